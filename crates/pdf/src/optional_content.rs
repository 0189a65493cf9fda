//! Optional content (ISO 32000-1, 8.11): layers that a reader may switch off.

use std::collections::BTreeSet;

use hayro_syntax::object::{Array, Dict, Name, ObjRef, Object, ObjectIdentifier};

/// Policies within policies: real files have none, the specification allows any.
const NESTING: u8 = 8;

/// Which groups are off in the file's default configuration.
#[derive(Debug, Default)]
pub(crate) struct Layers {
    off: BTreeSet<ObjectIdentifier>,
}

impl Layers {
    /// Reads the default configuration from the catalogue.
    pub(crate) fn read(catalog: &Dict<'_>) -> Self {
        let mut off = BTreeSet::new();
        let Some(properties) = catalog.get::<Dict<'_>>(b"OCProperties") else {
            return Self { off };
        };
        let config = properties.get::<Dict<'_>>(b"D").unwrap_or_default();
        if config
            .get::<Name<'_>>(b"BaseState")
            .is_some_and(|state| state.as_ref() == b"OFF")
        {
            off.extend(references(&properties, b"OCGs"));
        }
        for id in references(&config, b"ON") {
            off.remove(&id);
        }
        off.extend(references(&config, b"OFF"));
        Self { off }
    }

    /// Whether the content under an entry of a dictionary (`/OC`, or a name in `/Properties`) is
    /// off.
    pub(crate) fn is_off(&self, dict: &Dict<'_>, key: &[u8]) -> bool {
        if self.off.is_empty() {
            return false;
        }
        let reference = dict.get_ref(key);
        let group = dict.get::<Dict<'_>>(key);
        !self.shows(reference, group.as_ref(), NESTING)
    }

    fn shows(&self, reference: Option<ObjRef>, group: Option<&Dict<'_>>, depth: u8) -> bool {
        let membership = group.filter(|group| {
            group
                .get::<Name<'_>>(b"Type")
                .is_some_and(|kind| kind.as_ref() == b"OCMD")
        });
        let Some(membership) = membership else {
            return !reference.is_some_and(|reference| self.off.contains(&reference.into()));
        };
        if let Some(expression) = membership.get::<Array<'_>>(b"VE")
            && let Some(shows) = self.evaluate(&expression, depth)
        {
            return shows;
        }
        let groups: Vec<ObjectIdentifier> = match membership.get_ref(b"OCGs") {
            Some(single) if membership.get::<Array<'_>>(b"OCGs").is_none() => vec![single.into()],
            _ => references(membership, b"OCGs").collect(),
        };
        if groups.is_empty() {
            return true;
        }
        let on = |id: &ObjectIdentifier| !self.off.contains(id);
        match membership.get::<Name<'_>>(b"P").as_deref() {
            Some(b"AllOn") => groups.iter().all(on),
            Some(b"AnyOff") => !groups.iter().all(on),
            Some(b"AllOff") => !groups.iter().any(on),
            _ => groups.iter().any(on),
        }
    }

    /// A visibility expression: `[/And …]`, `[/Or …]`, `[/Not …]`.
    fn evaluate(&self, expression: &Array<'_>, depth: u8) -> Option<bool> {
        let depth = depth.checked_sub(1)?;
        let operator = expression.flex_iter().next::<Name<'_>>()?;
        let mut terms = expression.raw_iter().skip(1).filter_map(|term| {
            if let Some(group) = term.as_obj_ref() {
                return Some(!self.off.contains(&group.into()));
            }
            let inner: Result<Object<'_>, _> = match term {
                hayro_syntax::object::MaybeRef::NotRef(object) => Ok(object),
                hayro_syntax::object::MaybeRef::Ref(_) => Err(()),
            };
            self.evaluate(&inner.ok()?.into_array()?, depth)
        });
        match operator.as_ref() {
            b"And" => Some(terms.all(|on| on)),
            b"Or" => Some(terms.any(|on| on)),
            b"Not" => terms.next().map(|on| !on),
            _ => None,
        }
    }
}

fn references(dict: &Dict<'_>, key: &[u8]) -> impl Iterator<Item = ObjectIdentifier> {
    dict.get::<Array<'_>>(key)
        .into_iter()
        .flat_map(|array| array.raw_iter())
        .filter_map(|item| item.as_obj_ref())
        .map(Into::into)
}
