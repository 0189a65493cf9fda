//! What names a figure that no form of words does: its noun, what the counted do, the subject of its clause, and what was spoken of.

use scrutineer_model::Unit;

use super::asked::Asked;
use super::chosen::WHOSE;
use super::general::is_general;
use super::levels::of_level;
use super::linked::{is_copula, is_said_to_be, makes_up};
use super::nearby::noun_behind;
use super::{
    By, Named, actor, after, idle, linked, named, of_noun as nouns, opening_label, phrase_from,
    predicate as doings, report, subject as subjects, topic as topics, unit,
};
use crate::parse::{Parsed, What};
use subjects::Subject;

/// What a level names that a figure is set beside.
pub(super) fn level(asked: &Asked) -> Option<Named> {
    let subject = subject_of(asked.parsed, asked.at);
    let labelled = label_of_general(asked);
    asked
        .is_level()
        .then(|| {
            of_level(
                asked.parsed,
                asked.at,
                labelled.as_ref(),
                subject.as_ref(),
                asked.before,
            )
        })
        .flatten()
}

/// A label at the sentence's opening, where the subject says only which figure it is.
pub(super) fn label_of_general(asked: &Asked) -> Option<String> {
    let general = match subject_of(asked.parsed, asked.at) {
        Some(Subject::Named(name)) => is_general(&name),
        Some(Subject::PointsBack) | None => true,
    };
    general
        .then(|| opening_label::read(asked.parsed, asked.at))
        .flatten()
}

/// The noun before its "of". Not "reaching a new record high of 7,193 incidents".
pub(super) fn of_noun(parsed: &Parsed, at: usize) -> Option<String> {
    let text = (!linked::reaches(parsed, at))
        .then(|| nouns::read(parsed, at))
        .flatten()?;
    if actor::is_body(&text)
        && let Some(given) = given_by(parsed, at)
    {
        return Some(given);
    }
    Some(text)
}

/// "a contribution from the Parish Council of £269": what somebody gives or gets, where who it is stands right before the "of".
fn given_by(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words of who it is, and of what is given, at most.
    const LONG: usize = 6;
    let of = at.checked_sub(1)?;
    let link = (of.saturating_sub(LONG)..of)
        .rev()
        .find(|&link| crate::lexicon::is_preposition(parsed.word(Some(link))))
        .filter(|&link| matches!(parsed.word(Some(link)), "from" | "to" | "by"))?;
    let start = super::reach::back(link, LONG, |word| {
        let lower = parsed.word(Some(word));
        parsed.joins_a_name(word)
            && !crate::lexicon::is_preposition(lower)
            && !crate::lexicon::is_empty(lower)
            && !crate::lexicon::is_verb(lower)
    });
    let led = matches!(
        parsed.word(start.checked_sub(1)),
        "a" | "an" | "the" | "its" | "this"
    );
    (start < link && led)
        .then(|| super::phrase(parsed, start..of))
        .flatten()
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
        Some(Subject::Named(subject))
            if after::places(parsed, at) && linked::moved_to(parsed, at) =>
        {
            return named(subject, By::Subject);
        }
        // "that had risen to 80 people"
        Some(Subject::PointsBack) if linked::has_moved(parsed, at) && unit == Unit::Count => {
            if let Some(indicator) = indicator {
                return named(indicator.to_owned(), By::Before);
            }
        }
        // "assaults were up 11% to 6,000 incidents": what moved
        Some(Subject::Named(subject))
            if linked::has_moved(parsed, at) && !actor::is_actor(&subject) =>
        {
            return named(subject, By::Subject);
        }
        // "the number of days lost for health causes was 110,579 individual days": what is counted has said so
        Some(Subject::Named(subject)) if is_copula(asked.ahead(1)) && counts(&subject) => {
            return named(subject, By::Subject);
        }
        // "The housing requirement is 430 dwellings per annum"
        Some(Subject::Named(subject))
            if noun_behind(parsed, at)
                && is_copula(asked.ahead(1))
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

/// Whether a name says how many or how long of what: "number of days lost", "average wait for a place".
fn counts(name: &str) -> bool {
    let mut words = name.split(' ').map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    let word = match first.as_str() {
        "total" | "overall" => words.next().unwrap_or_default(),
        _ => first,
    };
    matches!(word.as_str(), "number" | "numbers") && words.next().is_some_and(|of| of == "of")
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

/// What a bullet goes on from. Not "Key decision: YES", which fills in a form.
pub(super) fn lead(asked: &Asked) -> Option<String> {
    asked
        .before
        .lead
        .filter(|lead| !report::is_report(lead) && !lead.contains(": "))
        .map(|lead| {
            let lead = lead.trim_end_matches([':', ' ']);
            // "The figures showed"
            match lead.rsplit_once(' ') {
                Some((name, verb)) if crate::lexicon::is_verb(verb) => name.to_owned(),
                _ => lead.to_owned(),
            }
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
        (led && parsed.what(Some(at + 2)) == Some(What::Word)
            && !after::time_follows(parsed, at + 1))
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
        Subject::PointsBack => regarded(parsed, at).map_or(Subject::PointsBack, Subject::Named),
        named @ Subject::Named(_) => named,
    })
}

/// What a sentence says it is about at its beginning, where no other figure stands before: "With regard to the cost of new bins it
/// was confirmed that".
fn regarded(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words of it at most.
    const LONGEST: usize = 10;
    let regard = matches!(parsed.word(Some(0)), "with" | "in")
        && matches!(
            parsed.word(Some(1)),
            "regard" | "regards" | "respect" | "relation"
        )
        && matches!(parsed.word(Some(2)), "to" | "of");
    let end = (3..3 + LONGEST).find(|&end| {
        matches!(
            parsed.word(Some(end)),
            "," | "it" | "this" | "members" | "officers" | "he" | "she" | "they"
        )
    })?;
    let words = (3..end).all(|word| parsed.what(Some(word)) == Some(What::Word));
    (regard && words && end > 3 && end < at && parsed.figure_before(at).is_none())
        .then(|| super::phrase(parsed, 3..end))
        .flatten()
}

/// "15 hours of childcare", "232 hectares of open space"; not "26.1 per 10,000 of the population".
pub(super) fn measured_of(parsed: &Parsed, at: usize) -> Option<String> {
    let unit = unit(parsed, at);
    let measure =
        !matches!(unit, Unit::Count | Unit::Percent) && !unit.is_money() && !unit.is_rate();
    // "185 ha (five years' supply) of land"
    let of = parsed.beyond_brackets(at + 1);
    (measure && parsed.word(Some(of)) == "of")
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
    #[test]
    fn the_number_of_something_is_not_named_by_its_unit() {
        assert_eq!(
            crate::indicators::shown(
                "In November the number of delayed days for health causes was 110,579 individual days"
            ),
            ["110,579: number of delayed days for health causes"]
        );
    }

    use crate::indicators::shown;

    #[test]
    fn what_moved_to_a_count_is_its_subject() {
        assert_eq!(
            shown("In the last quarter break-ins were up 11% to 6,000 incidents")[1],
            "6,000: break-ins"
        );
        assert_eq!(
            shown(
                "Burglary in the force area fell by 3.2% in the year to March 2024, to 71,480 offences"
            )[1],
            "71,480: Burglary in the force area"
        );
        assert_eq!(
            shown("Train trips grew by 5.9% from 848 million to 898 million journeys")[2],
            "898 million: Train trips"
        );
        assert_eq!(
            shown(
                "Break-ins went on growing, reaching a new quarterly record high of 7,193 incidents"
            ),
            ["7,193: Break-ins"]
        );
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
