//! The titles of items: what makes one of a numbered passage, and where it ends.
//!
//! `4. Reports - External:`, `59/19 APOLOGIES were received from`, `SITE INSPECTIONS` over `PLA149/14 The Chairman …`. What must
//! not match: a numbered paragraph that says what happened.

use crate::number::reference;
use crate::passages::{Kind, Passage};

/// Words of an unnumbered item's title, at most.
pub(super) const HEADING: usize = 12;

/// A title has at most this many words; a paragraph has more.
pub(super) const TITLE: usize = 22;

/// Words of a title that a paragraph begins with, at most.
pub(super) const LEAD: usize = 7;

/// The title on the line above an item whose number begins its text: "SITE INSPECTIONS" over
/// "PLA149/14 The Chairman advised that …".
pub(super) fn title_above(passages: &[Passage], at: usize, all: bool) -> Option<String> {
    if all {
        return above(passages, at);
    }
    let above = line_above(passages, at)?;
    let fits = above.is_title()
        && above.number.is_none()
        && reference(&above.text).is_none()
        && !above.text.lower().starts_with("action")
        && above.words() <= HEADING
        && passages[at].text.ends_with('.')
        // "1-0607/8 - Welcome and apologies." is a title itself.
        && reference(&passages[at].text).is_none_or(|found| found.rest.split(' ').count() > 4)
        && passages[at]
            .number
            .as_deref()
            .is_none_or(|number| number.contains('/'));
    fits.then(|| above.text.trim_end_matches([':', '-', '.', ' ']).to_owned())
}

/// The line above; "(Agenda No. 4)" between a title and its minute says only which item it was.
fn line_above(passages: &[Passage], at: usize) -> Option<&Passage> {
    let between = |passage: &&Passage| {
        let inner = (passage.text.strip_prefix('(')).and_then(|text| text.strip_suffix(')'));
        inner.is_some_and(|inner| {
            let lower = inner.to_lowercase();
            (lower.starts_with("agenda") || lower.starts_with("item"))
                && inner.split_whitespace().count() <= 4
        })
    };
    (passages[..at].iter().rev())
        .filter(|passage| passage.is_text())
        .find(|passage| !between(passage))
}

/// The title in capitals above a numbered paragraph, which is none itself: what stands between ("The Convener ruled that the
/// item was urgent.") has no number.
fn above(passages: &[Passage], at: usize) -> Option<String> {
    let place = place_above(passages, at)?;
    let own = passages[place].text.trim_end_matches([':', '-', '.', ' ']);
    // "STANDARDS IN PUBLIC LIFE ETC." over "(SCOTLAND) ACT 2000".
    let first =
        (passages[..place].last()).filter(|first| own.starts_with('(') && names_above(first));
    Some(first.map_or_else(|| own.to_owned(), |first| format!("{} {own}", first.text)))
}

/// Where the title above a numbered paragraph stands.
fn place_above(passages: &[Passage], at: usize) -> Option<usize> {
    /// Lines between, at most.
    const BETWEEN: usize = 4;
    let fits = (passages[at].words() > LEAD
        || passages[at].text.ends_with('.')
        || is_decided(&passages[at]))
        && !is_titled(&passages[at]);
    let title = (passages[..at].iter().enumerate().rev())
        .filter(|(_, passage)| passage.is_text())
        .take(BETWEEN)
        .take_while(|(_, passage)| passage.number.is_none() && !is_decided(passage))
        .find(|(_, passage)| names_above(passage));
    title.filter(|_| fits).map(|(place, _)| place)
}

/// Titles in capitals behind the first of some numbered paragraphs that stand above none of them, each over what was decided:
/// "EXCLUSION OF PUBLIC"; or over a numbered paragraph, where the number counts all paragraphs and not items.
pub(super) fn unnumbered(passages: &[Passage], numbered: &[usize]) -> Vec<usize> {
    let used: Vec<usize> = (numbered.iter())
        .filter_map(|&at| place_above(passages, at))
        .collect();
    let from = numbered.first().map_or(passages.len(), |first| first + 1);
    (from..passages.len())
        .filter(|at| names_above(&passages[*at]) && !used.contains(at))
        .filter(|at| {
            let next = passages.get(at + 1).filter(|next| next.is_text());
            next.is_some_and(|next| is_decided(next) || next.number.is_some() && !is_titled(next))
        })
        .collect()
}

fn is_decided(passage: &Passage) -> bool {
    crate::minutes::decisions::is_marked(passage)
}

/// Whether a line is such a title.
pub(super) fn names_above(passage: &Passage) -> bool {
    passage.is_text()
        && passage.is_title()
        && passage.is_capitals()
        && passage.number.is_none()
        && passage.words() <= TITLE
        && !is_decided(passage)
}

pub(super) fn is_under_title(passages: &[Passage], at: usize) -> bool {
    above(passages, at).is_some()
}

pub(super) fn is_titled_at(passages: &[Passage], at: usize) -> bool {
    is_titled(&passages[at]) || is_labelled(passages, at)
}

/// Whether "Minutes:" or another label of a page stands right below: however long, it is an item's title.
pub(super) fn is_labelled(passages: &[Passage], at: usize) -> bool {
    /// What may stand between: what the item is for, and its papers.
    const BETWEEN: usize = 3;
    (passages[at + 1..].iter())
        .filter(|passage| passage.is_text())
        .take(BETWEEN)
        .take_while(|passage| passage.number.is_none())
        .any(labels)
}

/// Whether such a label is all that stands right below.
pub(super) fn is_right_over_label(passages: &[Passage], at: usize) -> bool {
    (passages[at + 1..].iter())
        .find(|passage| passage.is_text())
        .is_some_and(labels)
}

fn labels(passage: &Passage) -> bool {
    matches!(
        passage.text.trim(),
        "Minutes:"
            | "Decision:"
            | "Decisions:"
            | "Cofnodion:"
            | "Penderfyniad:"
            | "Additional documents:"
            | "Dogfennau ychwanegol:"
    )
}

pub(super) fn is_titled(passage: &Passage) -> bool {
    passage.kind == Kind::Heading
        || passage.is_title() && passage.words() <= TITLE
        || passage.lead.is_some()
        || is_labelling(passage)
        || is_usual(passage)
        // "2. RESOLVED that the report be noted." begins in capitals, too.
        || begins_in_capitals(passage).is_some_and(|end| {
            // "6. BUSES. Long discussion. RESOLVED that two be hired.": the title stops before what was decided.
            passage.text[end..].starts_with(". ") || !crate::minutes::decisions::is_marked(passage)
        })
}

/// "4 To declare any interest.", "6 Matters arising from the minutes.": what nearly every meeting deals with, in the words
/// of its agenda.
pub(super) fn is_usual(passage: &Passage) -> bool {
    let text = passage.text.as_str();
    let usual = [
        "Matters arising",
        "Matters Arising",
        "Apologies for absence",
        "Any other business",
    ];
    passage.parts == 1
        && passage.number.is_some()
        && passage.words() <= HEADING
        && !text.contains(". ")
        && (text.starts_with("To ") || usual.iter().any(|name| text.starts_with(name)))
        && !tells(text)
}

/// "8. Planning." over "8.1", "10. Trees in the lane." over what was said of them: a few words with a stop behind them, under
/// which its own parts count or a longer line stands without a number.
pub(super) fn stops_short(passages: &[Passage], at: usize) -> bool {
    let own = &passages[at];
    let below = passages[at + 1..].iter().find(|passage| passage.is_text());
    let is_below = |below: &Passage| match (below.number.as_deref(), own.number.as_deref()) {
        (Some(part), Some(number)) => {
            (part.strip_prefix(number.trim_end_matches('.'))).is_some_and(|rest| rest == ".1")
        }
        (None, _) => below.kind == Kind::Paragraph && below.words() > own.words(),
        (Some(_), None) => false,
    };
    own.parts == 1
        && !own.in_table
        && own.words() <= LEAD
        && own.text.ends_with('.')
        && !own.text.contains(". ")
        && own.text.starts_with(char::is_uppercase)
        && !is_decided(own)
        && !tells(&own.text)
        && below.is_some_and(is_below)
}

/// Whether a verb says what happened: "None were declared", "Members agreed".
fn tells(text: &str) -> bool {
    [
        " was ",
        " were ",
        " is ",
        " are ",
        " be ",
        " has ",
        " had ",
        " agreed",
        " received",
        " noted",
    ]
    .iter()
    .any(|verb| text.contains(verb))
}

/// "6.1 The Minutes:", "4. Reports - External:": a short title with a colon behind it.
pub(super) fn is_labelling(passage: &Passage) -> bool {
    // "576. a) Planning applications": the first of an item's parts.
    let first = (passage.text.strip_prefix("a) ")).or_else(|| passage.text.strip_prefix("(a) "));
    let begins = |text: &str| text.starts_with(char::is_uppercase);
    passage.number.is_some()
        && passage.words() <= LEAD
        && (passage.text.ends_with(':') && begins(&passage.text)
            || first.is_some_and(|first| begins(first) && !first.ends_with('.')))
        || passage.number.is_some() && is_before_dash(&passage.text)
}

/// "Grounds contract – It was noted that it had ended.": a title, a dash and what was said of it.
fn is_before_dash(text: &str) -> bool {
    text.split_once(" – ").is_some_and(|(title, said)| {
        (1..=LEAD).contains(&title.split_whitespace().count())
            && title.starts_with(char::is_uppercase)
            && !title.contains(['.', ';', ':'])
            && said.starts_with(char::is_uppercase)
            && said.trim_end().contains(' ')
    })
}

/// "59/19 APOLOGIES were received from": bytes of the capitals that a numbered paragraph begins with.
pub(super) fn begins_in_capitals(passage: &Passage) -> Option<usize> {
    /// Letters of a title; an office's or a body's initials have fewer.
    const LETTERS: usize = 7;
    /// Letters of one that a stop ends.
    const SHORT: usize = 5;
    let text = passage.text.as_str();
    // "MINUTES OF 20th APRIL": the letters of an ordinal are small in a title of capitals, too.
    let small = (text.match_indices(char::is_lowercase)).find_map(|(at, _)| {
        let word = text[..at]
            .rfind(char::is_whitespace)
            .map_or(0, |gap| gap + 1);
        (!text[word..].starts_with(|char: char| char.is_ascii_digit())).then_some(at)
    })?;
    let end = text[..small].rfind(char::is_whitespace)?;
    let joints = [' ', '-', '–', ':', '.'];
    let title = text[..end].trim_end_matches(joints);
    // "FINANCE: RESOLVED: that": the word that marks what was decided is no part of it.
    let title = (["RESOLVED", "AGREED", "NOTED", "DECIDED"].iter())
        .find_map(|mark| title.strip_suffix(mark))
        .map_or(title, |before| before.trim_end_matches(joints));
    // "QUESTION TIME A resident asked": its text begins with a word of one letter.
    let title = ([" A", " I"].iter())
        .find_map(|word| title.strip_suffix(word))
        .map_or(title, |before| before.trim_end_matches(joints));
    let letters = title.chars().filter(|char| char.is_alphabetic()).count();
    let bracketed = (passage.number.as_deref()).is_some_and(|number| {
        let figures = number.trim_start_matches('(');
        number.ends_with(')') && figures.starts_with(|char: char| char.is_ascii_digit())
    });
    // "9. VE DAY 75. The office will book the band.": a stop ends a title of short words.
    let stopped = text[title.len()..].starts_with(". ")
        && title.contains(' ')
        && letters >= SHORT
        && title.len() > SHORT;
    let fits = (passage.parts > 0 && passage.number.is_some() || bracketed)
        && title.split_whitespace().count() <= TITLE
        && (stopped
            || letters >= LETTERS && title.split_whitespace().any(|word| word.len() >= LETTERS));
    fits.then_some(title.len())
}

/// What an item's title is followed by behind a colon, where what came of it stands there: "Apologies: Cllr Ash".
const ANSWERED: [&str; 14] = [
    "apolog", "absen", "present", "attend", "declar", "minutes", "chair", "date", "next", "report",
    "decision", "vote", "clerk", "payment",
];

/// "Town Hall: cost of the works": what stands behind the colon names what the item is about, and tells nothing.
fn goes_on_behind_colon(text: &str) -> bool {
    (text.split_once(": ")).is_some_and(|(before, rest)| goes_on(before, rest))
}

/// Whether what stands behind a title's colon or dash is more of it, in small letters: "chair's report".
fn goes_on(before: &str, rest: &str) -> bool {
    /// Words behind the colon.
    const WORDS: std::ops::RangeInclusive<usize> = 2..=8;
    let tells = rest.split_whitespace().any(|word| {
        matches!(
            word.to_lowercase()
                .trim_matches(|char: char| !char.is_alphanumeric()),
            "was"
                | "were"
                | "is"
                | "are"
                | "be"
                | "no"
                | "none"
                | "nil"
                | "noted"
                | "agreed"
                | "received"
                | "approved"
                | "resolved"
                | "will"
                | "would"
                | "cllr"
                | "cllrs"
                | "councillor"
                | "councillors"
                | "mr"
                | "mrs"
                | "see"
        )
    });
    !tells
        && rest.starts_with(char::is_lowercase)
        && WORDS.contains(&rest.split_whitespace().count())
        && !is_answered(before)
}

/// Whether what came of it stands behind such a title's colon.
pub(super) fn is_answered(title: &str) -> bool {
    let lower = title.to_lowercase();
    ANSWERED.iter().any(|label| lower.contains(label))
}

/// "Leader - Call-in of decisions" on a line of its own over the item's text: all of it is the title.
pub(super) fn is_whole(passages: &[Passage], at: usize, next: Option<usize>) -> bool {
    let own = &passages[at];
    let text = own.text.trim_end();
    // "PH/12/66. Lochside Hospital: Winter": its number may begin its text.
    let text = reference(text).map_or(text, |found| found.rest);
    let joint = [" - ", " – "]
        .iter()
        .find_map(|joint| text.split_once(joint));
    let behind = (passages.iter().enumerate().skip(at + 1)).find(|(_, passage)| passage.is_text());
    // "Localism Act 2011 - Pay Policy Statement": capitals throughout tell a title, whatever stands under it.
    let capitals = joint.is_some_and(|(title, rest)| !is_answered(title) && is_subject(rest, 2));
    let goes_on_behind_dash = joint.is_some_and(|(title, rest)| goes_on(title, rest));
    (joint.is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase))
        || goes_on_behind_colon(text)
        || goes_on_behind_dash
        || names_subject(text, 1)
            && (text.split_once(": ")).is_some_and(|(title, _)| !is_answered(title)))
        && own.words() <= HEADING
        && !text.ends_with(['.', ';', ',', ':'])
        && !text.contains(". ")
        && behind.is_some_and(|(behind, passage)| {
            Some(behind) != next
                && passage.words() > 1
                && (capitals || goes_on_behind_dash || passage.text.ends_with(['.', ':', '-']))
        })
}

/// "Petition: Crossing at Tang Hall Lane": what stands behind the colon is more of the title, and not what was said.
fn names_subject(text: &str, least: usize) -> bool {
    (text.split_once(": ")).is_some_and(|(_, rest)| is_subject(rest, least))
}

/// Whether words are more of a title, and not what was said: "Crossing at Tang Hall Lane".
fn is_subject(rest: &str, least: usize) -> bool {
    /// Words that need no capital in a title.
    const SMALL: usize = 4;
    let words = || rest.split_whitespace();
    let somebody = words().any(|word| {
        let word = word.trim_end_matches(['s', '.', ',']);
        matches!(word, "Cllr" | "Councillor" | "Mr" | "Mrs" | "M" | "Dr")
    });
    // "Planning: Refused" is what came of it.
    let told = words().count() < 3 && words().any(|word| word.ends_with("ed") || word == "None");
    words().count() >= least
        && !told
        && !somebody
        && !rest.ends_with('.')
        && words().all(|word| word.len() <= SMALL || !word.starts_with(char::is_lowercase))
}

/// "Topic: Local policing": what the item is, and then what it is about.
fn begins_generally(text: &str) -> bool {
    text.split_once(": ").is_some_and(|(kind, rest)| {
        rest.split_whitespace().count() <= 8
            && !rest.ends_with('.')
            && matches!(
                kind.to_lowercase().as_str(),
                "topic"
                    | "subject"
                    | "motion"
                    | "notice of motion"
                    | "petition"
                    | "presentation"
                    | "workshop"
                    | "theme"
            )
    })
}

/// "Workshop: what should the plan do for farming?": what stands behind the colon goes on with the title.
fn asks_behind_colon(text: &str) -> bool {
    text.ends_with('?')
        && (text.split_once(": ")).is_some_and(|(_, rest)| rest.starts_with(char::is_lowercase))
}

/// Title and text of an item's first line: "Police Report: Attached." has both.
pub(super) fn split(passage: &Passage) -> (String, Option<String>) {
    /// What was decided right behind a title.
    const DECIDES: [&str; 5] = [
        "It was agreed",
        "It was resolved",
        "It was RESOLVED",
        "It was AGREED",
        "RESOLVED",
    ];
    /// Words of a title in capitals, at most.
    const CAPITALS: usize = 40;
    let text = crate::text::without_size(passage.text.trim());
    // "PLANNING APPLICATION NO. 17/00184/P: ERECTION OF 19 HOUSES" over three lines.
    if passage.is_capitals()
        && passage.kind == Kind::Heading
        && passage.words() <= CAPITALS
        && !text.contains('\t')
    {
        return (text.trim_end_matches([':', '-', '.']).to_owned(), None);
    }
    // The next column has who is to act: "High needs\tGP".
    if let Some((title, rest)) = text.split_once('\t')
        && (1..=TITLE).contains(&title.split_whitespace().count())
        && passage.in_table
    {
        let rest = rest.trim();
        // "Funding. The Board agreed to bid for it.": the cell goes on behind its title.
        if let Some((title, told)) = title.split_once(". ") {
            return (title.trim().to_owned(), Some(format!("{told}\t{rest}")));
        }
        let title = title.trim().trim_end_matches([':', '-', '.']);
        return (title.to_owned(), Some(rest.to_owned()));
    }
    // The title is set in bold, and its text goes on behind it.
    if let Some((title, rest)) = passage.lead.and_then(|at| text.split_at_checked(at))
        && (1..=TITLE).contains(&title.split_whitespace().count())
    {
        let title = title.trim().trim_end_matches([':', '-', '–', '.', ' ']);
        let rest = rest.trim_start_matches([':', '-', '–', ' ', '\t']);
        return (title.to_owned(), Some(rest.to_owned()));
    }
    if let Some((title, rest)) =
        begins_in_capitals(passage).and_then(|at| text.split_at_checked(at))
        && passage.kind != Kind::Heading
        // "31 GROVE LANE (Agenda Item 5)" is one, and so is "ELECTION OF CHAIR [Item 1]".
        && ![('(', ')'), ('[', ']')]
            .iter()
            .any(|(open, close)| rest.trim().starts_with(*open) && rest.trim().ends_with(*close))
    {
        let rest = rest.trim_start_matches([':', '-', '–', '.', ' ', '\t']);
        return (title.trim().to_owned(), Some(rest.to_owned()));
    }
    // "Finance. It was agreed to pay the invoice": the item's first sentence stands behind its title.
    if let Some((title, rest)) = text.split_once(". ")
        && title.split_whitespace().count() <= HEADING
        && !title.contains([':', '–'])
        && DECIDES.iter().any(|begin| rest.starts_with(begin))
    {
        return (title.trim().to_owned(), Some(rest.trim().to_owned()));
    }
    // "Ward budgets - Councillors agreed to fund:" leads to what was agreed.
    let leads = text.ends_with(':')
        && crate::text::parted(text)
            .is_some_and(|(_, rest)| rest.contains(" agreed") || rest.contains(" resolved"));
    let whole = !text.contains(": ")
        || begins_generally(text)
        || asks_behind_colon(text)
        || passage.is_capitals()
        || passage.kind == Kind::Heading && names_subject(text, 3);
    // "Defibrillator – The pads run out in April. The Clerk will see to it."
    let told = passage.kind != Kind::Heading
        && is_before_dash(text)
        && (text.contains(". ") || text.ends_with('.') && passage.words() > HEADING);
    if is_titled(passage) && passage.words() <= TITLE && whole && !leads && !told {
        return (text.trim_end_matches([':', '-', '.']).to_owned(), None);
    }
    let ends: [&str; 4] = [":- ", ": ", " – ", " - "];
    for end in ends {
        if let Some((title, rest)) = text.split_once(end)
            && title.split_whitespace().count() <= 12
        {
            return (title.trim().to_owned(), Some(rest.trim().to_owned()));
        }
    }
    // "MOTION No. 1" has no stop.
    let first = (text.split(". ").next())
        .filter(|first| !first.ends_with("No"))
        .unwrap_or(text);
    if first.split_whitespace().count() <= TITLE && first.len() + 2 < text.len() {
        return (first.to_owned(), Some(text[first.len() + 2..].to_owned()));
    }
    if text.split_whitespace().count() <= TITLE {
        return (
            text.trim_end_matches([':', '.']).to_owned(),
            Some(text.to_owned()),
        );
    }
    (
        crate::text::head(first, 120).to_owned(),
        Some(text.to_owned()),
    )
}
