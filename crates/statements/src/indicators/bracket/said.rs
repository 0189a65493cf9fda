//! What stands before brackets and how much of it names their figure: a title whole, what an infinitive leads to, and of a predicate
//! its subject.

use crate::parse::{Parsed, What};

/// "Site 8: Gate Lane, Ripley (26 ha)": where a title in capitals begins, commas and all.
pub(super) fn title(parsed: &Parsed, start: usize, open: usize) -> usize {
    let from = (0..start)
        .rev()
        .find(|&sign| matches!(parsed.word(Some(sign)), ":" | ";" | "–" | "("))
        .map_or(0, |sign| sign + 1);
    let titled = parsed.items[from..open].iter().all(|item| match item.what {
        What::Word => item.capital,
        What::Mark => matches!(item.lower.as_str(), "," | "-" | "&" | "/" | "'" | "’"),
        What::Passed => true,
        _ => false,
    });
    let comma = parsed.word(start.checked_sub(1)) == ",";
    if comma && titled && from > 0 {
        from
    } else {
        start
    }
}

/// Where the noun begins that an infinitive leads to: "to work for our present population (1.1 million)".
pub(super) fn object(parsed: &Parsed, start: usize, open: usize) -> usize {
    if parsed.word(start.checked_sub(1)) != "to" && parsed.word(Some(start)) != "to" {
        return start;
    }
    (start + 1..open)
        .find(|&whose| {
            matches!(
                parsed.word(Some(whose)),
                "the" | "a" | "an" | "our" | "its" | "their"
            )
        })
        .unwrap_or(start)
}

/// Whether what begins at a place is said of the subject, and is the most of its kind.
pub(super) fn is_superlative(parsed: &Parsed, start: usize) -> bool {
    let verb = parsed.word(start.checked_sub(1));
    let article = usize::from(parsed.word(Some(start)) == "the");
    let most = parsed.word(Some(start + article));
    (matches!(verb, "is" | "are" | "was" | "were") || verb == "up")
        && (most.ends_with("est") && most.len() > 5 || matches!(most, "main" | "most"))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn how_a_subject_is_names_nothing() {
        assert_eq!(
            shown("It is a place in which to live and work for our elderly people (1.1 million)")
                [0],
            "1.1 million: elderly people"
        );
    }
}
