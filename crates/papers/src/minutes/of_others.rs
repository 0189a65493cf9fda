//! What another council decided, told in the minutes of a parish.
//!
//! `The District Council refused permission for the porch.` · `Permission was granted by the County Council.` are no
//! decisions of the town, parish or community council that hears of them. What must not match: "The Council agreed to ask
//! the County Council", and papers of a district itself, whatever parishes they name.

use scrutineer_model::Item;

use crate::passages::Passage;
use crate::text::Worded;

/// Passages that head a paper.
const HEAD: usize = 8;

/// Words of a line that names whose paper it is, at most.
const NAME: usize = 20;

static DID: Worded = Worded::new(
    &["council"],
    &[
        r"(?i)^(?:also )?(?:the |[\w'-]+ ){0,5}(?:county|district|borough|city|metropolitan|unitary) council(?:'s [\w ]{3,40}?)?,? (?:has |have |had )?(?:\w+ly )?(?:agreed|resolved|approved|decided|refused|granted|supported|adopted|noted)\b",
    ],
);

static BY: Worded = Worded::new(
    &["by "],
    &[
        r"(?i)\b(?:was|were|been) (?:\w+ly )?(?:granted|refused|approved|agreed)\b[^.;]*\bby (?:the |[A-Z][\w'-]+ ){0,4}(?:county|district|borough|planning authority|planning inspector)\b",
    ],
);

/// Leaves out of a parish's minutes what the councils above it decided.
pub(super) fn leave_out(passages: &[Passage], items: &mut [Item]) {
    if !is_parishs(passages) {
        return;
    }
    for item in items {
        item.decisions
            .retain(|point| !DID.is_match(&point.text) && !BY.is_match(&point.text));
    }
}

/// Whether a paper's head names a parish, town or community council, and no council above it.
fn is_parishs(passages: &[Passage]) -> bool {
    let text = || {
        (passages
            .iter()
            .filter(|passage| passage.is_text())
            .take(HEAD))
        .filter(|passage| passage.words() <= NAME && passage.number.is_none())
        .filter(|passage| !passage.text.ends_with(['.', ':']))
        .map(|passage| passage.text.lower())
    };
    let names = |of: &[&str]| {
        text().any(|text| {
            let person = ["cllr", "councillor", "present", "apolog", "attend"]
                .iter()
                .any(|word| text.contains(word));
            !person && of.iter().any(|name| text.contains(name))
        })
    };
    names(&["parish council", "town council", "community council"])
        && !names(&[
            "county council",
            "district council",
            "borough council",
            "city council",
        ])
}

#[cfg(test)]
mod tests {
    use crate::minutes::minutes;
    use crate::sample::titles_and_text;

    fn check(council: &str, lines: &[&str], expected: &[&str]) {
        let head = [
            council,
            "Minutes of the meeting held on 4 May 2021",
            "Present: Cllr Ann Lee, Cllr Bob Moss",
            "1. Apologies",
            "None.",
            "2. Matters heard",
        ];
        let lines: Vec<&str> = head.iter().chain(lines).copied().collect();
        let items = minutes(&titles_and_text(&lines));
        let found: Vec<&str> = (items.iter().flat_map(|item| &item.decisions))
            .map(|point| point.text.as_str())
            .collect();
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn a_parish_hears_what_the_councils_above_it_decided() {
        check(
            "Ashby Town Council",
            &[
                "The District Council refused permission for the porch.",
                "Permission was granted for the barn by the County Council.",
                "It was agreed to ask the County Council for a bus.",
                "The Council agreed that the district be thanked.",
            ],
            &[
                "It was agreed to ask the County Council for a bus.",
                "The Council agreed that the district be thanked.",
            ],
        );
        check(
            "Ashby Town Council",
            &[
                "The following decisions of the County Council were noted:",
                "Two sheds at 4 High Street",
                "3. Reports",
                "The District Council refused permission for the porch.",
            ],
            &[
                "The following decisions of the County Council were noted: Two sheds at 4 High Street",
            ],
        );
        check(
            "Ashby District Council",
            &["The District Council approved the plan for ponds."],
            &["The District Council approved the plan for ponds."],
        );
    }
}
