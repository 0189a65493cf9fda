//! Numbers without a stop that stand alone over their titles on a page: `22` over "APOLOGIES", `LW041/23` over "MINUTES".
//!
//! Three at least count up by one, each over a title of its own. What must not match: the numbers of pages, of which each
//! page has one, and figures that stand among others.

use super::Passage;
use crate::number::{counts_of_reference, is_alone, reference};

/// Gives titles the numbers that stand over them.
pub(super) fn number(passages: &mut Vec<Passage>) {
    const LEAST: usize = 3;
    let found: Vec<usize> = (1..passages.len())
        .filter(|&at| stands(&passages[at - 1]) && is_under(&passages[at], &passages[at - 1]))
        .collect();
    let follows = |a: usize, b: usize| {
        let (above, own) = (&passages[a], &passages[b]);
        let before = counts_of_reference(&passages[a - 1].text);
        let counts = (counts_of_reference(&passages[b - 1].text).iter())
            .any(|own| before.iter().any(|before| own.follows(before, 1)));
        counts && above.text != own.text
    };
    let mut over: Vec<usize> = Vec::new();
    for run in found.chunk_by(|&a, &b| follows(a, b)) {
        let page = |at: &usize| passages[*at].page;
        let same_page = run.windows(2).any(|pair| page(&pair[0]) == page(&pair[1]));
        if run.len() >= LEAST && same_page {
            over.extend(run);
        }
    }
    for &at in &over {
        let number = passages[at - 1].text.to_string();
        let title = &mut passages[at];
        if number.bytes().all(|byte| byte.is_ascii_digit()) {
            (title.number, title.parts) = (Some(number), 1);
        } else {
            // Whether it is a reference the count of all of them shows.
            title.text = format!("{number} {}", title.text).into();
        }
    }
    let mut index = 0;
    passages.retain(|_| {
        index += 1;
        over.binary_search(&index).is_err()
    });
}

/// Whether a passage is a number and nothing else.
fn stands(own: &Passage) -> bool {
    let text = own.text.as_str();
    let figures = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    own.is_text()
        && own.number.is_none()
        && !own.in_table
        && own.source.bbox.is_some()
        && !text.is_empty()
        && (figures || own.words() == 1 && is_alone(text, reference))
}

fn is_under(title: &Passage, number: &Passage) -> bool {
    title.is_title()
        && title.number.is_none()
        && !title.in_table
        && title.page == number.page
        && title.text.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Rect;

    use super::*;
    use crate::passages::Kind;

    fn check(lines: &[&str], pages: &[u32], expected: &[&str]) {
        let mut passages: Vec<Passage> = (lines.iter().zip(pages))
            .map(|(line, page)| {
                let mut passage = Passage {
                    text: line.trim_start_matches("# ").to_owned().into(),
                    page: *page,
                    ..Passage::default()
                };
                if line.starts_with('#') {
                    passage.kind = Kind::Heading;
                }
                passage.source.bbox = Some(Rect::default());
                passage
            })
            .collect();
        number(&mut passages);
        let found: Vec<String> = passages.iter().map(Passage::whole).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_title_takes_the_number_over_it() {
        let lines = [
            "22",
            "# APOLOGIES",
            "None.",
            "23",
            "# MINUTES",
            "24",
            "# PARKS",
        ];
        check(
            &lines,
            &[1; 7],
            &["22 APOLOGIES", "None.", "23 MINUTES", "24 PARKS"],
        );
        let lines = [
            "LW041/23",
            "# APOLOGIES",
            "LW042/23",
            "# MINUTES",
            "LW043/23",
            "# PARKS",
        ];
        check(
            &lines,
            &[1; 6],
            &["LW041/23 APOLOGIES", "LW042/23 MINUTES", "LW043/23 PARKS"],
        );
    }

    #[test]
    fn page_numbers_and_two_figures_are_none() {
        let lines = ["2", "# APOLOGIES", "3", "# MINUTES", "4", "# PARKS"];
        check(
            &lines,
            &[1, 1, 2, 2, 3, 3],
            &["2", "APOLOGIES", "3", "MINUTES", "4", "PARKS"],
        );
        check(&lines[..4], &[1; 4], &["2", "APOLOGIES", "3", "MINUTES"]);
    }
}
