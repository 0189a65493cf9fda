//! What a row looks like: the evidence that blocks are told by.

use std::ops::Range;

use scrutineer_model::{Axis, Color, Role, Sheet, Word};

use crate::captions::begins_caption;
use crate::columns::{Flow, Row};
use crate::leaders;
use crate::markers::{Marker, marker};

/// What a row consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One run of text, behind a marker perhaps.
    Text,
    /// Several pieces side by side, or text between the rules of a grid.
    Tabular,
    /// Text, a leader and a page number.
    Entry,
}

/// A row and what is seen of it.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    pub(crate) row: Row,
    pub(crate) shape: Shape,
    /// Upright rules at its height, as far as they were counted: none, one, or several.
    pub(crate) uprights: usize,
    pub(crate) marker: Option<Marker>,
    /// Left edge of the text behind the marker.
    pub(crate) text_left: f32,
    /// Every word is bold.
    pub(crate) bold: bool,
    /// Every word is italic.
    pub(crate) italic: bool,
    /// Colour of the first word behind the marker.
    pub(crate) color: Color,
    /// A rule runs under its words and little further.
    pub(crate) underlined: bool,
    /// Letters, in capitals and not; digits; all characters; behind the marker.
    pub(crate) count: Count,
    /// Of the first word, marker and all, in points.
    pub(crate) first_word_width: f32,
    /// Begins as a caption does.
    pub(crate) begins_caption: bool,
    /// Left edges of its first words; the rest infinite.
    pub(crate) edges: [f32; 4],
    /// Begins with a small letter.
    pub(crate) starts_lower: bool,
    /// Ends with a colon.
    pub(crate) ends_with_colon: bool,
    /// Ends with a full stop or its like.
    pub(crate) ends_sentence: bool,
    /// Ends in the midst of a year: "2024-".
    pub(crate) opens_year: bool,
    /// What the file's tags say its words are; `None` where they say nothing or disagree.
    pub(crate) role: Option<Role>,
}

/// How many characters of each sort.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    pub(crate) words: usize,
    pub(crate) upper: usize,
    pub(crate) lower: usize,
    pub(crate) digits: usize,
    pub(crate) all: usize,
}

impl Count {
    pub(crate) fn of<'a>(words: impl IntoIterator<Item = &'a Word>) -> Self {
        let mut count = Self::default();
        for word in words {
            count.words += 1;
            for char in word.text.chars() {
                count.upper += usize::from(char.is_uppercase());
                count.lower += usize::from(char.is_lowercase());
                count.digits += usize::from(char.is_ascii_digit());
                count.all += 1;
            }
        }
        count
    }

    pub(crate) fn letters(&self) -> usize {
        self.upper + self.lower
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            upper: self.upper + other.upper,
            lower: self.lower + other.lower,
            digits: self.digits + other.digits,
            all: self.all + other.all,
        }
    }
}

/// The looks of a flow's rows.
pub(crate) fn looks(flow: &Flow, sheet: &Sheet) -> Vec<Look> {
    let grid = Grid::of(flow, sheet);
    let roles = roles(sheet);
    let mut looks: Vec<Look> = (flow.rows.iter())
        .map(|row| look(row, sheet, &grid, &roles))
        .collect();
    mark_beside(&mut looks);
    looks
}

/// Lines of one text are never as near as this, in ems.
const BESIDE: f32 = 0.9;

/// Rows that stand side by side at almost one height are in columns: cells whose lines do not meet.
fn mark_beside(looks: &mut [Look]) {
    for index in 1..looks.len() {
        let (above, below) = (&looks[index - 1].row, &looks[index].row);
        let near = below.baseline - above.baseline < BESIDE * above.size.min(below.size);
        if near && above.bbox.overlap_x(&below.bbox) <= 0.0 {
            for look in &mut looks[index - 1..=index] {
                if look.shape == Shape::Text {
                    look.shape = Shape::Tabular;
                }
            }
        }
    }
}

fn look(row: &Row, sheet: &Sheet, grid: &Grid, roles: &[Option<Role>]) -> Look {
    let words = &sheet.words[row.words.clone()];
    let marker = marker(words);
    let behind = &words[marker.as_ref().map_or(0, |marker| marker.words)..];
    let beside = grid.beside(row);
    let shape = if is_entry(words) {
        Shape::Entry
    } else if text_pieces(row, marker.as_ref()) > 1 || beside.part_it {
        Shape::Tabular
    } else {
        Shape::Text
    };
    Look {
        shape,
        uprights: beside.count,
        text_left: behind.first().map_or(row.bbox.x0, |word| word.bbox.x0),
        bold: behind.iter().all(|word| word.bold),
        italic: behind.iter().all(|word| word.italic),
        color: behind.first().map_or(Color::BLACK, |word| word.color),
        underlined: is_underlined(row, sheet),
        count: Count::of(behind),
        first_word_width: words.first().map_or(0.0, |word| word.bbox.width()),
        begins_caption: begins_caption(words),
        edges: std::array::from_fn(|at| words.get(at).map_or(f32::INFINITY, |word| word.bbox.x0)),
        starts_lower: (words.first()).is_some_and(|word| word.text.starts_with(char::is_lowercase)),
        ends_with_colon: words.last().is_some_and(|word| word.text.ends_with(':')),
        ends_sentence: (words.last())
            .is_some_and(|word| word.text.ends_with(['.', ':', ';', '?', '!'])),
        opens_year: words.last().is_some_and(|word| opens_year(&word.text)),
        role: common_role(words, roles),
        marker,
        row: row.clone(),
    }
}

/// "2024-", "(2024/": the year's other figures stand on the next line.
fn opens_year(word: &str) -> bool {
    let year = word.trim_start_matches(|char: char| !char.is_ascii_digit());
    (year.strip_suffix(['-', '–', '/'])).is_some_and(|year| {
        year.len() == 4
            && (year.starts_with("19") || year.starts_with("20"))
            && year.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Pieces behind the marker.
fn text_pieces(row: &Row, marker: Option<&Marker>) -> usize {
    let start = row.words.start + marker.map_or(0, |marker| marker.words);
    row.pieces
        .iter()
        .filter(|piece: &&Range<usize>| piece.end > start)
        .count()
}

/// How far under the baseline an underline runs, in ems.
const UNDER: std::ops::RangeInclusive<f32> = 0.02..=0.3;

/// Whether rules as long as the row's text run right under it.
fn is_underlined(row: &Row, sheet: &Sheet) -> bool {
    let from = row.baseline + UNDER.start() * row.size;
    let to = row.baseline + UNDER.end() * row.size;
    let before = (sheet.rulings)
        .partition_point(|rule| rule.axis == Axis::Horizontal && rule.position < from);
    let mut covered = 0.0;
    for rule in sheet.rulings[before..].iter().take(MANY) {
        if rule.axis != Axis::Horizontal || rule.position > to {
            break;
        }
        if rule.start < row.bbox.x0 - row.size || rule.end > row.bbox.x1 + row.size {
            if rule.end > row.bbox.x0 && rule.start < row.bbox.x1 {
                return false;
            }
            continue;
        }
        covered += rule.length();
    }
    covered >= 0.7 * row.bbox.width()
}

/// Whether a leader leads to a page number: a sum of money is none.
fn is_entry(words: &[Word]) -> bool {
    let leader = words
        .iter()
        .rposition(|word| leaders::is_leader(&word.text));
    leader.is_some_and(|at| {
        let behind = &words[at + 1..];
        let short = |word: &Word| word.text.chars().count() <= 6;
        let money = |word: &Word| word.text.contains(['£', '€', '$', '%']);
        at > 0 && behind.len() <= 2 && behind.iter().all(|word| short(word) && !money(word))
    })
}

/// The most specific role that most of the words share.
fn common_role(words: &[Word], roles: &[Option<Role>]) -> Option<Role> {
    let role = |word: &Word| {
        word.element
            .and_then(|at| roles.get(at as usize).copied().flatten())
    };
    let first = role(words.first()?)?;
    let same = words
        .iter()
        .filter(|word| role(word) == Some(first))
        .count();
    (same * 10 >= words.len() * 9).then_some(first)
}

/// For each element, the role of the nearest element that says what its text is.
fn roles(sheet: &Sheet) -> Vec<Option<Role>> {
    let mut roles: Vec<Option<Role>> = Vec::with_capacity(sheet.elements.len());
    for element in &sheet.elements {
        let inherited = (element.parent).and_then(|at| roles.get(at as usize).copied().flatten());
        let own = match element.role {
            Role::Heading(_) | Role::Caption | Role::Note | Role::Contents => Some(element.role),
            Role::TableData | Role::TableHeader => Some(Role::TableData),
            Role::ListItem | Role::ListBody | Role::ListLabel => Some(Role::ListItem),
            Role::Paragraph => inherited.or(Some(Role::Paragraph)),
            _ => inherited,
        };
        roles.push(own);
    }
    roles
}

/// Upright rules inside a flow: those of a table's grid.
struct Grid {
    /// Left to right: position, top, bottom.
    rules: Vec<(f32, f32, f32)>,
    left: f32,
    right: f32,
}

/// Rules looked at; a drawing with more is no grid.
const MANY: usize = 4000;

/// How far from the flow's edge a rule stands that has text on both sides, in ems.
const INSIDE: f32 = 2.0;

/// Upright rules beside a row that make it part of a grid: a box has two.
const GRID: usize = 3;

/// Upright rules beside a row.
struct Uprights {
    count: usize,
    /// Whether they part the flow.
    part_it: bool,
}

impl Grid {
    fn of(flow: &Flow, sheet: &Sheet) -> Self {
        let em = flow.rows[flow.rows.len() / 2].size;
        let mut rules: Vec<(f32, f32, f32)> = (sheet.rulings.iter())
            .filter(|rule| rule.axis == Axis::Vertical && rule.length() >= 1.2 * em)
            .filter(|rule| {
                flow.left - 2.0 * em < rule.position && rule.position < flow.right + 2.0 * em
            })
            .map(|rule| (rule.position, rule.start, rule.end))
            .collect();
        if rules.len() > MANY {
            rules.clear();
        }
        Self {
            rules,
            left: flow.left,
            right: flow.right,
        }
    }

    /// The rules beside a row.
    fn beside(&self, row: &Row) -> Uprights {
        let y = row.baseline - 0.3 * row.size;
        let inside = INSIDE * row.size;
        let mut last = f32::MIN;
        let mut count = 0;
        let mut inner = false;
        for &(x, top, bottom) in &self.rules {
            if top > y || bottom < y || x - last < 0.3 * row.size {
                continue;
            }
            inner |= x > self.left + inside && x < self.right - inside;
            last = x;
            count += 1;
            if inner && count > 1 {
                break;
            }
        }
        Uprights {
            count,
            part_it: inner || count >= GRID,
        }
    }
}
