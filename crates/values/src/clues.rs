//! What heads and titles say of the unit of figures: a unit they state, and words that name people,
//! things or money.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use scrutineer_model::{Per, Scale, Unit};
use scrutineer_quantity::figures::for_each;
use scrutineer_quantity::units::{Says, Stated, stated};

use crate::words::plain;

/// What some heads say of the unit below or beside them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clues {
    /// What the innermost head that states a unit says.
    pub(crate) says: Says,
    /// A head names people or things.
    pub(crate) things: bool,
    /// A head names people or things that are counted even where money is spoken of.
    pub(crate) counted: bool,
    /// A head names money.
    pub(crate) money: bool,
    /// A head speaks of one of many: "Average cost", "Price per place": its money has no table's scale.
    pub(crate) each: bool,
    /// A head speaks of parts of a whole: "Share", "Proportion".
    pub(crate) share: bool,
    /// A head names a count that has decimals.
    pub(crate) equivalents: bool,
    /// The name of an indicator says that its figures count things.
    pub(crate) indicator: bool,
    /// The innermost head names something that is measured, in a unit it does not say: "Site area".
    pub(crate) measured: bool,
    /// What its money is for one of: "£ per m²".
    pub(crate) per: Option<Per>,
}

impl Clues {
    /// From heads, outermost first.
    pub(crate) fn of(heads: &[&str]) -> Self {
        let heads: Vec<Cow<'_, str>> = heads.iter().map(|head| apart(head)).collect();
        let mut says = Says::Nothing;
        for head in heads.iter().rev() {
            let more = match stated(head) {
                _ if asks_yes_or_no(head) => Says::Nothing,
                Says::Unit(said) if said.unit == Some(Unit::Count) && is_about_a_number(head) => {
                    Says::Nothing
                }
                said => said,
            };
            match (&says, more) {
                (Says::Nothing, more) => says = more,
                // "£" under "000s"; "000s" under "£".
                (Says::Unit(inner), Says::Unit(outer)) => {
                    if let Some(whole) = joined(inner, &outer) {
                        says = Says::Unit(whole);
                    }
                }
                _ => {}
            }
        }
        let mut clues = Self {
            says,
            measured: heads.last().is_some_and(|head| is_measured(head)),
            per: heads.iter().rev().find_map(|head| for_each(head)),
            ..Self::default()
        };
        let words = plain(&heads.join(" ")).replace("tax base", "taxbase");
        for topic in words.split(' ').filter_map(|word| TOPICS.get(word)) {
            match topic {
                Topic::Counted => {
                    clues.things = true;
                    clues.counted = true;
                }
                Topic::Count => clues.counted = true,
                Topic::Equivalents => clues.equivalents = true,
                Topic::Thing => clues.things = true,
                Topic::Money => clues.money = true,
                Topic::Each => clues.each = true,
                Topic::MoneyEach => {
                    clues.money = true;
                    clues.each = true;
                }
                Topic::Share => clues.share = true,
            }
        }
        clues
    }
}

/// Areas and lengths have a unit, said or not: they are no counts, shares or sums.
fn is_measured(head: &str) -> bool {
    const MEASURED: &[&str] = &[
        "acreage",
        "area",
        "areas",
        "depth",
        "distance",
        "floorspace",
        "height",
        "length",
        "weight",
        "width",
    ];
    let words = plain(head);
    words
        .split(' ')
        .next_back()
        .is_some_and(|word| MEASURED.contains(&word))
}

/// "a.5 Will the option keep opening hours?" is answered by a yes, a mark or a score, not in hours; "How many
/// hours a week?" is.
fn asks_yes_or_no(head: &str) -> bool {
    const VERBS: &[&str] = &[
        "will", "would", "does", "do", "did", "is", "are", "was", "were", "can", "could", "has",
        "have", "should", "may",
    ];
    head.trim_end().ends_with('?')
        && plain(head)
            .split(' ')
            .find(|word| word.len() > 1 && !word.contains(|char: char| char.is_ascii_digit()))
            .is_some_and(|word| VERBS.contains(&word))
}

/// "Growth in the number of children looked after" may be what that costs: the number is what the head is
/// about, not what it is.
fn is_about_a_number(head: &str) -> bool {
    const BEFORE: &[&str] = &["in", "of", "for", "to", "from", "on"];
    let words = plain(head);
    let words: Vec<&str> = words.split(' ').collect();
    let at = words
        .iter()
        .position(|word| matches!(*word, "number" | "numbers" | "no"));
    at.is_some_and(|at| {
        let before = words[..at].iter().rev().find(|word| **word != "the");
        before.is_some_and(|before| BEFORE.contains(before))
    })
}

/// `EstCost` and `CG_Blks`, names of a database's columns, as words: "Est Cost", "CG Blks"; with plain digits.
fn apart(head: &str) -> Cow<'_, str> {
    // "tCO₂e" is written "tCO2e" too.
    if head.contains('₂') {
        return Cow::Owned(head.replace('₂', "2"));
    }
    let lowers = head.chars().map(char::is_lowercase);
    let mut pairs = lowers.zip(head.chars().skip(1));
    if !head.contains('_') && !pairs.any(|(lower, next)| lower && next.is_uppercase()) {
        return Cow::Borrowed(head);
    }
    let mut out = String::with_capacity(head.len() + 4);
    let mut before = ' ';
    let mut letters = 0;
    for char in head.chars() {
        // "£m" and "McDonald" stay: a word of three letters or more comes first.
        if char.is_uppercase() && before.is_lowercase() && letters >= 3 {
            out.push(' ');
            letters = 0;
        }
        letters = if char.is_alphabetic() { letters + 1 } else { 0 };
        out.push(if char == '_' { ' ' } else { char });
        before = char;
    }
    Cow::Owned(out)
}

/// What a word of a head speaks of.
#[derive(Clone, Copy)]
enum Topic {
    Counted,
    Count,
    Equivalents,
    Thing,
    Money,
    Each,
    /// Money of one of many.
    MoneyEach,
    Share,
}

static TOPICS: LazyLock<HashMap<&str, Topic>> = LazyLock::new(|| {
    let lists = [
        (COUNTED, Topic::Counted),
        (COUNTS, Topic::Count),
        (EQUIVALENTS, Topic::Equivalents),
        (THINGS, Topic::Thing),
        (MONEY, Topic::Money),
        (EACH, Topic::Each),
        (MONEY_EACH, Topic::MoneyEach),
        (SHARE, Topic::Share),
    ];
    (lists.into_iter())
        .flat_map(|(words, topic)| words.iter().map(move |word| (*word, topic)))
        .collect()
});

/// Words of one of many.
const EACH: &[&str] = &[
    "per", "each", "average", "mean", "hourly", "weekly", "daily", "band",
];

/// Words of money of one of many.
const MONEY_EACH: &[&str] = &["price"];

/// Words of parts of a whole.
const SHARE: &[&str] = &[
    "share",
    "shares",
    "proportion",
    "proportions",
    "ratio",
    "ratios",
    "fraction",
    "fractions",
];

fn joined(inner: &Stated, outer: &Stated) -> Option<Stated> {
    let unit = inner.unit.or(outer.unit);
    let both = inner.unit.is_none() != outer.unit.is_none();
    let scale = if inner.scale == Scale::ONE {
        outer.scale
    } else {
        inner.scale
    };
    both.then(|| Stated {
        text: format!("{} {}", outer.text, inner.text),
        unit,
        scale,
    })
}

/// People and things that are counted wherever they stand over a column. "Children", "Schools" and
/// "Adults" name services as often.
const COUNTED: &[&str] = &[
    "staff",
    "employees",
    "posts",
    "cases",
    "pupils",
    "students",
    "residents",
    "households",
    "dwellings",
    "homes",
    "incidents",
    "accidents",
    "casualties",
    "visits",
    "visitors",
    "applications",
    "complaints",
    "vehicles",
    "collisions",
    "jobs",
    "calls",
    "users",
    "population",
    "plots",
    "responses",
    "respondents",
    "participants",
    "enquiries",
    "volunteers",
    "electors",
    "pitches",
    "admissions",
    "attendances",
    "offences",
    "crimes",
];

/// Names of a count itself.
const COUNTS: &[&str] = &["headcount"];

/// A count that has decimals: a tax base is a number of dwellings, as many as there would be if all were of band D (Local
/// Authorities (Calculation of Council Tax Base) (England) Regulations 2012).
const EQUIVALENTS: &[&str] = &["taxbase"];

/// People and things that are counted, but for those of [`COUNTED`].
const THINGS: &[&str] = &[
    "children",
    "people",
    "persons",
    "houses",
    "properties",
    "buildings",
    "units",
    "referrals",
    "assessments",
    "members",
    "schools",
    "places",
    "placements",
    "orders",
    "adopters",
    "families",
    "businesses",
    "tests",
    "clients",
    "adults",
    "libraries",
    "issues",
    "sites",
    "projects",
    "schemes",
    "workstreams",
    "meetings",
    "events",
    "items",
    "volumes",
    "requests",
    "inspections",
    "councillors",
    "carers",
    "patients",
    "deaths",
    "births",
    "women",
    "men",
    "girls",
    "boys",
    "males",
    "females",
    "individuals",
    "votes",
    "completions",
    "journeys",
    "passengers",
    "trips",
];

/// Words of money. "Interest" and "value" are of more than money and are not among them.
const MONEY: &[&str] = &[
    "budget",
    "budgets",
    "cost",
    "costs",
    "expenditure",
    "income",
    "spend",
    "spending",
    "spent",
    "salary",
    "salaries",
    "precept",
    "payment",
    "payments",
    "grant",
    "grants",
    "funding",
    "revenue",
    "funds",
    "debt",
    "borrowing",
    "receipts",
    "reserve",
    "reserves",
    "savings",
    "saving",
    "charges",
    "fees",
    "amount",
    "outturn",
    "cash",
    "deficit",
    "surplus",
    "tax",
    "loan",
    "loans",
    "assets",
    "liabilities",
    "balance",
    "balances",
    "capital",
    "underspend",
    "overspend",
    "pay",
    "turnover",
    "revenues",
    "expenses",
    "wages",
    "allowances",
    "rents",
    "equity",
    "levy",
    "receivable",
    "payable",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_a_head_is_about_is_no_unit() {
        let unit = |head: &str| Clues::of(&[head]).says.unit().and_then(|said| said.unit);
        assert_eq!(unit("Growth in the number of children looked after"), None);
        assert_eq!(unit("Number of children in care"), Some(Unit::Count));
    }

    #[test]
    fn each_word_stands_in_one_list() {
        let lists = [
            COUNTED,
            COUNTS,
            EQUIVALENTS,
            THINGS,
            MONEY,
            EACH,
            MONEY_EACH,
            SHARE,
        ];
        let all: usize = lists.iter().map(|list| list.len()).sum();
        assert_eq!(TOPICS.len(), all);
    }

    #[test]
    fn names_of_a_databases_columns_are_words() {
        assert_eq!(apart("EstCost"), "Est Cost");
        assert_eq!(apart("CG_Blks"), "CG Blks");
        assert_eq!(apart("£m SEND"), "£m SEND");
        assert!(Clues::of(&["EstCost"]).money);
        let tonnes = Clues::of(&["Carbon saved (tCO₂e)"]);
        assert_eq!(
            tonnes.says.unit().and_then(|said| said.unit),
            Some(Unit::Tonnes)
        );
        let count = Clues::of(&["UnitCount"]);
        assert_eq!(
            count.says.unit().and_then(|said| said.unit),
            Some(Unit::Count)
        );
    }
}
