//! What a figure measures: the noun phrase that names it.
//!
//! Each place where a sentence may name it has its rule, in a file of its own: behind the figure,
//! before an "of", before brackets or a colon, or as the subject. Where the sentence only points back
//! ("this is", "performance was"), the indicator before it holds.

mod acted;
mod actor;
mod after;
mod again;
mod alike;
mod answered;
mod apposition;
mod at_cost;
mod attributive;
pub(crate) mod beside;
mod bracket;
mod change;
mod change_for;
mod change_noun;
mod chosen;
mod continued;
mod doing;
mod exceeding;
mod gained_by;
mod gapped;
mod gapped_by;
mod general;
mod heading;
mod idle;
mod in_cases;
mod in_turn;
mod inserted;
mod label;
mod leaving;
mod levels;
mod linked;
mod listed_names;
mod made_of;
mod moved_to;
mod moves_let;
mod moving;
mod nearby;
mod noun_for;
mod noun_phrase;
mod object;
mod of_noun;
mod of_which;
pub(crate) mod of_whole;
mod open_for;
mod opening_at;
mod opening_label;
mod others;
mod over_on;
mod over_under;
mod participle;
mod parts_from;
mod past;
pub(crate) mod points_to;
mod predicate;
mod purpose;
mod put_to;
mod reach;
mod recorded;
mod report;
mod run_on;
pub(crate) mod same_noun;
mod set_at;
mod signs;
mod stands_at;
mod stands_in;
pub(crate) mod state;
mod subject;
mod taken_in;
mod those;
mod to_do;
mod took;
pub(crate) mod topic;
mod transacted;
mod which_at;
mod word_share;

use scrutineer_model::Unit;

use crate::parse::{Parsed, What};
use crate::roles::Role;

use chosen::{WHOSE, chosen};
use general::is_general;
pub(crate) use heading::of_heading;
use levels::of_level;
use linked::{is_copula, makes_up};
use nearby::{behind_figure, noun_behind};
use noun_phrase::{is_mass_noun, phrase, phrase_from, stretch};
use signs::{counts_own, is_more, is_of_them, only_target};

/// An indicator and the rule that named it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub(crate) text: String,
    pub(crate) by: By,
}

/// Which rule names a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// What it is booked as, what it exceeds, a list's item.
    Phrase,
    /// The figure before it.
    FigureBefore,
    /// A part of what was named before.
    Part,
    /// The object of what moves it, or what changed.
    Change,
    /// A label, or the words before its brackets.
    Label,
    /// Words before an "of".
    OfNoun,
    /// The counted with what they do.
    Predicate,
    /// Words behind it.
    Behind,
    /// The subject of its clause.
    Subject,
    /// Two of them: "Green Belt, share of the area".
    Share,
    /// Who pays or receives it.
    Payer,
    /// What was named before, to which the sentence points back.
    Before,
    /// Nothing near names it.
    Guess,
}

/// What was named before the sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Before<'a> {
    /// The last indicator of the same paragraph or of the paragraph a bullet belongs to.
    pub(crate) indicator: Option<&'a str>,
    /// The indicator of the figure before, whatever its role.
    pub(crate) figure: Option<&'a str>,
    /// The text that a bullet continues.
    pub(crate) lead: Option<&'a str>,
    /// What the sentence before is about, which states no figure.
    pub(crate) topic: Option<&'a str>,
    /// What the heading names under which it stands.
    pub(crate) heading: Option<&'a str>,
    /// The indicator of the last figure of the sentence in the same unit.
    pub(crate) same_unit: Option<&'a str>,
}

/// The indicator of the figure at an item's place.
pub(crate) fn indicator(
    parsed: &Parsed,
    at: usize,
    role: Role,
    before: Before<'_>,
) -> Option<Named> {
    chosen(parsed, at, role, before)
        .map(|named| Named {
            text: run_on::cut(&named.text),
            ..named
        })
        .map(|named| per_head(parsed, at, named))
        .filter(|named| !idle::holds_sum(&named.text))
        .map(without_share)
        .map(|named| others::excepted(parsed, at, named))
}

/// "This is equivalent to 391 kg per person": what was named before, for each of them.
fn per_head(parsed: &Parsed, at: usize, named: Named) -> Named {
    let base = parsed.printed(at + 1..at + 2);
    let (per, head) = base
        .split_once(' ')
        .unwrap_or((base, parsed.word(Some(at + 2))));
    let of_time = matches!(
        head,
        "annum" | "year" | "quarter" | "month" | "week" | "day" | "night" | "hour" | "cent" | ""
    );
    let rated = head.starts_with(|char: char| char.is_ascii_digit());
    if named.by != By::Before || per != "per" || of_time || rated || named.text.contains(" per ") {
        return named;
    }
    Named {
        text: format!("{} per {head}", named.text),
        ..named
    }
}

/// "3.1% of staff had 20 days and 65% had none": whose share it is, without another share of it. "The fund returned 2.1%, and
/// was worth £2bn": what did, without what it did.
fn without_share(named: Named) -> Named {
    let words: Vec<&str> = named.text.split_whitespace().collect();
    let share = words.iter().position(|word| {
        word.strip_suffix('%')
            .is_some_and(|number| number.parse::<f32>().is_ok())
    });
    if let Some(share) = share.filter(|&share| share >= 2 && share + 1 == words.len()) {
        return Named {
            text: words[..share - 1].join(" "),
            ..named
        };
    }
    match named.text.split_once("% of ") {
        Some((share, whose))
            if !share.is_empty()
                && share
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.') =>
        {
            Named {
                text: whose.to_owned(),
                ..named
            }
        }
        _ => named,
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
        .or_else(|| opening_at::read(parsed, at))
        .or_else(|| open_for::read(parsed, at))
        .or_else(|| attributive::read(parsed, at))
        .or_else(|| change_for::read(parsed, at))
        .or_else(|| set_at::read(parsed, at))
        .or_else(|| moves_let::read(parsed, at))
        .or_else(|| put_to::read(parsed, at))
        .or_else(|| in_cases::read(parsed, at))
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
    if is_beside_alike(parsed, at) && before.figure.is_some() {
        return before.figure;
    }
    // "(the £79k variance representing": a noun of its own
    let known = parsed.word(at.checked_sub(1)) == "the" && noun_behind(parsed, at);
    let behind = behind_figure(parsed, at)
        && !known
        && !counts_own(parsed, at, role)
        && !bracket::is_listed(parsed, at)
        && (matches!(role, Role::Change(..) | Role::Level(_))
            || bracket::read(parsed, at).is_none());
    before.figure.or(before.indicator).filter(|_| behind)
}

/// "almost 6,900 plans are in place, an increase of 420": a change beside a figure in the same unit is of that figure.
fn is_beside_alike(parsed: &Parsed, at: usize) -> bool {
    let first = (0..at).rev().find(|&first| parsed.is_figure(first));
    beside::is_beside(parsed, at)
        && first.is_some_and(|first| unit(parsed, first) == unit(parsed, at))
}

fn by_rules(parsed: &Parsed, at: usize, role: Role, before: Before<'_>) -> Option<Named> {
    let named = |text: String, by: By| (!text.is_empty()).then_some(Named { text, by });
    if let Some(named) = in_form(parsed, at) {
        return Some(named);
    }
    if let Some(text) =
        as_before(parsed, at, role, before).or_else(|| points_to::read(parsed, at, before))
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    if let Some(named) = by_place(parsed, at, role, before) {
        return Some(named);
    }
    let unit = unit(parsed, at);
    if unit.is_money()
        && role == Role::Value
        && let Some(text) = transacted::read(parsed, at)
    {
        return named(text, By::Payer);
    }
    // "In the north there were 120 cases": where, not what.
    let subject = subject::read(parsed, at)
        .filter(|read| !matches!(read, subject::Subject::Named(name) if name.ends_with(" there")));
    let general = match &subject {
        Some(subject::Subject::Named(name)) => is_general(name),
        Some(subject::Subject::PointsBack) | None => true,
    };
    let labelled = general.then(|| opening_label::read(parsed, at)).flatten();
    if matches!(role, Role::Level(_))
        && let Some(named) = of_level(parsed, at, labelled.as_ref(), subject.as_ref(), before)
    {
        return Some(named);
    }
    // "15 hours of childcare", "232 hectares of open space"
    let measure = !matches!(unit, Unit::Count | Unit::Percent) && !unit.is_money();
    if measure
        && parsed.word(Some(at + 1)) == "of"
        && let Some(text) = after::read(parsed, at)
    {
        return named(text, By::Behind);
    }
    let says = |text: &String| !idle::is_idle(text);
    if let Some(text) = of_noun::read(parsed, at).filter(says) {
        return named(text, By::OfNoun);
    }
    if let Some(text) = predicate::read(parsed, at).filter(says) {
        return named(text, By::Predicate);
    }
    // "81 per 1,000 population": the base of a rate is not what it counts.
    let rate = matches!(unit, Unit::Per1000 | Unit::Per10000 | Unit::Per100000);
    let rated = rate && !noun_behind(parsed, at);
    let after = after::read(parsed, at)
        .filter(|text| says(text) && !rated)
        .map(|text| match text.split_once(" per ") {
            // "15.2 exclusions per 1,000 pupils"
            Some((counted, _)) if rate => counted.to_owned(),
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
            named(format!("{}, share of {after}", sharer(before)), By::Share)
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
                || rate
                || noun_behind(parsed, at)
                || unit == Unit::Count
                || unit.is_money() =>
        {
            named(after, By::Behind)
        }
        _ if labelled.is_some() => named(labelled.unwrap_or_default(), By::Label),
        (Some(subject::Subject::Named(subject)), _) => named(subject, By::Subject),
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
            .or_else(|| before.topic.or(before.heading).map(str::to_owned))
            .and_then(|text| named(text, By::Guess)),
    }
}

/// What was named before, without what it was a share of.
fn sharer(before: Before<'_>) -> &str {
    let whole = before.indicator.unwrap_or_default();
    whole.split(", share of ").next().unwrap_or_default()
}

/// The rules for parts of what stands before, and for forms that name it themselves.
fn by_part(parsed: &Parsed, at: usize, before: Before<'_>) -> Option<Named> {
    let named = |text: String, by: By| (!text.is_empty()).then_some(Named { text, by });
    if let Some(text) = same_noun::read(parsed, at)
        .or_else(|| those::read(parsed, at, before.figure))
        .or_else(|| state::read(parsed, at, before.figure))
    {
        return named(text, By::Part);
    }
    // "The target is £88m, of which £29m has been delivered": of the figure before, where the sentence has one.
    let which = matches!(parsed.word(at.checked_sub(1)), "which" | "whom");
    let whole = before.figure.filter(|_| which).or(before.indicator);
    if let Some(text) = of_which::read(parsed, at, whole) {
        return named(text, By::Part);
    }
    if let Some(text) = of_whole::read(parsed, at, before.indicator)
        .or_else(|| of_which::next(parsed, at, before.figure))
    {
        return named(text, By::Part);
    }
    if let Some(text) = continued::read(parsed, at, before.figure) {
        return named(text, By::Part);
    }
    let phrased = took::read(parsed, at)
        .or_else(|| stands_in::read(parsed, at))
        .or_else(|| at_cost::read(parsed, at))
        .or_else(|| which_at::read(parsed, at))
        .or_else(|| inserted::read(parsed, at))
        .or_else(|| leaving::read(parsed, at))
        .or_else(|| gained_by::read(parsed, at))
        .or_else(|| moving::read(parsed, at));
    if let Some(text) = phrased {
        return named(text, By::Phrase);
    }
    if let Some(text) = participle::read(parsed, at, before.figure) {
        return named(text, By::Part);
    }
    if let Some(text) = made_of::read(parsed, at) {
        return named(text, By::Part);
    }
    if let Some(text) = listed_names::read(parsed, at) {
        return named(text, By::Label);
    }
    if let Some(text) = parts_from::read(parsed, at) {
        return named(text, By::Behind);
    }
    None
}

/// The rules that look for one form of words around the figure.
fn by_place(parsed: &Parsed, at: usize, role: Role, before: Before<'_>) -> Option<Named> {
    let named = |text: String, by: By| (!text.is_empty()).then_some(Named { text, by });
    if let Some(named) = by_part(parsed, at, before) {
        return Some(named);
    }
    // "1.02 million visits, 62% of them to one centre", "a rise of £84, £12 more than planned"
    if (is_of_them(parsed, at) || is_more(parsed, at, role))
        && let Some(text) = before
            .same_unit
            .filter(|_| unit(parsed, at).is_money())
            .or(before.figure)
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    // "42 were upheld in whole or part (43%)"
    if share_of_count(parsed, at)
        && let Some(text) = before.figure
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    // "brought in £1.2m, some £96,000 short of the budget"
    if parsed.word(Some(at + 1)) == "short"
        && parsed.word(Some(at + 2)) == "of"
        && let Some(text) = before.figure
    {
        return named(text.to_owned(), By::FigureBefore);
    }
    if let Some(text) = taken_in::read(parsed, at) {
        return named(text, By::Phrase);
    }
    if let Some(text) = others::read(parsed, at, before.figure) {
        return named(text, By::FigureBefore);
    }
    if let Some(text) = over_under::read(parsed, at) {
        return named(text, By::Phrase);
    }
    if let Some(text) = gapped::read(parsed, at) {
        return named(text, By::Subject);
    }
    if let Some(text) = gapped_by::read(parsed, at).or_else(|| over_on::read(parsed, at)) {
        return named(text, By::Subject);
    }
    if let Some(text) = to_do::read(parsed, at) {
        return named(text, By::Behind);
    }
    if let Some(text) = doing::read(parsed, at, before.figure.or(before.indicator)) {
        return named(text, By::Part);
    }
    if let Some(text) = apposition::read(parsed, at).filter(|text| !is_general(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = answered::read(parsed, at) {
        return named(text, By::Predicate);
    }
    if let Some(text) = purpose::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = recorded::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = object::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Change);
    }
    if let Some(text) = noun_for::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = stands_at::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if let Some(text) = exceeding::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Phrase);
    }
    if matches!(role, Role::Change(..))
        && let Some(text) = change::read(parsed, at).filter(|text| !idle::is_idle(text))
    {
        return named(text, By::Change);
    }
    if let Some(text) = change_noun::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Change);
    }
    if let Some(text) = label::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Label);
    }
    if let Some(text) = bracket::read(parsed, at).filter(|text| !idle::is_idle(text)) {
        return named(text, By::Label);
    }
    None
}

/// Whether a percentage alone in its brackets is the share of the count that its clause states: "42 were upheld (43%)".
fn share_of_count(parsed: &Parsed, at: usize) -> bool {
    let Some(open) = parsed.opens(at).filter(|open| open + 1 == at) else {
        return false;
    };
    let alone = unit(parsed, at) == Unit::Percent && parsed.word(Some(at + 1)) == ")";
    let first = (0..open).rev().find(|&first| parsed.is_figure(first));
    alone
        && first.is_some_and(|first| {
            unit(parsed, first) == Unit::Count
                && !parsed.items[first..open]
                    .iter()
                    .any(|item| item.what == What::Mark && item.lower != "-" || item.lower == "and")
        })
}

fn unit(parsed: &Parsed, at: usize) -> Unit {
    match parsed.what(Some(at)) {
        Some(What::Figure(figure)) => parsed.figures[figure].value.unit,
        _ => Unit::Unknown,
    }
}

#[cfg(test)]
pub(crate) fn shown(sentence: &str) -> Vec<String> {
    let parsed = crate::parse::parse(sentence, None);
    let before = Before {
        indicator: Some("BEFORE"),
        figure: None,
        lead: None,
        topic: None,
        heading: None,
        same_unit: None,
    };
    parsed
        .figure_places()
        .map(|(at, figure)| {
            let role = crate::roles::role(&parsed, at);
            let named =
                indicator(&parsed, at, role, before).map_or(String::new(), |named| named.text);
            format!("{}: {named}", parsed.figures[figure].value.text)
        })
        .collect()
}

#[cfg(test)]
mod tests;
