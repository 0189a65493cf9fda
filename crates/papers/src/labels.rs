//! Page labels that are missing or misread, from the sequence of the others.
//!
//! `Agenda Pack 14 of 129`, –, `Agenda Pack 16 of 129`: the page between is 15 of 129, even where a report's own
//! "1" stands at its foot. Nothing is filled in where the pages on both sides do not agree.

use scrutineer_model::PageInfo;

/// Fills in labels between two that count on over the gap; what stands between is noise, or a report's own number.
pub fn fill_labels(pages: &mut [PageInfo]) {
    let known: Vec<(usize, Count)> = (pages.iter().enumerate())
        .filter_map(|(index, page)| Some((index, count(page.label.as_deref()?)?)))
        .collect();
    let known = sequence(known);
    for pair in known.windows(2) {
        let [(from, before), (to, after)] = pair else {
            continue;
        };
        if !counts_on(*from, before, *to, after) {
            continue;
        }
        for (step, page) in (pages[*from..*to].iter_mut()).enumerate().skip(1) {
            let number = before.number + step as u32;
            page.label = Some(format!("{}{number}{}", before.lead, before.behind));
        }
    }
}

/// The labels that make the pack's sequence: those of its form, where most are of one, without those that do not count
/// on between two that do.
fn sequence(known: Vec<(usize, Count)>) -> Vec<(usize, Count)> {
    let alike = |form: &Count| {
        (known.iter())
            .filter(|(_, other)| form.is_like(other))
            .count()
    };
    let main = (known.iter())
        .map(|(_, form)| (alike(form), form))
        .max_by_key(|(times, _)| *times)
        .filter(|(times, _)| *times >= 3 && times * 2 > known.len())
        .map(|(_, form)| form.clone());
    let of_form: Vec<(usize, Count)> = (known.into_iter())
        .filter(|(_, count)| main.as_ref().is_none_or(|main| main.is_like(count)))
        .collect();
    let is_noise = |index: usize| {
        let around = index
            .checked_sub(1)
            .and_then(|before| of_form.get(before))
            .zip(of_form.get(index + 1));
        around.is_some_and(|((from, before), (to, after))| {
            let (at, own) = &of_form[index];
            counts_on(*from, before, *to, after) && !counts_on(*from, before, *at, own)
        })
    };
    (of_form.iter().enumerate())
        .filter(|(index, _)| !is_noise(*index))
        .map(|(_, label)| label.clone())
        .collect()
}

/// Whether a label counts on from another, a page for a page.
fn counts_on(from: usize, before: &Count, to: usize, after: &Count) -> bool {
    before.is_like(after)
        && after.number.checked_sub(before.number) == u32::try_from(to - from).ok()
}

/// The page, from 1, whose label counts as `number`.
pub(crate) fn page_of(pages: &[PageInfo], number: u32) -> Option<u32> {
    (pages.iter())
        .find(|page| {
            let label = page.label.as_deref();
            label
                .and_then(count)
                .is_some_and(|count| count.number == number)
        })
        .map(|page| page.page)
}

/// A label taken apart at its first number.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Count {
    lead: String,
    number: u32,
    behind: String,
    /// Lead and rest in small letters.
    form: (String, String),
}

impl Count {
    /// Whether another differs in its number alone: "agenda pack 22 of 129" is a scanner's.
    fn is_like(&self, other: &Self) -> bool {
        self.form == other.form
    }
}

fn count(label: &str) -> Option<Count> {
    let start = label.find(|char: char| char.is_ascii_digit())?;
    let end = label[start..]
        .find(|char: char| !char.is_ascii_digit())
        .map_or(label.len(), |end| start + end);
    let (lead, behind) = (&label[..start], &label[end..]);
    Some(Count {
        number: label[start..end].parse().ok()?,
        form: (lead.to_lowercase(), behind.to_lowercase()),
        lead: lead.to_owned(),
        behind: behind.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(labels: &[Option<&str>], expected: &[Option<&str>]) {
        let mut pages: Vec<PageInfo> = (labels.iter())
            .map(|label| PageInfo {
                label: label.map(str::to_owned),
                ..PageInfo::default()
            })
            .collect();
        fill_labels(&mut pages);
        let found: Vec<Option<&str>> = pages.iter().map(|page| page.label.as_deref()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_reports_own_number_and_noise_are_no_pack_labels() {
        check(
            &[
                Some("Page 3"),
                Some("Page 4"),
                Some("1"),
                Some("Page 6"),
                Some("Page 71"),
                Some("Page 8"),
            ],
            &[
                Some("Page 3"),
                Some("Page 4"),
                Some("Page 5"),
                Some("Page 6"),
                Some("Page 7"),
                Some("Page 8"),
            ],
        );
        // Two papers in one: each keeps its own.
        check(
            &[Some("i 1"), Some("i 2"), Some("1"), Some("2")],
            &[Some("i 1"), Some("i 2"), Some("1"), Some("2")],
        );
    }

    #[test]
    fn gaps_are_filled_where_both_sides_agree() {
        check(
            &[Some("Pack 14 of 129"), None, Some("Pack 16 of 129")],
            &[
                Some("Pack 14 of 129"),
                Some("Pack 15 of 129"),
                Some("Pack 16 of 129"),
            ],
        );
        check(
            &[Some("pack 22 of 129"), None, Some("Pack 24 of 129")],
            &[
                Some("pack 22 of 129"),
                Some("pack 23 of 129"),
                Some("Pack 24 of 129"),
            ],
        );
        check(
            &[Some("14"), None, Some("17")],
            &[Some("14"), None, Some("17")],
        );
        check(
            &[Some("14"), None, Some("Page 16")],
            &[Some("14"), None, Some("Page 16")],
        );
        check(&[None, Some("2"), None], &[None, Some("2"), None]);
    }
}
