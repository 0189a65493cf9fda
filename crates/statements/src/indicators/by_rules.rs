//! Which rule names a figure: forms that no other reading comes before, the figure before, forms of words around it, then
//! its noun, what it does, and its subject.

use scrutineer_model::Unit;

use super::by_place::by_place;
use super::chosen::{WHOSE, chosen};
use super::general::is_general;
use super::levels::of_level;
use super::linked::{is_copula, makes_up};
use super::nearby::{behind_figure, noun_behind};
use super::signs::{counts_own, told_of};
use super::{
    Before, By, Named, actor, after, ahead, alike, attributive, beside, bracket, change_for,
    elided, followed_by, idle, in_cases, in_turn, linked, moves_let, named, of_noun, open_for,
    opening_at, opening_label, opposed, outdone, phrase_from, points_to, predicate, put_to, quoted,
    recorded, report, respective, said_for, set_at, share_beside, subject, surveyed, topic,
    transacted, unit, with_each, word_share,
};
use crate::parse::{Parsed, What};
use crate::roles::Role;

pub(super) fn by_rules(
    parsed: &Parsed,
    at: usize,
    role: Role,
    before: Before<'_>,
) -> Option<Named> {
    if let Some(named) = by_form(parsed, at, role, before) {
        return Some(named);
    }
    let unit = unit(parsed, at);
    let subject = subject_of(parsed, at);
    let general = match &subject {
        Some(subject::Subject::Named(name)) => is_general(name),
        Some(subject::Subject::PointsBack) | None => true,
    };
    let labelled = general.then(|| opening_label::read(parsed, at)).flatten();
    if let Some(text) = measured_of(parsed, at) {
        return named(text, By::Behind);
    }
    if matches!(role, Role::Level(_))
        && let Some(named) = of_level(parsed, at, labelled.as_ref(), subject.as_ref(), before)
    {
        return Some(named);
    }
    let says = |text: &String| !idle::is_idle(text);
    if let Some(text) = of_noun::read(parsed, at).filter(says) {
        return named(text, By::OfNoun);
    }
    if let Some(text) = predicate::read(parsed, at).filter(says) {
        return named(of_those(parsed, at, text, before), By::Predicate);
    }
    let rated = is_rated(parsed, at);
    let after = after::read(parsed, at)
        .filter(|text| says(text) && !rated)
        .map(|text| match text.split_once(" per ") {
            // "15.2 exclusions per 1,000 pupils"
            Some((counted, _)) if unit.is_rate() => counted.to_owned(),
            _ => text,
        });
    let share = unit == Unit::Percent && parsed.word(Some(parsed.beyond_brackets(at + 1))) == "of";
    match (subject, after) {
        // "Green Belt covers 32% of the area"
        (Some(subject::Subject::Named(subject)), Some(after)) if share && makes_up(parsed, at) => {
            named(format!("{subject}, share of {after}"), By::Share)
        }
        // "This is 25.5% of the population"
        (Some(subject::Subject::PointsBack), Some(after))
            if share && before.indicator.is_some() && makes_up(parsed, at) =>
        {
            named(
                format!(
                    "{}, share of {after}",
                    sharer(before.indicator.unwrap_or_default())
                ),
                By::Share,
            )
        }
        (Some(subject::Subject::Named(subject)), Some(_))
            if after::places(parsed, at) && linked::moved_to(parsed, at) =>
        {
            named(subject, By::Subject)
        }
        // "that had risen to 80 people"
        (Some(subject::Subject::PointsBack), Some(_))
            if linked::has_moved(parsed, at)
                && unit == Unit::Count
                && before.indicator.is_some() =>
        {
            named(before.indicator.unwrap_or_default().to_owned(), By::Before)
        }
        // "The housing requirement is 430 dwellings per annum"
        (Some(subject::Subject::Named(subject)), Some(after))
            if noun_behind(parsed, at)
                && is_copula(parsed.word(at.checked_sub(1)))
                && subject.split_whitespace().count() <= WHOSE
                && !actor::is_actor(&subject) =>
        {
            named(format!("{subject}, {after}"), By::Share)
        }
        (_, Some(after))
            if share
                || unit.is_rate()
                || noun_behind(parsed, at)
                || unit == Unit::Count
                || unit.is_money() =>
        {
            named(after, By::Behind)
        }
        _ if labelled.is_some() => named(labelled.unwrap_or_default(), By::Label),
        (Some(subject::Subject::Named(subject)), _) => {
            named(for_whom(parsed, at, subject), By::Subject)
        }
        (Some(subject::Subject::PointsBack), _) if before.indicator.is_some() => {
            named(before.indicator.unwrap_or_default().to_owned(), By::Before)
        }
        (_, Some(after)) => named(after, By::Guess),
        _ => before
            .indicator
            .or(before.figure)
            // "Key decision: YES" fills in a form.
            .or(before
                .lead
                .filter(|lead| !report::is_report(lead) && !lead.contains(": ")))
            .map(|text| text.trim_end_matches([':', ' ']).to_owned())
            .or_else(|| topic::read(parsed, at).filter(|text| !idle::is_idle(text)))
            .or_else(|| done(parsed, at))
            .or_else(|| before.spoken_of().map(str::to_owned))
            .and_then(|text| named(text, By::Guess)),
    }
}

/// "81 per 1,000 population", "224 for every 10,000 people": the noun is the base's, and not what is counted; not "15.2
/// exclusions per 1,000 pupils".
fn is_rated(parsed: &Parsed, at: usize) -> bool {
    let bare = parsed
        .printed(at..at + 1)
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    unit(parsed, at).is_rate() && !(bare && noun_behind(parsed, at))
}

/// "61% of those aged 19 to 21 are in work": those who were named before.
fn of_those(parsed: &Parsed, at: usize, name: String, before: Before<'_>) -> String {
    /// Words of those named before at most.
    const LONG: usize = 4;
    let of = parsed.beyond_brackets(at + 1);
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

/// The forms that no other reading of the sentence comes before.
fn in_form(parsed: &Parsed, at: usize) -> Option<Named> {
    let named = |text: String| Named {
        text,
        by: By::Phrase,
    };
    // "(2021 - £164m as deferred revenue)"
    let booked = || {
        (parsed.word(Some(at + 1)) == "as")
            .then(|| recorded::read(parsed, at))
            .flatten()
    };
    word_share::read(parsed, at)
        .or_else(|| ahead::of_subject(parsed, at))
        .or_else(|| respective::read(parsed, at))
        .or_else(|| surveyed::read(parsed, at))
        .or_else(|| outdone::read(parsed, at))
        .or_else(|| opposed::read(parsed, at))
        .or_else(|| with_each::read(parsed, at))
        .or_else(|| after::second_noun(parsed, at))
        .or_else(|| after::some_of(parsed, at))
        .or_else(|| quoted::read(parsed, at))
        .or_else(|| opening_at::read(parsed, at))
        .or_else(|| open_for::read(parsed, at))
        .or_else(|| attributive::read(parsed, at))
        .or_else(|| change_for::read(parsed, at))
        .or_else(|| set_at::read(parsed, at))
        .or_else(|| moves_let::read(parsed, at))
        .or_else(|| put_to::read(parsed, at))
        .or_else(|| in_cases::read(parsed, at))
        .or_else(|| followed_by::read(parsed, at))
        .or_else(|| subject::around_figure(parsed, at + 2))
        .or_else(booked)
        .filter(|text| !text.is_empty())
        .map(named)
}

/// The name of the figure before, where this one says the same of it in another way.
fn as_before<'b>(parsed: &Parsed, at: usize, role: Role, before: Before<'b>) -> Option<&'b str> {
    let again = alike::is_alike(parsed, at, role) || in_turn::is_in_turn(parsed, at);
    if again && before.figure.is_some() {
        return before.figure;
    }
    // "3,405 contacts, a 4% rise on Q1"
    let percent = matches!(role, Role::Change(..))
        && unit(parsed, at) == Unit::Percent
        && matches!(parsed.word(at.checked_sub(1)), "a" | "an")
        && beside::is_beside(parsed, at);
    if (percent || is_beside_alike(parsed, at) || is_rate_of_count(parsed, at))
        && before.figure.is_some()
    {
        return before.figure;
    }
    // "an overspend of £1.8m against a budget of £127m (1.4% of the net budget)": the overspend's share
    let of_budget = unit(parsed, at) == Unit::Percent
        && parsed.word(Some(at + 1)) == "of"
        && parsed.opens(at) == at.checked_sub(1)
        && before
            .figure
            .is_some_and(|figure| figure.ends_with("budget"));
    if of_budget && before.indicator.is_some() {
        return before.indicator;
    }
    // "The precept of £287 for a Band D property represents an increase of £13": of what the figure before measures
    if matches!(role, Role::Change(..)) && represents(parsed, at) && before.figure.is_some() {
        return before.figure;
    }
    // "548 of whom (51.5%) had stopped"
    let whom = parsed.word(at.checked_sub(1)) == "("
        && parsed.word(Some(at + 1)) == ")"
        && matches!(
            parsed.word(at.checked_sub(2)),
            "whom" | "which" | "them" | "these"
        )
        && parsed.word(at.checked_sub(3)) == "of";
    if whom && before.figure.is_some() {
        return before.figure;
    }
    // "(the £79k variance representing": a noun of its own
    let known = parsed.word(at.checked_sub(1)) == "the" && noun_behind(parsed, at);
    // "95,000 homes (including a 5% buffer)"
    let known = known
        || matches!(parsed.word(at.checked_sub(1)), "a" | "an")
            && noun_behind(parsed, at)
            && !crate::lexicon::is_change(parsed.word(Some(at + 1)));
    // "£61m net (comprising of £96m of new savings": a part with its own noun.
    let part = parsed.word(Some(at + 1)) == "of"
        && parsed.opens(at).is_some_and(|open| {
            matches!(
                parsed.word(Some(open + 1)),
                "comprising" | "including" | "includes" | "comprises" | "being"
            )
        });
    let behind = behind_figure(parsed, at)
        && !known
        && !part
        && !counts_own(parsed, at, role)
        && !bracket::is_listed(parsed, at)
        && (matches!(role, Role::Change(..) | Role::Level(_))
            || bracket::read(parsed, at).is_none());
    before.figure.or(before.indicator).filter(|_| behind)
}

/// The subject of a figure; what the sentence says it is about where the subject points back.
fn subject_of(parsed: &Parsed, at: usize) -> Option<subject::Subject> {
    // "In the north there were 120 cases": where, not what.
    let subject = subject::read(parsed, at).filter(
        |read| !matches!(read, subject::Subject::Named(name) if name.ends_with(" there")),
    )?;
    // "With regard to the cost of bins it was confirmed that this was £1m"
    Some(match subject {
        subject::Subject::PointsBack => {
            regarded(parsed, at).map_or(subject::Subject::PointsBack, subject::Subject::Named)
        }
        named @ subject::Subject::Named(_) => named,
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

/// Whether a change is what the figure before stands for, with only for whom that is between: "£287 for a Band D property represents
/// an increase of £13 or 4.75%".
fn represents(parsed: &Parsed, at: usize) -> bool {
    /// Items from the verb to the change at most.
    const NEAR: usize = 5;
    let or = parsed.word(at.checked_sub(1)) == "or" && at > 1 && parsed.is_figure(at - 2);
    let at = if or { at - 2 } else { at };
    let of = parsed.word(at.checked_sub(1)) == "of"
        && (at.saturating_sub(NEAR)..at)
            .any(|word| crate::lexicon::is_change(parsed.word(Some(word))));
    let verb = (at.saturating_sub(NEAR)..at)
        .find(|&verb| matches!(parsed.word(Some(verb)), "represents" | "represented"));
    let first = verb.and_then(|verb| parsed.figure_before(verb));
    of && verb.zip(first).is_some_and(|(verb, first)| {
        matches!(
            parsed.word(Some(first + 1)),
            "for" | "per" | "on" | "represents"
        ) && (first + 1..verb).all(|word| {
            matches!(parsed.what(Some(word)), Some(What::Word | What::Passed))
                && !crate::lexicon::is_verb(parsed.word(Some(word)))
        })
    })
}

/// "almost 6,900 plans are in place, an increase of 420": a change beside a figure in the same unit is of that figure.
fn is_beside_alike(parsed: &Parsed, at: usize) -> bool {
    let first = parsed.figure_before(at);
    beside::is_beside(parsed, at)
        && first.is_some_and(|first| unit(parsed, first) == unit(parsed, at))
}

/// "512 children were subject to a plan: 34 per 10,000": the rate of those counted in front of the colon or bracket.
fn is_rate_of_count(parsed: &Parsed, at: usize) -> bool {
    let behind = at
        .checked_sub(1)
        .filter(|&sign| matches!(parsed.word(Some(sign)), ":" | "("));
    let first = behind.and_then(|sign| parsed.figure_before(sign));
    unit(parsed, at).is_rate()
        && parsed.word(Some(at + 1)) != "of"
        && first.is_some_and(|first| unit(parsed, first) == Unit::Count)
}

/// What forms of words around a figure say, or that it measures what another does.
fn by_form(parsed: &Parsed, at: usize, role: Role, before: Before<'_>) -> Option<Named> {
    if let Some(named) = in_form(parsed, at) {
        return Some(named);
    }
    // "Housing received the most, 511": who did
    if parsed.word(at.checked_sub(1)) == ","
        && parsed.word(at.checked_sub(2)) == "most"
        && let Some(subject::Subject::Named(text)) = subject::read(parsed, at)
    {
        return named(text, By::Subject);
    }
    if let Some(text) = said_for::read(parsed, at, before.indicator) {
        return named(text, By::Part);
    }
    if let Some(text) = told_of(parsed, at) {
        return named(text, By::Subject);
    }
    if let Some(text) = share_beside::read(parsed, at, before) {
        return named(text, By::FigureBefore);
    }
    if let Some(next) = ahead::set_against(parsed, at) {
        return chosen(parsed, next, Role::Value, before);
    }
    if let Some(text) =
        as_before(parsed, at, role, before).or_else(|| points_to::read(parsed, at, before))
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    if let Some(text) = elided::read(parsed, at, before) {
        return named(text, By::Part);
    }
    if let Some(named) = by_place(parsed, at, role, before) {
        return Some(named);
    }
    (unit(parsed, at).is_money() && role == Role::Value)
        .then(|| transacted::read(parsed, at))
        .flatten()
        .and_then(|text| named(text, By::Payer))
}

/// "15 hours of childcare", "232 hectares of open space"; not "26.1 per 10,000 of the population".
fn measured_of(parsed: &Parsed, at: usize) -> Option<String> {
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
fn done(parsed: &Parsed, at: usize) -> Option<String> {
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
        "was" | "were" | "is" | "are" | "has" | "have"
    ) && parsed.word(Some(participle)).ends_with("ed"))
    .then(|| super::phrase_from(parsed, participle))
    .flatten()
}
