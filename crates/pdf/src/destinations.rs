//! Destinations (ISO 32000-1, 12.3.2): the pages that links and bookmarks lead to.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, ObjectIdentifier};

use crate::trees;

/// The pages of a file by their objects, and its named destinations.
#[derive(Debug, Default)]
pub(crate) struct Destinations {
    pages: BTreeMap<ObjectIdentifier, u32>,
    names: BTreeMap<Vec<u8>, u32>,
}

impl Destinations {
    /// Reads them from the page tree and the catalogue.
    pub(crate) fn read(pdf: &Pdf, catalog: &Dict<'_>) -> Self {
        let ids = pdf.pages().iter().map(|page| page.raw().obj_id());
        let pages = ids
            .zip(1..)
            .filter_map(|(id, number)| Some((id?, number)))
            .collect();
        let mut destinations = Self {
            pages,
            names: BTreeMap::new(),
        };
        let tree = catalog
            .get::<Dict<'_>>(b"Names")
            .and_then(|names| names.get::<Dict<'_>>(b"Dests"));
        let mut names = BTreeMap::new();
        for (key, value) in tree.iter().flat_map(|tree| trees::entries(tree, b"Names")) {
            let MaybeRef::NotRef(Object::String(key)) = key else {
                continue;
            };
            let value = match value {
                MaybeRef::NotRef(value) => Some(value),
                MaybeRef::Ref(id) => pdf.xref().get::<Object<'_>>(id.into()),
            };
            if let Some(page) = value.and_then(|value| destinations.explicit(&value)) {
                names.insert(key.to_vec(), page);
            }
        }
        if let Some(old) = catalog.get::<Dict<'_>>(b"Dests") {
            for (key, _) in old.entries() {
                let value = old.get::<Object<'_>>(key.as_ref());
                if let Some(page) = value.and_then(|value| destinations.explicit(&value)) {
                    names.insert(key.to_vec(), page);
                }
            }
        }
        destinations.names = names;
        destinations
    }

    /// The page, from 1, that an annotation or bookmark leads to within the file, by its `/Dest`
    /// or its `/GoTo` action.
    pub(crate) fn page_of(&self, dict: &Dict<'_>) -> Option<u32> {
        let target = dict.get::<Object<'_>>(b"Dest").or_else(|| {
            let action = dict.get::<Dict<'_>>(b"A")?;
            let kind = action.get::<Name<'_>>(b"S")?;
            (kind.as_ref() == b"GoTo").then_some(())?;
            action.get::<Object<'_>>(b"D")
        })?;
        match &target {
            Object::String(name) => self.names.get(name.as_bytes()).copied(),
            Object::Name(name) => self.names.get(name.as_ref()).copied(),
            other => self.explicit(other),
        }
    }

    /// An array that begins with a page, or a dictionary with such an array under `/D`.
    fn explicit(&self, destination: &Object<'_>) -> Option<u32> {
        let array: Array<'_> = match destination {
            Object::Array(array) => array.clone(),
            Object::Dict(dict) => dict.get::<Array<'_>>(b"D")?,
            _ => return None,
        };
        match array.raw_iter().next()? {
            MaybeRef::Ref(page) => self.page(page),
            MaybeRef::NotRef(Object::Number(index)) => {
                let number = u32::try_from(index.as_i64()).ok()?.checked_add(1)?;
                (number as usize <= self.pages.len()).then_some(number)
            }
            MaybeRef::NotRef(_) => None,
        }
    }

    fn page(&self, reference: ObjRef) -> Option<u32> {
        self.pages.get(&reference.into()).copied()
    }
}
