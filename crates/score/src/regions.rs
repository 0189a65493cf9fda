//! Whether tables were found where they are: boxes against boxes.

use std::collections::{BTreeMap, BTreeSet};

use crate::assign::assign;
use crate::table::{Bbox, Region, Table};

/// How far a word's middle may lie outside a box and still count as inside, in points. Boxes are
/// drawn tight round the text by some and loosely by others.
const SLACK: f64 = 2.0;

/// The middles of the words of each page, keyed by page number.
pub type Words = BTreeMap<String, Vec<[f64; 2]>>;

/// Counts of regions.
#[derive(Clone, Copy, Debug, Default)]
pub struct RegionCounts {
    /// True regions.
    pub real: usize,
    /// Found regions.
    pub found: usize,
    /// Whether every table, true or found, says where it stands; without that the figures mean
    /// nothing.
    pub known: bool,
    /// Found tables on pages that have none.
    pub on_empty_pages: usize,
    /// Pairs that share at least half of the area that either covers.
    pub at_half: usize,
    /// Pairs that share at least 0.8 of the area that either covers.
    pub at_eight_tenths: usize,
    /// Pairs that share anything.
    pub paired: usize,
    /// Pairs where no word of the true region was left out.
    pub complete: usize,
    /// Pairs where no word from outside was taken in.
    pub pure: usize,
}

/// Compares the regions of true and found tables.
pub fn compare(real: &[Table], found: &[Table], words: &Words) -> RegionCounts {
    let regions: Vec<Region> = real
        .iter()
        .flat_map(|table| table.regions.clone())
        .collect();
    let boxes: Vec<Region> = found
        .iter()
        .flat_map(|table| table.regions.clone())
        .collect();
    let mut pages: BTreeSet<u32> = regions.iter().map(|region| region.page).collect();
    pages.extend(real.iter().filter_map(|table| table.page));

    let mut overlaps = Vec::new();
    for (i, region) in regions.iter().enumerate() {
        for (j, other) in boxes.iter().enumerate() {
            if region.page == other.page {
                overlaps.push((i, j, iou(&region.bbox, &other.bbox)));
            }
        }
    }
    let at_least = |level: f64| {
        let close = overlaps.iter().copied().filter(|pair| pair.2 >= level);
        assign(close.collect()).len()
    };
    let mut counts = RegionCounts {
        real: regions.len(),
        found: boxes.len(),
        known: real
            .iter()
            .chain(found)
            .all(|table| !table.regions.is_empty()),
        on_empty_pages: found
            .iter()
            .filter(|table| table.page.is_some_and(|page| !pages.contains(&page)))
            .count(),
        at_half: at_least(0.5),
        at_eight_tenths: at_least(0.8),
        ..RegionCounts::default()
    };
    for (i, j) in assign(overlaps) {
        let real = inside(words, &regions[i]);
        let found = inside(words, &boxes[j]);
        counts.paired += 1;
        counts.complete += usize::from(real.is_subset(&found));
        counts.pure += usize::from(found.is_subset(&real));
    }
    counts
}

/// The area both boxes cover over the area that either covers, 0 to 1.
pub fn iou(a: &Bbox, b: &Bbox) -> f64 {
    let width = a[2].min(b[2]) - a[0].max(b[0]);
    let height = a[3].min(b[3]) - a[1].max(b[1]);
    if width <= 0.0 || height <= 0.0 {
        return 0.0;
    }
    let area = |r: &Bbox| (r[2] - r[0]) * (r[3] - r[1]);
    width * height / (area(a) + area(b) - width * height)
}

fn inside(words: &Words, region: &Region) -> BTreeSet<usize> {
    let [x0, y0, x1, y1] = region.bbox;
    let on_page = words.get(&region.page.to_string());
    on_page
        .into_iter()
        .flatten()
        .enumerate()
        .filter(|(_, [x, y])| {
            (x0 - SLACK..=x1 + SLACK).contains(x) && (y0 - SLACK..=y1 + SLACK).contains(y)
        })
        .map(|(index, _)| index)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::RawTable;

    fn at(page: u32, bbox: Bbox) -> Table {
        Table::new(RawTable {
            page: Some(page),
            bbox: Some(bbox),
            ..RawTable::default()
        })
    }

    #[test]
    fn half_a_box_is_half_right() {
        let ratio = iou(&[0.0, 0.0, 10.0, 10.0], &[0.0, 0.0, 10.0, 5.0]);
        assert!((ratio - 0.5).abs() < 1e-12);
        assert!(iou(&[0.0, 0.0, 1.0, 1.0], &[1.0, 0.0, 2.0, 1.0]) < 1e-12);
    }

    #[test]
    fn a_table_on_a_page_without_one_is_counted() {
        let counts = compare(
            &[at(1, [0.0, 0.0, 10.0, 10.0])],
            &[at(1, [0.0, 0.0, 10.0, 9.0]), at(2, [0.0, 0.0, 5.0, 5.0])],
            &Words::new(),
        );
        assert_eq!(counts.on_empty_pages, 1);
        assert_eq!((counts.at_eight_tenths, counts.found), (1, 2));
    }

    #[test]
    fn a_word_left_out_makes_a_region_incomplete() {
        let words = Words::from([("1".to_owned(), vec![[5.0, 5.0], [5.0, 95.0]])]);
        let counts = compare(
            &[at(1, [0.0, 0.0, 10.0, 100.0])],
            &[at(1, [0.0, 0.0, 10.0, 80.0])],
            &words,
        );
        assert_eq!((counts.complete, counts.pure), (0, 1));
    }
}
