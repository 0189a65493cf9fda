//! Elements become blocks, tables and links, in reading order.

mod elements;
mod items;
mod links;
mod tables;

use std::collections::HashSet;

use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Html, Node};
use scrutineer_model::{Attachment, Block, BlockKind, Diagnostic, Severity, Source, Span, Table};

use elements::{heading, is_block, is_bold, is_heading};

use crate::furniture::is_furniture;
use crate::grid::style;
use crate::hidden::{is_hidden, is_ornament};
use crate::layout::{are_pairs, is_data, is_list_of_items};
use crate::lists::Markers;
use crate::path::{Ids, Step, path};
use crate::run::{Dress, Line, Run, collapsed};
use crate::styles::Hides;

/// Elements nested deeper are not looked into; their text is read as it stands.
const DEEPEST: usize = 300;
/// What a page holds.
#[derive(Debug, Default)]
pub(crate) struct Walked {
    pub(crate) blocks: Vec<Block>,
    pub(crate) tables: Vec<Table>,
    pub(crate) links: Vec<Attachment>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// Reads a page's elements in their order.
pub(crate) fn walk(page: &Html) -> Walked {
    let mut hides = Hides::default();
    for node in page.tree.nodes() {
        let Some(element) = ElementRef::wrap(node) else {
            continue;
        };
        if element.value().name() == "style" {
            hides.read(&element.text().collect::<String>());
        }
    }
    let mut walker = Walker {
        ids: Ids::of(page),
        holders: holders(page),
        hides,
        position: 0,
        above: Vec::new(),
        run: Run::default(),
        bold: 0,
        raised: 0,
        link: None,
        furniture: 0,
        in_cell: false,
        lists: Vec::new(),
        marker: None,
        item: None,
        kind: None,
        level: 0,
        too_deep: false,
        walked: Walked::default(),
    };
    walker.children(page.root_element(), 1);
    walker.flush();
    if walker.too_deep {
        walker.walked.diagnostics.push(Diagnostic {
            severity: Severity::Warning,
            code: "page_too_large",
            message: format!(
                "expected elements nested at most {DEEPEST} deep, found more: \
                 what is deeper is read as plain text"
            ),
            source: None,
        });
    }
    walker.walked
}

/// The elements that hold a page's content: those above its main heading, its main element, heads of
/// columns.
fn holders(page: &Html) -> HashSet<NodeId> {
    let mut holders = HashSet::new();
    for node in page.tree.nodes() {
        let Some(element) = node.value().as_element() else {
            continue;
        };
        if !matches!(element.name(), "h1" | "main" | "article" | "th") {
            continue;
        }
        for above in node.ancestors() {
            if !holders.insert(above.id()) {
                break;
            }
        }
    }
    holders
}

/// An element that is being read.
struct Open {
    step: Step,
    /// Characters of the page before it.
    start: usize,
    /// Text in it makes blocks of its own.
    is_block: bool,
}

/// A link that is being read.
struct OpenLink {
    title: String,
    address: String,
    source: Source,
}

struct Walker<'a> {
    ids: Ids<'a>,
    holders: HashSet<NodeId>,
    hides: Hides,
    /// Characters of text met so far, seen or not.
    position: usize,
    above: Vec<Open>,
    run: Run,
    /// How many elements above set bold, raised type.
    bold: usize,
    raised: usize,
    link: Option<OpenLink>,
    /// How many elements above are furniture.
    furniture: usize,
    in_cell: bool,
    lists: Vec<Markers>,
    /// The marker of an item whose text has not begun.
    marker: Option<String>,
    /// The number of an item whose title comes next; empty where the list has none.
    item: Option<String>,
    /// What the text is part of, where its element says so.
    kind: Option<BlockKind>,
    /// Level of the last heading.
    level: u8,
    too_deep: bool,
    walked: Walked,
}

impl<'a> Walker<'a> {
    fn children(&mut self, parent: ElementRef<'a>, depth: usize) {
        let mut number = 0;
        for child in parent.children() {
            match child.value() {
                Node::Text(text) => self.text(text),
                Node::Element(_) => {
                    number += 1;
                    if let Some(element) = ElementRef::wrap(child) {
                        self.element(element, number, depth + 1);
                    }
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        let dress = Dress {
            bold: self.bold > 0,
            raised: self.raised > 0,
        };
        self.run.push(text, self.position, dress);
        if let Some(link) = &mut self.link {
            link.title.push_str(text);
        }
        self.position += text.chars().count();
    }

    fn element(&mut self, element: ElementRef<'a>, number: usize, depth: usize) {
        let name = element.value().name();
        let step = Step::to(element, number, &self.ids);
        if name == "head" {
            self.head(element, &step);
            return;
        }
        if is_hidden(element.value(), &self.hides) || self.is_ornament(element) {
            self.pass(element);
            return;
        }
        if depth > DEEPEST {
            self.too_deep = true;
            for text in element.text() {
                self.text(text);
            }
            return;
        }
        match name {
            "br" => {
                self.run.line_break();
                return;
            }
            "img" | "wbr" => return,
            _ => {}
        }
        let is_block = is_block(name);
        if is_block {
            self.interrupt();
        }
        self.above.push(Open {
            step,
            start: self.position,
            is_block,
        });
        self.inside(element, depth);
        if is_block {
            self.interrupt();
        }
        self.above.pop();
    }

    /// What stands in an element, in the dress and with the meaning that it gives.
    fn inside(&mut self, element: ElementRef<'a>, depth: usize) {
        let value = element.value();
        let name = value.name();
        let is_furniture = is_furniture(element, self.holders.contains(&element.id()));
        let is_bold = matches!(name, "b" | "strong" | "th") || is_bold(value);
        let is_raised = name == "sup" || style(value, "vertical-align") == Some("super");
        if is_furniture {
            self.interrupt();
        }
        self.furniture += usize::from(is_furniture);
        self.bold += usize::from(is_bold);
        self.raised += usize::from(is_raised);
        match name {
            "table" if !self.in_cell && self.furniture == 0 && is_data(element) => {
                self.table(element, depth);
            }
            "table" if !self.in_cell && self.furniture == 0 && is_list_of_items(element) => {
                self.items(element, depth);
            }
            "dl" if !self.in_cell && self.furniture == 0 && are_pairs(element) => {
                self.pairs(element, depth);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes()[1] - b'0';
                self.level = level;
                self.named(element, depth, heading(level));
            }
            "figcaption" | "caption" => self.named(element, depth, BlockKind::Caption),
            "ul" | "ol" | "menu" => {
                self.lists.push(Markers::of(element));
                self.children(element, depth);
                self.lists.pop();
            }
            "li" => {
                self.marker = self.lists.last_mut().map(|list| list.next(element));
                self.children(element, depth);
                self.interrupt();
                self.marker = None;
            }
            "a" => self.anchor(element, depth),
            _ => self.children(element, depth),
        }
        if is_furniture {
            self.interrupt();
        }
        self.furniture -= usize::from(is_furniture);
        self.bold -= usize::from(is_bold);
        self.raised -= usize::from(is_raised);
    }

    fn named(&mut self, element: ElementRef<'a>, depth: usize, kind: BlockKind) {
        let outer = self.kind.replace(kind);
        self.children(element, depth);
        self.interrupt();
        self.kind = outer;
    }

    /// A child that is an element, counted among its parent's; what else stands there is passed over.
    fn element_of(
        &mut self,
        child: NodeRef<'a, Node>,
        number: &mut usize,
    ) -> Option<ElementRef<'a>> {
        let element = ElementRef::wrap(child);
        if element.is_some() {
            *number += 1;
        } else {
            self.position += child
                .value()
                .as_text()
                .map_or(0, |text| text.chars().count());
        }
        element
    }

    /// The page's title stands in no text, but over all of it.
    fn head(&mut self, head: ElementRef<'a>, step: &Step) {
        let mut number = 0;
        for child in head.children() {
            let Some(element) = self.element_of(child, &mut number) else {
                continue;
            };
            let title: String = element.text().collect();
            if element.value().name() == "title" && !title.trim().is_empty() {
                let steps = [step.clone(), Step::to(element, number, &self.ids)];
                self.walked.blocks.push(Block {
                    kind: BlockKind::Furniture,
                    text: collapsed(&title),
                    span: Some(Span::Markup {
                        path: path(&steps),
                        characters: (0, title.chars().count()),
                    }),
                    ..Block::default()
                });
            }
            self.pass(element);
        }
    }

    fn is_ornament(&self, element: ElementRef<'a>) -> bool {
        element.value().attr("aria-hidden").is_some()
            && is_ornament(
                element.value(),
                &element.text().collect::<String>(),
                self.in_cell,
            )
    }

    /// Passes over what is unseen.
    fn pass(&mut self, element: ElementRef<'a>) {
        self.position += element
            .text()
            .map(|text| text.chars().count())
            .sum::<usize>();
    }

    /// The selector of the element that the first so many open ones lead to.
    fn path(&self, depth: usize) -> std::sync::Arc<str> {
        let steps: Vec<Step> = (self.above.iter().take(depth))
            .map(|open| open.step.clone())
            .collect();
        path(&steps)
    }

    /// Text before and behind stands apart: in a cell by a space, elsewhere in blocks.
    fn interrupt(&mut self) {
        if self.in_cell {
            self.run.space();
        } else {
            self.flush();
        }
    }

    /// What was gathered becomes blocks.
    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        // A heading's lines are one heading.
        let lines = match self.kind {
            Some(_) => vec![run.whole()],
            None => run.paragraphs(),
        };
        let depth = (self.above.iter())
            .rposition(|open| open.is_block)
            .map_or(0, |at| at + 1);
        for line in lines {
            let text = line.text();
            if !text.is_empty() {
                self.block(&line, text, depth);
            }
        }
    }

    fn block(&mut self, line: &Line, text: String, depth: usize) {
        let mut marker = self.marker.take();
        let mut text = text;
        // A word processor's list: "· Officers to reply" in a paragraph of its own.
        let plain = marker.is_none() && self.kind.is_none() && self.item.is_none();
        let sign = text
            .chars()
            .next()
            .filter(|sign| matches!(sign, '·' | '•' | '▪'));
        if let Some(sign) = sign.filter(|_| plain) {
            let point = text[sign.len_utf8()..].trim_start();
            if !point.is_empty() {
                (marker, text) = (Some(sign.to_string()), point.to_owned());
            }
        }
        let item = self.item.take();
        let kind = if self.furniture > 0 {
            BlockKind::Furniture
        } else if let Some(number) = item
            .as_deref()
            .filter(|item| counts_paragraph(item, line, &text))
        {
            BlockKind::Paragraph {
                number: Some(number.to_owned()),
            }
        } else if item.is_some() {
            heading((self.level + 1).min(6))
        } else if let Some(kind) = &self.kind {
            kind.clone()
        } else if let Some(marker) = &marker {
            BlockKind::ListItem {
                marker: marker.clone(),
            }
        } else if line.is_bold() && is_heading(&text) {
            heading((self.level + 1).min(6))
        } else {
            BlockKind::Paragraph { number: None }
        };
        let text = match (&kind, marker) {
            (BlockKind::ListItem { .. }, Some(marker)) => format!("{marker} {text}"),
            _ => text,
        };
        let text = match item {
            Some(number) if !number.is_empty() => format!("{number} {text}"),
            _ => text,
        };
        self.walked.blocks.push(Block {
            kind,
            text,
            span: Some(self.span(line, depth)),
            ..Block::default()
        });
    }

    /// The place of a line within the element that the first so many open ones lead to.
    fn span(&self, line: &Line, depth: usize) -> Span {
        let start = depth.checked_sub(1).map_or(0, |at| self.above[at].start);
        let (from, to) = line.place();
        Span::Markup {
            path: self.path(depth),
            characters: (from.saturating_sub(start), to.saturating_sub(start)),
        }
    }
}

/// Whether a number before a row's text is a paragraph's: "7.1" before "The Committee received a report.", and not
/// "21.71" before a title.
fn counts_paragraph(number: &str, line: &Line, text: &str) -> bool {
    number.trim_end_matches('.').contains('.')
        && !line.is_bold()
        && text.ends_with(['.', ':', '-', '?'])
}

#[cfg(test)]
mod tests;
