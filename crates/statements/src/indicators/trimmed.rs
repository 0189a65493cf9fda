//! Names without what is none of them: another clause, who tells of the figure, a count or share of their own.

use scrutineer_model::Unit;

use super::asked::Asked;
use super::by_noun::sharer;
use super::{By, Named, fronted, headless, run_on, told};
use crate::lexicon::{is_joiner, is_preposition};
use crate::parse::Parsed;

/// A name without what is none of it, and with the subject of what it says was done.
pub(super) fn trimmed(asked: &Asked, named: &Named) -> Named {
    let cut = Named {
        text: run_on::cut(&named.text, is_counted(asked, named)),
        by: named.by,
    };
    let mut named = per_head(asked.parsed, asked.at, told::without_teller(cut));
    named.text = without_span(without_count(without_share(without_chance(named.text))));
    if let Some(subject) = fronted::without_fronted(asked.parsed, &named.text) {
        named.text = subject;
    }
    named.text = with_those_who(asked, said_once(untimed(named.text)));
    // "For rent collections the target set was 97.5%"
    let only_figure = fronted::is_figure(named.text.split(' ').next().unwrap_or_default())
        && named.text.split(' ').count() <= 2;
    if (named.by == By::Before || only_figure)
        && let Some(group) = fronted::group(asked.parsed, asked.at)
    {
        named.text = format!("{}, {group}", named.text);
    }
    headless::completed(asked.parsed, asked.at, named)
}

/// "patients waiting, Last week": when it was is no part of a name.
fn untimed(name: String) -> String {
    let opens = |when: &str| {
        let first = when.split(' ').next().unwrap_or_default().to_lowercase();
        matches!(first.as_str(), "last" | "next" | "every") && super::idle::is_idle(when)
    };
    match name.split_once(", ") {
        Some((what, when)) if opens(when) => what.to_owned(),
        Some((when, what)) if opens(when) => what.to_owned(),
        _ => name,
    }
}

/// "live outside the borough": where some of those live that were counted before.
fn with_those_who(asked: &Asked, name: String) -> String {
    let behind = asked
        .parsed
        .word(Some(asked.parsed.beyond_brackets(asked.at + 1)));
    let first = name.split(' ').next().unwrap_or_default();
    let does = matches!(first, "live" | "lived" | "reside") && behind == first;
    let who = asked.before.indicator.map(sharer);
    // "live with families, of whom 41% live elsewhere": those are named so themselves
    match who.filter(|who| does && !who.starts_with(first) && !name.contains(", ")) {
        Some(who) => format!("{who}, {name}"),
        None => name,
    }
}

/// "children unaccompanied asylum-seeking children": what they are, once.
fn said_once(name: String) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    match words[..] {
        [first, ref rest @ .., last]
            if !rest.is_empty()
                && first.to_lowercase() == last
                && rest.iter().all(|word| {
                    !is_preposition(word) && !is_joiner(word) && !word.ends_with(',')
                }) =>
        {
            name[first.len() + 1..].to_owned()
        }
        _ => name,
    }
}

/// "55 Councillors elected to the Council": those who elsewhere act are counted.
fn is_counted(asked: &Asked, named: &Named) -> bool {
    let first = named.text.split(' ').next().unwrap_or_default();
    asked.unit() == Unit::Count && asked.behind(1) == first.to_lowercase()
}

/// "Over the last 20 years job growth has been": what grew, without how long.
fn without_span(name: String) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    // "Over the period April 2018 to March 2020 reserves increased": what did, without when
    if let ["period" | "Period", ref rest @ ..] = words[..] {
        let dates = (rest.iter())
            .take_while(|word| **word == "to" || **word == "and" || is_of_date(word))
            .count();
        if dates > 1 && dates < rest.len() {
            return rest[dates..].join(" ");
        }
    }
    // "at the end of Quarter 1 (30 June) rent arrears were"
    if let [
        "end" | "End",
        "of",
        "Quarter" | "quarter" | "Q1" | "Q2" | "Q3" | "Q4",
        ref rest @ ..,
    ] = words[..]
    {
        let number = usize::from(rest.first().is_some_and(|word| is_of_date(word)));
        if number < rest.len() {
            return rest[number..].join(" ");
        }
    }
    let (["last" | "past" | "next" | "previous", _, "years" | "months" | "weeks" | "days", "with" | "alone", ref rest @ ..]
        | ["last" | "past" | "next" | "previous", _, "years" | "months" | "weeks" | "days", ref rest @ ..]
        // "From 2010 onwards the average number"
        | ["onwards", "the", ref rest @ ..]
        // "cuts in the short to medium term"
        | [ref rest @ .., "in", "the", "short" | "medium" | "long"]
        | [ref rest @ .., "in", "the", "short" | "medium" | "long" | "longer", "term"]
    ) = words[..]
    else {
        return name;
    };
    if rest.is_empty() {
        name
    } else {
        rest.join(" ")
    }
}

/// A year, a day's number or the name of a month.
fn is_of_date(word: &str) -> bool {
    word.starts_with(|char: char| char.is_ascii_digit())
        || scrutineer_quantity::periods::month_named(&word.to_lowercase()).is_some()
}

/// "One in five children (20.7%)": whose share it is, without the share in words.
fn without_chance(name: String) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    match words[..] {
        [one, "in", _, ref whose @ ..]
            if !whose.is_empty()
                && matches!(
                    one.to_lowercase().as_str(),
                    "one" | "two" | "three" | "four" | "six" | "seven" | "eight" | "nine"
                ) =>
        {
            whose.join(" ")
        }
        _ => name,
    }
}

/// "3.1% of staff had 20 days and 65% had none": whose share it is, without another share of it. "The fund returned 2.1%, and
/// was worth £2bn": what did, without what it did.
fn without_share(name: String) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let share = words.iter().position(|word| {
        word.strip_suffix('%')
            .is_some_and(|number| number.parse::<f32>().is_ok())
    });
    if let Some(share) = share.filter(|&share| share >= 2 && share + 1 == words.len()) {
        return words[..share - 1].join(" ");
    }
    match name.split_once("% of ") {
        Some((share, whose))
            if !share.is_empty()
                && share
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.') =>
        {
            whose.to_owned()
        }
        _ => name,
    }
}

/// "11 indicators": how many there were is no part of a name.
fn without_count(name: String) -> String {
    let rest = name.split_once(' ').filter(|(count, rest)| {
        // "1,205 complaints"
        count.len() <= 7
            && count
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b',')
            && (count.len() <= 3 || count.contains(','))
            && rest.starts_with(char::is_lowercase)
            // "212 care leavers"
            && rest
                .split(' ')
                .take(2)
                .any(|noun| noun.ends_with('s') && noun.len() > 4)
    });
    match rest {
        Some((_, rest)) => rest.to_owned(),
        None => name,
    }
}

/// "This is equivalent to 391 kg per person": what was named before, for each of them.
fn per_head(parsed: &Parsed, at: usize, named: Named) -> Named {
    let base = parsed.printed(at + 1..at + 2);
    let (per, head) = base
        .split_once(' ')
        .unwrap_or((base, parsed.word(Some(at + 2))));
    let of_time = matches!(
        head,
        "annum" | "year" | "quarter" | "month" | "week" | "day" | "night" | "hour" | "cent" | ""
    );
    let rated = head.starts_with(|char: char| char.is_ascii_digit());
    if named.by != By::Before || per != "per" || of_time || rated || named.text.contains(" per ") {
        return named;
    }
    Named {
        text: format!("{} per {head}", named.text),
        ..named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_or_count_is_no_part_of_a_name() {
        let check = |name: &str| {
            without_span(without_count(without_share(without_chance(
                name.to_owned(),
            ))))
        };
        assert_eq!(check("last 20 years job growth"), "job growth");
        assert_eq!(
            check("period April 2018 to March 2020 usable reserves"),
            "usable reserves"
        );
        assert_eq!(check("period of grace"), "period of grace");
        assert_eq!(check("cuts in the short"), "cuts");
        assert_eq!(check("One in five children"), "children");
        assert_eq!(check("12.5% of staff"), "staff");
        assert_eq!(check("fund returned 2.1%"), "fund");
        assert_eq!(check("1,205 complaints"), "complaints");
        assert_eq!(check("16 to 19 academies"), "16 to 19 academies");
        assert_eq!(
            said_once("carers unpaid young carers".to_owned()),
            "unpaid young carers"
        );
        assert_eq!(said_once("year to year".to_owned()), "year to year");
    }

    #[test]
    fn those_who_act_are_counted() {
        assert_eq!(
            crate::indicators::shown("It comprises all 55 Councillors elected to the Council"),
            ["55: Councillors elected to the Council"]
        );
    }
}
