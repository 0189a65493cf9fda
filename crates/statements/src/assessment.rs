//! Words of judgement: "within the 16% target", "in the top quartile", "on track", "a significant
//! improvement".
//!
//! As printed; what they mean is for the reader. A figure alone is no judgement.

use std::sync::OnceLock;

use regex::{Match, Regex};

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

    fn find<'s>(&self, sentence: &'s str) -> Option<Match<'s>> {
        let pattern = || Regex::new(self.pattern).expect("a constant pattern");
        self.built.get_or_init(pattern).find(sentence)
    }
}

static FORMS: [Form; 6] = [
    Form::new(
        &["target", "average", "budget", "benchmark"],
        r"(?i)(?:just |well |slightly |considerably |significantly )?(?:within|above|below|exceed(?:s|ed|ing)|meet(?:s|ing)?|met|ahead of|behind|better than|worse than|in line with|close to) (?:the|our|its|their)? ?(?:[a-z0-9.£%]+ ){0,2}(?:target|average|budget|benchmark)s?",
    ),
    Form::new(&["track", "target"], r"(?i)(?:on|off) (?:track|target)"),
    Form::new(
        &["quartile"],
        r"(?i)(?:top|bottom|upper|lower|best|worst|first|second|third|fourth|1st|2nd|3rd|4th) quartile",
    ),
    Form::new(
        &["performance"],
        r"(?i)(?:best|worst|strongest|weakest) (?:ever )?performance",
    ),
    Form::new(
        &["improvement", "deterioration"],
        r"(?i)(?:an?|the) (?:[a-z0-9]+ )?(?:improvement|deterioration)(?-u:\b)",
    ),
    Form::new(&["significant"], r"(?i)not statistically significant"),
];

/// The first words of judgement of a sentence.
pub(crate) fn assessment(sentence: &str) -> Option<String> {
    let lower = sentence.to_lowercase();
    (FORMS.iter())
        .filter(|form| form.needs.iter().any(|word| lower.contains(word)))
        .filter_map(|form| form.find(sentence))
        .min_by_key(Match::start)
        .map(|found| found.as_str().to_owned())
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
            ("It was 13.8%.", None),
        ] {
            assert_eq!(assessment(sentence).as_deref(), expected, "{sentence}");
        }
    }
}
