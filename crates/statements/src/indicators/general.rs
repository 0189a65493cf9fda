//! Names that say which of several figures it is, and no more: "most recent figure", "latest position", "up".
//!
//! Not a name with a noun of its own: "latest unemployment figure".

/// Whether a name only says which of several figures it is: "most recent figure", "latest position".
pub(super) fn is_general(name: &str) -> bool {
    // "Rates for the county": where, not what.
    let lower = name.to_lowercase();
    let placed = [
        "rates for the ",
        "rate for the ",
        "figures for the ",
        "figure for the ",
    ]
    .iter()
    .find_map(|opening| lower.strip_prefix(opening));
    if placed.is_some_and(|place| {
        matches!(
            place,
            "county"
                | "borough"
                | "district"
                | "city"
                | "council"
                | "country"
                | "area"
                | "authority"
                | "town"
        )
    }) {
        return true;
    }
    // "substantial improvement on the 2014/15 performance"
    let compared = [
        "improvement on the ",
        "improvement from the ",
        "deterioration from the ",
    ]
    .iter()
    .any(|words| lower.contains(words));
    if compared
        && (lower.ends_with("performance")
            || lower.ends_with("figure")
            || lower.ends_with("result"))
    {
        return true;
    }
    // "outturn figure for the year": when, not what
    let name = super::idle::without_time(name);
    let mut words = name.split_whitespace().rev();
    let head = words.next().unwrap_or_default().to_lowercase();
    matches!(
        head.as_str(),
        "figure" | "figures" | "position" | "result" | "outturn" | "performance"
    ) && words.all(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "most"
                | "recent"
                | "latest"
                | "current"
                | "previous"
                | "this"
                | "actual"
                | "confirmed"
                | "rolling-year"
                | "rolling"
                | "full-year"
                | "provisional"
                | "final"
                | "overall"
                | "quarterly"
                | "monthly"
                | "annual"
                | "weekly"
                | "the"
                | "new"
                | "equivalent"
                | "corresponding"
                | "comparable"
                | "outturn"
                | "year-end"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::is_general;

    #[test]
    fn which_figure_it_is_names_nothing() {
        assert!(is_general("most recent figure"));
        assert!(is_general("latest quarterly figure"));
        assert!(is_general("overall outturn figure for the year"));
        assert!(is_general("equivalent outturn"));
        assert!(!is_general("outturn for the library service"));
        assert!(!is_general("latest unemployment figure"));
    }
}
