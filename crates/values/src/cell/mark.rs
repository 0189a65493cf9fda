//! Marks that refer to notes, glued to a figure: `3.2¹`, `12*`, `76.6% ²`, `45a`, `*45`, `45 [1]`.
//!
//! Not a scale or a unit: `45k`, `45m`, `45b`, `45p`; not the power of a unit: `12 m²`.

/// Raised digits and signs that serve as marks.
const SIGNS: &str = "*†‡§^#¹²³⁴⁵⁶⁷⁸⁹⁰ⁱ";

/// The ways to read a text as something with a mark: the rest, and the mark.
pub(super) fn marks(text: &str) -> Vec<(String, String)> {
    let mut ways = Vec::new();
    let rest = text.trim_end_matches(|char| SIGNS.contains(char) || char == ' ');
    if rest.len() < text.len() && !rest.ends_with('m') {
        ways.push((rest.to_owned(), text[rest.len()..].trim().to_owned()));
    }
    let rest = text.trim_start_matches(|char| SIGNS.contains(char) || char == ' ');
    if rest.len() < text.len() {
        let mark = &text[..text.len() - rest.len()];
        ways.push((rest.to_owned(), mark.trim().to_owned()));
    }
    if let Some((rest, mark)) = letter(text).or_else(|| bracketed(text)) {
        ways.push((rest.to_owned(), mark.to_owned()));
    }
    ways
}

/// `45a`, `3.2%r`.
fn letter(text: &str) -> Option<(&str, &str)> {
    let last = text.chars().last()?;
    let rest = &text[..text.len() - last.len_utf8()];
    let glued = rest.ends_with(|char: char| char.is_ascii_digit() || char == '%' || char == ')');
    ("acdefghijr".contains(last) && glued).then_some((rest, &text[rest.len()..]))
}

/// `45 (a)`, `45 [1]`.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let square = text.ends_with(']');
    let open = text.rfind(if square { '[' } else { '(' })?;
    let inner = text.get(open + 1..text.len() - 1)?;
    let rest = text[..open].trim_end();
    let single = inner.chars().count() == 1;
    let sign = inner.chars().all(|char| {
        char.is_ascii_lowercase() || SIGNS.contains(char) || square && char.is_ascii_digit()
    });
    (single && sign && (square || text.ends_with(')')) && !rest.is_empty()).then_some((rest, inner))
}

#[cfg(test)]
mod tests {
    use crate::cell::shown;

    #[test]
    fn marks_are_kept_apart() {
        for (text, expected) in [
            ("3.2¹", "3.2 [¹]"),
            ("12*", "12 [*]"),
            ("76.6% ²", "76.6 percent [²]"),
            ("45a", "45 [a]"),
            ("3,948^", "3948 [^]"),
            ("*45", "45 [*]"),
            ("(45)*", "-45 [*]"),
            ("45 [1]", "45 [1]"),
            ("45 (a)", "45 [a]"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn a_scale_is_no_mark() {
        assert_eq!(shown("£45k"), "45000 gbp");
        assert_eq!(shown("45p"), "0.45 gbp");
    }
}
