//! Figures in a sentence: money, percentages, rates, measures, counts, ranges of them.
//!
//! Each kind has its rule, in a file of its own, which reads one amount from one place on. What stands
//! around an amount is read here: "just over", a sign, "a week".

mod amount;
mod clock;
mod count;
mod fraction;
mod measure;
mod money;
mod per;
mod percent;
mod qualifier;
mod rate;
mod ratio;
mod share;
mod words;

pub use per::for_each;

use rust_decimal::Decimal;
use scrutineer_model::{Evidence, Qualifier, Scale, Unit, Value};

use crate::token::{Kind, Token};

/// One amount as a rule reads it.
#[derive(Clone, Debug, PartialEq)]
struct Amount {
    /// How many tokens it takes.
    tokens: usize,
    number: Decimal,
    unit: Unit,
    scale: Scale,
    /// The unit is printed with it.
    named: bool,
    /// The part and the whole, where both are printed.
    parts: Option<(Decimal, Decimal)>,
}

/// A figure with what its print shows.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Number, unit and scale; no period yet.
    pub value: Value,
    /// A plus or minus is printed before it.
    pub signed: bool,
    /// It is a bare number: what it counts is for the words around it to say.
    pub bare: bool,
    /// It is written in letters.
    pub in_words: bool,
}

type Rule = fn(&[Token], usize) -> Option<Amount>;

/// In order: what is longer comes before what it may begin with.
const RULES: [Rule; 10] = [
    money::read,
    ratio::read,
    share::read,
    fraction::read,
    percent::read,
    rate::read,
    clock::read,
    measure::read,
    count::read,
    words::read,
];

/// Those of them that read the upper end of a range that is no money.
const UPPER: [Rule; 6] = [
    fraction::read,
    percent::read,
    rate::read,
    clock::read,
    measure::read,
    count::read,
];

/// The figure at a place, and how many tokens it takes.
///
/// `passed` says whether the number at a place is known to be no figure: behind "over" it is none
/// either.
pub fn figure(
    sentence: &str,
    tokens: &[Token],
    at: usize,
    passed: impl Fn(&[Token], usize) -> bool,
) -> Option<(usize, Figure)> {
    if !may_open(tokens.get(at)?) {
        return None;
    }
    let (skipped, qualifier) = qualifier::read(tokens, at).unzip();
    let mut next = at + skipped.unwrap_or(0);
    // "over 1999", "over the age of": what stands behind is no figure.
    let other = |at| passed(tokens, at) || crate::periods::period(sentence, tokens, at).is_some();
    if skipped.is_some() && next < tokens.len() && other(next) {
        return None;
    }
    let printed_from = next;
    let sign = sign(tokens, next);
    next += usize::from(sign.is_some());
    let mut amount = RULES.iter().find_map(|rule| rule(tokens, next))?;
    let in_words = tokens[next].kind == Kind::Word;
    next += amount.tokens;
    let range = upper(tokens, at, next, &mut amount);
    if let Some((taken, _)) = &range {
        next += taken;
    }
    let mut printed_to = next;
    let plus = tokens
        .get(next)
        .is_some_and(|token| token.is("+") && !token.spaced);
    if plus {
        next += 1;
        printed_to = next;
    }
    let bound = qualifier::behind(tokens, next).filter(|_| amount.unit != Unit::Count);
    if let Some((taken, _)) = bound {
        next += taken;
        printed_to = next;
    }
    let per = per::read(tokens, next);
    if let Some((taken, _)) = per {
        next += taken;
    }
    // "a third" is about 33.33 %.
    let rounded = in_words
        && amount.unit == Unit::Percent
        && amount
            .parts
            .is_some_and(|(part, whole)| part * Decimal::ONE_HUNDRED != amount.number * whole);
    let negative = sign == Some(true);
    let signed_number = |number: Decimal| if negative { -number } else { number };
    let text = &sentence[tokens[printed_from].span.start..tokens[printed_to - 1].span.end];
    let mut value = Value {
        text: text.to_owned(),
        unit: amount.unit,
        scale: amount.scale,
        unit_from: amount.named.then_some(Evidence::Cell),
        per: per.map(|(_, per)| per),
        qualifier: qualifier
            .or(plus.then_some(Qualifier::AtLeast))
            .or(bound.map(|(_, bound)| bound))
            .or(rounded.then_some(Qualifier::About)),
        numerator: amount.parts.map(|(part, _)| part),
        denominator: amount.parts.map(|(_, whole)| whole),
        ..Value::default()
    };
    match range {
        Some((_, high)) => {
            value.low = Some(signed_number(amount.number));
            value.high = Some(high);
        }
        None => value.number = Some(signed_number(amount.number)),
    }
    Some((
        next - at,
        Figure {
            value,
            signed: sign.is_some(),
            bare: !amount.named && amount.unit == Unit::Count,
            in_words,
        },
    ))
}

/// Whether a figure may begin with a token, as far as the token itself tells: most words and marks begin none, and
/// no rule need be asked.
fn may_open(token: &Token) -> bool {
    let lower = token.lower.as_ref();
    match token.kind {
        Kind::Number => true,
        Kind::Code | Kind::Link | Kind::Numbering => false,
        Kind::Mark => {
            matches!(lower, "£" | "€" | "$" | "+" | "-" | "−" | "–" | "‐" | "≤")
                || qualifier::may_open(lower)
        }
        Kind::Word => {
            let first = lower.split('-').next().unwrap_or_default();
            matches!(
                lower,
                "us" | "usd"
                    | "c"
                    | "ca"
                    | "cad"
                    | "a"
                    | "au"
                    | "aud"
                    | "gbp"
                    | "eur"
                    | "minus"
                    | "negative"
            ) || matches!(first, "a" | "half" | "halves")
                || words::may_open(first)
                || qualifier::may_open(lower)
        }
    }
}

/// The base of a rate at a place: the "10,000" of "per 10,000".
pub fn rate_base(tokens: &[Token], at: usize) -> Option<Unit> {
    rate::base(tokens, at).map(|(unit, _)| unit)
}

/// A sign close before an amount: whether it is a minus.
///
/// A dash between spaces separates a name from its figure and is none.
fn sign(tokens: &[Token], at: usize) -> Option<bool> {
    let token = tokens.get(at)?;
    let next = tokens.get(at + 1)?;
    if token.is_any(&["minus", "negative"]) {
        let number = next.kind == Kind::Number || next.is_any(&["£", "€", "$"]);
        return number.then_some(true);
    }
    let close = !next.spaced;
    // "c.-£4m"
    let circa = |before: &Token| {
        before.is(".")
            && at > 1
            && tokens[at - 2].is_any(&["c", "ca"])
            && next.is_any(&["£", "€", "$"])
    };
    let free = at == 0
        || token.spaced
        || tokens[at - 1].is_any(&["(", "[", "/"])
        || circa(&tokens[at - 1]);
    if !close || !free {
        return None;
    }
    match token.lower.as_ref() {
        "+" => Some(false),
        "-" | "−" | "–" | "‐" => Some(true),
        _ => None,
    }
}

/// The upper end of a range whose lower end is read: "between 5% and 10%", "£5k-£7k", "4.2 to 4.8 per
/// cent". The lower end takes the unit and scale of the upper where it has none of its own.
///
/// "from 4% to 6%" is a way, not a range.
fn upper(
    tokens: &[Token],
    start: usize,
    at: usize,
    lower: &mut Amount,
) -> Option<(usize, Decimal)> {
    /// Tokens from a verb to the last "by" that it governs: "reserves fell by £4m to £31m, and the general fund by".
    const LINKED: usize = 20;
    /// Other amounts may be a range behind a farther one: "pay by £2, other rates by 3% to 5%".
    const NEAR: usize = 8;
    let link = tokens.get(at)?;
    let before = |back: usize| start.checked_sub(back).map(|index| &tokens[index]);
    let between = before(1).is_some_and(|token| token.is("between"))
        || before(1).is_some_and(|token| token.is_any(&["around", "about", "approximately"]))
            && before(2).is_some_and(|token| token.is("between"))
        || tokens[start].is("between");
    // "vary from 1.25% to 15.5%" is a range too.
    let varies = before(2).is_some_and(|token| {
        token.is_any(&[
            "vary", "varies", "varied", "varying", "range", "ranges", "ranged", "ranging",
            "prices", "rates", "charges", "fees", "scale", "band", "bands", "tiers",
        ])
    });
    // "missed from 1 to 5 days": nothing has moved from the least there is.
    let least = lower.number <= Decimal::ONE
        && !lower.named
        && !(tokens[start.saturating_sub(NEAR)..start].iter()).any(moves);
    let way = before(1).is_some_and(|token| token.is("from")) && !varies && !least;
    // "increased by $14.8m to $159.8m": how far, and where to.
    let far_back = if lower.unit.is_money() { LINKED } else { NEAR };
    let by = before(1).is_some_and(|token| token.is("by"))
        && tokens[start.saturating_sub(far_back)..start]
            .iter()
            .any(|token| moves(token) || token.is_any(&["up", "down"]));
    let moved = by && lower.named;
    // "went up by 7.2% (129,449 to 138,710)"
    let enclosed = before(1).is_some_and(|token| token.is("("))
        && !lower.named
        && link.is("to")
        && tokens[start.saturating_sub(9)..start]
            .iter()
            .any(|token| moves(token) || token.is_any(&["up", "down"]));
    let moved = moved || enclosed;
    let dash = link.is_any(&["-", "–"]);
    let joined = link.is_any(&["and", "&"]) && between || link.is("to") && !way && !moved || dash;
    if !joined {
        return None;
    }
    // "£5-7m": no metres after a pound sign.
    let high = if lower.unit.is_money() {
        money::read(tokens, at + 1).or_else(|| count::read(tokens, at + 1))?
    } else {
        UPPER.iter().find_map(|rule| rule(tokens, at + 1))?
    };
    // "rose by 200 to 1,500", not "fell by 5 to 10 people" or "by 5 to 10%"
    let far = lower
        .number
        .checked_mul(Decimal::TWO)
        .is_some_and(|twice| high.number > twice);
    // "the rate dropped 0.3% to 18.8%", not "fell 5% to 10%"
    let direct = before(1).is_some_and(|token| moves(token) || token.is_any(&["up", "down"]));
    if direct && lower.named && link.is("to") && far {
        return None;
    }
    let share = matches!(high.unit, Unit::Percent | Unit::PercentagePoints);
    if by && !lower.named && !share && link.is("to") && far {
        return None;
    }
    let same_unit = lower.unit == high.unit
        || !lower.named
            && !lower.unit.is_money()
            && high.unit != Unit::Gbp
            && !high.unit.is_money();
    let same_kind = lower.named
        || !high.named
        || matches!(high.unit, Unit::Percent | Unit::PercentagePoints)
        || !high.unit.is_money();
    let money_without_sign = lower.unit.is_money() && !high.named && dash;
    if !(same_unit && same_kind || money_without_sign)
        || lower.parts.is_some()
        || high.parts.is_some()
    {
        return None;
    }
    // A bare range by a dash between spaces may be a separator.
    if dash && link.spaced && tokens[at + 1].spaced && !high.named {
        return None;
    }
    // "£5-7m": the scale is printed once.
    let shared =
        lower.scale == Scale::ONE && high.scale != Scale::ONE && lower.number < high.number;
    if shared && (dash || between || link.is("to")) {
        let scaled = lower.number.checked_mul(high.scale.0)?;
        if scaled <= high.number {
            lower.number = scaled.normalize();
            lower.scale = high.scale;
        }
    }
    if high.number < lower.number {
        return None;
    }
    if !lower.named {
        lower.unit = high.unit;
        lower.named = high.named;
    }
    Some((1 + high.tokens, high.number))
}

/// Whether a word says that something rises or falls.
fn moves(token: &Token) -> bool {
    [
        "increas", "decreas", "reduc", "grow", "grew", "declin", "dropp", "rais", "lower", "improv",
    ]
    .iter()
    .any(|stem| token.lower.starts_with(stem))
        || token.is_any(&[
            "rose", "rise", "rises", "risen", "fell", "fall", "falls", "fallen", "cut", "drop",
        ])
}

#[cfg(test)]
pub(crate) fn shown(sentence: &str) -> Vec<String> {
    let tokens = crate::token::tokens(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((taken, figure)) = figure(sentence, &tokens, at, |_, _| false) else {
            at += 1;
            continue;
        };
        let value = figure.value;
        let number = match (value.number, value.low, value.high) {
            (Some(number), ..) => number.to_string(),
            (_, Some(low), Some(high)) => format!("{low}..{high}"),
            _ => "?".to_owned(),
        };
        let per = value
            .per
            .map_or(String::new(), |per| format!(" a {}", per.name()));
        let qualifier = value
            .qualifier
            .map_or(String::new(), |qualifier| format!("{} ", qualifier.name()));
        let parts = match (value.numerator, value.denominator) {
            (Some(part), Some(whole)) => format!(" ({part} of {whole})"),
            _ => String::new(),
        };
        found.push(format!(
            "{qualifier}{number} {}{per}{parts}",
            value.unit.name()
        ));
        at += taken;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_range_has_two_ends_and_one_unit() {
        for (sentence, expected) in [
            ("between £5k and £7k", "5000..7000 gbp"),
            ("of £5-7m", "5000000..7000000 gbp"),
            ("between 5% and 10% of it", "5..10 percent"),
            ("rates of 4.2 to 4.8 per cent", "4.2..4.8 percent"),
            ("2-3 new schools", "2..3 count"),
            ("were away from 1 to 5 days", "1..5 days"),
            (
                "vary from around 1.25% to 15.5%",
                "about 1.25..15.5 percent",
            ),
            (
                "at rates ranging from 1.0 to 8.5 per cent",
                "1..8.5 percent",
            ),
        ] {
            assert_eq!(shown(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn a_way_is_no_range() {
        assert_eq!(shown("from 4% to 6%"), ["4 percent", "6 percent"]);
        assert_eq!(
            shown("the wait grew from 1 to 5 days"),
            ["1 count", "5 days"]
        );
        assert_eq!(
            shown("rose by £14.8m to £159.8m"),
            ["14800000 gbp", "159800000 gbp"]
        );
        assert_eq!(
            shown("raise the two-hour charge by 20p to £3.20"),
            ["0.2 gbp", "3.2 gbp"]
        );
        assert_eq!(
            shown("the rate dropped 0.3% to 18.8%"),
            ["0.3 percent", "18.8 percent"]
        );
        assert_eq!(shown("use fell 5% to 10%"), ["5..10 percent"]);
        assert_eq!(
            shown("visits rose by 200 to 1,500"),
            ["200 count", "1500 count"]
        );
        assert_eq!(
            shown("numbers fell by 34 to 512 FTE"),
            ["34 count", "512 fte"]
        );
        assert_eq!(shown("fell by 5 to 10 people"), ["5..10 count"]);
        assert_eq!(
            shown("went up by 7.2% (129,449 to 138,710)"),
            ["7.2 percent", "129449 count", "138710 count"]
        );
    }

    #[test]
    fn a_sign_stands_close() {
        assert_eq!(shown("(-8.6%)"), ["-8.6 percent"]);
        assert_eq!(shown("Partnerships - £4m"), ["4000000 gbp"]);
        assert_eq!(shown("of -£0.8m"), ["-800000 gbp"]);
        assert_eq!(shown("at risk is c.-£9m"), ["about -9000000 gbp"]);
    }

    #[test]
    fn a_minus_may_be_a_word() {
        assert_eq!(shown("a return of negative 4.1 per cent"), ["-4.1 percent"]);
        assert_eq!(shown("growth of minus 0.3%"), ["-0.3 percent"]);
        assert_eq!(shown("a negative result of 7%"), ["7 percent"]);
    }
}
