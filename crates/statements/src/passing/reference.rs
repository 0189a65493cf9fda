//! References to parts of papers and to numbered things: "paragraph 4.1", "Table 3", "models 2 and 3",
//! "Phase 1", "Year 6", "page 12 of 44".
//!
//! Not a figure after a word that only looks like one: "the number 533", "at level of 5%".

use std::collections::HashSet;
use std::sync::LazyLock;

use scrutineer_quantity::token::{Kind, Token};

/// What is numbered, in the singular.
const NUMBERED: &[&str] = &[
    "section",
    "sections",
    "subsection",
    "paragraph",
    "para",
    "paras",
    "clause",
    "appendix",
    "annex",
    "annexe",
    "table",
    "figure",
    "fig",
    "chart",
    "map",
    "plan",
    "page",
    "pages",
    "p",
    "pp",
    "part",
    "schedule",
    "article",
    "regulation",
    "regulations",
    "chapter",
    "item",
    "minute",
    "policy",
    "objective",
    "option",
    "phase",
    "round",
    "covid",
    "wave",
    "level",
    "stage",
    "grade",
    "band",
    "class",
    "year",
    "tier",
    "zone",
    "category",
    "cat",
    "type",
    "step",
    "model",
    "models",
    "priority",
    "goal",
    "outcome",
    "recommendation",
    "resolution",
    "no",
    "nos",
    "ref",
    "reference",
    "room",
    "unit",
    "block",
    "lot",
    "box",
    "note",
    "line",
    "row",
    "footnote",
    "question",
    "indicator",
    "kpi",
    "criterion",
    "theme",
    "strand",
    "scope",
    "period",
    "scenario",
    "hypothesis",
    "equation",
    "condition",
    "principle",
    "bill",
    "invoice",
    "cheque",
    "order",
    "direction",
    "rule",
    "version",
    "form",
    "ward",
    "junction",
    // Standards of accounts and of planning, which have numbers for names.
    "ifrs",
    "ias",
    "ipsas",
    "ifric",
    "frs",
    "ssap",
    "iso",
    "pps",
    "ppg",
    // Welsh: section, paragraph, page, number.
    "adran",
    "paragraff",
    "tudalen",
    "rhif",
];

/// The same, for looking a word up.
static LISTED: LazyLock<HashSet<&str>> = LazyLock::new(|| NUMBERED.iter().copied().collect());

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].is("§") {
        return Some(1 + super::numbers(tokens, at + 1)).filter(|&taken| taken > 1);
    }
    if tokens[at].kind != Kind::Word {
        return None;
    }
    let word = tokens[at].lower.as_ref();
    let numbered =
        LISTED.contains(word.trim_end_matches('s')) || word.ends_with('s') && LISTED.contains(word);
    // "Key Stage 2", "Item 7", "Priority Area 3"
    let named = tokens[at].is_any(&["area", "item", "stage", "street", "progress", "attainment"])
        && tokens[at].is_capitalised()
        // "average attainment 8 scores"
        || tokens[at].is_any(&["progress", "attainment"])
            && (tokens.get(at + 2)).is_some_and(|token| token.is_any(&["score", "scores"]));
    // "Fire Hall Number 5"
    let titled = tokens[at].is("number")
        && tokens[at].is_capitalised()
        && at > 0
        && tokens[at - 1].is_capitalised();
    if !numbered && !named && !titled {
        return None;
    }
    let mut next = at + 1;
    while tokens
        .get(next)
        .is_some_and(|token| token.is_any(&[".", "no", "number", "nos", "#"]))
    {
        next += 1;
    }
    // "Page | 6"
    if tokens[at].is("page") && tokens.get(next).is_some_and(|token| token.is("|")) {
        next += 1;
    }
    let count = super::numbers(tokens, next);
    let first = tokens.get(next)?;
    if count == 0 || first.text.contains(',') {
        return None;
    }
    // "in the year 2017" is a time, and "part 60%" a figure.
    let year = tokens[at].is_any(&[
        "year",
        "years",
        "period",
        "plan",
        "policy",
        "order",
        "regulation",
        "regulations",
        "note",
    ]) && first.digits() == 4;
    let after = tokens.get(next + count);
    // "of this figure 949 had a plan": what was named before
    let pointed = tokens[at].is("figure")
        && at > 0
        && tokens[at - 1].is_any(&["this", "that"])
        && after.is_some_and(|token| token.is_any(&["had", "have", "were", "was", "are", "is"]));
    // "indicator 1.3 % of calls answered": the number of one that begins with its sign.
    let titled = tokens[at].is_any(&["indicator", "kpi"])
        && after.is_some_and(|token| token.is("%") && token.spaced);
    // "1 x round table 3 x stools": how many there are of the next.
    let unit = !titled
        && after.is_some_and(|token| token.is_any(&["%", "per", "percent", "million", "x", "×"]));
    let noun_first = tokens[at].is_any(&[
        "plan",
        "order",
        "form",
        "ward",
        "type",
        "step",
        "no",
        "note",
        "direction",
        "rule",
        "minute",
        "year",
        "years",
        "period",
    ]) && after.is_some_and(|token| {
        token.kind == Kind::Word
            && !token.is_any(&[
                "of", "and", "to", "or", "in", "for", "is", "was", "pupils", "children", "on", "at",
            ])
    }) && !tokens[at].is_capitalised()
        && !(tokens[at].is("year") && school_year(tokens, next + count, first))
        && !(tokens[at].is("year") && ends_school(tokens, at, first))
        // "not covered in the period 6 report"
        && !(tokens[at].is("period")
            && after.is_some_and(|token| {
                token.is_any(&["report", "position", "forecast", "monitoring", "budget", "outturn"])
            }));
    if year || unit || noun_first || pointed {
        return None;
    }
    // "in the first half of the year 33 (72%)"
    let plain_year = tokens[at].is("year")
        && !tokens[at].is_capitalised()
        && at > 0
        && tokens[at - 1].is_any(&["the", "this", "last", "each", "per", "a"])
        // "the year 11 results"
        && !school_year(tokens, next + count, first);
    if plain_year {
        return None;
    }
    let mut taken = next + count - at;
    // "Page 5 of 44"
    if tokens[at].is_any(&["page", "p"])
        && tokens.get(at + taken).is_some_and(|token| token.is("of"))
    {
        taken += 1 + super::numbers(tokens, at + taken + 1);
    }
    Some(taken)
}

/// "from reception year to year 11": the last of a school's years.
fn ends_school(tokens: &[Token], at: usize, number: &Token) -> bool {
    let class = number
        .whole()
        .is_some_and(|number| (1..=13).contains(&number));
    class
        && at >= 2
        && tokens[at - 1].is_any(&["to", "and"])
        && tokens[at.saturating_sub(4)..at]
            .iter()
            .any(|token| token.is_any(&["reception", "year", "r"]))
}

/// Whether a number behind "year" is that of a class: "the year 11 results", "moving from year 10 into year 11".
fn school_year(tokens: &[Token], after: usize, number: &Token) -> bool {
    let class = number
        .whole()
        .is_some_and(|number| (1..=13).contains(&number));
    class
        && tokens.get(after).is_some_and(|token| {
            token.is_any(&[
                "gcse", "gcses", "results", "pupils", "students", "cohort", "children", "group",
                "exams",
            ])
        })
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn numbered_things_are_passed_over() {
        for (sentence, expected) in [
            ("see paragraph 4.1 below", "paragraph 4.1"),
            ("in paragraphs 11-13.", "paragraphs 11-13"),
            ("section 37(7) of it", "section 37(7)"),
            ("in models 2 and 3 only", "models 2 and 3"),
            ("Key Stage 2 results", "Stage 2"),
            ("children in Year 6 who", "Year 6"),
            ("Page 5 of 44", "Page 5 of 44"),
            ("Ch. No. 300043", "No. 300043"),
            ("(Section 37)", "Section 37"),
            ("on indicator 1.3 % of calls answered", "indicator 1.3"),
            ("the Fire Hall Number 5 project", "Number 5"),
            ("the average attainment 8 scores", "attainment 8"),
            ("of IFRS 9 impairment losses", "IFRS 9"),
            ("between Junctions 1 and 2 of", "Junctions 1 and 2"),
            ("the year 11 results were good", "year 11"),
            ("its Scope 2 emissions", "Scope 2"),
            ("not covered in the period 6 report", "period 6"),
            ("from reception year to year 11 uplifted", "year 11"),
            ("more Cat 2 defects", "Cat 2"),
            ("the forecast at period 4 is lower", "period 4"),
            ("Resolution 42/187 of the Assembly", "Resolution 42/187"),
        ] {
            assert_eq!(passed(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn a_figure_beside_such_a_word_stays() {
        assert!(passed("the year 2017, for its part 60% and a level of 4").is_empty());
        assert!(passed("a resolution of 12 disputes").is_empty());
        assert!(passed("of this figure 949 had a plan").is_empty());
        assert!(passed("1 x round table 3 x stools").is_empty());
    }
}
