//! Whether a font dictionary can be loaded without harm.
//!
//! Widths may be given for ranges of codes, and a broken range can name four thousand million of
//! them; the loader writes out every one. The streams of a font are decoded whole.

use hayro_syntax::object::{Array, Dict, MaybeRef, Object, Stream};

use crate::streams::fits;

/// A font has at most 65,536 glyphs; so many widths at most are written out.
const WIDTHS: i64 = 200_000;

/// Codes of simple fonts end at 255; some files count a few on.
const LAST_CODE: i64 = 1 << 16;

/// Whether all that loading a font would write out is within bounds.
pub(super) fn is_sane(
    dict: &Dict<'_>,
    descendant: Option<&Dict<'_>>,
    descriptor: &Dict<'_>,
) -> bool {
    let codes = [b"FirstChar".as_slice(), b"LastChar"];
    let codes = codes.iter().all(|key| {
        dict.get::<i64>(key)
            .is_none_or(|code| (0..LAST_CODE).contains(&code))
    });
    let streams = [
        (dict, b"ToUnicode".as_slice()),
        (dict, b"Encoding"),
        (descriptor, b"FontFile"),
        (descriptor, b"FontFile2"),
        (descriptor, b"FontFile3"),
        (descendant.unwrap_or(dict), b"CIDToGIDMap"),
    ];
    let streams = streams.iter().all(|(dict, key)| {
        dict.get::<Stream<'_>>(key)
            .is_none_or(|stream| fits(&stream))
    });
    let ranges = descendant.is_none_or(|font| {
        within(font.get::<Array<'_>>(b"W"), 3) && within(font.get::<Array<'_>>(b"W2"), 5)
    });
    codes && streams && ranges
}

/// Whether the ranges of a width array (`first last …` or `first [ … ]`) are of a length that
/// makes sense. `width` is how many numbers a range takes.
fn within(array: Option<Array<'_>>, width: usize) -> bool {
    let Some(array) = array else { return true };
    let mut total: i64 = 0;
    let mut numbers: Vec<i64> = Vec::new();
    for item in array.raw_iter() {
        match item {
            MaybeRef::NotRef(Object::Number(number)) => {
                numbers.push(number.as_i64());
                if numbers.len() == width {
                    total = total.saturating_add((numbers[1] - numbers[0]).max(0));
                    numbers.clear();
                }
            }
            _ => numbers.clear(),
        }
        if total > WIDTHS {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::FromBytes;

    use super::*;

    fn check(descendant: &[u8], sane: bool) {
        let font = Dict::from_bytes(descendant).expect("a dictionary");
        assert_eq!(is_sane(&Dict::empty(), Some(&font), &Dict::empty()), sane);
    }

    #[test]
    fn ranges_of_real_fonts_are_sane() {
        check(b"<</W[0 [500 600] 3 65535 1000 5 [1 2 3]]>>", true);
        check(b"<</W2[0 [500 600 1] 3 5 1000 1 1]>>", true);
    }

    #[test]
    fn a_range_of_millions_of_glyphs_is_not() {
        check(b"<</W[0 4000000000 1000]>>", false);
        check(b"<</W[0 [1] 0 100000 1 0 100001 1]>>", false);
    }
}
