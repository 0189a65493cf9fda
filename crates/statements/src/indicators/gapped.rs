//! A clause that leaves out the verb of the one before: "burglary was down 4% and rape offences up 12%", "visits rose to
//! 118,450, and memberships from 1,310 to 1,872".
//!
//! Not where no noun stands between, or only a place: "rose by 5% in towns and by 3% in villages".

use super::reach::back;
use super::{idle, phrase};
use crate::lexicon::{is_change, is_joiner, is_preposition, is_verb, movement};
use crate::parse::{Parsed, What};

/// Words of a name at most.
const LONGEST: usize = 8;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    of_noun(parsed, at)
        .or_else(|| beside(parsed, at))
        .or_else(|| without_link(parsed, at))
        .or_else(|| remaining(parsed, at))
        .or_else(|| listed(parsed, at))
        .or_else(|| numbered(parsed, at))
}

/// "Deferred members number 33,018 and pensioners 24,690"
fn numbered(parsed: &Parsed, at: usize) -> Option<String> {
    let start = back(at, LONGEST / 2, |word| {
        let lower = parsed.word(Some(word));
        parsed.what(Some(word)) == Some(What::Word)
            && !is_preposition(lower)
            && !is_joiner(lower)
            && !is_verb(lower)
    });
    let first = start
        .checked_sub(2)
        .filter(|&first| parsed.word(Some(start - 1)) == "and" && parsed.is_figure(first))?;
    let number = matches!(
        parsed.word(first.checked_sub(1)),
        "number" | "numbered" | "totalled"
    ) && parsed.word(first.checked_sub(2)).ends_with('s');
    (start < at && number && parsed.are_alike(first, at))
        .then(|| phrase(parsed, start..at))
        .flatten()
}

/// "Burglary fell 9%, vehicle crime 12% and robbery 3%": the middle of a list of nouns with their changes.
fn listed(parsed: &Parsed, at: usize) -> Option<String> {
    let plain = |word: usize| {
        let lower = parsed.word(Some(word));
        parsed.what(Some(word)) == Some(What::Word)
            && !is_preposition(lower)
            && !is_joiner(lower)
            && !is_verb(lower)
            && !is_change(lower)
            && !crate::lexicon::is_empty(lower)
            && !lower.ends_with("ly")
            && movement(lower).is_none()
    };
    let start = back(at, LONGEST / 2, plain);
    let first = start
        .checked_sub(2)
        .filter(|&first| parsed.word(Some(start - 1)) == "," && parsed.is_figure(first))?;
    let moved = movement(parsed.word(first.checked_sub(1))).is_some()
        || matches!(
            parsed.word(first.checked_sub(1)),
            "by" | "was" | "is" | "were" | "are"
        );
    // Another stands behind: "and robbery 3%".
    let next = (at + 2..at + 2 + LONGEST).find(|&next| parsed.is_figure(next))?;
    let and = parsed.word(Some(at + 1)) == "and" && (at + 2..next).all(plain) && next > at + 2;
    (start < at && moved && and && parsed.are_alike(first, at) && parsed.are_alike(at, next))
        .then(|| phrase(parsed, start..at))
        .flatten()
}

/// "Loans fund 44% of it, grants 39% and contributions the remaining 17%"
fn remaining(parsed: &Parsed, at: usize) -> Option<String> {
    let the = at.checked_sub(2).filter(|&the| {
        parsed.word(Some(the)) == "the"
            && matches!(parsed.word(Some(the + 1)), "remaining" | "other")
    })?;
    let start = back(the, LONGEST, |at| {
        let lower = parsed.word(Some(at));
        parsed.joins_a_name(at)
            && !is_joiner(lower)
            && !is_preposition(lower)
            && !is_verb(lower)
            && movement(lower).is_none()
            && !lower.ends_with("ing")
    });
    let joins = matches!(parsed.word(start.checked_sub(1)), "and" | ",");
    let earlier = parsed
        .figure_before(start)
        .is_some_and(|first| parsed.are_alike(first, at));
    let ends = !super::noun_behind(parsed, at) && parsed.word(Some(at + 1)) != "of";
    (joins && earlier && ends && start < the)
        .then(|| phrase(parsed, start..the))
        .flatten()
}

/// "the time to relet was 24 weeks and the average cost of doing so £9,430": a noun right before a figure of another unit.
fn without_link(parsed: &Parsed, at: usize) -> Option<String> {
    let start = back(at, LONGEST, |at| {
        parsed.what(Some(at)) == Some(What::Word)
            && !matches!(parsed.word(Some(at)), "and" | "while" | "whilst" | "but")
    });
    let joins = matches!(
        parsed.word(start.checked_sub(1)),
        "and" | "while" | "whilst"
    );
    let first = start
        .checked_sub(2)
        .filter(|&first| parsed.is_figure(first) && !parsed.are_alike(first, at));
    let is = first.is_some_and(|first| {
        matches!(
            parsed.word(first.checked_sub(1)),
            "was" | "is" | "were" | "are"
        )
    });
    let noun = parsed.word(Some(start)) == "the"
        && start + 2 < at
        && !is_preposition(parsed.word(at.checked_sub(1)))
        && (start..at).all(|word| !super::subject::ends_subject(parsed, word));
    (joins && is && noun)
        .then(|| phrase(parsed, start..at))
        .flatten()
}

/// "Planning was forecasting an underspend of £7,000, Corporate Services an overspend of £1.9m"
fn of_noun(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words from the article to the "of" at most.
    const NEAR: usize = 4;
    let of = at
        .checked_sub(1)
        .filter(|&of| parsed.word(Some(of)) == "of")?;
    let article = (of.saturating_sub(NEAR)..of)
        .rev()
        .find(|&article| matches!(parsed.word(Some(article)), "a" | "an"))?;
    let start = back(article, LONGEST, |at| {
        let item = &parsed.items[at];
        item.what == What::Word
            && (item.capital || matches!(item.lower.as_str(), "and" | "of" | "for"))
    });
    let joins =
        matches!(parsed.word(start.checked_sub(1)), "," | ";") || parsed.word(Some(start)) == "and";
    let start = start + usize::from(parsed.word(Some(start)) == "and");
    let earlier = parsed
        .figure_before(start)
        .is_some_and(|before| parsed.word(before.checked_sub(1)) == "of");
    if !(joins && earlier && start < article) {
        return None;
    }
    let whose = phrase(parsed, start..article)?;
    let noun = phrase(parsed, article..of)?;
    Some(format!("{whose}, {noun}"))
}

fn beside(parsed: &Parsed, at: usize) -> Option<String> {
    let mut link = at.checked_sub(1)?;
    // "from 1,310 to 1,872"
    if parsed.word(Some(link)) == "to"
        && let Some(first) = link.checked_sub(1).filter(|&first| parsed.is_figure(first))
        && parsed.word(first.checked_sub(1)) == "from"
    {
        link = first - 1;
    }
    let said = parsed.word(Some(link));
    // "income was £240k below budget, and fees £35k above it"
    let over = |figure: usize| {
        matches!(
            parsed.word(Some(figure + 1)),
            "above" | "below" | "over" | "under"
        )
    };
    // "Rent accounted for £71m, and food for £96m"
    let accounted = said == "for" && (0..link).any(|verb| parsed.word(Some(verb)) == "accounted");
    let linked = accounted || matches!(said, "from" | "to" | "by" | "up" | "down" | "at");
    if !linked && !over(at) {
        return None;
    }
    if !linked {
        link = at;
    }
    let mut start = back(link, LONGEST, |at| {
        parsed.joins_a_name(at)
            && !matches!(parsed.word(Some(at)), "and" | "while" | "whilst" | "but")
    });
    let joins = matches!(
        parsed.word(start.checked_sub(1)),
        "and" | "while" | "whilst" | "but" | "," | ";"
    );
    // "beat both thresholds: that for major applications by 13%"
    let that = parsed.word(Some(start)) == "that" && parsed.word(Some(start + 1)) == "for";
    // The clause before has its figure, and a verb or the same link.
    let earlier = parsed.figure_before(start);
    let alike = that
        || accounted && earlier.is_some_and(|earlier| parsed.word(earlier.checked_sub(1)) == "for")
        || !linked && earlier.is_some_and(over)
        || linked
            && earlier
                .filter(|&earlier| ends_clause(parsed, earlier))
                .is_some_and(|earlier| {
                    parsed.word(earlier.checked_sub(1)) == said
                        || (0..start).any(|before| movement(parsed.word(Some(before))).is_some())
                });
    // "crime fell by 4%, with burglary down 11%"
    let with = parsed.word(Some(start)) == "with" && matches!(said, "up" | "down");
    let joins = joins || that && parsed.word(start.checked_sub(1)) == ":";
    start += 2 * usize::from(that) + usize::from(with);
    let first = parsed.word(Some(start));
    // "attendance was 8% higher, helped by 214 events"
    let participle = (first.ends_with("ing") && !super::is_mass_noun(first)
        || first.ends_with("ed") && said == "by")
        && start + 1 == link;
    let noun = start < link
        && !participle
        && !is_preposition(first)
        && !is_joiner(first)
        && !matches!(
            first,
            "it" | "they"
                | "this"
                | "then"
                | "so"
                | "even"
                | "almost"
                | "not"
                | "now"
                | "stand"
                | "stands"
                | "further"
                | "another"
        )
        && (start..link).all(|word| {
            let lower = parsed.word(Some(word));
            !is_verb(lower)
                && !is_change(lower)
                && !lower.ends_with("ly")
                && movement(lower).is_none()
        });
    let name = (joins && alike && noun)
        .then(|| phrase(parsed, start..link))
        .flatten()?;
    (!idle::is_idle(&name)).then_some(name)
}

/// Whether a figure ends its clause: "was down 4.3%", not "a 50% reduction in management and administrative posts".
fn ends_clause(parsed: &Parsed, figure: usize) -> bool {
    !super::noun_behind(parsed, figure) && !is_change(parsed.word(Some(figure + 1)))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_over_and_what_is_under_have_their_names() {
        assert_eq!(
            shown("Income was £240k below budget, and hire fees £35k above it"),
            ["£240k: Income", "£35k: hire fees"]
        );
    }

    #[test]
    fn what_is_down_with_another_has_its_name() {
        assert_eq!(
            shown("Crime had fallen by 4%, with burglary down 11% and robbery down 6%"),
            ["4%: Crime", "11%: burglary", "6%: robbery"]
        );
    }

    #[test]
    fn what_helps_is_no_clause() {
        assert_eq!(
            shown("Attendance over the summer was 8% higher, helped by 214 events")[1],
            "214: events"
        );
    }

    #[test]
    fn what_number_so_many_are_followed_by_others() {
        assert_eq!(
            shown("Deferred members number 33,018 and pensioners 24,690")[1],
            "24,690: pensioners"
        );
    }

    #[test]
    fn a_clause_without_its_verb_has_its_noun() {
        assert_eq!(
            shown(
                "Planning was forecasting an underspend of £7,000, Corporate Services an overspend of £1.9m"
            )[1],
            "£1.9m: Corporate Services, overspend"
        );
    }

    #[test]
    fn a_clause_without_its_verb_has_its_own_name() {
        assert_eq!(
            shown("Burglary was down 4.3% and rape offences up 12%"),
            ["4.3%: Burglary", "12%: rape offences"]
        );
        assert_eq!(
            shown("Visits rose by 12% to 118,450, and memberships from 1,310 to 1,872")[2..],
            ["1,310: memberships", "1,872: memberships"]
        );
    }

    #[test]
    fn a_clause_may_have_no_link_at_all() {
        assert_eq!(
            shown("The time to relet a home was 24 weeks and the average cost of doing so £9,430")
                [1],
            "£9,430: average cost of doing"
        );
    }

    #[test]
    fn who_has_the_rest_names_it() {
        assert_eq!(
            shown("Loans will fund 44% of the programme, grants 39% and gifts the remaining 17%")
                [2],
            "17%: gifts"
        );
        assert_ne!(
            shown("Loans will fund 44% of the programme and pay the remaining 17% of it")[1],
            "17%: pay"
        );
    }

    #[test]
    fn the_middle_of_a_list_has_its_noun() {
        assert_eq!(
            shown("Burglary fell 9%, vehicle crime 12% and robbery 3%"),
            ["9%: Burglary", "12%: vehicle crime", "3%: robbery"]
        );
    }

    #[test]
    fn the_second_of_two_nouns_is_no_clause() {
        assert_eq!(
            shown(
                "There was a 50% reduction in central management and administrative posts from 20.65 FTE to 10.5 FTE"
            )[1],
            "20.65 FTE: central management and administrative posts"
        );
    }

    #[test]
    fn a_place_is_no_name() {
        assert_eq!(
            shown("Visits rose by 5% in towns and in villages by 3%")[1],
            "3%: Visits"
        );
    }
}
