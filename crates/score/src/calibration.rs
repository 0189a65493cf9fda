//! Whether reported confidence means something: of the tables reported at 0.9, nine in ten should
//! be right.

use crate::paper::Judged;

/// Lower ends of the bands that reported confidence is sorted into.
const BANDS: [f64; 5] = [0.0, 0.5, 0.7, 0.8, 0.9];

/// The tables whose reported confidence lies in one band.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// Least confidence.
    pub from: f64,
    /// Confidence below this; 1 is in the last band.
    pub below: f64,
    /// Tables in the band.
    pub tables: usize,
    /// Of them, right.
    pub right: usize,
    /// Sum of their reported confidence.
    pub reported: f64,
}

/// Sorts tables into bands, the least certain first. Tables without confidence are left out.
pub fn bands(judged: impl IntoIterator<Item = Judged>) -> Vec<Band> {
    let ends = BANDS.iter().skip(1).copied().chain([1.0]);
    let mut bands: Vec<Band> = BANDS
        .iter()
        .zip(ends)
        .map(|(&from, below)| Band {
            from,
            below,
            ..Band::default()
        })
        .collect();
    for table in judged {
        let Some(confidence) = table.confidence else {
            continue;
        };
        let which = BANDS.partition_point(|&from| from <= confidence);
        let band = &mut bands[which.saturating_sub(1)];
        band.tables += 1;
        band.right += usize::from(table.right);
        band.reported += confidence;
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_falls_in_the_band_that_begins_at_its_confidence() {
        let judged = [(0.9, true), (0.89, false), (1.0, true), (0.1, false)];
        let found = bands(judged.map(|(confidence, right)| Judged {
            confidence: Some(confidence),
            right,
        }));
        let counts: Vec<_> = found.iter().map(|band| (band.tables, band.right)).collect();
        assert_eq!(counts, [(1, 0), (0, 0), (0, 0), (1, 0), (2, 2)]);
    }

    #[test]
    fn a_table_without_confidence_is_in_no_band() {
        let unsaid = Judged {
            confidence: None,
            right: true,
        };
        assert!(bands([unsaid]).iter().all(|band| band.tables == 0));
    }
}
