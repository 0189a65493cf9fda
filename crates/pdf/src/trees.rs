//! Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): sorted maps cut into pieces.

use std::collections::BTreeSet;

use hayro_syntax::object::{Array, Dict, MaybeRef, Object};

/// Entries read from one tree; the largest seen, of a 900-page accounts pack, has 60 thousand.
const ENTRIES: usize = 1_000_000;

/// How deep a tree may be: a million entries fit into four levels of 32.
const DEPTH: usize = 16;

/// The keys and values under `list` (`Names` or `Nums`) of all leaves, in order.
///
/// A tree that contains itself is read once.
pub(crate) fn entries<'a>(
    root: &Dict<'a>,
    list: &[u8],
) -> Vec<(MaybeRef<Object<'a>>, MaybeRef<Object<'a>>)> {
    let mut entries = Vec::new();
    let mut visited = BTreeSet::new();
    walk(root, list, DEPTH, &mut visited, &mut entries);
    entries
}

fn walk<'a>(
    node: &Dict<'a>,
    list: &[u8],
    depth: usize,
    visited: &mut BTreeSet<hayro_syntax::object::ObjectIdentifier>,
    entries: &mut Vec<(MaybeRef<Object<'a>>, MaybeRef<Object<'a>>)>,
) {
    if depth == 0 || node.obj_id().is_some_and(|id| !visited.insert(id)) {
        return;
    }
    if let Some(leaf) = node.get::<Array<'a>>(list) {
        let mut items = leaf.raw_iter();
        while let (Some(key), Some(value)) = (items.next(), items.next()) {
            if entries.len() >= ENTRIES {
                return;
            }
            entries.push((key, value));
        }
    }
    if let Some(kids) = node.get::<Array<'a>>(b"Kids") {
        for kid in kids.iter::<Dict<'a>>() {
            walk(&kid, list, depth - 1, visited, entries);
        }
    }
}
