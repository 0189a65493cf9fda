//! A column: what it is called, holds and means, and how it is read from a record.
//!
//! Every format is written from these, so that none can name, order or type a column differently.

use crate::value::Value;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A whole number.
    Integer,
    /// An exact decimal number.
    Decimal,
    /// A coordinate or a share, in hundredths.
    Real,
    /// A day.
    Date,
    /// Yes or no.
    Boolean,
}

/// A column as all formats see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// In lower case, words joined with `_`.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it can be null.
    pub nullable: bool,
    /// One sentence.
    pub description: &'static str,
}

/// A field, and how its value is read from a record `R`.
pub(crate) struct Column<R> {
    pub(crate) field: Field,
    pub(crate) get: fn(&R) -> Value<'_>,
}

impl<R> Column<R> {
    /// The same, never null.
    pub(crate) fn required(mut self) -> Self {
        self.field.nullable = false;
        self
    }
}

macro_rules! kinds {
    ($($function:ident $kind:ident,)*) => {$(
        #[doc = concat!("A column of `Kind::", stringify!($kind), "` that can be null.")]
        pub(crate) fn $function<R>(
            name: &'static str,
            description: &'static str,
            get: fn(&R) -> Value<'_>,
        ) -> Column<R> {
            let field = Field { name, kind: Kind::$kind, nullable: true, description };
            Column { field, get }
        }
    )*};
}

kinds! {
    text Text,
    integer Integer,
    decimal Decimal,
    real Real,
    date Date,
    boolean Boolean,
}
