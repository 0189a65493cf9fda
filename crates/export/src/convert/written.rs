//! Writing a paper: its tables, statements and observations are put into their form one by one, so that they are never all
//! held twice.

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use super::Parts;
use crate::form::Extraction;

impl Serialize for Parts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// How many fields an extraction has.
        const FIELDS: usize = 12;
        let Extraction {
            schema,
            paper,
            pages,
            outline,
            items,
            paragraphs,
            slides,
            tables: _,
            attachments,
            statements: _,
            observations: _,
            diagnostics,
        } = self.rest();
        let mut written = serializer.serialize_struct("Extraction", FIELDS)?;
        written.serialize_field("schema", &schema)?;
        written.serialize_field("paper", &paper)?;
        written.serialize_field("pages", &pages)?;
        written.serialize_field("outline", &outline)?;
        if !items.is_empty() {
            written.serialize_field("items", &items)?;
        }
        if !paragraphs.is_empty() {
            written.serialize_field("paragraphs", &paragraphs)?;
        }
        if !slides.is_empty() {
            written.serialize_field("slides", &slides)?;
        }
        written.serialize_field("tables", &OneByOne(|| self.tables()))?;
        if !attachments.is_empty() {
            written.serialize_field("attachments", &attachments)?;
        }
        written.serialize_field("statements", &OneByOne(|| self.statements()))?;
        written.serialize_field("observations", &OneByOne(|| self.observations()))?;
        written.serialize_field("diagnostics", &diagnostics)?;
        written.end()
    }
}

/// A list whose entries are made when they are written.
struct OneByOne<F>(F);

impl<F, I> Serialize for OneByOne<F>
where
    F: Fn() -> I,
    I: Iterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}
