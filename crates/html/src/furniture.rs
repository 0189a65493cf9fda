//! Navigation, banners, footers, notices: what stands on every page of a site.
//!
//! Elements and roles say so, else the words of a class or id: `breadcrumb`, `mgFooter`,
//! `cookie-banner`. What must not match: the element that holds the page's content, whatever it is
//! called (`<body class="has-nav">`), and lists of links that are content.

use scraper::ElementRef;

/// Words of classes and ids.
const WORDS: [&str; 20] = [
    "breadcrumb",
    "breadcrumbs",
    "cookie",
    "cookies",
    "footer",
    "menu",
    "nav",
    "navbar",
    "navigation",
    "pager",
    "pagination",
    "share",
    "sharing",
    "sitenav",
    "skip",
    "skiplink",
    "skiplinks",
    "social",
    "subnav",
    "toolbar",
];

const ROLES: [&str; 6] = [
    "banner",
    "contentinfo",
    "menu",
    "menubar",
    "navigation",
    "search",
];

/// Whether an element is furniture. `holds_content`: a main heading, a table of data or the page's
/// main element stands in it.
pub(crate) fn is_furniture(element: ElementRef<'_>, holds_content: bool) -> bool {
    let value = element.value();
    if holds_content || matches!(value.name(), "html" | "body" | "main" | "article" | "table") {
        return false;
    }
    let of_page = || {
        !(element.ancestors())
            .filter_map(ElementRef::wrap)
            .any(|above| matches!(above.value().name(), "main" | "article" | "section"))
    };
    match value.name() {
        "nav" => return true,
        "header" | "footer" if of_page() => return true,
        // Words in a paragraph or a cell are text, whatever their class.
        "p" | "span" | "a" | "td" | "th" | "tr" | "li" | "b" | "strong" | "em" => return false,
        _ => {}
    }
    let role = value.attr("role").unwrap_or_default().to_ascii_lowercase();
    ROLES.contains(&role.as_str())
        || (value.classes().chain(value.id()))
            .any(|name| words(name).any(|word| WORDS.contains(&word.as_str())))
}

/// The words of `mgFooter`, `cookie-banner`, `site_nav`.
fn words(name: &str) -> impl Iterator<Item = String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut lower = false;
    for char in name.chars() {
        if !char.is_alphanumeric() {
            words.push(String::new());
            lower = false;
            continue;
        }
        if char.is_uppercase() && lower {
            words.push(String::new());
        }
        lower = char.is_lowercase();
        if let Some(word) = words.last_mut() {
            word.extend(char.to_lowercase());
        }
    }
    words.into_iter().filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use scraper::{Html, Selector};

    use super::*;

    fn check(html: &str, expected: bool) {
        let page = Html::parse_document(html);
        let selector = Selector::parse("[x]").expect("a selector");
        let element = page.select(&selector).next().expect(html);
        assert_eq!(is_furniture(element, false), expected, "{html}");
    }

    #[test]
    fn furniture_is_told_by_element_role_and_name() {
        check("<nav x>a</nav>", true);
        check("<div x role=navigation>a</div>", true);
        check("<div x class=mgFooter>a</div>", true);
        check("<div x id=cookie_banner>a</div>", true);
        check("<header x>a</header>", true);
        check("<main><header x>a</header></main>", false);
        check("<body x class=has-nav>a</body>", false);
        check("<p x class=share>a</p>", false);
        check("<div x class=navy>a</div>", false);
    }
}
