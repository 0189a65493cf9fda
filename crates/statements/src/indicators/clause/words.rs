//! What each word of a sentence is to its clause: a closed list of small words, and verbs by what stands on both sides of them.
//!
//! "The council maintained a reserve": what stands between a noun and an article is a verb. "the estimated level", "an agreed
//! increase": what stands behind an article is none.

use crate::lexicon::{is_preposition, is_verb};
use crate::parse::{Class, Parsed, What};

/// The class of each word.
pub(super) fn classes(parsed: &Parsed) -> Vec<Class> {
    let mut classes: Vec<Class> = (0..parsed.items.len())
        .map(|at| plain(parsed, at))
        .collect();
    for at in 0..classes.len() {
        if classes[at] == Class::Noun && parsed.what(Some(at)) == Some(What::Word) {
            classes[at] = verb(parsed, &classes, at).unwrap_or(Class::Noun);
        }
    }
    classes
}

/// A word's class by itself.
fn plain(parsed: &Parsed, at: usize) -> Class {
    let word = parsed.word(Some(at));
    match parsed.what(Some(at)) {
        Some(What::Figure(_)) => return Class::Figure,
        Some(What::Period(_)) => return Class::Time,
        Some(What::Mark) if parsed.joins_a_name(at) => return Class::Noun,
        Some(What::Word | What::Passed) => {}
        _ => return Class::Mark,
    }
    match word {
        "is" | "are" | "was" | "were" | "has" | "have" | "had" | "do" | "does" | "did" | "will"
        | "would" | "shall" | "should" | "can" | "could" | "may" | "might" | "must" | "cannot" => {
            Class::Verb
        }
        "be" | "been" | "being" => Class::Participle,
        "the" | "a" | "an" | "this" | "these" | "those" | "its" | "their" | "our" | "his"
        | "her" | "each" | "every" | "no" | "any" | "both" | "another" | "such" => Class::Article,
        "it" | "they" | "we" | "he" | "she" | "there" | "i" | "you" => Class::Pronoun,
        _ if contracted(word).is_some() => Class::Pronoun,
        "which" | "who" | "whose" | "whom" | "that" => Class::Relative,
        "and" | "or" | "but" | "nor" | "plus" => Class::Joiner,
        "while" | "whilst" | "whereas" | "although" | "though" | "because" | "if" | "when"
        | "whether" | "unless" | "once" | "where" => Class::Opener,
        "upon" | "throughout" | "beyond" | "onto" => Class::Preposition,
        "also" | "now" | "still" | "already" | "currently" | "however" | "just" | "only"
        | "almost" | "not" | "then" | "therefore" | "yet" | "ever" | "never" | "again"
        | "further" | "less" | "fewer" | "more" | "circa" | "up" | "down" | "back" | "well" => {
            Class::Adverb
        }
        _ if is_preposition(word) => Class::Preposition,
        _ if word.len() > 4 && word.ends_with("ly") && !is_noun_in_ly(word) => Class::Adverb,
        _ => Class::Noun,
    }
}

/// Who acts in a contraction, "they" of "they're"; "it's" is as often "its".
pub(in super::super) fn contracted(word: &str) -> Option<&str> {
    let (who, _) = word.split_once(['\'', '’'])?;
    matches!(who, "they" | "we" | "he" | "she" | "there" | "i" | "you").then_some(who)
}

fn is_noun_in_ly(word: &str) -> bool {
    matches!(
        word,
        "supply" | "family" | "assembly" | "monthly" | "quarterly" | "weekly" | "early" | "daily"
    )
}

/// Past forms that do not end as others.
const PASTS: &str = "rose risen fell fallen grew grown stood spent paid met saw made took taken gave given went came brought \
    became began kept held lost sold bought built sought shown won led cost set left";

/// "a charge resulting in", "a total comprising": what opens another phrase behind a noun.
const PARTICIPLES: &str = "resulting relating arising leading ending making leaving giving bringing totalling representing \
    reaching rising falling comprising";

/// Whether a word is the past form of a verb: "rose", "sold".
pub(crate) fn is_past(word: &str) -> bool {
    listed(PASTS, word) || word.len() > 5 && word.ends_with("ed") && word != "hundred"
}

/// Whether a noun is in truth a verb, by what stands beside it.
fn verb(parsed: &Parsed, classes: &[Class], at: usize) -> Option<Class> {
    let word = parsed.word(Some(at));
    let before = (0..at)
        .rev()
        .find(|&before| classes[before] != Class::Adverb)?;
    let next = classes.get(at + 1).copied();
    let past = is_past(word);
    // "has been reduced", "will exceed"
    if matches!(classes[before], Class::Verb | Class::Participle) {
        let modal = !matches!(
            parsed.word(Some(before)),
            "is" | "are" | "was" | "were" | "be" | "been"
        );
        return (past || word.ends_with("ing") || modal && next != Some(Class::Noun))
            .then_some(Class::Participle);
    }
    if listed(PARTICIPLES, word) && classes[before] != Class::Article {
        return Some(Class::Participle);
    }
    let behind_noun = match classes[before] {
        Class::Noun | Class::Time | Class::Pronoun | Class::Relative | Class::Joiner => true,
        Class::Mark => matches!(parsed.word(Some(before)), ")" | ","),
        // "each 1% brings in £9m"
        Class::Figure => is_verb(word),
        _ => false,
    };
    let leads = match next {
        Some(
            Class::Article
            | Class::Preposition
            | Class::Figure
            | Class::Time
            | Class::Adverb
            | Class::Relative
            | Class::Pronoun
            | Class::Mark,
        )
        | None => true,
        // "the society made contributions", never "the society accumulated contributions"
        Some(Class::Noun) => {
            past && !word.ends_with("ed") && !matches!(word, "set" | "left" | "cost")
        }
        _ => false,
    };
    if !behind_noun || !leads {
        return None;
    }
    let present = is_verb(word)
        || word.ends_with('s')
            && !word.ends_with("ss")
            && next == Some(Class::Article)
            && !fronted(parsed, classes, at);
    (past || present).then_some(Class::Verb)
}

/// Whether a word stands in a phrase at the head of its sentence: "In all districts the".
fn fronted(parsed: &Parsed, classes: &[Class], at: usize) -> bool {
    let from = (0..at)
        .rev()
        .find(|&sign| matches!(parsed.word(Some(sign)), "," | ";" | ":"))
        .map_or(0, |sign| sign + 1);
    classes[from..at].contains(&Class::Preposition) && !classes[from..at].contains(&Class::Verb)
}

fn listed(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    fn verbs(sentence: &str) -> Vec<String> {
        let parsed = parse(sentence, None);
        (classes(&parsed).iter().zip(&parsed.items))
            .filter(|(class, _)| **class == Class::Verb)
            .map(|(_, item)| item.lower.clone())
            .collect()
    }

    #[test]
    fn what_leads_from_a_noun_to_an_article_is_a_verb() {
        assert_eq!(verbs("The trust maintains a reserve of £4m"), ["maintains"]);
        assert_eq!(verbs("The club made contributions of £400"), ["made"]);
        assert_eq!(verbs("In all districts the rate was 4%"), ["was"]);
        assert_eq!(verbs("Each 1% brings in money"), ["brings"]);
    }

    #[test]
    fn a_contraction_has_its_pronoun() {
        let parsed = parse("40 books were lent and they’re still out", None);
        let at = parsed
            .items
            .iter()
            .position(|item| item.lower.starts_with("they"));
        assert_eq!(at.map(|at| classes(&parsed)[at]), Some(Class::Pronoun));
        assert_eq!(contracted("council’s"), None);
    }

    #[test]
    fn what_an_article_leads_is_no_verb() {
        assert_eq!(verbs("The estimated level was £4m"), ["was"]);
        assert_eq!(
            verbs("An agreed increase of £4m in May"),
            Vec::<String>::new()
        );
    }
}
