//! Words, lines and segments of small drawings.

use super::*;
use crate::sketch;

/// The segments of words set 0.7 em apart.
fn check(drawing: &'static str, expected: &[&str]) {
    let mut words = sketch::words(&[drawing]).to_vec();
    let mut x0 = 0.0;
    for word in &mut words {
        let width = word.bbox.width();
        (word.bbox.x0, word.bbox.x1) = (x0, x0 + width);
        x0 += width + 0.7 * word.size;
    }
    let words: Vec<&Word> = words.iter().collect();
    let found = segments(&words, Gaps::WIDE, &[]);
    let texts: Vec<&str> = found.iter().map(|s| &*s.text).collect();
    assert_eq!(texts, expected);
}

#[test]
fn lines_of_a_turned_head_follow_one_another_as_they_are_turned() {
    let run = |text: &str, x0: f32, y0: f32, turn| Word {
        text: text.to_owned(),
        bbox: Rect::new(x0, y0, x0 + 10.0, 90.0 - y0).unwrap_or_default(),
        size: 10.0,
        turn,
        ..Word::default()
    };
    let head = |turn| {
        let lines = [
            ("Furniture &", 20.0),
            ("Equipment", 8.0),
            ("Vehicles,", 32.0),
        ];
        let words = lines.map(|(text, x0)| run(text, x0, x0 / 10.0, turn));
        cell_text(&words.each_ref())
    };
    assert_eq!(head(Turn::Quarter), "Vehicles, Furniture & Equipment");
    assert_eq!(head(Turn::ThreeQuarters), "Equipment Furniture & Vehicles,");
}

#[test]
fn a_word_broken_between_two_lines_is_whole() {
    let words = sketch::words(&["Total", "2014/1", "5"]);
    let words: Vec<&Word> = words.iter().collect();
    assert_eq!(cell_text(&words), "Total 2014/15");
    let words = sketch::words(&["Shared", "Outcom", "e"]);
    let words: Vec<&Word> = words.iter().collect();
    assert_eq!(cell_text(&words), "Shared Outcome");
}

#[test]
fn a_sum_and_a_name_set_closely_beside_it_are_two_and_a_number_heads_its_text() {
    check("+£9.4m Yes", &["+£9.4m", "Yes"]);
    check("4.1 Reconciliation", &["4.1 Reconciliation"]);
    check("Costs of £9.4m Yes", &["Costs of £9.4m Yes"]);
}

#[test]
fn a_phrase_of_wide_words_runs_over_a_columns_edge_and_a_figure_does_not() {
    let at_cut = |texts: &[&str], space: f32| {
        let mut words = sketch::words(&[&texts.join(" ")]).to_vec();
        let mut x0 = 0.0;
        let mut edge = 0.0;
        for (index, word) in words.iter_mut().enumerate() {
            let width = word.bbox.width();
            (word.bbox.x0, word.bbox.x1) = (x0, x0 + width);
            x0 += width + space * word.size;
            if index == 2 {
                edge = x0 - 1.0;
            }
        }
        let words: Vec<&Word> = words.iter().collect();
        segments(&words, Gaps::BODY, &[edge]).len()
    };
    let label = ["Libraries", "open", "last", "year", "and", "this"];
    assert_eq!(at_cut(&label, 0.36), 1);
    assert_eq!(at_cut(&label[..4], 0.36), 2, "too few to tell");
    let figures = ["Libraries", "open", "since", "112", "of", "them"];
    assert_eq!(at_cut(&figures, 0.36), 2);
}

#[test]
fn a_space_of_a_typewriter_is_as_wide_as_its_letters() {
    let parts = |letter: f32| {
        let mut at = 50.0;
        let mut words = sketch::words(&["Theatre bars 1,204"]).to_vec();
        for word in &mut words {
            let width = letter * word.size * word.text.chars().count() as f32;
            (word.bbox.x0, word.bbox.x1) = (at, at + width);
            at += width + 0.6 * word.size;
        }
        let words: Vec<&Word> = words.iter().collect();
        segments(&words, Gaps::BODY, &[]).len()
    };
    assert_eq!(parts(0.6), 1);
    assert_eq!(parts(0.5), 3);
}
