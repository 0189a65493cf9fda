//! What is written satisfies the schema, lies on the page, and does not depend on threads.

use std::num::NonZeroUsize;

use scrutineer_export::Extraction;
use scrutineer_export::form::Span;
use scrutineer_export::number::Bbox;
use scrutineer_pipeline::{Options, extract};

use crate::papers::papers;

#[test]
fn every_output_satisfies_the_schema() {
    let schema = scrutineer_export::schema();
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    for paper in papers() {
        let json = scrutineer_export::json(&paper.reading().paper, false);
        let value = serde_json::from_slice(&json).expect("JSON");
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", paper.name);
    }
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    for paper in papers() {
        let on = |threads: usize| {
            let options = Options {
                threads: NonZeroUsize::new(threads),
                ..Options::default()
            };
            let read = extract(paper.bytes(), &paper.file(), &options).expect(&paper.name);
            scrutineer_export::json(&read, false)
        };
        let one = on(1);
        for threads in [2, 3, 8] {
            assert!(one == on(threads), "{} on {threads} threads", paper.name);
        }
    }
}

/// What the schema cannot say: every table lies on pages of the paper, every cell inside its grid
/// and alone at its place, every box on its page.
#[test]
fn every_cell_has_its_own_place_in_the_grid_and_on_the_page() {
    for paper in papers() {
        let extraction = Extraction::from(&paper.reading().paper);
        let within = |page: u32, bbox: Option<Bbox>, span: Option<&Span>| {
            let Some(bbox) = bbox else {
                return span.is_some();
            };
            let page = &extraction.pages[page as usize - 1];
            let [x0, y0, x1, y1] = bbox.0;
            // Glyphs' boxes reach over the edge by less than their size.
            let near = 20.0;
            x0 <= x1
                && y0 <= y1
                && x0 >= -near
                && y0 >= -near
                && x1 <= page.width + near
                && y1 <= page.height + near
        };
        for table in &extraction.tables {
            let place = format!("{} {}", paper.name, table.id);
            for region in &table.regions {
                assert!(
                    within(region.page, region.bbox, region.span.as_ref()),
                    "{place} {region:?}"
                );
                assert!(
                    region.rows.0 <= region.rows.1 && region.rows.1 < table.rows,
                    "{place} {region:?}"
                );
            }
            let mut taken = vec![false; table.rows * table.columns];
            for cell in &table.cells {
                assert!(
                    within(cell.page, cell.bbox, cell.span.as_ref()),
                    "{place} {cell:?}"
                );
                for row in cell.row..cell.row + cell.row_span {
                    for column in cell.column..cell.column + cell.column_span {
                        assert!(
                            row < table.rows && column < table.columns,
                            "{place} {cell:?}"
                        );
                        let place_taken = &mut taken[row * table.columns + column];
                        assert!(!*place_taken, "{place} {cell:?}");
                        *place_taken = true;
                    }
                }
            }
        }
    }
}
