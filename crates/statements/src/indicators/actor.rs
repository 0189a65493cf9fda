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
    head.is_some_and(|head| {
        let word = head.to_lowercase();
        let acronym = !name.contains(' ')
            && (2..=5).contains(&head.chars().count())
            && head.chars().all(char::is_uppercase);
        acronym || ACTORS.contains(&word.trim_end_matches('s')) || titled(name)
    })
}

/// "Authority", "County Council": not "savings proposal".
pub(super) fn is_body(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default();
    is_actor(name) && !name.contains(',') && (last == name || last.starts_with(char::is_uppercase))
}

/// Whether a name is that of somebody who speaks or acts for others: "Section 151 Officer", "Cllr Richards".
pub(super) fn is_somebody(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    titled(name)
        || matches!(
            last.as_str(),
            "officer"
                | "director"
                | "councillor"
                | "chair"
                | "chairman"
                | "clerk"
                | "commissioner"
                | "treasurer"
                | "auditor"
                | "mayor"
                | "leader"
                | "minister"
        )
}

/// "Cllr Richards", "Mr Smith".
fn titled(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|first| {
        matches!(
            first.trim_end_matches('.').to_lowercase().as_str(),
            "councillor" | "cllr" | "cllrs" | "cyng" | "mr" | "mrs" | "ms" | "dr"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{is_actor, is_somebody};

    #[test]
    fn somebody_speaks() {
        assert!(is_somebody("Section 151 Officer"));
        assert!(is_somebody("Councillor Ames"));
        assert!(!is_somebody("Restoration Committee"));
        assert!(!is_somebody("officer posts"));
    }

    #[test]
    fn institutions_and_people_act() {
        for name in [
            "City",
            "Councillors",
            "TCC",
            "Finance Committee",
            "City of Edmonton Members of Council",
            "Cllr Richards",
            "Schools Forum",
            "Deputy Leader",
        ] {
            assert!(is_actor(name), "{name}");
        }
    }

    #[test]
    fn what_belongs_to_them_is_measured() {
        for name in [
            "Council Tax",
            "government funding",
            "Council's reserves",
            "visits to libraries",
            "FTE posts",
            "contribution from the Council",
        ] {
            assert!(!is_actor(name), "{name}");
        }
    }
}
