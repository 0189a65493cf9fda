//! Before brackets that open with the figure: "pedestrians (11 per cent)", "adult social care
//! (£81.9m)", and inside them: "(£43.0m general reserve)".
//!
//! A figure alone between commas stands as one in brackets does: "the net pension liability, £563m, fell".
//!
//! A figure in brackets behind another figure measures the same: "£357.6m (30.3% of net revenue)".

mod said;

use super::reach::back;
use super::{after, phrase, phrase_from, stretch, subject};
use crate::lexicon::{is_change, is_joiner, is_preposition, is_verb};
use crate::parse::{Item, Parsed, What};
use said::{is_superlative, object, title};

/// Items of a name at most, with other brackets inside it.
const LONGEST: usize = 13;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let apposed = is_apposed(parsed, at);
    let open = if apposed { at - 1 } else { parsed.opens(at)? };
    // What stands in brackets itself interrupts nothing.
    let inside = parsed.items[open].depth + usize::from(apposed);
    // "planned savings of (£95k)"
    if open + 1 == at && parsed.word(open.checked_sub(1)) == "of" {
        return None;
    }
    if let Some(text) = listed(parsed, open, at) {
        return Some(text);
    }
    let lead_in = parsed.items[open + 1..at].iter().all(leads_in);
    if !lead_in {
        return None;
    }
    // "(£16.3m replenishment of reserves)"
    let next = &parsed.items.get(at + 1)?;
    if next.what == What::Word
        && !is_preposition(&next.lower)
        && !is_verb(&next.lower)
        && !is_joiner(&next.lower)
        && let Some(inside) = after::read(parsed, at)
        // "(including a 5% buffer)"
        && (inside.contains(' ') || parsed.word(at.checked_sub(1)) == "a" && open + 3 == at)
    {
        return Some(inside);
    }
    if let Some(text) = share_of(parsed, open) {
        return Some(text);
    }
    let behind_figure = (open.saturating_sub(3)..open).any(|before| parsed.is_figure(before));
    if behind_figure {
        return None;
    }
    let figures_before = parsed.figure_before(open).is_some();
    let start = back(open, LONGEST, |at| {
        let start = at + 1;
        let item = &parsed.items[at];
        // "Inc. (E-Comm) ($4.6 million)": other brackets interrupt nothing.
        let other = item.depth >= inside;
        let figure = other && item.lower == ")" && start > 1 && {
            let opened = parsed.opens(at).unwrap_or(at);
            (opened..start).any(|inside| parsed.is_figure(inside))
        };
        if figure {
            return false;
        }
        if other {
            return true;
        }
        let stops = match item.what {
            What::Word => {
                // "participation in sports and physical activity (16%)", "walkers (11%) and drivers (67%)"
                let listed = item.lower == "and"
                    && !matches!(parsed.what(start.checked_sub(2)), Some(What::Word));
                subject::ends_subject(parsed, at)
                        || listed
                        // "and a return (£3m)": not "fees and rents (£2m)"
                        || item.lower == "and"
                            && figures_before
                            && matches!(parsed.word(Some(start)), "a" | "an" | "the" | "its" | "their")
                        || matches!(
                            item.lower.as_str(),
                            "or" | "up"
                                | "which"
                                | "that"
                                | "but"
                                | "than"
                                | "include"
                                | "includes"
                                | "although"
                                | "though"
                                | "while"
                                | "whilst"
                                | "because"
                                | "if"
                        )
            }
            What::Mark => matches!(item.lower.as_str(), "," | ";" | ":" | "(" | ")"),
            What::Figure(_) => true,
            What::Period(_) | What::Passed => false,
        };
        !stops
    });
    // "were much lower compared to England (16.8%)"
    let compared = (start..open).any(|word| parsed.word(Some(word)) == "compared");
    if figures_before && (compared || compares(parsed, start..open)) || is_judged(parsed, open) {
        return None;
    }
    // "the reply, 7%, was thought good": a word alone between commas says little of it.
    named(parsed, start, open).filter(|name| !apposed || name.contains(' '))
}

/// Whether a figure stands alone between commas, behind a word: "the precept demand, £222,019, was", "£31.3m in total".
pub(super) fn is_apposed(parsed: &Parsed, at: usize) -> bool {
    let behind = matches!(parsed.word(Some(at + 1)), "in" if matches!(parsed.word(Some(at + 2)), "all" | "total"))
        || parsed.items.get(at + 1).is_none_or(|item| {
            item.depth == parsed.items[at].depth
                && matches!(item.lower.as_str(), "," | ";" | "." | ":")
        });
    behind
        && parsed.word(at.checked_sub(1)) == ","
        && parsed.what(at.checked_sub(2)) == Some(What::Word)
        && parsed.items[at - 2].depth == parsed.items[at].depth
}

/// Whether what stands between the sign of brackets and their figure only leads to it: "(currently 5%)", "(in 2019, 5%)".
fn leads_in(item: &Item) -> bool {
    is_preposition(&item.lower)
        || is_joiner(&item.lower)
        || matches!(
            item.lower.as_str(),
            "a" | "currently" | "previously" | "presently" | "now" | "-" | "–" | ","
        )
        || matches!(item.what, What::Period(_))
}

/// The name between a place and the brackets.
fn named(parsed: &Parsed, start: usize, open: usize) -> Option<String> {
    // "a significant increase (42%) in downloads"
    let close = parsed.beyond_brackets(open);
    if is_change(parsed.word(open.checked_sub(1)))
        && matches!(parsed.word(Some(close)), "in" | "of")
        && parsed.what(Some(close + 1)) == Some(What::Word)
        && let Some(changed) = phrase_from(parsed, close + 1)
    {
        return Some(changed);
    }
    let start = object(parsed, title(parsed, start, open), open);
    let name = phrase(parsed, start..open)?;
    // "car users were the largest category of casualties (67 per cent)"
    if is_superlative(parsed, start)
        && let Some(subject::Subject::Named(whose)) = subject::read(parsed, open)
        && !whose.contains(&name)
    {
        return Some(format!("{whose}, {name}"));
    }
    Some(name)
}

/// "the highest proportion (51 per cent) of all casualties occurred on 30mph roads": of what stands behind the brackets.
fn share_of(parsed: &Parsed, open: usize) -> Option<String> {
    let share = matches!(
        parsed.word(open.checked_sub(1)),
        "proportion" | "share" | "percentage" | "majority" | "number" | "minority"
    );
    let of = parsed.beyond_brackets(open);
    if !share || parsed.word(Some(of)) != "of" {
        return None;
    }
    let noun = stretch(parsed, of + 1);
    let name = phrase(parsed, noun.clone())?;
    let done = matches!(
        parsed.word(Some(noun.end)),
        "occurred" | "occur" | "happened" | "took" | "were" | "was" | "are" | "is"
    );
    let does = noun.end + 1..stretch(parsed, noun.end + 1).end;
    Some(if done && does.start < does.end {
        format!("{name} {}", parsed.printed(does))
    } else {
        name
    })
}

/// "(16%) compared to both national (21%) and regional (19.3%) averages": words of comparison alone.
fn compares(parsed: &Parsed, words: std::ops::Range<usize>) -> bool {
    parsed.items[words].iter().all(|item| {
        item.what != What::Word
            || is_preposition(&item.lower)
            || is_joiner(&item.lower)
            || matches!(
                item.lower.as_str(),
                "both"
                    | "the"
                    | "national"
                    | "nationally"
                    | "regional"
                    | "regionally"
                    | "england"
                    | "wales"
                    | "county"
                    | "average"
                    | "averages"
                    | "neighbours"
                    | "statistical"
                    | "compared"
            )
    })
}

/// Whether only words of comparison stand between the figure before and a figure's own brackets.
pub(super) fn is_compared(parsed: &Parsed, at: usize) -> bool {
    let Some(open) = parsed.opens(at) else {
        return false;
    };
    let first = parsed.figure_before(open);
    first.is_some_and(|first| open > first + 2 && compares(parsed, first + 2..open))
}

/// "The proportion of these is very small (less than 5%)": its subject names it.
fn is_judged(parsed: &Parsed, open: usize) -> bool {
    matches!(
        parsed.word(open.checked_sub(1)),
        "small"
            | "low"
            | "high"
            | "large"
            | "lowest"
            | "highest"
            | "lower"
            | "higher"
            | "good"
            | "poor"
            | "less"
            | "more"
            | "similar"
            | "greater"
    )
}

/// Whether a figure is one of several in its brackets, each with its own name.
pub(super) fn is_listed(parsed: &Parsed, at: usize) -> bool {
    parsed
        .opens(at)
        .is_some_and(|open| listed(parsed, open, at).is_some())
}

/// Several figures in one pair of brackets, each with its name behind it: "(£43m general, £268m
/// earmarked and £36m in the partnership reserve)".
fn listed(parsed: &Parsed, open: usize, at: usize) -> Option<String> {
    let depth = parsed.items[at].depth;
    let close = (at..parsed.items.len())
        .find(|&next| parsed.word(Some(next)) == ")" && parsed.items[next].depth == depth)?;
    let figures: Vec<usize> = (open + 1..close)
        .filter(|&inside| parsed.is_figure(inside) && parsed.items[inside].depth == depth)
        .collect();
    let named = |figure: usize| {
        parsed.items.get(figure + 1).is_some_and(|next| {
            next.what == What::Word
                && !is_verb(&next.lower)
                && !is_joiner(&next.lower)
                && !crate::lexicon::is_change(&next.lower)
                && (!is_preposition(&next.lower) || matches!(next.lower.as_str(), "in" | "for"))
        })
    };
    let all = figures.len() > 1 && figures.iter().all(|&figure| named(figure));
    all.then(|| after::read(parsed, at)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn brackets_follow_what_they_measure() {
        assert_eq!(
            shown("Pedestrians (11 per cent) and users of cars (67 per cent) came"),
            ["11 per cent: Pedestrians", "67 per cent: users of cars"]
        );
    }

    #[test]
    fn an_and_within_an_item_is_part_of_it() {
        assert_eq!(
            shown("Growth (£93m) was met with more income from fees and local taxes (£59m)")[1],
            "£59m: more income from fees and local taxes"
        );
    }

    #[test]
    fn an_item_between_semicolons_keeps_its_joiners() {
        assert_eq!(
            shown("It names rain, wind (5%), and cold (3%)"),
            ["5%: wind", "3%: cold"]
        );
    }

    #[test]
    fn a_share_in_brackets_is_of_what_stands_behind_them() {
        assert_eq!(
            shown(
                "In 2015 the highest proportion (51 per cent) of casualties occurred on 30mph roads"
            ),
            ["51 per cent: casualties on 30mph roads"]
        );
    }

    #[test]
    fn the_most_of_a_kind_is_its_subject() {
        assert_eq!(
            shown("Car users were the largest category of casualties (67 per cent)"),
            ["67 per cent: Car users, largest category of casualties"]
        );
    }

    #[test]
    fn what_makes_up_the_largest_group_names_it() {
        assert_eq!(
            shown("The under-fives made up the largest group (1,320)"),
            ["1,320: under-fives, largest group"]
        );
    }

    #[test]
    fn a_comparison_in_brackets_names_nothing() {
        assert_eq!(
            shown(
                "There are low levels of participation in sports and physical activity (16%) compared to both national (21%) and regional (19.3%) averages"
            )[0],
            "16%: low levels of participation in sports and physical activity"
        );
    }

    #[test]
    fn figures_in_one_bracket_have_their_own_names() {
        assert_eq!(
            shown("reserves fell to £391m (£37m general, £271m earmarked)")[1..],
            ["£37m: general", "£271m: earmarked"]
        );
    }

    #[test]
    fn a_name_inside_the_brackets_comes_first() {
        assert_eq!(
            shown("reserves grew (£43.0m general reserve)"),
            ["£43.0m: general reserve"]
        );
    }

    #[test]
    fn a_title_keeps_its_commas() {
        assert_eq!(
            shown("Site 8: Gate Lane, Ripley (26.14 ha) – Above average")[1],
            "26.14 ha: Gate Lane, Ripley"
        );
    }

    #[test]
    fn what_changed_may_stand_behind_the_brackets() {
        assert_eq!(
            shown("This is due to a significant increase (42%) in downloads of books"),
            ["42%: downloads of books"]
        );
    }

    #[test]
    fn what_is_compared_names_no_level() {
        assert_eq!(
            shown("Poverty in the county (12%) was much lower compared to England (17%)"),
            ["12%: Poverty in the county", "17%: Poverty in the county"]
        );
    }
}
