//! Page labels (ISO 32000-1, 12.4.2): the numbers a file gives its pages, "iv" or "A-3".

use hayro_syntax::object::{Dict, MaybeRef, Name, ObjRef, Object, String as PdfString};

use crate::text_string;
use crate::trees;

/// Roman numerals beyond this are not used to number pages.
const HIGHEST_ROMAN: u32 = 3999;

/// Letters beyond this (`zzzz…`) are not used to number pages.
const LONGEST_LETTERS: u32 = 20;

/// Runs of pages that are labelled alike, by their first page (from 0).
#[derive(Debug, Default)]
pub(crate) struct Labels {
    runs: Vec<Run>,
}

#[derive(Debug)]
struct Run {
    first_page: u32,
    prefix: String,
    style: u8,
    start: u32,
}

impl Labels {
    /// Reads them from the catalogue.
    pub(crate) fn read<'a>(
        catalog: &Dict<'a>,
        resolve: impl Fn(ObjRef) -> Option<Dict<'a>>,
    ) -> Self {
        let Some(tree) = catalog.get::<Dict<'_>>(b"PageLabels") else {
            return Self::default();
        };
        let mut runs: Vec<Run> = trees::entries(&tree, b"Nums")
            .into_iter()
            .filter_map(|(page, label)| {
                let MaybeRef::NotRef(Object::Number(page)) = page else {
                    return None;
                };
                let label = match label {
                    MaybeRef::NotRef(object) => object.into_dict()?,
                    MaybeRef::Ref(id) => resolve(id)?,
                };
                Some(Run {
                    first_page: u32::try_from(page.as_i64()).ok()?,
                    prefix: label
                        .get::<PdfString<'_>>(b"P")
                        .map(|prefix| text_string::decode(&prefix))
                        .unwrap_or_default(),
                    style: label
                        .get::<Name<'_>>(b"S")
                        .and_then(|style| style.first().copied())
                        .unwrap_or(0),
                    start: label.get::<u32>(b"St").unwrap_or(1),
                })
            })
            .collect();
        runs.sort_by_key(|run| run.first_page);
        Self { runs }
    }

    /// The label of a page, from 1; `None` where the file has none or an empty one.
    pub(crate) fn of(&self, page: u32) -> Option<String> {
        let page = page.checked_sub(1)?;
        let run = self.runs.iter().rev().find(|run| run.first_page <= page)?;
        let number = run.start.checked_add(page - run.first_page)?;
        let numeral = match run.style {
            b'D' => number.to_string(),
            b'r' => roman(number).to_lowercase(),
            b'R' => roman(number),
            b'a' => letters(number).to_lowercase(),
            b'A' => letters(number),
            _ => String::new(),
        };
        let label = format!("{}{numeral}", run.prefix);
        (!label.is_empty()).then_some(label)
    }
}

fn roman(number: u32) -> String {
    const NUMERALS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > HIGHEST_ROMAN {
        return number.to_string();
    }
    let mut left = number;
    let mut numeral = String::new();
    for (value, letters) in NUMERALS {
        while left >= value {
            numeral.push_str(letters);
            left -= value;
        }
    }
    numeral
}

/// A to Z, then AA to ZZ, then AAA.
fn letters(number: u32) -> String {
    let Some(index) = number.checked_sub(1) else {
        return String::new();
    };
    let times = index / 26 + 1;
    if times > LONGEST_LETTERS {
        return number.to_string();
    }
    let letter = char::from(b'A' + (index % 26) as u8);
    std::iter::repeat_n(letter, times as usize).collect()
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::FromBytes;

    use super::*;

    fn check(catalog: &[u8], expected: &[(u32, Option<&str>)]) {
        let catalog = Dict::from_bytes(catalog).expect("a dictionary");
        let labels = Labels::read(&catalog, |_| None);
        for (page, label) in expected {
            assert_eq!(labels.of(*page).as_deref(), *label, "page {page}");
        }
    }

    #[test]
    fn front_matter_in_roman_then_arabic_from_one() {
        check(
            b"<</PageLabels<</Nums[0<</S/r>>4<</S/D>>9<</S/D/P(A-)/St 3>>]>>>>",
            &[
                (1, Some("i")),
                (4, Some("iv")),
                (5, Some("1")),
                (10, Some("A-3")),
            ],
        );
    }

    #[test]
    fn letters_double_after_z() {
        check(
            b"<</PageLabels<</Nums[0<</S/A>>]>>>>",
            &[(1, Some("A")), (26, Some("Z")), (27, Some("AA"))],
        );
    }

    #[test]
    fn a_file_without_labels_has_none() {
        check(b"<<>>", &[(1, None)]);
        check(b"<</PageLabels<</Nums[0<<>>]>>>>", &[(1, None)]);
    }
}
