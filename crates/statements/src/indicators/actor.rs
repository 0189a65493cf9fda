//! Who acts, not what is measured: "the City", "Councillors", "TCC", "The Finance Committee", "City of Edmonton Members
//! of Council".
//!
//! An institution or person as the subject of a verb with a figure as its object names nothing; what it does with the
//! figure does. Not what belongs to one: "Council Tax", "government funding", "the Council's reserves".

/// Heads of names of institutions and people, in the singular.
const ACTORS: &[&str] = &[
    "council",
    "city",
    "county",
    "borough",
    "district",
    "parish",
    "town",
    "province",
    "government",
    "authority",
    "authoritie",
    "board",
    "committee",
    "cabinet",
    "panel",
    "commission",
    "department",
    "force",
    "police",
    "directorate",
    "ministry",
    "minister",
    "councillor",
    "member",
    "cllr",
    "chairman",
    "chair",
    "clerk",
    "officer",
    "commissioner",
    "constable",
    "director",
    "manager",
    "treasurer",
    "mayor",
    "trust",
    "company",
    "companie",
    "corporation",
    "society",
    "agency",
    "organisation",
    "organization",
    "partnership",
    "proposal",
    "report",
    "applicant",
    "hall",
    "library",
    "administration",
    "forum",
    "executive",
    "assembly",
    "leader",
    "auditor",
    "inspectorate",
    "we",
    "it",
    "they",
    "he",
    "she",
    "you",
];

/// Whether a name is that of an institution or person.
pub(super) fn is_actor(name: &str) -> bool {
    let head = name
        .split_whitespace()
        .take_while(|word| {
            !matches!(
                *word,
                "of" | "for" | "in" | "at" | "on" | "by" | "and" | "&" | "to" | "with" | "from"
            )
        })
        .last();
    // "Mrs Jones"
    let titled = ["Mr ", "Mrs ", "Ms ", "Dr ", "Cllr ", "Councillor "]
        .iter()
        .any(|title| name.starts_with(title));
    titled
        || head.is_some_and(|head| {
            let word = head.to_lowercase();
            let acronym = !name.contains(' ')
                && (2..=5).contains(&head.chars().count())
                && head.chars().all(char::is_uppercase);
            acronym || ACTORS.contains(&word.trim_end_matches('s'))
        })
}

/// "Authority", "County Council": not "savings proposal".
pub(super) fn is_body(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    is_actor(name) && !name.contains(',') && (last == name || last.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {}
