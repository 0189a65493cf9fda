//! The subject of the figure's clause: "The number of referrals has reduced to 815".
//!
//! "It", "this", "performance" and "the rate" point back to what was named before.

mod aloof;
mod clause;
mod elsewhere;
mod heads;
mod opener;
mod relative;
mod verb;

use super::{idle, moved_to, phrase};
use crate::lexicon::{is_empty, is_holding};
use crate::parse::{Parsed, What};

use aloof::tells_of;
use clause::{beginning, clause_after_semicolon, contrasted};
use elsewhere::{title, whole_subject};
use heads::{FILLING, GENERAL};
use opener::behind_opener;
use relative::{antecedent, owned};
pub(super) use verb::ends_subject;

/// The subject of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Named(String),
    /// It stands for something named before.
    PointsBack,
}

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Subject> {
    let depth = parsed.items[at].depth;
    // Before its own brackets, other brackets are as deep and no part of the clause.
    let open = parsed.opens(at);
    let outer = |index: usize| open.is_some_and(|open| index < open);
    let level = |index: &usize| parsed.items[*index].depth + usize::from(outer(*index)) <= depth;
    let from = clause_after_semicolon(parsed, at, depth);
    let verb = last_verb(parsed, from, at, level);
    // "the rating was AA; £61m was invested": what stands before the sign is another clause's.
    let Some(mut verb) = verb else {
        return (from > 0).then_some(Subject::PointsBack);
    };
    if tells_of(parsed, verb, at) {
        return None;
    }
    verb = first_word(parsed, from, verb, level);
    if let Some(antecedent) = antecedent(parsed, verb).or_else(|| owned(parsed, from, verb)) {
        return Some(Subject::Named(antecedent));
    }
    let depth = depth - usize::from(outer(verb));
    let level = |index: &usize| parsed.items[*index].depth <= depth;
    let start = behind_opener(parsed, beginning(parsed, verb, depth));
    let words: Vec<&str> = (start..verb)
        .filter(level)
        .filter(|&index| parsed.items[index].what == What::Word)
        .map(|index| parsed.items[index].lower.as_str())
        .filter(|word| !FILLING.contains(word))
        .collect();
    if words.is_empty()
        && let Some(name) = title(parsed, start, verb, at)
    {
        return Some(Subject::Named(name));
    }
    if words.is_empty() {
        // ", and was 12": the subject of the clause before holds; ", which is" points back.
        return whole_subject(parsed, start)
            .filter(|_| start > 0)
            .or(Some(Subject::PointsBack));
    }
    // "discounted by 50% if paid within 14 days or increased by 50%": a condition, and not what increases
    let condition = matches!(
        parsed.word(start.checked_sub(1)),
        "if" | "when" | "where" | "unless"
    ) && (parsed.word(Some(start)) == "paid"
        || parsed.word(Some(start)).ends_with("ed"));
    if condition {
        return Some(Subject::PointsBack);
    }
    // "Over the whole year it was 82%"
    // "The cost of doing this was": what is done has a noun before it.
    let of_doing = words.len() > 2 && words[words.len() - 2].ends_with("ing");
    if !of_doing
        && words
            .last()
            .is_some_and(|word| matches!(*word, "it" | "this" | "they" | "these"))
    {
        return Some(Subject::PointsBack);
    }
    // "At the end of the quarter the average was 12.4"
    let placed = crate::lexicon::is_preposition(parsed.word(Some(start)))
        && words.last().is_some_and(|word| GENERAL.contains(word))
        && parsed.word(verb.checked_sub(2)) == "the";
    if placed
        || words
            .iter()
            .all(|word| GENERAL.contains(word) || is_empty(word) || word.ends_with("ly"))
    {
        return Some(Subject::PointsBack);
    }
    let name = phrase(parsed, start..before_contrast(parsed, start, verb))?;
    // "which the council is currently projecting will reduce by 48%": a clause, and no name
    let clause = name
        .split_whitespace()
        .skip(1)
        .any(|word| matches!(word, "is" | "are" | "was" | "were"))
        && !name.contains(" where ")
        && !name.contains(" that ")
        && !name.contains(" who ")
        && !name.contains(" which ");
    // "If the rest of the year went likewise, 9.5 days would be lost"
    // "the rate for the year to date"
    let head = idle::without_time(&name);
    let general = GENERAL.contains(&head.to_lowercase().as_str());
    if clause || general || idle::is_idle(&name) {
        return Some(Subject::PointsBack);
    }
    Some(Subject::Named(name))
}

/// The last verb before a figure in its clause, as far as brackets allow.
fn last_verb(
    parsed: &Parsed,
    from: usize,
    at: usize,
    level: impl Fn(&usize) -> bool,
) -> Option<usize> {
    let verb = (from..at).rev().filter(&level).find(|&index| {
        // "Disadvantaged pupils scored 16.8", "The fund held £9m"
        // Not "the proposed £11 rise".
        let acts = index + 1 == at
            && !matches!(
                parsed.word(index.checked_sub(1)),
                "the" | "a" | "an" | "this" | "its" | "their"
            )
            && (parsed.items[index].lower.ends_with("ed")
                || is_holding(parsed.word(Some(index)))
                // "The items below total £42,600"
                || parsed.word(Some(index)) == "total"
                    && (matches!(
                        parsed.word(index.checked_sub(1)),
                        "below" | "above" | "now" | "currently"
                    )
                        || parsed.word(index.checked_sub(1)).ends_with('s')));
        acts || ends_subject(parsed, index)
    });
    // "parking income slipped to £1.2m"
    let weak = moved_to::verb(parsed, at).filter(|weak| *weak >= from && level(weak));
    match (verb, weak) {
        (None, weak) => weak,
        (verb, _) => verb,
    }
}

/// Where a subject ends that words between commas part from its verb: "Loans, on the other hand, have doubled".
fn before_contrast(parsed: &Parsed, start: usize, verb: usize) -> usize {
    let opens = verb
        .checked_sub(1)
        .and_then(|close| contrasted(parsed, close));
    opens.map_or(verb, |open| open.max(start))
}

/// The first word of a verb: "has since been reduced".
fn first_word(parsed: &Parsed, from: usize, last: usize, level: impl Fn(&usize) -> bool) -> usize {
    let mut verb = last;
    for index in (from..last).rev().filter(&level) {
        let lower = parsed.items[index].lower.as_str();
        if ends_subject(parsed, index) {
            verb = index;
        } else if !(lower.ends_with("ly")
            || matches!(
                lower,
                "not" | "also" | "now" | "since" | "further" | "again" | "already" | "therefore" | "then" | "both"
            )
            // "is forecasted to be", "is expected to have"
            || index + 1 == verb && lower == "to"
            || lower.ends_with("ed") && parsed.word(Some(index + 1)) == "to"
            || matches!(lower, "likely" | "forecast") && parsed.word(Some(index + 1)) == "to")
        {
            break;
        }
    }
    verb
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn the_subject_names_the_figure() {
        for (sentence, expected) in [
            (
                "The number of referrals has reduced to 815",
                "815: number of referrals",
            ),
            (
                "The rate of re-referrals was 13.8%",
                "13.8%: rate of re-referrals",
            ),
            ("In 2017/18 school absence fell to 5%", "5%: school absence"),
            (
                "The Housing Revenue Account for the year holds £3m",
                "£3m: Housing Revenue Account",
            ),
            (
                "The closing balance of the fund as of December 31, 2023, is £140.5 million",
                "£140.5 million: closing balance of the fund",
            ),
            (
                "Over the period 2005 to 2015 the rate of accidents halved to 4.2%",
                "4.2%: rate of accidents",
            ),
            (
                "Members pointed to the debts at recovery stage, which came to over £2m",
                "£2m: debts at recovery stage",
            ),
            (
                "The percentage of care leavers in employment, education or training is 58%",
                "58%: percentage of care leavers in employment, education or training",
            ),
            (
                "The Clerk passed the statement to members and the bank balance is £15.36",
                "£15.36: bank balance",
            ),
            (
                "Fees range from £3,500 to £4,200 a week",
                "£3,500 to £4,200: Fees",
            ),
            (
                "The housing requirement is 430 dwellings",
                "430: housing requirement, dwellings",
            ),
            (
                "The pupil funding rate, used to fund schools, has increased by 2.6%",
                "2.6%: pupil funding rate",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }

    #[test]
    fn a_condition_has_a_subject_of_its_own() {
        assert_eq!(
            shown("The Council has chosen to revalue only where the value of the asset is £3m"),
            ["£3m: value of the asset"]
        );
        assert_eq!(
            shown("The percentage of cases where children live at home is 80%"),
            ["80%: percentage of cases where children live at home"]
        );
    }

    #[test]
    fn how_something_was_done_is_no_subject() {
        assert_eq!(
            shown("The Council budgeted £6,300 for lighting but actually spent £8,426")[1],
            "£8,426: KNOWN"
        );
    }

    #[test]
    fn a_plural_may_number_so_many() {
        assert_eq!(
            shown("Homes allowed but not begun number 1,730"),
            ["1,730: Homes allowed but not begun"]
        );
        assert_ne!(
            shown("The sites are known by number 1,730")[0],
            "1,730: sites are known by"
        );
    }

    #[test]
    fn a_number_inside_a_name_is_no_end_of_a_clause() {
        assert_eq!(shown("Attainment 8 stood at 45.1"), ["45.1: Attainment 8"]);
        assert_ne!(
            shown("Option 1 does more for the carbon target than a 35% reduction policy"),
            ["35%: Option 1"]
        );
        assert_eq!(
            shown("Uptake of two doses by age five was 83.7%")
                .last()
                .map(String::as_str),
            Some("83.7%: Uptake of two doses by age five")
        );
        assert_eq!(
            shown("Breastfeeding at six to eight weeks was 52.3%")
                .last()
                .map(String::as_str),
            Some("52.3%: Breastfeeding at six to eight weeks")
        );
    }

    #[test]
    fn a_figure_between_commas_is_of_what_stands_before_them() {
        assert_eq!(
            shown("The waiting cases, currently in excess of 400 cases, had not been assessed"),
            ["400: cases"]
        );
    }

    #[test]
    fn what_runs_at_so_much_is_a_subject() {
        assert_eq!(
            shown("Income is below budget because voids run at 2.1%"),
            ["2.1%: voids"]
        );
    }

    #[test]
    fn three_or_more_is_no_end_of_a_subject() {
        assert_eq!(
            shown("The percentage of children with three or more placements was 9.4%")[1],
            "9.4%: percentage of children with three or more placements"
        );
    }

    #[test]
    fn a_general_subject_points_back() {
        assert_eq!(
            shown("Performance at March 2017 was 11.6%"),
            ["11.6%: KNOWN"]
        );
        assert_eq!(shown("This is 43%"), ["43%: KNOWN"]);
        assert_eq!(
            shown("At 31 March 2015, this totals £720.500m"),
            ["£720.500m: KNOWN"]
        );
    }

    #[test]
    fn what_opens_a_clause_is_no_part_of_its_subject() {
        assert_eq!(
            shown("It means that parking charges will be £2.40"),
            ["£2.40: parking charges"]
        );
        assert_eq!(
            shown("At a time when bus use is falling by 3% a year"),
            ["3%: bus use"]
        );
        assert_eq!(
            shown("They had the lowest grant (which rose by 0.6%)"),
            ["0.6%: lowest grant"]
        );
        assert_eq!(
            shown("Households paying by direct debit make up 76% of them"),
            ["76%: Households paying by direct debit"]
        );
    }

    #[test]
    fn a_time_that_opens_a_clause_is_no_part_of_its_subject() {
        assert_eq!(
            shown("Over the next year the service will cost £5m"),
            ["£5m: service"]
        );
        assert_eq!(
            shown("Arson makes 9% and vehicle crime constitutes 15% of all crime"),
            ["9%: Arson", "15%: vehicle crime, share of crime"]
        );
    }
}
