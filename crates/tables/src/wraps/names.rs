//! The name of a section told from a line of a label that wraps, where both begin with a capital and neither the
//! room on the line above nor the white between them tells.
//!
//! ```text
//! Subscriptions (up 2% a year)     2,011     2,287
//! Lettings
//! Halls                              261       209
//! Total lettings                     261       209
//! ```
//!
//! A total below says it again; and where labels are written as sentences are, a capital begins a label. Not to be
//! matched: labels that write each word large, and names that go on with the initials of one.

use super::BodyLine;
use crate::token;

/// So many words inside labels show how they are written …
const LEAST_WORDS: usize = 4;
/// … if so many times as many begin low as with a capital.
const MOSTLY: usize = 3;
/// More than one line in so many that goes on low shows that names wrap, too.
const MOST_WRAPPED: usize = 10;
/// Words as short as `of` begin low however labels are written.
const SHORT: usize = 4;

/// Whether the labels beside figures begin with a capital and go on in lower case, as sentences do, and none goes on
/// so on a line of its own: in a narrow column names wrap, too.
pub(super) fn are_sentences(body: &[BodyLine]) -> bool {
    let goes_on = |pair: &&[BodyLine]| {
        let (above, below) = (&pair[0], &pair[1]);
        above.has_stub()
            && !(above.figures && below.figures)
            && below.stub().any(|label| token::continues(&label.text))
    };
    let wrapped = body.windows(2).filter(goes_on).count();
    if wrapped * MOST_WRAPPED > body.len() {
        return false;
    }
    let (mut low, mut capital) = (0_usize, 0_usize);
    let labels = (body.iter().filter(|line| line.figures)).flat_map(BodyLine::stub);
    for word in labels.flat_map(|label| label.words.iter().skip(1)) {
        if word.text.chars().count() < SHORT {
            continue;
        }
        match word.text.chars().next() {
            Some(first) if first.is_lowercase() => low += 1,
            Some(first) if first.is_uppercase() => capital += 1,
            _ => {}
        }
    }
    low >= LEAST_WORDS && low >= MOSTLY * capital
}

/// Whether every label right below a line of figures begins with a capital or a figure.
pub(super) fn begin_high(body: &[BodyLine]) -> bool {
    let rows = body.windows(2).filter(|pair| pair[0].figures);
    let mut labels = rows.filter_map(|pair| pair[1].stub().next());
    labels.all(|label| !token::continues(&label.text))
}

/// So many rows with a code are no chance.
const LEAST_CODED: usize = 4;

/// Whether a code stands before most labels that have figures beside them; totals have none.
pub(super) fn are_coded(body: &[BodyLine]) -> bool {
    let rows = body.iter().filter(|line| line.figures && line.has_stub());
    let (coded, bare): (Vec<_>, Vec<_>) = rows.partition(|line| {
        line.columns
            .first()
            .is_some_and(|first| *first < line.label)
    });
    coded.len() >= LEAST_CODED && coded.len() > bare.len()
}

/// Whether a label begins as a sentence does, and not with initials: `Earned income`, not `NHS`.
pub(super) fn begins_a_sentence(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

/// `Total`, `Sub-total for`, and nothing else.
fn is_total_word(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphabetic());
    (["total", "sub-total", "subtotal", "total of", "total for"].iter())
        .any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether a total below says a label again, and no other row does: `Total lettings`, `Lettings total` for `Lettings`.
pub(super) fn has_total(label: &str, above: &[BodyLine], below: &[BodyLine]) -> bool {
    let label = label.trim_end_matches([':', ' ']);
    let is_total = |text: &str| {
        let Some(at) = text.len().checked_sub(label.len()) else {
            return false;
        };
        let says = |part: Option<&str>| part.is_some_and(|part| part.eq_ignore_ascii_case(label));
        let sums = |part: Option<&str>| part.is_some_and(is_total_word);
        says(text.get(at..)) && sums(text.get(..at))
            || says(text.get(..label.len())) && sums(text.get(label.len()..))
    };
    let rows = below.iter().filter(|line| line.figures);
    let mut all = above.iter().chain(below).flat_map(BodyLine::stub);
    !label.is_empty()
        && rows
            .flat_map(BodyLine::stub)
            .any(|stub| is_total(&stub.text))
        && !all.any(|stub| stub.text.eq_ignore_ascii_case(label))
}

#[cfg(test)]
mod tests {
    use crate::find::grids;
    use crate::sketch;

    fn check(drawing: &[&str], expected: &[&str]) {
        let sheet = sketch::sheet(drawing);
        let rows: Vec<Vec<String>> = grids(&sheet).iter().map(sketch::rows_of).collect();
        assert_eq!(rows, [expected]);
    }

    #[test]
    fn what_a_total_below_says_again_names_a_section() {
        check(
            &[
                "                                     2023/24   2024/25",
                "Subscriptions (Up By 2% Each Year)     2,011     2,287",
                "Lettings                                              ",
                "Main Hall                                261       209",
                "Side Room                                345       352",
                "Total Lettings                           606       561",
                "Sum Of Both                            2,617     2,848",
            ],
            &[
                " | 2023/24 | 2024/25",
                "Subscriptions (Up By 2% Each Year) | 2,011 | 2,287",
                "Lettings",
                "Main Hall | 261 | 209",
                "Side Room | 345 | 352",
                "Total Lettings | 606 | 561",
                "Sum Of Both | 2,617 | 2,848",
            ],
        );
    }

    #[test]
    fn a_capital_begins_a_label_where_labels_are_written_as_sentences() {
        check(
            &[
                "                                 2023/24   2024/25",
                "Work done for the county                          ",
                "Fees                               5,351     5,838",
                "Books bought for schools               0     1,193",
                "Earned income                                     ",
                "Hire of rooms and halls               69        70",
                "Tea and cakes in the café             53        58",
            ],
            &[
                " | 2023/24 | 2024/25",
                "Work done for the county",
                "Fees | 5,351 | 5,838",
                "Books bought for schools | 0 | 1,193",
                "Earned income",
                "Hire of rooms and halls | 69 | 70",
                "Tea and cakes in the café | 53 | 58",
            ],
        );
    }
}
