//! Which of all the names that a figure may have is taken: the rules, the noun phrases of its sentence and what was named before
//! propose, a sum of weights chooses.
//!
//! ```text
//! rules, noun phrases, names before ─▶ gathered ─▶ seen: signs of each ─▶ weights ─▶ the greatest sum
//! ```
//!
//! Rules fitted on labels carry little to text that nobody had read: of 59 of them, 39 could go, with all that made their names
//! complete, and passages by somebody who had not seen the rules were named better (0.755 to 0.777 of 1,000 figures, left out of the fit
//! by passage). A right name is among the candidates in 0.94.
//!
//! The weights are fitted (`make weights`) on the open passages of `tests/labels/retold`, those by somebody else counted four times,
//! and on pages of published papers, counted three times: without these the fit trusts rules too little where they are right.

mod gathered;
mod grammar;
mod nouns;
mod seen;
mod weights;

use super::asked::Asked;
use super::{Named, Open};
use gathered::gathered;
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

/// The name of a figure, of those that the rules propose and of all that its sentence holds, and its log odds against all names that
/// speak of another thing.
pub(super) fn chosen(asked: &Asked, open: Open) -> Option<(Named, f32)> {
    /// The odds of a name that has next to no rival.
    const ALONE: f32 = 7.0;
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
    let (mut same, mut others) = (0.0, 0.0);
    for (candidate, sum) in candidates.iter().zip(&sums) {
        let likely = (sum - sums[best]).exp();
        if nouns::agree(&candidates[best].stems, &candidate.stems) {
            same += likely;
        } else {
            others += likely;
        }
    }
    let odds = (same.max(1.0_f32) / others).ln().min(ALONE);
    let candidate = &candidates[best];
    let first = open.first.filter(|first| first.text == candidate.text);
    let named = first.unwrap_or_else(|| Named {
        text: candidate.text.clone(),
        by: candidate.by(),
    });
    Some((named, odds))
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
    fn a_word_alone_behind_be_is_no_name() {
        assert_ne!(names("The ferries were late: 48% of them"), ["late"]);
    }
}
