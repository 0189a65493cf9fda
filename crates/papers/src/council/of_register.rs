//! Every council of the register: its own titles give it, and titles of other bodies of its place do not.

use super::*;
use crate::sample::titles_and_text;

fn of(lines: &[&str], date: Option<&str>) -> Option<Body> {
    whose(&titles_and_text(lines), None, date).map(|(body, _)| body)
}

#[test]
fn a_councils_own_title_gives_its_code() {
    let mut wrong = Vec::new();
    for council in councils() {
        // A day on which it was there.
        let date = council.valid_to.or(council.valid_from);
        let names = (council.other_names.iter().copied()).chain([council.name]);
        for name in names.flat_map(|name| [name.to_owned(), name.to_uppercase()]) {
            for below in [
                "# CABINET",
                "# Minutes of a meeting of the Planning Committee",
            ] {
                let found = of(
                    &[&format!("# {name}"), below, "The report was noted."],
                    date,
                );
                let right = found
                    .as_ref()
                    .is_some_and(|body| body.name == council.name && body.gss == council.gss);
                if !right {
                    wrong.push(format!("{name}: {found:?}"));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// What else is called after a place.
const OTHERS: [&str; 30] = [
    "NHS {} Clinical Commissioning Group",
    "{} University Hospitals NHS Foundation Trust",
    "{} and District Hospitals NHS Trust",
    "University of {}",
    "{} University",
    "{} City Football Club",
    "{} County Cricket Club",
    "{} Borough Football Club",
    "{} Green Belt",
    "{} Police",
    "{} Constabulary",
    "Police and Crime Commissioner for {}",
    "{} Police and Crime Panel",
    "{} Fire and Rescue Service",
    "{} Combined Authority",
    "{} Waste Disposal Authority",
    "{} Chamber of Commerce",
    "{} Housing Association Limited",
    "{} Wildlife Trust",
    "{} Museums Trust",
    "{} Council for Voluntary Service",
    "{} Council of Churches",
    "{} Council of Mosques",
    "{} Racial Equality Council",
    "Diocese of {}",
    "{} Cathedral",
    "{} Airport Consultative Committee",
    "Port of {} Harbour Board",
    "{} Magistrates' Court",
    "Healthwatch {}",
];

#[test]
fn another_body_of_its_place_gives_no_council() {
    let mut wrong = Vec::new();
    for council in councils() {
        for other in OTHERS {
            let name = other.replace("{}", council.short);
            for title in [name.clone(), name.to_uppercase()] {
                let lines = [
                    &format!("# {title}"),
                    "# Minutes of the Board",
                    "It was noted.",
                ];
                if let Some(body) = of(&lines, None).filter(|body| body.gss.is_some()) {
                    wrong.push(format!("{title}: {}", body.name));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
