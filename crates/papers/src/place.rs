//! Which item and which numbered paragraph a place in a paper belongs to.

use scrutineer_model::{Item, Source, Structure, Table};

/// Number of the item whose papers hold a place: by its pages where they are known.
pub fn item_at<'a>(structure: &'a Structure, source: &Source) -> Option<&'a str> {
    let holds = |item: &&Item| {
        item.pages
            .is_some_and(|(from, to)| from <= source.page && source.page <= to)
    };
    // Minutes may end where a report begins: the later one holds the page.
    let item = structure.items.iter().rev().find(holds)?;
    item.number.as_deref()
}

/// Number of the last numbered paragraph that begins at or above a place on its page, or on the
/// page before it within the same item.
pub fn paragraph_at<'a>(structure: &'a Structure, source: &Source) -> Option<&'a str> {
    let top = |source: &Source| source.bbox.map_or(0.0, |bbox| bbox.y0);
    let before = structure.paragraphs.iter().rev().find(|paragraph| {
        let (page, place) = (paragraph.source.page, source.page);
        page < place || page == place && top(&paragraph.source) <= top(source) + 1.0
    })?;
    (source.page - before.source.page <= 1).then_some(before.number.as_str())
}

/// Names the item each table stands under.
pub fn name_items(tables: &mut [Table], structure: &Structure) {
    for table in tables {
        let Some(region) = table.regions.first() else {
            continue;
        };
        let source = Source::on(region.page, region.bbox);
        table.item = item_at(structure, &source).map(str::to_owned);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::{Paragraph, Rect};

    fn at(page: u32, y: f32) -> Source {
        Source::on(page, Rect::new(50.0, y, 500.0, y + 10.0).expect("finite"))
    }

    #[test]
    fn a_place_belongs_to_the_paragraph_above_it() {
        let structure = Structure {
            items: vec![Item {
                number: Some("7".into()),
                pages: Some((3, 5)),
                ..Item::default()
            }],
            paragraphs: vec![Paragraph {
                number: "4.2".into(),
                source: at(3, 200.0),
                ..Paragraph::default()
            }],
            ..Structure::default()
        };
        assert_eq!(paragraph_at(&structure, &at(3, 300.0)), Some("4.2"));
        assert_eq!(paragraph_at(&structure, &at(3, 100.0)), None);
        assert_eq!(paragraph_at(&structure, &at(4, 100.0)), Some("4.2"));
        assert_eq!(paragraph_at(&structure, &at(9, 100.0)), None);
        assert_eq!(item_at(&structure, &at(4, 10.0)), Some("7"));
        assert_eq!(item_at(&structure, &at(6, 10.0)), None);
    }
}
