//! Whose site a page is of, where no text of it says so: the name of the site, the picture or hidden words that lead to its
//! front page, or that page's address.
//!
//! `<meta property="og:site_name" content="Lochside Council">` · `<a href="/"><img alt="Lochside Council logo"></a>` ·
//! `<header><a href="https://democracy.lochside.gov.uk/"><span class="visually-hidden">…`. What must not match: pictures and
//! links of the text, and a site's own title ("Home", "Committees").

use scraper::{ElementRef, Html};

/// Words of the name of a public body.
const BODIES: [&str; 8] = [
    "council",
    "cyngor",
    "authority",
    "borough",
    "board",
    "trust",
    "partnership",
    "commissioner",
];

/// What pages call the way to their front page besides its owner.
const AROUND: [&str; 8] = [
    " logo",
    " home page",
    " homepage",
    " home",
    " website",
    " web site",
    "logo of ",
    "link to ",
];

/// The owner's name, else the address of the front page that the page's head leads to.
pub(crate) fn owner(page: &Html) -> Option<String> {
    let mut address = None;
    for element in page.tree.nodes().filter_map(ElementRef::wrap) {
        let value = element.value();
        match value.name() {
            "meta" => {
                let key = value
                    .attr("property")
                    .or(value.attr("name"))
                    .unwrap_or_default();
                let named = matches!(
                    key.to_ascii_lowercase().as_str(),
                    "og:site_name" | "author" | "dc.publisher" | "dcterms.publisher" | "dc.creator"
                );
                if let Some(name) = value.attr("content").filter(|_| named).and_then(name) {
                    return Some(name);
                }
            }
            "a" => {
                let href = value.attr("href").unwrap_or_default();
                let front = is_address(href) && is_at_head(element);
                if href != "/" && !front {
                    continue;
                }
                let pictures = (element.descendent_elements())
                    .filter(|child| child.value().name() == "img")
                    .filter_map(|child| child.value().attr("alt"));
                let text: String = element.text().collect();
                if let Some(name) = pictures.chain([text.as_str()]).find_map(name) {
                    return Some(name);
                }
                address = address.or_else(|| front.then(|| href.to_owned()));
            }
            _ => {}
        }
    }
    address
}

/// The name of a body in what a page calls its front page.
fn name(text: &str) -> Option<String> {
    /// Words of a name, at most.
    const WORDS: usize = 9;
    let mut name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for around in AROUND {
        while let Some(at) = name.to_ascii_lowercase().find(around) {
            name.replace_range(at..at + around.len(), "");
        }
    }
    let lower = name.to_lowercase();
    let fits = (2..=WORDS).contains(&name.split(' ').count())
        && lower.split(' ').any(|word| BODIES.contains(&word));
    fits.then_some(name)
}

/// Whether a link is the whole address of a site, without a page of it.
fn is_address(href: &str) -> bool {
    (href
        .strip_prefix("https://")
        .or_else(|| href.strip_prefix("http://")))
    .is_some_and(|host| !host.trim_end_matches('/').contains(['/', '?', '#']))
}

/// Whether an element stands in the head of the page.
fn is_at_head(element: ElementRef<'_>) -> bool {
    (element.ancestors().filter_map(ElementRef::wrap)).any(|above| {
        let value = above.value();
        value.name() == "header" || value.attr("role") == Some("banner")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: Option<&str>) {
        assert_eq!(
            owner(&Html::parse_document(html)).as_deref(),
            expected,
            "{html}"
        );
    }

    #[test]
    fn the_way_to_the_front_page_names_the_owner() {
        check(
            "<meta property=og:site_name content='Lochside Council'>",
            Some("Lochside Council"),
        );
        check(
            "<a href=/><img src=a.png alt='Lochside Borough Council logo'></a>",
            Some("Lochside Borough Council"),
        );
        check(
            "<header><a href='https://www.lochside.gov.uk/'><span hidden>Home</span></a></header>",
            Some("https://www.lochside.gov.uk/"),
        );
    }

    #[test]
    fn what_the_text_links_to_is_no_owner() {
        check(
            "<p><a href='https://www.lochside.gov.uk/'>their site</a>",
            None,
        );
        check("<a href='/roads'>Lochside Council's roads</a>", None);
        check("<a href=/>Home</a>", None);
        check(
            "<p><a href='https://www.lochside.gov.uk'>Lochside Council</a>",
            None,
        );
    }
}
