//! Page labels that are missing or misread, from the sequence of the others.
//!
//! `Agenda Pack 14 of 129`, –, `Agenda Pack 16 of 129`: the page between is 15 of 129. Nothing is
//! filled in where the pages on both sides do not agree.

use scrutineer_model::PageInfo;

/// Fills in labels between two that count on over the gap.
pub fn fill_labels(pages: &mut [PageInfo]) {
    let known: Vec<(usize, Count)> = (pages.iter().enumerate())
        .filter_map(|(index, page)| Some((index, count(page.label.as_deref()?)?)))
        .collect();
    for pair in known.windows(2) {
        let [(from, before), (to, after)] = pair else {
            continue;
        };
        // "agenda pack 22 of 129" is a scanner's.
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let alike = same(&before.lead, &after.lead) && same(&before.behind, &after.behind);
        let counts = after.number.checked_sub(before.number) == u32::try_from(to - from).ok();
        if !alike || !counts {
            continue;
        }
        for (step, page) in (pages[*from..*to].iter_mut()).enumerate().skip(1) {
            if page.label.is_none() {
                let number = before.number + step as u32;
                page.label = Some(format!("{}{number}{}", before.lead, before.behind));
            }
        }
    }
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
}

fn count(label: &str) -> Option<Count> {
    let start = label.find(|char: char| char.is_ascii_digit())?;
    let end = label[start..]
        .find(|char: char| !char.is_ascii_digit())
        .map_or(label.len(), |end| start + end);
    Some(Count {
        lead: label[..start].to_owned(),
        number: label[start..end].parse().ok()?,
        behind: label[end..].to_owned(),
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
