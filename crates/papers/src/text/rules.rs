//! Patterns made of small rules: one way to put something a line, with an example that it recognises and, where it is
//! easily taken for more, what it must not match.
//!
//! Rules may name pieces that they share, `{BODY}`, which are lists of rules themselves. The rules of a list are the
//! alternatives of one pattern, tried in order: a text is searched once for all of them.

use std::ops::Deref;
use std::sync::OnceLock;

use regex::Regex;

use super::{Worded, pattern};

/// One way to put something.
pub(crate) struct Rule {
    /// What it recognises, and no other rule of its list does.
    #[cfg(test)]
    pub(crate) example: &'static str,
    /// What no rule of the list may match.
    #[cfg(test)]
    pub(crate) not: &'static [&'static str],
    /// Of a rule that is a pattern by itself: words, in lower case, of which every text that fits has one; none if that
    /// is not known.
    pub(crate) words: &'static [&'static str],
    pub(crate) pattern: &'static str,
}

/// Rules, an example before each: `"It was agreed" but not "it was a shame" => r"\bit was agreed\b"`. `needs ["agreed"]` before
/// the arrow names its words.
macro_rules! rules {
    ($($example:literal $(but not $($not:literal),+)? $(needs [$($word:literal),+])? => $pattern:literal)*) => {
        &[$($crate::text::rules::Rule {
            #[cfg(test)] example: $example,
            #[cfg(test)] not: &[$($($not),+)?],
            words: &[$($($word),+)?],
            pattern: $pattern,
        }),*]
    };
}
pub(crate) use rules;

/// A list of rules with the name that others call it by: `("BODY", rules![…])` is `{BODY}`.
pub(crate) type Piece = (&'static str, &'static [Rule]);

/// The name of a frame's own rules.
const RULES: &str = "RULES";

/// The pattern of some rules, built when it is first asked for.
pub(crate) struct Forms {
    /// What stands around the rules: `(?i)^{RULES}\b`.
    frame: &'static str,
    pieces: &'static [Piece],
    rules: &'static [Rule],
    built: OnceLock<Option<Regex>>,
}

impl Forms {
    pub(crate) const fn new(
        frame: &'static str,
        pieces: &'static [Piece],
        rules: &'static [Rule],
    ) -> Self {
        let built = OnceLock::new();
        Self {
            frame,
            pieces,
            rules,
            built,
        }
    }

    fn source(&self) -> String {
        source(self.frame, self.pieces, self.rules)
    }
}

impl Deref for Forms {
    type Target = Option<Regex>;

    fn deref(&self) -> &Option<Regex> {
        self.built.get_or_init(|| pattern(&self.source()).ok())
    }
}

/// The patterns of some rules, each by itself.
pub(crate) fn each(pieces: &'static [Piece], rules: &'static [Rule]) -> Vec<Worded> {
    let own = |rule: &'static Rule| Worded::of_rules(rule.words, rule.pattern, pieces, &[]);
    rules.iter().map(own).collect()
}

/// A frame with its rules and their pieces, as one pattern.
pub(super) fn source(frame: &str, pieces: &[Piece], rules: &[Rule]) -> String {
    let mut source = String::new();
    write(frame, pieces, rules, &mut source);
    source
}

/// Writes a pattern, with their rules in the place of names.
fn write(form: &str, pieces: &[Piece], rules: &[Rule], source: &mut String) {
    let mut rest = form;
    while let Some((before, behind)) = rest.split_once('{') {
        source.push_str(before);
        // `{2,5}` is no name.
        let named = (behind.split_once('}')).and_then(|(name, behind)| {
            let own = (name == RULES).then_some(rules);
            let piece = pieces.iter().find(|(piece, _)| *piece == name);
            Some((own.or(piece.map(|(_, rules)| *rules))?, behind))
        });
        if let Some((list, behind)) = named {
            for (index, rule) in list.iter().enumerate() {
                source.push_str(if index == 0 { "(?:" } else { "|" });
                write(rule.pattern, pieces, &[], source);
            }
            source.push(')');
            rest = behind;
        } else {
            source.push('{');
            rest = behind;
        }
    }
    source.push_str(rest);
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn matches(frame: &str, pieces: &[Piece], rules: &[Rule], text: &str) -> bool {
        let source = source(frame, pieces, rules);
        assert!(!source.contains("{RULES}"));
        pattern(&source).expect(&source).is_match(text)
    }

    /// Every example of a list is recognised by its own rule alone, its counter-examples by none.
    fn check_list(frame: &str, pieces: &[Piece], rules: &[Rule]) {
        let mut wrong = Vec::new();
        for rule in rules {
            for other in rules {
                let alone = [Rule { ..*other }];
                if matches(frame, pieces, &alone, rule.example) != std::ptr::eq(rule, other) {
                    wrong.push((rule.example, other.pattern));
                }
            }
            let matched = rule
                .not
                .iter()
                .filter(|not| matches(frame, pieces, rules, not));
            wrong.extend(matched.map(|not| (*not, frame)));
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// A piece recognises the whole of its examples.
    fn check_pieces(pieces: &[Piece]) {
        for (name, rules) in pieces {
            assert!(!rules.is_empty(), "{name}");
            check_list("^{RULES}$", pieces, rules);
        }
    }

    pub(crate) fn check(forms: &[&Forms]) {
        for forms in forms {
            check_rules(forms.frame, forms.pieces, forms.rules);
        }
    }

    pub(crate) fn check_rules(frame: &str, pieces: &[Piece], rules: &[Rule]) {
        check_list(frame, pieces, rules);
        check_pieces(pieces);
    }

    /// Rules that are patterns by themselves.
    pub(crate) fn check_each(pieces: &[Piece], rules: &[Rule]) {
        check_rules("{RULES}", pieces, rules);
    }

    #[test]
    fn rules_stand_in_the_place_of_their_names() {
        static FORM: Forms = Forms::new(
            r"(?i)^{RULES}\d{1,3}$",
            &[(
                "BODY",
                rules!["the board" => "the board" "the panel" => "the panel"],
            )],
            rules![
                "The Board has 12" but not "The Board has none" => "{BODY} has "
                "None of 5" => "none of "
            ],
        );
        assert_eq!(
            FORM.source(),
            r"(?i)^(?:(?:the board|the panel) has |none of )\d{1,3}$"
        );
        check(&[&FORM]);
        assert!(
            FORM.as_ref()
                .is_some_and(|form| form.is_match("the panel has 3"))
        );
    }
}
