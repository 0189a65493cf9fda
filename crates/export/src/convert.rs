//! From the stages' nouns to the serialised form, one `From` per type.

mod addresses;
mod values;
mod written;

use std::collections::BTreeMap;

use scrutineer_model as model;

use addresses::{Addresses, Belongs};

use crate::form::{
    Attachment, Cell, CellRole, Diagnostic, Extraction, Heading, Method, Note, Observation, Page,
    Paper, Position, Region, SCHEMA, Severity, Source, Span, Statement, Table, TextState, Unit,
    Value,
};
use crate::number::{Bbox, hundredths};
use crate::structure::{Attendee, Body, Item, Meeting, PaperKind, Paragraph, Reason, Slide};
pub use values::{observation_id, statement_id};

impl From<&model::Paper> for Extraction {
    fn from(paper: &model::Paper) -> Self {
        let parts = Parts::of(paper);
        Self {
            tables: parts.tables().collect(),
            statements: parts.statements().collect(),
            observations: parts.observations().collect(),
            ..parts.rest()
        }
    }
}

/// A paper in its serialised form, part by part: of tables, statements and observations there may be very many.
pub(crate) struct Parts<'a> {
    paper: &'a model::Paper,
    values: Values<'a>,
    addresses: Addresses,
}

impl<'a> Parts<'a> {
    pub(crate) fn of(paper: &'a model::Paper) -> Self {
        Self {
            paper,
            values: values_of_cells(paper),
            addresses: Addresses::of(paper),
        }
    }

    pub(crate) fn tables(&self) -> impl Iterator<Item = Table> {
        let tables = self.paper.tables.iter().enumerate();
        tables.map(|(index, table)| {
            Table::new(index, table, &self.values, self.addresses.table(index))
        })
    }

    pub(crate) fn statements(&self) -> impl Iterator<Item = Statement> {
        let statements = self.paper.statements.iter().enumerate();
        statements.map(|(index, statement)| {
            Statement::new(index, statement, self.addresses.statement(index))
        })
    }

    pub(crate) fn observations(&self) -> impl Iterator<Item = Observation> {
        (self.paper.observations.iter()).map(|observation| {
            Observation::new(observation, self.addresses.origin(observation.origin))
        })
    }

    /// Everything else.
    pub(crate) fn rest(&self) -> Extraction {
        let paper = self.paper;
        let structure = &paper.structure;
        let identity = &structure.identity;
        Extraction {
            schema: SCHEMA.to_owned(),
            paper: Paper {
                id: format!("sha256:{}", paper.sha256),
                file: paper.file.clone(),
                media_type: paper.media_type.name().to_owned(),
                kind: identity.kind.map(PaperKind::from),
                title: identity.title.clone(),
                council: identity.body.as_ref().map(Body::from),
                committee: identity.committee.clone(),
                meeting: Meeting::known(&identity.meeting),
                version: identity.version.map(str::to_owned),
                restricted: identity.restricted.clone(),
                attendance: identity.attendance.iter().map(Attendee::from).collect(),
                evidence: identity.evidence.iter().map(Reason::from).collect(),
                pages: paper.page_count,
            },
            pages: paper.pages.iter().map(Page::from).collect(),
            outline: paper.outline.iter().map(Heading::from).collect(),
            items: structure.items.iter().map(Item::from).collect(),
            paragraphs: structure.paragraphs.iter().map(Paragraph::from).collect(),
            slides: structure.slides.iter().map(Slide::from).collect(),
            tables: Vec::new(),
            attachments: paper.attachments.iter().map(Attachment::from).collect(),
            statements: Vec::new(),
            observations: Vec::new(),
            diagnostics: paper.diagnostics.iter().map(Diagnostic::from).collect(),
        }
    }
}

/// The values of cells by table, row and column.
type Values<'a> = BTreeMap<(usize, usize, usize), &'a model::Value>;

fn values_of_cells(paper: &model::Paper) -> Values<'_> {
    let of_cells = paper.observations.iter().filter_map(|observation| {
        let model::Origin::Cell { table, row, column } = observation.origin else {
            return None;
        };
        Some(((table, row, column), &observation.value))
    });
    of_cells.collect()
}

/// A colour as `#rrggbb`.
fn hex(model::Color([r, g, b]): model::Color) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

impl From<&model::PageInfo> for Page {
    fn from(page: &model::PageInfo) -> Self {
        Self {
            page: page.page,
            width: hundredths(page.width),
            height: hundredths(page.height),
            label: page.label.clone(),
            text: match page.text {
                model::TextState::Embedded => TextState::Embedded,
                model::TextState::None => TextState::None,
                model::TextState::Garbled => TextState::Garbled,
            },
            images: page.images.iter().copied().map(Bbox::from).collect(),
        }
    }
}

impl From<&model::Heading> for Heading {
    fn from(heading: &model::Heading) -> Self {
        Self {
            level: heading.level,
            number: heading.number.clone(),
            text: heading.text.clone(),
            source: (&heading.source).into(),
        }
    }
}

impl From<&model::Source> for Source {
    fn from(source: &model::Source) -> Self {
        Self {
            page: source.page,
            bbox: source.bbox.map(Bbox::from),
            span: source.span.as_ref().map(Span::from),
        }
    }
}

impl From<&model::Span> for Span {
    fn from(span: &model::Span) -> Self {
        let position = |at: &model::Position| Position {
            line: at.line,
            column: at.column,
        };
        match span {
            model::Span::Markup { path, characters } => Self::Markup {
                path: path.to_string(),
                characters: *characters,
            },
            model::Span::Text { start, end } => Self::Text {
                start: position(start),
                end: position(end),
            },
        }
    }
}

/// The box, where the place is no span of a file without pages.
fn placed(bbox: model::Rect, span: Option<&model::Span>) -> Option<Bbox> {
    span.is_none().then(|| bbox.into())
}

impl From<&model::Attachment> for Attachment {
    fn from(attachment: &model::Attachment) -> Self {
        Self {
            title: attachment.title.clone(),
            link: attachment.link.clone(),
            source: (&attachment.source).into(),
        }
    }
}

impl Table {
    /// The table that stands `index`th in its paper, from 0.
    fn new(index: usize, table: &model::Table, values: &Values<'_>, belongs: Belongs) -> Self {
        Self {
            id: table_id(index),
            title: table.title.clone(),
            caption: table.caption.clone(),
            section: belongs.address.section,
            section_title: belongs.section_title,
            item: belongs.address.item,
            paragraph: belongs.address.paragraph,
            regions: table.regions.iter().map(Region::from).collect(),
            rows: table.rows,
            columns: table.columns,
            header_rows: table.header_rows,
            stub_columns: table.stub_columns,
            unit: table.unit.as_ref().map(Unit::from),
            cells: table
                .cells
                .iter()
                .map(|cell| Cell {
                    value: values
                        .get(&(index, cell.row, cell.column))
                        .map(|value| Value::of_cell(value)),
                    ..Cell::from(cell)
                })
                .collect(),
            notes: table.notes.iter().map(Note::from).collect(),
            confidence: hundredths(table.confidence),
            method: match table.method {
                model::Method::Ruled => Method::Ruled,
                model::Method::Aligned => Method::Aligned,
                model::Method::Markup => Method::Markup,
            },
        }
    }
}

/// The name of the table that stands `index`th in its paper, from 0: `t1` is the first.
pub fn table_id(index: usize) -> String {
    format!("t{}", index + 1)
}

impl From<&model::Region> for Region {
    fn from(region: &model::Region) -> Self {
        Self {
            page: region.page,
            bbox: placed(region.bbox, region.span.as_ref()),
            span: region.span.as_ref().map(Span::from),
            rows: region.rows,
            repeats_header: region.repeats_header,
        }
    }
}

impl From<&model::PrintedUnit> for Unit {
    fn from(unit: &model::PrintedUnit) -> Self {
        Self {
            text: unit.text.clone(),
            unit: unit.unit.name().to_owned(),
            scale: unit.scale.0.into(),
        }
    }
}

impl From<&model::Cell> for Cell {
    fn from(cell: &model::Cell) -> Self {
        Self {
            row: cell.row,
            column: cell.column,
            row_span: cell.row_span,
            column_span: cell.column_span,
            text: cell.text.clone(),
            role: match cell.role {
                model::CellRole::Header => CellRole::Header,
                model::CellRole::Stub => CellRole::Stub,
                model::CellRole::Data => CellRole::Data,
                model::CellRole::Section => CellRole::Section,
                model::CellRole::Total => CellRole::Total,
                model::CellRole::Note => CellRole::Note,
            },
            page: cell.page,
            bbox: placed(cell.bbox, cell.span.as_ref()),
            span: cell.span.as_ref().map(Span::from),
            bold: cell.bold,
            fill: cell.fill.map(hex),
            indent: hundredths(cell.indent),
            value: None,
        }
    }
}

impl From<&model::Note> for Note {
    fn from(note: &model::Note) -> Self {
        Self {
            mark: note.mark.clone(),
            text: note.text.clone(),
            source: (&note.source).into(),
        }
    }
}

impl From<&model::Diagnostic> for Diagnostic {
    fn from(diagnostic: &model::Diagnostic) -> Self {
        Self {
            severity: match diagnostic.severity {
                model::Severity::Info => Severity::Info,
                model::Severity::Warning => Severity::Warning,
                model::Severity::Error => Severity::Error,
            },
            code: diagnostic.code.to_owned(),
            message: diagnostic.message.clone(),
            source: diagnostic.source.as_ref().map(Source::from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> model::Paper {
        model::Paper {
            sha256: "0".repeat(64),
            file: "pack.pdf".to_owned(),
            page_count: 2,
            pages: vec![model::PageInfo {
                page: 1,
                width: 595.32,
                height: 841.92,
                ..model::PageInfo::default()
            }],
            tables: vec![model::Table {
                regions: vec![model::Region {
                    page: 1,
                    ..model::Region::default()
                }],
                rows: 1,
                columns: 1,
                cells: vec![model::Cell {
                    row_span: 1,
                    column_span: 1,
                    text: "146,593".to_owned(),
                    page: 1,
                    fill: Some(model::Color([255, 191, 0])),
                    ..model::Cell::default()
                }],
                confidence: 0.97,
                ..model::Table::default()
            }],
            ..model::Paper::default()
        }
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let json = String::from_utf8(crate::json(&paper(), false)).expect("UTF-8");
        for absent in [
            "title",
            "label",
            "unit\"",
            "notes",
            "bold",
            "repeats_header",
            "null",
        ] {
            assert!(!json.contains(absent), "{absent} in {json}");
        }
    }

    #[test]
    fn a_cell_is_written_with_its_place() {
        let json = String::from_utf8(crate::json(&paper(), false)).expect("UTF-8");
        let cell = r##"{"row":0,"column":0,"row_span":1,"column_span":1,"text":"146,593","role":"data","page":1,"bbox":[0.0,0.0,0.0,0.0],"fill":"#ffbf00"}"##;
        assert!(json.contains(cell), "{json}");
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        for pretty in [false, true] {
            let json = crate::json(&paper(), pretty);
            let read: Extraction = serde_json::from_slice(&json).expect("our own form");
            let whole = Extraction::from(&paper());
            assert_eq!(read, whole);
            let at_once = if pretty {
                serde_json::to_vec_pretty(&whole)
            } else {
                serde_json::to_vec(&whole)
            };
            assert_eq!(json.trim_ascii_end(), at_once.expect("our own form"));
        }
    }
}
