//! Elements that nobody sees: scripts, forms' inner workings, what is hidden by attribute or style.

use scraper::node::Element;

use crate::styles::{Hides, is_hiding};

/// Elements whose text is no text of the page.
const SILENT: [&str; 25] = [
    "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "input", "link",
    "map", "math", "meta", "noframes", "noscript", "object", "option", "rp", "script", "select",
    "style", "svg", "template", "textarea", "video",
];

/// Classes by which pages hide words from sight and leave them for a voice to read.
const SPOKEN: [&str; 7] = [
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screenreader-only",
    "element-invisible",
    "govuk-visually-hidden",
];

/// Whether an element and all in it are unseen.
pub(crate) fn is_hidden(element: &Element, hides: &Hides) -> bool {
    let name = element.name();
    // The page's body is seen: scripts unhide what hides all of it.
    if matches!(name, "html" | "body") {
        return false;
    }
    SILENT.contains(&name)
        || element
            .attr("hidden")
            .is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        || element.attr("style").is_some_and(is_hiding)
        || (element.id()).is_some_and(|id| hides.ids.contains(id))
        || (element.classes()).any(|class| hides.classes.contains(class) || SPOKEN.contains(&class))
}

/// Whether an element is there for the eye alone and says nothing to a voice: an icon, or the head of
/// a column repeated before a cell's text.
pub(crate) fn is_ornament(element: &Element, text: &str, in_cell: bool) -> bool {
    element.attr("aria-hidden") == Some("true")
        && (in_cell || !text.contains(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn check(html: &str, expected: bool) {
        let page = Html::parse_fragment(html);
        let mut hides = Hides::default();
        hides.read(".mgHide{display:none}");
        let root = page.root_element();
        let element = root.child_elements().next().expect(html);
        assert_eq!(is_hidden(element.value(), &hides), expected, "{html}");
    }

    #[test]
    fn what_nobody_sees_is_hidden() {
        check("<div hidden>a</div>", true);
        check("<div style='color:red; DISPLAY : none'>a</div>", true);
        check("<div class='a mgHide'>a</div>", true);
        check("<script>a</script>", true);
        check("<span class=visually-hidden>a</span>", true);
        check("<div style='display:block'>a</div>", false);
        check("<div aria-hidden=true>a</div>", false);
    }
}
