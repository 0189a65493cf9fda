//! Numbers that are no figures: references, laws, ages, telephone numbers, addresses, clock times, tolerances.
//!
//! Each kind has its rule, in a file of its own. A rule looks at the tokens from one place on and says
//! how many of them are passed over.

mod address;
mod age;
mod clock;
mod distance;
mod duration;
mod factor;
mod identifier;
mod law;
mod listed_size;
mod odds;
mod ordinal;
mod ranked_share;
mod rate_base;
mod reference;
mod season;
mod telephone;
mod tolerance;
mod unit_line;
mod whole;

use scrutineer_quantity::token::{Kind, Token};

type Rule = fn(&[Token], usize) -> Option<usize>;

const RULES: [Rule; 19] = [
    unit_line::pass,
    season::pass,
    telephone::pass,
    identifier::pass,
    reference::pass,
    law::pass,
    age::pass,
    clock::pass,
    odds::pass,
    ordinal::pass,
    ranked_share::pass,
    address::pass,
    rate_base::pass,
    distance::pass,
    duration::pass,
    factor::pass,
    listed_size::pass,
    tolerance::pass,
    whole::pass,
];

/// How many tokens from a place on hold a number that is no figure.
pub(crate) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    /// In tokens. The words before the number of an age or a reference are the most that a rule takes before one:
    /// "aged between the ages of 16 and 18".
    const REACH: usize = 8;
    let numbered = |token: &Token| !matches!(token.kind, Kind::Word | Kind::Mark);
    let mut taken = tokens.get(at..)?.iter().take(REACH);
    // "one in five", "two in five", "two year olds" have no digit.
    let first = tokens.get(at)?;
    let chance = || first.text.len() <= 5 && tokens.get(at + 1).is_some_and(|token| token.is("in"));
    let first_of = first.is("one") || ranked_share::ranks(first);
    let aged = || (tokens[at + 1..].iter().take(4)).any(|token| token.is_any(&["old", "olds"]));
    if !first_of && !taken.any(numbered) && !chance() && !aged() {
        return None;
    }
    RULES.iter().find_map(|rule| rule(tokens, at))
}

/// Whether the number at a place is no figure.
pub(crate) fn passes(tokens: &[Token], at: usize) -> bool {
    pass(tokens, at).is_some()
}

/// How many tokens from a place on are numbers in a list: "2 and 3", "4.1, 4.2", "11-13".
fn numbers(tokens: &[Token], at: usize) -> usize {
    let number = |index: usize| {
        tokens
            .get(index)
            .is_some_and(|token| matches!(token.kind, Kind::Number | Kind::Numbering | Kind::Code))
    };
    if !number(at) {
        return 0;
    }
    let mut end = at + 1;
    loop {
        // "37(7)", "43(1)(2)", "20a"
        while tokens
            .get(end)
            .is_some_and(|token| token.is("(") && !token.spaced)
            && tokens.get(end + 2).is_some_and(|token| token.is(")"))
        {
            end += 3;
        }
        if tokens
            .get(end)
            .is_some_and(|token| token.kind == Kind::Word && !token.spaced && token.text.len() == 1)
        {
            end += 1;
        }
        let linked = tokens
            .get(end)
            .is_some_and(|token| token.is_any(&["and", "&", "to", "or", ",", "-", "–", "/", "."]));
        // A comma may end the reference: what follows must be near and short.
        let next = tokens.get(end + 1);
        let near = next.is_some_and(|token| {
            token.kind != Kind::Number
                || token.digits() <= 3 && token.digits() > 0
                || token.text.contains('.')
        });
        let counted = tokens
            .get(end + 2)
            .is_some_and(|token| token.is_any(&["%", "per", "percent", "m", "million", "k", "bn"]))
            // "at stage 2, 39 complaints were upheld"
            || tokens.get(end).is_some_and(|link| link.is(",")) && is_plural(tokens.get(end + 2));
        if !(linked && number(end + 1) && near && !counted) {
            return end - at;
        }
        end += 2;
    }
}

/// Whether a word is a plural noun that a number before it may count.
fn is_plural(token: Option<&Token>) -> bool {
    token.is_some_and(|token| {
        token.kind == Kind::Word
            && !token.is_capitalised()
            && token.lower.len() > 4
            && token.lower.ends_with('s')
            && !token.lower.ends_with("ss")
            && !token.is_any(&[
                "refers",
                "shows",
                "gives",
                "applies",
                "explains",
                "provides",
                "contains",
                "describes",
            ])
    })
}

#[cfg(test)]
pub(crate) fn passed(sentence: &str) -> Vec<String> {
    let tokens = scrutineer_quantity::token::tokens(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(taken) = pass(&tokens, at) else {
            at += 1;
            continue;
        };
        found.push(sentence[tokens[at].span.start..tokens[at + taken - 1].span.end].to_owned());
        at += taken;
    }
    found
}
