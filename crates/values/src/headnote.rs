//! Units said once on a page, over a table or under it: "(in thousands of dollars)" behind the date of a
//! statement, "£'000" at the right end over a frame, "All figures are in £m" under a table.
//!
//! Such a line states a unit by its form: in brackets, at its end, behind "in", or in words that speak
//! of figures. Running text does not: "spent on roads (£m of it borrowed)". What stands just above a
//! table is the table's; what stands just above another table on the page is that table's first.

use scrutineer_model::{Block, BlockKind, Line, Period, PeriodKind, Rect, Sheet, Table, Unit};
use scrutineer_quantity::units::{Says, Stated, stated};

use crate::surroundings::{academic_years_end, only, only_time, times, years_end_in_march};

/// How far what a line says reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    /// It stands at this table.
    Table,
    /// It stands farther up on the page.
    Page,
    /// It stands at another table of the page.
    Other,
}

/// How many lines of the page's type a line of its own may stand above a table and still belong to it.
const ABOVE: f32 = 4.0;
/// A line that is a heading or a note: "For the year ended 31 December 2022 (in thousands of dollars)".
const WORDS: usize = 16;
/// A sentence that speaks of figures.
const SENTENCE: usize = 30;
/// A block of fewer words is no running text.
const PROSE: usize = 30;

/// A table's place on its page, and what stands around it there.
pub(crate) struct Place<'a> {
    sheet: &'a Sheet,
    /// The table's frame, upright as the sheet is.
    frame: Rect,
    /// The frames of the page's other tables.
    others: Vec<Rect>,
    /// The block of each of the sheet's words.
    blocks: Vec<usize>,
}

impl<'a> Place<'a> {
    /// None of a table without a page, or on none of the sheets.
    pub(crate) fn of(table: &Table, tables: &[Table], sheets: &'a [Sheet]) -> Option<Self> {
        let region = (table.regions.first()).filter(|region| region.span.is_none())?;
        let sheet = sheet_of(sheets, region.page, region.bbox)?;
        let others = tables
            .iter()
            .flat_map(|other| &other.regions)
            .filter(|other| {
                other.page == region.page && other.span.is_none() && other.bbox != region.bbox
            })
            .map(|other| upright(sheet, other.bbox))
            .collect();
        Some(Self {
            sheet,
            frame: upright(sheet, region.bbox),
            others,
            blocks: sheet.block_of_words(),
        })
    }

    /// What the lines around the table say of its unit, the nearest first.
    pub(crate) fn headnotes(&self) -> Vec<(Reach, Says)> {
        let (sheet, frame) = (self.sheet, self.frame);
        let mut found = Vec::new();
        for line in self.above() {
            if within(line.bbox, &self.others) {
                continue;
            }
            let near = frame.y0 - line.bbox.y1 <= ABOVE * line.size;
            let Some(says) = self.says(line, near) else {
                continue;
            };
            let reach = if near {
                Reach::Table
            } else if self.others.iter().any(|other| heads(line, *other)) {
                Reach::Other
            } else {
                Reach::Page
            };
            found.push((reach, says));
        }
        found.extend(sentences(sheet, frame).map(|says| (Reach::Table, says)));
        found.extend(turned(sheet, frame).map(|says| (Reach::Table, says)));
        found.sort_by_key(|(reach, _)| *reach);
        found
    }

    /// The line above the table that says of what year, or day, its figures are: "For the year ended
    /// December 31, 2022 (in thousands of dollars)" under the name of a schedule. No text and no other
    /// table stands between: what stands over the notes to accounts is not of each table in them.
    pub(crate) fn dateline(&self) -> Option<String> {
        let kind = |line: &Line| self.block(line).map(|block| &block.kind);
        self.above()
            .filter(|line| kind(line) != Some(&BlockKind::Furniture))
            .take_while(|line| !within(line.bbox, &self.others) && !kind(line).is_some_and(is_text))
            .filter(|line| line.words.len() <= WORDS)
            .map(|line| text(self.sheet, line))
            .find(|text| is_dateline(text))
    }

    /// The line just under the table that says of what day its figures are: "Values as at 15 October 2017" at the foot of a list.
    pub(crate) fn dated_below(&self) -> Option<Period> {
        /// Lines under a table that may be notes to it.
        const UNDER: usize = 4;
        let below = (self.sheet.lines.iter()).filter(|line| line.bbox.y0 >= self.frame.y1);
        let mut lines = below
            .take_while(|line| !within(line.bbox, &self.others))
            .take(UNDER)
            .filter(|line| line.words.len() <= WORDS);
        lines.find_map(|line| values_at(&text(self.sheet, line)))
    }

    /// The short lines just above the table that name it where no block is its title, the nearest first: "Allowances claimed in
    /// 2017/18", "2005 Menu – Ward 33". Text and other tables end them.
    pub(crate) fn named(&self) -> Vec<String> {
        /// Lines of a name, and words of one.
        const LINES: usize = 3;
        const NAME: usize = 9;
        let mut below = self.frame;
        let mut found = Vec::new();
        for line in self.above().take(LINES) {
            let kind = self.block(line).map(|block| &block.kind);
            let ends = within(line.bbox, &self.others)
                || kind.is_some_and(|kind| is_text(kind) || *kind == BlockKind::Furniture);
            if ends || line.words.len() > NAME || !heads(line, below) {
                break;
            }
            found.push(text(self.sheet, line));
            below = line.bbox;
        }
        found
    }

    /// The year or quarter of the running heads over the table, else of the headings at the head of its page, where they state one:
    /// "2005 Menu – Ward 33" over the wards of a report, "2024 Q4 Adjustments".
    pub(crate) fn running_time(&self) -> Option<Period> {
        /// Words of a running head that names what its page is of, and of one that begins with its time.
        const WORDS: usize = 8;
        const MOST: usize = 16;
        let year = |heads: Vec<&Block>| {
            let heads = heads.into_iter().filter(|block| block.span.is_none());
            let times = heads.filter_map(|block| {
                let time = only_time(&block.text)?;
                let opens = block.text.starts_with(&time.text);
                let quarter = time.kind == PeriodKind::Quarter && opens;
                let names = block.words.len() <= if opens { MOST } else { WORDS };
                (names && (quarter || time.kind.is_year())).then_some(time)
            });
            only(times.collect())
        };
        let (running, _) = self.blocks_above();
        year(running).or_else(|| year(self.headings_of_page()?))
    }

    /// The page's blocks above the table: those of its running heads, and the others.
    fn blocks_above(&self) -> (Vec<&'a Block>, Vec<&'a Block>) {
        let above = (self.sheet.blocks.iter()).filter(|block| block.bbox.y1 < self.frame.y0);
        above.partition(|block| block.kind == BlockKind::Furniture)
    }

    /// The headings that its page begins with, one below the other, where none as high stands between them and the table.
    fn headings_of_page(&self) -> Option<Vec<&'a Block>> {
        let level = |block: &Block| match block.kind {
            BlockKind::Heading { level, .. } => Some(level),
            _ => None,
        };
        let (_, mut first) = self.blocks_above();
        let end = first.iter().position(|block| level(block).is_none());
        let later = first.split_off(end.unwrap_or(first.len()));
        let highest = first.iter().filter_map(|block| level(block)).min()?;
        let mut later = later.into_iter().filter_map(level);
        later.all(|level| level > highest).then_some(first)
    }

    /// Whether a line above the table, or right under it, says that years end in March.
    pub(crate) fn years_end_in_march(&self) -> bool {
        self.says_of_years("31", years_end_in_march)
    }

    /// Whether one says that years are academic ones, told by the year in which they end.
    pub(crate) fn academic_years_end(&self) -> bool {
        self.says_of_years("cademic", academic_years_end)
    }

    /// Whether a line above the table, or right under it, says something of years. Few lines have the part of a word in them that
    /// it is said with, and need be put together.
    fn says_of_years(&self, part: &str, says: fn(&str) -> bool) -> bool {
        /// Lines under a table that are its notes.
        const UNDER: usize = 4;
        let under = (self.sheet.lines.iter()).filter(|line| line.bbox.y0 >= self.frame.y1);
        let mut lines = self.above().chain(under.take(UNDER));
        let may_say = |line: &Line| {
            let words = self.sheet.line_words(line);
            words.len() <= SENTENCE && words.iter().any(|word| word.text.contains(part))
        };
        lines.any(|line| may_say(line) && says(&text(self.sheet, line)))
    }

    /// The month or quarter that the page reports on: in the nearest line above the table that states one, else in the first such
    /// line of the paper; where none does, the financial year in a line above. Days are those of meetings.
    pub(crate) fn reported(&self, sheets: &[Sheet]) -> Option<Period> {
        let reports = |sheet: &Sheet, line: &Line| {
            // "The table below gives the results for Quarter 4 of 2023/24."
            let text = text(sheet, line);
            let reports = line.words.len() <= WORDS || text.contains("table");
            let mut found = reports.then(|| times(&text))?;
            found.retain(|time| time.kind != PeriodKind::Day);
            // "Period 8 (November 2024), financial year 2024-25"
            let of_year = found.iter().filter(|time| !time.kind.is_year()).count() == 1;
            let part = found.iter().find(|time| of_year && is_part(time)).cloned();
            only(found).or(part)
        };
        let here = || self.above().filter_map(|line| reports(self.sheet, line));
        let first = || {
            let first = sheets.first().into_iter();
            // What stands in tables is of their figures.
            let of_table = |sheet: &Sheet, line: &Line| {
                sheet.page == self.sheet.page
                    && (within(line.bbox, &self.others) || within(line.bbox, &[self.frame]))
            };
            first
                .flat_map(|first| first.lines.iter().map(move |line| (first, line)))
                .filter(move |(sheet, line)| !of_table(sheet, line))
                .filter_map(move |(sheet, line)| reports(sheet, line))
        };
        let mut parts = here().chain(first()).filter(is_part);
        parts.next().or_else(|| {
            let mut years = here();
            years.find(|time| time.kind == PeriodKind::FinancialYear)
        })
    }

    /// The blocks of the page that say what is good: "Higher is better for all indicators."
    pub(crate) fn judging(&self) -> Vec<String> {
        let judges = |text: &str| text.contains("better") || text.contains("good");
        let blocks = self.sheet.blocks.iter().filter(|block| {
            block.words.len() <= PROSE + SENTENCE
                && !within(block.bbox, &self.others)
                && judges(&block.text)
        });
        blocks.map(|block| block.text.clone()).collect()
    }

    /// The lines above the table, from the table upwards.
    fn above(&self) -> impl Iterator<Item = &'a Line> {
        let top = self.frame.y0;
        let lines = self.sheet.lines.iter().rev();
        lines.filter(move |line| line.bbox.y1 <= top + line.size * 0.5)
    }

    fn block(&self, line: &Line) -> Option<&'a Block> {
        let block = self.blocks.get(line.words.start)?;
        self.sheet.blocks.get(*block)
    }

    fn says(&self, line: &Line, near: bool) -> Option<Says> {
        let words = line.words.len();
        if words > SENTENCE {
            return None;
        }
        let text = text(self.sheet, line);
        let says = stated(&text);
        let said = says.unit()?;
        let prose = self
            .block(line)
            .is_some_and(|block| is_text(&block.kind) && block.words.len() > PROSE);
        let alone = near && (words <= 3 || units_alone(&text, said));
        let apart = !prose && words <= WORDS && of_money(said) && set_apart(&text, said);
        let apart_near = near && !prose && words <= WORDS && bracketed(&text, said);
        (alone || apart || apart_near || speaks_of_figures(&text)).then_some(says)
    }
}

/// Whether a time is a month, a quarter or some of them.
fn is_part(time: &Period) -> bool {
    match time.kind {
        PeriodKind::Month | PeriodKind::Quarter => time.end.is_some(),
        PeriodKind::Range => is_part_of_a_year(time),
        _ => false,
    }
}

/// A line's words.
fn text(sheet: &Sheet, line: &Line) -> String {
    let words = sheet.line_words(line).iter();
    let words: Vec<&str> = words.map(|word| word.text.as_str()).collect();
    words.join(" ")
}

fn is_text(kind: &BlockKind) -> bool {
    matches!(
        kind,
        BlockKind::Paragraph { .. } | BlockKind::ListItem { .. }
    )
}

/// Whether a line dates what stands below it: it ends a year, a period or months, or opens "As at".
fn is_dateline(text: &str) -> bool {
    if !text.contains(|char: char| char.is_ascii_digit()) {
        return false;
    }
    let lower = format!(" {} ", text.to_lowercase());
    let ends = [
        " year ended ",
        " year ending ",
        " period ended ",
        " months ended ",
    ];
    lower.starts_with(" as at ") || ends.iter().any(|words| lower.contains(words))
}

/// The day of "Values as at 15 October 2017", "All figures are correct as at 31 March 2018".
fn values_at(text: &str) -> Option<Period> {
    /// What is of the day.
    const VALUES: &[&str] = &[
        "amounts",
        "balances",
        "data",
        "figures",
        "prices",
        "valuations",
        "values",
    ];
    let lower = text.to_lowercase();
    let (before, _) = lower
        .split_once(" as at ")
        .or_else(|| lower.split_once(" as of "))?;
    let mut words = before.split(' ');
    let speaks = words.any(|word| VALUES.contains(&word)) && before.split(' ').count() <= 5;
    only_time(text).filter(|time| speaks && time.kind == PeriodKind::Day)
}

/// The sheet of a page that most of a table's words stand on.
fn sheet_of(sheets: &[Sheet], page: u32, bbox: Rect) -> Option<&Sheet> {
    let inside = |sheet: &Sheet| {
        let frame = upright(sheet, bbox);
        let words = sheet.words.iter();
        words.filter(|word| holds(frame, word.bbox)).count()
    };
    sheets
        .iter()
        .filter(|sheet| sheet.page == page)
        .map(|sheet| (inside(sheet), sheet))
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .map(|(_, sheet)| sheet)
}

/// A rectangle of the page as displayed, in a sheet's own frame.
fn upright(sheet: &Sheet, rect: Rect) -> Rect {
    let (width, height) = sheet.turn.size(sheet.width, sheet.height);
    sheet.turn.inverse().rect(rect, width, height)
}

fn holds(frame: Rect, rect: Rect) -> bool {
    let (x, y) = (
        f32::midpoint(rect.x0, rect.x1),
        f32::midpoint(rect.y0, rect.y1),
    );
    (frame.x0..=frame.x1).contains(&x) && (frame.y0..=frame.y1).contains(&y)
}

fn within(rect: Rect, frames: &[Rect]) -> bool {
    frames.iter().any(|frame| holds(*frame, rect))
}

/// Whether a line stands just above a table's frame.
fn heads(line: &Line, frame: Rect) -> bool {
    let gap = frame.y0 - line.bbox.y1;
    gap >= -0.5 * line.size
        && gap <= ABOVE * line.size
        && line.bbox.x0 < frame.x1
        && frame.x0 < line.bbox.x1
}

/// Sentences that speak of figures in the last paragraph above a table and in the first line below it.
fn sentences(sheet: &Sheet, frame: Rect) -> impl Iterator<Item = Says> {
    /// In points, about three lines.
    const NEAR: f32 = 40.0;
    let near = sheet.blocks.iter().filter(move |block| {
        let above = frame.y0 - block.bbox.y1;
        let below = block.bbox.y0 - frame.y1;
        block.span.is_none() && ((-2.0..NEAR).contains(&above) || (-2.0..NEAR).contains(&below))
    });
    near.flat_map(|block| block.text.split(". "))
        .filter(|sentence| sentence.split_whitespace().count() <= SENTENCE)
        .filter(|sentence| speaks_of_figures(sentence))
        .map(stated)
        .filter(|says| says.unit().is_some())
}

/// What a label says that is turned up a table's side: "Funding strategies ($M)".
fn turned(sheet: &Sheet, frame: Rect) -> impl Iterator<Item = Says> {
    /// How many widths of the label it may stand off the frame.
    const OFF: f32 = 2.0;
    let beside = sheet.blocks.iter().filter(move |block| {
        let label = block.bbox;
        let width = label.width();
        let off = (frame.x0 - label.x1).max(label.x0 - frame.x1);
        block.span.is_none()
            && label.height() > 3.0 * width
            && (-0.5 * width..=OFF * width).contains(&off)
            && label.y0 >= frame.y0 - width
            && label.y1 <= frame.y1 + width
            && block.text.contains(' ')
    });
    beside
        .map(|block| (block, stated(&block.text)))
        .filter(|(block, says)| {
            says.unit()
                .is_some_and(|said| of_money(said) && set_apart(&block.text, said))
        })
        .map(|(_, says)| says)
}

/// "2017/18 £m 2018/19 £m": units over columns that are not in the frame, with their years.
fn units_alone(text: &str, said: &Stated) -> bool {
    text.replace(&said.text, " ")
        .split_whitespace()
        .all(|word| {
            word.contains(|char: char| char.is_ascii_digit())
                || !word.contains(char::is_alphanumeric)
        })
}

/// Money, or a scale of what is money for other reasons.
pub(crate) fn of_money(said: &Stated) -> bool {
    said.unit.is_none_or(Unit::is_money)
}

/// Whether a text states its unit for figures elsewhere by its form: "(£m)", "in thousands of dollars",
/// "Balance sheet – £000".
fn set_apart(text: &str, said: &Stated) -> bool {
    let Some((before, after)) = text.split_once(&said.text) else {
        // "($ in thousands)"
        return text.contains("in ");
    };
    let ends = after
        .trim_matches(|char: char| !char.is_alphanumeric())
        .is_empty();
    let behind_in = before.trim_end().ends_with(" in") || before.trim_end() == "in";
    ends || behind_in || bracketed(text, said)
}

fn bracketed(text: &str, said: &Stated) -> bool {
    text.split_once(&said.text).is_some_and(|(before, _)| {
        let open = before.rfind(['(', '[']);
        open.is_some_and(|open| !before[open..].contains([')', ']']))
    })
}

/// "All figures in £m", "figures are stated in thousands".
pub(crate) fn speaks_of_figures(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "figures",
        "amounts",
        "values",
        "all in ",
        "shown in",
        "stated in",
        "expressed in",
        "presented in",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

/// "July to September 2024": more than a month and less than a year.
fn is_part_of_a_year(time: &Period) -> bool {
    let days = time.start.zip(time.end);
    let days = days.map(|(start, end)| (end - start).get_days());
    days.is_some_and(|days| (31..365).contains(&days))
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Scale;

    use super::*;

    fn apart(text: &str) -> bool {
        let says = stated(text);
        says.unit()
            .is_some_and(|said| of_money(said) && set_apart(text, said))
    }

    #[test]
    fn a_line_states_a_unit_by_its_form() {
        for text in [
            "For the year ended December 31, 2022 (in thousands of dollars)",
            "NOTES TO THE ACCOUNTS (000's) - continued",
            "Balance sheet – £000",
            "Schedule of debt ($ in thousands)",
            "Expressed in thousands of pounds",
        ] {
            assert!(apart(text), "{text}");
        }
    }

    #[test]
    fn the_headings_that_a_page_begins_with_state_the_year_of_its_tables() {
        let year = |texts: &[(&str, u8)]| {
            let block = |(index, (text, level)): (usize, &(&str, u8))| Block {
                kind: match level {
                    0 => BlockKind::Loose,
                    level => BlockKind::Heading {
                        level: *level,
                        number: None,
                    },
                },
                text: (*text).to_owned(),
                bbox: Rect::new(50.0, 20.0 * index as f32, 90.0, 20.0 * index as f32 + 10.0)
                    .expect("finite"),
                ..Block::default()
            };
            let sheet = Sheet {
                page: 1,
                blocks: texts.iter().enumerate().map(block).collect(),
                ..Sheet::default()
            };
            let table = Table {
                regions: vec![scrutineer_model::Region {
                    page: 1,
                    bbox: Rect::new(50.0, 200.0, 500.0, 300.0).expect("finite"),
                    ..scrutineer_model::Region::default()
                }],
                ..Table::default()
            };
            let sheets = [sheet];
            let place = Place::of(&table, &[], &sheets).expect("on its page");
            place
                .running_time()
                .and_then(|time| time.start)
                .map(jiff::civil::Date::year)
        };
        assert_eq!(
            year(&[("2005 Menu - Ward 21", 1), ("Roads", 1), ("Alleys", 0)]),
            Some(2005)
        );
        assert_eq!(
            year(&[("Review of 2005", 1), ("Alleys", 0), ("Roads", 2)]),
            Some(2005)
        );
        assert_eq!(
            year(&[("Review of 2005", 1), ("Alleys", 0), ("What is to come", 1)]),
            None
        );
        assert_eq!(
            year(&[("Alleys", 0), ("Review of 2005", 1), ("Roads", 2)]),
            None
        );
    }

    #[test]
    fn a_label_turned_up_a_tables_side_states_its_unit() {
        let scale = |label: Rect, text: &str| {
            let sheet = Sheet {
                blocks: vec![Block {
                    text: text.to_owned(),
                    bbox: label,
                    ..Block::default()
                }],
                ..Sheet::default()
            };
            let frame = Rect::new(400.0, 70.0, 620.0, 290.0).expect("finite");
            let says = turned(&sheet, frame).next();
            says.and_then(|says| says.unit().map(|said| said.scale))
        };
        let up = Rect::new(380.0, 85.0, 396.0, 283.0).expect("finite");
        assert_eq!(scale(up, "How it is paid (£m)"), Some(Scale::million()));
        assert_eq!(scale(up, "How the £m was paid"), None, "no unit set apart");
        let across = Rect::new(180.0, 85.0, 396.0, 95.0).expect("finite");
        assert_eq!(scale(across, "How it is paid (£m)"), None, "a line of text");
        let farther = Rect::new(280.0, 85.0, 296.0, 283.0).expect("finite");
        assert_eq!(
            scale(farther, "How it is paid (£m)"),
            None,
            "another's label"
        );
    }

    #[test]
    fn a_line_dates_a_schedule() {
        for text in [
            "For the year ended December 31, 2022 (in thousands of dollars)",
            "Statement of activities for the year ending 31 March 2015",
            "As at 31 March 2018",
        ] {
            assert!(is_dateline(text), "{text}");
        }
        for text in ["Reserves as at the year end", "For the year ended", "2018"] {
            assert!(!is_dateline(text), "{text}");
        }
    }

    #[test]
    fn a_line_of_text_does_not() {
        for text in [
            "The £ has fallen against the dollar since then",
            "grants of £1.2m (2018: £1.1m)",
        ] {
            assert!(!apart(text), "{text}");
        }
    }
}
