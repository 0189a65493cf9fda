//! A paper's text in a few numbers, for finding papers that say much the same.
//!
//! Every run of four words is hashed; the smallest hashes are the sketch (a bottom-k sketch, after
//! Broder's resemblance of documents). Two papers share as large a part of the smallest hashes of
//! both as they share of their text.

use std::collections::BTreeSet;

use scrutineer_model::Paper;
use serde::{Deserialize, Serialize};

/// How many hashes are kept: the part shared is then known to about 4 percentage points.
pub(crate) const HASHES: usize = 128;

/// A paper's text in a few numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sketch {
    /// What the paper is called, in lower case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The day of the meeting it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The smallest hashes of runs of words, in order, in hexadecimal.
    #[serde(with = "hexadecimal")]
    pub hashes: Vec<u64>,
}

impl Sketch {
    /// The sketch of the headings, paragraphs, cells and sentences that were read.
    pub fn of(paper: &Paper) -> Self {
        let identity = &paper.structure.identity;
        let mut hashes = Smallest::default();
        for heading in &paper.outline {
            hashes.add(&heading.text);
        }
        for paragraph in &paper.structure.paragraphs {
            hashes.add(&paragraph.text);
        }
        for table in &paper.tables {
            let cells: Vec<&str> = table.cells.iter().map(|cell| cell.text.as_str()).collect();
            hashes.add(&cells.join(" "));
        }
        for statement in &paper.statements {
            hashes.add(&statement.quote);
        }
        Self {
            title: identity.title.as_deref().map(str::to_lowercase),
            date: identity.meeting.date.clone(),
            hashes: hashes.0.into_iter().collect(),
        }
    }
}

/// The smallest hashes met so far.
#[derive(Default)]
struct Smallest(BTreeSet<u64>);

impl Smallest {
    /// Adds the runs of words of a text; of a text of fewer words, the text as a whole.
    fn add(&mut self, text: &str) {
        /// Three words are a phrase that any paper may have; five break at every changed figure.
        const RUN: usize = 4;

        let text = text.to_lowercase();
        let words: Vec<&str> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        if words.is_empty() {
            return;
        }
        for run in words.windows(RUN.min(words.len())) {
            self.0.insert(hash(run));
            if self.0.len() > HASHES {
                self.0.pop_last();
            }
        }
    }
}

/// FNV-1a over the words, then mixed: FNV alone leaves the high bits of short texts alike.
fn hash(words: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for word in words {
        for byte in word.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    // The finaliser of SplitMix64.
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// Numbers as one text of 16 digits each.
mod hexadecimal {
    use std::fmt::Write as _;

    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(hashes: &[u64], out: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(16 * hashes.len());
        for hash in hashes {
            let _ = write!(text, "{hash:016x}");
        }
        out.serialize_str(&text)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u64>, D::Error> {
        let text = String::deserialize(from)?;
        let digits = text.as_bytes().chunks(16);
        digits
            .map(|digits| {
                str::from_utf8(digits)
                    .ok()
                    .filter(|digits| digits.len() == 16)
                    .and_then(|digits| u64::from_str_radix(digits, 16).ok())
                    .ok_or_else(|| D::Error::custom("expected hashes of 16 digits"))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sketch_survives_json() {
        let mut smallest = Smallest::default();
        smallest.add("The cost of placements rose by 4% over the year");
        let sketch = Sketch {
            hashes: smallest.0.into_iter().collect(),
            ..Sketch::default()
        };
        let json = serde_json::to_string(&sketch).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Sketch>(&json).expect("a sketch"),
            sketch
        );
        assert!(serde_json::from_str::<Sketch>(r#"{"hashes":"123"}"#).is_err());
    }

    #[test]
    fn case_and_signs_do_not_count() {
        let of = |text: &str| {
            let mut smallest = Smallest::default();
            smallest.add(text);
            smallest.0
        };
        assert_eq!(
            of("Adult Social-Care: spend"),
            of("adult social care spend")
        );
        assert_ne!(of("adult social care spend"), of("adult social care spent"));
        assert!(of("– …").is_empty());
    }
}
