//! Which figure a name is looked for, and what is known before it is named.

use scrutineer_model::Unit;

use super::Before;
use crate::parse::Parsed;
use crate::roles::Role;

/// A figure without a name.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) parsed: &'a Parsed<'a>,
    /// Its place among the sentence's items.
    pub(crate) at: usize,
    pub(crate) role: Role,
    pub(crate) before: Before<'a>,
}

impl<'a> Asked<'a> {
    pub(super) fn unit(&self) -> Unit {
        super::unit(self.parsed, self.at)
    }

    /// The word so many items before it.
    pub(super) fn ahead(&self, back: usize) -> &'a str {
        self.parsed.word(self.at.checked_sub(back))
    }

    /// The word so many items behind it.
    pub(super) fn behind(&self, on: usize) -> &'a str {
        self.parsed.word(Some(self.at + on))
    }

    pub(super) fn is_level(&self) -> bool {
        matches!(self.role, Role::Level(_))
    }

    pub(super) fn is_change(&self) -> bool {
        matches!(self.role, Role::Change(..))
    }
}
