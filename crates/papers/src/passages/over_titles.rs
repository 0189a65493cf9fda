//! Numbers without a stop that stand alone over their titles on a page: `22` over "APOLOGIES", `LW041/23` over "MINUTES"; and
//! references that stand alone under theirs, over what was said: "APOLOGIES" over `LW041/23` over "None came."
//!
//! Three at least count up by one, each beside a title of its own. What must not match: the numbers of pages, of which each
//! page has one, and figures that stand among others.

use super::{Kind, Passage};
use crate::number::{counts_of_reference, is_alone, reference};

/// Numbers that count up by one, at least.
const LEAST: usize = 3;

/// Gives titles the numbers that stand over or under them.
pub(super) fn number(passages: &mut Vec<Passage>) {
    number_below(passages);
    number_above(passages);
}

/// Gives titles in capitals, of one line or several, the references under them.
fn number_above(passages: &mut Vec<Passage>) {
    let is_alone = |own: &Passage| {
        own.is_text() && own.number.is_none() && own.words() == 1 && is_alone(&own.text, reference)
    };
    let of_title = |line: &Passage| {
        let listed = line.number.is_some() || line.in_table || !line.is_text();
        line.is_capitals() && !listed && !is_alone(line)
    };
    let counted = |at: &usize| counts_of_reference(&passages[*at].text);
    let alone: Vec<usize> = (0..passages.len())
        .filter(|&at| is_alone(&passages[at]))
        .collect();
    let follows = |a: &usize, b: &usize| {
        (counted(b).iter()).any(|own| counted(a).iter().any(|before| own.follows(before, 1)))
    };
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for run in alone.chunk_by(follows) {
        let titled = run.iter().filter_map(|&at| {
            let lines = (passages[..at].iter().rev())
                .take_while(|line| of_title(line) && line.page == passages[at].page)
                .count();
            // A title over the number, and one under it is the next item's.
            let text_below = passages.get(at + 1).is_some_and(Passage::is_text);
            (lines > 0 && text_below).then_some((at - lines, at))
        });
        let titled: Vec<(usize, usize)> = titled.collect();
        if titled.len() >= LEAST && titled.len() * 3 >= run.len() * 2 {
            taken.extend(titled);
        }
    }
    for &(from, at) in taken.iter().rev() {
        let lines: Vec<&str> = (passages[from..at].iter())
            .map(|line| line.text.as_str())
            .collect();
        let whole = format!("{} {}", passages[at].text, lines.join(" "));
        let title = &mut passages[from];
        (title.text, title.kind) = (whole.into(), Kind::Heading);
        passages.drain(from + 1..=at);
    }
}

/// Gives titles the numbers that stand over them.
fn number_below(passages: &mut Vec<Passage>) {
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
    fn a_title_takes_the_reference_under_it() {
        let lines = [
            "APOLOGIES",
            "LW041/23",
            "None came.",
            "LETTERS ON THE WALL BY THE LANE, THE GATE",
            "AND THE POND",
            "LW042/23",
            "RESOLVED to note them.",
            "MINUTES",
            "LW043/23",
            "They were signed.",
        ];
        let expected = [
            "LW041/23 APOLOGIES",
            "None came.",
            "LW042/23 LETTERS ON THE WALL BY THE LANE, THE GATE AND THE POND",
            "RESOLVED to note them.",
            "LW043/23 MINUTES",
            "They were signed.",
        ];
        check(&lines, &[1; 10], &expected);
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
