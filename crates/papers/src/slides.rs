//! Slides: one section a slide, with title and points.

use scrutineer_model::Slide;

use crate::passages::{Kind, Passage};

/// The slides of a paper that is slides. Without pages, a title begins each.
pub(crate) fn slides(passages: &[Passage], has_pages: bool) -> Vec<Slide> {
    let mut slides: Vec<Slide> = Vec::new();
    let mut page = 0;
    for passage in passages {
        if matches!(passage.kind, Kind::Furniture) || passage.in_table || passage.text.is_empty() {
            continue;
        }
        let title = passage.kind == Kind::Heading;
        let begins = if has_pages {
            passage.page != page
        } else {
            title || slides.is_empty()
        };
        if begins {
            page = passage.page;
            slides.push(Slide {
                page: passage.page,
                ..Slide::default()
            });
        }
        let Some(slide) = slides.last_mut() else {
            continue;
        };
        if title && slide.title.is_none() && slide.bullets.is_empty() {
            slide.title = Some(passage.text.to_string());
        } else {
            slide.bullets.push(passage.whole());
        }
    }
    slides
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn a_title_begins_a_slide() {
        let slides = slides(
            &titles_and_text(&["# Context", "Budget", "# Savings", "Over £50m"]),
            false,
        );
        let titles: Vec<Option<&str>> = slides.iter().map(|slide| slide.title.as_deref()).collect();
        assert_eq!(titles, [Some("Context"), Some("Savings")]);
        assert_eq!(slides[1].bullets, ["Over £50m"]);
    }
}
