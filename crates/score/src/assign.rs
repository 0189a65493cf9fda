//! Pairing true things with found ones.

/// One to one, the highest score first; ties go to the pair that comes first. Pairs without a
/// score above 0 are left apart.
pub fn assign(mut scores: Vec<(usize, usize, f64)>) -> Vec<(usize, usize)> {
    scores.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (i, j, score) in scores {
        let free = pairs.iter().all(|&(a, b)| a != i && b != j);
        if score > 0.0 && free {
            pairs.push((i, j));
        }
    }
    pairs
}

/// Whether two tables may be the same one; a page that is not known may be any.
pub fn same_page(a: Option<u32>, b: Option<u32>) -> bool {
    a.is_none() || b.is_none() || a == b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_pair_is_taken_first_and_nothing_twice() {
        let scores = vec![(0, 0, 5.0), (0, 1, 9.0), (1, 1, 8.0), (1, 0, 0.0)];
        assert_eq!(assign(scores), [(0, 1)]);
    }

    #[test]
    fn of_two_equal_pairs_the_first_is_taken() {
        assert_eq!(assign(vec![(1, 0, 2.0), (0, 0, 2.0)]), [(0, 0)]);
    }
}
