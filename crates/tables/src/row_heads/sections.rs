//! The sections that a row of a table stands in, outermost first.
//!
//! A section row heads the rows below it. What ends it is the next section of its rank, or one of these:
//!
//! ```text
//! Utility fees                          Fees                       Plain
//!   Water           592                   Water      4.2%            Cash          45.4
//! Total fees      1,198  of the section   Sewer      9.9%          Quoted
//! Total bill      3,209  of none        Permits      5.0%  of none   Shares       120.3
//!                                                                  Total            165.7  of none
//! ```
//!
//! A total without a name ends the section that it adds up; one that adds up more ends all of them.
//!
//! Not ended: a section whose first row stands no further in than itself, by a row like that; sections that
//! have a total each, by the last of these.

use std::collections::BTreeMap;

use scrutineer_model::{Cell, CellRole, INDENT_STEP, Table};

use super::unnamed::Unnamed;
use super::{Places, cells, distinct};
use crate::summed::reaches;

/// The sections met so far that may still hold.
pub(super) struct Sections<'t> {
    met: Vec<Met<'t>>,
    /// How many of them hold: those behind are ended, and the next section may take their place.
    hold: usize,
    /// Rows since the last section.
    rows: usize,
    looks: Looks,
    of_all: Option<usize>,
    /// For each total of a table with sections the first row that it adds up.
    first_added_up: BTreeMap<usize, usize>,
}

struct Met<'t> {
    section: &'t Cell,
    /// The first that stands in it is set further in, as all in it are then.
    sets_in: Option<bool>,
}

impl Met<'_> {
    /// Whether a label or section is no part of it by where it begins. Numbers of rows are set right or
    /// centred, and begin anywhere.
    fn is_over(&mut self, cell: &Cell) -> bool {
        if !cell.text.chars().any(char::is_alphabetic) {
            return false;
        }
        let same = cell.column == self.section.column;
        let further_in = cell.indent >= self.section.indent + INDENT_STEP;
        let sets_in = *self.sets_in.get_or_insert(same && further_in);
        sets_in && same && !further_in
    }
}

impl<'t> Sections<'t> {
    /// For the rows of `table`, from the first to the last. `indents` of its labels say something.
    pub(super) fn new(table: &'t Table, places: &Places, indents: bool) -> Self {
        Self {
            met: Vec::new(),
            hold: 0,
            rows: 0,
            looks: Looks::of(table, indents),
            of_all: total_of_all(table, places),
            first_added_up: first_added_up(table, places),
        }
    }

    /// A section takes the place of those of its rank and below. A section directly under another is
    /// within it, whatever they look like: a section without rows would head nothing.
    /// Gives those that hold, itself among them.
    pub(super) fn enter(&mut self, section: &'t Cell) -> Vec<&'t Cell> {
        if self.rows > 0 {
            let rank = self.looks.rank(section);
            let rank_of = |other: &Met| self.looks.rank(other.section);
            let known = self.met.iter().rposition(|other| rank_of(other) == rank);
            match known {
                Some(at) => self.met.truncate(at),
                None => self
                    .met
                    .retain(|other| self.looks.rank(other.section) < rank),
            }
            self.met.truncate(self.hold);
        }
        if let Some(outer) = self.met.last_mut() {
            outer.is_over(section);
        }
        self.met.push(Met {
            section,
            sets_in: None,
        });
        self.hold = self.met.len();
        self.rows = 0;
        self.names(self.hold)
    }

    /// The sections that a total without a name adds up; rows are asked for in order.
    pub(super) fn of_unnamed(&mut self, total: Unnamed<'_, '_>) -> Vec<&'t Cell> {
        self.rows += 1;
        let mut holding = self.met.iter().take(self.hold);
        let of = holding.rposition(|met| total.is_of(met.section));
        let within = of.map_or(0, |of| of + 1);
        // Where rows are set in below their section, the next label says whether it holds. "Cost: Land 5, Roads 7 = 12, under
        // construction 2 = 14": the second is of the section as well.
        let holds = of.is_some_and(|of| {
            let met = &self.met[of];
            met.sets_in == Some(true) || total.later().any(|total| total.is_of(met.section))
        });
        self.hold = within - usize::from(within > 0 && !holds);
        self.names(within)
    }

    /// The sections that a row of these labels stands in; rows are asked for in order.
    pub(super) fn of_row(&mut self, row: usize, stub: &[&Cell]) -> Vec<&'t Cell> {
        self.rows += 1;
        let ended = stub.first().and_then(|label| self.ended(label));
        let within = if let Some(ended) = ended {
            // "Total savings" ends what stands within "Savings", and is the last of it.
            self.hold = ended;
            ended + 1
        } else if self.of_all == Some(row) {
            0
        } else {
            if let Some(&first) = self.first_added_up.get(&row) {
                // One that adds up what stands above a section is of none that begins below that.
                let begun = |met: &&Met| met.section.row < first;
                let holding = self.met.iter().take(self.hold);
                self.hold = holding.take_while(begun).count();
            }
            if let (true, [label]) = (self.looks.indented, stub) {
                self.step_back(label);
            }
            self.hold
        };
        self.names(within)
    }

    /// Leaves the sections that a label stands no further in than, where all else in them does.
    fn step_back(&mut self, label: &Cell) {
        while let Some(last) = self.hold.checked_sub(1).and_then(|at| self.met.get_mut(at)) {
            if !last.is_over(label) {
                break;
            }
            self.hold -= 1;
        }
    }

    /// The outermost of the sections that a total names.
    fn ended(&self, total: &Cell) -> Option<usize> {
        let holding = self.met.iter().take(self.hold);
        let mut sections = holding.map(|met| met.section);
        sections.position(|section| is_total_of(total, section))
    }

    fn names(&self, within: usize) -> Vec<&'t Cell> {
        let holding = self.met.iter().take(within);
        holding.map(|met| met.section).collect()
    }
}

/// Whether a total names a section: "Total savings", "Subtotal savings" or "Savings total" of "Savings:".
fn is_total_of(total: &Cell, section: &Cell) -> bool {
    let total = total.text.trim().to_lowercase();
    let named = ["total ", "subtotal ", "sub-total "]
        .iter()
        .find_map(|word| total.strip_prefix(word))
        .or_else(|| total.strip_suffix(" total"))
        .map(|named| named.trim_start_matches("for ").trim());
    named.is_some_and(|named| section.text.trim().trim_end_matches(':').to_lowercase() == named)
}

/// Whether a label has the word: what only its figures show to be a sum is one of a section.
fn says_total(label: &Cell) -> bool {
    label.text.to_lowercase().contains("total")
}

/// The row of a total that comes once, below several sections that have rows: it is of all of them.
fn total_of_all(table: &Table, places: &Places) -> Option<usize> {
    let mut headed = 0;
    let mut open = false;
    let mut total = None;
    for (row, of_row) in places.iter().enumerate().skip(table.header_rows) {
        let cells = || distinct(of_row).map(|index| &table.cells[index]);
        if cells().any(|cell| cell.role == CellRole::Section) {
            open = true;
            continue;
        }
        let figures = |role| cells().any(move |cell| cell.role == role);
        if Unnamed::at(row, table, places).is_some() {
            // Of the section over it, or of what is no section.
        } else if figures(CellRole::Total) && cells().any(says_total) {
            if total.is_some() {
                return None;
            }
            total = Some(row);
        } else if figures(CellRole::Data) || figures(CellRole::Total) {
            if total.is_some() {
                return None;
            }
            headed += usize::from(std::mem::take(&mut open));
        }
    }
    total.filter(|_| headed >= 2)
}

fn first_added_up(table: &Table, places: &Places) -> BTreeMap<usize, usize> {
    let has = |role| table.cells.iter().any(move |cell| cell.role == role);
    if !has(CellRole::Section) || !has(CellRole::Total) {
        return BTreeMap::new();
    }
    let is_total =
        |&(row, _): &(usize, _)| cells(row, table, places).any(|cell| cell.role == CellRole::Total);
    let reaches = reaches(table, places).into_iter().enumerate();
    let totals = reaches.filter(is_total);
    totals
        .filter_map(|(row, reach)| Some((row, reach?.first)))
        .collect()
}

/// What the looks of sections and labels say in this table.
struct Looks {
    /// Indents tell ranks of sections.
    ranked: bool,
    /// Indents of labels tell what they belong to.
    indented: bool,
}

impl Looks {
    fn of(table: &Table, indents: bool) -> Self {
        let ranked = !end_together(table);
        Self {
            ranked,
            indented: ranked && indents && table.stub_columns == 1,
        }
    }

    /// How a section looks, the outermost first: less indented, then filled, then bold, then capitals.
    fn rank(&self, section: &Cell) -> (i32, bool, bool, bool) {
        let capitals = !section.text.chars().any(char::is_lowercase);
        let steps = (section.indent / INDENT_STEP).floor() as i32;
        let indent = if self.ranked { steps } else { 0 };
        (indent, section.fill.is_none(), !section.bold, !capitals)
    }
}

/// Whether sections and labels are set to the right: they begin where their length has it, and no indent
/// says anything.
fn end_together(table: &Table) -> bool {
    /// The play of right edges, as a share of that of left edges.
    const PLAY: f32 = 0.1;
    const FEWEST: usize = 3;
    let names = || {
        let named = |cell: &&Cell| matches!(cell.role, CellRole::Stub | CellRole::Section);
        table.cells.iter().filter(named)
    };
    let Some(first) = names().next() else {
        return false;
    };
    let (mut lefts, mut rights) = ((f32::MAX, f32::MIN), (f32::MAX, f32::MIN));
    let mut count = 0;
    for cell in names().filter(|cell| cell.page == first.page && cell.column == first.column) {
        lefts = (lefts.0.min(cell.bbox.x0), lefts.1.max(cell.bbox.x0));
        rights = (rights.0.min(cell.bbox.x1), rights.1.max(cell.bbox.x1));
        count += 1;
    }
    count >= FEWEST && lefts.0 < lefts.1 && rights.1 - rights.0 <= (lefts.1 - lefts.0) * PLAY
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Rect;

    use crate::row_heads::{drawn, lines};

    fn paths(rows: &[&str]) -> Vec<String> {
        lines(&drawn(rows))
    }

    #[test]
    fn a_total_that_names_an_outer_section_ends_what_is_within() {
        let paths = paths(&[
            "Item | 2018/19",
            "# Savings",
            "# New Efficiencies",
            "NE1 Families First | 5",
            "Total savings | 5",
        ]);
        assert_eq!(paths[4], "Savings › Total savings");
    }

    #[test]
    fn what_stands_below_the_total_of_a_section_is_no_part_of_it() {
        let paths = paths(&[
            "Item | 2018/19",
            "# Charges:",
            "Water | 5",
            "Total charges | 5",
            "Total bill | 9",
            "# Rebates",
            "Pensioners | 1",
        ]);
        assert_eq!(
            paths[3..],
            [
                "Charges: › Total charges",
                "Total bill",
                "Rebates",
                "Rebates › Pensioners"
            ]
        );
    }

    #[test]
    fn the_next_section_takes_the_place_of_one_that_its_total_ended() {
        let paths = paths(&[
            "Item | 2018/19",
            "# People",
            "# Adults",
            "Homes | 5",
            "Adults total | 5",
            "# Children",
            "Fostering | 4",
            "Total people | 9",
            "# Roads",
            "Salt | 1",
        ]);
        assert_eq!(paths[6], "People › Children › Fostering");
        assert_eq!(paths[9], "Roads › Salt");
    }

    #[test]
    fn a_row_set_back_to_its_section_below_rows_set_in_is_no_part_of_it() {
        let paths = paths(&[
            "Item | 2018/19",
            "Permits | 2",
            "# Charges",
            "  Water | 5",
            "  Sewers | 4",
            "Parking | 9",
        ]);
        assert_eq!(paths[4..], ["Charges › Sewers", "Parking"]);
    }

    #[test]
    fn numbers_of_rows_may_begin_anywhere() {
        let paths = paths(&[
            "No. | 2018/19",
            "# Roads",
            " 1 | 5",
            "11 | 4",
            "# Parks",
            " 2 | 1",
        ]);
        assert_eq!(paths[3], "Roads › 11");
    }

    #[test]
    fn a_section_whose_first_row_is_not_set_in_keeps_those_like_it() {
        let paths = paths(&[
            "Item | 2018/19",
            "# Companies",
            "Holding | 5",
            "  Branch | 4",
            "Trust | 9",
            "Fund | 1",
        ]);
        assert_eq!(paths[4], "Companies › Trust");
    }

    #[test]
    fn the_one_total_below_several_sections_is_of_all_of_them() {
        let one = paths(&[
            "Item | 2018/19",
            "# Bonds",
            "Home | 2",
            "# Shares",
            "Home | 3",
            "Σ Total | 5",
        ]);
        assert_eq!(one[5], "Total");
        let each = paths(&[
            "Item | 2018/19",
            "# Bonds",
            "Home | 2",
            "Σ Total | 2",
            "# Shares",
            "Home | 3",
            "Σ Total | 3",
        ]);
        assert_eq!(each[6], "Shares › Total");
    }

    #[test]
    fn a_section_under_a_section_is_within_it() {
        let paths = paths(&[
            "Item | 2018/19",
            "# Savings",
            "# New Efficiencies",
            "NE1 Families First | 5",
            "# Existing",
            "E1 | 6",
        ]);
        assert_eq!(paths[3], "Savings › New Efficiencies › NE1 Families First");
        assert!(paths[5].ends_with("Existing › E1"), "{}", paths[5]);
    }

    #[test]
    fn sections_set_to_the_right_have_no_rank_by_where_they_begin() {
        let mut table = drawn(&[
            "Item | 2018/19",
            "# Management and support",
            "Office | 5",
            "# Roads",
            "Salt | 4",
        ]);
        for cell in &mut table.cells {
            let length = cell.text.chars().count() as f32 * 5.0;
            cell.bbox = Rect {
                x0: 300.0 - length,
                x1: 300.0,
                ..Rect::default()
            };
            cell.indent = cell.bbox.x0 / 10.0;
        }
        assert_eq!(lines(&table)[4], "Roads › Salt");
    }

    #[test]
    fn a_total_without_a_name_is_of_the_section_it_adds_up() {
        let paths = paths(&[
            "Item | 2018/19",
            "# Grants",
            "Libraries | 61",
            "Museums | 12",
            "Σ | 73",
            "Parking | 40",
            "# Reserves",
            "General | 9",
            "Σ | 122",
        ]);
        assert_eq!(
            paths[2..],
            [
                "Grants › Libraries",
                "Grants › Museums",
                "Grants",
                "Parking",
                "Reserves",
                "Reserves › General",
                ""
            ]
        );
    }

    #[test]
    fn a_total_that_adds_up_rows_above_a_section_is_no_part_of_it() {
        let paths = paths(&[
            "Homes | 2018 | 2019",
            "Built | 6,026 | 311",
            "# New supply",
            "North | 873 | 40",
            "South | 2,096 | 2",
            "West | 1 | -",
            "New supply, all | 2,970 | 42",
            "Σ All homes | 8,996 | 353",
            "Homes needed | 9,000 | 400",
        ]);
        assert_eq!(
            paths[6..],
            ["New supply › New supply, all", "All homes", "Homes needed"]
        );
    }

    #[test]
    fn a_section_holds_as_far_as_its_last_total_without_a_name() {
        let paths = paths(&[
            "Item | 2018/19",
            "# Cost",
            "Land | 5",
            "Roads | 7",
            "Σ | 12",
            "Under construction | 2",
            "Σ | 14",
            "Net book value | 14",
        ]);
        assert_eq!(
            paths[5..],
            ["Cost › Under construction", "Cost", "Net book value"]
        );
    }
}
