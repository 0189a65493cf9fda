//! The relations: what each is called, what its columns are, how they join.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::column::{Column, Field};
use crate::error::Error;
use crate::manifest::Entry;
use crate::paper::Paper;
use crate::relations::{
    actions, cells, diagnostics, inputs, items, observations, papers, points, statements, tables,
};
use crate::select::Select;
use crate::value::Value;

/// A relation of a dataset. A relation that others refer to stands before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Every paper that was read.
    Papers,
    /// Every file that went in, read or not.
    Inputs,
    /// What is on agendas, and the reports and minutes under it.
    Items,
    /// What committees are asked to do.
    Recommendations,
    /// What was decided.
    Decisions,
    /// What somebody is to do.
    Actions,
    /// Every table.
    Tables,
    /// Every cell of every table.
    Cells,
    /// Figures stated in sentences.
    Statements,
    /// One row for each figure, from tables and statements.
    Observations,
    /// What could not be read or is in doubt.
    Diagnostics,
}

/// Where a column of one relation names a row of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The column.
    pub column: &'static str,
    /// The relation whose key it holds.
    pub to: Relation,
}

/// A relation's name, columns and keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// Which relation.
    pub relation: Relation,
    /// One or two sentences.
    pub description: &'static str,
    /// In order.
    pub fields: Vec<Field>,
    /// The column that names each row, different in all.
    pub key: &'static str,
    /// Columns that hold keys of other relations.
    pub references: Vec<Reference>,
}

impl Relation {
    /// All, in order.
    pub const ALL: [Self; 11] = [
        Self::Papers,
        Self::Inputs,
        Self::Items,
        Self::Recommendations,
        Self::Decisions,
        Self::Actions,
        Self::Tables,
        Self::Cells,
        Self::Statements,
        Self::Observations,
        Self::Diagnostics,
    ];

    /// Its name, as files and tables are called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Papers => "papers",
            Self::Inputs => "inputs",
            Self::Items => "items",
            Self::Recommendations => "recommendations",
            Self::Decisions => "decisions",
            Self::Actions => "actions",
            Self::Tables => "tables",
            Self::Cells => "cells",
            Self::Statements => "statements",
            Self::Observations => "observations",
            Self::Diagnostics => "diagnostics",
        }
    }

    /// Its columns and keys.
    pub fn schema(self) -> Schema {
        let (description, key, references, fields) = match self {
            Self::Papers => (
                "Every paper that was read, once, whatever its files are called.",
                "paper_id",
                vec![],
                fields(papers::columns()),
            ),
            Self::Inputs => (
                "Every file that went in, and what came of it.",
                "path",
                vec![("paper_id", Self::Papers)],
                fields(inputs::columns()),
            ),
            Self::Items => (
                "What is on agendas, with the reports and minutes under it.",
                "item_id",
                vec![("paper_id", Self::Papers), ("parent_id", Self::Items)],
                fields(items::columns()),
            ),
            Self::Recommendations => (
                "What committees are asked to do.",
                "recommendation_id",
                vec![("paper_id", Self::Papers), ("item_id", Self::Items)],
                fields(points::columns(&points::RECOMMENDATION)),
            ),
            Self::Decisions => (
                "What was resolved, agreed or noted.",
                "decision_id",
                vec![("paper_id", Self::Papers), ("item_id", Self::Items)],
                fields(points::columns(&points::DECISION)),
            ),
            Self::Actions => (
                "What somebody is to do.",
                "action_id",
                vec![("paper_id", Self::Papers), ("item_id", Self::Items)],
                fields(actions::columns()),
            ),
            Self::Tables => (
                "Every table, over as many pages as it runs.",
                "table_id",
                vec![("paper_id", Self::Papers), ("item_id", Self::Items)],
                fields(tables::columns()),
            ),
            Self::Cells => (
                "Every cell of every table, with the figure it holds.",
                "cell_id",
                vec![("paper_id", Self::Papers), ("table_id", Self::Tables)],
                fields(cells::columns()),
            ),
            Self::Statements => (
                "Figures stated in sentences and bullets.",
                "statement_id",
                vec![("paper_id", Self::Papers)],
                fields(statements::columns()),
            ),
            Self::Observations => (
                "One row for each figure, from tables and statements alike.",
                "observation_id",
                vec![
                    ("paper_id", Self::Papers),
                    ("table_id", Self::Tables),
                    ("cell_id", Self::Cells),
                    ("statement_id", Self::Statements),
                ],
                fields(observations::columns()),
            ),
            Self::Diagnostics => (
                "What could not be read or is in doubt.",
                "diagnostic_id",
                vec![("paper_id", Self::Papers)],
                fields(diagnostics::columns()),
            ),
        };
        let references = references.into_iter();
        Schema {
            relation: self,
            description,
            fields,
            key,
            references: references
                .map(|(column, to)| Reference { column, to })
                .collect(),
        }
    }

    /// Hands on the relation's rows of one paper, in order; those of [`Self::Inputs`] come from
    /// the manifest alone.
    pub(crate) fn rows(
        self,
        paper: &Paper,
        select: &Select,
        row: &mut dyn FnMut(&[Value<'_>]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        match self {
            Self::Papers => each(&papers::columns(), papers::of(paper), row),
            Self::Inputs => Ok(()),
            Self::Items => each(&items::columns(), items::of(paper), row),
            Self::Recommendations => {
                let columns = points::columns(&points::RECOMMENDATION);
                each(&columns, points::of(paper, &points::RECOMMENDATION), row)
            }
            Self::Decisions => {
                let columns = points::columns(&points::DECISION);
                each(&columns, points::of(paper, &points::DECISION), row)
            }
            Self::Actions => each(&actions::columns(), actions::of(paper), row),
            Self::Tables => each(&tables::columns(), tables::of(paper), row),
            Self::Cells => each(&cells::columns(), cells::of(paper), row),
            Self::Statements => each(&statements::columns(), statements::of(paper, select), row),
            Self::Observations => each(
                &observations::columns(),
                observations::of(paper, select),
                row,
            ),
            Self::Diagnostics => each(&diagnostics::columns(), diagnostics::of(paper), row),
        }
    }
}

/// Hands on the rows of [`Relation::Inputs`]. `keys` holds the keys of the papers in the export, by
/// hash.
pub(crate) fn inputs(
    entries: &[Entry],
    keys: &BTreeMap<String, String>,
    row: &mut dyn FnMut(&[Value<'_>]) -> Result<(), Error>,
) -> Result<(), Error> {
    let rows = entries.iter().map(|entry| {
        let paper = entry.hash().and_then(|hash| keys.get(hash));
        inputs::Row(entry, paper.map(String::as_str))
    });
    each(&inputs::columns(), rows, row)
}

fn fields<R>(columns: Vec<Column<R>>) -> Vec<Field> {
    columns.into_iter().map(|column| column.field).collect()
}

fn each<R>(
    columns: &[Column<R>],
    records: impl IntoIterator<Item = R>,
    row: &mut dyn FnMut(&[Value<'_>]) -> Result<(), Error>,
) -> Result<(), Error> {
    for record in records {
        let values: Vec<Value<'_>> = columns.iter().map(|column| (column.get)(&record)).collect();
        row(&values)?;
    }
    Ok(())
}

impl FromStr for Relation {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let found = Self::ALL
            .into_iter()
            .find(|relation| relation.name() == name);
        found.ok_or_else(|| {
            let names: Vec<&str> = Self::ALL.into_iter().map(Self::name).collect();
            Error::Usage(format!(
                "--select {name}: expected {} or a condition such as council~kent, found neither",
                names.join(", ")
            ))
        })
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::column::Kind;

    #[test]
    fn a_relation_that_others_refer_to_stands_before_them() {
        for (index, relation) in Relation::ALL.into_iter().enumerate() {
            for reference in relation.schema().references {
                assert!(
                    Relation::ALL[..=index].contains(&reference.to),
                    "{relation} {}",
                    reference.column
                );
            }
        }
    }

    #[test]
    fn keys_and_references_are_columns_of_text() {
        for relation in Relation::ALL {
            let schema = relation.schema();
            let field = |name: &str| {
                let mut fields = schema.fields.iter();
                *fields
                    .find(|field| field.name == name)
                    .unwrap_or_else(|| panic!("{relation} has no {name}"))
            };
            assert!(!field(schema.key).nullable, "{relation}");
            assert_eq!(field(schema.key).kind, Kind::Text, "{relation}");
            for reference in &schema.references {
                assert_eq!(field(reference.column).kind, Kind::Text, "{relation}");
            }
        }
    }

    #[test]
    fn names_are_different_plain_and_described() {
        for relation in Relation::ALL {
            let schema = relation.schema();
            let names: BTreeSet<&str> = schema.fields.iter().map(|field| field.name).collect();
            assert_eq!(names.len(), schema.fields.len(), "{relation}");
            for field in &schema.fields {
                let plain =
                    |letter: char| letter.is_ascii_lowercase() || "_0123456789".contains(letter);
                assert!(field.name.chars().all(plain), "{relation} {}", field.name);
                assert!(
                    field.description.ends_with('.'),
                    "{relation} {}",
                    field.name
                );
            }
        }
    }

    #[test]
    fn one_name_means_one_kind_everywhere() {
        let mut kinds = std::collections::BTreeMap::new();
        for relation in Relation::ALL {
            for field in relation.schema().fields {
                let kind = *kinds.entry(field.name).or_insert(field.kind);
                assert_eq!(kind, field.kind, "{relation} {}", field.name);
            }
        }
    }

    #[test]
    fn a_relation_is_found_by_its_name() {
        for relation in Relation::ALL {
            assert_eq!(relation.name().parse::<Relation>().ok(), Some(relation));
        }
        assert!("cell".parse::<Relation>().is_err());
    }
}
