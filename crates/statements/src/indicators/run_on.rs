//! Where a name runs on into another clause: "dwellings therefore this site", "emissions we are told", "capital spending
//! year to date", "x card stands" of "2 x card stands".
//!
//! Not what people say of themselves: "people said they visited a library at least once a week".

use super::clause::contracted;
use crate::lexicon::{is_preposition, is_verb};

/// Words that begin another clause wherever they stand.
const OPENING: &[&str] = &[
    "therefore",
    "however",
    "hence",
    "thus",
    "meanwhile",
    "nevertheless",
];

/// Who acts in another clause.
const WHO: &[&str] = &["we", "they", "he", "she", "i", "you"];

/// Titles of people, who say or do something behind a name.
const TITLES: &[&str] = &["mr", "mrs", "ms", "cllr", "councillor", "dr"];

/// Words that end no name.
const IDLE_ENDS: &[&str] = &[
    "now",
    "include",
    "includes",
    "approximates",
    "there",
    "inside",
    "it",
    "this",
    "these",
    "those",
    "also",
    "then",
    "so",
    "and",
    "or",
    "&",
    "that",
    "has",
    "have",
    "had",
    "was",
    "were",
    "is",
    "are",
    "them",
    "us",
];

/// Verbs that say nothing of what they stand behind, and the words of a verb whose other words are missing: "visits made",
/// "replies came back", "the rate would go up", "investigations had so far".
const LIGHT_ENDS: &[&str] = &[
    "would", "will", "could", "be", "been", "being", "far", "go", "goes", "went", "come", "comes",
    "came", "moved", "handed", "made",
];

/// A name up to where another clause begins; whole where nothing else would be left. Those who are `counted` do nothing of their own.
pub(super) fn cut(name: &str, counted: bool) -> String {
    let name = whole_of(name);
    let words: Vec<&str> = name
        .strip_prefix("Most of the ")
        .or_else(|| name.strip_prefix("Most "))
        .or_else(|| name.strip_prefix("x "))
        .or_else(|| name.strip_prefix("× "))
        .unwrap_or(name)
        .split(' ')
        .collect();
    let lower: Vec<String> = words
        .iter()
        .map(|word| word.trim_end_matches(',').to_lowercase())
        .collect();
    if let Some(object) = object(&words, &lower).filter(|_| !counted) {
        return cut(&words[object..].join(" "), false);
    }
    let opens = |&at: &usize| {
        let word = lower[at].as_str();
        let told = speaks(&lower[at - 1]) && (at + 1 < lower.len() || lower[at - 1] == "what");
        // "On delayed transfers Mr Smith said these were"
        let said = TITLES.contains(&word) && lower[at..].iter().any(|verb| verb == "said");
        OPENING.contains(&word) || WHO.contains(&contracted(word).unwrap_or(word)) && !told || said
    };
    // "1 in 4 of the population"
    let start = match &lower[..] {
        [one, within, _, of, the, _, ..] if one == "1" && within == "in" && of == "of" => {
            4 + usize::from(the == "the")
        }
        _ => behind_heading(&words),
    };
    // "accrued and Waste Services currently maintains restricted cash"
    let acts = |&at: &usize| {
        lower[at] == "and"
            && (at + 2..lower.len().min(at + 5)).any(|adverb| {
                matches!(
                    lower[adverb].as_str(),
                    "currently" | "now" | "also" | "still"
                ) && lower
                    .get(adverb + 1)
                    .is_some_and(|verb| verb.len() > 3 && (verb.ends_with('s') || is_verb(verb)))
            })
    };
    // "children every year with a number of them in treatment": what more is said of them
    let often = |&at: &usize| {
        matches!(lower[at].as_str(), "every" | "each")
            && lower.get(at + 1).is_some_and(|time| {
                matches!(time.as_str(), "year" | "month" | "week" | "day" | "quarter")
            })
            && lower.get(at + 2).is_some_and(|with| with == "with")
    };
    let mut end = (start + 1..lower.len())
        .find(|at| opens(at) || acts(at) || often(at))
        .unwrap_or(lower.len());
    if lower[..end].ends_with(&["year", "to", "date"].map(str::to_owned)) {
        end -= 3;
    }
    // "running car clubs within the area"
    if lower[..end].ends_with(&["within", "the", "area"].map(str::to_owned)) {
        end -= 3;
    }
    end = without_article(&lower[..end]);
    while let Some(fewer) = fewer(&lower[..end]) {
        end = fewer;
    }
    // "Inter-library Loan Charges The British Library": who acts is not what is measured.
    let (start, end) = if start > 1
        && words[start - 1] == "The"
        && super::actor::is_actor(&words[start..end].join(" "))
    {
        (0, start - 1)
    } else {
        (start, end)
    };
    let kept = words[start..end].join(" ");
    let kept = kept.trim_end_matches([',', ' ']);
    if kept.is_empty() { name } else { kept }.to_owned()
}

/// "Half the growth", "Two-thirds of the capital programme": what a share in letters is of.
fn whole_of(name: &str) -> &str {
    let Some((share, rest)) = name.split_once(' ') else {
        return name;
    };
    let share = share.to_lowercase();
    let part = matches!(share.as_str(), "half" | "quarter" | "third")
        || ["thirds", "quarters", "fifths", "tenths"]
            .iter()
            .any(|part| share.ends_with(part));
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    match rest.strip_prefix("the ") {
        Some(whole) if part && !whole.is_empty() => whole,
        _ => name,
    }
}

/// Where the object begins of a name that is a clause: "Officers chased up debts", "cabinet set out a plan"; not "Council tax
/// raised".
fn object(words: &[&str], lower: &[String]) -> Option<usize> {
    let verb = lower.get(1)?;
    let acts = verb.len() > 4 && verb.ends_with("ed")
        || matches!(
            verb.as_str(),
            "set"
                | "took"
                | "made"
                | "put"
                | "spent"
                | "gave"
                | "saw"
                | "seen"
                | "had"
                | "built"
                | "bought"
                | "sold"
                | "won"
                | "drew"
                | "laid"
                | "wrote"
                | "found"
                | "brought"
        );
    let mut object = 2;
    while lower.get(object).is_some_and(|word| {
        matches!(
            word.as_str(),
            "up" | "out"
                | "off"
                | "down"
                | "in"
                | "over"
                | "a"
                | "an"
                | "the"
                | "its"
                | "their"
                | "that"
                | "to"
        )
    }) {
        object += 1;
    }
    let left = lower.len() > object && super::actor::is_actor(words.first()?);
    (acts && left && !words.first()?.chars().all(char::is_uppercase)).then_some(object)
}

/// Where the name begins behind a heading that runs on into it, or a time: "Children looked after The county" and "end of March
/// the service" name what stands behind their article.
fn behind_heading(words: &[&str]) -> usize {
    let timed = matches!(words, ["end", "of", ..]);
    let article = (1..words.len().saturating_sub(1)).find(|&at| {
        let linked = matches!(
            words[at - 1].to_lowercase().as_str(),
            "of" | "in" | "at" | "for" | "on" | "by" | "from" | "to" | "with" | "and" | "&" | "or"
        );
        !linked && (words[at] == "The" || timed && words[at] == "the" && at <= 4)
    });
    article.map_or(0, |at| at + 1)
}

/// How many words stay without an article that has lost its time: "absence for the academic" of "for the academic year
/// 2016/17", "spend in the first" of "in the first nine months".
fn without_article(words: &[String]) -> usize {
    const ORDER: &[&str] = &[
        "academic",
        "financial",
        "calendar",
        "first",
        "last",
        "next",
        "past",
    ];
    let named = words
        .iter()
        .rposition(|word| !ORDER.contains(&word.as_str()))
        .map_or(0, |last| last + 1);
    let article = named.checked_sub(1).filter(|&at| words[at] == "the");
    let link = article.and_then(|at| at.checked_sub(1)).filter(|&at| {
        at > 0
            && matches!(
                words[at].as_str(),
                "for" | "in" | "of" | "during" | "over" | "at"
            )
    });
    link.unwrap_or(words.len())
}

/// How many words stay of those whose last names nothing: "replied to the survey and clearly" of "and clearly showed".
fn fewer(words: &[String]) -> Option<usize> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let left = match words[..] {
        // "incidents for the 12 months ending"
        [
            ref before @ ..,
            "for" | "in" | "over",
            "the",
            "12" | "twelve" | "six" | "three",
            "months",
            "ending" | "ended" | "to",
        ]
        | [
            ref before @ ..,
            "for" | "in" | "over",
            "the",
            "year" | "quarter" | "months",
            "ending" | "ended" | "to",
        ]
        // "sites outside the network make up"
        | [ref before @ .., "make" | "makes" | "take" | "takes", "up"]
        // "repayment of the remaining 50%", "a drawdown for lower than expected"
        | [ref before @ .., "of", "the", "remaining"]
        | [
            ref before @ ..,
            "for" | "of" | "in" | "by",
            "lower" | "higher" | "less" | "more" | "fewer",
        ] => before.len(),
        // "For children looked after the rate stood at"
        [ref before @ .., last, "the", "rate" | "number" | "figure" | "percentage" | "total"]
            if !is_preposition(last) && last != "and" =>
        {
            before.len() + 1
        }
        // "A survey of 1,006 residents found"
        [ref before @ .., people, "found"] if people.ends_with('s') => before.len() + 1,
        [ref before @ .., "and", last] if last.ends_with("ly") => before.len(),
        // "number of claims more" of "more than doubled"; not "three or more"
        [ref before @ .., word, "more"] if word != "or" => before.len() + 1,
        // "people live in them"
        [ref before @ .., on, "them" | "us"] if is_preposition(on) => before.len(),
        // "assess them": a verb alone is no name
        [_, "them" | "us"] => 0,
        [ref before @ .., last] if IDLE_ENDS.contains(&last) => before.len(),
        // Not "support since they came", "savings expected to come"
        [ref before @ .., who, last]
            if LIGHT_ENDS.contains(&last) && !WHO.contains(&who) && who != "to" =>
        {
            before.len() + 1
        }
        _ => 0,
    };
    (left > 0).then_some(left)
}

/// Whether what follows a word is what somebody says, feels or is of whom it is said.
fn speaks(word: &str) -> bool {
    matches!(
        word,
        "since"
            | "because"
            | "while"
            | "after"
            | "before"
            | "that"
            | "which"
            | "who"
            | "where"
            | "when"
            | "how"
            | "what"
            | "if"
            | "as"
            | "than"
    ) || [
        "said", "say", "says", "felt", "feel", "think", "thought", "knew", "know", "believe",
    ]
    .contains(&word)
        || word.ends_with("ed")
        || word.ends_with("ing")
}

#[cfg(test)]
mod tests {
    fn cut(name: &str) -> String {
        super::cut(name, false)
    }

    #[test]
    fn another_clause_is_cut_off() {
        assert_eq!(cut("dwellings therefore this site"), "dwellings");
        assert_eq!(cut("emissions we are told"), "emissions");
        assert_eq!(cut("calls for the 12 months ending"), "calls");
        assert_eq!(
            cut("books borrowed in the first weeks and they’re still out"),
            "books borrowed in the first weeks"
        );
        assert_eq!(cut("sites there"), "sites");
        assert_eq!(
            cut("children every year with a number of these"),
            "children"
        );
        assert_eq!(cut("number of claims has more"), "number of claims");
        assert_eq!(
            cut("families of three or more"),
            "families of three or more"
        );
        assert_eq!(cut("accrued and Parks currently maintains cash"), "accrued");
        assert_eq!(cut("Most complaints"), "complaints");
        assert_eq!(cut("repayment of the remaining"), "repayment");
        assert_eq!(cut("net drawdown for lower"), "net drawdown");
        assert_eq!(cut("draft budget includes"), "draft budget");
        assert_eq!(cut("Most of the shortfall"), "shortfall");
        assert_eq!(cut("Half the growth"), "growth");
        assert_eq!(cut("Two-thirds of the works programme"), "works programme");
        assert_eq!(cut("residents found"), "residents");
        assert_eq!(
            cut("running car clubs within the area"),
            "running car clubs"
        );
        assert_eq!(
            cut("replied to the survey and clearly"),
            "replied to the survey"
        );
        assert_eq!(cut("capital spending year to date"), "capital spending");
        assert_eq!(cut("Looked after The child population"), "child population");
        assert_eq!(cut("Friends of The Museum"), "Friends of The Museum");
        assert_eq!(cut("Loan Charges The British Library"), "Loan Charges");
        assert_eq!(cut("end of March the service"), "service");
        assert_eq!(cut("absence for the academic"), "absence");
        assert_eq!(cut("agency spend in the first"), "agency spend");
        assert_eq!(cut("x card stands"), "card stands");
        assert_eq!(cut("1 in 4 of the population"), "population");
        assert_eq!(cut("sites outside make up"), "sites outside");
        assert_eq!(cut("Officers chased up debts"), "debts");
        assert_eq!(cut("cabinet set out a plan"), "plan");
        assert_eq!(cut("complaints inside"), "complaints");
        assert_eq!(cut("visits made"), "visits");
        assert_eq!(cut("costs expected to come"), "costs expected to come");
        assert_eq!(cut("inquiries had so far"), "inquiries");
    }

    #[test]
    fn what_people_say_stays() {
        let said = "people said they visited a library";
        assert_eq!(cut(said), said);
        assert_eq!(cut("support since they came"), "support since they came");
        assert_eq!(cut("there"), "there");
        assert_eq!(
            cut("households who they advised"),
            "households who they advised"
        );
    }
}
