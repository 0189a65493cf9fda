//! What a passage may name as the committee: in a phrase, behind a label, on the title page, in a title.

use std::sync::LazyLock;

use regex::Regex;
use scrutineer_model::Span;

use super::endings::behind_day;
use super::label::behind_label;
use super::names::{name, name_of_title};
use super::phrases::{called, in_phrases};
use super::two_lines::over_two_lines;
use crate::council::{attends, first_column, is_in_menu, is_name, is_whole_council, says_where};
use crate::passages::{Kind, Passage};
use crate::text::{pattern, unspaced};

/// Passages from which on a sentence without a day speaks of other meetings, unless its first letters name one.
pub(super) const PROSE: usize = 8;
pub(super) const BEGINS: usize = 8;

/// Passages among which "Council - Thursday, 17th October, 2024" stands: a page's menu may come before.
const NEAR: usize = 32;

/// "Business Development Team, Suffolk County Council" is part of a council and no committee.
pub(super) fn ends_in_council(name: &str) -> bool {
    let lower = name.to_lowercase();
    let kinds = [
        "county council",
        "city council",
        "borough council",
        "district council",
        "parish council",
        "town council",
        "community council",
    ];
    // "County Council" and "Budget County Council" are meetings of the whole council.
    let words = lower.split_whitespace().count();
    kinds.iter().any(|kind| lower.ends_with(kind))
        && (words > 3 || words == 3 && !is_whole_council(&lower))
        || ["parish council", "town council", "community council"]
            .iter()
            .any(|kind| lower.ends_with(kind))
}

/// The whole council whose meeting an item's page names: "Meeting: 29/01/2020 - Council (Item 598)".
fn of_item(text: &str) -> Option<String> {
    crate::minutes::item_named(text)?;
    let (_, behind) = text.split_once(':')?;
    let (body, _) = behind_day(behind.trim()).rsplit_once("(Item")?;
    // "Cabinet (pre 2012)".
    let body = match body.split_once(" (") {
        Some((body, _)) => body.trim(),
        None => body.trim(),
    };
    // One word names no kind of body, and is one: "Executive".
    let alone = !body.contains(' ') && body.starts_with(char::is_uppercase);
    (alone || is_whole_council(body)).then(|| body.to_owned())
}

/// Whether the next line makes a title of this one in a text: it is a day, or says who sits on it.
pub(super) fn is_dated(passages: &[Passage], index: usize) -> bool {
    let labels = [
        "committee members:",
        "committee members",
        "members of the committee:",
        "membership:",
    ];
    // "Monday, 25 March 2019⇥14:00⇥Room 1": the answers under labels.
    let answers = |next: &Passage| {
        crate::dates::days(&next.text)
            .first()
            .is_some_and(|day| day.start == 0 && day.weekday)
    };
    // "Minutes" may stand between, where they meet, and a page's number in the year: "HSC/1".
    let dated = (passages.iter().skip(index + 1).take(BETWEEN))
        .take_while(|next| {
            let of_meeting = [
                "minutes of the meeting",
                "notes of the meeting",
                "minutes of meeting",
                "minute of meeting",
            ]
            .iter()
            .any(|begin| next.text.lower().starts_with(begin));
            (next.words() <= 8 || (of_meeting || answers(next)) && next.words() <= 30)
                && next.number.is_none()
                && (!next.text.ends_with('.') || next.text.ends_with(".m."))
        })
        .find(|next| {
            let reference = next.words() == 1 && next.text.contains('/');
            let plain = next.text.plain();
            let labels = plain.split(' ').all(|word| LABELS.contains(&word));
            // Which minutes they are stands on the next line.
            let bare = ["minutes", "minutes of the meeting", "minutes of meeting"];
            !reference
                && !bare.contains(&plain)
                && !labels
                && (answers(next) || !says_where(&next.text))
        })
        .is_some_and(|next| !crate::dates::days(&next.text).is_empty());
    dated
        || passages.get(index + 1).is_some_and(|next| {
            let lower = next.text.lower();
            let names = |label: &&str| {
                lower.trim() == *label || lower.starts_with(*label) && label.ends_with(':')
            };
            labels.iter().any(names)
        })
}

/// What stands over the day, the hour and the place, where they stand in columns.
const LABELS: [&str; 7] = ["date", "day", "time", "venue", "place", "location", "of"];

/// Whether a line stands under a council's name at the head of a text.
fn is_under_council(passages: &[Passage], index: usize) -> bool {
    /// Lines from the first on.
    const FIRST: usize = 4;
    index < FIRST
        && (index.checked_sub(1).and_then(|above| passages.get(above)))
            .is_some_and(|above| is_name(&above.text))
}

/// Lines behind a committee's name among which its day is.
const BETWEEN: usize = 2;

/// A committee's name, the rule that found it, and how much it says.
pub(super) type Named = (String, &'static str, f64);

/// The committees that a passage may name.
pub(super) fn candidates(passages: &[Passage], index: usize) -> Vec<Named> {
    let passage = &passages[index];
    let text = unspaced(&passage.text);
    let text = without_sort(&text);
    let mut found = Vec::new();
    // "Epsom and Ewell" over "BOROUGH COUNCIL" is a council's name in two lines.
    let above = (index.checked_sub(1).and_then(|above| passages.get(above)))
        .filter(|_| is_whole_council(text) && text.split(' ').count() <= 2);
    if above.is_some_and(|above| is_name(&format!("{} {text}", above.text))) {
        return found;
    }
    found.extend(of_item(text).map(|body| (body, "label", 3.5)));
    found.extend(in_phrases(passage, index, text));
    found.extend(called(text));
    found.extend(behind_label(passages, index, text));
    found.extend(on_title_page(passages, index, text));
    found.extend(in_title(passages, index, text));
    found.extend(over_two_lines(passages, index, text));
    found.extend(of_whole_council(passage, index, text));
    found.extend(in_head_cell(passages, index));
    if passage.text.lower().starts_with("minutes of") && index >= 4 {
        found.retain(|(_, rule, _)| *rule != "title" || !crate::dates::days(text).is_empty());
    }
    found.extend(before_meeting(passage, text));
    found.extend(of_report(index, text));
    without_labels(&mut found, text);
    found
}

/// "LOCHSIDE COUNCIL⇥Scrutiny Board" at the head of a paper: a committee that fills the column beside whose it is.
fn in_head_cell(passages: &[Passage], index: usize) -> Option<Named> {
    /// Lines of a head.
    const HEAD: usize = 3;
    let (before, cell) = passages[index]
        .text
        .split_once('\t')
        .filter(|_| index < HEAD)?;
    let body = name(cell).filter(|body| crate::text::plain(body) == crate::text::plain(cell))?;
    let whose =
        is_name(before) || first_column(passages, index).is_some_and(|column| is_name(&column));
    (whose && !is_name(cell)).then_some((body, "head_cell", 3.0))
}

/// "Special, Parks Committee", "Budget Meeting, Council": without which of a body's meetings it is.
fn without_sort(text: &str) -> &str {
    let is_sort = |sort: &str| {
        let lower = sort.to_lowercase();
        matches!(
            lower.strip_suffix(" meeting").unwrap_or(&lower),
            "special"
                | "annual"
                | "annual general"
                | "extraordinary"
                | "extra-ordinary"
                | "extra ordinary"
                | "budget"
                | "additional"
                | "reconvened"
                | "adjourned"
                | "urgent"
        )
    };
    match text.split_once(", ") {
        Some((sort, body)) if is_sort(sort) => body,
        _ => text,
    }
}

/// "Delegated authority: Cabinet, 22 March 2023": who let somebody decide, and not whose paper it is.
fn gives_powers(text: &str) -> bool {
    (text.split_once(':')).is_some_and(|(label, _)| {
        let label = label.to_lowercase();
        label.contains("delegat") || label.contains("authority for") || label.contains("power")
    })
}

/// "Planning applications committee" over its day: a name of which only the first word is large.
fn small(line: &str) -> Option<String> {
    /// Words of such a name.
    const WORDS: std::ops::RangeInclusive<usize> = 2..=6;
    let words: Vec<&str> = line.split(' ').collect();
    let kinds = [
        "committee",
        "sub-committee",
        "subcommittee",
        "panel",
        "board",
        "forum",
    ];
    let fits = WORDS.contains(&words.len())
        && line.starts_with(char::is_uppercase)
        && words.last().is_some_and(|last| kinds.contains(last))
        && words.iter().all(|word| {
            word.chars()
                .all(|char| char.is_alphabetic() || matches!(char, '-' | ',' | '&'))
        })
        && !matches!(words[0], "The" | "This" | "A" | "Each");
    fits.then(|| line.to_owned())
}

/// A title page's lines need not be bold: "Children and Young People Select Committee", "Families
/// Cabinet Panel · Appendix to the report".
fn on_title_page(passages: &[Passage], index: usize, text: &str) -> Vec<Named> {
    let passage = &passages[index];
    let mut found = Vec::new();
    if index >= 8 {
        return found;
    }
    let line = text
        .split(['·', '|', '\t'])
        .next()
        .unwrap_or_default()
        .trim();
    // "AUDIT COMMITTEE Tuesday 11 June 2019": a line and its day under it, read as one.
    // "Parks Committee: 4 June 2025.", too.
    let own_day = (crate::dates::days(line).into_iter().next())
        .filter(|day| day.start > 0 && day.end == line.trim_end_matches('.').len());
    let line = own_day.as_ref().map_or(line, |day| {
        line[..day.start].trim_end_matches([':', ' ', '\t', '-', '–', ','])
    });
    let dated = own_day.is_some() || is_dated(passages, index);
    if (passage.kind == Kind::Line
        || passage.kind == Kind::Paragraph
            && (passage.source.bbox.is_some() || dated || is_under_council(passages, index)))
        && passage.number.is_none()
        && !attends(passages, index)
        && (!is_whole_council(line) || line == "Full Council")
        && (if dated { 1..=10 } else { 2..=10 }).contains(&line.split(' ').count())
        && passage.words() <= 24
        && (own_day.is_some() || !passage.text.ends_with(['.', ',', ';']))
        && let Some(name) = name(line)
            .or_else(|| small(line).filter(|_| dated))
            .filter(|name| {
                // "LOCHSIDE COMBINED AUTHORITY AUDIT COMMITTEE": whose it is may stand before it.
                let whose = line
                    .len()
                    .checked_sub(name.len())
                    .and_then(|at| line.get(..at));
                whose.is_some_and(|whose| whose.is_empty() || is_name(whose.trim_end()))
            })
    {
        found.push((name, "line", 2.0));
    }
    if dated && line == "Council" && passage.words() == 1 {
        found.push((line.to_owned(), "line", 2.0));
    }
    found
}

/// "Council - Thursday, 17th October, 2024": a day makes a meeting of the word.
fn of_whole_council(passage: &Passage, index: usize, text: &str) -> Option<Named> {
    // "COUNCIL MEETING" on a line of its own.
    let plainly = matches!(
        crate::text::plain(text).as_str(),
        "council meeting" | "meeting of the council"
    );
    if plainly && passage.is_title() && passage.number.is_none() && index < 8 {
        return Some(("Council".to_owned(), "title", 3.0));
    }
    // "Meeting of Council, Thursday, 18th July, 2019 7.00 pm (Item 9.)" under an item's title.
    let of = (text.strip_prefix("Meeting of ")).unwrap_or(text);
    let rest = of
        .strip_prefix("Full ")
        .or(of.strip_prefix("The "))
        .unwrap_or(of)
        .strip_prefix("Council")?;
    let fits = (passage.is_title() || passage.kind == Kind::Line || passage.words() <= 12)
        && index < NEAR
        && [" - ", " – ", ", "]
            .iter()
            .any(|joint| rest.starts_with(joint))
        && crate::dates::days(rest)
            .first()
            .is_some_and(|day| day.start <= 3);
    fits.then(|| ("Council".to_owned(), "title", 3.0))
}

/// "CHILDREN AND FAMILIES COMMITTEE - 1 SEPTEMBER 2014", set as a title or at the head of the pages.
fn in_title(passages: &[Passage], index: usize, text: &str) -> Option<Named> {
    let passage = &passages[index];
    // Of what frames a page of the web only its title speaks of it.
    let framed = matches!(&passage.source.span, Some(Span::Markup { path, .. }) if !path.starts_with("head"));
    let title = passage.kind == Kind::Furniture && !framed
        || passage.kind != Kind::Furniture && passage.is_title() && passage.number.is_none();
    let fits = (title || names_its_day(passage, index, text))
        && passage.words() <= 24
        // A form's first lines are in its box.
        && !(passage.in_table && (index >= 4 || passage.kind != Kind::Heading))
        && !is_in_menu(&passage.source)
        && !gives_powers(text)
        && !text.to_lowercase().starts_with("decision status:")
        // "Audit Committee 10 May 2016 Parks Committee 12 May 2016": whose minutes are to be adopted.
        && crate::dates::days(text).len() < 2
        && (passage.kind == Kind::Heading || !attends(passages, index))
        && crate::number::reference(text).is_none();
    let name = (fits.then_some(()))
        .and_then(|()| name_of_title(text).or_else(|| over_venue(passages, index, text)))?;
    let weight = match (passage.kind, index) {
        (Kind::Furniture, _) => 2.0,
        (_, 0..14) => 3.0,
        _ => 1.5,
    };
    Some((name, "title", weight))
}

/// "Overview and Scrutiny - Monday, 4th February 2019 10.30 am" over "Venue: Town Hall", as committee systems head the page of a
/// meeting: who meets, whatever it is called.
fn over_venue(passages: &[Passage], index: usize, text: &str) -> Option<String> {
    /// Words of such a name, and lines to that of the place, at most.
    const WORDS: usize = 8;
    const BELOW: usize = 2;
    let own = &passages[index];
    let venue = |next: &Passage| next.text.lower().starts_with("venue:");
    let below = passages.iter().skip(index + 1).take(BELOW).any(venue);
    if !below || own.source.bbox.is_some() || !names_its_day(own, index, text) && !own.is_title() {
        return None;
    }
    let day = crate::dates::days(text).into_iter().next()?;
    let name = (text.get(..day.start)?.trim_end())
        .strip_suffix(['-', '–'])?
        .trim_end();
    let fits = name.starts_with(char::is_uppercase)
        && name.split(' ').count() <= WORDS
        && !name.contains([':', '.'])
        && !is_whole_council(name);
    fits.then(|| name.to_owned())
}

/// "Parks Committee - Monday, 4th February 2019 10.30 am" in plain type: a body and the day of its meeting, and nothing else.
fn names_its_day(passage: &Passage, index: usize, text: &str) -> bool {
    /// Words of such a line, at most.
    const WORDS: usize = 16;
    index < NEAR
        && matches!(passage.kind, Kind::Line | Kind::Paragraph)
        && passage.number.is_none()
        && passage.words() <= WORDS
        && crate::dates::days(text).first().is_some_and(|day| {
            day.weekday
                && [" - ", " – "]
                    .iter()
                    .any(|joint| text[..day.start].ends_with(joint))
        })
}

/// "Report by Executive Director to Leadership Panel of 29 October 2013".
fn of_report(index: usize, text: &str) -> Option<Named> {
    if index >= BEGINS || crate::agenda::report_of(text).is_none() {
        return None;
    }
    let (_, name) = super::reported_to(text)?;
    Some((name, "label", 3.5))
}

/// "CABINET MEETING: 10 OCTOBER 2019".
fn before_meeting(passage: &Passage, text: &str) -> Option<Named> {
    let (before, _) = text.split_once(':')?;
    let body = (before.strip_suffix(" MEETING")).or(before.strip_suffix(" Meeting"))?;
    let name = name(body).filter(|name| passage.is_title() && name.len() == body.len())?;
    Some((name, "title", 3.0))
}

/// Takes labels from before the names found in a text, and leaves out councils and offices.
fn without_labels(found: &mut Vec<Named>, text: &str) {
    for (name, ..) in &mut *found {
        if let Some(label) = BEFORE.as_ref().and_then(|before| before.find(name)) {
            *name = name[label.end()..].to_owned();
        }
        // "Committee CABINET": a label, its answer close beside it.
        let beside = (name.strip_prefix("Committee "))
            .filter(|rest| rest.starts_with(char::is_uppercase) && name_of_title(rest).is_some());
        if let Some(beside) = beside {
            *name = crate::text::titled(beside);
        }
    }
    // "CYNGOR SIR POWYS COUNTY COUNCIL" is a council in two languages.
    let bilingual = text.to_lowercase().starts_with("cyngor ");
    found.retain(|(name, ..)| {
        let lower = name.to_lowercase();
        let council = is_name(name)
            || is_name(name.strip_prefix("The ").unwrap_or(name))
            || ends_in_council(name)
            || bilingual && lower.ends_with("council");
        // "Ann Lee, Lochside Council" is somebody.
        let somebody = (name.rsplit_once(", "))
            .is_some_and(|(_, body)| is_name(body) || ends_in_council(body));
        // "Ann Lee, Executive Director of Roads" holds an office.
        let behind = text.split_once(name.as_str()).map(|(_, behind)| behind);
        let in_office = |behind: &str| {
            [" Director", " Officer", " Member", " Head"]
                .iter()
                .any(|office| behind.starts_with(office))
        };
        let holds = name.contains(", ") && behind.is_some_and(in_office);
        !council
            && !somebody
            && !holds
            // "July minutes – Lochside Burial Board" is a paper's name.
            && !lower.contains(" minutes ")
            // "Delegated Authority for Making Orders" is a power.
            && !lower.starts_with("delegated authority")
            && !OFFICES.iter().any(|office| lower.contains(office))
            && !lower.ends_with("chief executive")
    });
}

/// "The Chairperson of the Council" presides.
const OFFICES: [&str; 8] = [
    "leader of",
    "chair of",
    "chairman of",
    "chairperson of",
    "convener of",
    "mayor of",
    "clerk to",
    "secretary to",
];

/// What a form's label leaves before a name: "MEETING Environment Committee".
static BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:name of meeting:?\s+|agenda(?:,? decisions)? and (?:draft )?minutes\s+|(?:meeting )?documents\s*[-–]\s*|(?:extra-?ordinary|special|additional|adjourned|urgent|annual) meeting\s*[,–:-]\s*|meeting(?:\(s\))?(?: of)?(?: the)?:?\s+|[\w/]+(?: \w+)?:\s+|and decision of (?:the )?|that )",
    )
    .ok()
});
