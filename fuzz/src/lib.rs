//! Bytes as instructions for drawing pages, so that a fuzzer can draw whatever a file could.
//!
//! The first two bytes give the page's size. Then instructions follow, each a byte that says what is
//! drawn ([`RUN`] and those after it) and its arguments. Any bytes are instructions, and all that
//! they draw keeps the promises of [`Page`]: finite, corners in order, indices that exist.

use scrutineer_model::{
    Axis, Color, Element, Fill, Flow, Font, Glyph, Heading, Image, Page, PageInfo, Rect, Role,
    Ruling, Sheet, Table, TextState, Turn,
};

/// Text: x, y, size, style, length, characters.
pub const RUN: u8 = 0;
/// A line: style, position, start, length, thickness.
pub const RULE: u8 = 1;
/// A filled rectangle: x, y, width, height, colour.
pub const FILL: u8 = 2;
/// A grid of lines: x, y, rows, columns, height of a row, width of a column.
pub const GRID: u8 = 3;
/// The last text again, further down: how far, how often.
pub const AGAIN: u8 = 4;
/// A picture: x, y, width, height.
pub const PICTURE: u8 = 5;
/// A structure element that the text after it belongs to: role, how far back its parent is.
pub const ELEMENT: u8 = 6;
/// Another page.
pub const PAGE: u8 = 7;
/// A slanting or curved stroke: the box around it.
pub const STROKE: u8 = 8;

const INSTRUCTIONS: u8 = 9;

/// Pages of one paper, and marks on one page: what a fuzzer can try often.
const PAGES: usize = 3;
const MARKS: usize = 3000;

/// Characters that bytes from 128 on stand for.
const CHARS: [char; 16] = [
    '£', '•', '–', '−', '½', '\u{ad}', '\u{fffd}', '…', '²', '†', 'é', '■', '↑', '’', '\u{a0}',
    '中',
];

/// Takes what a reader of papers without pages gives through the stages behind it, and holds it to
/// their promises.
pub fn complete(mut flow: Flow) {
    scrutineer_layout::name(&mut flow.sheets);
    let tables = scrutineer_tables::complete(flow.tables, &flow.sheets);
    let headings = scrutineer_layout::outline(&flow.sheets, &tables, &[]);
    tables.iter().for_each(check);
    interpret(&flow.sheets, &tables, &headings, &flow.pages);
}

/// Holds a table to its promises.
pub fn check(table: &Table) {
    assert_eq!(table.broken(), None);
}

/// Reads what the stages behind the tables read: statements, values, the paper's structure.
pub fn interpret(sheets: &[Sheet], tables: &[Table], headings: &[Heading], pages: &[PageInfo]) {
    let statements = scrutineer_statements::find(sheets, tables);
    let mut observations = scrutineer_values::observe(tables, sheets, headings).observations;
    observations.extend(scrutineer_statements::observations(&statements));
    scrutineer_values::register(&mut observations);
    assert!(
        observations
            .iter()
            .all(|observation| (0.0..=1.0).contains(&observation.confidence))
    );
    let _ = scrutineer_papers::read(sheets, tables, pages, &scrutineer_papers::Named::default(), true);
}

/// The pages that the bytes draw; at least one.
pub fn pages(bytes: &[u8]) -> Vec<Page> {
    let mut bytes = Bytes(bytes);
    let (width, height) = (bytes.side(), bytes.side());
    let mut pages = vec![page(1, width, height)];
    let mut run = Vec::new();
    let mut marks = 0;
    while let Some(instruction) = bytes.next() {
        let count = pages.len();
        let Some(page) = pages.last_mut() else { break };
        match instruction % INSTRUCTIONS {
            RUN => {
                run = bytes.run(page.elements.len());
                page.glyphs.extend_from_slice(&run);
            }
            RULE => page.rulings.push(bytes.ruling()),
            FILL => {
                let (bbox, color) = (bytes.rect(), bytes.color());
                page.fills.push(Fill { bbox, color });
            }
            GRID => page.rulings.extend(bytes.grid()),
            AGAIN => {
                let (down, times) = (f32::from(bytes.byte()) / 4.0, bytes.byte() % 32);
                for time in 1..=times {
                    let again = run
                        .iter()
                        .map(|glyph| lowered(glyph, down * f32::from(time)));
                    page.glyphs.extend(again);
                }
            }
            PICTURE => page.images.push(Image { bbox: bytes.rect() }),
            STROKE => page.strokes.push(bytes.rect()),
            ELEMENT => page.elements.push(bytes.element(page.elements.len())),
            _ if count < PAGES => {
                pages.push(self::page(count as u32 + 1, width, height));
                run.clear();
            }
            _ => {}
        }
        marks = marks.max(
            pages
                .last()
                .map_or(0, |page| page.glyphs.len() + page.rulings.len()),
        );
        if marks > MARKS {
            break;
        }
    }
    pages
}

fn page(number: u32, width: f32, height: f32) -> Page {
    let font = |bold, italic| Font {
        name: "Fuzz".into(),
        bold,
        italic,
    };
    Page {
        number,
        width,
        height,
        text: TextState::Embedded,
        fonts: vec![font(false, false), font(true, false), font(false, true)],
        ..Page::default()
    }
}

fn lowered(glyph: &Glyph, by: f32) -> Glyph {
    let at = glyph.bbox;
    let upright = matches!(glyph.turn, Turn::None | Turn::Half);
    Glyph {
        bbox: rect(at.x0, at.y0 + by, at.x1, at.y1 + by),
        baseline: glyph.baseline + if upright { by } else { 0.0 },
        ..*glyph
    }
}

fn rect(x0: f32, y0: f32, x1: f32, y1: f32) -> Rect {
    Rect::new(x0, y0, x1, y1).unwrap_or_default()
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
    }

    /// The next byte; 0 behind the end.
    fn byte(&mut self) -> u8 {
        self.next().unwrap_or(0)
    }

    fn side(&mut self) -> f32 {
        100.0 + 4.0 * f32::from(self.byte())
    }

    /// Eighths of a point, on the page and a little way off it.
    fn length(&mut self) -> f32 {
        f32::from(u16::from_be_bytes([self.byte(), self.byte()]) % 10_000) / 8.0
    }

    fn place(&mut self) -> f32 {
        self.length() - 20.0
    }

    fn rect(&mut self) -> Rect {
        let (x, y, width, height) = (self.place(), self.place(), self.length(), self.length());
        rect(x, y, x + width, y + height)
    }

    fn color(&mut self) -> Color {
        match self.byte() % 4 {
            0 => Color::BLACK,
            1 => Color::WHITE,
            2 => Color([200, 220, 240]),
            _ => Color([0, 60, 160]),
        }
    }

    /// Letters half an em wide, figures and all.
    fn run(&mut self, elements: usize) -> Vec<Glyph> {
        let (x, y) = (self.place(), self.place());
        let size = f32::from(self.byte()) / 4.0 + 0.25;
        let style = self.byte();
        let turn = Turn::ALL[usize::from(style % 4)];
        let length = self.byte() % 100;
        let mut glyphs = Vec::new();
        for index in 0..length {
            let Some(byte) = self.next() else { break };
            let char = if byte < 128 {
                char::from(byte)
            } else {
                CHARS[usize::from(byte) % CHARS.len()]
            };
            let (from, to) = (
                f32::from(index) * size / 2.0,
                f32::from(index + 1) * size / 2.0,
            );
            let (up, down) = (0.75 * size, 0.25 * size);
            let (bbox, baseline) = match turn {
                Turn::None => (rect(x + from, y - up, x + to, y + down), y),
                Turn::Half => (rect(x - to, y - down, x - from, y + up), y),
                Turn::Quarter => (rect(x - down, y + from, x + up, y + to), x),
                Turn::ThreeQuarters => (rect(x - up, y - to, x + down, y - from), x),
            };
            glyphs.push(Glyph {
                char,
                bbox,
                baseline,
                size,
                font: u16::from(style / 4 % 4) % 3,
                color: if style & 16 == 0 {
                    Color::BLACK
                } else {
                    Color([160, 0, 90])
                },
                turn,
                invisible: style & 96 == 96,
                element: (style & 128 != 0)
                    .then(|| elements.checked_sub(1))
                    .flatten()
                    .map(|at| at as u32),
            });
        }
        glyphs
    }

    fn ruling(&mut self) -> Ruling {
        let style = self.byte();
        let (position, start, length) = (self.place(), self.place(), self.length());
        Ruling {
            axis: if style & 1 == 0 {
                Axis::Horizontal
            } else {
                Axis::Vertical
            },
            position,
            start,
            end: start + length,
            thickness: f32::from(self.byte() % 16) / 4.0,
            color: if style & 2 == 0 {
                Color::BLACK
            } else {
                Color::WHITE
            },
        }
    }

    fn grid(&mut self) -> Vec<Ruling> {
        let (x, y) = (self.place(), self.place());
        let (rows, columns) = (self.byte() % 24, self.byte() % 24);
        let (high, wide) = (f32::from(self.byte()) / 4.0, f32::from(self.byte()));
        let (right, bottom) = (x + wide * f32::from(columns), y + high * f32::from(rows));
        let rule = |axis, position, start, end| Ruling {
            axis,
            position,
            start,
            end,
            thickness: 0.5,
            color: Color::BLACK,
        };
        let across =
            (0..=rows).map(|row| rule(Axis::Horizontal, y + high * f32::from(row), x, right));
        let down = (0..=columns)
            .map(|column| rule(Axis::Vertical, x + wide * f32::from(column), y, bottom));
        across.chain(down).collect()
    }

    fn element(&mut self, count: usize) -> Element {
        const ROLES: [Role; 8] = [
            Role::Table,
            Role::TableRow,
            Role::TableHeader,
            Role::TableData,
            Role::Heading(1),
            Role::Paragraph,
            Role::ListItem,
            Role::Artifact,
        ];
        let (role, back) = (self.byte(), usize::from(self.byte()));
        Element {
            role: ROLES[usize::from(role) % ROLES.len()],
            parent: count.checked_sub(back + 1).map(|at| at as u32),
            id: count as u32,
            row_span: u16::from(role / 64).max(1),
            column_span: u16::from(role / 16 % 4).max(1),
            ..Element::default()
        }
    }
}

/// Instructions put together by hand: the seeds.
#[derive(Clone, Debug)]
pub struct Script(Vec<u8>);

impl Script {
    /// For pages of 596 × 844 points.
    pub fn new() -> Self {
        Self(vec![124, 186])
    }

    /// Text whose first letter stands at a point of the page, upright.
    pub fn text(self, x: u16, y: u16, size: u8, text: &str) -> Self {
        self.styled(x, y, size, 0, text)
    }

    /// The same in a style: two bits of turn, two of font.
    pub fn styled(mut self, x: u16, y: u16, size: u8, style: u8, text: &str) -> Self {
        let byte = |char: char| match CHARS.iter().position(|&other| other == char) {
            Some(at) => 128 + at as u8,
            None => u8::try_from(char).unwrap_or(b'?'),
        };
        self.0.push(RUN);
        self.lengths(&[x + 20, y + 20]);
        self.0
            .extend([4 * size - 1, style, text.chars().count() as u8]);
        self.0.extend(text.chars().map(byte));
        self
    }

    /// The last text again, `times` more, so many points further down each time.
    pub fn again(mut self, down: u8, times: u8) -> Self {
        self.0.extend([AGAIN, 4 * down, times]);
        self
    }

    /// A line across the page.
    pub fn rule(mut self, y: u16, x0: u16, x1: u16) -> Self {
        self.0.extend([RULE, 0]);
        self.lengths(&[y + 20, x0 + 20, x1 - x0]);
        self.0.push(2);
        self
    }

    /// A pale rectangle.
    pub fn fill(mut self, x: u16, y: u16, width: u16, height: u16) -> Self {
        self.0.push(FILL);
        self.lengths(&[x + 20, y + 20, width, height]);
        self.0.push(2);
        self
    }

    /// A grid of lines.
    pub fn grid(mut self, x: u16, y: u16, rows: u8, columns: u8, high: u8, wide: u8) -> Self {
        self.0.push(GRID);
        self.lengths(&[x + 20, y + 20]);
        self.0.extend([rows, columns, 4 * high, wide]);
        self
    }

    /// Another page.
    pub fn page(mut self) -> Self {
        self.0.push(PAGE);
        self
    }

    /// The instructions.
    pub fn bytes(self) -> Vec<u8> {
        self.0
    }

    fn lengths(&mut self, lengths: &[u16]) {
        for length in lengths {
            self.0.extend((8 * length).to_be_bytes());
        }
    }
}

impl Default for Script {
    fn default() -> Self {
        Self::new()
    }
}
