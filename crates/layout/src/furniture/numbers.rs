//! Page numbers: what counts up with the pages.
//!
//! `Agenda Pack 5 of 129`, `Page 12`, `- 3 -`, `iv`, `12 | Draft budget`
//!
//! Several may stand on one page: a pack's and a report's own. A number that does not change by as
//! much as the page does is none: a year, the last row of a list. Nor is a figure among others that
//! stand on this page alone: a row of a table that happens to stand where the page before had one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::strips::{Edge, Strip};

/// How far the same number's place may vary from page to page, in points.
const DRIFT: f32 = 8.0;

/// How many pages may lie between two numbers of a sequence: turned or blank pages lack it.
const SKIPPED: u32 = 3;

/// Pages in sequence that make a number certain that does not say what it counts. Two rows of a
/// list may count up by chance.
const SEQUENCE: usize = 3;

/// The same where numbers count by two, as any three small figures soon do.
const SEQUENCE_BY_TWO: usize = 4;

/// Pieces of its line that stand on no other page: a bare page number may stand beside a chapter's name.
const NAMES: usize = 1;

/// Lines of an edge among which page numbers stand: running feet have no more.
const OUTERMOST: usize = 5;

/// Pieces that make a line between the rules of a grid a row of a table.
const GRID_PIECES: usize = 4;

/// Words of a label, at most; of a longer piece the part round the number is the label.
const LABEL_WORDS: usize = 6;

/// A number in a piece, apart from the words round it.
struct Numbered {
    /// The piece's other words, lower case.
    around: String,
    value: u32,
}

/// Marks the pieces that count pages.
pub(super) fn mark(strips: &mut [Strip]) {
    let pages = pages(strips);
    let seen = seen(strips);
    let mut groups: BTreeMap<(Edge, String), Vec<Place>> = BTreeMap::new();
    for (strip, at) in strips.iter().enumerate() {
        if at.in_grid && at.pieces.len() >= GRID_PIECES || at.rank >= OUTERMOST {
            continue;
        }
        let own = (at.pieces.iter())
            .map(|piece| seen[&(at.edge, piece.text.as_str())] < 2)
            .collect::<Vec<bool>>();
        let among_figures = |piece: usize| {
            let others = own.iter().enumerate().filter(|&(other, _)| other != piece);
            others.filter(|(_, own)| **own).count() > NAMES
        };
        for (piece, text) in at.pieces.iter().enumerate() {
            for (reading, found) in numbered(&text.text).into_iter().enumerate() {
                if found.around.is_empty() && among_figures(piece) {
                    continue;
                }
                let place = Place {
                    strip,
                    piece,
                    page: at.page,
                    value: found.value,
                    depth: at.depth,
                };
                let key = (at.edge, format!("{reading}{}", found.around));
                groups.entry(key).or_default().push(place);
            }
        }
    }
    for ((_, around), mut places) in groups {
        places.sort_by(|a, b| {
            (a.depth.total_cmp(&b.depth)).then((a.page, a.strip).cmp(&(b.page, b.strip)))
        });
        if counts_something_else(&around) {
            continue;
        }
        if says_page(&around) {
            // Its words make it certain at any height.
            mark_sequences(&mut places, strips, 2);
            mark_alone(&places, strips);
        } else {
            let least = if pages < SEQUENCE { 2 } else { SEQUENCE };
            for level in places.chunk_by_mut(|a, b| b.depth - a.depth <= DRIFT) {
                mark_sequences(level, strips, least);
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Place {
    strip: usize,
    piece: usize,
    page: u32,
    value: u32,
    depth: f32,
}

/// On how many pages each text stands near each edge.
fn seen(strips: &[Strip]) -> BTreeMap<(Edge, &str), usize> {
    let mut last: BTreeMap<(Edge, &str), (u32, usize)> = BTreeMap::new();
    for strip in strips {
        for piece in &strip.pieces {
            let (page, count) = last.entry((strip.edge, &piece.text)).or_default();
            if *page != strip.page {
                *page = strip.page;
                *count += 1;
            }
        }
    }
    (last.into_iter())
        .map(|(key, (_, count))| (key, count))
        .collect()
}

fn pages(strips: &[Strip]) -> usize {
    let mut pages: Vec<u32> = strips.iter().map(|strip| strip.page).collect();
    pages.sort_unstable();
    pages.dedup();
    pages.len()
}

/// Marks runs of places whose numbers rise as their pages do.
///
/// A spread scanned or drawn as one page counts by two.
fn mark_sequences(places: &mut [Place], strips: &mut [Strip], least: usize) {
    mark_steps(places, strips, least, 1);
    let by_two = if least < SEQUENCE {
        least
    } else {
        SEQUENCE_BY_TWO
    };
    mark_steps(places, strips, by_two, 2);
}

fn mark_steps(places: &mut [Place], strips: &mut [Strip], least: usize, step: i64) {
    let offset = |place: &Place| i64::from(place.value) - step * i64::from(place.page);
    places.sort_by_key(|place| (offset(place), place.page, place.strip));
    let in_step = |a: &Place, b: &Place| offset(a) == offset(b) && b.page - a.page <= SKIPPED;
    for run in places.chunk_by(in_step) {
        let mut on: Vec<u32> = run.iter().map(|place| place.page).collect();
        on.dedup();
        if on.len() >= least {
            for place in run {
                set(strips, place);
            }
        }
    }
}

/// "Page 1 of 1" is a page number without any other.
fn mark_alone(places: &[Place], strips: &mut [Strip]) {
    for place in places {
        let piece = &strips[place.strip].pieces[place.piece];
        // Most pieces have no such word, and need no pattern.
        let says_page = piece.text.to_ascii_lowercase().contains("page");
        if says_page && SAYS_ALL.is_match(&piece.text) {
            set(strips, place);
        }
    }
}

fn set(strips: &mut [Strip], place: &Place) {
    let piece = &mut strips[place.strip].pieces[place.piece];
    piece.furniture = true;
    piece.number = Some(place.value);
}

/// A whole piece that can only be a page number.
static SAYS_ALL: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)^\W*page\s*[0-9]{1,4}(\s*(of|/)\s*[0-9]{1,4})?\W*$"));

/// What a piece may count with its last number, and with its first.
static ENDS: LazyLock<[Regex; 2]> = LazyLock::new(|| ends(r"\w"));

/// [`ENDS`] of pieces whose letters are Latin: with all letters there are they take ten times as long to build.
static LATIN_ENDS: LazyLock<[Regex; 2]> = LazyLock::new(|| ends("0-9_A-Za-zªµºÀ-ÖØ-öø-ɏ"));

/// The patterns of [`ENDS`] with these as letters and digits.
fn ends(letters: &str) -> [Regex; 2] {
    [
        r"(?i)^(?P<around>.*?)(?P<number>(?-u:\b)[0-9]{1,4}|(?-u:\b)[ivxl]{1,7})(\s*(of|/)\s*[0-9]{1,4})?[^LETTERS%]*$",
        r"(?i)^[^LETTERS]*(page\s*)?(?P<number>[0-9]{1,4}|[ivxl]{1,7})(?-u:\b)(\s*(of|/)\s*[0-9]{1,4}(?-u:\b))?(?P<around>[^LETTERS].*)$",
    ]
    .map(|pattern| regex(&pattern.replace("LETTERS", letters)))
}

/// Whether a sign is a letter of Latin script, or none: what English and Welsh papers are set with.
fn is_latin(char: char) -> bool {
    matches!(char, '\0'..='\u{24f}' | '\u{2010}'..='\u{2027}')
}

#[expect(
    clippy::expect_used,
    reason = "the patterns are constants, compiled by every test"
)]
fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a valid pattern")
}

/// What the piece may count: with its last number, then with its first.
fn numbered(text: &str) -> Vec<Numbered> {
    if text.len() > 200 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let latin = text.chars().all(is_latin);
    for pattern in if latin { &*LATIN_ENDS } else { &*ENDS } {
        let Some(captures) = pattern.captures(text) else {
            continue;
        };
        let (number, around) = (&captures["number"], &captures["around"]);
        let value = number.parse().ok().or_else(|| roman(number));
        // A decimal, a date or an amount ends in a number too.
        let glued = around.ends_with(['.', ',', '/', '£', ':', '%'])
            || around.starts_with(['.', ',', '/', ':', '%']);
        if let Some(value) = value
            && !glued
        {
            let around = around.trim().to_lowercase();
            found.push(Numbered { around, value });
        }
    }
    found
}

fn says_page(around: &str) -> bool {
    around.contains("page") || around.contains("tudalen")
}

/// Captions and headings count up as well, and may stand at the top of page after page.
fn counts_something_else(around: &str) -> bool {
    let last = around.rsplit(' ').next().unwrap_or("");
    matches!(
        last.trim_end_matches(['.', ':']),
        "table"
            | "figure"
            | "chart"
            | "appendix"
            | "annex"
            | "map"
            | "box"
            | "item"
            | "section"
            | "chapter"
            | "part"
            | "schedule"
            | "priority"
            | "objective"
            | "policy"
            | "site"
            | "quarter"
            | "year"
            | "ward"
            | "option"
            | "theme"
            | "recommendation"
    )
}

fn roman(text: &str) -> Option<u32> {
    let mut total = 0i64;
    let mut last = 0i64;
    for char in text.chars().rev() {
        let value = match char.to_ascii_lowercase() {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            _ => return None,
        };
        if value < last {
            total -= value;
        } else {
            total += value;
            last = value;
        }
    }
    u32::try_from(total).ok().filter(|&total| total > 0)
}

/// Each page's label: of its numbers, the one that counts most pages of the paper.
pub(super) fn labels(strips: &[Strip]) -> BTreeMap<u32, String> {
    let mut counted: BTreeMap<i64, usize> = BTreeMap::new();
    let numbers = || {
        strips.iter().flat_map(|strip| {
            (strip.pieces.iter()).filter_map(move |piece| {
                let offset = i64::from(piece.number?) - i64::from(strip.page);
                Some((strip.page, offset, piece))
            })
        })
    };
    for (_, offset, _) in numbers() {
        *counted.entry(offset).or_default() += 1;
    }
    let mut labels: BTreeMap<u32, (usize, String)> = BTreeMap::new();
    for (page, offset, piece) in numbers() {
        let pages = counted.get(&offset).copied().unwrap_or(0);
        let text = label(&piece.text);
        let known = labels.entry(page).or_insert_with(|| (pages, text.clone()));
        if pages > known.0 {
            *known = (pages, text);
        }
    }
    (labels.into_iter())
        .map(|(page, (_, label))| (page, label))
        .collect()
}

static SHORT: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)(page\s*)?(\b\d{1,4}(\s*(of|/)\s*\d{1,4})?|\b[ivxl]{1,7})\W*$|^\W*(page\s*)?\d{1,4}(\s*of\s*\d{1,4})?",
    )
});

fn label(text: &str) -> String {
    let short = if text.split(' ').count() > LABEL_WORDS {
        SHORT.find(text).map_or(text, |found| found.as_str())
    } else {
        text
    };
    short
        .trim_matches(|char: char| {
            char.is_whitespace() || matches!(char, '|' | '-' | '–' | '—' | '•')
        })
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_in_latin_letters_are_read_by_fewer_letters_as_by_all() {
        const SIGNS: [&str; 10] = ["Page", " ", "3", "of", "é", "µ", "’", "%", "xi", "/"];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = (texts.iter())
                .flat_map(|text| SIGNS.map(|sign| format!("{text}{sign}")))
                .collect();
        }
        for text in &texts {
            assert!(text.chars().all(is_latin));
            for (latin, all) in LATIN_ENDS.iter().zip(&*ENDS) {
                let of = |form: &Regex| {
                    let found = form.captures(text)?;
                    Some((found.name("number")?.range(), found.name("around")?.range()))
                };
                assert_eq!(of(latin), of(all), "{text}");
            }
        }
        assert!(!"صفحة 3".chars().all(is_latin));
    }
}
