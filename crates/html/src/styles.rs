//! Classes, ids and elements that a page's own style sheet hides.
//!
//! `.mgHide { display: none; }`, `#debug, .print-only { visibility: hidden }`
//!
//! Rules for one class, id or element alone are read, not combinations, and none inside `@media`: on
//! paper or on a small screen other things are hidden.

use std::collections::BTreeSet;

/// What style sheets hide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hides {
    pub(crate) classes: BTreeSet<String>,
    pub(crate) ids: BTreeSet<String>,
}

impl Hides {
    /// Reads one style sheet.
    pub(crate) fn read(&mut self, sheet: &str) {
        let sheet = without_comments(sheet);
        let mut rest = sheet.as_str();
        while let Some(open) = rest.find('{') {
            let selectors = &rest[..open];
            let selectors = selectors.rsplit(';').next().unwrap_or(selectors).trim();
            let end = close(&rest[open..]).map_or(rest.len(), |end| open + end);
            let body = &rest[open + 1..end];
            if !selectors.starts_with('@') && is_hiding(body) {
                for selector in selectors.split(',').map(str::trim) {
                    self.add(selector);
                }
            }
            rest = rest.get(end + 1..).unwrap_or_default();
        }
    }

    fn add(&mut self, selector: &str) {
        let is_name = |name: &str| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|char| char.is_alphanumeric() || matches!(char, '-' | '_'))
        };
        if let Some(class) = selector.strip_prefix('.').filter(|name| is_name(name)) {
            self.classes.insert(class.to_owned());
        } else if let Some(id) = selector.strip_prefix('#').filter(|name| is_name(name)) {
            self.ids.insert(id.to_owned());
        }
    }
}

/// Whether declarations hide what they are for.
pub(crate) fn is_hiding(declarations: &str) -> bool {
    declarations.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.trim().to_ascii_lowercase();
        let value = value.trim_end_matches("!important").trim();
        match property.trim().to_ascii_lowercase().as_str() {
            "display" => value == "none",
            "visibility" => matches!(value, "hidden" | "collapse"),
            _ => false,
        }
    })
}

/// The byte of the brace that closes the one a text begins with.
fn close(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, char) in text.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(open) = rest.find("/*") {
        kept.push_str(&rest[..open]);
        rest = (rest[open + 2..].find("*/")).map_or("", |end| &rest[open + 2 + end + 2..]);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_rules_hide_and_those_for_other_media_do_not() {
        let mut hides = Hides::default();
        hides.read(
            "@import 'a.css'; .mgHide { display: none; } /* .a{display:none} */
             @media print { .screen { display: none } }
             #debug, .x-y{color:red;visibility:hidden !important} .menu li { display: none }
             .shown { display: block }",
        );
        let classes: Vec<&str> = hides.classes.iter().map(String::as_str).collect();
        assert_eq!(classes, ["mgHide", "x-y"]);
        assert!(hides.ids.contains("debug"));
    }
}
