//! Paragraphs that go on overleaf.

use super::{Kind, Passage};

/// Joins a paragraph that the end of a page cuts inside a sentence with its rest.
pub(super) fn join_overleaf(passages: &mut Vec<Passage>) {
    let mut at = 1;
    while at < passages.len() {
        let (before, after) = (&passages[at - 1], &passages[at]);
        let cut = !before.text.trim_end().ends_with(['.', ':', ';', '!', '?'])
            && matches!(before.kind, Kind::Paragraph | Kind::Bullet)
            && after.kind == Kind::Paragraph
            && before.last_page() + 1 == after.page
            && after.text.trim_start().starts_with(char::is_lowercase);
        if !cut {
            at += 1;
            continue;
        }
        let rest = passages.remove(at);
        turn_over(&mut passages[at - 1], rest);
    }
}

/// Adds what a paragraph says overleaf, with the places of its words.
fn turn_over(before: &mut Passage, rest: Passage) {
    let text = format!("{} {}", before.text.trim_end(), rest.text.trim_start());
    let printed = format!(
        "{} {}",
        before.printed.trim_end(),
        rest.printed.trim_start()
    );
    before.printed = if text.len() == printed.len() {
        printed
    } else {
        text.clone()
    };
    let blank = rest.text.len() - rest.text.trim_start().len();
    let from = before.text.trim_end().len() + 1;
    before.text = text;
    before.overleaf.push(from);
    let place = |at: usize| at.saturating_sub(blank).saturating_add(from);
    let moved = rest
        .words
        .into_iter()
        .map(|(span, bbox)| (place(span.start)..place(span.end), bbox));
    before.words.extend(moved);
    before
        .line_ends
        .extend(rest.line_ends.into_iter().map(place));
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::Rect;

    fn on_page(page: u32, text: &str, y: f32) -> Passage {
        let bbox = Rect::new(10.0, y, 90.0, y + 10.0);
        Passage {
            text: text.to_owned(),
            printed: text.to_owned(),
            page,
            words: vec![(0..text.len(), bbox.unwrap_or_default())],
            ..Passage::default()
        }
    }

    #[test]
    fn what_stands_overleaf_has_its_own_page() {
        let mut passages = vec![
            on_page(4, "Rents rose in the", 700.0),
            on_page(5, "north. Arrears were 3%.", 40.0),
        ];
        join_overleaf(&mut passages);
        let [joined] = &passages[..] else {
            panic!("one paragraph")
        };
        let arrears = joined.text.find("Arrears").unwrap_or_default();
        let overleaf = joined.source(&(arrears..joined.text.len()));
        assert_eq!(overleaf.page, 5);
        assert!(overleaf.bbox.is_some_and(|bbox| bbox.y0 < 100.0));
        let first = joined.source(&(0..arrears));
        assert_eq!(first.page, 4);
        assert!(first.bbox.is_some_and(|bbox| bbox.y0 > 600.0));
    }
}
