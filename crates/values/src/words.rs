//! Words of heads and labels, without regard to case and marks.

/// Words in lower case, single spaces between them; `%` and `£` count as letters.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut apart = false;
    for char in text.chars() {
        if !char.is_alphanumeric() && char != '%' && char != '£' {
            apart = true;
            continue;
        }
        if apart && !out.is_empty() {
            out.push(' ');
        }
        apart = false;
        if char.is_ascii() {
            out.push(char.to_ascii_lowercase());
        } else {
            out.extend(char.to_lowercase());
        }
    }
    out
}

/// Whether words stand in a plain text, whole: "id" in "the id of", not in "paid".
pub(crate) fn has(plain: &str, words: &str) -> bool {
    places(plain, words).any(|end| matches!(plain.as_bytes().get(end), None | Some(b' ')))
}

/// Whether words stand in a plain text and may go on: "neighbour" in "nearest neighbours".
pub(crate) fn has_begun(plain: &str, words: &str) -> bool {
    places(plain, words).next().is_some()
}

/// Where words that begin with a word of the text end.
fn places<'a>(plain: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    // Plain texts are short, so that looking at each of their words is less work than a search.
    let behind_spaces =
        (plain.bytes().enumerate()).filter_map(|(at, b)| (b == b' ').then_some(at + 1));
    std::iter::once(0)
        .chain(behind_spaces)
        .filter(move |&at| plain[at..].starts_with(words))
        .map(|at| at + words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_part_words_and_signs_of_units_stay() {
        assert_eq!(
            plain("  Budget (£'000), 2018/19 – %"),
            "budget £ 000 2018 19 %"
        );
    }

    #[test]
    fn words_are_found_whole() {
        assert!(has("paid id", "id"));
        assert!(!has("paid", "id"));
        assert!(has("id", "id"));
        assert!(!has("nearest neighbours", "nearest neighbour"));
        assert!(has_begun("nearest neighbours", "neighbour"));
        assert!(!has_begun("nearest neighbours", "earest"));
    }
}
