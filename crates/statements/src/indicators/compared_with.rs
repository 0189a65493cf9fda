//! Names that say whom something is compared with, and no more: "statistical neighbours", "the England average".
//!
//! Not a name with a noun of its own: "national debt", "neighbours' complaints".

/// Words for whom a council is compared with.
const OTHERS: &[&str] = &[
    "england",
    "wales",
    "scotland",
    "national",
    "nationally",
    "regional",
    "regionally",
    "region",
    "neighbours",
    "neighbour",
    "comparators",
    "comparator",
    "peers",
    "peer",
    "similar",
];

/// Words beside them that add no noun.
const BESIDE: &[&str] = &[
    "the",
    "our",
    "its",
    "of",
    "for",
    "in",
    "all",
    "other",
    "average",
    "averages",
    "mean",
    "median",
    "figure",
    "figures",
    "rate",
    "rates",
    "equivalent",
    "corresponding",
    "comparative",
    "respective",
    "and",
    "level",
    "performance",
    "statistical",
    "nearest",
    "like",
    "comparable",
    "group",
    "authorities",
    "councils",
    "english",
    "south",
    "north",
    "east",
    "west",
];

/// Whether a name only says whom something is compared with.
pub(super) fn is_compared_with(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut words = lower
        .split_whitespace()
        .map(|word| word.trim_end_matches(['\'', '’']));
    words.clone().any(|word| OTHERS.contains(&word))
        && words.all(|word| OTHERS.contains(&word) || BESIDE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::is_compared_with;
    use crate::indicators::shown;

    #[test]
    fn whom_it_is_compared_with_is_no_name() {
        assert!(is_compared_with("statistical neighbours"));
        assert!(is_compared_with("England average"));
        assert!(is_compared_with("average for our statistical neighbours"));
        assert!(is_compared_with(
            "equivalent rates for neighbours and England"
        ));
        assert!(!is_compared_with("national debt"));
        assert!(!is_compared_with("average"));
        assert_eq!(
            shown("Conferences held in time rose to 91.3%; statistical neighbours achieved 79.4%")
                [1],
            "79.4%: KNOWN"
        );
    }
}
