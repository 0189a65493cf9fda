//! What a change is a change of: "an increase of 23.2% in people aged 65", "increase in water costs of
//! £2m", "a 10% reduction of pay", "16% more visits".
//!
//! Where the change names nothing ("fell by 12"), the subject does.

use super::{phrase, phrase_from, subject};
use crate::lexicon::is_change;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    noun_with_of(parsed, at)
        .or_else(|| behind(parsed, at))
        .or_else(|| super::change_noun::read(parsed, at))
        .or_else(|| match subject::read(parsed, at) {
            Some(subject::Subject::Named(name)) => Some(name),
            _ => None,
        })
}

/// "increase in water costs of £2m"; "an increase of 9% in people aged 65".
pub(super) fn noun_with_of(parsed: &Parsed, at: usize) -> Option<String> {
    let of = at
        .checked_sub(1)
        .filter(|&of| parsed.word(Some(of)) == "of")?;
    let noun = (of.saturating_sub(9)..of)
        .rev()
        .find(|&noun| is_change(parsed.word(Some(noun))))?;
    if noun + 1 < of && matches!(parsed.word(Some(noun + 1)), "in" | "of" | "to") {
        // "increase in spending by an average of £70bn"
        let by = (noun + 3..of).find(|&by| parsed.word(Some(by)) == "by");
        return phrase(parsed, noun + 2..by.unwrap_or(of));
    }
    let mut next = parsed.beyond_brackets(at + 1);
    // "a net reduction of £20m overall in the programme"
    next += usize::from(matches!(
        parsed.word(Some(next)),
        "overall" | "net" | "altogether"
    ));
    // "an increase of £15m to the capital plan", but not "of 5 to 45" or "of £15m to fund it".
    let article = usize::from(matches!(parsed.word(Some(next + 1)), "the" | "our" | "its"));
    // "an increase of £6, to £48 for a full plot": the new level tells of what
    if parsed.word(Some(next)) == ","
        && parsed.word(Some(next + 1)) == "to"
        && parsed.is_figure(next + 2)
    {
        let level = parsed.beyond_brackets(next + 3);
        if parsed.word(Some(level)) == "for" && parsed.what(Some(level + 1)) == Some(What::Word) {
            return phrase_from(parsed, level + 1);
        }
    }
    let opens = match parsed.word(Some(next)) {
        "in" => {
            let dated = |place| matches!(parsed.what(Some(place)), Some(What::Period(_)));
            // "in the 2023/24 programme"
            let in_programme = !article_at(parsed, next + 1)
                || !dated(next + 2)
                || parsed.what(Some(next + 3)) == Some(What::Word);
            !dated(next + 1) && in_programme
        }
        "to" => article == 1 && !parsed.is_figure(next + 2),
        "for" => matches!(parsed.what(Some(next + 1)), Some(What::Word)),
        _ => false,
    };
    let compound = compound(parsed, noun);
    if opens && (compound.is_none() || parsed.word(Some(next)) == "in") {
        // "to the 2023-2026 Capital Plan"
        let from = next + 1 + article;
        let dated = matches!(parsed.what(Some(from)), Some(What::Period(_)));
        let named = parsed.items.get(from + 1).is_some_and(|item| item.capital);
        return phrase_from(parsed, if dated && named { from + 1 } else { next + 1 });
    }
    // "a further reduction of 110 posts"
    let counted = parsed.word(Some(at + 1));
    // "an increase of 55 new places"
    let counted = if matches!(counted, "new" | "additional" | "extra" | "full-time") {
        parsed.word(Some(at + 2))
    } else {
        counted
    };
    let own = compound.is_none()
        && !super::beside::is_beside(parsed, at)
        && super::unit(parsed, at) == scrutineer_model::Unit::Count
        && super::noun_behind(parsed, at)
        && (counted.len() > 4 && counted.ends_with('s')
            || matches!(counted, "people" | "children" | "staff"));
    if own {
        return phrase_from(parsed, at + 1);
    }
    // "the GLA increase of 4.0%": letters alone are who it is of
    let letters = |named: usize| {
        named + 1 == noun
            && parsed
                .printed(named..named + 1)
                .chars()
                .all(char::is_uppercase)
    };
    compound.and_then(|named| phrase(parsed, named..noun + usize::from(letters(named))))
}

fn article_at(parsed: &Parsed, at: usize) -> bool {
    matches!(parsed.word(Some(at)), "the" | "our" | "its")
}

/// Where the noun before a noun of change begins: "The total tax base increase of 1.22%", "the overall population
/// increase of 6.6% for England". `None` where only its degree is said.
pub(super) fn compound(parsed: &Parsed, noun: usize) -> Option<usize> {
    let named = (noun.saturating_sub(6)..noun)
        .rev()
        .take_while(|&before| {
            parsed.what(Some(before)) == Some(What::Word)
                && (!crate::lexicon::is_verb(parsed.word(Some(before)))
                    || matches!(parsed.word(Some(before)), "cost" | "costs" | "benefits"))
                && !crate::lexicon::is_preposition(parsed.word(Some(before)))
                && !matches!(parsed.word(Some(before)), "a" | "an" | "and")
        })
        .last()?;
    // "members had approved budget growth of £2.5m", "the small precept rise of 0.9%"
    let done = parsed.word(Some(named)).ends_with("ed")
        && matches!(parsed.word(named.checked_sub(1)), "had" | "has" | "have");
    let slight = |word: usize| {
        matches!(
            parsed.word(Some(word)),
            "the" | "slight" | "small" | "large" | "significant" | "sharp" | "modest" | "marginal"
        )
    };
    let named = named + usize::from(done);
    let named = (named..noun).find(|&word| !slight(word)).unwrap_or(named);
    // "a system wide reduction of 8,100 days"
    if parsed.word(noun.checked_sub(1)).ends_with("wide") {
        return None;
    }
    // "a net reduction of £6.3m": of what, its subject says.
    let degree = (named..noun).all(|word| {
        matches!(
            parsed.word(Some(word)),
            "net"
                | "overall"
                | "total"
                | "further"
                | "slight"
                | "adverse"
                | "favourable"
                | "positive"
                | "negative"
                | "small"
                | "smaller"
                | "large"
                | "larger"
                | "significant"
                | "additional"
                | "sharp"
                | "annual"
                | "average"
                | "maximum"
                | "minimum"
                | "the"
                | "this"
                | "planned"
                | "proposed"
                | "expected"
                | "forecast"
                | "projected"
                | "resulting"
        )
    });
    (!degree && named < noun).then_some(named)
}

/// "a 10% reduction of pay", "16% increase in visits", "79 fewer casualties".
fn behind(parsed: &Parsed, at: usize) -> Option<String> {
    let from = parsed.beyond_brackets(at + 1);
    // "We are 22% down on spending compared to 2010"
    if matches!(parsed.word(Some(from)), "down" | "up")
        && parsed.word(Some(from + 1)) == "on"
        && parsed.what(Some(from + 2)) == Some(What::Word)
        && !matches!(
            parsed.word(Some(from + 2)),
            "the" | "last" | "budget" | "previous" | "a" | "this" | "plan" | "target" | "forecast"
        )
    {
        return phrase_from(parsed, from + 2);
    }
    let noun = (from..from + 3)
        .take_while(|&next| parsed.what(Some(next)) == Some(What::Word))
        .find(|&next| {
            is_change(parsed.word(Some(next)))
                || matches!(parsed.word(Some(next)), "fewer" | "more" | "less")
                // "a 14% greater output"
                || next == from
                    && matches!(
                        parsed.word(Some(next)),
                        "greater" | "higher" | "lower" | "larger" | "smaller" | "bigger" | "better"
                    )
                    && parsed.what(Some(next + 1)) == Some(What::Word)
                    && !crate::lexicon::is_joiner(parsed.word(Some(next + 1)))
        })?;
    // "a 7.1% fall (£745m) in the settlement"
    let link = parsed.beyond_brackets(noun + 1);
    match parsed.word(Some(link)) {
        "in" | "of" | "to"
            if !matches!(
                parsed.what(Some(link + 1)),
                Some(What::Period(_) | What::Figure(_))
            ) =>
        {
            phrase_from(parsed, link + 1)
        }
        // "a 23.5% cost reduction"
        "than" | "" | "." | "," | ";" | ")" | "on" | "from" | "since" | "over" | "by" | "and"
            if noun > from && is_change(parsed.word(Some(noun))) =>
        {
            phrase(parsed, from..noun)
        }
        "than" | "" | "on" | "from" | "since" | "over" | "by" | "and" => None,
        _ if is_change(parsed.word(Some(noun))) => None,
        // "Salaries £400,000 less across the service"
        "across" | "throughout" => None,
        _ => phrase_from(parsed, noun + 1),
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_counted_in_a_change_changed() {
        assert_eq!(
            shown("The team was expecting a further reduction of 110 posts"),
            ["110: posts"]
        );
    }

    #[test]
    fn brackets_do_not_part_a_change_from_what_changed() {
        assert_eq!(
            shown("There was a 7.1% fall (£745m) in the roads grant")[0],
            "7.1%: roads grant"
        );
    }

    #[test]
    fn a_degree_names_nothing() {
        assert_eq!(
            shown("Other services have seen a net reduction of £6.3m"),
            ["£6.3m: services"]
        );
    }

    #[test]
    fn a_change_names_what_changed() {
        for (sentence, expected) in [
            (
                "an increase of 23.2% in people aged 65",
                "23.2%: people aged 65",
            ),
            (
                "there was an increase in water costs of £2m",
                "£2m: water costs",
            ),
            ("a 10% reduction of pay terms", "10%: pay terms"),
            ("there were 79 fewer casualties", "79: casualties"),
            (
                "Visits to libraries fell by 12%",
                "12%: Visits to libraries",
            ),
        ] {
            assert_eq!(shown(sentence)[0], expected);
        }
    }

    #[test]
    fn what_is_greater_is_what_changed() {
        assert_eq!(
            shown("There was a 14% greater output than hoped"),
            ["14%: output"]
        );
    }

    #[test]
    fn what_is_down_is_what_changed() {
        assert_eq!(
            shown("We are 22% down on spending compared to 2010"),
            ["22%: spending"]
        );
    }
}
