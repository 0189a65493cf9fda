//! Which of all the names that a figure may have is taken: the rules, the noun phrases of its sentence and what was named before
//! propose, a sum of weights chooses.
//!
//! ```text
//! rules, noun phrases, names before ─▶ gathered ─▶ seen: signs of each ─▶ weights ─▶ the greatest sum
//! ```
//!
//! The order of the rules was set on labels that were worked on: there it is right in 0.92 of cases, in passages of somebody who had
//! not seen the rules in 0.71. In those a right name is among the candidates in 0.96, and signs that know no rule choose as well as
//! the order does. On labels alone that cannot be seen: fitted on them, a choice gained as many names as it lost, since the rules had
//! been made on the same.
//!
//! The weights are fitted (`make weights`) on the open passages of `tests/labels/retold`; pages of real papers have no part in it:
//! fitted on these too, left out by publisher, the choice was right no more often. It is right in 0.90 of 1,339 figures on real pages
//! and, left out by passage, in 0.73 of 1,307 in passages by somebody else; by the order of the rules alone in 0.91 and 0.69. Five hundred
//! more signs (the class of each word of a name and of those beside it, the words between it and its figure, its noun, pairs of signs)
//! chose no better.

mod gathered;
mod grammar;
mod nouns;
mod seen;
mod weights;

use super::asked::Asked;
use super::{Lead, Named, Open};
use gathered::{Candidate, gathered};
use grammar::Grammar;
use seen::Sight;

/// A name that a figure may have, with its signs, as the weights are fitted on.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The name.
    pub text: String,
    /// What is seen of it, each sign with how far it holds.
    pub signs: Vec<(String, f32)>,
}

/// The name of a figure, of those that the rules propose, `first` before all others, and of all that its sentence holds.
pub(super) fn chosen(asked: &Asked, open: Open) -> Option<(Named, Lead)> {
    let grammar = Grammar::read(asked.parsed, asked.at);
    let candidates = gathered(asked, &open, &grammar);
    let sight = Sight::new(asked, &grammar, &open);
    let sums: Vec<f32> = candidates
        .iter()
        .map(|candidate| {
            let mut sum = 0.0;
            let mut see = |sign: &[&str], holds: f32| sum += weights::weight(sign) * holds;
            sight.see(candidate, &candidates, &mut see);
            sum
        })
        .collect();
    let best = (0..candidates.len())
        .rev()
        .max_by(|&one, &other| sums[one].total_cmp(&sums[other]))?;
    let candidate = &candidates[best];
    let lead = Lead::Among {
        odds: odds(&candidates, &sums, best),
    };
    let first = (open.first).filter(|first| first.text == candidate.text);
    let named = first.unwrap_or_else(|| Named {
        text: candidate.text.clone(),
        by: candidate.by(),
    });
    Some((named, lead))
}

/// The log odds of all candidates that speak of what the best does, against all others.
fn odds(candidates: &[Candidate], sums: &[f32], best: usize) -> f32 {
    /// Odds beyond tell nothing.
    const MOST: f32 = 1000.0;
    let (mut same, mut others) = (0.0, 0.0);
    for (candidate, sum) in candidates.iter().zip(sums) {
        let likely = (sum - sums[best]).exp();
        if nouns::agree(&candidates[best].stems, &candidate.stems) {
            same += likely;
        } else {
            others += likely;
        }
    }
    (same.max(1.0 / MOST) / f32::max(others, same / MOST)).ln()
}

/// All names that a figure may have, with their signs.
pub(super) fn proposals(asked: &Asked, open: &Open) -> Vec<Proposal> {
    let grammar = Grammar::read(asked.parsed, asked.at);
    let candidates = gathered(asked, open, &grammar);
    let sight = Sight::new(asked, &grammar, open);
    candidates
        .iter()
        .map(|candidate| {
            let mut signs = Vec::new();
            let mut see = |sign: &[&str], holds: f32| {
                if holds != 0.0 {
                    signs.push((sign.join(" "), holds));
                }
            };
            sight.see(candidate, &candidates, &mut see);
            Proposal {
                text: candidate.text.clone(),
                signs,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::{Before, indicator};
    use crate::parse::parse;
    use crate::roles::role;

    fn names(sentence: &str) -> Vec<String> {
        let parsed = parse(sentence, None);
        let before = Before {
            indicator: Some("KNOWN"),
            ..Before::default()
        };
        parsed
            .figure_places()
            .map(|(at, _)| {
                let asked = Asked {
                    parsed: &parsed,
                    at,
                    role: role(&parsed, at),
                    before,
                };
                let named = indicator(&asked);
                named.map_or(String::new(), |(named, _)| named.text)
            })
            .collect()
    }

    #[test]
    fn what_rules_and_parse_agree_on_is_taken() {
        assert_eq!(names("The fee for a plot rose to £48"), ["fee for a plot"]);
        assert_eq!(
            names("Of the tenants, 48% were in arrears"),
            ["tenants, arrears"]
        );
    }

    #[test]
    fn brackets_between_put_nothing_between_a_figure_and_its_name() {
        assert_eq!(
            names("The draft budget for schools includes £4.8m (3.2%) of planned borrowing")[0],
            "planned borrowing"
        );
    }

    #[test]
    fn a_word_alone_behind_be_is_no_name() {
        assert_ne!(names("The ferries were late: 48% of them"), ["late"]);
    }
}
