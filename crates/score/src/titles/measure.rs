//! How much of what is labelled of tables is found.

use std::collections::BTreeSet;

use scrutineer_model::{CellRole, Table};

use super::labels::Labelled;
use super::phrase::Phrase;
use crate::regions::iou;

/// A found table is the labelled one where their boxes agree by more than this (intersection over union), the best where several do.
const SAME: f64 = 0.4;

/// How many of a kind are labelled, found, and found without a label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Labelled in tables that were found.
    pub labelled: usize,
    /// Those that were found.
    pub right: usize,
    /// Found ones that neither are nor may be.
    pub surplus: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.labelled += other.labelled;
        self.right += other.right;
        self.surplus += other.surplus;
    }
}

/// What became of the titles of tables that were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    /// Title, caption, or both together have the words of one that is accepted.
    pub right: usize,
    /// Rightly none.
    pub none: usize,
    /// More or fewer words than one that is accepted.
    pub part: usize,
    /// Another one, where none would be right as well.
    pub other: usize,
    /// Another one.
    pub wrong: usize,
    /// None where there is one.
    pub missing: usize,
    /// One where there is none.
    pub surplus: usize,
}

/// What a set of labelled tables comes to.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Labelled tables.
    pub tables: usize,
    /// Those that were found. Only these are judged.
    pub found: usize,
    /// Their titles.
    pub titles: Titles,
    /// Lines of units; of units found without one nothing is said, since heads give some.
    pub units: Count,
    /// Rows of totals, where the grid has as many rows as the true one.
    pub totals: Count,
    /// Rows that name those below, in the same tables.
    pub sections: Count,
    /// Notes.
    pub notes: Count,
    /// What is wrong, for pages that may be shown.
    pub faults: Vec<String>,
}

impl Score {
    /// Adds the score of other tables.
    pub fn add(&mut self, other: Self) {
        self.tables += other.tables;
        self.found += other.found;
        let (mine, others) = (&mut self.titles, other.titles);
        mine.right += others.right;
        mine.none += others.none;
        mine.part += others.part;
        mine.other += others.other;
        mine.wrong += others.wrong;
        mine.missing += others.missing;
        mine.surplus += others.surplus;
        self.units.add(other.units);
        self.totals.add(other.totals);
        self.sections.add(other.sections);
        self.notes.add(other.notes);
        self.faults.extend(other.faults);
    }

    fn judge(&mut self, at: &str, real: &Labelled, found: &Table) {
        self.title(at, &real.labels.title, found);
        self.unit(at, real.labels.unit_line.as_ref(), found);
        self.notes(at, real, found);
        if found.rows == real.rows && found.regions.len() == 1 {
            let labels = &real.labels;
            let totals = [&labels.total_rows, &labels.total_rows_maybe];
            let sections = [&labels.section_rows, &labels.section_rows_maybe];
            let totals = rows(at, totals, CellRole::Total, found, &mut self.faults);
            let sections = rows(at, sections, CellRole::Section, found, &mut self.faults);
            self.totals.add(totals);
            self.sections.add(sections);
        }
    }

    fn title(&mut self, at: &str, accepted: &[Option<Phrase>], found: &Table) {
        let said = [&found.title, &found.caption].map(|text| text.as_deref().unwrap_or_default());
        let both = format!("{} {}", said[1], said[0]);
        let given = [said[0], said[1], &both];
        let given = given.into_iter().filter(|text| !text.trim().is_empty());
        let given: Vec<Phrase> = given.map(Phrase::of).collect();
        let may_have_none = accepted.contains(&None);
        let mut accepted = accepted.iter().flatten().peekable();

        let titles = &mut self.titles;
        let (count, what) = if given.is_empty() && may_have_none {
            (&mut titles.none, None)
        } else if given.is_empty() {
            (&mut titles.missing, Some("has a title, none was found"))
        } else if accepted.clone().any(|title| given.contains(title)) {
            (&mut titles.right, None)
        } else if accepted
            .clone()
            .any(|title| given.iter().any(|text| text.meets(title)))
        {
            (
                &mut titles.part,
                Some("has more or fewer words in its title than"),
            )
        } else if accepted.peek().is_none() {
            (&mut titles.surplus, Some("has no title, found was"))
        } else if may_have_none {
            (
                &mut titles.other,
                Some("has another title or none, found was"),
            )
        } else {
            (&mut titles.wrong, Some("has another title than"))
        };
        *count += 1;
        if let Some(what) = what {
            self.faults.push(match both.trim() {
                "" => format!("{at} {what}"),
                text => format!("{at} {what} \"{text}\""),
            });
        }
    }

    fn unit(&mut self, at: &str, real: Option<&Phrase>, found: &Table) {
        let Some(real) = real else {
            return;
        };
        let text = found.unit.as_ref().map(|unit| unit.text.as_str());
        let found = text.map(Phrase::of);
        // A sign alone has no words: "£".
        let right = found.is_some_and(|found| found.is_empty() || found.meets(real));
        self.units.labelled += 1;
        self.units.right += usize::from(right);
        if !right {
            self.faults.push(match text {
                None => format!("{at} has a unit, none was found"),
                Some(text) => format!("{at} has another unit than \"{text}\""),
            });
        }
    }

    fn notes(&mut self, at: &str, real: &Labelled, found: &Table) {
        let found: Vec<String> = (found.notes.iter())
            .map(|note| format!("{} {}", note.mark.as_deref().unwrap_or_default(), note.text))
            .collect();
        let read: Vec<Phrase> = found.iter().map(|text| Phrase::of(text)).collect();
        let labels = &real.labels;
        for (index, note) in labels.notes.iter().enumerate() {
            let right = read.iter().any(|text| text.begins_as(note));
            self.notes.labelled += 1;
            self.notes.right += usize::from(right);
            if !right {
                let number = index + 1;
                self.faults
                    .push(format!("{at} has a note that was not found, its {number}."));
            }
        }
        for (text, read) in found.iter().zip(&read) {
            let mut known = labels.notes.iter().chain(&labels.notes_maybe);
            if !known.any(|note| note.begins_as(read)) {
                self.notes.surplus += 1;
                self.faults
                    .push(format!("{at} has no note \"{}\"", text.trim()));
            }
        }
    }
}

/// Rows in which a cell has the role, against those that are or may be such rows.
fn rows(
    at: &str,
    [real, maybe]: [&BTreeSet<usize>; 2],
    role: CellRole,
    found: &Table,
    faults: &mut Vec<String>,
) -> Count {
    let has_role = found.cells.iter().filter(|cell| cell.role == role);
    let marked: BTreeSet<usize> = has_role.map(|cell| cell.row).collect();
    let name = if role == CellRole::Total {
        "total"
    } else {
        "section"
    };
    let says = |row: usize| {
        let cells = found.cells.iter().filter(|cell| cell.row == row);
        let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).take(3).collect();
        format!("{row}, \"{}\"", texts.join(" | "))
    };
    let missed = real.difference(&marked);
    faults.extend(missed.map(|&row| format!("{at} has a {name} in row {}", says(row))));
    let surplus = marked.iter();
    let surplus = surplus.filter(|row| !real.contains(row) && !maybe.contains(row));
    let surplus: Vec<usize> = surplus.copied().collect();
    faults.extend((surplus.iter()).map(|&row| format!("{at} has no {name} in row {}", says(row))));
    Count {
        labelled: real.len(),
        right: real.intersection(&marked).count(),
        surplus: surplus.len(),
    }
}

/// Measures the tables of a paper against the labelled ones of it; `name` is what they are called in faults.
pub fn measure(name: &str, labelled: &[Labelled], tables: &[Table]) -> Score {
    let mut score = Score {
        tables: labelled.len(),
        ..Score::default()
    };
    for real in labelled {
        if let Some(found) = same(real, tables) {
            score.found += 1;
            let at = format!("{name}: table {}", real.number);
            score.judge(&at, real, found);
        }
    }
    score
}

/// The found table that has the box of the labelled one, the first of equals.
fn same<'a>(real: &Labelled, tables: &'a [Table]) -> Option<&'a Table> {
    let mut best: Option<(f64, &Table)> = None;
    for table in tables {
        let here = table.regions.iter();
        let here = here.filter(|region| region.page == real.region.page && region.span.is_none());
        for region in here {
            let r = region.bbox;
            let share = iou(&[r.x0, r.y0, r.x1, r.y1].map(f64::from), &real.region.bbox);
            if share > best.map_or(SAME, |best| best.0) {
                best = Some((share, table));
            }
        }
    }
    best.map(|best| best.1)
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Cell, Note, Rect, Region, Source};

    use super::*;
    use crate::titles::Labels;

    fn labelled(accepted: &[Option<&str>]) -> Labelled {
        let titles = accepted.iter();
        Labelled {
            number: 1,
            region: crate::table::Region {
                page: 2,
                bbox: [0.0, 0.0, 100.0, 100.0],
            },
            rows: 3,
            labels: Labels {
                title: titles.map(|title| title.map(Phrase::of)).collect(),
                ..Labels::default()
            },
        }
    }

    fn found(title: Option<&str>, caption: Option<&str>) -> Table {
        Table {
            title: title.map(str::to_owned),
            caption: caption.map(str::to_owned),
            rows: 3,
            regions: vec![Region {
                page: 2,
                bbox: Rect {
                    x0: 0.0,
                    y0: 10.0,
                    x1: 100.0,
                    y1: 100.0,
                },
                ..Region::default()
            }],
            ..Table::default()
        }
    }

    fn titles(accepted: &[Option<&str>], title: Option<&str>, caption: Option<&str>) -> Titles {
        measure("page", &[labelled(accepted)], &[found(title, caption)]).titles
    }

    #[test]
    fn a_title_is_right_as_any_that_is_accepted() {
        let one = |set: fn(&mut Titles)| {
            let mut titles = Titles::default();
            set(&mut titles);
            titles
        };
        let parks = &[Some("Table 3: Parks"), Some("Parks")][..];
        let right = one(|titles| titles.right = 1);
        assert_eq!(titles(parks, Some("PARKS"), None), right);
        assert_eq!(titles(parks, Some("Other"), Some("Table 3: Parks")), right);
        assert_eq!(titles(parks, Some("Parks"), Some("Table 3:")), right);
        assert_eq!(titles(parks, None, None), one(|titles| titles.missing = 1));
        let wrong = one(|titles| titles.wrong = 1);
        assert_eq!(titles(parks, Some("Roads"), None), wrong);
        let part = one(|titles| titles.part = 1);
        assert_eq!(titles(parks, Some("Parks of the north"), None), part);

        let none = one(|titles| titles.none = 1);
        let surplus = one(|titles| titles.surplus = 1);
        assert_eq!(titles(&[None], None, None), none);
        assert_eq!(titles(&[None], Some("Parks"), None), surplus);
        let other = one(|titles| titles.other = 1);
        assert_eq!(titles(&[None, Some("Parks")], None, None), none);
        assert_eq!(titles(&[None, Some("Parks")], Some("Roads"), None), other);
    }

    #[test]
    fn rows_count_where_the_grids_have_as_many_and_notes_by_their_first_words() {
        let mut real = labelled(&[None]);
        real.labels.total_rows = [1, 2].into();
        real.labels.total_rows_maybe = [0].into();
        real.labels.notes = vec![Phrase::of("* Fees are set by the council")];
        let total = |row| Cell {
            row,
            role: CellRole::Total,
            ..Cell::default()
        };
        let note = |text: &str| Note {
            mark: Some("*".to_owned()),
            text: text.to_owned(),
            source: Source::page(2),
        };
        let mut table = found(None, None);
        table.cells = vec![total(0), total(2)];
        table.notes = vec![note("Fees are set by the council each May"), note("Draft")];
        let score = measure("page", &[real.clone()], &[table.clone()]);
        let count = |labelled, right, surplus| Count {
            labelled,
            right,
            surplus,
        };
        assert_eq!(score.totals, count(2, 1, 0));
        assert_eq!(score.notes, count(1, 1, 1));
        assert_eq!(score.faults.len(), 2, "{:?}", score.faults);
        table.rows = 4;
        let score = measure("page", &[real], &[table]);
        assert_eq!(score.totals, Count::default());
    }

    #[test]
    fn a_table_elsewhere_is_not_the_labelled_one() {
        let mut table = found(None, None);
        table.regions[0].page = 1;
        let score = measure("page", &[labelled(&[None])], &[table]);
        assert_eq!((score.tables, score.found), (1, 0));
        assert_eq!(score.titles, Titles::default());
    }
}
