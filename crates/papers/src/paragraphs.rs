//! Numbered paragraphs: what "paragraph 5.3" means.
//!
//! What must not match: headings, items of the agenda, points of lists, and rows of tables.

use scrutineer_model::{Item, Paragraph, Point};

use crate::number::counts_on;
use crate::parts::{Part, PartKind};
use crate::passages::{Kind, Passage};
use crate::sections::is_section;

mod under;

/// The numbered paragraphs in reading order.
pub(crate) fn paragraphs(passages: &[Passage], parts: &[Part], items: &[Item]) -> Vec<Paragraph> {
    let mut found = Vec::new();
    for part in parts {
        if part.kind == PartKind::Agenda {
            continue;
        }
        let of_part = part.of(passages);
        let counts = Counts::of(of_part, part.kind);
        let mut read: Vec<Read> = (0..of_part.len())
            .map(|index| Read::of(items, of_part, &counts, index))
            .collect();
        leave_out_intruders(&mut read);
        for (index, passage) in of_part.iter().enumerate() {
            let Read::Paragraph(number) = read[index] else {
                continue;
            };
            let source = &passage.source;
            let item = (items.iter().rev()).find(|item| {
                item.pages
                    .is_some_and(|(from, to)| from <= source.page && source.page <= to)
            });
            found.push(Paragraph {
                number: number.to_owned(),
                item: item.and_then(|item| item.number.clone()),
                text: passage.text.to_string(),
                points: under::under(of_part, index, |at| {
                    matches!(read[at], Read::Paragraph(_) | Read::Other)
                }),
                source: source.clone(),
            });
        }
    }
    found
}

/// What the number before a passage says of it.
enum Read<'a> {
    Paragraph(&'a str),
    /// It counts the points of a list, or there is none.
    Point,
    /// An item, a heading, a row.
    Other,
}

impl<'a> Read<'a> {
    fn of(items: &[Item], of_part: &'a [Passage], counts: &Counts, index: usize) -> Self {
        let passage = &of_part[index];
        let found = numbered(passage).or_else(|| leading(passage, of_part.get(index + 1)));
        let Some(number) = found else {
            let whole = passage.parts > 0 && !passage.in_table;
            return if whole && (passage.parts > 1 || is_item(items, &passage.source)) {
                Self::Other
            } else {
                Self::Point
            };
        };
        if is_item(items, &passage.source) || is_among_headings(of_part, index) {
            return Self::Other;
        }
        let point = counts.is_list(of_part, index)
            || is_point(of_part, index)
            || is_resolved(items, of_part, passage);
        if point {
            Self::Point
        } else {
            Self::Paragraph(number)
        }
    }
}

/// "1" between 3 and 4 numbers a note at the page's foot or a line of a form: the count goes on round it. "139.2" among
/// paragraphs that count to 12 is a figure, and so is "0".
fn leave_out_intruders(read: &mut [Read]) {
    /// No paper has as many sections.
    const SECTIONS: u32 = 100;
    let whole = |at: &(usize, String)| at.1.parse::<u32>().ok();
    let numbers: Vec<(usize, String)> = (read.iter().enumerate())
        .filter_map(|(at, read)| match read {
            Read::Paragraph(number) => Some((at, (*number).to_owned())),
            _ => None,
        })
        .collect();
    let section = |number: &str| {
        number
            .split_once('.')
            .map(|(section, _)| section.to_owned())
    };
    for (index, own) in numbers.iter().enumerate() {
        let beside = |at: Option<usize>| at.and_then(|at| numbers.get(at)).and_then(whole);
        let (before, next) = (beside(index.checked_sub(1)), beside(Some(index + 1)));
        let within = (before.zip(next).zip(whole(own))).is_some_and(|((before, next), own)| {
            next == before + 1 && own != before && own != next
        });
        let alone = || {
            let section_of = section(&own.1);
            let far = section_of
                .as_deref()
                .and_then(|section| section.parse::<u32>().ok());
            far.is_some_and(|far| far >= SECTIONS)
                && numbers
                    .iter()
                    .filter(|other| section(&other.1) == section_of)
                    .count()
                    == 1
        };
        if within || own.1 == "0" || alone() {
            read[own.0] = Read::Other;
        }
    }
}

/// How a part numbers its paragraphs.
struct Counts {
    /// By decimals, so that a whole number counts points of a list.
    by_decimals: bool,
    /// It is neither minutes nor a report, and counts begin again and reach nowhere: its numbers count
    /// points.
    short: bool,
}

impl Counts {
    fn of(passages: &[Passage], kind: PartKind) -> Self {
        /// Paragraphs that make a manner of numbering.
        const MANNER: usize = 3;
        /// Lists have fewer points than a paper has paragraphs.
        const FAR: u32 = 10;
        let numbers = || passages.iter().filter_map(numbered);
        let decimals = numbers().filter(|number| number.contains('.')).count();
        let wholes = || numbers().filter_map(|number| number.parse::<u32>().ok());
        let firsts = wholes().filter(|number| *number == 1).count();
        Self {
            by_decimals: decimals >= MANNER && decimals >= wholes().count() / 2,
            short: matches!(kind, PartKind::Other | PartKind::Appendix)
                && firsts > 1
                && wholes().max().is_none_or(|most| most < FAR),
        }
    }

    fn is_list(&self, passages: &[Passage], index: usize) -> bool {
        let passage = &passages[index];
        let number = passage.number.as_deref().unwrap_or_default();
        // "A2 – the average time …" is a measure's name.
        let letter = number.starts_with(|char: char| char.is_alphabetic()) && passage.parts == 1;
        // A page of the web has its lists marked.
        let marked = passage.kind == Kind::Point && passage.source.bbox.is_none();
        letter || passage.parts == 1 && (self.by_decimals || self.short || marked)
    }
}

/// Whether a whole number counts the points of what was resolved or is to be done, or of another paragraph: "1." right under "RESOLVED –",
/// "Actions" or a numbered lead-in, or one that goes on from it.
fn is_point(passages: &[Passage], index: usize) -> bool {
    /// Points of such a list, at most.
    const POINTS: u32 = 30;
    /// They are set in by as much as a letter is wide, at least.
    const INDENT: f32 = 6.0;
    let value = |passage: &Passage| -> Option<u32> {
        let number = passage.number.as_deref().filter(|_| passage.parts == 1)?;
        number.parse().ok()
    };
    let Some(mut own) = value(&passages[index]).filter(|own| *own <= POINTS) else {
        return false;
    };
    let mut first = index;
    let before = passages[..index].iter().enumerate().rev();
    for (at, above) in before.filter(|(_, above)| above.is_text()) {
        match value(above) {
            // "3." further out than "2." goes on from another.
            Some(_) if own > 1 && passages[first].x0 + INDENT < above.x0 => return false,
            Some(number) if own > 1 && number + 1 == own => (own, first) = (number, at),
            // "5. Members agreed this:" over 1 and 2, and "6." behind them.
            Some(number) if own == 1 && above.text.ends_with(':') => {
                let further_in = above.x0 > 0.0 && passages[first].x0 > above.x0 + INDENT;
                let flowing = passages[first].source.bbox.is_none();
                return further_in || flowing && has_next(passages, first, number + 1);
            }
            // Letters and dots stand under a point.
            None if own > 1 && (above.number.is_some() || above.kind == Kind::Point) => {}
            None if own == 1 => {
                // "and the following:", and what is to be.
                let that = passages[index].text.starts_with("That ") && above.text.ends_with(':');
                return that || leads_to_points(above);
            }
            _ => return false,
        }
    }
    false
}

/// Whether the list that begins at `index` ends where the count outside of it goes on.
fn has_next(passages: &[Passage], index: usize, outer: u32) -> bool {
    let mut last = 0;
    for passage in &passages[index..] {
        let whole = passage.parts == 1 && passage.is_text() && !passage.in_table;
        let Some(own) =
            (passage.number.as_deref().filter(|_| whole)).and_then(|own| own.parse::<u32>().ok())
        else {
            continue;
        };
        if own != last + 1 {
            return own == outer;
        }
        last = own;
    }
    false
}

/// "RESOLVED –", "The Board AGREED that:", "Actions": what is counted behind is no paragraph.
fn leads_to_points(lead: &Passage) -> bool {
    let open = lead.text.trim_end().ends_with([':', '-', '–']) || lead.words() <= 3;
    crate::actions::is_list_head(lead) || open && crate::minutes::decisions::is_marked(lead)
}

/// A short one whose neighbours in the count are headings is a heading, however it is set: "4.3.3 Other expenditure"
/// between 4.3.2 and 4.3.4.
fn is_among_headings(passages: &[Passage], index: usize) -> bool {
    /// Words of a heading, at most.
    const WORDS: usize = 14;
    let passage = &passages[index];
    let Some(own) = passage.number.as_deref().filter(|_| passage.parts > 1) else {
        return false;
    };
    if passage.words() > WORDS || passage.text.ends_with([':', ';', ',']) {
        return false;
    }
    let beside = |before: bool| {
        let is_beside = |other: &Passage| {
            let other = other.number.as_deref().unwrap_or_default();
            let (number, last) = if before { (own, other) } else { (other, own) };
            counts_on(number, last, 1)
        };
        (passages.iter().enumerate())
            .filter(|(_, other)| other.is_text() && !other.in_table)
            // "1.0 Purpose" is the section that 1.1 is in.
            .filter(|(_, other)| (other.number.as_ref()).is_none_or(|other| !other.ends_with(".0")))
            .filter(|(_, other)| other.parts == passage.parts && is_beside(other))
            .min_by_key(|(at, _)| at.abs_diff(index))
            .map(|(_, other)| other)
    };
    let heads = |other: Option<&Passage>| other.map(|other| other.kind == Kind::Heading);
    let sides = [heads(beside(true)), heads(beside(false))];
    sides.contains(&Some(true)) && !sides.contains(&Some(false))
}

/// The number of a numbered paragraph.
pub(crate) fn numbered(passage: &Passage) -> Option<&str> {
    let number = passage.number.as_deref()?;
    // "19/034" numbers minutes, and a plan's application.
    if number.contains('/') {
        return None;
    }
    // "2015. These holdings …" ends a day.
    if number.len() == 4 && (number.starts_with("19") || number.starts_with("20")) {
        return None;
    }
    // "4.4 How to comment⇥104": a line of a list of contents.
    let listed = (passage.text.rsplit_once('\t')).is_some_and(|(title, page)| {
        !title.contains('\t') && page.len() <= 3 && page.bytes().all(|byte| byte.is_ascii_digit())
    });
    if listed {
        return None;
    }
    let fits = passage.parts > 0 && !passage.in_table && passage.is_text() && is_paragraph(passage);
    fits.then_some(number)
}

/// The number of a paragraph that leads to points without a colon: "9. It will bring".
fn leading<'a>(passage: &'a Passage, next: Option<&Passage>) -> Option<&'a str> {
    let leads = next.is_some_and(|next| next.kind == Kind::Point && next.number.is_none());
    let fits = leads
        && passage.parts == 1
        && passage.kind == Kind::Paragraph
        && passage.words() > 2
        && !passage.is_title()
        && !passage.in_table
        && !is_section(passage);
    passage.number.as_deref().filter(|_| fits)
}

/// Whether an item begins at a place: "2431. Police report: attached." is one, and no paragraph.
fn is_item(items: &[Item], source: &scrutineer_model::Source) -> bool {
    items
        .iter()
        .any(|item| item.number.is_some() && item.source == *source || is_item(&item.items, source))
}

/// Whether a whole number counts a point of what was asked for or resolved: "1. That the lease be granted.", or of what was asked for
/// where a paragraph of the same part has its number.
fn is_resolved(items: &[Item], of_part: &[Passage], passage: &Passage) -> bool {
    let again = || {
        (of_part.iter()).any(|other| {
            other.number == passage.number
                && other.source != passage.source
                && numbered(other).is_some()
                && !is_asked(items, other)
        })
    };
    passage.parts == 1
        && (passage.text.starts_with("That ")
            && (is_asked(items, passage) || is_among(items, |item| &item.decisions, passage))
            || is_asked(items, passage) && again())
}

/// Whether a passage is a point of what an item was asked for.
fn is_asked(items: &[Item], passage: &Passage) -> bool {
    is_among(items, |item| &item.recommendations, passage)
}

/// Whether a passage is one of some points of an item, or of an item within it.
fn is_among(items: &[Item], points: fn(&Item) -> &[Point], passage: &Passage) -> bool {
    let is = |point: &Point| point.source == passage.source && point.number == passage.number;
    (items.iter()).any(|item| points(item).iter().any(is) || is_among(&item.items, points, passage))
}

fn is_paragraph(passage: &Passage) -> bool {
    // "49.5 RESOLVED: That it be granted" in bold is one of the paragraphs all the same.
    let decides = passage.parts > 1 && crate::minutes::decisions::is_marked(passage);
    if (passage.kind == Kind::Heading || is_section(passage)) && !decides {
        return false;
    }
    // "1. fewer children come into care;": a point of a list within a paragraph.
    if passage.parts == 1 && passage.text.starts_with(char::is_lowercase) {
        return false;
    }
    // "5.3" of a heading, on a line of its own.
    let sentence = passage.text.ends_with(['.', ':', ';', ',', ')', '?']) || passage.words() > 12;
    let none = matches!(
        passage.text.as_str(),
        "None." | "Nil." | "None" | "No." | "Yes." | "Not applicable."
    );
    // "6.1 See 3.2."
    let short = passage.words() == 2 && passage.text.ends_with('.');
    passage.parts > 1 && (passage.words() > 2 || short) || sentence && passage.words() > 2 || none
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::parts;
    use crate::sample::titles_and_text;

    #[test]
    fn points_of_a_resolution_are_no_paragraphs() {
        let passages = titles_and_text(&[
            "# MINUTES",
            "Present: Ann Lee",
            "# PARKS",
            "1. The trees were looked at and found to be old.",
            "RESOLVED –",
            "1. That the trees be felled.",
            "2. That new ones be planted.",
        ]);
        let found = paragraphs(&passages, &parts(&passages), &[]).len();
        assert_eq!(found, 1);
    }

    #[test]
    fn what_is_asked_for_is_no_paragraph_where_paragraphs_count_anew() {
        let count = |lines: &[&str]| {
            let mut passages = titles_and_text(lines);
            for (passage, line) in passages.iter_mut().zip(1..) {
                passage.source.page = line;
            }
            let parts = parts(&passages);
            let (items, _) = crate::items::items(&passages, &parts, &[], false);
            paragraphs(&passages, &parts, &items).len()
        };
        let lines = [
            "# LAND AT WICK",
            "Report of the Director",
            "# RECOMMENDATIONS",
            "That Cabinet:",
            "1. Agree that the land be sold.",
            "2. Authorise the Director to sign.",
            "# REPORT DETAIL",
            "1. The land was bought in 1950 for homes.",
            "2. Nine offers for it were received in May.",
        ];
        assert_eq!(count(&lines), 2);
        assert_eq!(count(&lines[..6]), 2);
    }

    #[test]
    fn notes_and_figures_among_paragraphs_are_none() {
        let lines = [
            "# MINUTES",
            "Present: Ann Lee",
            "# Ponds",
            "1. The ponds of the town were dug long ago.",
            "2. Frogs have come to live in them since.",
            "1 The word pond is used of lakes here, too.",
            "3. Herons have come to live on the frogs.",
            "139.2 Full-time staff look after all of them.",
            "4.4 How to tell us of herons, frogs and ponds\t104",
        ];
        let passages = titles_and_text(&lines);
        let found: Vec<String> = (paragraphs(&passages, &parts(&passages), &[]).into_iter())
            .map(|paragraph| paragraph.number)
            .collect();
        assert_eq!(found, ["1", "2", "3"]);
    }

    #[test]
    fn paragraphs_are_numbered_and_headings_are_none() {
        let passages = titles_and_text(&[
            "# 1. Purpose of report",
            "1.1 To present the plan to the Panel.",
            "(a) a point",
            "2. The savings have been secured already.",
            "3 years ago nothing was said.",
            "1. fewer children come into care;",
        ]);
        let found: Vec<String> = (paragraphs(&passages, &parts(&passages), &[]).into_iter())
            .map(|paragraph| paragraph.number)
            .collect();
        assert_eq!(found, ["1.1", "2"]);
    }
}
