//! How alike two texts are: twice their longest common subsequence over their length together.

use std::collections::HashMap;

/// A text prepared for comparison with many others.
///
/// Each character has a bit for every place where it stands, so that 64 places are compared at
/// once (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
pub struct Pattern {
    length: usize,
    places: HashMap<char, Vec<u64>>,
}

impl Pattern {
    /// Prepares a text.
    pub fn new(text: &str) -> Self {
        let length = text.chars().count();
        let mut places: HashMap<char, Vec<u64>> = HashMap::new();
        for (place, char) in text.chars().enumerate() {
            let bits = places
                .entry(char)
                .or_insert_with(|| vec![0; length.div_ceil(64)]);
            bits[place / 64] |= 1 << (place % 64);
        }
        Self { length, places }
    }

    /// 1 for equal texts (two empty ones among them), 0 for texts without a character in common.
    pub fn similarity(&self, other: &str) -> f64 {
        let (common, length) = self.common(other);
        let together = self.length + length;
        if together == 0 {
            return 1.0;
        }
        1.0 - (together - 2 * common) as f64 / together as f64
    }

    /// The length of the longest common subsequence, and of the other text.
    fn common(&self, other: &str) -> (usize, usize) {
        // A bit is cleared where the subsequence grew by the character at that place.
        let mut open = vec![u64::MAX; self.length.div_ceil(64)];
        let mut length = 0;
        for char in other.chars() {
            length += 1;
            let Some(places) = self.places.get(&char) else {
                continue;
            };
            let mut carry = false;
            for (open, places) in open.iter_mut().zip(places) {
                let hits = *open & places;
                let (sum, over) = open.overflowing_add(hits);
                let (sum, again) = sum.overflowing_add(u64::from(carry));
                carry = over || again;
                *open = sum | (*open & !hits);
            }
        }
        if let Some(last) = open.last_mut()
            && !self.length.is_multiple_of(64)
        {
            *last |= u64::MAX << (self.length % 64);
        }
        let common = open.iter().map(|word| word.count_zeros() as usize).sum();
        (common, length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, common: usize) {
        assert_eq!(Pattern::new(a).common(b).0, common, "{a:?} {b:?}");
        assert_eq!(Pattern::new(b).common(a).0, common, "{b:?} {a:?}");
    }

    #[test]
    fn a_subsequence_may_have_gaps() {
        check("1,234.5", "12345", 5);
        check("abcbdab", "bdcaba", 4);
        check("", "abc", 0);
    }

    #[test]
    fn a_long_text_is_compared_across_words_of_bits() {
        let long = "the quick brown fox jumps over the lazy dog ".repeat(5);
        check(&long, &long, long.len());
        check(&long, &long[1..], long.len() - 1);
        let plain = |a: &str, b: &str| {
            let mut row = vec![0; b.len() + 1];
            for x in a.bytes() {
                let mut corner = 0;
                for (j, y) in b.bytes().enumerate() {
                    let above = row[j + 1];
                    row[j + 1] = if x == y {
                        corner + 1
                    } else {
                        above.max(row[j])
                    };
                    corner = above;
                }
            }
            row[b.len()]
        };
        let other = "a lazy fox overtook the brown dog, quickly jumping ".repeat(4);
        check(&long, &other, plain(&long, &other));
    }

    #[test]
    fn likeness_is_twice_the_common_part_over_both_lengths() {
        assert!((Pattern::new("12.5").similarity("125") - 6.0 / 7.0).abs() < 1e-12);
        assert!((Pattern::new("").similarity("") - 1.0).abs() < 1e-12);
        assert!(Pattern::new("").similarity("a").abs() < 1e-12);
    }
}
