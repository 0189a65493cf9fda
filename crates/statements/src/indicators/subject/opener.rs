//! Words that open a clause and are no part of its subject: "As a result", "Over the next year", "With regard to costs,".

use crate::indicators::idle;
use crate::lexicon::{is_be_or_have, is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

/// Words that open a clause and are no part of its subject: "As a result public spending will", "In total these sums are".
pub(super) fn behind_opener(parsed: &Parsed, start: usize) -> usize {
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
    let start = behind_terms(parsed, behind_season(parsed, start));
    let start = behind_told(parsed, behind_regard(parsed, behind_time(parsed, start)));
    let start = behind_event(parsed, behind_phrase(parsed, behind_place(parsed, start)));
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

/// "At the May 2023 elections turnout was": on which occasion, with no comma behind it.
fn behind_event(parsed: &Parsed, start: usize) -> usize {
    let led = matches!(parsed.word(Some(start)), "at" | "in")
        && parsed.word(Some(start + 1)) == "the"
        && matches!(parsed.what(Some(start + 2)), Some(What::Period(_)));
    let occasion = (start + 3..start + 5).find(|&noun| {
        matches!(
            parsed.word(Some(noun)),
            "election" | "elections" | "census" | "audit" | "inspection" | "valuation"
        )
    });
    occasion
        .filter(|&noun| {
            led && parsed.what(Some(noun + 1)) == Some(What::Word)
                && !is_verb(parsed.word(Some(noun + 1)))
        })
        .map_or(start, |noun| noun + 1)
}

/// "At Key Stage 4 the average score", "In the north the rate": where, with no comma behind it.
fn behind_place(parsed: &Parsed, start: usize) -> usize {
    /// Words of a place at most.
    const LONGEST: usize = 6;
    if !matches!(
        parsed.word(Some(start)),
        "at" | "in" | "for" | "across" | "excluding" | "including"
    ) {
        return start;
    }
    let ends = |the: &usize| {
        let before = parsed.word(Some(the - 1));
        parsed.word(Some(*the)) == "the" && !is_preposition(before) && !is_joiner(before)
    };
    (start + 2..start + LONGEST)
        .take_while(|&at| {
            let item = parsed.items.get(at);
            item.is_some_and(|item| {
                matches!(item.what, What::Word | What::Passed) && !is_verb(&item.lower)
            })
        })
        .find(ends)
        .unwrap_or(start)
}

/// "At the end of the year the unrestricted reserves", "In order to limit its risks the policies": an article right behind a noun
/// opens another phrase. Not "In the view of the board", where a preposition leads to it, and not "to limit the risk".
fn behind_phrase(parsed: &Parsed, start: usize) -> usize {
    /// Words of it at most.
    const LONGEST: usize = 18;
    if !matches!(
        parsed.word(Some(start)),
        "at" | "in"
            | "on"
            | "for"
            | "from"
            | "with"
            | "within"
            | "during"
            | "under"
            | "after"
            | "since"
            | "throughout"
    ) {
        return start;
    }
    let leads = |word: &str| {
        is_preposition(word)
            || is_joiner(word)
            || is_be_or_have(word)
            || word.ends_with("ing")
            || word.ends_with("ed")
            || word.ends_with("ly")
            || matches!(
                word,
                "all" | "both" | "half" | "such" | "upon" | "not" | "only" | "throughout"
            )
    };
    let opens = |the: &usize| {
        let before = parsed.word(Some(the - 1));
        matches!(parsed.word(Some(*the)), "the" | "a" | "an")
            && !leads(before)
            // "to limit the risk"
            && parsed.word(Some(the - 2)) != "to"
    };
    let end = (start + 2..start + LONGEST)
        .take_while(|&at| {
            parsed.items.get(at).is_some_and(|item| match item.what {
                What::Mark => matches!(item.lower.as_str(), "'" | "’"),
                What::Figure(_) => false,
                What::Word => !is_verb(&item.lower),
                What::Period(_) | What::Passed => true,
            })
        })
        .find(opens);
    end.unwrap_or(start)
}

/// "As set out in the report, arrears": where it is told. Not "As arrears fell, costs".
fn behind_told(parsed: &Parsed, start: usize) -> usize {
    /// Words of it at most.
    const LONGEST: usize = 14;
    let told = parsed.word(Some(start + 1));
    let participle = told.ends_with("ed") || matches!(told, "shown" | "set" | "seen" | "given");
    (start + 2..start + LONGEST)
        .find(|&comma| parsed.word(Some(comma)) == ",")
        .filter(|_| parsed.word(Some(start)) == "as" && participle)
        .map_or(start, |comma| comma + 1)
}

/// "Last winter the gritters used": a time that needs no preposition.
fn behind_season(parsed: &Parsed, start: usize) -> usize {
    let time = matches!(
        parsed.word(Some(start)),
        "last" | "this" | "next" | "each" | "every"
    ) && matches!(
        parsed.word(Some(start + 1)),
        "year"
            | "month"
            | "week"
            | "quarter"
            | "winter"
            | "summer"
            | "spring"
            | "autumn"
            | "season"
            | "term"
    );
    let article = matches!(
        parsed.word(Some(start + 2)),
        "the" | "a" | "an" | "our" | "its" | "we" | "they" | ","
    );
    if time && article {
        start + 2 + usize::from(parsed.word(Some(start + 2)) == ",")
    } else {
        start
    }
}

/// "Under the agreement the developer pays": by what terms, with an article behind it.
fn behind_terms(parsed: &Parsed, start: usize) -> usize {
    /// Words of the terms at most.
    const LONGEST: usize = 4;
    let terms = parsed.word(Some(start)) == "under"
        && matches!(parsed.word(Some(start + 1)), "the" | "this" | "a" | "these");
    (start + 3..start + 3 + LONGEST)
        .take_while(|&at| parsed.what(Some(at)) == Some(crate::parse::What::Word))
        .find(|&at| {
            matches!(parsed.word(Some(at)), "the" | "each" | "a" | "an")
                && !crate::lexicon::is_preposition(parsed.word(Some(at - 1)))
        })
        .filter(|_| terms)
        .unwrap_or(start)
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
            || matches!(parsed.word(Some(at)), "year's" | "month's" | "quarter's")
            || idle::is_idle(parsed.word(Some(at))) && !parsed.word(Some(at)).is_empty()
    });
    let Some(last) = timed.last() else {
        return start;
    };
    let unit = matches!(
        parsed.word(Some(last)).trim_end_matches('s'),
        "year" | "month" | "quarter" | "week" | "day" | "period"
    )
        // "by financial year's end", "at the year end"
        || parsed.word(Some(last)) == "end"
            && (parsed.word(Some(last - 1)).contains('\'')
                || matches!(parsed.word(Some(last - 1)), "year" | "month" | "quarter" | "period"));
    let next = parsed.word(Some(last + 1));
    let opens = matches!(
        next,
        "the" | "a" | "an" | "our" | "its" | "we" | "this" | "these"
    ) || next == ",";
    // "Over the same period referrals dropped", "At the year end creditors stood"
    let bare = parsed.word(last.checked_sub(1)) == "same" || parsed.word(Some(last)) == "end";
    // "At the start of the year inflation was"
    let edge = unit
        && (start + 1..last)
            .any(|at| matches!(parsed.word(Some(at)), "start" | "end" | "beginning"))
        && parsed.what(Some(last + 1)) == Some(What::Word)
        && !is_preposition(next)
        && !is_joiner(next)
        && !is_verb(next);
    let same = edge || unit && bare && next.len() > 4 && next.ends_with('s');
    // "over the next year the council": the article behind it is the subject's.
    let article = unit && opens || same;
    let own = parsed.word(Some(last)) == "the"
        && last > start + 1
        && matches!(
            parsed.word(Some(last - 1)).trim_end_matches('s'),
            "year" | "month" | "quarter" | "week" | "day" | "period" | "end"
        );
    match (article, own) {
        (true, _) => last + 1 + usize::from(next == ","),
        (_, true) => last,
        _ => start,
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn an_article_behind_a_noun_opens_the_subject() {
        assert_eq!(
            shown("At the end of the financial year the unrestricted reserves stood at £324,000"),
            ["£324,000: unrestricted reserves"]
        );
        assert_eq!(
            shown("On a cash basis the group's deficit is £28.2m"),
            ["£28.2m: group's deficit"]
        );
        assert_eq!(
            shown("At the year end creditors stood at £4,210"),
            ["£4,210: creditors"]
        );
        assert_eq!(
            shown("At the start of the year UK inflation was at 8.7%"),
            ["8.7%: UK inflation"]
        );
        assert_eq!(shown("By the end of the year was £4m"), ["£4m: KNOWN"]);
        // A preposition leads to it.
        assert_eq!(
            shown("Reserves in the view of the board were £3m"),
            ["£3m: Reserves in the view of the board"]
        );
    }
}
