//! Words of judgement: "within the 16% target", "in the top quartile", "on track", "a significant
//! improvement".
//!
//! As printed; what they mean is for the reader. A figure alone is no judgement.

use std::sync::LazyLock;

use regex::Regex;

/// The first words of judgement of a sentence.
pub(crate) fn assessment(sentence: &str) -> Option<String> {
    static JUDGED: LazyLock<Vec<Regex>> = LazyLock::new(|| {
        [
            r"(?:just |well |slightly |considerably |significantly )?(?:within|above|below|exceed(?:s|ed|ing)|meet(?:s|ing)?|met|ahead of|behind|better than|worse than|in line with|close to) (?:the|our|its|their)? ?(?:[a-z0-9.£%]+ ){0,2}(?:target|average|budget|benchmark)s?",
            r"(?:on|off) (?:track|target)",
            r"(?:top|bottom|upper|lower|best|worst|first|second|third|fourth|1st|2nd|3rd|4th) quartile",
            r"(?:best|worst|strongest|weakest) (?:ever )?performance",
            r"(?:an?|the) (?:[a-z0-9]+ )?(?:improvement|deterioration)(?-u:\b)",
            r"not statistically significant",
        ]
        .into_iter()
        .map(|pattern| Regex::new(&format!("(?i){pattern}")).expect("a constant pattern"))
        .collect()
    });
    JUDGED
        .iter()
        .filter_map(|judged| judged.find(sentence))
        .min_by_key(regex::Match::start)
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
