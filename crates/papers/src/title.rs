//! What a paper is called that is of no meeting: what a librarian would catalogue it as, its main heading with its period.
//!
//! Each line at the head of the first page with text is weighed by what printers and authors do: a title is the largest
//! line, stands first, says what kind of paper it is and of which year, is what the file calls itself, and is said again at
//! the head of pages. What must not match: whose paper it is, a list of contents, a section's name, a day alone.

mod lines;
mod web;
mod words;

use scrutineer_model::{PaperKind, Reason, Sheet};

use crate::passages::Passage;
use crate::text::plain;
use lines::Line;
use words::is_period;

/// A title needs this much, and a running head more: it may name a series.
const ENOUGH: i32 = 4;

/// What speaks for a line.
const LARGEST: i32 = 3;
const LARGE: i32 = 2;
const TITLED: i32 = 1;
const FIRST: i32 = 2;
const NAMED: i32 = 4;
const LIKE_NAMED: i32 = 2;
const REPEATED: i32 = 1;
const OF_A_KIND: i32 = 1;
const DATED: i32 = 1;

/// Sizes that differ by less are one.
const SAME_SIZE: f32 = 0.95;

/// The title of a paper that is of no meeting, and what speaks for it; `named` is what the file calls itself.
pub(crate) fn title(
    passages: &[Passage],
    sheets: &[Sheet],
    kind: PaperKind,
    named: Option<&str>,
) -> Option<(String, Reason)> {
    /// Passages at the head of a paper without pages, or of a form.
    const HEAD: usize = 24;
    let head = &passages[..passages.len().min(HEAD)];
    let reason = |rule, at: usize| Reason {
        of: "title",
        rule,
        text: passages[at].text.to_string(),
        source: passages[at].source.clone(),
    };
    let place = |title: &str| {
        let holds = |passage: &Passage| passage.text.contains(title);
        head.iter().position(holds).unwrap_or_default()
    };
    let paged = head.iter().any(|passage| passage.source.bbox.is_some());
    if !paged {
        let (text, rule, at) = web::title(passages).or_else(|| {
            let text = crate::report::title(head)?;
            let at = place(&text);
            Some((text, "head", at))
        })?;
        return Some((text, reason(rule, at)));
    }
    if let Some(text) = crate::report::labelled_title(head) {
        let reason = reason("label", place(&text));
        return Some((text, reason));
    }
    let lines = lines::of(passages, sheets);
    // What is at the head or foot of the pages names the paper where nothing else does.
    let (at, rule) = [false, true]
        .iter()
        .find_map(|running| best(&lines, passages, named, *running))?;
    Some((whole(&lines, at, kind), reason(rule, lines[at].at)))
}

/// The line that most speaks for, of the text or of running heads and feet, and its strongest sign.
fn best(
    lines: &[Line],
    passages: &[Passage],
    named: Option<&str>,
    running: bool,
) -> Option<(usize, &'static str)> {
    let may: Vec<usize> = (0..lines.len())
        .filter(|&at| lines[at].running == running && lines[at].may_be_title())
        .collect();
    let largest = (may.iter()).fold(0.0_f32, |size, &at| size.max(lines[at].size));
    let named = named.filter(|named| words::may_name(named)).map(file_name);
    let weighed = may.iter().map(|&at| {
        let line = &lines[at];
        // A running head is set as any other line.
        let large = line.is_large() && !running;
        let titled = line.titled && !running;
        let is_largest = (large || titled) && line.size >= SAME_SIZE * largest;
        let signs = [
            (
                "file_title",
                named.as_deref().map_or(0, |named| agrees(line, named)),
            ),
            ("largest", i32::from(is_largest) * LARGEST),
            ("first", i32::from(may.first() == Some(&at)) * FIRST),
            (
                "large",
                if large {
                    LARGE
                } else {
                    i32::from(titled) * TITLED
                },
            ),
            (
                "kind",
                i32::from(words::names_a_kind(&line.text)) * OF_A_KIND,
            ),
            ("year", i32::from(words::has_year(&line.text)) * DATED),
            (
                "repeated",
                i32::from(is_repeated(line, passages)) * REPEATED,
            ),
        ];
        let sum: i32 = signs.iter().map(|(_, weight)| weight).sum();
        let strongest = signs.iter().rev().max_by_key(|(_, weight)| *weight);
        (at, strongest.map_or("first", |(rule, _)| *rule), sum)
    });
    (weighed.filter(|(_, _, sum)| *sum >= ENOUGH))
        .min_by_key(|(at, _, sum)| (-sum, *at))
        .map(|(at, rule, _)| (at, rule))
}

/// What a file calls itself, without the program's name and its own ending: "Microsoft Word - plan.docx".
fn file_name(named: &str) -> String {
    let named = named.strip_prefix("Microsoft Word - ").unwrap_or(named);
    let named = named
        .strip_prefix("Microsoft PowerPoint - ")
        .unwrap_or(named);
    plain(named)
}

/// How far a line and what the file calls itself agree: one has all words of the other in their order, or most of its own.
fn agrees(line: &Line, named: &str) -> i32 {
    let own = plain(&line.text);
    let holds = |long: &str, short: &str| format!(" {long} ").contains(&format!(" {short} "));
    if holds(&own, named) || own.split(' ').count() >= 3 && holds(named, &own) {
        return NAMED;
    }
    let words: Vec<&str> = own.split(' ').filter(|word| word.len() > 2).collect();
    let shared = words.iter().filter(|word| holds(named, word)).count();
    if shared >= 3 && shared * 3 >= words.len() * 2 {
        LIKE_NAMED
    } else {
        0
    }
}

/// Whether a line is printed again, at the head or foot of pages or over another page.
fn is_repeated(line: &Line, passages: &[Passage]) -> bool {
    let own = plain(&line.text);
    (passages.iter().enumerate())
        .filter(|(at, passage)| *at != line.at && passage.page > line.page)
        .any(|(_, passage)| passage.words() <= 40 && passage.text.plain().contains(own.as_str()))
}

/// A title with what goes on from it: its further lines, a line under it on a cover, its period.
fn whole(lines: &[Line], at: usize, kind: PaperKind) -> String {
    let mut text = lines[at].text.clone();
    let mut last = at;
    // "Inspection of services" over "and" over "review of the board".
    while let Some(next) = lines
        .get(last + 1)
        .filter(|next| goes_on(&text, &lines[last], next))
    {
        text = format!("{text} {}", next.text);
        last += 1;
    }
    let has_meeting = matches!(kind, PaperKind::Slides);
    let cover = lines.iter().all(|line| !line.tabled) && lines[at].on_cover && !has_meeting;
    if cover
        && let Some(under) = lines
            .get(last + 1)
            .filter(|under| is_under(&lines[at], under))
    {
        let joint = if text.ends_with([':', '-', '–']) {
            " "
        } else {
            ": "
        };
        text = format!("{text}{joint}{}", under.text);
        last += 1;
    }
    if !has_meeting && !words::has_year(&text) {
        let period = period(&lines[last + 1..]);
        if !period.is_empty() {
            text = format!("{text}, {period}");
        }
    }
    // "A form" over what it is filled in for.
    let form = (lines.iter().take(at)).find(|line| line.may_be_title());
    if let Some(form) = form.filter(|form| plain(&form.text).ends_with(" form")) {
        text = format!("{}: {text}", form.text);
    }
    text.trim_end_matches([':', ' ']).to_owned()
}

/// Whether a line goes on from what stands above: "and", a title that ends in the middle, or one set alike right under it.
fn goes_on(above: &str, last: &Line, next: &Line) -> bool {
    let open = [
        " and", " of", " for", " the", " to", " with", " –", " -", ",",
    ]
    .iter()
    .any(|end| above.ends_with(end));
    !next.running
        && next.text.split_whitespace().count() <= 24
        && (next.text == "and" || next.may_be_title() && (open || next.is_right_under(last)))
}

/// Whether a line on a cover is a title's second part.
fn is_under(title: &Line, under: &Line) -> bool {
    under.may_be_title()
        && !under.running
        && under.size < title.size
        && under.size * 2.5 > title.size
        && !words::says_who(&under.text)
}

/// The period that stands under a title: "For the year ended" over "31 March 2018".
fn period(below: &[Line]) -> String {
    /// Lines among which it stands.
    const NEAR: usize = 3;
    let near = &below[..below.len().min(NEAR)];
    let Some(from) = near
        .iter()
        .position(|line| !line.running && is_period(&line.text))
    else {
        return String::new();
    };
    let lines: Vec<&str> = (near[from..].iter())
        .take_while(|line| is_period(&line.text))
        .map(|line| line.text.as_str())
        .collect();
    let text = lines.join(" ");
    // "(August 2022) 1" has a page's number behind it.
    let inner = text
        .strip_prefix('(')
        .and_then(|text| text.split(')').next());
    let text = inner.unwrap_or(&text);
    if !words::has_year(text) || is_any_day(text) {
        return String::new();
    }
    text.to_owned()
}

/// "8 November 2018": on which a paper was published, and no end of what it tells of.
fn is_any_day(text: &str) -> bool {
    let plain = plain(text);
    let led = ["for ", "as at ", "data as at ", "period ", "to ", "from "];
    crate::dates::days(text).len() == 1
        && !led.iter().any(|lead| plain.starts_with(lead))
        && !["31", "30", "29", "28"]
            .iter()
            .any(|last| plain.split(' ').any(|word| word.starts_with(last)))
}

#[cfg(test)]
mod tests;
