//! Papers with other bytes and much the same text: drafts and the papers they became.
//!
//! A draft and the final paper differ in a mark on the title page and a few figures. Both stay in the
//! dataset, told apart by their hashes; each names the other, so that nobody counts a figure twice
//! without knowing. Two monthly reports made from one form share their heads and differ in their
//! figures: they must not match.

use std::collections::BTreeMap;

use crate::entry::Similar;
use crate::sketch::{HASHES, Sketch};

/// The part shared above which two papers are named whatever their titles say, in percent. In
/// reports of successive months at most half of the text is the same.
const SAME_TEXT: usize = 80;

/// The same where both have one title and one meeting.
const SAME_MEETING: usize = 40;

/// Fewer hashes say nothing: a paper of scans has no text, a cover sheet is like any other.
const FEWEST: usize = 32;

/// For each paper, by path, those that say much the same; both sorted by path.
pub(crate) fn similar(papers: &BTreeMap<&str, &Sketch>) -> BTreeMap<String, Vec<Similar>> {
    let papers: Vec<(&str, &Sketch)> = papers
        .iter()
        .filter(|(_, sketch)| sketch.hashes.len() >= FEWEST)
        .map(|(&path, &sketch)| (path, sketch))
        .collect();
    let mut similar: BTreeMap<String, Vec<Similar>> = BTreeMap::new();
    for (first, second) in candidates(&papers) {
        let ((path, sketch), (other, of_other)) = (papers[first], papers[second]);
        let percent = shared(&sketch.hashes, &of_other.hashes);
        let needed = if same_meeting(sketch, of_other) {
            SAME_MEETING
        } else {
            SAME_TEXT
        };
        if percent >= needed {
            for (path, other) in [(path, other), (other, path)] {
                similar.entry(path.to_owned()).or_default().push(Similar {
                    path: other.to_owned(),
                    percent: percent as u8,
                });
            }
        }
    }
    for others in similar.values_mut() {
        others.sort_by(|a, b| a.path.cmp(&b.path));
    }
    similar
}

fn same_meeting(a: &Sketch, b: &Sketch) -> bool {
    a.title.is_some() && a.title == b.title && a.date.is_some() && a.date == b.date
}

/// Pairs of papers that share enough hashes to be looked at, in order.
fn candidates(papers: &[(&str, &Sketch)]) -> Vec<(usize, usize)> {
    /// A hash that more papers have is of a text that a council prints in each of them.
    const COMMON: usize = 64;
    /// Pairs above either threshold share far more.
    const FEWEST_SHARED: usize = HASHES / 16;

    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (index, (_, sketch)) in papers.iter().enumerate() {
        for &hash in &sketch.hashes {
            holders.entry(hash).or_default().push(index);
        }
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in holders.values().filter(|holders| holders.len() <= COMMON) {
        for (at, &first) in holders.iter().enumerate() {
            for &second in &holders[at + 1..] {
                *shared.entry((first, second)).or_default() += 1;
            }
        }
    }
    shared
        .into_iter()
        .filter(|&(_, shared)| shared >= FEWEST_SHARED)
        .map(|(pair, _)| pair)
        .collect()
}

/// Of the smallest hashes of both, how many are in both, in percent. Both lists are sorted.
fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut at, mut of_b) = (0, 0);
    let (mut all, mut both) = (0_usize, 0_usize);
    while all < HASHES && (at < a.len() || of_b < b.len()) {
        match (a.get(at), b.get(of_b)) {
            (Some(first), Some(second)) if first == second => {
                both += 1;
                at += 1;
                of_b += 1;
            }
            (Some(first), Some(second)) if first > second => of_b += 1,
            (None, _) => of_b += 1,
            _ => at += 1,
        }
        all += 1;
    }
    (100 * both).checked_div(all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers stand for hashes.
    fn sketch(hashes: impl IntoIterator<Item = u64>, title: &str) -> Sketch {
        Sketch {
            title: Some(title.to_owned()),
            date: Some("2018-06-20".to_owned()),
            hashes: hashes.into_iter().collect(),
        }
    }

    fn names(papers: &[(&str, Sketch)]) -> Vec<(String, u8)> {
        let papers = papers.iter().map(|(path, sketch)| (*path, sketch));
        let similar = similar(&papers.collect());
        let pairs = similar.into_iter().flat_map(|(path, others)| {
            others
                .into_iter()
                .map(move |other| (format!("{path} ~ {}", other.path), other.percent))
        });
        pairs.collect()
    }

    #[test]
    fn a_draft_and_the_paper_it_became_name_each_other() {
        let draft = sketch(0..100, "budget 2018/19");
        let later = sketch(5..105, "budget 2018/19 (final)");
        assert_eq!(
            names(&[("draft.pdf", draft), ("final.pdf", later)]),
            [
                ("draft.pdf ~ final.pdf".to_owned(), 90),
                ("final.pdf ~ draft.pdf".to_owned(), 90)
            ]
        );
    }

    #[test]
    fn half_the_text_is_enough_only_within_one_meeting() {
        let first = sketch(0..90, "monitoring");
        let second = sketch(30..120, "monitoring");
        let mut next_month = second.clone();
        next_month.date = Some("2018-07-20".to_owned());
        let of_meeting = names(&[("a.pdf", first.clone()), ("b.pdf", second)]);
        assert_eq!(of_meeting.len(), 2);
        assert_eq!(names(&[("a.pdf", first), ("b.pdf", next_month)]), []);
    }

    #[test]
    fn papers_without_text_are_like_none() {
        let scan = sketch(0..3, "minutes");
        assert_eq!(names(&[("a.pdf", scan.clone()), ("b.pdf", scan)]), []);
    }
}
