//! Headings of one page.
//!
//! `5.1  Capital programme` in bold, `Recommendations` set larger, `APPENDIX A`
//!
//! Size, weight, capitals, a number and the file's tags speak for a heading; a full stop, many
//! words or figures, and small type against. What must not match: a bold row or section of a table
//! (its neighbours stand in columns at the same distance), a bold lead-in of a paragraph (its row is
//! not bold throughout), a label with a colon.

use scrutineer_model::{BlockKind, Color, Role, Sheet, Word};

use crate::look::{Count, Look, Shape};
use crate::markers::{Marker, MarkerKind};

/// Lines of a heading at most.
const LINES: usize = 4;

/// Words of a heading at most.
const WORDS: usize = 24;

/// Evidence that makes a heading. Size by a sixth, or bold throughout, is enough alone.
const ENOUGH: f32 = 1.3;

/// What stands round a group of rows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around {
    /// Size of running text.
    pub(crate) body: f32,
    /// Colour of most of the page's letters.
    pub(crate) color: Color,
    /// Running text or a list follows.
    pub(crate) leads: bool,
    /// Running text on the page is bold.
    pub(crate) bold_body: bool,
    /// From the row above and to the row below, in ems; large at the page's ends.
    pub(crate) above: f32,
    pub(crate) below: f32,
    /// Something stands beside it: its lines and the next ones lie at almost one height.
    pub(crate) beside: bool,
    /// What stands above and below, as near as a table's next row, is in columns.
    pub(crate) in_columns: bool,
}

/// The heading that the group is, if it is one. `level` is a first guess from this page alone.
pub(crate) fn heading(group: &[Look], sheet: &Sheet, around: Around) -> Option<BlockKind> {
    let (first, end) = (group.first()?, group.last()?);
    let words = &sheet.words[first.row.words.clone()];
    let count = group
        .iter()
        .map(|look| look.count)
        .fold(Count::default(), Count::plus);
    let last = sheet.words[end.row.words.clone()].last()?;
    let tagged = group
        .iter()
        .all(|look| matches!(look.role, Some(Role::Heading(_))));
    let sentence = last.text.ends_with(['.', ';', ',']) && !is_short_number(&last.text);
    let worded = count.letters() >= 3 && count.letters() * 2 >= count.all;
    let bulleted = first
        .marker
        .as_ref()
        .is_some_and(|marker| marker.kind == MarkerKind::Bullet);
    if group.len() > LINES || count.words > WORDS || !worded || bulleted {
        return None;
    }
    let address = words
        .iter()
        .any(|word| word.text.contains("://") || word.text.contains("www."));
    if sentence || address || around.in_columns && !tagged {
        return None;
    }
    (evidence(group, &count, around) >= ENOUGH).then(|| BlockKind::Heading {
        level: level(first, around.body),
        number: number(first.marker.as_ref(), words),
    })
}

/// The heading whose number stands at its end, as the first numbered paragraph below says:
/// "Schools' funding   5" in bold, then "5.1  The largest grant…".
pub(crate) fn numbered_behind(
    group: &[Look],
    below: &[&[Look]],
    sheet: &Sheet,
) -> Option<BlockKind> {
    let [line] = group else { return None };
    if !line.bold || line.shape != Shape::Tabular {
        return None;
    }
    let (number, title) = sheet.words[line.row.words.clone()].split_last()?;
    let mut markers = below
        .iter()
        .filter_map(|group| group.first()?.marker.as_ref());
    let first = markers.find(|marker| is_numbered(Some(marker)))?;
    let follows = first.text.strip_prefix(&number.text)?.trim_end_matches('.') == ".1";
    let worded = Count::of(title).letters() >= 4 && !number.text.contains('.');
    (follows && worded).then(|| BlockKind::Heading {
        level: 2,
        number: Some(number.text.clone()),
    })
}

fn evidence(group: &[Look], count: &Count, around: Around) -> f32 {
    let first = &group[0];
    let ratio = first.row.size / around.body.max(1.0);
    let mut sum = match ratio {
        ratio if ratio >= 1.16 => 1.6,
        ratio if ratio >= 1.06 => 0.9,
        ratio if ratio >= 0.95 => 0.0,
        _ => -0.8,
    };
    if group.iter().all(|look| look.bold) && !around.bold_body {
        sum += 1.5;
    } else if group.iter().all(|look| look.italic) {
        sum += 0.4;
    }
    let colored = is_another_color(first.color, around.color);
    let underlined = group.iter().all(|look| look.underlined);
    // Blue and underlined is a link.
    if colored != underlined || !is_blue(first.color) {
        sum += if colored { 1.0 } else { 0.0 };
        sum += if underlined { 0.9 } else { 0.0 };
    }
    if first.starts_lower && first.marker.is_none() {
        sum -= 0.8;
    }
    if around.leads {
        sum += 0.3;
    }
    if count.lower == 0 && count.upper >= 4 {
        sum += 0.7;
    }
    if is_numbered(first.marker.as_ref()) {
        sum += 0.4;
    }
    if matches!(first.role, Some(Role::Heading(_))) {
        sum += 1.5;
    }
    if first.row.bbox.x0 > 0.0 && around.above > around.below + 0.2 {
        sum += 0.3;
    }
    // A chart's or a diagram's label stands among others.
    if around.beside {
        sum -= 1.2;
    }
    // A label ("Date:") is bold as often as a heading is, and nothing follows below it.
    if first.ends_with_colon {
        sum -= 0.8;
    }
    if count.words > 12 {
        sum -= 0.4;
    }
    sum
}

/// Whether a reader sees two colours as different.
fn is_another_color(a: Color, b: Color) -> bool {
    let apart: u32 = (a.0.iter().zip(&b.0))
        .map(|(a, b)| u32::from(a.abs_diff(*b)))
        .sum();
    apart > 90
}

fn is_blue(color: Color) -> bool {
    let [red, green, blue] = color.0;
    blue > 120 && blue > red.saturating_add(40) && blue >= green
}

fn is_numbered(marker: Option<&Marker>) -> bool {
    marker.is_some_and(|marker| matches!(marker.kind, MarkerKind::Number(_)))
}

/// Whether the word is a number with a stop, as in "Schedule 3.".
fn is_short_number(text: &str) -> bool {
    text.len() <= 3 && text.starts_with(|char: char| char.is_ascii_digit())
}

fn level(first: &Look, body: f32) -> u8 {
    if let Some(marker) = &first.marker
        && let MarkerKind::Number(parts) = marker.kind
    {
        return parts.min(6);
    }
    match first.row.size / body.max(1.0) {
        ratio if ratio >= 1.5 => 1,
        ratio if ratio >= 1.16 => 2,
        _ => 3,
    }
}

/// "5.1" of a marker, "Appendix A" of a heading's first words.
pub(crate) fn number(marker: Option<&Marker>, words: &[Word]) -> Option<String> {
    if let Some(marker) = marker {
        return Some(marker.text.trim_end_matches(['.', ':']).to_owned());
    }
    let (name, value) = (words.first()?, words.get(1)?);
    let named = matches!(
        name.text.to_lowercase().as_str(),
        "appendix" | "annex" | "annexe" | "schedule" | "section" | "chapter" | "part" | "atodiad"
    );
    let value = value.text.trim_end_matches([':', '.', ',', '-', '–']);
    let numbered = (1..=4).contains(&value.len())
        && value
            .chars()
            .all(|char| char.is_ascii_digit() || char.is_ascii_uppercase() || char == '.');
    (named && numbered).then(|| format!("{} {value}", name.text))
}

#[cfg(test)]
mod tests {
    use crate::sample::{blocks, bold, lines, paper, set};
    use scrutineer_model::{Color, Glyph};

    /// Stands above a paragraph.
    fn check(run: Vec<Glyph>, is_heading: bool) {
        let text = [
            "The Council has set aside a sum for this purpose and will review it in",
            "the course of the year, when the outturn of the last is known.",
        ];
        let pages = [vec![
            run,
            lines(&text, 60.0, 180.0),
            lines(&text, 60.0, 220.0),
        ]];
        let found = blocks(paper(&pages));
        assert_eq!(found[0].starts_with("heading"), is_heading, "{found:?}");
    }

    /// A bold line in two pieces above paragraphs, the first of which is numbered.
    fn check_numbered_behind(title: &str, number: &str, first: &str, is_heading: bool) {
        let line = [
            bold(set(title, 300.0, 60.0, 10.0)),
            bold(set(number, 500.0, 60.0, 10.0)),
        ];
        let text = [
            first,
            "the education of the pupils in its schools, and is spent on nothing else",
            "by any authority that has it in a year or in the year behind that one.",
        ];
        let text = lines(&text, 60.0, 100.0);
        let found = blocks(paper(&[vec![line.concat(), text]]));
        assert_eq!(found[0].starts_with("heading"), is_heading, "{found:?}");
    }

    #[test]
    fn a_number_behind_a_title_is_that_of_the_paragraphs_below() {
        let first = "5.1   The largest grant that is received by the Council pays for";
        check_numbered_behind("Schools' funding", "5", first, true);
        check_numbered_behind("Schools' funding", "6", first, false);
        check_numbered_behind("Schools' funding", "5", &first[6..], false);
    }

    fn colored(mut run: Vec<Glyph>, color: [u8; 3]) -> Vec<Glyph> {
        for glyph in &mut run {
            glyph.color = Color(color);
        }
        run
    }

    #[test]
    fn size_weight_and_colour_make_a_heading() {
        check(set("Reserves", 60.0, 150.0, 14.0), true);
        check(bold(set("Reserves", 60.0, 150.0, 10.0)), true);
        check(
            colored(set("Reserves", 60.0, 150.0, 10.0), [180, 0, 120]),
            true,
        );
        check(bold(set("Appendix A: Reserves", 60.0, 150.0, 10.0)), true);
        check(bold(set("5.1  Reserves held", 60.0, 150.0, 10.0)), true);
    }

    #[test]
    fn labels_sentences_and_addresses_are_no_headings() {
        check(set("Reserves", 60.0, 150.0, 10.0), false);
        check(
            bold(set("The reserves are sufficient.", 60.0, 150.0, 10.0)),
            false,
        );
        check(bold(set("1,204", 60.0, 150.0, 14.0)), false);
        check(bold(set("• Reserves", 60.0, 150.0, 10.0)), false);
        check(
            colored(
                set("https://www.kent.gov.uk", 60.0, 150.0, 10.0),
                [0, 0, 200],
            ),
            false,
        );
    }
}
