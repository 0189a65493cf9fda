//! Which papers belong to a shard.

use std::fmt;
use std::str::FromStr;

/// One of several parts that inputs are split into by the hash of their bytes: `2/8`.
///
/// Inputs with the same bytes are in the same shard. Which shard an input is in depends on nothing
/// but its bytes (its path, where those cannot be read) and the number of shards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// From 1.
    number: u64,
    of: u64,
}

impl Shard {
    /// Whether the content with this hash (hexadecimal) is in this shard.
    pub fn holds(self, sha256: &str) -> bool {
        let digits = sha256.get(..16).unwrap_or_default();
        let number = u64::from_str_radix(digits, 16).unwrap_or_default();
        number % self.of == self.number - 1
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.number, self.of)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = |text: &str| {
            let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.parse::<u64>().ok()).flatten()
        };
        text.split_once('/')
            .and_then(|(first, second)| Some((number(first)?, number(second)?)))
            .filter(|&(number, of)| 1 <= number && number <= of)
            .map(|(number, of)| Self { number, of })
            .ok_or_else(|| format!("expected a shard such as 1/4, 2/4, 3/4 or 4/4; found {text:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hash_is_in_exactly_one_shard() {
        let shards: Vec<Shard> = (1..=3)
            .map(|number| format!("{number}/3").parse().expect("a shard"))
            .collect();
        let mut sizes = [0; 3];
        for number in 0..300_u64 {
            // Any spread of hashes; their first digits decide.
            let hash = format!(
                "{:016x}{:048}",
                number.wrapping_mul(0x9e37_79b9_7f4a_7c15),
                0
            );
            let holders: Vec<usize> = (0..3).filter(|&at| shards[at].holds(&hash)).collect();
            assert_eq!(holders.len(), 1, "{hash}");
            sizes[holders[0]] += 1;
        }
        assert!(sizes.iter().all(|&size| size > 70), "{sizes:?}");
    }

    #[test]
    fn what_is_no_shard_says_what_is() {
        for text in ["", "1", "0/3", "4/3", "1/0", "a/b", "-1/3", "1/3/5"] {
            let error = text.parse::<Shard>().expect_err(text);
            assert!(error.contains("such as 1/4"), "{error}");
        }
        assert_eq!("2/8".parse::<Shard>().expect("one").to_string(), "2/8");
    }
}
