//! What a page may cost: how long it is, and how deep its elements are nested.
//!
//! A parser of HTML looks through all open elements again and again; a page of open elements alone
//! takes the square of its length. People's pages nest some forty deep.

use scrutineer_model::{Diagnostic, Severity};

/// Longer pages are cut, in bytes.
const LONGEST: usize = 32 << 20;
/// Where elements are nested deeper, the page is cut.
pub(crate) const DEEPEST: usize = 600;

/// Elements that need no end tag, or have none: they do not nest of themselves.
const CLOSE_THEMSELVES: [&str; 28] = [
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "frame", "hr", "img", "input",
    "li", "link", "meta", "option", "optgroup", "p", "param", "source", "tbody", "td", "tfoot",
    "th", "thead", "tr", "track", "wbr",
];

/// The part of a page that is read, and a warning where it is not all of it.
pub(crate) fn within(text: &str) -> (&str, Option<Diagnostic>) {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut cut =
        (end < text.len()).then(|| warning(&format!("a page of at most {LONGEST} bytes")));
    if let Some(deep) = too_deep(&text[..end]) {
        end = deep;
        cut = Some(warning(&format!("elements nested at most {DEEPEST} deep")));
    }
    (&text[..end], cut)
}

fn warning(expected: &str) -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        code: "page_too_large",
        message: format!("expected {expected}, found more: the rest of the page is left out"),
        source: None,
    }
}

/// The byte at which elements are nested too deep.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, _) in text.match_indices('<') {
        let tag = &text[at + 1..];
        let closing = tag.starts_with('/');
        let name = tag.strip_prefix('/').unwrap_or(tag).as_bytes();
        let length = name
            .iter()
            .take(12)
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        if length == 0 || !name[0].is_ascii_alphabetic() {
            continue;
        }
        let closes_itself = CLOSE_THEMSELVES
            .iter()
            .any(|known| known.as_bytes().eq_ignore_ascii_case(&name[..length]));
        if closes_itself {
            continue;
        }
        if closing {
            depth = depth.saturating_sub(1);
        } else {
            depth += 1;
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_pages_are_cut_and_long_lists_are_not() {
        let deep = "<div>".repeat(100_000);
        let (text, cut) = within(&deep);
        assert_eq!(text.len(), DEEPEST * 5);
        assert_eq!(cut.expect("a warning").code, "page_too_large");
        let long = "<ul>".to_owned() + &"<li>a<br>".repeat(10_000) + &"<b>x</b>".repeat(10_000);
        assert!(within(&long).1.is_none());
    }
}
