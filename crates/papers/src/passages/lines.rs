//! A block that is no running text, line by line; lines that run on are joined.

use scrutineer_model::{Block, Rect, Sheet, Word};

use super::margin::Margins;
use super::{Kind, Passage, passage, place};
use crate::number::{is_alone, leading};

/// A line starts at most this below the one it runs on from, in ems: text is set with a pitch of
/// 1.15 to 1.5 em, paragraphs stand further apart.
const PITCH: f32 = 1.6;

/// Words further apart than this stand in different columns, in ems.
const COLUMN_GAP: f32 = 3.0;

struct Line {
    text: String,
    bbox: Rect,
    bold: bool,
    /// Words in bold that it begins with.
    bold_words: usize,
    size: f32,
    baseline: f32,
    /// Left edge of what stands behind "Label:⇥".
    value: Option<f32>,
    /// It ends near the block's right edge: it may run on.
    full: bool,
}

/// The passages of a block, its margin notes left out.
pub(super) fn of(sheet: &Sheet, block: &Block, margins: &Margins) -> Vec<Passage> {
    let mut groups: Vec<Vec<Line>> = Vec::new();
    for line in lines(sheet, block, margins) {
        match groups.last_mut() {
            Some(group) if runs_on(group, &line) => group.push(line),
            _ => groups.push(vec![line]),
        }
    }
    (groups.iter())
        .map(|group| {
            let text = joined(group.iter().map(|line| line.text.as_str()));
            let bbox = Rect::around(group.iter().map(|line| line.bbox)).unwrap_or_default();
            let bold = group.iter().all(|line| line.bold);
            let kind = if group.len() > 1 && text.len() > 140 {
                Kind::Paragraph
            } else {
                Kind::Line
            };
            let mut passage = passage(kind, &text, bold, bbox, place(sheet, bbox));
            let first = group.first().map_or(0, |line| line.bold_words);
            passage.lead = super::lead(&text, &passage.text, first);
            passage.value = (group.iter()).rev().find_map(|line| line.value);
            passage
        })
        .collect()
}

/// Lines that run on, with the pages that stand beside them behind all: "8 Minutes held on (Pages 33 -" over "12 March 36)".
fn joined<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    // "(Pages 33 -", from the line before.
    let mut pages: Option<&str> = None;
    for line in lines {
        if !text.is_empty() {
            text.push(' ');
        }
        let from = pages.take();
        let (own, last) = match from.and_then(|_| last_page(line)) {
            Some((own, last)) => (own, Some(last)),
            None => (line, None),
        };
        if let (Some(from), None) = (from, last) {
            text.push_str(from);
            text.push(' ');
        }
        let cut = first_page(own).unwrap_or(own.len());
        text.push_str(own[..cut].trim_end());
        pages = (cut < own.len()).then_some(&own[cut..]);
        if let (Some(from), Some(last)) = (from, last) {
            text.truncate(text.trim_end().len());
            text = format!("{text}\t{from} {last}");
        }
    }
    if let Some(pages) = pages {
        text.push(' ');
        text.push_str(pages);
    }
    text
}

/// Where "(Pages 33 -" begins at the end of a line.
fn first_page(line: &str) -> Option<usize> {
    let at = line.rfind("(Page")?;
    let open = line[at..].trim_end().strip_suffix(['-', '–'])?;
    open.ends_with([' ', '\t'])
        .then_some(open.trim_end())
        .filter(|open| open.ends_with(|char: char| char.is_ascii_digit()))
        .map(|_| at)
}

/// "36)" at the end of a line, and what stands before it.
fn last_page(line: &str) -> Option<(&str, &str)> {
    let at = line.rfind([' ', '\t']).map_or(0, |at| at + 1);
    let page = line[at..].strip_suffix(')')?;
    let digits = (1..=4).contains(&page.len()) && page.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| (line[..at].trim_end(), &line[at..]))
}

/// The titles that one block of headings holds: "EASTMOOR DISTRICT COUNCIL", "PLANNING COMMITTEE", "Agenda – 12 March
/// 2019" stand closely one under the other. None where it is one title that runs on.
pub(super) fn titles(sheet: &Sheet, block: &Block) -> Option<Vec<Passage>> {
    let mut titles: Vec<Vec<Line>> = Vec::new();
    for line in lines(sheet, block, &Margins::default()) {
        match titles.last_mut() {
            Some(title)
                if !(title.last()).is_some_and(|last| {
                    parts_titles(&last.text, &line.text)
                        || stands_apart(last, &line) && begins_title(&line.text)
                }) =>
            {
                title.push(line);
            }
            _ => titles.push(vec![line]),
        }
    }
    if titles.len() < 2 {
        return None;
    }
    let passages = (titles.iter()).map(|title| {
        let text: Vec<&str> = title.iter().map(|line| line.text.as_str()).collect();
        let bbox = Rect::around(title.iter().map(|line| line.bbox)).unwrap_or_default();
        passage(
            Kind::Heading,
            &text.join(" "),
            true,
            bbox,
            place(sheet, bbox),
        )
    });
    Some(passages.collect())
}

/// Whether a line is set as another paragraph than the one above, or in another size.
fn stands_apart(above: &Line, below: &Line) -> bool {
    let em = above.size.max(1.0);
    below.baseline - above.baseline > PITCH * em || (above.size - below.size).abs() >= 0.5
}

/// Whether a line names a body, or says when a meeting is: set apart from the title above it, it is none of that.
fn begins_title(line: &str) -> bool {
    let meets = line.to_lowercase().contains("meeting") && !crate::dates::days(line).is_empty();
    line.starts_with(char::is_uppercase) && (meets || names_body(line) && line.contains(' '))
}

fn names_body(line: &str) -> bool {
    let lower = line.to_lowercase();
    ["council", "committee", "panel", "board", "authority"]
        .iter()
        .any(|kind| lower.trim_end().ends_with(kind))
}

/// Whether one line of a heading names a body and the next something else, or the next names a paper.
fn parts_titles(above: &str, below: &str) -> bool {
    let lower = below.to_lowercase();
    let paper = [
        "agenda –",
        "agenda -",
        "minutes of ",
        "report of ",
        "report by ",
    ]
    .iter()
    .any(|begin| lower.starts_with(begin))
        || matches!(lower.trim(), "agenda" | "minutes" | "a g e n d a") && !is_open(above);
    let words = above.split_whitespace().count();
    let body = (2..=8).contains(&words)
        && names_body(above)
        && above.starts_with(char::is_uppercase)
        && below.starts_with(char::is_uppercase)
        && above.to_lowercase().split_whitespace().all(|word| {
            // "Report to the Planning Committee" goes on.
            !matches!(word, "to" | "by" | "from" | "on" | "at")
        });
    // "47. Minutes" over "RESOLVED:".
    let mark = matches!(
        lower.trim_end_matches([':', '-', '–', ' ']),
        "resolved" | "decision" | "decisions" | "agreed" | "recommended"
    );
    // "Street lamps" over "Meeting: 12/03/2024 - Cabinet (Item 5)".
    let label = ["meeting:", "date:", "time:", "venue:", "place:"]
        .iter()
        .any(|label| lower.starts_with(label));
    paper || body || mark || label || is_next_item(above, below)
}

/// "E287/16 Duration of Meeting" under "E286/16 Confidential Minutes": the next item, whose title is set right below.
fn is_next_item(above: &str, below: &str) -> bool {
    let number = |line: &str| {
        let end = line.find('/')?;
        let figures = line[end + 1..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
        (figures > 1).then(|| line[..end + 1 + figures].to_owned())
    };
    let (Some(last), Some(next)) = (number(above), number(below)) else {
        return false;
    };
    let series =
        |number: &str| number.contains(|char: char| char.is_ascii_digit()) && !number.contains(' ');
    series(&last)
        && series(&next)
        && (crate::number::counts_of_reference(&next).iter()).any(|next| {
            crate::number::counts_of_reference(&last)
                .iter()
                .any(|last| next.follows(last, 1))
        })
}

/// Whether lines of a block begin items by references that count on, "17/187. Village Hall" and "17/188. Loans": it is no one
/// paragraph.
pub(super) fn begin_items(sheet: &Sheet, block: &Block) -> bool {
    if !block.text.contains('/') {
        return false;
    }
    let lines = lines(sheet, block, &Margins::default());
    let numbers: Vec<&str> = (lines.iter().skip(1))
        .filter_map(|line| leading(&line.text))
        .filter(|found| found.parts == 1 && found.number.contains('/'))
        .map(|found| found.number)
        .collect();
    numbers
        .windows(2)
        .any(|pair| crate::number::counts_on(pair[1], pair[0], 1))
}

/// "INTERESTS IN MATTERS ON THIS", which goes on in "AGENDA".
pub(super) fn is_open(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.as_str(),
        "this" | "the" | "of" | "on" | "in" | "for" | "and" | "to" | "a" | "by" | "next" | "last"
    )
}

fn runs_on(group: &[Line], line: &Line) -> bool {
    let (Some(first), Some(last)) = (group.first(), group.last()) else {
        return false;
    };
    let em = last.size.max(1.0);
    let below = line.baseline - last.baseline;
    let ended = last.text.ends_with(['.', ':', ';', ')']);
    below > 0.0
        && below <= PITCH * em
        && !(last.text.contains('\t') && begins_row(first, line))
        && line.bbox.x0 >= first.bbox.x0 - 0.5 * em
        && last.bold == line.bold
        && !(is_numbered(&first.text) && is_in_capitals(&last.text) && !is_in_capitals(&line.text))
        && (line.size - last.size).abs() < 0.5
        && (leading(&line.text).is_none() || goes_on_in_year(&last.text, &line.text))
        && crate::number::behind_column(&line.text).is_none()
        && !starts_label(&line.text)
        && !(line.text.ends_with("Council") && crate::council::is_name(&line.text))
        && (last.full && !ended
            || line.text.starts_with(char::is_lowercase)
            || goes_on_in_month(&last.text, &line.text)
            || goes_on_in_year(&last.text, &line.text))
}

/// "let the Clerk know by 30" over "March 2012; and": the month of a day.
fn goes_on_in_month(above: &str, below: &str) -> bool {
    let day = above.rsplit(' ').next().unwrap_or_default();
    (1..=2).contains(&day.len())
        && day.bytes().all(|byte| byte.is_ascii_digit())
        && crate::number::begins_with_month(below)
}

/// "held on 23rd February," over "2022.": the year of a day, and no number.
fn goes_on_in_year(above: &str, below: &str) -> bool {
    let month = above.trim_end_matches(',').rsplit(' ').next();
    let digits = below.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4
        && (below.starts_with("19") || below.starts_with("20"))
        && month.is_some_and(|month| crate::number::begins_with_month(&format!("{month} ")))
}

fn is_numbered(text: &str) -> bool {
    leading(text).is_some() || crate::number::reference(text).is_some()
}

/// "4. APOLOGIES FOR ABSENCE" over its text: a title, if nothing else tells it.
fn is_in_capitals(text: &str) -> bool {
    /// Words in capitals, at least: "RESOLVED" alone begins a sentence.
    const WORDS: usize = 2;
    let words = text.split_whitespace();
    !text.contains(char::is_lowercase)
        && words
            .filter(|word| word.starts_with(char::is_uppercase))
            .count()
            >= WORDS
}

/// Whether a line below two columns stands under the first, and begins something: of the second's text it would stand there.
fn begins_row(first: &Line, line: &Line) -> bool {
    line.bbox.x0 <= first.bbox.x0 + line.size && !line.text.starts_with(char::is_lowercase)
}

/// "Date:", "Report of", "MINUTES OF": a label or a paper's name begins something new.
fn starts_label(text: &str) -> bool {
    // "points:" ends a sentence.
    let ends = text.starts_with(char::is_lowercase) && !text.contains(' ') && text.ends_with(':');
    (text.find(':')).is_some_and(|at| at < 30 && !ends)
        || ["Report of", "MINUTES", "Minutes of", "AGENDA"]
            .iter()
            .any(|begin| text.starts_with(begin))
}

fn lines(sheet: &Sheet, block: &Block, margins: &Margins) -> Vec<Line> {
    match super::letterhead::columns(sheet, block) {
        Some(columns) => (columns.iter())
            .flat_map(|words| of_words(sheet, words, block.bbox, margins))
            .collect(),
        None => of_words(sheet, &block.words, block.bbox, margins),
    }
}

/// The lines of some words of a block.
fn of_words(sheet: &Sheet, words: &[u32], block: Rect, margins: &Margins) -> Vec<Line> {
    // Lines are as long as the text is wide, and notes beside it are none of it.
    let beside = words.iter().any(|&word| margins.holds(word));
    let text = || {
        let own = words.iter().filter(|word| !margins.holds(**word));
        let words = own.filter_map(|&word| sheet.words.get(word as usize));
        Rect::around(words.map(|word| word.bbox))
    };
    let block = beside.then(text).flatten().unwrap_or(block);
    let mut rows: Vec<Vec<u32>> = Vec::new();
    let mut last: Option<f32> = None;
    let mut beside: Option<&Word> = None;
    for &index in words {
        let Some(word) = sheet.words.get(index as usize) else {
            continue;
        };
        if margins.holds(index) {
            continue;
        }
        let same = last.is_some_and(|last| (word.baseline - last).abs() < 0.5 * word.size)
            && !beside.is_some_and(|beside| is_of_letterhead(sheet, beside, word));
        beside = Some(word);
        match rows.last_mut() {
            Some(row) if same => row.push(index),
            _ => rows.push(vec![index]),
        }
        if !word.raised {
            last = Some(word.baseline);
        }
    }
    for row in &mut rows {
        fill_in(sheet, row);
    }
    let mut lines: Vec<Line> = (rows.iter())
        .filter_map(|row| line(sheet, row, block))
        .collect();
    lines.sort_by(|a, b| {
        a.baseline
            .total_cmp(&b.baseline)
            .then(a.bbox.x0.total_cmp(&b.bbox.x0))
    });
    centred(&mut lines);
    lines
}

/// Whether words of a paper's letterhead are far apart and set in sizes so different that they are no line: the paper's name or an
/// item's number in large type.
fn is_of_letterhead(sheet: &Sheet, one: &Word, other: &Word) -> bool {
    /// How much larger type of another line is.
    const LARGER: f32 = 1.6;
    let (small, large) = if one.size < other.size {
        (one.size, other.size)
    } else {
        (other.size, one.size)
    };
    let apart = (other.bbox.x0 - one.bbox.x1).max(one.bbox.x0 - other.bbox.x1);
    sheet.page == 1
        && one.bbox.y1.max(other.bbox.y1) < super::marks::PART * sheet.height
        && large > LARGER * small
        && apart > COLUMN_GAP * large
}

/// Puts what was filled in beside a label, which may stand a little higher and so before it, behind it. What stands in
/// columns stays as it is.
fn fill_in(sheet: &Sheet, row: &mut Vec<u32>) {
    /// Words that are filled in, at most: more are another column's line.
    const FILLED: usize = 4;
    let mut words: Vec<(u32, Rect, f32)> = (row.iter())
        .filter_map(|&index| {
            let word = sheet.words.get(index as usize)?;
            Some((index, word.bbox, word.size))
        })
        .collect();
    let first = (words.iter().enumerate()).min_by(|a, b| a.1.1.x0.total_cmp(&b.1.1.x0));
    let filled = first.map_or(0, |(at, _)| at);
    let in_order = (words.get(filled..).unwrap_or_default()).is_sorted_by(|a, b| a.1.x0 <= b.1.x0);
    if !(1..=FILLED).contains(&filled) || !in_order {
        return;
    }
    words.sort_by(|a, b| a.1.x0.total_cmp(&b.1.x0));
    let together = words
        .windows(2)
        .all(|pair| pair[1].1.x0 - pair[0].1.x1 < COLUMN_GAP * pair[0].2.max(pair[1].2));
    // "11 - 14" at the right, which may stand a little higher, are pages.
    let pages = (row[..filled].iter()).all(|&index| {
        sheet.words.get(index as usize).is_some_and(|word| {
            word.text.bytes().all(|byte| byte.is_ascii_digit()) || matches!(&*word.text, "-" | "–")
        })
    });
    if together || pages && filled > 1 {
        *row = words.into_iter().map(|(index, ..)| index).collect();
    }
}

/// Puts numbers that stand beside the middle of their text, between two of its lines, before its first line: so a cell's
/// number is set where cells are centred.
fn centred(lines: &mut Vec<Line>) {
    /// The number is as far from the line above as from that below, within this, in ems.
    const MIDDLE: f32 = 0.2;
    let mut at = 1;
    while at + 1 < lines.len() {
        let (above, own, below) = (&lines[at - 1], &lines[at], &lines[at + 1]);
        let em = own.size.max(1.0);
        let pitch = below.baseline - above.baseline;
        let apart = (own.baseline - above.baseline) - 0.5 * pitch;
        let beside = |line: &Line| own.bbox.x1 + 0.5 * em < line.bbox.x0;
        let fits = is_alone(&own.text, leading)
            && pitch <= PITCH * em
            && apart.abs() < MIDDLE * em
            && beside(above)
            && beside(below)
            && (above.bbox.x0 - below.bbox.x0).abs() < 0.5 * em;
        if !fits {
            at += 1;
            continue;
        }
        // As many lines stand above it as below.
        let goes_on = |line: Option<&Line>, from: &Line, by: f32| {
            line.is_some_and(|line| {
                (line.baseline - from.baseline - by).abs() < MIDDLE * em
                    && (line.bbox.x0 - from.bbox.x0).abs() < 0.5 * em
            })
        };
        let mut half = 1;
        while at > half
            && goes_on(lines.get(at - half - 1), &lines[at - half], -pitch)
            && goes_on(lines.get(at + half + 1), &lines[at + half], pitch)
        {
            half += 1;
        }
        let number = lines.remove(at);
        if let Some(first) = lines.get_mut(at - half) {
            first.text = format!("{} {}", number.text, first.text);
            first.bbox = Rect::around([number.bbox, first.bbox]).unwrap_or(first.bbox);
        }
        at += half;
    }
}

fn line(sheet: &Sheet, row: &[u32], block: Rect) -> Option<Line> {
    let words: Vec<_> = (row.iter())
        .filter_map(|&index| sheet.words.get(index as usize))
        .collect();
    let first = words.first()?;
    let mut text = String::new();
    let mut right: Option<f32> = None;
    let mut value = None;
    for word in &words {
        if let Some(right) = right {
            // A tab keeps columns apart for those who look for them.
            let apart = word.bbox.x0 - right > COLUMN_GAP * word.size;
            if apart && text.ends_with(':') {
                value = Some(word.bbox.x0);
            }
            text.push(if apart { '\t' } else { ' ' });
        }
        text.push_str(&word.text);
        right = Some(word.bbox.x1);
    }
    let bbox = Rect::around(words.iter().map(|word| word.bbox))?;
    Some(Line {
        full: bbox.x1 > block.x1 - 0.2 * block.width(),
        text,
        bbox,
        bold: words.iter().all(|word| word.bold),
        bold_words: words.iter().take_while(|word| word.bold).count(),
        size: first.size,
        baseline: first.baseline,
        value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, x0: f32, baseline: f32) -> Line {
        Line {
            text: text.to_owned(),
            bbox: Rect {
                x0,
                y0: baseline - 7.5,
                x1: x0 + 5.0 * text.len() as f32,
                y1: baseline + 2.5,
            },
            bold: false,
            bold_words: 0,
            size: 10.0,
            baseline,
            value: None,
            full: false,
        }
    }

    fn check(lines: &[(&str, f32, f32)], expected: &[&str]) {
        let mut lines: Vec<Line> = (lines.iter())
            .map(|(text, x0, baseline)| line(text, *x0, *baseline))
            .collect();
        centred(&mut lines);
        let found: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn references_that_count_on_begin_items_in_a_block() {
        let begins = |words: &[(&str, f32, f32)]| {
            let (sheet, mut block) = crate::sample::set(words);
            block.text = (words.iter().map(|word| word.0))
                .collect::<Vec<_>>()
                .join(" ");
            begin_items(&sheet, &block)
        };
        let listed = [
            ("b) Note the accounts", 20.0, 88.0),
            ("17/187. Village Hall", 20.0, 100.0),
            ("17/188. Loans", 20.0, 112.0),
        ];
        assert!(begins(&listed));
        let dated = [
            ("b) Note the accounts of", 20.0, 88.0),
            ("2016/17. The audit", 20.0, 100.0),
            ("of 2019/20. Ends", 20.0, 112.0),
        ];
        assert!(!begins(&dated));
    }

    #[test]
    fn what_is_filled_in_beside_a_label_stands_behind_it() {
        let texts = |words: &[(&str, f32, f32)]| -> Vec<String> {
            let (sheet, block) = crate::sample::set(words);
            (lines(&sheet, &block, &Margins::default()).into_iter())
                .map(|line| line.text)
                .collect()
        };
        let filled = [
            ("May", 110.0, 98.0),
            ("3.", 20.0, 100.0),
            ("Minutes", 64.0, 100.0),
        ];
        assert_eq!(texts(&filled), ["3. Minutes May"]);
        // Text of the next column goes on before it.
        let columns = [
            ("Trees", 200.0, 98.0),
            ("3.", 20.0, 100.0),
            ("Minutes", 64.0, 100.0),
        ];
        assert!(texts(&columns)[0].starts_with("Trees"));
        let above = [
            ("May", 110.0, 88.0),
            ("3.", 20.0, 100.0),
            ("Minutes", 64.0, 100.0),
        ];
        assert_eq!(texts(&above), ["May", "3. Minutes"]);
    }

    #[test]
    fn pages_beside_two_lines_stand_behind_both() {
        let text = |lines: &[&str]| joined(lines.iter().copied());
        assert_eq!(
            text(&["8 Minutes held on 8 March (Pages 33 -", "2012\t36)"]),
            "8 Minutes held on 8 March 2012\t(Pages 33 - 36)"
        );
        assert_eq!(
            text(&["3 Minutes (Pages 1 -", "6)"]),
            "3 Minutes\t(Pages 1 - 6)"
        );
        assert_eq!(
            text(&["3 Minutes (Pages 1 -", "and more"]),
            "3 Minutes (Pages 1 - and more"
        );
        assert_eq!(text(&["One", "and two."]), "One and two.");
    }

    #[test]
    fn a_year_goes_on_from_its_month() {
        assert!(goes_on_in_year("held on 23rd February,", "2022."));
        assert!(goes_on_in_year("THURSDAY, 16 JANUARY", "2003 at 11:30 AM"));
        assert!(!goes_on_in_year("It was seen in May", "2. Trees"));
        assert!(goes_on_in_month(
            "let the Clerk know by 30",
            "March 2012; and"
        ));
        assert!(!goes_on_in_month("cost £30", "March was wet."));
        assert!(!goes_on_in_year("Estimates", "2022 2023"));
    }

    #[test]
    fn a_number_between_two_lines_begins_them() {
        check(
            &[
                ("The ferry carried", 80.0, 100.0),
                ("1.", 60.0, 106.0),
                ("many cars.", 80.0, 112.0),
            ],
            &["1. The ferry carried", "many cars."],
        );
        check(
            &[
                ("The ferry", 80.0, 100.0),
                ("carried very", 80.0, 112.0),
                ("1.", 60.0, 118.0),
                ("many cars in", 80.0, 124.0),
                ("the year.", 80.0, 136.0),
            ],
            &["1. The ferry", "carried very", "many cars in", "the year."],
        );
        // It stands before its own line.
        check(
            &[
                ("The ferry carried", 80.0, 100.0),
                ("2.", 60.0, 112.0),
                ("many cars.", 80.0, 112.0),
            ],
            &["The ferry carried", "2.", "many cars."],
        );
    }

    #[test]
    fn what_marks_a_decision_is_no_part_of_the_title_above() {
        assert!(parts_titles(
            "Street lamps",
            "Meeting: 12/03/2024 - Cabinet (Item 5)"
        ));
        assert!(begins_title("Cabinet Meeting 14th November 2013"));
        assert!(begins_title("Audit and Risk Board"));
        assert!(!begins_title("of the Audit and Risk Board"));
        assert!(!begins_title("Update October 2023"));
        let set = |baseline: f32, size: f32| Line {
            size,
            ..line("Minute of Meeting", 60.0, baseline)
        };
        assert!(stands_apart(&set(100.0, 13.0), &set(116.0, 12.0)));
        assert!(stands_apart(&set(100.0, 12.0), &set(122.0, 12.0)));
        assert!(!stands_apart(&set(100.0, 12.0), &set(116.0, 12.0)));
        assert!(parts_titles("47. Minutes", "RESOLVED:"));
        assert!(parts_titles("Trees", "Decision"));
        assert!(!parts_titles("Trees that were", "resolved to stay"));
    }
}
