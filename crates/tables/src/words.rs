//! The words of a sheet that may stand in tables.

use scrutineer_model::{Block, BlockKind, Rect, Sheet, Word};

use crate::bands::SAME_END;
use crate::leaders;
use crate::rules::Rules;
use crate::text::{is_turned, reading_order};
use crate::token;

/// Running heads keep farther from the text than this, in ems.
const TOUCHING: f32 = 0.8;

/// The words that may stand in tables: not those of running heads and feet.
///
/// A table's head that comes again on every page is no running head: it touches the text below. Dots that
/// lead to a figure are no text.
pub(crate) fn words_of_the_text<'s>(sheet: &'s Sheet, rules: &Rules) -> Vec<&'s Word> {
    let bands = row_bands(rules);
    let mut furniture = vec![false; sheet.words.len()];
    let blocks = || {
        sheet
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Furniture)
    };
    for &word in blocks().flat_map(|block| &block.words) {
        furniture[word as usize] = true;
    }
    // From the text outwards: what touches it belongs to it, and what touches that.
    loop {
        let text = || {
            let kept = sheet
                .words
                .iter()
                .zip(&furniture)
                .filter(|(_, furniture)| !**furniture);
            kept.map(|(word, _)| word.bbox)
        };
        let top = text().map(|bbox| bbox.y0).fold(f32::MAX, f32::min);
        let bottom = text().map(|bbox| bbox.y1).fold(f32::MIN, f32::max);
        let touches = |block: &&Block| {
            let room = TOUCHING
                * block
                    .words
                    .first()
                    .map_or(0.0, |&w| sheet.words[w as usize].size);
            let in_band = bands
                .iter()
                .any(|band| band.grown(1.0).contains(&block.bbox));
            block.words.iter().any(|&word| furniture[word as usize])
                && !is_page_number(&block.text)
                && (top - room < block.bbox.y1 || in_band)
                && block.bbox.y1 < bottom
        };
        let Some(block) = blocks().find(touches) else {
            break;
        };
        for &word in &block.words {
            furniture[word as usize] = false;
        }
    }
    leaders::mark(sheet, &mut furniture);
    mark_links(sheet, &mut furniture);
    let mut words: Vec<&Word> = sheet
        .words
        .iter()
        .zip(furniture)
        .filter(|(_, furniture)| !furniture)
        .map(|(word, _)| word)
        .collect();
    // In what order a page draws its words must not matter; turned ones keep the order of their own
    // lines.
    words.sort_by(|a, b| match (is_turned(a), is_turned(b)) {
        (false, false) => reading_order(a, b),
        (a, b) => a.cmp(&b),
    });
    words
}

/// Words of a phrase stand no farther apart than this, in ems.
const WITHIN_PHRASE: f32 = 0.9;
/// An arrow behind one word may say how the word's figure moves.
const LEAST_LINK: usize = 2;

/// Marks the links of a form: `Go to notes -->` at the end of a section's band heads no figures.
fn mark_links(sheet: &Sheet, marks: &mut [bool]) {
    let is_arrow = |word: &Word| matches!(word.text.as_str(), "->" | "-->" | "--->" | ">>" | ">>>");
    for line in &sheet.lines {
        let words = sheet.line_words(line);
        let Some(arrow) = words.iter().rposition(is_arrow) else {
            continue;
        };
        let apart =
            |k: &usize| words[*k].bbox.x0 - words[*k - 1].bbox.x1 > WITHIN_PHRASE * words[*k].size;
        let first = (1..=arrow).rev().find(apart).unwrap_or(0);
        let phrase = &words[first..arrow];
        if phrase.len() >= LEAST_LINK && !phrase.iter().any(|w| token::is_number(&w.text)) {
            marks[line.words.start + first..=line.words.start + arrow].fill(true);
        }
    }
}

/// `7`, `- 7 -`, `Page 7 of 13`: no head comes again as that, however close to a table it stands.
fn is_page_number(text: &str) -> bool {
    let mut words = text
        .split(' ')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty());
    let named = |word: &str| {
        ["page", "of"]
            .iter()
            .any(|name| word.eq_ignore_ascii_case(name))
    };
    words
        .clone()
        .any(|word| word.bytes().all(|b| b.is_ascii_digit()))
        && words.all(|word| named(word) || word.bytes().all(|b| b.is_ascii_digit()))
}

/// Where three rules or more have one length: from the first to the last.
fn row_bands(rules: &Rules) -> Vec<Rect> {
    let mut bands: Vec<(Rect, usize)> = Vec::new();
    for rule in &rules.horizontal {
        let same = |(band, _): &&mut (Rect, usize)| {
            (band.x0 - rule.start).abs() < SAME_END && (band.x1 - rule.end).abs() < SAME_END
        };
        match bands.iter_mut().find(same) {
            Some((band, count)) => {
                band.y1 = rule.at;
                *count += 1;
            }
            None => bands.push((
                Rect {
                    x0: rule.start,
                    y0: rule.at,
                    x1: rule.end,
                    y1: rule.at,
                },
                1,
            )),
        }
    }
    let of_three = bands.into_iter().filter(|(_, count)| *count >= 3);
    of_three.map(|(band, _)| band).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn page_numbers_by_themselves() {
        for text in ["7", "- 7 -", "Page 7", "Page 7 of 13", "7 of 13"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["", "Page", "2024/25", "Budget 2025", "Agenda Pack 5 of 129"] {
            assert!(!is_page_number(text), "{text}");
        }
    }

    #[test]
    fn dots_that_lead_to_money_part_a_name_from_its_figure() {
        let sheet = sketch::sheet(&[
            "Grants                    Sum",
            "Sports Council ......   £3,250",
            "Citizens Advice .....  £84,000",
            "Volunteer Centre ....  £17,750",
            "All grants .......... £105,000",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows[0][1], "Sports Council | £3,250");
        let contents = sketch::sheet(&[
            "Introduction .....................        3",
            "The year in figures ..............        8",
            "What comes next ..................       17",
            "Annex ............................       21",
        ]);
        assert!(grids(&contents).is_empty());
    }
    #[test]
    fn a_link_in_a_forms_band_heads_no_figures_and_an_arrow_of_a_figure_stays() {
        let sheet = sketch::sheet(&[
            "Section 3 - Music and films         Go to notes -->",
            "                                   Number   Change",
            "Music                               2,398     -->",
            "Films                               2,667     -->",
            "Games                                 112     -->",
        ]);
        let words = words_of_the_text(&sheet, &crate::rules::with_fills(&sheet));
        let arrows = words.iter().filter(|word| word.text == "-->");
        assert_eq!(arrows.count(), 3);
        assert!(words.iter().all(|word| word.text != "notes"));
    }
}
