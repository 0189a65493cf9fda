//! The time that a head or a row's label states for the figures below or beside it.

use scrutineer_model::{Period, PeriodKind};
use scrutineer_quantity::calendar::Calendar;
use scrutineer_quantity::periods;

use crate::surroundings::times;
use crate::words::{CHANGES, plain};

/// The time that a label states for its row, if it is no part of a name.
pub(super) fn of_label(label: &str) -> Option<Period> {
    of_head(label).filter(|period| !super::label::is_of_name(label, period))
}

/// Whether a head names a version of what stands under it, and says in brackets when that was drawn up.
fn is_version(head: &str) -> bool {
    let Some((name, _)) = head.split_once('(') else {
        return false;
    };
    let plain = plain(name);
    plain
        .split(' ')
        .any(|word| matches!(word, "draft" | "version" | "consultation"))
}

/// "Actual to 31 Dec 2024", "Spend to 30 September 2018", "To 31 December 2024": the financial year up to that day.
fn so_far(head: &str, day: &mut Period) {
    let before = head
        .split(&day.text)
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let spent = [
        "actual",
        "spend",
        "spent",
        "expenditure",
        "income",
        "year",
        "ytd",
    ];
    let up_to = before.trim() == "to"
        || before.trim_end().ends_with(" to") && spent.iter().any(|word| before.contains(word));
    if let (PeriodKind::Day, Some(end), true) = (day.kind, day.end, up_to) {
        day.kind = PeriodKind::Range;
        day.start = periods::year_from_april(periods::opens(end)).0;
    }
}

pub(super) fn of_head(head: &str) -> Option<Period> {
    if !periods::may_state(head) {
        return None;
    }
    // "Jan" alone is a month; in a sentence it may be a name.
    let lone = head.split_whitespace().count() == 1;
    let mut found = times(head);
    if found.is_empty() && lone {
        found = times(&format!("in {}", head.trim()));
    }
    if let Some(month) = month_and_year(head) {
        found = times(&month);
        for period in &mut found {
            head.trim().clone_into(&mut period.text);
        }
    }
    if let [day] = found.as_mut_slice() {
        so_far(head, day);
    }
    // "Initial draft (Nov 2024)": when it was drawn up.
    if is_version(head) {
        found.retain(|period| !matches!(period.kind, PeriodKind::Month | PeriodKind::Day));
    }
    found.retain(|period| {
        // "last year" has no dates and no name of its own.
        period.start.is_some()
            || period.end.is_some()
            || matches!(
                period.kind,
                PeriodKind::Quarter | PeriodKind::Month | PeriodKind::Day
            ) && period
                .text
                .chars()
                .any(|char| char.is_ascii_digit() || char.is_uppercase())
            || period.kind == PeriodKind::Range && joins_months(&period.text)
    });
    if found.is_empty() {
        return None;
    }
    // "2022-23 original, from April", "Allocations after March 12 2025 adjustments": since when.
    let lower = plain(head);
    let is_behind = |word: &str, period: &Period| {
        format!(" {lower}").contains(&format!(" {word} {}", plain(&period.text)))
    };
    if lower.contains("from ") && found.iter().any(|period| period.start.is_some()) {
        let open = |period: &Period| period.start.is_none() && period.end.is_none();
        found.retain(|period| !(open(period) && is_behind("from", period)));
    }
    if lower.contains("after ") {
        let point = |period: &Period| matches!(period.kind, PeriodKind::Day | PeriodKind::Month);
        found.retain(|period| !(point(period) && is_behind("after", period)));
    }
    if found.is_empty() {
        return None;
    }
    found.dedup_by(|a, b| (a.start, a.end, &a.text) == (b.start, b.end, &b.text));
    let change = lower.split(' ').any(|word| CHANGES.contains(&word));
    if change {
        let base = [
            " over ",
            " since ",
            " from ",
            " on ",
            " versus ",
            " vs ",
            " against ",
            " relative to ",
        ]
        .iter()
        .any(|word| format!(" {lower} ").contains(word));
        // "Net change on cleared sites (2009-26)": what stands in brackets is its own time.
        let in_brackets = |period: &Period| head.contains(&format!("({})", period.text));
        if let (true, [time]) = (base, found.as_slice())
            && !in_brackets(time)
        {
            return None;
        }
    }
    let relative = format!(" {lower} ").contains(" relative to ") || lower.contains("% reduction");
    match found.len() {
        1 if !relative => Some(found.remove(0)),
        // "Q3 (Oct to Dec) 2018": one of them holds the other.
        2 => inner_of(&found),
        _ => None,
    }
}

/// "Mar 18" as "Mar-18". In a sentence it is a day; over a column it is a month of a year.
fn month_and_year(head: &str) -> Option<String> {
    let (month, year) = head.trim().split_once(' ')?;
    let letters = month.chars().all(char::is_alphabetic);
    let digits = year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit());
    (letters && digits).then(|| format!("{month}-{year}"))
}

/// Whether a time is from one month to another: "Apr–Jun", not "same period last year".
fn joins_months(text: &str) -> bool {
    let words = text.split(|char: char| !char.is_alphabetic());
    let months = words.filter(|word| periods::month_named(&word.to_lowercase()).is_some());
    months.count() == 2
}

/// The shorter of two times where the longer holds it.
fn inner_of(pair: &[Period]) -> Option<Period> {
    let [first, second] = pair else {
        return None;
    };
    let dates = |period: &Period| Some((period.start?, period.end?));
    match (dates(first), dates(second)) {
        (Some(a), Some(b)) if a.0 <= b.0 && b.1 <= a.1 => Some(second.clone()),
        (Some(a), Some(b)) if b.0 <= a.0 && a.1 <= b.1 => Some(first.clone()),
        (Some(_), None) => {
            let mut inner = second.clone();
            Calendar::default().date(&mut inner, Some(first));
            Some(inner)
        }
        (None, Some(_)) => {
            let mut inner = first.clone();
            Calendar::default().date(&mut inner, Some(second));
            Some(inner)
        }
        _ => None,
    }
}
