//! A time behind a figure: "14.3% in December".

use scrutineer_model::PeriodKind;

use crate::parse::{Parsed, What};

/// The time behind a figure, before the next figure or clause.
pub(super) fn behind(parsed: &Parsed, at: usize) -> Option<usize> {
    /// A noun phrase may stand between: "36 accidents involving cyclists in 2015".
    const FAR: usize = 12;
    /// And a longer one where its clause has no other figure.
    const FAR_ALONE: usize = 20;
    let depth = parsed.items[at].depth;
    let mut words = 0;
    let mut beyond = at + 1;
    let alone = is_alone(parsed, at);
    for next in at + 1..parsed.items.len() {
        if next < beyond {
            continue;
        }
        let item = &parsed.items[next];
        // "stood at 697, or 48.6 per 10,000, at the end of March 2018": the same in other words.
        if item.lower == "," && parsed.word(Some(next + 1)) == "or" && parsed.is_figure(next + 2) {
            let close = (next + 3..next + 7).find(|&close| parsed.word(Some(close)) == ",");
            if let Some(close) = close {
                beyond = close + 1;
                continue;
            }
        }
        // Behind its brackets, times are those of what stands around them.
        if item.depth < depth {
            return None;
        }
        if item.depth > depth {
            // "reached during the pandemic (2020-21)"
            let alone = parsed.word(next.checked_sub(1)) == "("
                && parsed.word(Some(next + 1)) == ")"
                && item.depth == depth + 1;
            match item.what {
                What::Period(period) if alone => return Some(period),
                _ => continue,
            }
        }
        if opens_clause(parsed, next) || is_likened(parsed, next) {
            return None;
        }
        match item.what {
            // "reduced by 1.5% to the rate it was in 2018": when it was so before
            What::Period(_)
                if matches!(parsed.word(next.checked_sub(1)), "in" | "at")
                    && matches!(parsed.word(next.checked_sub(2)), "was" | "were")
                    && matches!(parsed.word(next.checked_sub(3)), "it" | "they") =>
            {
                return None;
            }
            What::Period(_) if is_set_on(parsed, at, next) || is_moved_since(parsed, at, next) => {
                return None;
            }
            What::Period(period) => return Some(period),
            // "answered 91% of calls within 20 seconds in Quarter 1"
            What::Figure(_) if parsed.word(next.checked_sub(1)) == "within" => {}
            // "96.8% were rated 3 or above at the end of Q3"
            What::Figure(_) if is_bound(parsed, next) => {}
            What::Figure(_) => return None,
            What::Mark
                if item.depth < depth
                    || matches!(item.lower.as_str(), ";" | ")" | ":" | ",")
                        && item.depth == depth
                        && item.lower != ")" =>
            {
                // "13.8%, in March": the comma is the sentence's, and a time may follow it.
                let timed = item.lower == ","
                    && (next + 1..next + 4)
                        .any(|near| matches!(parsed.what(Some(near)), Some(What::Period(_))))
                    && matches!(
                        parsed.word(Some(next + 1)),
                        "in" | "at" | "as" | "during" | "for"
                    );
                let listed = item.lower == "," && is_listed(parsed, next);
                if timed && opens_other_clause(parsed, next) || !(timed || listed) {
                    return None;
                }
            }
            What::Word => {
                words += 1;
                let source = item.lower == "from" && is_source(parsed, next);
                let looked = item.lower == "after" && parsed.word(next.checked_sub(1)) == "looked";
                // "£8,800 of which was to be spent by March"
                let part = item.lower == "which" && next == at + 2;
                let other = !source && !looked && !part && opens_other(&item.lower);
                // "over the years from 2025-26 to 2034-35", "stayed at £347m from April to September 2024"
                let closed = parsed.is_figure(next - 1) || parsed.word(next.checked_sub(1)) == ")";
                let opens = item.lower == "from"
                    && (closed
                        || matches!(
                            parsed.word(next.checked_sub(1)),
                            "years" | "year" | "period" | "periods" | "months"
                        ))
                    && matches!(parsed.what(Some(next + 1)), Some(What::Period(period))
                        if parsed.periods[period].kind == PeriodKind::Range);
                let opens = opens || item.lower == "from" && closed && begins(parsed, next);
                let far = if alone { FAR_ALONE } else { FAR };
                if other && !opens || words > far {
                    return None;
                }
            }
            _ => {}
        }
    }
    None
}

/// "was 96%, in line with the rate seen in Quarter 3", "was £2,441 above that of 2023/24": the time of what it is set beside.
fn is_likened(parsed: &Parsed, at: usize) -> bool {
    match parsed.word(Some(at)) {
        "line" => parsed.word(Some(at + 1)) == "with" && parsed.word(at.checked_sub(1)) == "in",
        "above" | "below" | "over" | "under" => {
            matches!(parsed.word(Some(at + 1)), "that" | "those")
                && matches!(parsed.word(Some(at + 2)), "of" | "for" | "in")
        }
        "similar" | "comparable" | "identical" => parsed.word(Some(at + 1)) == "to",
        "consistent" => parsed.word(Some(at + 1)) == "with",
        _ => false,
    }
}

/// "was down to 1,405, in February that figure had been 2,118": the time opens another clause, which has a figure.
fn opens_other_clause(parsed: &Parsed, comma: usize) -> bool {
    /// Words of the clause up to its figure at most.
    const NEAR: usize = 8;
    let time = (comma + 1..comma + 4)
        .find(|&near| matches!(parsed.what(Some(near)), Some(What::Period(_))));
    time.is_some_and(|time| {
        let subject = matches!(
            parsed.word(Some(time + 1)),
            "that" | "this" | "the" | "it" | "there" | "they" | "these" | "we"
        );
        subject
            && (time + 2..time + 2 + NEAR)
                .take_while(|&word| parsed.what(Some(word)) == Some(What::Word))
                .any(|verb| {
                    crate::lexicon::is_verb(parsed.word(Some(verb)))
                        && (verb + 1..verb + 4).any(|figure| parsed.is_figure(figure))
                })
    })
}

/// Whether a figure is the only one of its sentence, or the first of it with no other before a semicolon.
fn is_alone(parsed: &Parsed, at: usize) -> bool {
    parsed.figures.len() == 1
        || parsed.figure_before(at).is_none()
            && (at + 1..parsed.items.len())
                .find(|&next| {
                    parsed.word(Some(next)) == ";"
                        || parsed.is_figure(next) && !is_bound(parsed, next)
                })
                .is_some_and(|next| parsed.word(Some(next)) == ";")
}

/// "3 or above", "three or more": a bound that says what kind is meant.
fn is_bound(parsed: &Parsed, at: usize) -> bool {
    parsed.word(Some(at + 1)) == "or"
        && matches!(
            parsed.word(Some(at + 2)),
            "more"
                | "over"
                | "above"
                | "less"
                | "fewer"
                | "below"
                | "under"
                | "better"
                | "higher"
                | "older"
        )
}

/// "would rise by 6.7% from April 2024": what will be so begins then.
pub(super) fn begins(parsed: &Parsed, from: usize) -> bool {
    /// Items between "will" and the "from" at most.
    const NEAR: usize = 7;
    let will = (from.saturating_sub(NEAR)..from).any(|word| {
        matches!(
            parsed.word(Some(word)),
            "will" | "would" | "shall" | "proposed" | "recommended"
        )
    });
    will && matches!(parsed.what(Some(from + 1)), Some(What::Period(_)))
        && !matches!(parsed.word(Some(from + 2)), "to" | "until")
        && parsed
            .items
            .get(from + 2)
            .is_none_or(|item| item.what == What::Mark || item.lower == "and")
}

/// Words behind which another figure's time stands.
fn opens_other(word: &str) -> bool {
    matches!(
        word,
        "from"
            | "compared"
            | "than"
            | "against"
            | "which"
            | "while"
            | "whilst"
            | "but"
            | "versus"
            | "before"
            | "after"
            | "including"
            | "following"
            | "previously"
    )
}

/// "has increased by £22.8m (7%) on the comparable figure for 2024-25": the time of what it increased on.
pub(super) fn is_set_on(parsed: &Parsed, at: usize, time: usize) -> bool {
    /// Words from the "on" to its time at most.
    const NEAR: usize = 7;
    // "an increase of 4.79% on 2024/25", "rose by 3% on 2021/22"; not "spent £4m on 2022/23 projects"
    let ends = parsed.what(Some(time + 1)) != Some(What::Word)
        || crate::lexicon::is_joiner(parsed.word(Some(time + 1)));
    let year =
        time == at + 2 && matches!(parsed.word(Some(at + 1)), "on" | "over" | "upon") && ends;
    let moves = |word: usize| {
        let word = parsed.word(Some(word));
        crate::lexicon::is_change(word) || crate::lexicon::movement(word).is_some()
    };
    // "its value rose by 4% over 2016/17" is how long it rose.
    let over = parsed.word(Some(at + 1)) == "over"
        && !(at.saturating_sub(3)..at)
            .any(|word| crate::lexicon::is_change(parsed.word(Some(word))));
    if year && !over && (at.saturating_sub(3)..at).any(moves) {
        return true;
    }
    (time.saturating_sub(NEAR).max(at + 1)..time).any(|on| {
        let beside = parsed.word(Some(on)) == "on"
            // "still 41,000 short of the figure for 2019"
            || parsed.word(Some(on)) == "of" && parsed.word(Some(on - 1)) == "short";
        beside
            && matches!(parsed.word(Some(on + 1)), "the" | "that" | "its" | "our")
            && (on + 2..time).any(|noun| {
                matches!(
                    parsed.word(Some(noun)),
                    "figure"
                        | "figures"
                        | "level"
                        | "levels"
                        | "total"
                        | "position"
                        | "amount"
                        | "comparable"
                        | "equivalent"
                        | "same"
                )
            })
    })
}

/// "the 2,969 repairs in hand had gone down since August": when the change began, and not when there were so many.
fn is_moved_since(parsed: &Parsed, at: usize, time: usize) -> bool {
    let since = parsed.word(time.checked_sub(1)) == "since";
    let moved = (at + 1..time).any(|word| {
        crate::lexicon::movement(parsed.word(Some(word))).is_some()
            && (at + 1..word).any(|verb| crate::lexicon::is_be_or_have(parsed.word(Some(verb))))
    });
    since && moved
}

/// Whether a comma stands in a list of words that an "and" ends: "in reading, writing and maths".
fn is_listed(parsed: &Parsed, comma: usize) -> bool {
    /// Words of an item of the list at most.
    const NEAR: usize = 3;
    let word = |at: usize| parsed.what(Some(at)) == Some(What::Word);
    let and = (comma + 2..comma + 2 + NEAR).find(|&at| parsed.word(Some(at)) == "and");
    and.is_some_and(|and| {
        (comma + 1..=and + 1).all(word)
            && (comma + 1..=and + 1).all(|at| !crate::lexicon::is_verb(parsed.word(Some(at))))
            && !opens_clause(parsed, and)
    })
}

/// Whether an "and" opens a clause with its own time: "In 2014 there were 103 deaths and in 2015 there were 105".
fn opens_clause(parsed: &Parsed, at: usize) -> bool {
    // "totalled £180,000 and this had come down by the end of quarter 2"
    let points = matches!(parsed.word(Some(at)), "and" | "but")
        && matches!(
            parsed.word(Some(at + 1)),
            "this" | "it" | "they" | "these" | "that"
        )
        && crate::lexicon::is_verb(parsed.word(Some(at + 2)));
    if points {
        return true;
    }
    let timed = |place: usize| matches!(parsed.what(Some(place)), Some(What::Period(_)));
    // "dropped in 2025 to 2026 to 745 homes and in 2026 to 2027 to 655"
    let led = at + 1 + usize::from(matches!(parsed.word(Some(at + 1)), "in" | "for" | "during"));
    let next = parsed.word(Some(at)) == "and"
        && timed(led)
        && matches!(parsed.word(Some(led + 1)), "to" | "by" | "from")
        && parsed.is_figure(led + 2);
    if next {
        return true;
    }
    if parsed.word(Some(at)) != "and"
        || !matches!(
            parsed.word(Some(at + 1)),
            "in" | "at" | "for" | "by" | "during"
        )
    {
        return false;
    }
    let Some(time) = (at + 2..at + 6).find(|&place| timed(place)) else {
        return false;
    };
    let next = parsed.word(Some(time + 1));
    matches!(next, "there" | "it" | "they" | "this" | "the" | "we") || crate::lexicon::is_verb(next)
}

/// "emissions from buildings since 2010": where, not when.
fn is_source(parsed: &Parsed, next: usize) -> bool {
    // "was taken from the PWLB in December 2023": of whom
    let given = matches!(
        parsed.word(next.checked_sub(1)),
        "taken"
            | "borrowed"
            | "received"
            | "obtained"
            | "drawn"
            | "purchased"
            | "bought"
            | "transferred"
            | "awarded"
    );
    let whom = (next + 1..next + 7)
        .take_while(|&near| parsed.what(Some(near)) == Some(What::Word))
        .last();
    if let Some(last) = whom.filter(|_| given) {
        let dated = matches!(parsed.word(Some(last)), "in" | "on" | "during" | "at")
            && matches!(parsed.what(Some(last + 1)), Some(What::Period(_)));
        if dated {
            return true;
        }
    }

    (next + 1..next + 5).all(|near| {
        parsed.what(Some(near)).is_none_or(|what| {
            matches!(what, What::Word) || near > next + 1 && matches!(what, What::Period(_))
        })
    }) && parsed.what(Some(next + 1)) == Some(What::Word)
        && !matches!(
            parsed.word(Some(next + 1)),
            "the" | "a" | "an" | "its" | "this" | "last" | "previous"
        )
}
