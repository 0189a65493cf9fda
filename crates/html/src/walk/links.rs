//! Links that lead somewhere, with what they say.

use scraper::ElementRef;
use scrutineer_model::{Attachment, Source, Span};

use super::{OpenLink, Walker};
use crate::run::collapsed;

impl<'a> Walker<'a> {
    pub(super) fn anchor(&mut self, element: ElementRef<'a>, depth: usize) {
        let address = element.value().attr("href").unwrap_or_default().trim();
        let scheme = address
            .split(':')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let leads = !address.is_empty()
            && !address.starts_with('#')
            && !matches!(scheme.as_str(), "javascript" | "mailto" | "tel" | "data");
        if !leads || self.furniture > 0 {
            self.children(element, depth);
            return;
        }
        let start = self.position;
        let outer = self.link.replace(OpenLink {
            title: String::new(),
            address: address.to_owned(),
            source: Source::default(),
        });
        self.children(element, depth);
        let Some(mut link) = std::mem::replace(&mut self.link, outer) else {
            return;
        };
        link.source = Source::within(
            1,
            Span::Markup {
                path: self.path(self.above.len()),
                characters: (0, self.position - start),
            },
        );
        self.walked.links.push(Attachment {
            title: collapsed(&link.title),
            link: link.address,
            source: link.source,
        });
    }
}
