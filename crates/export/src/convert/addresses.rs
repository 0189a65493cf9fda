//! Which item, section and paragraph each table and statement belongs to.

use scrutineer_model::{Address, Heading, Origin, Paper, Source};

/// What something belongs to, with what its section is called where that is a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Belongs {
    pub(super) address: Address,
    pub(super) section_title: Option<String>,
}

impl Belongs {
    fn new(address: Address, page: u32, outline: &[Heading]) -> Self {
        let section_title =
            (address.section.as_deref()).and_then(|section| called(section, page, outline));
        Self {
            address,
            section_title,
        }
    }
}

/// What the heading with a number is called: the last of those that have it up to a page, since numbers count anew in packs.
fn called(section: &str, page: u32, outline: &[Heading]) -> Option<String> {
    let heading = outline.iter().rfind(|heading| {
        heading.number.as_deref() == Some(section) && heading.source.page <= page
    })?;
    Some(heading.text.clone()).filter(|text| !text.is_empty())
}

/// The addresses of a paper's tables and statements, in their order.
pub(super) struct Addresses {
    tables: Vec<Belongs>,
    statements: Vec<Belongs>,
}

impl Addresses {
    pub(super) fn of(paper: &Paper) -> Self {
        let at = |source: &Source| paper.structure.address(source).cloned().unwrap_or_default();
        let tables = paper.tables.iter().map(|table| {
            let address = table
                .regions
                .first()
                .map_or_else(Address::default, |region| {
                    at(&Source {
                        page: region.page,
                        bbox: region.span.is_none().then_some(region.bbox),
                        span: region.span.clone(),
                    })
                });
            let address = Address {
                item: table.item.clone().or(address.item),
                section: table.section.clone().or(address.section),
                paragraph: address.paragraph,
            };
            let page = table.regions.first().map_or(1, |region| region.page);
            Belongs::new(address, page, &paper.outline)
        });
        let statements = paper.statements.iter().map(|statement| {
            let address = at(&statement.source);
            let address = Address {
                paragraph: statement.paragraph.clone().or(address.paragraph),
                ..address
            };
            Belongs::new(address, statement.source.page, &paper.outline)
        });
        Self {
            tables: tables.collect(),
            statements: statements.collect(),
        }
    }

    pub(super) fn table(&self, index: usize) -> Belongs {
        self.tables.get(index).cloned().unwrap_or_default()
    }

    pub(super) fn statement(&self, index: usize) -> Belongs {
        self.statements.get(index).cloned().unwrap_or_default()
    }

    /// That of the table or statement an observation is read from.
    pub(super) fn origin(&self, origin: Origin) -> Belongs {
        match origin {
            Origin::Cell { table, .. } => self.table(table),
            Origin::Statement(statement) | Origin::Comparison { statement, .. } => {
                self.statement(statement)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Place, Rect, Region, Structure, Table};

    use super::*;

    #[test]
    fn an_observation_has_the_address_of_its_table() {
        let address = Address {
            item: Some("5".to_owned()),
            section: Some("2".to_owned()),
            paragraph: Some("2.3".to_owned()),
        };
        let region = Region {
            page: 4,
            bbox: Rect::new(50.0, 300.0, 500.0, 400.0).expect("finite"),
            ..Region::default()
        };
        let place = Place {
            source: Source::page(3),
            address: address.clone(),
        };
        // Numbers count anew in packs: the last heading before it counts.
        let heading = |page: u32, number: &str, text: &str| Heading {
            level: 1,
            number: Some(number.to_owned()),
            text: text.to_owned(),
            source: Source::page(page),
        };
        let paper = Paper {
            outline: vec![
                heading(1, "2", "Money"),
                heading(3, "2", "Trees"),
                heading(9, "2", "Roads"),
            ],
            tables: vec![Table {
                regions: vec![region],
                ..Table::default()
            }],
            structure: Structure {
                places: vec![place],
                ..Structure::default()
            },
            ..Paper::default()
        };
        let addresses = Addresses::of(&paper);
        let cell = Origin::Cell {
            table: 0,
            row: 1,
            column: 1,
        };
        let belongs = Belongs {
            address,
            section_title: Some("Trees".to_owned()),
        };
        assert_eq!(addresses.origin(cell), belongs);
        assert_eq!(addresses.table(1), Belongs::default());
    }
}
