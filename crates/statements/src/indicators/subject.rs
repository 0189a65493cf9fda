//! The subject of the figure's clause: "The number of referrals has reduced to 815".
//!
//! "It", "this", "performance" and "the rate" point back to what was named before.

use super::actor::is_actor;
use super::past::{is_past, is_staying};
use super::report::{REPORTS, opens_report};
use super::{idle, moved_to, phrase};
use crate::lexicon::{is_empty, is_verb};
use crate::parse::{Parsed, What};

/// The subject of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Named(String),
    /// It stands for something named before.
    PointsBack,
}

/// Heads that name nothing by themselves.
const GENERAL: &[&str] = &[
    "rate",
    "percentage",
    "number",
    "figure",
    "performance",
    "total",
    "proportion",
    "level",
    "result",
    "average",
    "outturn",
    "value",
    "position",
    "it",
    "this",
    "these",
    "they",
    "which",
    "that",
    "increase",
    "decrease",
    "reduction",
    "change",
    "we",
    "here",
    "there",
    "decline",
    "score",
    "count",
    "numbers",
    "percentages",
    "rates",
    "levels",
    "balance",
    "target",
    "benchmark",
    "standard",
];

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<Subject> {
    let depth = parsed.items[at].depth;
    // Before its own brackets, other brackets are as deep and no part of the clause.
    let open = parsed.opens(at);
    let outer = |index: usize| open.is_some_and(|open| index < open);
    let level = |index: &usize| parsed.items[*index].depth + usize::from(outer(*index)) <= depth;
    let from = clause_after_semicolon(parsed, at, depth);
    let verb = (from..at).rev().filter(level).find(|&index| {
        // "Disadvantaged pupils scored 16.8", "The fund held £9m"
        let acts = index + 1 == at
            && (parsed.items[index].lower.ends_with("ed")
                || is_past(parsed, index)
                // "The items below total £42,600"
                || parsed.word(Some(index)) == "total"
                    && (matches!(parsed.word(index.checked_sub(1)), "below" | "above")
                        || parsed.word(index.checked_sub(1)).ends_with('s')));
        acts || ends_subject(parsed, index)
    });
    // "parking income slipped to £1.2m"
    let weak = moved_to::verb(parsed, at).filter(|weak| *weak >= from && level(weak));
    let verb = match (verb, weak) {
        (None, weak) => weak,
        (Some(verb), Some(weak))
            if verb < weak && moved_to::is_other_clause(parsed, verb, weak) =>
        {
            Some(weak)
        }
        (verb, _) => verb,
    };
    // "the rating was AA; £61m was invested": what stands before the sign is another clause's.
    let Some(mut verb) = verb else {
        return (from > 0).then_some(Subject::PointsBack);
    };
    // The first word of the verb: "has since been reduced".
    for index in (from..verb).rev().filter(level) {
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
    if let Some(antecedent) = antecedent(parsed, verb) {
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
        && let Some(which) = earlier_which(parsed, start)
    {
        return Some(Subject::Named(which));
    }
    // "the budget was £14m and the outturn was £13m": set against what stands before it.
    let against = matches!(
        parsed.word(start.checked_sub(1)),
        "and" | "while" | "whilst" | "but"
    ) && (0..start).any(|before| parsed.is_figure(before))
        && parsed.items[..start]
            .iter()
            .any(|item| matches!(item.lower.as_str(), "budget" | "estimate" | "forecast"));
    if against && words == ["outturn"] {
        return phrase(parsed, start..verb).map(Subject::Named);
    }
    if words.is_empty() {
        // ", and was 12": the subject of the clause before holds; ", which is" points back.
        return (start > 0)
            .then(|| whole_subject(parsed, start))
            .flatten()
            .or(Some(Subject::PointsBack));
    }
    // "figures for houses were down by 3% and those for flats by 5%"
    let those = (start..verb).find(|&index| parsed.word(Some(index)) == "those");
    if let Some(those) = those
        && matches!(
            parsed.word(Some(those + 1)),
            "for" | "of" | "in" | "from" | "on" | "at"
        )
        && let Some(name) = phrase(parsed, those + 2..verb)
    {
        return Some(Subject::Named(name));
    }
    // "Over the whole year it was 82%"
    if words
        .last()
        .is_some_and(|word| matches!(*word, "it" | "this" | "they" | "these"))
    {
        // "the grant would stay the same, but in fact it was cut by 7%"
        if words.last() == Some(&"it")
            && let Some(Subject::Named(name)) = earlier(parsed, start)
        {
            return Some(Subject::Named(name));
        }
        return Some(Subject::PointsBack);
    }
    // "At the end of the quarter the average was 12.4"
    let placed = crate::lexicon::is_preposition(parsed.word(Some(start)))
        && words.last().is_some_and(|word| GENERAL.contains(word))
        && parsed.word(verb.checked_sub(2)) == "the";
    if placed
        || words
            .iter()
            .all(|word| GENERAL.contains(word) || is_empty(word))
    {
        return Some(Subject::PointsBack);
    }
    let name = phrase(parsed, start..verb)?;
    // "If the rest of the year went likewise, 9.5 days would be lost"
    if idle::is_idle(&name) {
        return Some(Subject::PointsBack);
    }
    Some(Subject::Named(name))
}

/// "a service, which runs from June and costs £55": what the relative clause before the "and" is about.
fn earlier_which(parsed: &Parsed, start: usize) -> Option<String> {
    let which = (1..start)
        .rev()
        .take_while(|&word| !parsed.is_figure(word))
        .find(|&word| parsed.word(Some(word)) == "which" && parsed.word(Some(word - 1)) == ",")?;
    before_which(parsed, which - 1)
}

/// The noun phrase before a comma and "which"; the subject of what was done to it, where it is set up: "A category had
/// been introduced for swimming, which cost £22".
fn before_which(parsed: &Parsed, comma: usize) -> Option<String> {
    let Some(verb) = (0..comma).rev().find(|&verb| ends_subject(parsed, verb)) else {
        // "The council offers a service": the last noun with an article.
        let article = (comma.saturating_sub(10)..comma)
            .rev()
            .find(|&word| matches!(parsed.word(Some(word)), "a" | "an" | "the" | "its" | "our"))?;
        return phrase(parsed, article..comma);
    };
    let passive = matches!(
        parsed.word(Some(verb)),
        "been" | "was" | "were" | "is" | "are"
    ) && parsed.word(Some(verb + 1)).ends_with("ed");
    if passive {
        return match read(parsed, verb + 1) {
            Some(Subject::Named(name)) => Some(name),
            _ => None,
        };
    }
    // "The council offers a service"
    let from = (verb + 1..comma)
        .rev()
        .find(|&word| matches!(parsed.word(Some(word)), "and" | "or"))
        .map_or(verb + 1, |word| word + 1);
    phrase(parsed, from..comma)
}

/// The subject of the clause before ", but" or ", and" of another.
fn earlier(parsed: &Parsed, start: usize) -> Option<Subject> {
    let comma = (start.saturating_sub(3)..=start)
        .rev()
        .find(|&comma| parsed.word(Some(comma)) == ",")?;
    let joined =
        (comma + 1..=start + 1).any(|word| matches!(parsed.word(Some(word)), "but" | "and"));
    let alone = (0..comma).all(|index| !parsed.is_figure(index));
    (joined && alone)
        .then(|| read(parsed, comma))
        .flatten()
        .filter(|subject| !matches!(subject, Subject::Named(name) if is_actor(name)))
}

/// Words that open a clause and are no part of its subject: "As a result public spending will", "In total these sums are".
fn behind_opener(parsed: &Parsed, start: usize) -> usize {
    const OPENERS: &[&[&str]] = &[
        &["as", "a", "result"],
        &["as", "a", "consequence"],
        &["at", "the", "same", "time"],
        &["in", "total"],
        &["in", "addition"],
        &["in", "summary"],
        &["in", "particular"],
        &["for", "example"],
        &["in", "turn"],
        &["in", "fact"],
        &["in", "practice"],
        &["to", "date"],
        &["on", "average"],
        &["since", "then"],
        &["by", "contrast"],
        &["it", "means", "that"],
        &["it", "means"],
        &["this", "means", "that"],
        &["this", "means"],
        &["which", "means", "that"],
        &["which", "means"],
        &["at", "a", "time", "when"],
        &["in", "other", "words"],
        &["initially"],
        &["finally"],
        &["meanwhile"],
    ];
    let start = behind_regard(parsed, behind_time(parsed, start));
    OPENERS
        .iter()
        .find(|opener| {
            opener
                .iter()
                .enumerate()
                .all(|(index, word)| parsed.word(Some(start + index)) == *word)
        })
        .map_or(start, |opener| start + opener.len())
}

/// "With regard to attainment, the gap": what a sentence is said in view of.
fn behind_regard(parsed: &Parsed, start: usize) -> usize {
    /// Words of it at most.
    const LONGEST: usize = 14;
    let regard = matches!(parsed.word(Some(start)), "with" | "in")
        && matches!(
            parsed.word(Some(start + 1)),
            "regard" | "regards" | "respect" | "relation" | "terms"
        )
        && matches!(parsed.word(Some(start + 2)), "to" | "of");
    (start + 3..start + LONGEST)
        .find(|&comma| parsed.word(Some(comma)) == ",")
        .filter(|_| regard)
        .map_or(start, |comma| comma + 1)
}

/// "Over the next year the council will have": a time that opens a clause is no part of its subject.
fn behind_time(parsed: &Parsed, start: usize) -> usize {
    /// Words of such a time at most.
    const LONGEST: usize = 6;
    if !matches!(
        parsed.word(Some(start)),
        "over" | "in" | "during" | "for" | "by" | "at" | "since" | "within"
    ) {
        return start;
    }
    let timed = (start + 1..start + LONGEST).take_while(|&at| {
        parsed.is_figure(at)
            || idle::is_idle(parsed.word(Some(at))) && !parsed.word(Some(at)).is_empty()
    });
    let Some(last) = timed.last() else {
        return start;
    };
    let unit = matches!(
        parsed.word(Some(last)).trim_end_matches('s'),
        "year" | "month" | "quarter" | "week" | "day" | "period"
    );
    let next = parsed.word(Some(last + 1));
    let opens = matches!(
        next,
        "the" | "a" | "an" | "our" | "its" | "we" | "this" | "these"
    ) || next == ",";
    // "over the next year the council": the article behind it is the subject's.
    let article = unit && opens;
    let own = parsed.word(Some(last)) == "the"
        && last > start + 1
        && matches!(
            parsed.word(Some(last - 1)).trim_end_matches('s'),
            "year" | "month" | "quarter" | "week" | "day" | "period"
        );
    match (article, own) {
        (true, _) => last + 1 + usize::from(next == ","),
        (_, true) => last,
        _ => start,
    }
}

/// Where the clause of a figure begins behind a semicolon; 0 where there is none.
fn clause_after_semicolon(parsed: &Parsed, at: usize, depth: usize) -> usize {
    (0..at)
        .rev()
        .find(|&index| parsed.word(Some(index)) == ";" && parsed.items[index].depth <= depth)
        .map_or(0, |mark| mark + 1)
}

/// What a relative clause is about: "in general reserve which was increased to", not ", which is".
fn antecedent(parsed: &Parsed, verb: usize) -> Option<String> {
    let which = verb.checked_sub(1).filter(|&which| {
        // "changes to schemes that add £2m", not "noted that costs are £2m"
        let noun = parsed.word(which.checked_sub(1));
        matches!(parsed.word(Some(which)), "which" | "who")
            || parsed.word(Some(which)) == "that"
                && noun.len() > 4
                && noun.ends_with('s')
                && !is_verb(noun)
                && !REPORTS.contains(&noun)
    })?;
    // "the 'other' category, which will increase by 49%"
    let moves = (verb..parsed.items.len().min(verb + 7))
        .any(|near| crate::lexicon::movement(parsed.word(Some(near))).is_some());
    // "the debts at recovery stage, which came to over £2m"
    let amounts = matches!(
        parsed.word(Some(verb)),
        "came" | "comes" | "totalled" | "totals" | "amounts" | "amounted" | "stood" | "stands"
    ) && (0..which).all(|before| !parsed.is_figure(before));
    // "for swimming, which cost £22"
    let costs = matches!(parsed.word(Some(verb)), "cost" | "costs")
        && (verb + 1..verb + 4).any(|figure| parsed.is_figure(figure));
    if costs && parsed.word(which.checked_sub(1)) == "," {
        return before_which(parsed, which - 1);
    }
    let which = match which.checked_sub(1) {
        Some(comma) if (moves || amounts) && parsed.word(Some(comma)) == "," => comma,
        // "the grant (which rose by 0.6%)"
        Some(open) if parsed.word(Some(open)) == "(" => open,
        _ => which,
    };
    let words = parsed.items[..which]
        .iter()
        .enumerate()
        .rev()
        .take_while(|&(at, item)| {
            let quoted = matches!(item.lower.as_str(), "‘" | "’" | "'" | "“" | "”" | "\"");
            (item.what == What::Word || quoted) && !ends_subject(parsed, at)
        })
        .count();
    // "Members pointed to the debts, which came to"
    let done = (which - words..which)
        .rev()
        .find(|&done| {
            amounts
                && parsed.word(Some(done)).ends_with("ed")
                && crate::lexicon::is_preposition(parsed.word(Some(done + 1)))
        })
        .map_or(which - words, |done| done + 1);
    (words > 0).then(|| phrase(parsed, done..which)).flatten()
}

/// Words beside a head that do not name it.
const FILLING: &[&str] = &[
    "the",
    "a",
    "an",
    "also",
    "currently",
    "now",
    "overall",
    "current",
    "latest",
    "at",
    "end",
    "of",
    "in",
    "for",
    "our",
    "however",
    "to",
    "was",
    "is",
    "too",
];

/// Whether a verb stands at a place.
pub(super) fn ends_subject(parsed: &Parsed, at: usize) -> bool {
    // "Fees range from £3,500 to £4,200"
    let ranges = matches!(parsed.word(Some(at)), "range" | "ranges" | "ranged")
        && matches!(parsed.word(Some(at + 1)), "from" | "between");
    // "At 31 March 2015, this totals £720m"
    let totals = parsed.word(Some(at)) == "totals"
        && matches!(
            parsed.word(at.checked_sub(1)),
            "this" | "it" | "which" | "that" | "and" | "now"
        );
    // "Households paying by direct debit make up 76%"
    let makes = matches!(parsed.word(Some(at)), "make" | "form" | "take")
        && parsed.word(Some(at + 1)) == "up"
        && parsed.is_figure(at + 2)
        && parsed.word(at.checked_sub(1)) != "to"
        // "Journeys stand at 4.1 million"
        || parsed.word(Some(at)) == "stand" && parsed.word(Some(at + 1)) == "at";
    parsed.what(Some(at)) == Some(What::Word)
        && (ranges
            || totals
            || makes
            || moves_now(parsed, at)
            || is_verb(parsed.word(Some(at))) && !is_noun(parsed, at)
            || is_staying(parsed, at))
}

/// "Working balances reduce to £2.8m": the plain form behind a plural and before where it moves.
fn moves_now(parsed: &Parsed, at: usize) -> bool {
    let noun = parsed.word(at.checked_sub(1));
    let plain = matches!(
        parsed.word(Some(at)),
        "reduce"
            | "increase"
            | "fall"
            | "rise"
            | "grow"
            | "decrease"
            | "improve"
            | "decline"
            | "drop"
    );
    let moved = matches!(parsed.word(Some(at + 1)), "to" | "by" | "from")
        && (at + 2..at + 5).any(|figure| parsed.is_figure(figure));
    plain && moved && noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss")
}

/// Whether a word that may be a verb is a noun here: "a cost reduction", "the results of"; "costs £5m"
/// and "benefits the town" are verbs.
fn is_noun(parsed: &Parsed, at: usize) -> bool {
    let either = matches!(
        parsed.word(Some(at)),
        "cost" | "costs" | "benefits" | "results" | "account" | "accounts" | "cuts"
    );
    let object = matches!(parsed.what(Some(at + 1)), Some(What::Figure(_)))
        || matches!(
            parsed.word(Some(at + 1)),
            "a" | "an" | "the" | "us" | "only" | "just" | "from" | "for"
        )
        // "costs in the region of £5m", but "debt services costs in the sewer utility"
        || parsed.word(Some(at + 1)) == "in"
            && matches!(parsed.word(Some(at + 3)), "region" | "order" | "excess");
    either
        && (!object
            || matches!(
                parsed.word(at.checked_sub(1)),
                "the" | "a" | "of" | "in" | "its" | "their"
            ))
}

/// Items of a time that opens a sentence, at most: "For the three months to".
const OPENING: usize = 8;

/// Where the clause of a verb begins.
fn beginning(parsed: &Parsed, verb: usize, depth: usize) -> usize {
    for index in (0..verb).rev() {
        let item = &parsed.items[index];
        if item.depth > depth {
            continue;
        }
        let boundary = match item.what {
            What::Mark => match item.lower.as_str() {
                ";" | ":" | "(" | "–" | "—" => true,
                // "education, health and care plans were": a comma in a list is no boundary.
                "," => {
                    index == 0 || !listed(parsed, index, verb) && !closes_time(parsed, index, verb)
                }
                _ => false,
            },
            What::Word => {
                matches!(
                    item.lower.as_str(),
                    "but"
                        | "whilst"
                        | "while"
                        | "whereas"
                        | "although"
                        | "because"
                        | "if"
                        | "whether"
                        | "when"
                ) || item.lower == "as"
                    && index > 0
                    // "spent less as membership increased by"
                    && verb - index <= 4
                    && crate::lexicon::movement(parsed.word(Some(verb))).is_some()
                    && (index + 1..verb).all(|word| parsed.what(Some(word)) == Some(What::Word))
                    && !matches!(parsed.word(Some(index + 1)), "a" | "of" | "at" | "well" | "an")
                    || item.lower == "that" && opens_report(parsed, index)
                    || item.lower == "and" && clause_before(parsed, index)
                    // "Cllr Richards proposed TCC give £1,000"
                    || matches!(item.lower.as_str(), "proposed" | "agreed" | "resolved")
                        && index + 1 < verb
                        && parsed.items[index + 1].capital
            }
            // "Over the period 2005 to 2015 the rate halved", not "In the 2015 budget spending fell"
            What::Period(_) => {
                index < OPENING
                    && crate::lexicon::is_preposition(parsed.word(Some(0)))
                    && parsed.word(index.checked_sub(1)) != "the"
            }
            // "The programme for the four years comes to"
            What::Figure(figure) => {
                // "children with three or more placements"
                let or_more = parsed.word(Some(index + 1)) == "or"
                    && matches!(parsed.word(Some(index + 2)), "more" | "fewer" | "less");
                let known = matches!(
                    parsed.word(index.checked_sub(1)),
                    "the" | "these" | "those" | "all" | "its" | "our"
                );
                !parsed.figures[figure].in_words || !(or_more || known)
            }
            What::Passed => false,
        };
        if boundary {
            return index + 1;
        }
    }
    0
}

/// "The closing balance as of December 31, 2023, is": the comma that the style of dates puts behind a year.
fn closes_time(parsed: &Parsed, comma: usize, verb: usize) -> bool {
    let dated = matches!(parsed.what(comma.checked_sub(1)), Some(What::Period(_)));
    let placed = matches!(
        parsed.word(comma.checked_sub(2)),
        "of" | "at" | "on" | "in" | "ended"
    );
    let verb_before = (0..comma).any(|before| ends_subject(parsed, before));
    comma + 1 == verb && dated && placed && !verb_before
}

/// Whether a comma stands in a list that an "and" ends before the verb.
fn listed(parsed: &Parsed, comma: usize, verb: usize) -> bool {
    let near = parsed.items[comma + 1..verb]
        .iter()
        .take(5)
        .any(|item| matches!(item.lower.as_str(), "and" | "or" | ","));
    let from = parsed.items[..comma]
        .iter()
        .rposition(|item| item.lower == ";")
        .map_or(0, |mark| mark + 1);
    let verb_before = parsed.items[from..comma]
        .iter()
        .any(|item| item.what == What::Word && is_verb(&item.lower));
    let timed = parsed.items[..comma]
        .iter()
        .any(|item| matches!(item.what, What::Period(_)));
    near && !verb_before && !timed
}

/// Whether an "and" joins clauses: a verb stands before it in its clause.
fn clause_before(parsed: &Parsed, and: usize) -> bool {
    let depth = parsed.items[and].depth;
    parsed.items[..and]
        .iter()
        .rev()
        .filter(|item| item.depth <= depth)
        .take_while(|item| !matches!(item.lower.as_str(), ";" | ":"))
        .any(|item| {
            item.what == What::Word && is_verb(&item.lower) || matches!(item.what, What::Figure(_))
        })
        || is_another(parsed, and)
}

/// "The Clerk passed the statement to members and the balance is": somebody did something before, and an article opens
/// what is said next.
fn is_another(parsed: &Parsed, and: usize) -> bool {
    let done = (1..and).any(|at| {
        parsed.word(Some(at)).ends_with("ed")
            && matches!(
                parsed.word(Some(at + 1)),
                "the" | "a" | "an" | "its" | "their"
            )
            && !crate::lexicon::is_preposition(parsed.word(Some(at - 1)))
    });
    done && matches!(parsed.word(Some(and + 1)), "the" | "this" | "its" | "their")
}

/// The subject at the beginning of the sentence.
fn whole_subject(parsed: &Parsed, before: usize) -> Option<Subject> {
    // "Be safe: the number has gone down and stood at 533": a heading is no clause.
    let from = (0..before)
        .rev()
        .find(|&index| {
            matches!(parsed.word(Some(index)), ":" | ";")
                || parsed.word(Some(index)) == "that" && opens_report(parsed, index)
        })
        .map_or(0, |colon| colon + 1);
    let verb = (from..before).find(|&index| ends_subject(parsed, index));
    let Some(first) = verb else {
        // "Taxes outstanding, after provision of $2.4 million, totalled $35.8 million"
        let comma = (0..before).find(|&index| parsed.word(Some(index)) == ",")?;
        // "The pupil funding rate, used to fund schools, has increased by 2.6%"
        let opens = parsed.word(Some(comma + 1));
        let inserted = (comma..before).any(|index| parsed.is_figure(index))
            || before > comma + 3
                && (opens.ends_with("ed")
                    || matches!(opens, "which" | "including" | "excluding" | "based")
                    // "The loss to date, at the time of writing, is approximately £1,819"
                    || opens == "at" && !crate::lexicon::is_preposition(parsed.word(Some(0))));
        return (inserted && !parsed.is_figure(0))
            .then(|| phrase(parsed, behind_opener(parsed, 0).min(comma)..comma))
            .flatten()
            .map(Subject::Named);
    };
    let from = behind_opener(parsed, from).min(first);
    let words = parsed.items[from..first]
        .iter()
        .filter(|item| item.what == What::Word);
    if words
        .clone()
        .all(|item| GENERAL.contains(&item.lower.as_str()) || is_empty(&item.lower))
    {
        return Some(Subject::PointsBack);
    }
    phrase(parsed, from..first).map(Subject::Named)
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
            ["11.6%: BEFORE"]
        );
        assert_eq!(shown("This is 43%"), ["43%: BEFORE"]);
        assert_eq!(
            shown("At 31 March 2015, this totals £720.500m"),
            ["£720.500m: BEFORE"]
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
