//! What somebody present is, beside the name: `Ann Lee - City Solicitor`, `Councillor Day in the Chair`.
//!
//! What must not match: names that are joined by a dash ("Ann Lee-Day") and members of one office ("Councillors").

/// Words that name an office where they stand first or last in it.
const WORDS: [&str; 36] = [
    "officer",
    "director",
    "manager",
    "head",
    "solicitor",
    "clerk",
    "secretary",
    "services",
    "chief",
    "lead",
    "adviser",
    "advisor",
    "assistant",
    "accountant",
    "auditor",
    "engineer",
    "planner",
    "leader",
    "executive",
    "treasurer",
    "lawyer",
    "consultant",
    "coordinator",
    "co-ordinator",
    "analyst",
    "administrator",
    "inspector",
    "superintendent",
    "support",
    "accounts",
    "finance",
    "deputy",
    "interim",
    "principal",
    "senior",
    "procurement",
];

/// Whether a text is an office: "Democratic Services Officer", "Solicitor (Planning)"; not somebody with
/// one: "Ann Lee (Chief Executive)".
pub(super) fn is_office(text: &str) -> bool {
    let (named, _) = text.split_once('(').unwrap_or((text, ""));
    // "County Cllr Webb & the Clerk", "Clerk J Brampton": people.
    let person = ["Cllr ", "Cllrs ", "Councillor ", "Mr ", "Mrs ", "Ms "]
        .iter()
        .any(|title| text.contains(title))
        || behind_clerk(text.trim()).is_some();
    text.split_whitespace().count() > 1 && !person && names_office(named)
}

/// "Hazel Park Treasurer": a name of two words and what its bearer is to those who meet. "Town Clerk", "Vice Chairman" and "Council
/// Minute Secretary" name nobody.
pub(super) fn behind_name(piece: &str) -> Option<(&str, &str)> {
    const OFFICES: [&str; 6] = [
        "chair",
        "chairman",
        "chairperson",
        "clerk",
        "secretary",
        "treasurer",
    ];
    const OF_OFFICES: [&str; 16] = [
        "acting",
        "assistant",
        "board",
        "company",
        "committee",
        "council",
        "county",
        "deputy",
        "honorary",
        "membership",
        "minute",
        "minutes",
        "parish",
        "the",
        "town",
        "vice",
    ];
    let piece = piece.trim().trim_end_matches('.');
    let (name, office) = piece.rsplit_once(' ')?;
    let small = |word: &str| word.to_lowercase();
    let mut words = name.split(' ');
    let person = words.clone().count() == 2
        && words.all(|word| {
            let small = small(word);
            word.starts_with(char::is_uppercase)
                && !OF_OFFICES.contains(&small.as_str())
                && !WORDS.contains(&small.as_str())
        });
    (person && OFFICES.contains(&small(office).as_str())).then_some((name, office))
}

/// "In the Chair A. Lee": who had it.
pub(super) fn in_the_chair(piece: &str) -> Option<(&str, &str)> {
    const CHAIR: &str = "In the Chair";
    let piece = piece.trim();
    let (label, name) = piece.split_at_checked(CHAIR.len())?;
    let name = name.trim_start_matches([' ', ':', '-', '–']);
    (label.eq_ignore_ascii_case(CHAIR) && !name.is_empty()).then_some((name, label))
}

/// Whether somebody else is named behind a bracket, with nothing between: "Ann Lee (AL)(Observer) Bob Moss (BM)".
pub(super) fn begins_anew(behind: &str) -> bool {
    /// Words of a name.
    const NAME: std::ops::RangeInclusive<usize> = 2..=4;
    let Some((name, _)) = (behind.strip_prefix(' ')).and_then(|behind| behind.split_once('('))
    else {
        return false;
    };
    let words = || name.split_whitespace();
    NAME.contains(&words().count())
        && words()
            .all(|word| word.starts_with(char::is_uppercase) && !word.ends_with([',', ';', '.']))
        && !names_office(name)
}

/// "Item 11 only - Ann Lee": who was there for an item.
pub(super) fn behind_item(piece: &str) -> &str {
    let at = piece.find(" only - ").or_else(|| piece.find(" only – "));
    let item = piece.trim_start().starts_with("Item");
    let behind = at
        .filter(|_| item)
        .and_then(|at| piece.get(at + " only ".len()..));
    behind.map_or(piece, |behind| behind.trim_start_matches(['-', '–', ' ']))
}

/// "Public – Mr Ash": those who came to listen.
pub(super) fn of_public(piece: &str) -> Option<&str> {
    let behind = piece.trim_start().strip_prefix("Public")?;
    let names = behind.trim_start().strip_prefix(['-', '–', ':'])?;
    Some(names.trim_start())
}

/// "EDC", "MHA", "OBE": letters that stand for a body or an honour.
pub(super) fn is_letters(piece: &str) -> bool {
    let piece = piece.trim().trim_end_matches('.');
    (2..=5).contains(&piece.len()) && piece.bytes().all(|byte| byte.is_ascii_uppercase())
}

pub(super) fn is_honour(piece: &str) -> bool {
    matches!(
        piece.trim().trim_end_matches('.'),
        "OBE" | "MBE" | "CBE" | "BEM" | "DL" | "JP"
    )
}

/// Whether letters are those that somebody is called by in the paper: "RH" of "Richard Hunt".
fn is_initials_of(letters: &str, name: &str) -> bool {
    let mut capitals = name.chars().filter(|char| char.is_uppercase());
    is_letters(letters)
        && letters
            .trim()
            .chars()
            .all(|letter| capitals.any(|capital| capital == letter))
}

fn names_office(text: &str) -> bool {
    let lower = text.to_lowercase();
    let named = |word: Option<&str>| {
        let bare = word.map(|word| word.trim_matches(|char: char| !char.is_alphanumeric()));
        bare.is_some_and(|bare| WORDS.contains(&bare))
    };
    let mut words = lower.split_whitespace();
    text.trim().starts_with(char::is_uppercase) && (named(words.next()) || named(words.next_back()))
}

/// One person and office alone in a line: "Ann Lee- City Solicitor", "Bob Moss⇥Director, Procurement".
pub(super) fn one(text: &str) -> Option<(&str, &str)> {
    let text = text.trim().trim_end_matches([',', ';', '.']);
    let at = |mark: &str| text.find(mark).map(|at| (at, at + mark.len()));
    let (end, begin) = ["\t", " - ", " – ", "- ", "– ", " -", " –"]
        .iter()
        .filter_map(|mark| at(mark))
        .min()
        .or_else(|| at(" Head of ").map(|(end, _)| (end, end + 1)))?;
    let (name, office) = (text[..end].trim(), text.get(begin..)?.trim());
    let persons =
        (2..=5).contains(&name.split_whitespace().count()) && !name.contains([',', ';', '(']);
    // "Town Clerk, Bob Moss - Assistant": the next one, and what he is.
    let others =
        office.contains([',', ';']) && [" - ", " – "].iter().any(|dash| office.contains(dash));
    (persons && !others && names_office(office)).then_some((name, office))
}

/// A name apart from what stands with it: "T Day (Chairman)", "Councillor Day in the Chair".
pub(super) fn name_and_role(name: &str) -> (&str, Option<String>) {
    const CHAIR: &str = " in the chair";
    let role = |role: &str| Some(role.trim().to_owned());
    // "(Di Orr – replaced Ed Pike)" came in place of another.
    if let Some(inner) = name.strip_prefix('(') {
        let inner = inner.trim_end_matches(')');
        return match inner.split_once(" – ").or_else(|| inner.split_once(" - ")) {
            Some((name, behind)) => (name.trim(), role(behind)),
            None => (inner, None),
        };
    }
    if let Some((name, behind)) = name.split_once('(') {
        // "Dobbs (DD) (Chairman)", "Dobbs (DD)(Chairman)": initials, and what they are.
        let behind = ([") (", ")("].iter())
            .find_map(|joint| behind.split_once(joint))
            .map_or(behind, |(_, office)| office);
        let office = behind.trim_end_matches(')');
        let initials = is_initials_of(office, name);
        return (name.trim(), role(office).filter(|_| !initials));
    }
    // "Chairman Cllr Mrs Shewell".
    let chair = [
        "Chairman ",
        "Chair ",
        "Vice Chairman ",
        "Vice-Chairman ",
        "Vice Chair ",
        "Vice-Chair ",
    ]
    .iter()
    .find_map(|chair| {
        name.strip_prefix(chair)
            .map(|name| (name, chair.trim_end()))
    });
    if let Some((name, chair)) = chair.filter(|(name, _)| {
        ["Cllr ", "Councillor ", "Mr ", "Mrs ", "Ms ", "Dr "]
            .iter()
            .any(|title| name.starts_with(title))
    }) {
        return (name, role(chair));
    }
    let at = name.len().checked_sub(CHAIR.len());
    match at.and_then(|at| Some((name.get(..at)?, name.get(at..)?))) {
        Some((name, chair)) if chair.eq_ignore_ascii_case(CHAIR) => {
            (name.trim_end_matches(','), role(chair))
        }
        _ => (name, None),
    }
}

/// "Clerk J Hobday", "Town Clerk: Mrs A Goss": the office before the name, and the name.
pub(super) fn behind_clerk(text: &str) -> Option<(&str, Option<String>)> {
    let (office, name) = text.split_once("Clerk")?;
    let known = matches!(
        office.trim(),
        "" | "Town"
            | "Parish"
            | "The"
            | "Deputy"
            | "Acting"
            | "Community"
            | "Council"
            | "Assistant"
    );
    let role = text[..text.len() - name.len()].trim_start_matches("The ");
    let name = name.trim_start_matches([':', ' ', '-', '–', '\t']);
    let fits = known && name.starts_with(char::is_uppercase) && name.contains(' ');
    fits.then(|| (name, Some(role.to_owned())))
}

/// "Cllr M Dyer Clerk J Hobday": two people with nothing between them.
pub(super) fn before_clerk(text: &str) -> Vec<&str> {
    let at = text.find(" Clerk ").filter(|&at| {
        let (before, behind) = (&text[..at], &text[at + " Clerk ".len()..]);
        let last = before.rsplit(' ').next().unwrap_or_default();
        before.contains(' ')
            && (!before.contains('(') || before.ends_with(')'))
            && !matches!(
                last,
                "Town" | "Parish" | "Deputy" | "Acting" | "Community" | "Assistant" | "the" | "The"
            )
            && behind.starts_with(char::is_uppercase)
            && behind.contains(' ')
    });
    match at {
        Some(at) => vec![&text[..at], &text[at + 1..]],
        None => vec![text],
    }
}
