//! Logical structure (ISO 32000-1, 14.7 and 14.8): which element of the tree content belongs to.
//!
//! The tree is read from its leaves: marked content has a number, the file's parent tree says
//! which element that number belongs to on this page, and from there the parents lead upwards.
//! So a page costs only the elements it shows, however long the paper.

use std::collections::BTreeMap;
use std::rc::Rc;

use hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, String as PdfString,
};
use hayro_syntax::xref::XRef;
use scrutineer_model::{Element, Role};

use crate::text_string;
use crate::trees;

/// How deep the tree may be; Word nests a cell's text about twelve deep.
const DEPTH: usize = 100;

/// How often one role may be mapped to the next.
const MAPPINGS: usize = 8;

/// Spans beyond this are mistakes: no table has as many columns.
const WIDEST_SPAN: u32 = 1000;

/// The structure tree as far as it has been read.
pub(crate) struct Structure<'a> {
    xref: &'a XRef,
    roles: Dict<'a>,
    classes: Dict<'a>,
    /// For each `/StructParents`, the elements of its marked content.
    parents: BTreeMap<i64, MaybeRef<Object<'a>>>,
    nodes: BTreeMap<ObjectIdentifier, Option<Rc<Node>>>,
}

/// An element of the tree.
struct Node {
    parent: Option<ObjectIdentifier>,
    element: Element,
}

impl<'a> Structure<'a> {
    /// The tree of a file; empty where it has none.
    pub(crate) fn read(xref: &'a XRef, catalog: &Dict<'a>) -> Self {
        let root = catalog
            .get::<Dict<'a>>(b"StructTreeRoot")
            .unwrap_or_default();
        let tree = root.get::<Dict<'a>>(b"ParentTree").unwrap_or_default();
        let parents = trees::entries(&tree, b"Nums")
            .into_iter()
            .filter_map(|(key, value)| match key {
                MaybeRef::NotRef(Object::Number(key)) => Some((key.as_i64(), value)),
                _ => None,
            })
            .collect();
        Self {
            xref,
            roles: root.get(b"RoleMap").unwrap_or_default(),
            classes: root.get(b"ClassMap").unwrap_or_default(),
            parents,
            nodes: BTreeMap::new(),
        }
    }

    /// The elements that own the marked content of a page or form, by its number.
    fn owners(&self, struct_parents: i64) -> Vec<Option<ObjectIdentifier>> {
        let owners: Option<Array<'_>> = match self.parents.get(&struct_parents) {
            Some(MaybeRef::Ref(id)) => self.xref.get((*id).into()),
            Some(MaybeRef::NotRef(Object::Array(array))) => Some(array.clone()),
            _ => None,
        };
        let items = owners.iter().flat_map(Array::raw_iter);
        items
            .map(|owner| owner.as_obj_ref().map(Into::into))
            .collect()
    }

    fn node(&mut self, id: ObjectIdentifier) -> Option<Rc<Node>> {
        if let Some(known) = self.nodes.get(&id) {
            return known.clone();
        }
        let node = self.read_node(id).map(Rc::new);
        self.nodes.insert(id, node.clone());
        node
    }

    fn read_node(&self, id: ObjectIdentifier) -> Option<Node> {
        let dict = self.xref.get::<Dict<'_>>(id)?;
        let kind = dict.get::<Name<'_>>(b"S")?;
        let text = |key: &[u8]| {
            let text = text_string::decode(&dict.get::<PdfString<'_>>(key)?);
            (!text.is_empty()).then_some(text)
        };
        let role = self.role(&kind);
        let (row_span, column_span) = match role {
            Role::TableHeader | Role::TableData => self.spans(&dict),
            _ => (1, 1),
        };
        Some(Node {
            parent: dict.get_ref(b"P").map(Into::into),
            element: Element {
                role,
                parent: None,
                id: id.obj_number,
                row_span,
                column_span,
                alt: text(b"Alt"),
                actual_text: text(b"ActualText"),
            },
        })
    }

    fn role(&self, kind: &Name<'_>) -> Role {
        let mut kind = kind.clone();
        for _ in 0..MAPPINGS {
            let standard = standard_role(&kind);
            if let Some(role) = standard {
                return role;
            }
            match self.roles.get::<Name<'_>>(kind.as_ref()) {
                Some(mapped) => kind = mapped,
                None => break,
            }
        }
        Role::Other
    }

    /// Rows and columns that a cell spans, from its attributes or those of its class.
    fn spans(&self, dict: &Dict<'_>) -> (u16, u16) {
        let mut spans = (1, 1);
        let mut take = |attributes: &Dict<'_>| {
            let span = |key: &[u8]| {
                let span = attributes.get::<u32>(key)?;
                (1..=WIDEST_SPAN).contains(&span).then_some(span as u16)
            };
            spans.0 = span(b"RowSpan").unwrap_or(spans.0);
            spans.1 = span(b"ColSpan").unwrap_or(spans.1);
        };
        match dict.get::<Object<'_>>(b"C") {
            Some(Object::Name(class)) => {
                self.classes
                    .get::<Dict<'_>>(class.as_ref())
                    .iter()
                    .for_each(&mut take);
            }
            Some(Object::Array(classes)) => {
                for class in classes.iter::<Object<'_>>().filter_map(Object::into_name) {
                    self.classes
                        .get::<Dict<'_>>(class.as_ref())
                        .iter()
                        .for_each(&mut take);
                }
            }
            _ => {}
        }
        match dict.get::<Object<'_>>(b"A") {
            Some(Object::Dict(attributes)) => take(&attributes),
            Some(Object::Array(list)) => {
                list.iter::<Object<'_>>()
                    .filter_map(Object::into_dict)
                    .for_each(|attributes| take(&attributes));
            }
            _ => {}
        }
        spans
    }
}

/// The role of a standard structure type; `None` for any other name.
fn standard_role(kind: &[u8]) -> Option<Role> {
    Some(match kind {
        b"P" => Role::Paragraph,
        b"H" | b"Title" => Role::Heading(0),
        b"L" => Role::List,
        b"LI" => Role::ListItem,
        b"Lbl" => Role::ListLabel,
        b"LBody" => Role::ListBody,
        b"TOC" | b"TOCI" => Role::Contents,
        b"Caption" => Role::Caption,
        b"Note" | b"FENote" => Role::Note,
        b"Figure" => Role::Figure,
        b"Form" => Role::Form,
        b"Table" => Role::Table,
        b"THead" | b"TBody" | b"TFoot" => Role::TableSection,
        b"TR" => Role::TableRow,
        b"TH" => Role::TableHeader,
        b"TD" => Role::TableData,
        b"Artifact" => Role::Artifact,
        b"Document" | b"Part" | b"Art" | b"Sect" | b"Div" | b"BlockQuote" | b"Index"
        | b"NonStruct" | b"Private" | b"Span" | b"Quote" | b"Reference" | b"BibEntry" | b"Code"
        | b"Link" | b"Annot" | b"Formula" => Role::Other,
        [b'H', digits @ ..] => {
            let level = std::str::from_utf8(digits).ok()?.parse::<u8>().ok()?;
            (1..=9).contains(&level).then_some(Role::Heading(level))?
        }
        _ => return None,
    })
}

/// The elements that have content on one page.
#[derive(Default)]
pub(crate) struct PageElements {
    elements: Vec<Element>,
    numbers: BTreeMap<ObjectIdentifier, u32>,
    artifact: Option<u32>,
    owners: BTreeMap<i64, Vec<Option<ObjectIdentifier>>>,
}

impl PageElements {
    /// The page's number for the element that owns a piece of marked content.
    pub(crate) fn owner(
        &mut self,
        structure: &mut Structure<'_>,
        struct_parents: i64,
        content: usize,
    ) -> Option<u32> {
        let owners = self
            .owners
            .entry(struct_parents)
            .or_insert_with(|| structure.owners(struct_parents));
        let id = (*owners.get(content)?)?;
        self.number(structure, id)
    }

    /// The page's number for content that is no content: a running head, a rule.
    pub(crate) fn artifact(&mut self) -> u32 {
        *self.artifact.get_or_insert_with(|| {
            self.elements.push(Element {
                role: Role::Artifact,
                row_span: 1,
                column_span: 1,
                ..Element::default()
            });
            last(&self.elements)
        })
    }

    /// The elements, parents before children.
    pub(crate) fn finish(self) -> Vec<Element> {
        self.elements
    }

    fn number(&mut self, structure: &mut Structure<'_>, id: ObjectIdentifier) -> Option<u32> {
        // Up to an element that is known or to the root, then down again.
        let mut chain: Vec<(ObjectIdentifier, Rc<Node>)> = Vec::new();
        let mut next = Some(id);
        let mut parent = None;
        while let Some(id) = next {
            if let Some(&known) = self.numbers.get(&id) {
                parent = Some(known);
                break;
            }
            let Some(node) = structure.node(id) else {
                break;
            };
            if chain.len() >= DEPTH || chain.iter().any(|(known, _)| *known == id) {
                break;
            }
            next = node.parent;
            chain.push((id, node));
        }
        for (id, node) in chain.into_iter().rev() {
            let mut element = node.element.clone();
            element.parent = parent;
            self.elements.push(element);
            let number = last(&self.elements);
            self.numbers.insert(id, number);
            parent = Some(number);
        }
        parent.filter(|_| self.numbers.contains_key(&id))
    }
}

fn last(elements: &[Element]) -> u32 {
    u32::try_from(elements.len())
        .unwrap_or(u32::MAX)
        .saturating_sub(1)
}
