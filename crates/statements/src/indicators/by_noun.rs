//! What names a figure that no form of words does: its noun, what the counted do, the subject of its clause, and what was spoken of.

use scrutineer_model::Unit;

use super::asked::Asked;
use super::chosen::WHOSE;
use super::levels::of_level;
use super::linked::{counts, is_said_to_be, makes_up};
use super::nearby::noun_behind;
use super::{
    By, Named, actor, after, idle, named, of_noun as nouns, phrase_from, predicate as doings,
    subject as subjects, topic as topics, unit,
};
use crate::parse::{Parsed, What};
use subjects::Subject;

/// What a level names that a figure is set beside.
pub(super) fn level(asked: &Asked) -> Option<Named> {
    let subject = subject_of(asked.parsed, asked.at);
    asked
        .is_level()
        .then(|| of_level(asked.parsed, asked.at, subject.as_ref(), asked.before))
        .flatten()
}

/// The noun before its "of". Not "reaching a new record high of 7,193 incidents".
pub(super) fn of_noun(parsed: &Parsed, at: usize) -> Option<String> {
    nouns::read(parsed, at)
}

/// "61% of those aged 19 to 21 are in work": what the counted do.
pub(super) fn predicate(asked: &Asked) -> Option<String> {
    let text = doings::read(asked.parsed, asked.at).filter(|text| !idle::is_idle(text))?;
    Some(of_those(asked, text))
}

/// The noun behind a figure, where it says what is counted or paid.
fn after(asked: &Asked) -> Option<String> {
    let unit = asked.unit();
    let text = after::read(asked.parsed, asked.at)
        .filter(|text| !idle::is_idle(text) && !is_rated(asked))?;
    Some(match text.split_once(" per ") {
        // "15.2 exclusions per 1,000 pupils"
        Some((counted, _)) if unit.is_rate() => counted.to_owned(),
        _ => text,
    })
}

/// The noun behind a figure, with the subject where it is a share of it or is said to be it.
pub(super) fn behind(asked: &Asked) -> Option<Named> {
    let (parsed, at, unit) = (asked.parsed, asked.at, asked.unit());
    let after = after(asked)?;
    let share = unit == Unit::Percent && parsed.word(Some(parsed.beyond_brackets(at + 1))) == "of";
    let indicator = asked.before.indicator;
    // "It paid £4m into the fund, representing 15% of pensionable pay"
    if share
        && is_said_to_be(parsed, at)
        && let Some(figure) = asked.before.figure
    {
        return named(format!("{}, share of {after}", sharer(figure)), By::Share);
    }
    match subject_of(parsed, at) {
        // "Green Belt covers 32% of the area"
        Some(Subject::Named(subject)) if share && makes_up(parsed, at) => {
            return named(format!("{subject}, share of {after}"), By::Share);
        }
        // "This is 25.5% of the population"
        Some(Subject::PointsBack) if share && makes_up(parsed, at) => {
            if let Some(indicator) = indicator {
                return named(
                    format!("{}, share of {after}", sharer(indicator)),
                    By::Share,
                );
            }
        }
        // "The housing requirement is 430 dwellings per annum"
        Some(Subject::Named(subject))
            if noun_behind(parsed, at)
                && counts(parsed, at)
                && subject.split_whitespace().count() <= WHOSE
                && !actor::is_actor(&subject) =>
        {
            return named(format!("{subject}, {after}"), By::Share);
        }
        _ => {}
    }
    let says = share
        || unit.is_rate()
        || noun_behind(parsed, at)
        || unit == Unit::Count
        || unit.is_money();
    says.then(|| named(after, By::Behind)).flatten()
}

/// The subject of its clause.
pub(super) fn subject(asked: &Asked) -> Option<String> {
    match subject_of(asked.parsed, asked.at)? {
        Subject::Named(subject) => Some(for_whom(asked.parsed, asked.at, subject)),
        Subject::PointsBack => None,
    }
}

/// What its own sentence is about, where that states no other figure and points to nothing before it: "Road accidents was the
/// largest kind – up 3%".
pub(super) fn own_topic(asked: &Asked) -> Option<String> {
    let &Asked { parsed, at, .. } = asked;
    let points = (0..at).any(|word| {
        matches!(
            parsed.word(Some(word)),
            "it" | "its"
                | "this"
                | "that"
                | "these"
                | "those"
                | "they"
                | "their"
                | "them"
                | "such"
                | "which"
                | "he"
                | "she"
                | "we"
        )
    });
    let alone = parsed.figure_before(at).is_none();
    let opens = |name: &str| {
        let text = parsed.text.trim_start();
        text.strip_prefix("The ").unwrap_or(text).starts_with(name)
    };
    (alone && !points)
        .then(|| topics::read(parsed, at))
        .flatten()
        // Not "Again to give some context", "According to the survey".
        .filter(|name| name.contains(' ') && !name.contains(" to ") && opens(name))
}

/// What was named before, where the subject points back to it.
pub(super) fn pointed_back(asked: &Asked) -> Option<String> {
    match subject_of(asked.parsed, asked.at)? {
        Subject::PointsBack => asked.before.indicator.map(str::to_owned),
        Subject::Named(_) => None,
    }
}

/// The noun behind a figure, where nothing says that it is counted.
pub(super) fn noun(asked: &Asked) -> Option<String> {
    after(asked)
}

/// What was named before.
pub(super) fn before(asked: &Asked) -> Option<String> {
    asked
        .before
        .indicator
        .or(asked.before.figure)
        .map(str::to_owned)
}

/// What a bullet goes on from.
pub(super) fn lead(asked: &Asked) -> Option<String> {
    asked.before.lead.and_then(led_from)
}

/// What a lead-in names. Not "Key decision: YES", which fills in a form.
pub(super) fn led_from(lead: &str) -> Option<String> {
    if lead.contains(": ") {
        return None;
    }
    let lead = lead.trim_end_matches([':', ' ']);
    // "The figures showed"
    Some(match lead.rsplit_once(' ') {
        Some((name, verb)) if crate::lexicon::is_verb(verb) => name.to_owned(),
        _ => lead.to_owned(),
    })
}

/// What its sentence is about.
pub(super) fn topic(asked: &Asked) -> Option<String> {
    topics::read(asked.parsed, asked.at)
}

/// "81 per 1,000 population", "224 for every 10,000 people": the noun is the base's, and not what is counted; not "15.2
/// exclusions per 1,000 pupils".
fn is_rated(asked: &Asked) -> bool {
    let (parsed, at) = (asked.parsed, asked.at);
    let bare = parsed
        .printed(at..at + 1)
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    unit(parsed, at).is_rate() && !(bare && noun_behind(parsed, at))
}

/// "61% of those aged 19 to 21 are in work": those who were named before.
fn of_those(asked: &Asked, name: String) -> String {
    /// Words of those named before at most.
    const LONG: usize = 4;
    let (parsed, before) = (asked.parsed, asked.before);
    let of = parsed.beyond_brackets(asked.at + 1);
    let those = parsed.word(Some(of)) == "of"
        && parsed.word(Some(of + 1)) == "those"
        && parsed.printed(of + 2..of + 3).starts_with("aged");
    let whom = before.indicator.map(|whom| {
        let head = whom.split([',', '(']).next().unwrap_or_default();
        head.split_once(" aged ").map_or(head, |(head, _)| head)
    });
    match whom.filter(|whom| those && whom.split_whitespace().count() <= LONG) {
        Some(whom) => format!("{whom} {name}"),
        None => name,
    }
}

/// "Life expectancy is 78.1 years for men and 82.0 for women": of whom the subject of several figures is said.
fn for_whom(parsed: &Parsed, at: usize, subject: String) -> String {
    /// Words of whom at most.
    const LONG: usize = 3;
    let whom = |at: usize| {
        let led = matches!(parsed.word(Some(at + 1)), "for" | "among" | "amongst");
        (led && parsed.what(Some(at + 2)) == Some(What::Word))
            .then(|| phrase_from(parsed, at + 2))
            .flatten()
            .filter(|whom| whom.split(' ').count() <= LONG)
    };
    // One of several, and not a thing of its own: "of £2m for roads".
    let several = parsed
        .figure_places()
        .any(|(other, _)| other != at && parsed.are_alike(other, at) && whom(other).is_some());
    match whom(at).filter(|whom| several && !subject.to_lowercase().contains(&whom.to_lowercase()))
    {
        Some(whom) => format!("{subject} {} {whom}", parsed.word(Some(at + 1))),
        None => subject,
    }
}

/// The subject of a figure; what the sentence says it is about where the subject points back.
fn subject_of(parsed: &Parsed, at: usize) -> Option<Subject> {
    // "In the north there were 120 cases": where, not what.
    let subject = subjects::read(parsed, at)
        .filter(|read| !matches!(read, Subject::Named(name) if name.ends_with(" there")))?;
    // "With regard to the cost of bins it was confirmed that this was £1m"
    Some(match subject {
        Subject::PointsBack => Subject::PointsBack,
        named @ Subject::Named(_) => named,
    })
}

/// "15 hours of childcare", "232 hectares of open space"; not "26.1 per 10,000 of the population".
pub(super) fn measured_of(parsed: &Parsed, at: usize) -> Option<String> {
    let unit = unit(parsed, at);
    let measure =
        !matches!(unit, Unit::Count | Unit::Percent) && !unit.is_money() && !unit.is_rate();
    // "185 ha (five years' supply) of land"
    let of = parsed.beyond_brackets(at + 1);
    // "a footprint of 7,472 tonnes of CO2 equivalent": in what it is measured, of what has its noun before it
    let gas = parsed.word(at.checked_sub(1)) == "of"
        && matches!(
            parsed.word(Some(of + 1)),
            "co2" | "co2e" | "carbon" | "greenhouse"
        );
    (measure && !gas && parsed.word(Some(of)) == "of")
        .then(|| after::read(parsed, at))
        .flatten()
}

/// A name without what it is a share of.
pub(super) fn sharer(name: &str) -> &str {
    name.split(", share of ").next().unwrap_or_default()
}

/// "60,000 tonnes, or 45%, was composted": what was done, where nothing says to what.
pub(super) fn done(parsed: &Parsed, at: usize) -> Option<String> {
    let other = |or: usize| {
        parsed.word(Some(or)) == "or"
            && parsed.is_figure(or + 1)
            && parsed.word(Some(or + 2)) == ","
    };
    let be = match (parsed.word(Some(at + 1)), other(at + 2)) {
        (",", true) => at + 5,
        (",", false) => at + 2,
        _ => at + 1,
    };
    let been = usize::from(parsed.word(Some(be + 1)) == "been");
    let participle = be + 1 + been;
    (matches!(
        parsed.word(Some(be)),
        "was" | "were" | "is" | "are" | "has" | "have" | "had"
    ) && parsed.word(Some(participle)).ends_with("ed"))
    .then(|| super::phrase_from(parsed, participle))
    .flatten()
}

#[cfg(test)]
mod tests {

    use crate::indicators::shown;

    #[test]
    fn what_moved_to_a_count_is_its_subject() {
        // A noun of change has a name of its own.
        assert_ne!(
            shown("The Council agreed a rise of 5% to 60 places")[1],
            "60: Council"
        );
    }

    #[test]
    fn a_sentence_that_points_to_nothing_is_about_its_own_topic() {
        assert_eq!(
            shown("Road accidents was the largest kind of call – up 3% in the year")[0],
            "3%: Road accidents"
        );
        assert_eq!(shown("Again this was up 3%")[0], "3%: KNOWN");
    }
}
