//! Items of lists that have no marks.

use super::{Kind, Passage};

/// Makes items of the lines of a list without marks: under a lead-in that ends with a colon or under another item, they begin with a
/// sum or share and end as items do, with a comma or a semicolon; but for the last.
pub(super) fn items_of_lists(passages: &mut [Passage]) {
    let figure = |passage: &Passage| {
        let text = passage.text.trim_start();
        text.starts_with(['£', '$', '€'])
            || text
                .split(' ')
                .next()
                .is_some_and(|first| first.ends_with('%'))
    };
    let ends = |passage: &Passage, signs: &[char]| {
        let text = passage.text.trim_end();
        let text = [" and", " or", " less", " plus"]
            .iter()
            .fold(text, |text, word| text.strip_suffix(word).unwrap_or(text));
        text.ends_with(signs)
    };
    let mut listed = false;
    for at in 1..passages.len() {
        let (before, after) = passages.split_at_mut(at);
        let (before, after) = (&before[at - 1], &mut after[0]);
        let opens = ends(before, &[':']) && ends(after, &[',', ';']);
        let goes_on = listed && ends(before, &[',', ';']);
        listed = after.kind == Kind::Paragraph && figure(after) && (opens || goes_on);
        if listed {
            after.kind = Kind::Bullet;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_under_a_lead_in_are_items() {
        let line = |text: &str| Passage {
            text: text.to_owned(),
            ..Passage::default()
        };
        let mut passages = [
            "The fund was made up of:",
            "£9m of rents,",
            "£2m of fees, less",
            "£1m of losses.",
            "£3m was spent.",
        ]
        .map(line);
        items_of_lists(&mut passages);
        let kinds = passages.map(|passage| passage.kind == Kind::Bullet);
        assert_eq!(kinds, [false, true, true, true, false]);
    }
}
