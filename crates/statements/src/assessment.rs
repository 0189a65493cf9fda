//! Words of judgement: "within the 16% target", "in the top quartile", "on track", "a significant
//! improvement".
//!
//! As printed; what they mean is for the reader. A figure alone is no judgement.

use std::ops::Range;
use std::sync::OnceLock;

use regex::Regex;
use scrutineer_model::Statement;

use crate::parse::Parsed;

/// A way to put a judgement.
struct Form {
    /// Words of which it has one, in lower case: most sentences have none, and need not be searched.
    needs: &'static [&'static str],
    pattern: &'static str,
    built: OnceLock<Regex>,
}

impl Form {
    const fn new(needs: &'static [&'static str], pattern: &'static str) -> Self {
        Self {
            needs,
            pattern,
            built: OnceLock::new(),
        }
    }

    /// Where a sentence in small letters has it.
    fn find(&self, sentence: &str) -> Option<Range<usize>> {
        let pattern = || Regex::new(self.pattern).expect("a constant pattern");
        Some(self.built.get_or_init(pattern).find(sentence)?.range())
    }
}

static FORMS: [Form; 6] = [
    Form::new(
        &["target", "average", "budget", "benchmark"],
        r"(?:just |well |slightly |considerably |significantly )?(?:within|above|below|exceed(?:s|ed|ing)|meet(?:s|ing)?|met|ahead of|behind|better than|worse than|in line with|close to) (?:the|our|its|their)? ?(?:[a-z0-9.£%]+ ){0,2}(?:target|average|budget|benchmark)s?",
    ),
    Form::new(&["track", "target"], r"(?:on|off) (?:track|target)"),
    Form::new(
        &["quartile"],
        r"(?:top|bottom|upper|lower|best|worst|first|second|third|fourth|1st|2nd|3rd|4th) quartile",
    ),
    Form::new(
        &["performance"],
        r"(?:best|worst|strongest|weakest) (?:ever )?performance",
    ),
    Form::new(
        &["improvement", "deterioration"],
        r"(?:an?|the) (?:[a-z0-9]+ )?(?:improvement|deterioration)(?-u:\b)",
    ),
    Form::new(&["significant"], r"not statistically significant"),
];

/// The first words of judgement of a sentence, with its "not" where it has one, and where they begin, in bytes.
pub(crate) fn assessment(sentence: &str) -> Option<(usize, String)> {
    // As many bytes, so that places in both agree.
    let lower = sentence.to_ascii_lowercase();
    let found = (FORMS.iter())
        .filter(|form| form.needs.iter().any(|word| lower.contains(word)))
        .filter_map(|form| form.find(&lower))
        .min_by_key(|found| found.start)?;
    let start = negated(&sentence[..found.start]).unwrap_or(found.start);
    Some((start, sentence[start..found.end].to_owned()))
}

/// Where "did not", "not" or "never" begins that stands right before words of judgement.
fn negated(before: &str) -> Option<usize> {
    const NOT: [&str; 8] = [
        "did not ",
        "does not ",
        "do not ",
        "has not ",
        "have not ",
        "not yet ",
        "not ",
        "never ",
    ];
    let ends = |not: &&str| {
        let from = before.len().checked_sub(not.len())?;
        let word = before.get(from..)?;
        let begins = from == 0 || before.as_bytes()[from - 1] == b' ';
        (begins && word.eq_ignore_ascii_case(not)).then_some(from)
    };
    NOT.iter().find_map(ends)
}

/// Words of judgement are of the figures of their clause: of the last figure before them and those it is joined to, else of the first
/// behind them. "Both" and "all" are of all before.
pub(crate) fn assess(
    parsed: &Parsed,
    at: usize,
    judged: &str,
    statements: &mut [(usize, Statement)],
) {
    let begins = (parsed.items.iter())
        .position(|item| item.span.end > at)
        .unwrap_or(parsed.items.len());
    let all = (begins.saturating_sub(3)..begins)
        .any(|word| matches!(parsed.word(Some(word)), "both" | "all" | "each" | "they"));
    let before = (statements.iter()).rposition(|(place, _)| *place < begins);
    let chosen = before.unwrap_or(0);
    let Some(&(place, _)) = statements.get(chosen) else {
        return;
    };
    for (other, statement) in statements {
        let joined = *other == place
            || *other < place && (*other..place).all(|between| !parts(parsed, between));
        if joined || all && *other < begins {
            statement.assessment = Some(judged.to_owned());
        }
    }
}

/// Whether an item begins another clause or another of several things.
fn parts(parsed: &Parsed, at: usize) -> bool {
    matches!(
        parsed.word(Some(at)),
        "," | ";" | "and" | "but" | "while" | "whilst" | "whereas"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_judgement_are_kept() {
        for (sentence, expected) in [
            (
                "It was 13.8%, within the 16% target.",
                Some("within the 16% target"),
            ),
            ("We remain in the top quartile.", Some("top quartile")),
            ("It is below our target of 72%", Some("below our target")),
            (
                "This is a considerable improvement.",
                Some("a considerable improvement"),
            ),
            (
                "15 were better but did not meet target.",
                Some("did not meet target"),
            ),
            ("It was 13.8%.", None),
        ] {
            let found = assessment(sentence).map(|(_, words)| words);
            assert_eq!(found.as_deref(), expected, "{sentence}");
        }
    }
}
