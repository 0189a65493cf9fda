//! Points that stand in one line: "(1) that the plan be adopted; (2) that it be printed."

/// How the points of a list are numbered: what stands round what counts.
#[derive(Clone, Copy)]
struct Form<'a> {
    open: &'a str,
    close: char,
}

const ROMAN: [&str; 12] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];

/// The points of a text that begins with the first of them, each with its number; `None` where there are not two.
///
/// A point begins behind a stop, a comma, a semicolon or "and": "as in (2) above" is none.
pub(crate) fn points_within(text: &str) -> Option<Vec<(String, &str)>> {
    let text = text.trim_start();
    let open = if text.starts_with('(') { "(" } else { "" };
    let inner: &str = text[open.len()..]
        .split(|char: char| !char.is_ascii_alphanumeric())
        .next()?;
    if !is_first(inner) {
        return None;
    }
    let close = text[open.len() + inner.len()..].chars().next()?;
    // "A. Ash" is somebody, "A. endorses the plan" a point.
    let small = || {
        (text.get(inner.len() + 1..))
            .is_some_and(|rest| rest.trim_start().starts_with(char::is_lowercase))
    };
    let stops = close == '.'
        && open.is_empty()
        && (matches!(inner, "1" | "i") || matches!(inner, "A" | "a") && small());
    if close != ')' && !stops {
        return None;
    }
    let form = Form { open, close };
    let mut points = Vec::new();
    let mut count = inner.to_owned();
    let mut from = open.len() + inner.len() + 1;
    loop {
        let behind = text.get(from..)?;
        let next = after(&count, inner);
        let found =
            (next.as_deref()).and_then(|next| begins(behind, form, next).map(|at| (at, next)));
        let until = found.map_or(behind.len(), |(at, _)| at);
        let number = if close == '.' {
            count.clone()
        } else {
            format!("{open}{count}{close}")
        };
        points.push((number, behind[..until].trim()));
        let Some((at, next)) = found else {
            break;
        };
        from += at + open.len() + next.len() + 1;
        next.clone_into(&mut count);
    }
    let whole = points.len() > 1 && points.iter().all(|(_, text)| text.contains(' '));
    whole.then_some(points)
}

/// Where a point with this number begins.
fn begins(text: &str, form: Form, number: &str) -> Option<usize> {
    let sign = format!("{}{number}{} ", form.open, form.close);
    (text.match_indices(&sign)).map(|(at, _)| at).find(|&at| {
        let before = text[..at].trim_end();
        before.len() < at
            && (before.ends_with(['.', ';', ',', ':'])
                || before.ends_with(" and")
                || before.ends_with(" or"))
    })
}

fn is_first(number: &str) -> bool {
    matches!(number, "1" | "a" | "A" | "i" | "I")
}

/// The number behind one of a count: "ii" behind "i", "4" behind "3"; `None` behind a letter that is not the first,
/// which may be any word's.
pub(crate) fn next(number: &str) -> Option<String> {
    let figures = number.bytes().all(|byte| byte.is_ascii_digit());
    let first = if figures { "1" } else { number };
    is_first(first).then(|| after(number, first)).flatten()
}

/// Whether a number stands right behind another in a count of figures, letters or Roman numbers: "vi" behind "v", "c" behind "b".
pub(crate) fn is_next(before: &str, own: &str) -> bool {
    ["1", "a", "i", "I"]
        .iter()
        .any(|first| after(before, first).as_deref() == Some(own))
}

/// The number behind one, in a count that begins with `first`.
fn after(number: &str, first: &str) -> Option<String> {
    match first {
        "1" => Some((number.parse::<u32>().ok()?.checked_add(1)?).to_string()),
        "a" | "A" => {
            let letter = number.bytes().next().filter(|_| number.len() == 1)?;
            (letter.to_ascii_lowercase() < b'z').then(|| char::from(letter + 1).to_string())
        }
        _ => {
            let lower = number.to_ascii_lowercase();
            let at = ROMAN.iter().position(|roman| *roman == lower)?;
            let next = ROMAN.get(at + 1)?;
            Some(if first == "I" {
                next.to_ascii_uppercase()
            } else {
                (*next).to_owned()
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_next, points_within};

    #[test]
    fn numbers_count_on_in_their_own_way() {
        for (before, own) in [
            ("v", "vi"),
            ("iii", "iv"),
            ("b", "c"),
            ("B", "C"),
            ("9", "10"),
        ] {
            assert!(is_next(before, own), "{before} {own}");
        }
        for (before, own) in [("e", "i"), ("v", "vii"), ("9", "11"), ("z", "a")] {
            assert!(!is_next(before, own), "{before} {own}");
        }
    }

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = points_within(text).unwrap_or_default();
        let found: Vec<(&str, &str)> = (found.iter())
            .map(|(number, text)| (number.as_str(), *text))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn points_may_stand_in_one_line() {
        check(
            "(1) that it be read; (2) that it be printed; and (3) that it be sold.",
            &[
                ("(1)", "that it be read;"),
                ("(2)", "that it be printed; and"),
                ("(3)", "that it be sold."),
            ],
        );
        check(
            "i) to read it, ii) to print it.",
            &[("i)", "to read it,"), ("ii)", "to print it.")],
        );
        check(
            "1. To read it. 2. To print it.",
            &[("1", "To read it."), ("2", "To print it.")],
        );
        check("(a) that the sums in (b) below be paid", &[]);
        check("1. To pay £2.50. Later", &[]);
        check("I. Ash was heard. II. Beck too.", &[]);
        check("A. Ash, B. Beck, and C. Cole", &[]);
        check(
            "A. endorses the draft; B. asks for a count; and C. authorises the Director.",
            &[
                ("A", "endorses the draft;"),
                ("B", "asks for a count; and"),
                ("C", "authorises the Director."),
            ],
        );
    }
}
