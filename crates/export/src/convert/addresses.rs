//! Which item, section and paragraph each table and statement belongs to.

use scrutineer_model::{Address, Origin, Paper, Source};

/// The addresses of a paper's tables and statements, in their order.
pub(super) struct Addresses {
    tables: Vec<Address>,
    statements: Vec<Address>,
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
            Address {
                item: table.item.clone().or(address.item),
                section: table.section.clone().or(address.section),
                paragraph: address.paragraph,
            }
        });
        let statements = paper.statements.iter().map(|statement| {
            let address = at(&statement.source);
            Address {
                paragraph: statement.paragraph.clone().or(address.paragraph),
                ..address
            }
        });
        Self {
            tables: tables.collect(),
            statements: statements.collect(),
        }
    }

    pub(super) fn table(&self, index: usize) -> Address {
        self.tables.get(index).cloned().unwrap_or_default()
    }

    pub(super) fn statement(&self, index: usize) -> Address {
        self.statements.get(index).cloned().unwrap_or_default()
    }

    /// That of the table or statement an observation is read from.
    pub(super) fn origin(&self, origin: Origin) -> Address {
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
        let paper = Paper {
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
        assert_eq!(addresses.origin(cell), address);
        assert_eq!(addresses.table(1), Address::default());
    }
}
