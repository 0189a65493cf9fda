//! Whose a paper is as its first page prints it in a letterhead: `Lochside` over `DISTRICT COUNCIL`, or beside it, or the whole name
//! beside an address that does not stand level with it.
//!
//! A body's mark is set in lines of its own, in other sizes than the text about it, so that lines and columns of running text
//! cut it apart. What must not match: a name in a form, which stands level with its label, and a title over a body's name.

use scrutineer_model::{Block, BlockKind, Rect, Sheet, Word};

use super::{Kind, Passage, passage, place};
use crate::council::{is_name, is_registered_name, is_whole_council};

/// A letterhead stands in this part of a page's height.
pub(super) const PART: f32 = 0.2;

/// Words further apart than this are of two columns, in ems.
const GAP: f32 = 1.5;

/// Words of one line have one baseline, within so many ems.
const BASELINE: f32 = 0.2;

/// Lines of a mark stand no further below each other, in ems of the larger.
const PITCH: f32 = 1.8;

/// Lines of a mark, at most.
const LINES: usize = 3;

/// A name that a letterhead prints in its own lines.
pub(super) struct Mark {
    words: Vec<u32>,
    pub(super) passage: Passage,
}

impl Mark {
    /// A block without the mark's words, where it has some of them.
    pub(super) fn taken_from(&self, block: &Block) -> Option<Block> {
        let own = |word: &u32| self.words.contains(word);
        block.words.iter().any(own).then(|| {
            let mut rest = block.clone();
            rest.words.retain(|word| !own(word));
            rest
        })
    }
}

/// Words of one column on one baseline.
struct Segment<'a> {
    words: Vec<(u32, &'a Word)>,
    text: String,
    bbox: Rect,
}

impl Segment<'_> {
    fn em(&self) -> f32 {
        (self.words.iter())
            .map(|(_, word)| word.size)
            .fold(1.0, f32::max)
    }

    fn baseline(&self) -> f32 {
        self.words.first().map_or(0.0, |(_, word)| word.baseline)
    }

    fn is_level(&self, other: &Self) -> bool {
        let em = self.em().min(other.em());
        (self.baseline() - other.baseline()).abs() < BASELINE * em
    }

    /// Whether another segment stands closely below, in the same column.
    fn is_over(&self, below: &Self) -> bool {
        let em = self.em().max(below.em());
        let pitch = below.baseline() - self.baseline();
        let edges = [
            self.bbox.x0 - below.bbox.x0,
            self.bbox.x1 - below.bbox.x1,
            self.bbox.center_x() - below.bbox.center_x(),
        ];
        pitch > 0.5 * self.em().min(below.em())
            && pitch <= PITCH * em
            && edges.iter().any(|apart| apart.abs() < em)
    }
}

/// The name in the letterhead of a page.
pub(super) fn find(sheet: &Sheet) -> Option<Mark> {
    let segments = segments(sheet);
    let heads = (0..segments.len()).filter(|&at| begins_column(&segments, at));
    let chains = heads.flat_map(|first| chains(&segments, first));
    let mut whole: Vec<Vec<usize>> = chains.filter(|chain| is_mark(&segments, chain)).collect();
    whole.extend(beside(&segments));
    // The one nearest to the top: below it others may be named.
    (whole.into_iter())
        .find(|chain| is_cut(sheet, &segments, chain))
        .map(|chain| mark(sheet, &segments, &chain))
}

/// The segments at the head of a page, from the top, each row from the left.
fn segments(sheet: &Sheet) -> Vec<Segment<'_>> {
    let mut words: Vec<(u32, &Word)> = (0..).zip(&sheet.words).collect();
    words.retain(|(_, word)| word.bbox.y1 < PART * sheet.height);
    words.sort_by(|(_, a), (_, b)| {
        (a.baseline.total_cmp(&b.baseline)).then(a.bbox.x0.total_cmp(&b.bbox.x0))
    });
    let mut found: Vec<Segment<'_>> = Vec::new();
    for (index, word) in words {
        let near = found.last_mut().filter(|last| {
            let em = last.em().max(word.size);
            let apart = word.bbox.x0 - last.bbox.x1;
            (last.baseline() - word.baseline).abs() < BASELINE * em
                && (-0.1 * em..GAP * em).contains(&apart)
        });
        if let Some(last) = near {
            last.text.push(' ');
            last.text.push_str(&word.text);
            last.bbox = last.bbox.union(&word.bbox);
            last.words.push((index, word));
        } else {
            found.push(Segment {
                words: vec![(index, word)],
                text: word.text.clone(),
                bbox: word.bbox,
            });
        }
    }
    found
}

/// Whether a segment goes on from nothing that is set in its size above it: a value in a form may run over lines.
fn begins_column(segments: &[Segment<'_>], at: usize) -> bool {
    let own = &segments[at];
    !(segments.iter()).any(|above| above.is_over(own) && (above.em() - own.em()).abs() < 0.5)
}

/// The segments that stand one under the other from one on, the shortest run first.
fn chains(segments: &[Segment<'_>], first: usize) -> Vec<Vec<usize>> {
    let mut all = vec![vec![first]];
    let mut last = all[0].clone();
    while last.len() < LINES {
        let above = &segments[*last.last().unwrap_or(&first)];
        let below = (segments.iter().enumerate())
            .find(|(index, below)| !last.contains(index) && above.is_over(below));
        let Some((below, _)) = below else { break };
        last.push(below);
        all.push(last.clone());
    }
    all
}

/// Whether some segments, one under the other, are a body's name, and no fewer of them are.
fn is_mark(segments: &[Segment<'_>], chain: &[usize]) -> bool {
    let text = text(segments, chain);
    let is_council = |at: usize| segments[at].text.eq_ignore_ascii_case("council");
    let shorter = (1..chain.len()).any(|from| {
        let goes_on = segments[chain[from - 1]].text.ends_with(['&', ','])
            || super::lines::is_open(&segments[chain[from - 1]].text);
        is_alone(&self::text(segments, &chain[from..])) && !goes_on
            || is_name(&self::text(segments, &chain[..from])) && !is_council(chain[from])
    });
    // "ROCHDALE" over "METROPOLITAN BOROUGH" goes on in "COUNCIL".
    let last = &segments[chain[chain.len() - 1]];
    let goes_on = (segments.iter().enumerate())
        .any(|(below, segment)| is_council(below) && last.is_over(segment));
    // "Authority⇥Lochside Council": what a form says of itself. A whole name that stands level with others is told by its line.
    let labelled = chain.iter().any(|&own| {
        (segments.iter().enumerate()).any(|(other, beside)| {
            other != own
                && (chain.len() == 1 || beside.bbox.x1 < segments[own].bbox.x0)
                && beside.is_level(&segments[own])
        })
    });
    !labelled && !shorter && !goes_on && is_alone(&text)
}

/// Whether a text is a body's name, and no title of a paper before it.
fn is_alone(text: &str) -> bool {
    const PAPERS: [&str; 14] = [
        "agenda",
        "minutes",
        "report",
        "notice",
        "meeting",
        "committee",
        "cabinet",
        "item",
        "page",
        "summary",
        "annual",
        "for",
        "to",
        "by",
    ];
    let lower = text.to_lowercase();
    // "Cyngor Sir" over "County Council": a principal council is in the register.
    let principal = (lower.rsplit_once(' '))
        .and_then(|(rest, _)| rest.rsplit_once(' '))
        .is_some_and(|(place, _)| is_whole_council(lower.get(place.len() + 1..).unwrap_or("")));
    text.contains(' ')
        && (!principal || is_registered_name(text))
        && !text.contains(|char: char| char.is_ascii_digit() || char == ':')
        && !lower.split(' ').any(|word| PAPERS.contains(&word))
        && is_name(text)
}

/// A place and the kind of its council that stand beside one another, alone: "Lochside⇥DISTRICT COUNCIL".
fn beside(segments: &[Segment<'_>]) -> Option<Vec<usize>> {
    let [one, other, ..] = segments else {
        return None;
    };
    let near = (one.baseline() - other.baseline()).abs() < PITCH * one.em().max(other.em());
    let chain = [(0, 1), (1, 0)].into_iter().find(|(place, kind)| {
        is_whole_council(&segments[*kind].text) && is_alone(&text(segments, &[*place, *kind]))
    });
    chain
        .filter(|_| near)
        .map(|(place, kind)| vec![place, kind])
}

fn text(segments: &[Segment<'_>], chain: &[usize]) -> String {
    let texts: Vec<&str> = (chain.iter())
        .map(|&at| segments[at].text.as_str())
        .collect();
    texts.join(" ")
}

/// Whether a mark is no block by itself, and may be cut out of those that its words stand in: of what is no running text, or whole.
fn is_cut(sheet: &Sheet, segments: &[Segment<'_>], chain: &[usize]) -> bool {
    let own: Vec<u32> = (chain.iter())
        .flat_map(|&at| segments[at].words.iter().map(|(index, _)| *index))
        .collect();
    let blocks: Vec<&Block> = (sheet.blocks.iter())
        .filter(|block| block.words.iter().any(|word| own.contains(word)))
        .collect();
    let whole = |block: &Block| block.words.iter().all(|word| own.contains(word));
    let by_itself = matches!(blocks[..], [block] if whole(block)
        && (chain.len() == 1 || block.kind != BlockKind::Loose));
    !by_itself && (blocks.iter()).all(|block| block.kind == BlockKind::Loose || whole(block))
}

fn mark(sheet: &Sheet, segments: &[Segment<'_>], chain: &[usize]) -> Mark {
    let bbox = Rect::around(chain.iter().map(|&at| segments[at].bbox)).unwrap_or_default();
    Mark {
        words: (chain.iter())
            .flat_map(|&at| segments[at].words.iter().map(|(index, _)| *index))
            .collect(),
        passage: passage(
            Kind::Heading,
            &text(segments, chain),
            true,
            bbox,
            place(sheet, bbox),
        ),
    }
}

/// Puts a mark before the first passage that does not stand above it.
pub(super) fn insert(of_sheet: &mut Vec<Passage>, mark: Mark) {
    let top = mark.passage.source.bbox.map_or(0.0, |bbox| bbox.y0);
    let at = (of_sheet.iter())
        .position(|passage| passage.source.bbox.is_none_or(|bbox| bbox.y1 > top))
        .unwrap_or(0);
    of_sheet.insert(at, mark.passage);
}

/// Joins the lines at the head of a paper without pages that are one body's name: "Lochside" over "DISTRICT COUNCIL".
pub(super) fn join_lines(all: &mut Vec<Passage>) {
    /// Passages of a head, and words of one line of a mark.
    const HEAD: usize = 6;
    const WORDS: usize = 5;
    let line = |passage: &Passage| {
        passage.is_text()
            && passage.source.bbox.is_none()
            && !passage.in_table
            && passage.number.is_none()
            && passage.words() <= WORDS
            && passage.text.starts_with(char::is_uppercase)
            && !is_name(&passage.text)
    };
    let joined = |first: usize, count: usize| {
        let lines = all.get(first..first + count)?;
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        let text = texts.join(" ");
        (lines.iter().all(line) && is_alone(&text)).then_some((first, count, text))
    };
    let found = (0..HEAD).find_map(|first| (2..=LINES).find_map(|count| joined(first, count)));
    if let Some((first, count, text)) = found {
        all.drain(first + 1..first + count);
        all[first].text = text.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{set, titles_and_text};

    fn check(words: &[(&str, f32, f32)], expected: Option<&str>) {
        let (mut sheet, block) = set(words);
        sheet.height = 842.0;
        sheet.blocks = vec![block];
        let found = find(&sheet).map(|mark| mark.passage.text.to_string());
        assert_eq!(found.as_deref(), expected, "{words:?}");
    }

    #[test]
    fn a_name_stands_in_lines_of_its_own() {
        check(
            &[
                ("Cabinet", 60.0, 70.0),
                ("Harlow", 400.0, 76.0),
                ("DISTRICT", 400.0, 88.0),
                ("COUNCIL", 444.0, 88.0),
            ],
            Some("Harlow DISTRICT COUNCIL"),
        );
        check(
            &[
                ("DISTRICT", 400.0, 60.0),
                ("COUNCIL", 444.0, 60.0),
                ("Harlow", 60.0, 70.0),
            ],
            Some("Harlow DISTRICT COUNCIL"),
        );
        check(
            &[
                ("Hall,", 400.0, 66.0),
                ("Harlow", 60.0, 70.0),
                ("Council", 104.0, 70.0),
                ("Wick", 400.0, 78.0),
            ],
            Some("Harlow Council"),
        );
    }

    #[test]
    fn a_name_goes_on_in_the_last_of_its_lines() {
        check(
            &[
                ("Cabinet", 60.0, 66.0),
                ("ROCHDALE", 400.0, 70.0),
                ("METROPOLITAN", 400.0, 82.0),
                ("BOROUGH", 444.0, 82.0),
                ("COUNCIL", 400.0, 94.0),
            ],
            Some("ROCHDALE METROPOLITAN BOROUGH COUNCIL"),
        );
    }

    #[test]
    fn a_form_and_a_title_have_none() {
        check(
            &[
                ("Authority", 60.0, 70.0),
                ("Harlow", 400.0, 70.0),
                ("Council", 444.0, 70.0),
                ("Date", 60.0, 90.0),
            ],
            None,
        );
        check(
            &[
                ("Annual", 60.0, 70.0),
                ("Report", 104.0, 70.0),
                ("National", 60.0, 82.0),
                ("Park", 104.0, 82.0),
                ("Authority", 148.0, 82.0),
            ],
            None,
        );
    }

    #[test]
    fn a_paper_without_pages_has_it_in_lines_too() {
        let passages = titles_and_text(&["Harlow", "DISTRICT COUNCIL", "Cabinet"]);
        let mut passages: Vec<Passage> = passages;
        join_lines(&mut passages);
        let texts: Vec<&str> = passages
            .iter()
            .map(|passage| passage.text.as_str())
            .collect();
        assert_eq!(texts, ["Harlow DISTRICT COUNCIL", "Cabinet"]);
    }
}
