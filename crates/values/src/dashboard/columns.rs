//! What each column of a dashboard is for, by its heads: "PI ref", "Latest", "Trend", "Good is".

use std::collections::HashMap;
use std::sync::LazyLock;

use scrutineer_model::Polarity;

use crate::grid::Grid;
use crate::surroundings::times;
use crate::words::{Phrases, plain};

/// What a column of a dashboard is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Reference,
    Indicator,
    Latest,
    Previous,
    Target,
    National,
    Neighbours,
    Regional,
    Quartile,
    Rating,
    Travel,
    Polarity,
    Owner,
    /// Its head is a time.
    Timed,
    Other,
}

impl Role {
    pub(super) fn may_hold_figures(self) -> bool {
        matches!(
            self,
            Self::Latest
                | Self::Previous
                | Self::Target
                | Self::National
                | Self::Neighbours
                | Self::Regional
                | Self::Timed
                | Self::Other
        )
    }

    /// Figures of the indicator itself at some time.
    pub(super) fn is_own(self) -> bool {
        matches!(self, Self::Latest | Self::Timed | Self::Other)
    }
}

/// Heads and phrases within heads; the first that fits decides.
const HEADS: &[(Role, &[&str], &[&str])] = &[
    (
        Role::Travel,
        &["dot", "travel", "trend", "direction"],
        &[
            "direction of travel",
            "trend arrow",
            "change in performance",
            "direction of trend",
        ],
    ),
    (
        Role::Rating,
        &["rag", "status", "rating", "g a r", "traffic light"],
        &[
            "rag status",
            "rag rating",
            "traffic light",
            "current rag",
            "on target",
        ],
    ),
    (
        Role::Polarity,
        &["polarity", "good", "good is", "high or low", "aim"],
        &[
            "good to be",
            "good is",
            "good performance",
            "bigger is better",
            "smaller is better",
            "better to be",
            "high is good",
            "what is good",
            "better is",
        ],
    ),
    (Role::Quartile, &["quartile"], &["quartile"]),
    (
        Role::Neighbours,
        &["sn", "neighbours", "snn", "cipfa"],
        &[
            "statistical neighbour",
            "nearest neighbour",
            "family group",
            "comparator",
            "similar authorities",
            "similar councils",
            "stat neighbour",
            "neighbour average",
            "neighbours average",
        ],
    ),
    (
        Role::National,
        &["national", "england", "uk", "nat"],
        &[
            "national average",
            "england average",
            "eng average",
            "all england",
            "national comparator",
            "england mean",
        ],
    ),
    (
        Role::Regional,
        &[
            "region",
            "regional",
            "eastern region",
            "london",
            "south east",
            "east of england",
            "north west",
        ],
        &["regional average", "region average"],
    ),
    (Role::Target, &["target", "targets", "goal"], &["target"]),
    (
        Role::Previous,
        &[
            "previous",
            "prior",
            "baseline",
            "last year",
            "last quarter",
            "last month",
        ],
        &[
            "previous result",
            "previous value",
            "previous quarter",
            "previous year",
            "prior year",
            "previous period",
            "last quarter",
            "last year",
            "same period last",
            "previous performance",
        ],
    ),
    (
        Role::Latest,
        &[
            "latest",
            "current",
            "performance",
            "this quarter",
            "this month",
        ],
        &[
            "latest result",
            "latest value",
            "latest performance",
            "current performance",
            "current value",
            "latest figure",
            "latest data",
            "current result",
            "this quarter",
            "this month",
            "latest outturn",
        ],
    ),
    (
        Role::Owner,
        &[
            "owner",
            "lead",
            "responsible",
            "director",
            "manager",
            "portfolio",
            "led by",
        ],
        &[
            "lead officer",
            "responsible officer",
            "head of service",
            "accountable",
            "lead member",
            "portfolio holder",
            "indicator owner",
            "responsible manager",
        ],
    ),
    (
        Role::Reference,
        &[
            "ref",
            "no",
            "id",
            "code",
            "reference",
            "number",
            "pi",
            "kpi ref",
        ],
        &[
            "ref no",
            "pi ref",
            "kpi ref",
            "indicator ref",
            "pi code",
            "kpi no",
            "indicator no",
            "pi no",
            "measure ref",
            "indicator number",
            "kpi number",
            "indicator code",
        ],
    ),
    (
        Role::Indicator,
        &[
            "indicator",
            "indicators",
            "measure",
            "kpi",
            "kpis",
            "description",
            "metric",
            "performance measure",
        ],
        &[
            "performance indicator",
            "indicator description",
            "pi description",
            "indicator title",
            "indicator name",
            "key performance",
            "measure description",
            "performance measure",
            "description of indicator",
        ],
    ),
];

/// The heads over each column, with the roles that their words give it.
pub(super) type Named<'t> = Vec<Vec<(&'t str, Option<Role>)>>;

/// The heads of a table's columns, innermost first, with the roles that their words say.
pub(super) fn named<'t>(grid: &Grid<'t>) -> Named<'t> {
    let of_column = |column| {
        let heads = grid.boxhead(column);
        heads
            .iter()
            .rev()
            .map(|head| (*head, by_words(head)))
            .collect()
    };
    (0..grid.table.columns).map(of_column).collect()
}

/// The role of each column, by its innermost head that has one.
pub(super) fn roles(named: &Named<'_>) -> Vec<Role> {
    let mut seen: Vec<Role> = Vec::new();
    (named.iter())
        .map(|heads| {
            let role = heads
                .iter()
                .find_map(|(head, role)| role.or_else(|| by_time(head)))
                .unwrap_or(Role::Other);
            // One column names the indicators, one holds their references.
            let once = matches!(role, Role::Indicator | Role::Reference);
            if once && seen.contains(&role) {
                return Role::Other;
            }
            seen.push(role);
            role
        })
        .collect()
}

/// The role that a head's words give its column.
fn by_words(head: &str) -> Option<Role> {
    /// For each head that says it alone, and for each phrase in the order of the list, the place in the list.
    static ALONE: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
        let heads = HEADS.iter().enumerate().rev();
        heads
            .flat_map(|(at, (_, alone, _))| alone.iter().map(move |head| (*head, at)))
            .collect()
    });
    static OF_PHRASES: LazyLock<Vec<usize>> = LazyLock::new(|| {
        let heads = HEADS.iter().enumerate();
        heads
            .flat_map(|(at, (.., within))| within.iter().map(move |_| at))
            .collect()
    });
    static WITHIN: LazyLock<Phrases> = LazyLock::new(|| {
        Phrases::new(HEADS.iter().flat_map(|(.., within)| within.iter().copied()))
    });
    let plain = plain(head);
    let mut words: Vec<&str> = plain.split(' ').collect();
    words.retain(|word| !word.contains(|char: char| char.is_ascii_digit()));
    let alone = ALONE.get(words.join(" ").as_str()).copied();
    let within = WITHIN.first_begun(&plain).map(|phrase| OF_PHRASES[phrase]);
    let first = alone.into_iter().chain(within).min()?;
    Some(HEADS[first].0)
}

/// The role of a column that a time heads.
fn by_time(head: &str) -> Option<Role> {
    (!times(head).is_empty()).then_some(Role::Timed)
}

/// What a column of polarity prints: "High", "Low is good", "Bigger is better", "↑".
pub(super) fn polarity(text: &str) -> Option<Polarity> {
    let plain = plain(text);
    let first = plain.split(' ').next().unwrap_or_default();
    match first {
        "high" | "higher" | "h" | "big" | "bigger" | "up" | "increase" | "maximise" | "max"
        | "larger" | "more" => Some(Polarity::HighIsGood),
        "low" | "lower" | "l" | "small" | "smaller" | "down" | "decrease" | "minimise" | "min"
        | "less" | "fewer" => Some(Polarity::LowIsGood),
        _ => match text.trim() {
            "+" => Some(Polarity::HighIsGood),
            "-" | "–" | "−" => Some(Polarity::LowIsGood),
            other => super::travel::arrow(other).map(|up| {
                if up {
                    Polarity::HighIsGood
                } else {
                    Polarity::LowIsGood
                }
            }),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_say_what_a_column_is_for() {
        for (head, expected) in [
            ("PI Ref", Some(Role::Reference)),
            ("Performance Indicator", Some(Role::Indicator)),
            ("Target 2017/18", Some(Role::Target)),
            ("Q4 2017/18", Some(Role::Timed)),
            ("Statistical Neighbours", Some(Role::Neighbours)),
            ("England average", Some(Role::National)),
            ("RAG", Some(Role::Rating)),
            ("Direction of Travel", Some(Role::Travel)),
            ("Good is", Some(Role::Polarity)),
            ("Lead Officer", Some(Role::Owner)),
            ("Previous result", Some(Role::Previous)),
            ("Latest", Some(Role::Latest)),
            ("Quartile", Some(Role::Quartile)),
            ("Net budget", None),
        ] {
            let role = by_words(head).or_else(|| by_time(head));
            assert_eq!(role, expected, "{head}");
        }
    }

    #[test]
    fn polarity_in_its_words() {
        assert_eq!(polarity("Low is good"), Some(Polarity::LowIsGood));
        assert_eq!(polarity("Bigger is better"), Some(Polarity::HighIsGood));
        assert_eq!(polarity("↑"), Some(Polarity::HighIsGood));
        assert_eq!(polarity("n/a"), None);
    }
}
