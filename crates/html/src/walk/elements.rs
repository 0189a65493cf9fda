//! What an element or its text is, by its name and words.

use scrutineer_model::BlockKind;

use crate::grid::style;

pub(super) fn heading(level: u8) -> BlockKind {
    BlockKind::Heading {
        level,
        number: None,
    }
}

/// A line in bold that names what follows, and is no label or sentence.
pub(super) fn is_heading(text: &str) -> bool {
    let begins = text.trim_start_matches(|char: char| {
        char.is_ascii_digit() || matches!(char, '.' | '(' | ')' | ' ')
    });
    text.split(' ').count() <= LONGEST_HEADING
        && begins.starts_with(|char: char| char.is_uppercase() || matches!(char, '‘' | '“'))
        && !text.ends_with(['.', ',', ';', ':', '…'])
}

/// Whether an element's style is bold.
pub(super) fn is_bold(element: &scraper::node::Element) -> bool {
    let weight = style(element, "font-weight").unwrap_or_default();
    weight.starts_with("bold") || weight.parse::<u16>().is_ok_and(|weight| weight >= 600)
}

/// Elements whose text stands in lines of its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// A paragraph in bold of more words than this is no heading.
pub(super) const LONGEST_HEADING: usize = 16;
