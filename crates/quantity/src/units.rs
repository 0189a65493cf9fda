//! Units that a text states for figures which stand elsewhere: "£000s" over a column, "(per 10,000)"
//! in a row's label, "All figures in £m" under a title.
//!
//! Not the units of figures in the text itself: "a saving of £1.2m" and "within 45 days" state none.
//! Each kind of unit has its rule, in a file of its own.

mod count;
mod measure;
mod money;
mod percent;
mod rate;

use scrutineer_model::{Scale, Unit};

use crate::token::{Kind, Token, tokens};

/// A unit stated for figures elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// As printed.
    pub text: String,
    /// What is counted; `None` where only a scale is stated: "000s".
    pub unit: Option<Unit>,
    /// What a printed 1 stands for.
    pub scale: Scale,
}

/// What a text says about the unit of figures elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Says {
    /// Nothing.
    #[default]
    Nothing,
    /// One unit.
    Unit(Stated),
    /// Several that cannot all hold, as printed: "% of £000s".
    Several(Vec<Stated>),
}

impl Says {
    /// The unit, where exactly one is stated.
    pub fn unit(&self) -> Option<&Stated> {
        match self {
            Self::Unit(stated) => Some(stated),
            Self::Nothing | Self::Several(_) => None,
        }
    }
}

/// What a rule has read at a place.
struct Read {
    /// How many tokens it takes.
    tokens: usize,
    unit: Option<Unit>,
    scale: Scale,
}

type Rule = fn(&[Token], usize) -> Option<Read>;

/// In order: what is longer comes before what it may begin with.
const RULES: [Rule; 5] = [
    rate::read,
    percent::read,
    count::read,
    measure::read,
    money::read,
];

/// The unit that a head, a label, a title or a line above a table states.
///
/// ```
/// use scrutineer_quantity::units::stated;
///
/// let says = stated("Net budget £'000");
/// assert_eq!(says.unit().map(|unit| unit.scale.0.to_string()), Some("1000".to_owned()));
/// assert!(stated("a saving of £1.2m").unit().is_none());
/// ```
pub fn stated(text: &str) -> Says {
    if may_state(text) {
        cut_and_read(text, may_open)
    } else {
        Says::Nothing
    }
}

/// [`stated`], with the rules asked where a token `may_open` a unit.
fn cut_and_read(text: &str, may_open: fn(&str) -> bool) -> Says {
    let tokens = tokens(text);
    let mut found: Vec<Stated> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let opens = may_open(&tokens[at].lower) || before_sign(&tokens, at);
        let read = (RULES.iter().filter(|_| opens)).find_map(|rule| rule(&tokens, at));
        let Some(read) = read else {
            at += 1;
            continue;
        };
        let last = (at + read.tokens.max(1) - 1).min(tokens.len() - 1);
        let stated = Stated {
            text: text[tokens[at].span.start..tokens[last].span.end].to_owned(),
            unit: read.unit,
            scale: read.scale,
        };
        at = last + 1;
        if !found
            .iter()
            .any(|other| other.unit == stated.unit && other.scale == stated.scale)
        {
            found.push(stated);
        }
    }
    settle(found)
}

/// Whether a text may state a unit, as far as its signs and words tell: most heads and labels state none, and need
/// not be cut.
fn may_state(text: &str) -> bool {
    /// In bytes; "percentages" is the longest word of a unit.
    const LONGEST: usize = 12;
    // "£" and "²" begin with 0xC2.
    let sign = |byte: u8| matches!(byte, b'$' | b'%' | b'#' | b'/' | 0xC2);
    let three = |three: &[u8]| three == b"000" || three == "€".as_bytes();
    if text.bytes().any(sign) || text.as_bytes().windows(3).any(three) {
        return true;
    }
    let digit = |char: char| char.is_ascii_digit();
    let words = text.split(|char: char| !char.is_alphanumeric());
    words
        .filter(|word| (1..=LONGEST).contains(&word.len()) && !word.starts_with(digit))
        .any(|word| {
            let mut lower = [0; LONGEST];
            let lower = &mut lower[..word.len()];
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            std::str::from_utf8(lower).is_ok_and(may_open)
        })
}

/// Whether a unit may begin with a word or sign, in lower case.
fn may_open(lower: &str) -> bool {
    rate::may_open(lower)
        || percent::may_open(lower)
        || count::may_open(lower)
        || measure::may_open(lower)
        || money::may_open(lower)
}

/// "k£": a letter of scale before a sign of money.
fn before_sign(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at + 1)
        .is_some_and(|next| next.kind == Kind::Mark && !next.spaced)
}

/// "Number of posts (FTE)" states posts, not two units; "£ (000s)" and "tonnes (000s)" state the scale
/// of a unit; "£ per 1,000" does state two.
fn settle(mut found: Vec<Stated>) -> Says {
    if found.len() > 1 && found.iter().filter(|stated| stated.unit.is_some()).count() > 1 {
        // A count is what every unit of things is; the other says which.
        found.retain(|stated| stated.unit != Some(Unit::Count));
    }
    // "Bed days lost per 1,000 people" is a rate, of whatever it counts.
    let is_rate = |stated: &Stated| stated.unit.is_some_and(Unit::is_rate);
    let is_length = |stated: &Stated| stated.unit.is_some_and(Unit::is_time);
    if found.iter().any(is_rate) {
        found.retain(|stated| !is_length(stated));
    }
    if let [first, second] = found.as_slice() {
        let (named, scale) = if first.unit.is_some() {
            (first, second)
        } else {
            (second, first)
        };
        if named.unit.is_some_and(Unit::is_scaled)
            && named.scale == Scale::ONE
            && scale.unit.is_none()
        {
            return Says::Unit(Stated {
                text: format!("{} {}", first.text, second.text),
                unit: named.unit,
                scale: scale.scale,
            });
        }
    }
    match found.len() {
        0 => Says::Nothing,
        1 => Says::Unit(found.remove(0)),
        _ => Says::Several(found),
    }
}

/// A number stands directly before a place: what follows is its own unit.
fn behind_number(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens[at - 1].kind == Kind::Number
}

#[cfg(test)]
pub(crate) fn shown(text: &str) -> String {
    let show = |stated: &Stated| {
        let unit = stated.unit.map_or("?", Unit::name);
        if stated.scale == Scale::ONE {
            unit.to_owned()
        } else {
            format!("{unit} × {}", stated.scale.0)
        }
    };
    match stated(text) {
        Says::Nothing => "-".to_owned(),
        Says::Unit(stated) => show(&stated),
        Says::Several(all) => all.iter().map(show).collect::<Vec<_>>().join(" | "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_state_no_unit_states_none() {
        const PIECES: [&str; 34] = [
            "£",
            "k",
            "m",
            "'",
            "000",
            "s",
            "(",
            ")",
            " ",
            "%",
            "per",
            "cent",
            "1,000",
            "10,000",
            "Number",
            "of",
            "No",
            ".",
            "in",
            "Thousands",
            "million",
            "pounds",
            "gbpm",
            "FTE",
            "full",
            "time",
            "equivalent",
            "days",
            "lost",
            "average",
            "sq",
            "metres",
            "²",
            "pupils",
        ];
        let mut texts = vec![String::new()];
        for _ in 0..3 {
            texts = (texts.iter())
                .flat_map(|text| {
                    PIECES.map(|piece| [format!("{text}{piece}"), format!("{text} {piece}")])
                })
                .flatten()
                .collect();
        }
        for text in texts {
            assert_eq!(stated(&text), cut_and_read(&text, |_| true), "{text}");
        }
    }

    #[test]
    fn a_text_may_state_several_units() {
        assert_eq!(shown("% of £000s"), "percent | gbp × 1000");
        assert_eq!(shown("Number of posts (FTE)"), "fte");
        assert_eq!(shown("Days lost to delay per 1,000 people"), "per_1000");
        assert_eq!(shown("Estimate £ (000s)"), "gbp × 1000");
    }

    #[test]
    fn units_of_figures_in_the_text_are_its_own() {
        for text in [
            "a saving of £1.2m",
            "within 45 days",
            "Council tax increase of 2.3%",
            "2018/19",
            "Net budget",
        ] {
            assert_eq!(shown(text), "-", "{text}");
        }
    }
}
