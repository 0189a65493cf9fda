//! Who is to do something: names, initials, offices.

/// Words in capitals that are nobody's initials: "ACTION LIST".
const NO_INITIALS: [&str; 9] = [
    "LIST", "LOG", "PLAN", "NOTE", "ITEM", "TEAM", "RED", "YES", "NIL",
];

/// Whether a text is initials or names and nothing else: `AW/IB`, `Ann Other`, `Clerk`.
pub(crate) fn is_people(text: &str) -> bool {
    let parts: Vec<&str> = text
        .split(['/', ',', '&', ';', '+'])
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .collect();
    let is_initials = |part: &str| {
        let letters = part.chars().filter(|char| char.is_alphabetic()).count();
        (2..=4).contains(&letters)
            && !NO_INITIALS.contains(&part)
            && part
                .chars()
                .all(|char| char.is_uppercase() || matches!(char, '.' | '\''))
            // "HoP" heads people.
            || matches!(part.as_bytes(), [b'A'..=b'Z', b'o', b'A'..=b'Z'])
    };
    let offices = [
        "clerk",
        "chair",
        "chairman",
        "all",
        "officers",
        "secretary",
        "treasurer",
        "clerc",
    ];
    is_office(text)
        || parts.iter().all(|part| {
            is_initials(part)
                || offices.contains(&part.to_lowercase().as_str())
                || part.contains(' ') && is_name(part)
        })
}

/// "Director of Public Health": an office, and what it is for.
fn is_office(text: &str) -> bool {
    /// Words of one, at most: "Executive Director of Clinical and Professional Services".
    const WORDS: usize = 9;
    let mut words = text.split_whitespace();
    let named = words.clone().any(|word| {
        matches!(
            word,
            "Director" | "Head" | "Officer" | "Manager" | "Lead" | "Clerk" | "Solicitor"
        )
    });
    named
        && words.clone().count() <= WORDS
        && text.starts_with(char::is_uppercase)
        && words.all(|word| {
            // "Strategic Director - Communities", "Director (Care)".
            let word = word.strip_prefix('(').unwrap_or(word);
            matches!(word, "of" | "for" | "the" | "and" | "&" | "to" | "-" | "–")
                || word.starts_with(char::is_uppercase)
        })
}

/// "AW", "AW/IB", "ALL", as they stand behind what they are to do.
pub(super) fn is_initials_alone(note: &str) -> bool {
    note.len() <= 12
        && note.split(['/', '&', ',']).map(str::trim).all(|part| {
            (2..=3).contains(&part.len())
                && part.bytes().all(|byte| byte.is_ascii_uppercase())
                && !NO_INITIALS.contains(&part)
        })
}

/// The names in "A Smith / B Jones", "Clerk and Chairman", one by one.
pub(super) fn people(who: &str) -> Vec<String> {
    let who = who.trim().trim_end_matches(['.', ':', ';']);
    // "ACTION BY: Head of Roads".
    let who = ["BY:", "By:"]
        .iter()
        .find_map(|by| who.strip_prefix(by))
        .map_or(who, str::trim_start);
    if is_one_office(who) {
        return vec![who.to_owned()];
    }
    if let Some(several) = of_one_title(who) {
        return several;
    }
    let mut people: Vec<String> = Vec::new();
    for part in who.split(['/', ';', '&']) {
        for part in part.split(" and ") {
            // "Head of Achievement, Virtual School" is one; "A Smith, B Jones" are two.
            let names: Vec<&str> = part.split(',').collect();
            let all_names = names.iter().all(|name| is_name(name));
            if all_names {
                people.extend(names.iter().map(|name| name.trim().to_owned()));
            } else {
                people.push(part.trim().to_owned());
            }
        }
    }
    // "Head of Adoption and Fostering": an office is not two people.
    if people.len() > 1
        && !people.iter().all(|name| is_name(name))
        && !who.contains(['/', ';', '&'])
        // "Cllr Ash and the Town Clerk" are, and so are "KJ and Virtual Head".
        && ![" and the ", " and Cllr "].iter().any(|joint| who.contains(joint))
        && !is_initials_alone(&people[0])
    {
        return vec![who.to_owned()];
    }
    people.retain(|name| !name.is_empty());
    people
}

/// "Cllrs Ash and Oak", "Councillors Ash, Oak and Elm": each by the title that stands before the first.
fn of_one_title(who: &str) -> Option<Vec<String>> {
    const TITLES: [(&str, &str); 2] = [("Cllrs ", "Cllr"), ("Councillors ", "Councillor")];
    const OFFICES: [&str; 7] = [
        "Clerk",
        "Chair",
        "Chairman",
        "Mayor",
        "Officer",
        "Treasurer",
        "Secretary",
    ];
    let (title, names) =
        (TITLES.iter()).find_map(|(many, one)| Some((one, who.strip_prefix(many)?)))?;
    let names: Vec<&str> = (names.split([',', '&']))
        .flat_map(|names| names.split(" and "))
        .map(|name| name.trim().trim_start_matches("and "))
        .collect();
    // "Cllrs Ash, Oak and Town Clerk" have an officer among them.
    let person = |name: &str| {
        is_name(name)
            && name.split(' ').count() <= 2
            && !name.split(' ').any(|word| OFFICES.contains(&word))
    };
    let fits = names.len() > 1 && names.iter().all(|name| person(name));
    fits.then(|| {
        (names.iter())
            .map(|name| format!("{title} {name}"))
            .collect()
    })
}

/// "The Police and Crime Commissioner", "Strategic Director, Place": an office whose name has a joint within.
fn is_one_office(who: &str) -> bool {
    const OFFICES: [&str; 9] = [
        "Commissioner",
        "Director",
        "Officer",
        "Manager",
        "Head",
        "Lead",
        "Clerk",
        "Chair",
        "Chairman",
    ];
    const ALONE: [&str; 7] = [
        "Chair",
        "Chairman",
        "Clerk",
        "Leader",
        "Mayor",
        "Secretary",
        "Treasurer",
    ];
    let is_office = |word: &str| OFFICES.contains(&word) || ALONE.contains(&word);
    let last = |text: &str| text.rsplit(' ').next().is_some_and(is_office);
    // "The Clerk and Parks Officer" are two.
    let joined = who
        .strip_prefix("The ")
        .or_else(|| who.strip_prefix("the "))
        .and_then(|who| who.split_once(" and "))
        .is_some_and(|(first, second)| {
            let office = second.split_once(' ').map_or("", |(_, office)| office);
            !first.contains(' ')
                && !is_office(first)
                && matches!(office, "Commissioner" | "Director" | "Officer" | "Manager")
        });
    // "Parks Officer, Chairman" are two, and so are "Parks Officer, AW".
    let of = who.split_once(", ").is_some_and(|(office, of)| {
        let words = office.split(' ').count();
        (2..=4).contains(&words)
            && last(office)
            && !office.contains("Clerk")
            && !of.contains([' ', ',', '/', '&'])
            && of.starts_with(char::is_uppercase)
            && of.chars().skip(1).all(char::is_lowercase)
            && of.len() > 3
            && !ALONE.contains(&of)
            && !matches!(of, "Members" | "Officers" | "Councillors")
    });
    joined || of
}

/// Two to four capitalised words without "of", a single office, or initials.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = words
        .iter()
        .all(|word| word.starts_with(char::is_uppercase));
    let office = words.iter().any(|word| {
        matches!(
            *word,
            "Head"
                | "Services"
                | "Adoption"
                | "Fostering"
                | "Manager"
                | "Finance"
                | "Improvement"
                | "Achievement"
                | "School"
                | "Resources"
        )
    });
    capital && !office && (1..=4).contains(&words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_with_a_joint_is_one() {
        for one in [
            "The Fire and Rescue Commissioner",
            "Corporate Director, Harbours",
        ] {
            assert_eq!(people(one), [one]);
        }
        assert_eq!(people("The Clerk and Parks Officer").len(), 2);
        assert_eq!(people("Parks Officer, Chairman").len(), 2);
        assert_eq!(people("Parks Officer, AW").len(), 2);
        assert_eq!(people("Ann Ash, Bob Birch").len(), 2);
        assert_eq!(people("Cllrs Ash and Oak"), ["Cllr Ash", "Cllr Oak"]);
        assert!(!people("Cllrs Ash and Town Clerk").contains(&"Cllr Town Clerk".to_owned()));
        assert_eq!(
            people("Councillors Ash, Oak & B Elm"),
            ["Councillor Ash", "Councillor Oak", "Councillor B Elm"]
        );
    }
}
