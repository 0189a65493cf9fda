//! What pages of the web have around their text: menus, links past them, whose page it is.

use scrutineer_model::Span;

use super::{Kind, Passage};

/// Sets apart what a page of the web says of itself at its head and foot: links past its menus, and whose it is.
pub(super) fn set_apart(all: &mut [Passage]) {
    /// Passages at its head and at its foot among which they stand.
    const NEAR: usize = 3;
    for first in all.iter_mut().take(NEAR) {
        if matches!(
            first.text.plain(),
            "skip to content" | "skip to main content" | "skip to main" | "skip navigation"
        ) && first.source.bbox.is_none()
        {
            first.kind = Kind::Furniture;
        }
    }
    for last in all.iter_mut().rev().take(NEAR) {
        if ["Copyright ", "© "]
            .iter()
            .any(|sign| last.text.starts_with(sign))
            && last.source.bbox.is_none()
        {
            last.kind = Kind::Furniture;
        }
    }
}

/// Puts the menus that stand before the text of a page of the web behind it, so that what heads the text is among the
/// first of what is read. The page's own title stays.
pub(super) fn menus_last(all: &mut Vec<Passage>) {
    /// Passages among which a page's first heading stands, and words of a menu's entry, at most.
    const HEAD: usize = 40;
    const ENTRY: usize = 4;
    let Some(first) = all.iter().position(Passage::is_text) else {
        return;
    };
    let heading = (all.iter().take(HEAD)).position(|passage| passage.kind == Kind::Heading);
    let first = heading.map_or(first, |heading| heading.max(first));
    let is_menu = |passage: &Passage| matches!(&passage.source.span, Some(Span::Markup { path, .. }) if path.contains("nav:") || path.contains("> li:") && passage.words() <= ENTRY);
    let mut menus: Vec<Passage> = all
        .extract_if(..first, |passage| is_menu(passage))
        .collect();
    for menu in &mut menus {
        menu.kind = Kind::Furniture;
    }
    all.extend(menus);
}
