//! The weights that signs have, as fitted on labelled passages: `weights.tsv`, a line each.

use std::sync::OnceLock;

/// Signs with their weights, in hundredths: made by `make weights`.
const TABLE: &str = include_str!("weights.tsv");

/// The number that a sign's name stands for.
pub(super) fn hash(parts: &[&str]) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let mixed = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let mut hash = START;
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            hash = mixed(hash, b' ');
        }
        for byte in part.bytes() {
            hash = mixed(hash, byte);
        }
    }
    hash
}

/// The weight of a sign; none where it tells nothing.
pub(super) fn weight(parts: &[&str]) -> f32 {
    static WEIGHTS: OnceLock<Vec<(u64, f32)>> = OnceLock::new();
    let weights = WEIGHTS.get_or_init(|| {
        let mut weights: Vec<(u64, f32)> = TABLE
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .filter_map(|(name, weight)| Some((hash(&[name]), weight.parse::<f32>().ok()? / 100.0)))
            .collect();
        weights.sort_unstable_by_key(|(name, _)| *name);
        weights
    });
    let name = hash(parts);
    weights
        .binary_search_by_key(&name, |(name, _)| *name)
        .map_or(0.0, |at| weights[at].1)
}
