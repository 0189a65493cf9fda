//! Where an agenda's items begin: numbers that count up, entries of tables, references.

use super::{is_heading, named};
use crate::number::{Count, counts, counts_of_reference, reference};
use crate::passages::{Kind, Passage};

/// Numbers left out of a count: an item withdrawn, or one that was not read.
const SKIPPED: u32 = 2;

/// Numbers left out between two headings of a paper without pages.
const LEFT_OUT: u32 = 6;

/// Numbered headings from which on they alone are items, where a paper has no pages.
const HEADED: usize = 4;

/// Where items begin, with number and title.
pub(super) fn starts(passages: &[Passage]) -> Vec<(usize, String, String)> {
    // A page whose items have headings: what counts within one of them is a point.
    let is_heading = |passage: &Passage| passage.kind == Kind::Heading && passage.parts == 1;
    let is_page = |passage: &Passage| {
        matches!(
            passage.source.span,
            Some(scrutineer_model::Span::Markup { .. })
        )
    };
    let headed_only = passages.iter().all(is_page)
        && passages
            .iter()
            .filter(|passage| is_heading(passage))
            .count()
            >= HEADED;
    // A title too long for a heading, or with its pages behind it, stands in the page where the others do.
    let beside: Vec<&str> = (passages.iter())
        .filter(|passage| is_heading(passage))
        .filter_map(parent)
        .collect();
    let is_headed = |passage: &Passage| {
        is_heading(passage)
            || passage.parts == 1
                && passage.is_text()
                && !passage.text.ends_with('.')
                && parent(passage)
                    .is_some_and(|own| beside.iter().filter(|of| **of == own).count() >= HEADED)
    };
    let numbered: Vec<(usize, Count)> = (passages.iter().enumerate())
        .filter(|(_, passage)| !headed_only || is_headed(passage) || passage.entry.is_some())
        .filter_map(|(index, _)| Some((index, number(passages, index)?)))
        .flat_map(|(index, (number, _))| {
            counts(number).into_iter().map(move |count| (index, count))
        })
        .collect();
    let chain = longest_chain(&numbered, passages);
    // What counts under the headings of a page that lists its items are points.
    let headed = listed(passages);
    let points = chain.iter().all(|(index, _)| {
        passages[*index].kind != Kind::Heading && passages[*index].entry.is_none()
    });
    if points && headed.len() >= HEADED && headed.len() > chain.len() {
        return headed;
    }
    if chain.len() >= 2 {
        let first = chain[0].0;
        return (lettered_before(&passages[..first]).into_iter())
            .chain(
                (chain.into_iter()).map(|(index, number)| (index, number, title(passages, index))),
            )
            .collect();
    }
    let referenced: Vec<(usize, Count)> = (passages.iter().enumerate())
        .filter(|(_, passage)| passage.is_text() && passage.number.is_none())
        .filter_map(|(index, passage)| Some((index, reference(&passage.text)?)))
        .flat_map(|(index, found)| {
            (counts_of_reference(found.number).into_iter()).map(move |count| (index, count))
        })
        .collect();
    let by_reference = longest_chain(&referenced, passages);
    if by_reference.len() >= 3 {
        return (by_reference.into_iter())
            .filter_map(|(index, _)| {
                let found = reference(&passages[index].text)?;
                Some((index, found.number.to_owned(), found.rest.to_owned()))
            })
            .collect();
    }
    let mut starts = uncounted(passages);
    if starts.is_empty() {
        starts = supplemented(passages);
    }
    if starts.is_empty() {
        starts = bracketed(passages);
    }
    if starts.is_empty() && chain.is_empty() {
        starts = by_capitals(passages);
    }
    if starts.is_empty() && chain.is_empty() {
        starts = titles(passages);
        if starts.is_empty() {
            starts = bulleted(passages);
        }
        if starts.is_empty() {
            starts = lines(passages);
        }
    }
    if starts.is_empty() {
        starts.extend(
            chain
                .into_iter()
                .map(|(index, number)| (index, number, title(passages, index))),
        );
    }
    starts
}

/// The items that a supplement names: "Agenda Item No 9", the title behind it or on the next line.
fn supplemented(passages: &[Passage]) -> Vec<(usize, String, String)> {
    let mut starts = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        if let Some((number, title)) = named(&passage.whole()) {
            let next = || {
                passages
                    .get(index + 1)
                    .map(Passage::whole)
                    .unwrap_or_default()
            };
            let title = if title.is_empty() { next() } else { title };
            starts.push((index, number, title));
        }
    }
    starts
}

/// Items that a converter numbers "1." each, as Markdown may: no other number stands in the agenda, and what every meeting deals
/// with is among them.
fn uncounted(passages: &[Passage]) -> Vec<(usize, String, String)> {
    /// Items, at least, and those that nearly every meeting has.
    const ITEMS: usize = 4;
    const USUAL: usize = 2;
    let counted = || {
        (passages.iter().enumerate()).filter(|(_, passage)| passage.is_text() && passage.parts == 1)
    };
    let first = |passage: &Passage| {
        passage
            .number
            .as_deref()
            .map(|own| own.trim_end_matches('.'))
            == Some("1")
    };
    let usual = counted().filter(|(_, passage)| {
        ["apolog", "interest", "minutes"]
            .iter()
            .any(|word| passage.text.lower().contains(word))
    });
    let fits = counted().count() >= ITEMS
        && usual.take(USUAL).count() == USUAL
        && counted().all(|(_, passage)| first(passage));
    if !fits {
        return Vec::new();
    }
    counted()
        .map(|(at, _)| (at, "1".to_owned(), title(passages, at)))
        .collect()
}

/// "A. Questions", "B. Apologies", "C. Declarations of Interest": headings that capitals count before the numbered items, what
/// every meeting of a council begins with.
fn lettered_before(passages: &[Passage]) -> Vec<(usize, String, String)> {
    const ITEMS: usize = 3;
    lettered(passages, |passage| passage.kind == Kind::Heading, ITEMS, 1)
}

/// Items that capitals count from the first on, so many at least, with so many among them that nearly every meeting has.
fn lettered(
    passages: &[Passage],
    is_item: impl Fn(&Passage) -> bool,
    least: usize,
    usual: usize,
) -> Vec<(usize, String, String)> {
    let mut starts: Vec<(usize, String, String)> = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        let Some(letter) = ('A'..='Z').nth(starts.len()) else {
            break;
        };
        if let Some(title) = behind_letter(passage, letter)
            && is_item(passage)
            && !passage.in_table
        {
            starts.push((index, letter.to_string(), title.to_owned()));
        }
    }
    let found = (starts.iter()).filter(|(_, _, title)| crate::parts::names_usual(title));
    if starts.len() < least || found.count() < usual {
        starts.clear();
    }
    starts
}

/// The path of what holds a passage of a page of the web.
fn parent(passage: &Passage) -> Option<&str> {
    let Some(scrutineer_model::Span::Markup { path, .. }) = &passage.source.span else {
        return None;
    };
    path.rsplit_once(" > ").map(|(parent, _)| parent)
}

/// "1) Apologies", "(2) Minutes": items whose numbers stand in brackets, from the first on.
fn bracketed(passages: &[Passage]) -> Vec<(usize, String, String)> {
    let mut starts: Vec<(usize, String, String)> = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        let Some(number) = passage.number.as_deref().filter(|_| passage.parts == 0) else {
            continue;
        };
        let counts = number.trim_matches(['(', ')']).parse() == Ok(starts.len() + 1);
        if counts && passage.is_text() && !passage.in_table && !passage.text.is_empty() {
            starts.push((index, number.to_owned(), passage.text.to_string()));
        }
    }
    if starts.len() < 3 {
        starts.clear();
    }
    starts
}

/// "A. Apologies", "B. To confirm the minutes": items that capitals count, from the first on, with what nearly every meeting
/// deals with among them.
fn by_capitals(passages: &[Passage]) -> Vec<(usize, String, String)> {
    const ITEMS: usize = 4;
    const USUAL: usize = 2;
    lettered(passages, Passage::is_text, ITEMS, USUAL)
}

/// The title behind a letter that counts: "A. Apologies", "B Minutes".
fn behind_letter(passage: &Passage, letter: char) -> Option<&str> {
    let title = match passage.number.as_deref() {
        Some(number) => (number.trim_end_matches('.').strip_prefix(letter) == Some(""))
            .then_some(passage.text.as_str()),
        None => (passage.text.strip_prefix(letter))
            .and_then(|rest| rest.strip_prefix(['.', ')', ':', '\t', ' ']))
            .map(str::trim_start),
    };
    title.filter(|title| title.starts_with(char::is_uppercase))
}

/// Titles under "AGENDA" that have no numbers, each with its text under it.
fn titles(passages: &[Passage]) -> Vec<(usize, String, String)> {
    /// Words of such a title, at most.
    const WORDS: usize = 14;
    let listed = listed(passages);
    if listed.len() >= 3 {
        return listed;
    }
    let head = passages
        .iter()
        .position(|passage| passage.is_text() && is_heading(passage));
    let first = || passages.iter().position(opens_meeting);
    let Some(from) = (head.map(|head| head + 1)).or_else(first) else {
        return Vec::new();
    };
    let is_title = |passage: &Passage| {
        passage.is_title()
            && passage.number.is_none()
            && !passage.in_table
            && passage.words() <= WORDS
            && passage.text.starts_with(char::is_uppercase)
            && !passage.text.ends_with([':', '.', ';', ','])
            && crate::dates::days(&passage.text).is_empty()
    };
    let starts: Vec<(usize, String, String)> = (passages.iter().enumerate().skip(from))
        .filter(|(index, passage)| {
            let next = passages.get(index + 1);
            is_title(passage)
                && (next.is_some_and(|next| next.is_text() && !next.is_title())
                    || crate::parts::names_usual(&passage.text))
        })
        .map(|(index, passage)| (index, String::new(), passage.text.to_string()))
        .collect();
    let begins = starts.first().is_some_and(|(first, ..)| *first == from);
    if starts.len() < 3 || !begins {
        return Vec::new();
    }
    starts
}

/// What every meeting begins with heads a list that has no name.
pub(crate) fn opens_meeting(passage: &Passage) -> bool {
    let plain = passage.text.plain();
    passage.is_title()
        && ["apolog", "welcome"]
            .iter()
            .any(|name| plain.starts_with(name))
}

/// The headings of a page of the web that lists a meeting's items under the heads of their columns: each is one.
fn listed(passages: &[Passage]) -> Vec<(usize, String, String)> {
    let from = crate::minutes::head(passages);
    (passages.iter().enumerate().skip(from + 1))
        .filter(|(_, passage)| {
            passage.kind == Kind::Heading
                && passage.number.is_none()
                && passage.source.bbox.is_none()
                && !passage.text.ends_with([':', ';', ','])
                // "(Report attached)", "Report of the Clerk": of the item above.
                && !passage.text.starts_with('(')
                && super::report_of(&passage.text).is_none()
        })
        .map(|(index, passage)| {
            let title = passage.text.trim_end_matches([' ', '.', '-', '–']);
            (index, String::new(), title.to_owned())
        })
        .collect()
}

/// Bullets in place of numbers, which a conversion took away: they begin with what nearly every agenda has.
fn bulleted(passages: &[Passage]) -> Vec<(usize, String, String)> {
    /// Bullets of such an agenda, at least, and the words of one, at most.
    const ITEMS: usize = 4;
    const WORDS: usize = 24;
    /// Among the first are these.
    const FIRST: usize = 6;
    const USUAL: [&str; 3] = ["apolog", "declaration", "minutes"];
    let starts: Vec<(usize, String, String)> = (passages.iter().enumerate())
        .filter(|(_, passage)| {
            passage.kind == Kind::Point
                && passage.number.is_none()
                && !passage.in_table
                && passage.words() <= WORDS
                // "· Two minutes each" under "- PUBLIC FORUM" has another sign.
                && passage.text.starts_with(char::is_alphanumeric)
        })
        .map(|(index, passage)| {
            let title = passage.text.trim_end_matches([' ', '-', '–', '.']);
            (index, String::new(), title.to_owned())
        })
        .collect();
    let has = |word: &str| {
        (starts.iter().take(FIRST)).any(|(_, _, title)| title.to_lowercase().contains(word))
    };
    if starts.len() < ITEMS || !USUAL.iter().all(|word| has(word)) {
        return Vec::new();
    }
    starts
}

/// Lines under "Agenda" of a page kept as text, which says nothing of its type: each is an item, and bullets say what it deals
/// with.
fn lines(passages: &[Passage]) -> Vec<(usize, String, String)> {
    /// Items of such an agenda, at least, and the words of one, at most.
    const ITEMS: usize = 5;
    const WORDS: usize = 24;
    const USUAL: usize = 2;
    let Some(head) = (passages.iter()).position(|passage| passage.is_text() && is_heading(passage))
    else {
        return Vec::new();
    };
    let behind: Vec<(usize, &Passage)> = (passages.iter().enumerate().skip(head + 1))
        .filter(|(_, passage)| passage.is_text() && passage.kind != Kind::Point)
        .collect();
    let fits = |passage: &Passage| {
        passage.source.bbox.is_none()
            && passage.number.is_none()
            && !passage.in_table
            && (1..=WORDS).contains(&passage.words())
            && passage.text.starts_with(char::is_uppercase)
            && !passage.text.ends_with(['.', ';', ','])
    };
    let usual = |(_, passage): &&(usize, &Passage)| crate::parts::names_usual(&passage.text);
    if behind.len() < ITEMS
        || !behind.iter().all(|(_, passage)| fits(passage))
        || behind.iter().filter(usual).count() < USUAL
    {
        return Vec::new();
    }
    (behind.into_iter())
        .map(|(index, passage)| {
            let title = passage.text.trim_end_matches([' ', ':', '-', '–']);
            (index, String::new(), title.to_owned())
        })
        .collect()
}

/// The number of an item that a passage may begin, and how many parts it has.
fn number(passages: &[Passage], index: usize) -> Option<(&str, usize)> {
    let passage = passages.get(index)?;
    if let Some(entry) = &passage.entry {
        return Some((&entry.number, 1));
    }
    let Some(number) = passage.number.as_deref() else {
        let found = crate::number::behind_column(&passage.text).filter(|_| passage.is_text())?;
        return Some((found.number, found.parts));
    };
    let titled = !passage.text.is_empty() || title_below(passages, index).is_some();
    // An entry with dots up to its page is set as one of a table of contents.
    let contents = passage.kind == Kind::Aside && passage.parts == 1;
    let fits = (passage.is_text() || contents) && passage.parts > 0 && titled;
    fits.then_some((number, passage.parts))
}

/// The title under a number that stands alone on its line: "Item No 4", "4." in the margin.
fn title_below(passages: &[Passage], index: usize) -> Option<&Passage> {
    /// Words of such a title, at most.
    const WORDS: usize = 30;
    let next = (passages.get(index + 1..)?.iter()).find(|next| next.is_text())?;
    let alone = passages[index].parts == 1 && !passages[index].in_table;
    let fits = next.number.is_none()
        && next.page == passages[index].page
        && (1..=WORDS).contains(&next.words())
        && next.text.starts_with(char::is_alphabetic);
    (alone && fits).then_some(next)
}

/// The title of the item that a passage begins.
fn title(passages: &[Passage], index: usize) -> String {
    let passage = &passages[index];
    match &passage.entry {
        Some(entry) => entry.title.clone(),
        None if passage.text.is_empty() => {
            title_below(passages, index).map_or_else(String::new, |next| next.text.to_string())
        }
        None => {
            match crate::number::behind_column(&passage.text).filter(|_| passage.number.is_none()) {
                Some(found) => found.rest.to_owned(),
                None => passage.text.to_string(),
            }
        }
    }
}

/// The longest run of numbers that count up, beginning at the top of the list.
fn longest_chain(numbered: &[(usize, Count)], passages: &[Passage]) -> Vec<(usize, String)> {
    let parts_of = |index: usize| number(passages, index).map_or(0, |(_, parts)| parts);
    // Headings tell items from the entries of other lists, and so do a table's heads.
    let weight = |chain: &[usize]| {
        let headed = |index: &&usize| {
            let passage = &passages[**index];
            passage.kind == Kind::Heading
                || passage.entry.as_ref().is_some_and(|entry| entry.headed)
        };
        chain.len() + chain.iter().filter(headed).count()
    };
    let mut best: Vec<usize> = Vec::new();
    for (start, (index, first)) in numbered.iter().enumerate().take(24) {
        if start > 0 && first.value > 1 && best.len() > 1 && first.fixed.is_empty() {
            continue;
        }
        let mut chain = vec![*index];
        let mut last = first;
        let parts = parts_of(*index);
        let left = passages[*index].x0;
        for (index, next) in &numbered[start + 1..] {
            // Items stand at one margin; points under them are indented by more than a title is.
            // What stands in a column before its number is no indent.
            let before =
                |index: usize| passages[index].number.is_none() || passages[index].entry.is_some();
            let aligned = before(*index)
                || before(chain[0])
                || (passages[*index].x0 - left).abs() < 40.0
                || passages[*index].page != passages[chain[0]].page;
            // An excerpt leaves rows of a page out, and no other line has their numbers.
            let headed = |index: usize| {
                passages[index].kind == Kind::Heading && passages[index].source.bbox.is_none()
            };
            let leaves_out = || {
                headed(*index)
                    && chain.last().is_some_and(|last| headed(*last))
                    && next.follows(last, LEFT_OUT)
                    && !numbered.iter().any(|(_, between)| {
                        between.fixed == next.fixed
                            && (last.value + 1..next.value).contains(&between.value)
                    })
            };
            if parts_of(*index) == parts
                && aligned
                && (next.follows(last, SKIPPED)
                    || leaves_out()
                    || passages[*index].entry.is_some() && next.begins_part(last)
                    || next.begins_private(last))
                && chain.last() != Some(index)
            {
                chain.push(*index);
                last = next;
            }
        }
        if weight(&chain) > weight(&best) {
            best = chain;
        }
    }
    best.into_iter()
        .map(|index| {
            let passage = &passages[index];
            let number = (number(passages, index).map(|(number, _)| number))
                .or(passage.number.as_deref())
                .unwrap_or_default();
            (index, number.to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(lines: &[&str]) -> Vec<String> {
        let found = starts(&crate::sample::titles_and_text(lines));
        (found.into_iter())
            .map(|(_, number, title)| format!("{number} {title}").trim().to_owned())
            .collect()
    }

    #[test]
    fn capitals_count_items() {
        let items = [
            "A. Apologies",
            "B. To receive declarations of interest",
            "C. Trees",
            "D. Roads",
        ];
        assert_eq!(
            titled(&items),
            [
                "A Apologies",
                "B To receive declarations of interest",
                "C Trees",
                "D Roads"
            ]
        );
        assert!(titled(&["A. Ash", "B. Birch", "C. Cedar", "D. Deodar"]).is_empty());
    }

    #[test]
    fn capitals_count_headings_before_the_numbers() {
        let items = [
            "# A. Questions",
            "# B. Apologies for absence",
            "# C. Petitions",
            "# 1. Minutes",
            "# 2. Trees",
        ];
        assert_eq!(
            titled(&items),
            [
                "A Questions",
                "B Apologies for absence",
                "C Petitions",
                "1 Minutes",
                "2 Trees"
            ]
        );
    }

    #[test]
    fn what_every_meeting_begins_with_heads_a_list_without_a_name() {
        let items = [
            "# Lochside Area Committee",
            "# Apologies for Absence",
            "# Declarations of Interest",
            "# Winter Plan",
            "A talk by the Roads Manager",
        ];
        assert_eq!(
            titled(&items),
            [
                "Apologies for Absence",
                "Declarations of Interest",
                "Winter Plan"
            ]
        );
        assert!(titled(&[items[0], items[3], items[4]]).is_empty());
    }
    use crate::sample::titles_and_text;

    #[test]
    fn bullets_that_begin_as_agendas_do_are_items() {
        let titles = |lines: &[&str]| -> Vec<String> {
            let found = starts(&titles_and_text(lines));
            found.into_iter().map(|(.., title)| title).collect()
        };
        let agenda = [
            "# AGENDA",
            "- To receive apologies for absence. –",
            "- Declarations of interest",
            "- To approve the minutes of 4 May 2021",
            "- Trees in the park",
        ];
        assert_eq!(
            titles(&agenda),
            [
                "To receive apologies for absence",
                "Declarations of interest",
                "To approve the minutes of 4 May 2021",
                "Trees in the park",
            ]
        );
        let mut marked = agenda.to_vec();
        marked.push("- · Two minutes each");
        assert_eq!(titles(&marked).len(), 4);
        assert!(titles(&["# AGENDA", "- Trees", "- Roads", "- Bins", "- Parks"]).is_empty());
    }
}
