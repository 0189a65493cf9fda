//! What each column of a dashboard is for, by its heads: "PI ref", "Latest", "Trend", "Good is".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::content::{by_content, holds_codes, holds_ranks, is_lit, numbers_rows};
use super::heads::{BESIDE, HEADS};
use crate::columns::Holds;
use crate::grid::Grid;
use crate::period;
use crate::words::{Phrases, has_begun, plain};

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
    /// Others' figures, whose they are is not said: "Top quartile", "Sector benchmark".
    Benchmark,
    Budget,
    Forecast,
    /// How far two other figures are apart.
    Change,
    /// The year so far, beside the latest part of it.
    ToDate,
    Quartile,
    Rank,
    Rating,
    /// "Yes" or "No": whether the target is met, as printed.
    Met,
    Travel,
    Polarity,
    Owner,
    /// When the row's figures hold: "Latest period".
    Period,
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
                | Self::Benchmark
                | Self::Budget
                | Self::Forecast
                | Self::Change
                | Self::ToDate
                | Self::Timed
                | Self::Other
        )
    }

    /// Figures of the indicator itself at some time.
    pub(super) fn is_own(self) -> bool {
        matches!(self, Self::Latest | Self::Timed | Self::Other)
    }

    /// What the indicator's own figures are set beside, whenever that holds: a spanner over times may say it.
    pub(super) fn is_beside(self) -> bool {
        matches!(
            self,
            Self::Target
                | Self::National
                | Self::Neighbours
                | Self::Regional
                | Self::Benchmark
                | Self::Budget
                | Self::Forecast
                | Self::Previous
                | Self::Change
        )
    }
}

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

/// The role of each column: by its innermost head that has one, or by a spanner over times that says what is set beside
/// the indicator's own figures, else by what the column holds.
pub(super) fn roles(named: &Named<'_>, grid: &Grid<'_>, holds: &[Holds]) -> Vec<Role> {
    let mut seen: Vec<Role> = Vec::new();
    let several = several_places(named);
    let mut roles: Vec<Role> = (named.iter().enumerate())
        .map(|(column, heads)| {
            if numbers_rows(grid, column, named) && !seen.contains(&Role::Reference) {
                seen.push(Role::Reference);
                return Role::Reference;
            }
            let spanned = heads.len() > 1;
            let among_others = heads.iter().skip(1).any(|(head, _)| is_of_others(head));
            let fits = |role: Role| match role {
                // "KPI" over codes, with "Description" beside it.
                Role::Indicator if holds_codes(grid, column) => Some(Role::Reference),
                // "Position" over sums of money is none among others, and "Top quartile" over figures begins there.
                Role::Rank if !holds_ranks(grid, column) => None,
                Role::Quartile if holds[column] == Holds::Figures && !holds_ranks(grid, column) => {
                    Some(Role::Benchmark)
                }
                role => fits(role, holds[column], spanned),
            };
            let mut by_heads = heads.iter().map(|(head, role)| {
                let place = matches!(role, Some(Role::National | Role::Regional));
                let role = role.filter(|_| !(several && place));
                let region = || (among_others && names_region(head)).then_some(Role::Regional);
                role.or_else(region)
                    .and_then(fits)
                    .or_else(|| by_time(head))
            });
            let inner = by_heads.by_ref().flatten().next();
            let beside = || by_heads.flatten().find(|role| role.is_beside());
            let role = match inner {
                Some(Role::Timed | Role::Latest) => beside().or(inner),
                _ => inner,
            };
            // "On track to meet the plan?", "Against trajectory".
            let lit = is_lit(grid, column);
            let role = role.filter(|role| !(lit && role.is_beside()));
            let role = role
                .or_else(|| (holds[column] == Holds::Times).then_some(Role::Period))
                .or_else(|| by_content(grid, column, lit))
                .unwrap_or(Role::Other);
            // One column names the indicators, one holds their references.
            let once = matches!(role, Role::Indicator | Role::Reference | Role::Period);
            if once && seen.contains(&role) {
                return Role::Other;
            }
            seen.push(role);
            role
        })
        .collect();
    for column in 0..roles.len() {
        if roles[column] == Role::Other
            && holds[column] == Holds::Figures
            && has_earlier(column, named, &roles)
        {
            roles[column] = Role::Latest;
        }
    }
    roles
}

/// Whether another column has the same head with a time: "Council" is the latest beside "Council 2023/24".
fn has_earlier(column: usize, named: &Named<'_>, roles: &[Role]) -> bool {
    let bare = |column: usize| {
        named[column]
            .first()
            .map(|(head, _)| unaccompanied(&plain(head)))
    };
    let own = bare(column).filter(|own| !own.is_empty());
    let others = (0..roles.len()).filter(|&other| other != column && roles[other] == Role::Timed);
    own.is_some() && others.map(bare).any(|other| other == own)
}

/// The role that heads give a column, where what it holds agrees: "No." under "Change" counts something, "Trend" over
/// figures is a change, "Latest data" over times says when.
fn fits(role: Role, holds: Holds, spanned: bool) -> Option<Role> {
    let figures = holds == Holds::Figures;
    match role {
        Role::Reference if figures && spanned => None,
        Role::Travel if figures => Some(Role::Change),
        // "Aim" over figures is theirs, "Achieved" the figure itself.
        Role::Polarity if figures => Some(Role::Target),
        Role::Met if figures => Some(Role::Latest),
        Role::Owner | Role::Indicator | Role::Rating if figures => None,
        Role::Latest | Role::Previous if holds == Holds::Times => Some(Role::Period),
        // "Performance" over lights.
        Role::Change | Role::Latest if !figures => None,
        _ => Some(role),
    }
}

/// Whether a spanner is over what the indicators' own figures are set beside: "Benchmark", "Others, Oct 23 – Sep 24".
fn is_of_others(head: &str) -> bool {
    let plain = plain(head);
    [
        "benchmark",
        "comparator",
        "comparison",
        "compared with",
        "others",
    ]
    .iter()
    .any(|word| has_begun(&plain, word))
}

/// Whether a head among others' names a part of the country: "East", "PCC area".
fn names_region(head: &str) -> bool {
    let plain = plain(head);
    plain.split(' ').any(|word| {
        matches!(
            word,
            "north" | "south" | "east" | "west" | "midlands" | "eastern" | "western" | "area"
        )
    })
}

/// Whether columns are of several nations, or of several regions: none is what others are set beside.
fn several_places(named: &Named<'_>) -> bool {
    const NATIONS: [&str; 4] = ["england", "scotland", "wales", "northern ireland"];
    let mut nations: Vec<&str> = Vec::new();
    let mut regions: Vec<String> = Vec::new();
    for (head, role) in named.iter().filter_map(|heads| heads.first()) {
        let plain = plain(head);
        match role {
            Some(Role::National) => {
                nations.extend(NATIONS.iter().find(|nation| has_begun(&plain, nation)));
            }
            Some(Role::Regional) => regions.push(unaccompanied(&plain)),
            _ => {}
        }
    }
    nations.sort_unstable();
    nations.dedup();
    regions.sort_unstable();
    regions.dedup();
    nations.len() > 1 || regions.len() > 1
}

/// A plain head without its times and the words that say no more of it: "england" of "england average".
fn unaccompanied(plain: &str) -> String {
    let mut words: Vec<&str> = plain.split(' ').collect();
    words.retain(|word| {
        !word.contains(|char: char| char.is_ascii_digit()) && !BESIDE.contains(word)
    });
    words.join(" ")
}

/// The role that a head's words give its column.
pub(super) fn by_words(head: &str) -> Option<Role> {
    /// Plans that are papers, and no targets.
    const OF_DOCUMENTS: [&str; 5] = ["capital", "local", "financial", "revenue", "borrowing"];
    const NATIONS: &[&str] = &[
        "england", "english", "scotland", "scottish", "wales", "welsh", "uk", "national",
    ];
    const MEANS: &[&str] = &["average", "avg", "mean", "median"];
    const RELATING: &[&str] = &[
        "above", "against", "below", "meeting", "met", "of", "to", "within",
    ];
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
    if head.starts_with("+/-") {
        return Some(Role::Change);
    }
    let plain = plain(head);
    let mut words: Vec<&str> = plain.split(' ').collect();
    words.retain(|word| !word.contains(|char: char| char.is_ascii_digit()));
    let alone = (ALONE.get(words.join(" ").as_str()))
        .or_else(|| ALONE.get(unaccompanied(&plain).as_str()))
        .copied();
    let within = WITHIN.first_begun(&plain).map(|phrase| OF_PHRASES[phrase]);
    let first = alone.into_iter().chain(within).min();
    // "Local delivery indicator", "Corporate plan measure".
    let named = || {
        let last = words.last()?;
        // "Scottish LA average".
        if words.first().is_some_and(|first| NATIONS.contains(first)) && MEANS.contains(last) {
            return Some(Role::National);
        }
        match *last {
            "indicator" | "indicators" | "measure" | "measures" | "kpi" | "kpis" => {
                Some(Role::Indicator)
            }
            // "ARC No.", "Measure code".
            "no" | "ref" | "reference" | "code" if words.len() > 1 => Some(Role::Reference),
            // A document's name: "Remaining in capital plan".
            "plan" if words.iter().any(|word| OF_DOCUMENTS.contains(word)) => None,
            // "Full-year plan", "Q2 profile", "Statutory standard".
            "plan" | "profile" | "trajectory" | "tolerance" | "aim" | "ambition" | "goal" => {
                Some(Role::Target)
            }
            // Not "Within standard", which counts what was.
            "standard" | "threshold" if !words.iter().any(|word| RELATING.contains(word)) => {
                Some(Role::Target)
            }
            "rank" | "ranking" => Some(Role::Rank),
            "benchmark" => Some(Role::Benchmark),
            _ => None,
        }
    };
    first.map(|first| HEADS[first].0).or_else(named)
}

/// The role of a column that a time heads.
pub(super) fn by_time(head: &str) -> Option<Role> {
    period::states_time(head).then_some(Role::Timed)
}

/// Whether a target is met, as a cell prints it: "Yes", "✘".
pub(super) fn met(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "yes" | "y" | "met" | "achieved" | "hit" | "target met" | "target achieved" | "pass" => {
            Some(true)
        }
        "no" | "n" | "not met" | "not achieved" | "missed" | "not hit" | "target not met"
        | "target missed" | "fail" => Some(false),
        _ => match text.trim() {
            "✓" | "✔" | "☑" | "✅" => Some(true),
            "✗" | "✘" | "✕" | "✖" | "☒" | "❌" => Some(false),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles_of(table: &scrutineer_model::Table) -> Vec<Role> {
        let grid = Grid::new(table, None);
        let holds = crate::columns::columns(&grid);
        roles(&named(&grid), &grid, &holds)
    }

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
            ("Share of budget", None),
            ("Revised budget 2024/25", Some(Role::Budget)),
        ] {
            let role = by_words(head).or_else(|| by_time(head));
            assert_eq!(role, expected, "{head}");
        }
    }

    #[test]
    fn what_figures_are_set_beside_has_many_names() {
        for (head, expected) in [
            ("Scotland 2023-24", Some(Role::National)),
            ("Scottish average 2023/24", Some(Role::National)),
            ("Eng", Some(Role::National)),
            ("All councils", Some(Role::National)),
            ("MSG average", Some(Role::Neighbours)),
            ("Peer group 2023/24", Some(Role::Neighbours)),
            ("National standard", Some(Role::Target)),
            ("Trajectory", Some(Role::Target)),
            ("YTD", Some(Role::ToDate)),
            ("Change on quarter", Some(Role::Change)),
            ("Rank (of 32)", Some(Role::Rank)),
            ("Standard met", Some(Role::Met)),
            ("High or low is good", Some(Role::Polarity)),
            ("Scotland's roads", None),
            ("Planning fees", None),
            ("Remaining in Capital Plan", None),
            ("Full-year plan", Some(Role::Target)),
        ] {
            assert_eq!(by_words(head), expected, "{head}");
        }
    }

    #[test]
    fn a_spanner_over_times_says_what_is_set_beside() {
        let table = crate::grid::drawn_with(
            &[
                "Measure | Ours | Ours | Ambition | All councils | All councils",
                "  | 2023/24 | 2024/25 | 2030 | 2023/24 | 2024/25",
                "Homes built | 12 | 13 | 20 | 14 | 15",
                "Visits paid | 22 | 23 | 30 | 24 | 25",
            ],
            2,
            1,
        );
        let found = roles_of(&table);
        assert_eq!(
            found[1..],
            [
                Role::Timed,
                Role::Timed,
                Role::Target,
                Role::National,
                Role::National
            ]
        );
    }

    #[test]
    fn ranks_are_small_and_whole() {
        let of = |rows: &[&str]| roles_of(&crate::grid::drawn_with(rows, 1, 1))[2];
        let ranked = of(&["Measure | England | Rank", "A | 12 | 3", "B | 13 | 151"]);
        assert_eq!(ranked, Role::Rank);
        let sums = of(&[
            "Measure | England | Position",
            "A | 12 | £3m",
            "B | 13 | £5m",
        ]);
        assert_eq!(sums, Role::Other);
    }

    #[test]
    fn nations_beside_one_another_are_compared_with_none() {
        let rows = [
            "Year | England | Wales",
            "2023/24 | 12 | 13",
            "2024/25 | 22 | 23",
        ];
        let table = crate::grid::drawn_with(&rows, 1, 1);
        let found = roles_of(&table);
        assert!(!found.contains(&Role::National), "{found:?}");
    }
}
