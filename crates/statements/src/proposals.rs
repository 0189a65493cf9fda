//! Figures with all the names that they may have, for those who fit the weights by which one is chosen.

use std::cell::RefCell;

use scrutineer_model::Value;

use crate::indicators::{Named, Proposal};

/// A figure with all the names that it may have.
#[derive(Clone, Debug)]
pub struct Proposals {
    /// Its page.
    pub page: u32,
    /// The figure.
    pub value: Value,
    /// The name that the order of the rules takes.
    pub first: String,
    /// All that it may have; none where that one is sure.
    pub names: Vec<Proposal>,
}

/// Where they go, where somebody wants them.
pub(crate) type Seen<'s> = Option<&'s RefCell<Vec<Proposals>>>;

impl Proposals {
    /// Keeps them, and goes on with the first.
    pub(crate) fn keep(
        seen: &RefCell<Vec<Self>>,
        page: u32,
        value: &Value,
        (first, names): (Option<Named>, Vec<Proposal>),
    ) -> Option<Named> {
        seen.borrow_mut().push(Self {
            page,
            value: value.clone(),
            first: first
                .as_ref()
                .map_or(String::new(), |named| named.text.clone()),
            names,
        });
        first
    }
}
