//! Figures set right that texts set left follow, no farther off than a word: the way spreadsheets print
//! two columns without a rule between.
//!
//! ```text
//!  £4,500   £4,000 Two quotes
//!  £2,750      Nil Outside the criteria
//!    £900     £900 None
//! ```
//!
//! Half of the lines with figures show it at least: in a street's address a word may follow a number at one
//! place by chance. Figures all of one width tell nothing by their edges; there the text was drawn apart, without the space
//! that parts words elsewhere on the page, or more than a word space off. Not to be parted: `5 days` over `12 days`, in which the same word follows, and texts that begin with a
//! number, whose left edges are one.

use scrutineer_model::Word;

use crate::text::Line;
use crate::token;

/// Lines on which a text follows a figure.
const LEAST: usize = 2;
/// Lines on which a word begins at the edge, those of texts that go on among them.
const LEAST_AT_EDGE: usize = 3;
/// Edges so near to one another, in points, are one.
const SAME: f32 = 1.0;
/// Left edges of figures set right lie farther apart than this, in ems.
const RAGGED: f32 = 0.4;
/// The widest space between the two, in ems; wider ones are seen as gaps.
const WIDEST: f32 = 0.9;

/// No word space of text that is not justified is as wide, in ems …
const WORD_SPACE: f32 = 0.6;
/// … and so many figures of one width that are so far from the texts behind them are a column.
const LEAST_WIDE: usize = 5;

/// What stands behind a figure and is its sign: credits and debits.
const SIGNS: [&str; 4] = ["CR", "DR", "Cr", "Dr"];

/// A figure and the word behind it.
struct Pair<'a> {
    figure: &'a Word,
    word: &'a Word,
}

impl Pair<'_> {
    /// Whether more stands between the two than between words.
    fn is_wide(&self) -> bool {
        self.word.bbox.x0 - self.figure.bbox.x1 > WORD_SPACE * self.word.size
    }
}

/// Where texts begin right behind figures, within the strips between known edges.
pub(crate) fn cuts(body: &[&Line], going_on: &[&Line], edges: &[f32]) -> Vec<f32> {
    let strip = |x: f32| edges.partition_point(|edge| *edge <= x);
    let mut pairs: Vec<Pair> = Vec::new();
    for line in body {
        for two in line.words.windows(2) {
            let (figure, word) = (two[0], two[1]);
            let gap = word.bbox.x0 - figure.bbox.x1;
            let is_pair = token::is_number(&figure.text)
                && word.text.chars().all(|c| !c.is_ascii_digit())
                && word.text.starts_with(char::is_uppercase)
                && !SIGNS.contains(&word.text.as_str())
                && (0.0..WIDEST * word.size).contains(&gap)
                && strip(figure.bbox.center_x()) == strip(word.bbox.center_x());
            if is_pair {
                pairs.push(Pair { figure, word });
            }
        }
    }
    pairs.sort_by(|a, b| a.word.bbox.x0.total_cmp(&b.word.bbox.x0));
    let lines = || body.iter().chain(going_on);
    let draws_spaces = draws_spaces(body);
    (pairs.chunk_by(|a, b| b.word.bbox.x0 - a.word.bbox.x0 <= SAME))
        .filter(|run| are_abutting(run, draws_spaces) && run.len() * 2 >= body.len())
        .filter_map(|run| {
            let from = run
                .iter()
                .map(|pair| pair.figure.bbox.x1)
                .fold(f32::MIN, f32::max);
            let to = run[0].word.bbox.x0;
            let cut = f32::midpoint(from, to);
            let crossed = lines()
                .flat_map(|line| &line.words)
                .any(|word| word.bbox.x0 < cut - SAME && word.bbox.x1 > cut + SAME);
            let at_edge = lines()
                .filter(|line| {
                    line.words
                        .iter()
                        .any(|word| (word.bbox.x0 - to).abs() <= SAME)
                })
                .count();
            (from <= to && !crossed && at_edge >= LEAST_AT_EDGE).then_some(cut)
        })
        .collect()
}

/// Whether words that follow one another are parted by space glyphs here, as most files do.
fn draws_spaces(body: &[&Line]) -> bool {
    let near = (body.iter().flat_map(|line| line.words.windows(2)))
        .filter(|two| two[1].bbox.x0 - two[0].bbox.x1 < WIDEST * two[1].size);
    let (spaced, all) = near.fold((0, 0), |(spaced, all), two| {
        (spaced + usize::from(two[1].spaced), all + 1)
    });
    spaced > 0 && spaced * 2 >= all
}

/// Whether figures end together and begin apart or were drawn apart from what follows, and several
/// words follow.
fn are_abutting(run: &[Pair], draws_spaces: bool) -> bool {
    let size = run[0].word.size;
    let spread = |of: fn(&Pair) -> f32| {
        let (least, most) = (run.iter().map(of)).fold((f32::MAX, f32::MIN), |(least, most), x| {
            (least.min(x), most.max(x))
        });
        most - least
    };
    run.len() >= LEAST
        && spread(|pair| pair.figure.bbox.x1) <= SAME
        && (spread(|pair| pair.figure.bbox.x0) > RAGGED * size
            || draws_spaces && run.iter().all(|pair| !pair.word.spaced)
            || run.len() >= LEAST_WIDE && run.iter().all(Pair::is_wide))
        && run.iter().any(|pair| pair.word.text != run[0].word.text)
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    #[test]
    fn texts_right_behind_figures_set_right_are_a_column() {
        let sheet = sketch::sheet(&[
            "Ref      Proposal                      2019/20    2020/21 State",
            "A1       Care packages                     450        600 Green",
            "A2       Telecare charges                   75         75 Amber",
            "A3       Contracts let again                 -        210 Red  ",
            "P1       Street lighting                   120      1,120 Green",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows[0][1], "A1 | Care packages | 450 | 600 | Green");
        assert_eq!(rows[0][4], "P1 | Street lighting | 120 | 1,120 | Green");
    }

    #[test]
    fn what_stands_for_a_figure_is_apart_from_its_remark_too() {
        let sheet = sketch::sheet(&[
            "Facility                 Adult     Junior Notes",
            "Football pitch             620        310 Changing rooms",
            "Cricket square             950        n/a Per match",
            "Bowls green              1,100          - April to June",
            "Tennis court                80         40 Book online",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows[0][2], "Cricket square | 950 | n/a | Per match");
    }

    #[test]
    fn a_length_of_time_is_one_cell() {
        let sheet = sketch::sheet(&[
            "Ref      Service                       Cases      Time taken",
            "A1       Care packages                   450          5 Days",
            "A2       Telecare charges                 75         12 Days",
            "A3       Contracts let again             210        110 Days",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows[0][1], "A1 | Care packages | 450 | 5 Days");
    }

    #[test]
    fn texts_close_behind_the_only_column_of_figures_are_one_without_a_head() {
        let sheet = sketch::sheet(&[
            "Watching the doors      Abbey        361.73 Alder     A506 ",
            "                        Bridge         9.50 Alder     A410 ",
            "                        Castle       361.73 Birch     A411 ",
            "                        Dean          37.50 Oak & Co  A601 ",
            "                        Elm          361.73 Alder     A513 ",
        ]);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows[0][3], " | Dean | 37.50 | Oak & Co | A601");
    }
}
