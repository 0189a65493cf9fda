//! Who signs a report at its end, set as a heading is.
//!
//! `Ann Lee`, `Head of Roads` under the last section name no section. What must not match: "Monitoring Officer" over what that
//! officer says.

use scrutineer_model::Item;

use super::Under;

/// Leaves out the sections at a report's end that are but who signs it.
pub(super) fn leave_out(item: &mut Item, under: &[Under<'_>]) {
    let signs = |title: &str| {
        const OFFICES: [&str; 10] = [
            "Director",
            "Head",
            "Officer",
            "Manager",
            "Lead",
            "Clerk",
            "Solicitor",
            "Executive",
            "Treasurer",
            "Secretary",
        ];
        crate::actions::is_people(title)
            && title.split_whitespace().any(|word| OFFICES.contains(&word))
    };
    let mut office = false;
    for (_, passages) in under.iter().rev() {
        // "Ann Lee" over "Head of Roads".
        let last = (item.sections.last()).is_some_and(|last| {
            let names = signs(&last.title) || office && is_name(&last.title);
            last.number.is_none() && last.about == "other" && names
        });
        if !last || passages.iter().any(|passage| passage.words() > 6) {
            break;
        }
        office = true;
        item.sections.pop();
    }
}

/// "Ann Lee": two or three capitalised words.
fn is_name(title: &str) -> bool {
    let words = || title.split_whitespace();
    (2..=3).contains(&words().count())
        && crate::actions::is_people(title)
        && crate::sections::about(title) == "other"
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Item, Section, Source};

    use super::leave_out;

    #[test]
    fn who_signs_heads_no_section() {
        let section = |title: &str| Section {
            title: title.to_owned(),
            about: "other",
            number: None,
            source: Source::default(),
        };
        let mut item = Item {
            sections: vec![
                section("Background"),
                section("Ann Lee"),
                section("Head of Roads"),
            ],
            ..Item::default()
        };
        let nothing = || ("other", Vec::new());
        leave_out(&mut item, &[nothing(), nothing(), nothing()]);
        assert_eq!(item.sections.len(), 1);
    }
}
