//! Where the clause of a verb begins.

use super::verb::ends_subject;
use crate::indicators::report::opens_report;
use crate::lexicon::is_verb;
use crate::parse::{Parsed, What};

/// Items of a time that opens a sentence, at most: "For the three months to".
const OPENING: usize = 8;

/// Words between two commas that set a sentence against the one before.
const CONTRASTS: &[&[&str]] = &[
    &["on", "the", "other", "hand"],
    &["by", "contrast"],
    &["in", "contrast"],
    &["in", "turn"],
];

/// Where the clause of a verb begins.
pub(super) fn beginning(parsed: &Parsed, verb: usize, depth: usize) -> usize {
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
                    let held = listed(parsed, index, verb) || around_adverb(parsed, index);
                    index == 0 || !held
                }
                _ => false,
            },
            What::Word => {
                // "homes allowed but not begun"
                item.lower == "but" && parsed.word(Some(index + 1)) != "not"
                    || matches!(
                    item.lower.as_str(),
                    "whilst"
                        | "while"
                        | "whereas"
                        | "although"
                        | "because"
                        | "if"
                        | "whether"
                        | "when"
                        | "why"
                        | "how"
                ) || item.lower == "as"
                    && index > 0
                    && parsed.word(Some(index - 1)) != "such"
                    // "spent less as membership increased by"
                    && verb - index <= 4
                    && crate::lexicon::movement(parsed.word(Some(verb))).is_some()
                    && (index + 1..verb).all(|word| parsed.what(Some(word)) == Some(What::Word))
                    && !matches!(parsed.word(Some(index + 1)), "a" | "of" | "at" | "well" | "an")
                    // "a charge is only made where the value is £3m"; not "cases where a child was seen"
                    || item.lower == "where"
                        && (0..index).any(|before| ends_subject(parsed, before))
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
                // "arrears up to week 27", "over three years the Fund"
                let length = matches!(
                    parsed.word(Some(index + 1)),
                    "years" | "months" | "weeks" | "quarters" | "days"
                ) && parsed.figures[figure].in_words;
                // "Coverage of two doses by age five was"
                let within = parsed.figures[figure].in_words
                    && (parsed.word(index.checked_sub(1)) == "age"
                        || matches!(
                            parsed.word(index.checked_sub(1)),
                            "of" | "at" | "by" | "to" | "for"
                        ) && index > 1
                            && parsed.what(index.checked_sub(2)) == Some(What::Word));
                if length || within {
                    continue;
                }
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

/// "The gap, however, widened": one of two commas around a word that joins sentences.
fn around_adverb(parsed: &Parsed, comma: usize) -> bool {
    let joins = |word: usize| {
        matches!(
            parsed.word(Some(word)),
            "however"
                | "therefore"
                | "though"
                | "meanwhile"
                | "moreover"
                | "nevertheless"
                | "similarly"
        )
    };
    let closes = comma >= 3 && joins(comma - 1) && parsed.word(Some(comma - 2)) == ",";
    let opens = comma > 0 && joins(comma + 1) && parsed.word(Some(comma + 2)) == ",";
    let contrasts = contrasted(parsed, comma).is_some()
        || (comma + 1..comma + 6).any(|close| contrasted(parsed, close) == Some(comma));
    closes || opens || contrasts
}

/// The comma that opens what a comma closes, where words between them set a sentence against the one before: "loans, on the
/// other hand, have doubled".
pub(super) fn contrasted(parsed: &Parsed, close: usize) -> Option<usize> {
    if parsed.word(Some(close)) != "," {
        return None;
    }
    CONTRASTS.iter().find_map(|words| {
        let open = close.checked_sub(words.len() + 1)?;
        let said = (open + 1..close)
            .zip(*words)
            .all(|(at, word)| parsed.word(Some(at)) == *word);
        (said && parsed.word(Some(open)) == ",").then_some(open)
    })
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

/// Where the clause of a figure begins behind a semicolon; 0 where there is none.
pub(super) fn clause_after_semicolon(parsed: &Parsed, at: usize, depth: usize) -> usize {
    (0..at)
        .rev()
        .find(|&index| parsed.word(Some(index)) == ";" && parsed.items[index].depth <= depth)
        .map_or(0, |mark| mark + 1)
}
