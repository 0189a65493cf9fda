//! Heads made of figures that say which, not how much: bands, dates, the numbers of columns.
//!
//! ```text
//! Ward        0-15    16-24    25-64     65+
//! Abbey      1,204      803    2,301   1,222
//!
//!                   31.3.15         31.3.16
//! Reserves            1,204             803
//!
//! Area    Stock    Let    Void
//!  (1)      (2)    (3)     (4)
//! ```
//!
//! Alone they might be cells as well: a column of dates, a score of `3-4`. They are heads where they
//! stand over figures of another kind. Years and periods, which are heads wherever they stand side by
//! side, are `token`'s.

use std::sync::LazyLock;

use regex::Regex;

use scrutineer_model::Word;

use crate::text::Segment;
use crate::token;

/// Lines below that are looked at for what stands under a head.
const LINES_BELOW: usize = 3;

/// So many numbers in a row are no chance.
const LEAST_NUMBERED: usize = 3;
/// So many in brackets are no losses, whatever stands below.
const LEAST_BRACKETED: usize = 4;
/// A table of more columns than this numbers none of them.
const MOST_COLUMNS: usize = 40;

static BAND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[£$€]?(\d{1,3}(?:\.\d)?k?)\s?(?:-|–|to)\s?[£$€]?(\d{1,3}(?:\.\d)?k?)$|^[£$€]?\d{1,3}k?\s?\+$",
    )
});

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:\d\d|(?:19|20)\d\d)$")
});

fn pattern(source: &str) -> Regex {
    // The patterns are fixed above, and a test uses each of them.
    Regex::new(source).unwrap_or_else(|error| unreachable!("{error}"))
}

/// A band of values or a day: `16-24`, `65+`, `£20k-£40k`, `31.3.15`.
pub(crate) fn is_class(text: &str) -> bool {
    let text = text.trim();
    text.len() <= 12 && (is_band(text) || DATE.is_match(text))
}

fn is_band(text: &str) -> bool {
    let Some(found) = BAND.captures(text) else {
        return false;
    };
    let bound = |at: usize| {
        let text = found.get(at)?.as_str();
        text.trim_end_matches('k').parse::<f32>().ok()
    };
    match (bound(1), bound(2)) {
        (Some(from), Some(to)) => from < to,
        _ => true,
    }
}

/// Whether a line holds nothing but the numbers of columns, one more in each: `(1) (2) (3)`.
pub(crate) fn numbers_columns(line: &[Segment]) -> bool {
    are_column_numbers(line.iter().map(|segment| &*segment.text))
}

/// Whether texts side by side number columns: `(2) (3) (4)`, `(a) (b) (c)`.
pub(crate) fn are_column_numbers<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let numbers: Option<Vec<(bool, usize)>> = texts.map(column_number).collect();
    numbers.is_some_and(|numbers| {
        numbers.len() >= LEAST_NUMBERED
            && numbers[0].1 <= 2
            && (numbers.windows(2)).all(|pair| pair[1].0 == pair[0].0 && pair[1].1 == pair[0].1 + 1)
    })
}

/// Whether a text may be the number of a column, or its letter in brackets.
pub(crate) fn is_column_number(text: &str) -> bool {
    column_number(text).is_some()
}

/// Whether it is a letter, and the how manieth.
fn column_number(text: &str) -> Option<(bool, usize)> {
    let bare = text.trim_matches(['(', ')', '[', ']']);
    if let ([letter @ (b'a'..=b'z' | b'A'..=b'Z')], true) = (bare.as_bytes(), bare != text) {
        let first = if letter.is_ascii_lowercase() {
            b'a'
        } else {
            b'A'
        };
        return Some((true, usize::from(letter - first) + 1));
    }
    let number = bare.parse::<usize>().ok();
    number
        .filter(|number| *number <= MOST_COLUMNS)
        .map(|number| (false, number))
}

/// So many bands that are closed side by side are no chance.
const LEAST_CLOSED: usize = 2;

/// Numbers that count are three or more.
const LEAST_COUNT: usize = 3;

/// Whether figures side by side are heads by themselves: bands or days, two or more, or numbers that
/// count from nought or one.
pub(crate) fn are_classes(texts: &[&str]) -> bool {
    texts.len() >= 2 && texts.iter().all(|text| is_class(text)) || counts(texts)
}

/// `1 2 3 4+`: the last may be open.
fn counts(texts: &[&str]) -> bool {
    let number = |(at, text): (usize, &&str)| {
        let last = at + 1 == texts.len();
        let text = if last {
            text.trim_end_matches('+')
        } else {
            text
        };
        text.trim().parse::<usize>().ok()
    };
    let numbers: Vec<Option<usize>> = texts.iter().enumerate().map(number).collect();
    let from = numbers.first().copied().flatten().filter(|&from| from <= 1);
    texts.len() >= LEAST_COUNT
        && from.is_some_and(|from| (from..).zip(&numbers).all(|(next, at)| *at == Some(next)))
}

/// Whether what stands under a head is of its kind: under bands and days another, under numbers that count
/// the same number again.
pub(crate) fn is_alike(bands: bool, head: &str, cell: &str) -> bool {
    if bands { is_class(cell) } else { cell == head }
}

/// Words and signs that leave a band open.
const OPEN: [&str; 10] = [
    "to", "and", "than", "over", "under", "above", "below", "-", "–", "—",
];

/// Words that close a band with the one behind them: `65 and over`, `5 or under`.
const JOINING: [&str; 2] = ["and", "or"];

/// Whether a line's figures close bands that the line above opens: `£20,001 to` over `£40,000`.
fn closes_bands(above: &[Segment], line: &[Segment]) -> bool {
    let is_open = |segment: &&Segment| {
        let mut last = segment.text.rsplit(' ');
        let is_open = last.next().is_some_and(|last| OPEN.contains(&last));
        let joins = last.next().is_some_and(|word| JOINING.contains(&word));
        segment.words.len() > 1 && is_open && !joins
    };
    let open: Vec<&Segment> = above.iter().filter(is_open).collect();
    let figures: Vec<&Segment> = line.iter().filter(|segment| segment.number).collect();
    let closes = |figure: &&&Segment| {
        open.iter()
            .any(|open| open.bbox.overlap_x(&figure.bbox) > 0.0)
    };
    let closed = figures.iter().filter(closes).count();
    closed >= LEAST_CLOSED && closed * 2 > figures.len()
}

/// The columns of this many months have their years below, …
const LEAST_MONTHS: usize = 3;

/// Whether a line's figures are the short years of months above: `17  17  18` under `Nov  Dec  Jan`. Beside them
/// stand but units and what goes on from the line above: `after` under `Children looked`.
fn are_years_of_months(above: &[Segment], line: &[Segment]) -> bool {
    let year = |figure: &Segment| {
        let over = |month: &&&Word| month.bbox.overlap_x(&figure.bbox) > 0.0;
        let month = above.iter().flat_map(|part| &part.words).find(over)?;
        let year: u32 = figure.text.parse().ok()?;
        token::is_year_of_month(&month.text, &figure.text).then_some(year)
    };
    let goes_on = |part: &&Segment| token::continues(&part.text) || token::is_unit(&part.text);
    let figures = line.iter().filter(|part| !goes_on(part));
    let years: Option<Vec<u32>> = figures.map(year).collect();
    years.is_some_and(|years| {
        let goes_on = |pair: &[u32]| pair[0] == pair[1] || pair[0] + 1 == pair[1];
        let first = years.first().copied().unwrap_or_default();
        years.len() >= LEAST_MONTHS
            && years.windows(2).all(goes_on)
            && years.iter().all(|year| year - first <= 1)
    })
}

/// Whether the figures of a line are the last digits of the periods above: `2014/1` over `5`.
fn closes_periods(above: &[Segment], line: &[Segment]) -> bool {
    if are_years_of_months(above, line) {
        return true;
    }
    let closes = |figure: &Segment| {
        let mut over = (above.iter()).filter(|open| open.bbox.overlap_x(&figure.bbox) > 0.0);
        over.next_back().is_some_and(|open| {
            let last = open.words.last().map_or("", |word| word.text.as_str());
            token::breaks_a_period(last, &figure.text)
        })
    };
    let mut figures = line.iter().filter(|segment| segment.number).peekable();
    figures.peek().is_some() && figures.all(closes)
}

/// Whether a line heads the lines below: its figures are heads by themselves, and those under each are
/// of another kind; or they close the bands that the line above opens, or periods broken between the two.
pub(crate) fn is_class_line<'a, 'w: 'a>(
    above: Option<&[Segment<'w>]>,
    line: &[Segment<'w>],
    below: impl Iterator<Item = &'a [Segment<'w>]>,
) -> bool {
    if above.is_some_and(|above| closes_bands(above, line) || closes_periods(above, line)) {
        return true;
    }
    let mut below = below.peekable();
    if (below.peek()).is_some_and(|below| closes_periods(line, below)) {
        return true;
    }
    if numbers_columns(line) {
        let in_brackets = |s: &Segment| s.text.starts_with(['(', '[']);
        let bracketed = line.iter().all(in_brackets);
        if bracketed && line.len() >= LEAST_BRACKETED {
            return true;
        }
        // Losses of so few units stand over figures as small, numbers of columns over any.
        let unlike = |below: &[Segment]| {
            let larger = || below.iter().all(|s| !is_column_number(&s.text));
            below.iter().any(|s| !s.number) || bracketed && below.len() >= line.len() && larger()
        };
        return below.by_ref().take(LINES_BELOW).any(unlike);
    }
    let classes: Vec<&Segment> = (line.iter())
        .filter(|s| s.is_quantity() || is_class(&s.text))
        .collect();
    let texts: Vec<&str> = classes.iter().map(|s| &*s.text).collect();
    if !are_classes(&texts) {
        return false;
    }
    let bands = is_class(texts[0]);
    let mut headed = vec![false; classes.len()];
    for line in below.by_ref().take(LINES_BELOW) {
        for segment in line.iter().filter(|s| s.number) {
            let over = |class: &&Segment| class.bbox.overlap_x(&segment.bbox) > 0.0;
            if let Some(at) = classes.iter().position(over) {
                let alike = is_alike(bands, &classes[at].text, &segment.text);
                if bands && alike {
                    return false;
                }
                headed[at] |= token::is_figure(&segment.text) && !alike;
            }
        }
    }
    headed.iter().filter(|headed| **headed).count() * 2 > classes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Gaps, Line, lines, segments};

    #[test]
    fn figures_close_the_bands_that_the_line_above_opens() {
        let closes = |drawing: [&'static str; 2]| {
            let lines = lines(crate::sketch::words(&drawing));
            let [above, line] = lines.as_slice() else {
                return false;
            };
            let of = |line: &Line<'static>| segments(&line.words, Gaps::WIDE, &[]);
            closes_bands(&of(above), &of(line))
        };
        assert!(closes([
            "                  Up to      £20,001 to",
            "Exit packages    £20,000        £40,000",
        ]));
        // What is closed by itself opens nothing.
        assert!(!closes([
            "Offence    Under 18    18 and over    65 and over",
            "Total         1,540          9,522          8,263",
        ]));
        assert!(!closes([
            "Admitted to            12            15",
            "Left                   10            11",
        ]));
    }

    #[test]
    fn the_last_digits_of_broken_periods_are_heads() {
        let heads = |drawing: [&'static str; 3]| -> Vec<bool> {
            let lines = lines(crate::sketch::words(&drawing));
            let rows: Vec<Vec<Segment<'static>>> = (lines.iter())
                .map(|line| segments(&line.words, Gaps::WIDE, &[]))
                .collect();
            let is_head = |k: usize| {
                let above = k.checked_sub(1).map(|above| &*rows[above]);
                is_class_line(above, &rows[k], rows[k + 1..].iter().map(|row| &**row))
            };
            (0..rows.len()).map(is_head).collect()
        };
        let broken = heads([
            "Reconciliation    2014/1    2013/1",
            "of income              5         4",
            "Net income            35         7",
        ]);
        assert_eq!(broken, [true, true, false]);
        let figures = heads([
            "Roads               92/1      93/1",
            "Parks                  5         4",
            "Net income            35         7",
        ]);
        assert_eq!(figures, [false; 3]);
    }

    #[test]
    fn short_years_under_months_are_heads() {
        let heads = |years: &'static str| {
            let lines = lines(crate::sketch::words(&["Age        Nov  Dec  Jan", years]));
            let of = |line: &Line<'static>| segments(&line.words, Gaps::WIDE, &[]);
            closes_periods(&of(&lines[0]), &of(&lines[1]))
        };
        assert!(heads("            17   17   18"));
        assert!(heads("in care     17   17   18      £m"));
        assert!(!heads("            17   12   31"));
        assert!(!heads("Under 1     17   17   18"));
    }

    #[test]
    fn numbers_that_count_are_classes() {
        assert!(are_classes(&["1", "2", "3"]) && are_classes(&["0", "1", "2", "3+"]));
        for texts in [
            &["1", "2"][..],
            &["2", "3", "4"],
            &["1", "2", "4"],
            &["1+", "2", "3"],
        ] {
            assert!(!are_classes(texts), "{texts:?}");
        }
    }

    #[test]
    fn bands_and_days_are_classes() {
        for text in [
            "0-15",
            "16–24",
            "65+",
            "£20k-£40k",
            "5 to 9",
            "31.3.15",
            "31/03/2016",
        ] {
            assert!(is_class(text), "{text}");
        }
        for text in [
            "1,204",
            "24-16",
            "2018/19",
            "-5",
            "12%",
            "3.2.1",
            "1,000-2,000",
            "45",
        ] {
            assert!(!is_class(text), "{text}");
        }
    }
}
