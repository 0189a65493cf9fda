//! What a letter recommends: a committee that has scrutinised a plan writes to whom it is of.
//!
//! "We recommend that sweeping be put on a fortnightly round." What must not match: what the writer was recommended, and that
//! recommendations are made in the letter.

use scrutineer_model::{Item, ItemKind, Point};

use crate::minutes::decisions::sentences;
use crate::passages::{Kind, Passage};
use crate::text::Worded;

static RECOMMENDS: Worded = Worded::new(
    &["recommend"],
    &[
        r"\b(?:[Ww]e|[Tt]he (?:[A-Z]?[\w-]+ ){0,4}(?:[Cc]ommittee|[Pp]anel|[Bb]oard|[Mm]embers|[Tt]ask (?:and [Ff]inish )?[Gg]roup)) (?:therefore |also |further |would )*recommends? (?:that|to)\b",
    ],
);

/// The letter as an item, with what it recommends; `None` where it recommends nothing.
pub(crate) fn letter(passages: &[Passage]) -> Option<Item> {
    let dear = passages
        .iter()
        .position(|passage| passage.text.starts_with("Dear "))?;
    let behind = &passages[dear + 1..];
    // "The Panel made these recommendations to you:" over its points.
    let leads = |passage: &Passage| {
        passage.text.trim_end().ends_with(':') && passage.text.contains("recommend")
    };
    let listed: Vec<&Passage> = match behind.iter().position(leads) {
        Some(at) => (behind[at + 1..].iter())
            .filter(|passage| passage.is_text())
            .take_while(|passage| passage.number.is_some() || passage.kind == Kind::Point)
            .collect(),
        None => Vec::new(),
    };
    let mut recommendations = if listed.is_empty() {
        Vec::new()
    } else {
        crate::report::points(&listed)
    };
    let told = (behind.iter())
        .filter(|passage| passage.is_text() && !passage.in_table && passage.number.is_none())
        .flat_map(|passage| {
            (sentences(&passage.text).into_iter())
                .filter(|sentence| RECOMMENDS.is_match(sentence))
                .map(|sentence| Point {
                    number: passage.number.clone(),
                    text: sentence.trim().to_owned(),
                    source: passage.source.clone(),
                    ..Point::default()
                })
        })
        .filter(|point| !point.text.ends_with(':'));
    recommendations.extend(told);
    // What it is about stands right below, perhaps under whose meeting it was at.
    let titles = behind.iter().take_while(|passage| passage.is_title());
    let titles: Vec<&Passage> = titles
        .filter(|title| crate::dates::days(&title.text).is_empty())
        .collect();
    (!recommendations.is_empty()).then(|| Item {
        kind: ItemKind::Other,
        title: (titles.first()).map_or_else(String::new, |title| title.text.to_string()),
        source: passages[dear].source.clone(),
        recommendations,
        ..Item::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn a_letter_recommends_in_sentences() {
        let found = letter(&titles_and_text(&[
            "Dear Councillor,",
            "# Scrutiny Committee – 7 December 2023",
            "# Cycling Plan",
            "Leaves lay deep. We recommend that they be swept.",
            "The Transport Scrutiny Committee also recommends that a date be set.",
            "Two recommendations are made, as was recommended to us.",
            "Yours sincerely,",
        ]));
        let found = found.expect("an item");
        assert_eq!(found.title, "Cycling Plan");
        let texts: Vec<&str> = (found.recommendations.iter())
            .map(|point| point.text.as_str())
            .collect();
        assert_eq!(
            texts,
            [
                "We recommend that they be swept.",
                "The Transport Scrutiny Committee also recommends that a date be set."
            ]
        );
    }
}
