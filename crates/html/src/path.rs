//! CSS selectors that select one element alone.
//!
//! `#modgov > div:nth-child(3) > table:nth-child(8)`: from the nearest element above whose id no
//! other has, else from `body`, each step a child by its number.

use std::collections::HashMap;
use std::sync::Arc;

use scraper::{ElementRef, Html};

/// How often each id is used.
#[derive(Debug, Default)]
pub(crate) struct Ids<'a>(HashMap<&'a str, usize>);

impl<'a> Ids<'a> {
    pub(crate) fn of(page: &'a Html) -> Self {
        let mut ids = HashMap::new();
        for node in page.tree.nodes() {
            if let Some(id) = node.value().as_element().and_then(|element| element.id()) {
                *ids.entry(id).or_default() += 1;
            }
        }
        Self(ids)
    }

    fn is_unique(&self, id: &str) -> bool {
        let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_');
        // Others would need escapes.
        id.starts_with(|char: char| char.is_ascii_alphabetic())
            && id.chars().all(plain)
            && self.0.get(id) == Some(&1)
    }
}

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    text: String,
    /// The path begins here.
    root: bool,
}

impl Step {
    /// The step to an element, which is the `number`th child element of the one above, from 1.
    pub(crate) fn to(element: ElementRef<'_>, number: usize, ids: &Ids<'_>) -> Self {
        let value = element.value();
        if let Some(id) = value.id().filter(|id| ids.is_unique(id)) {
            return Self {
                text: format!("#{id}"),
                root: true,
            };
        }
        let name = value.name();
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if matches!(name, "html" | "body" | "head") {
            return Self {
                text: name.to_owned(),
                root: true,
            };
        }
        Self {
            text: format!("{}:nth-child({number})", if is_name { name } else { "*" }),
            root: false,
        }
    }
}

/// The selector of the element that steps lead to.
pub(crate) fn path(steps: &[Step]) -> Arc<str> {
    let from = steps.iter().rposition(|step| step.root).unwrap_or(0);
    let texts: Vec<&str> = steps[from..]
        .iter()
        .map(|step| step.text.as_str())
        .collect();
    texts.join(" > ").into()
}
