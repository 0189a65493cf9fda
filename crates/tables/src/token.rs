//! What a run of text is, seen by itself: a number, a year, a unit.
//!
//! These are judgements for finding grids, not readings of values: `n/a` and `-` count as numbers
//! because they stand where numbers stand.

use std::sync::LazyLock;

use regex::Regex;

static UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi)^[(\[]?\s*(
            [£$€%] | £\s?0*\s?k | £\s?1?,?[0o]{3}['’‘`]?s? | [£$€]\s?['’‘`]?000['’]?s?
            | [£$€]\s?['’‘`]?(m|mn|k|bn|million|millions|thousand|thousands|p) | ['’‘`]?000['’]?s? | m | no\.? | nos\.? | £s
            | eur | euro | mio | ha | kg | tonnes | fte | £\s?per\s?m2
        )\s*[)\]]?\.?$",
    )
});

static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^['’]?(19|20)\d\d(\s?[/\-–]\s?(\d\d|(19|20)\d\d))?(\s?[\-–]\s?((19|20)\d\d([/\-–]\d\d)?)?)?\*?$",
    )
});

static TITLE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(table|figure|fig\.?|appendix|annex|note|chart|exhibit)\b"));

static NUMBERED_CAPTION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(table|figure) [0-9]+(\.[0-9]+)*[a-z]?([:.]| [–-]) "));

static FIGURES_ARE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(all )?((figures|amounts|values|sums|costs|numbers)( (are|shown|stated|expressed|given))* )?in\b",
    )
});

static UNFINISHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(\b(and|or|of|the|to|for|in|on|with|by|from|at|as|a|an|per|due|re:?|other than)|[&,/(–-])$",
    )
});

/// Dots that make a leader.
const LEADER: usize = 4;

fn pattern(source: &str) -> Regex {
    // The patterns are fixed above, and a test compiles each of them.
    Regex::new(source).unwrap_or_else(|error| unreachable!("{error}"))
}

/// A figure, or what stands in its place: `1,234`, `(4.5)`, `£3.2m`, `12%`, `-`, `n/a`, `*`.
///
/// Not numbers: `Box 3`, `M25`, `2 beds`, and the unit `£000`.
pub(crate) fn is_number(text: &str) -> bool {
    // Most texts are words, or plain figures.
    match text.as_bytes() {
        [b'a'..=b'z', _, _, b'a'..=b'z', ..] => return false,
        [b'1'..=b'9', rest @ ..] if rest.iter().all(|&byte| is_of_a_figure(byte)) => return true,
        _ => {}
    }
    let text = text.trim();
    if has_digit(text) {
        has_only_a_number(text) && !are_thousands(text) && !ends_a_bracket(text)
    } else {
        stands_for_a_number(text)
    }
}

/// What plain figures have behind their first digit.
fn is_of_a_figure(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b',' | b'.')
}

/// `14)`: the end of what was put into brackets on the line above; no longer.
fn ends_a_bracket(text: &str) -> bool {
    text.len() <= "250)".len() && text.ends_with(')') && !text.contains('(')
}

/// A figure that is no year or period: how much, not when.
pub(crate) fn is_quantity(text: &str) -> bool {
    is_figure(text) && !is_period(text)
}

/// `£000`, `$'000`: the unit, though each of its signs is one of a number's.
fn are_thousands(text: &str) -> bool {
    !text.bytes().any(|byte| matches!(byte, b'1'..=b'9'))
        && text.contains(['£', '$', '€'])
        && text.contains("000")
        && is_unit(text)
}

/// Money or a share: what no page's number is.
pub(crate) fn is_sum(text: &str) -> bool {
    text.contains(['£', '€', '$', '%'])
}

/// Dots or underscores that lead from an entry to its figure.
pub(crate) fn is_leader(text: &str) -> bool {
    let dots = |c: char| matches!(c, '.' | '·' | '…' | '_' | '\u{2024}');
    text.chars().count() >= LEADER && text.chars().all(dots)
}

/// `-`, `–`, `..`, `n/a`, `nil`, `*`: a number is missing here, and the place says so.
pub(crate) fn stands_for_a_number(text: &str) -> bool {
    // Words, which most texts begin with.
    if text.len() > "n/a".len() && text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '.' | '·' | '−');
    let dashes = !text.is_empty() && text.chars().all(is_dash);
    dashes
        || matches!(
            text,
            "*" | ":" | "x" | "X" | "£-" | "£ -" | "$-" | "$ -" | "#"
        )
        || ["n/a", "na", "nil", "tbc"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
        || (text.len() >= 3 && text.bytes().all(|b| b == b'#'))
}

/// Whether a text that has a digit is a number and nothing else.
fn has_only_a_number(text: &str) -> bool {
    // Most texts are plain figures and words: their first sign tells, or all of them.
    let is_plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii() && is_sign(byte.into());
    match text.as_bytes() {
        [b'a'..=b'z', ..] => false,
        bytes => {
            bytes.iter().copied().all(is_plain)
                || has_a_number_between_letters(text)
                || is_length_of_time(text)
        }
    }
}

/// Whether a text is hours, minutes and seconds, two of them at least: `4m 10s`, `1h 20m`.
fn is_length_of_time(text: &str) -> bool {
    const SIGNS: [&[&str]; 3] = [
        &["h", "hr", "hrs"],
        &["m", "min", "mins"],
        &["s", "sec", "secs"],
    ];

    let mut rest = text.trim();
    let mut parts = 0;
    for signs in SIGNS {
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let letters = number.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let sign = &number[..number.len() - letters.len()];
        if number.len() < rest.len() && signs.contains(&sign) {
            rest = letters.trim_start();
            parts += 1;
        }
    }
    parts >= 2 && rest.is_empty()
}

/// The same of any text.
fn has_a_number_between_letters(text: &str) -> bool {
    // A currency before, a unit and a mark behind: more letters are words.
    const LETTERS: usize = 6;

    if text.bytes().filter(u8::is_ascii_alphabetic).count() > LETTERS {
        return false;
    }
    let (mut before, mut digits, mut behind) = (String::new(), false, String::new());
    for c in text.chars().filter(|&c| !is_sign(c)) {
        match c {
            '0'..='9' if behind.is_empty() => digits = true,
            'a'..='z' | 'A'..='Z' if digits => behind.push(c),
            'a'..='z' | 'A'..='Z' => before.push(c),
            _ => return false,
        }
    }
    if !matches!(before.as_str(), "" | "EUR" | "GBP" | "US" | "CHF") {
        return false;
    }
    let unit = [
        "bn", "ha", "kg", "km", "th", "st", "nd", "rd", "pp", "cr", "dr", "m", "k", "p",
    ]
    .iter()
    .find(|unit| {
        let at = behind.len().saturating_sub(unit.len());
        behind[at..].eq_ignore_ascii_case(unit)
    });
    behind.truncate(behind.len() - unit.map_or(0, |unit| unit.len()));
    // One letter may be a footnote mark: 45a.
    matches!(behind.as_str(), "" | "a" | "b" | "c" | "d" | "e")
}

/// What stands in and around a number's digits and is no letter.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '£' | '$'
            | '€'
            | '%'
            | '('
            | ')'
            | '['
            | ']'
            | '.'
            | ','
            | '\''
            | '‘'
            | '’'
            | '+'
            | '-'
            | '–'
            | '—'
            | '−'
            | '<'
            | '>'
            | '≤'
            | '≥'
            | '*'
            | '^'
            | '/'
            | '†'
            | '‡'
            | '¹'
            | '²'
            | '³'
            | ':'
            | '~'
            | '#'
    ) || c.is_whitespace()
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

/// Has a digit and is a number: what arithmetic could use.
pub(crate) fn is_figure(text: &str) -> bool {
    has_digit(text) && is_number(text)
}

/// Stands for a figure and is none: a dash, `n/a`.
pub(crate) fn is_nil(text: &str) -> bool {
    !has_digit(text) && stands_for_a_number(text.trim())
}

/// `2018`, `2018/19`, `2018-2019`: a number that heads a column more often than it stands in one.
pub(crate) fn is_year(text: &str) -> bool {
    let text = text.trim();
    let plain = text.strip_prefix(['\'', '’']).unwrap_or(text);
    (plain.starts_with("19") || plain.starts_with("20")) && YEAR.is_match(text)
}

/// `Apr-19`, `June 2019`, `March`: a month, with its year or without.
pub(crate) fn is_month(text: &str) -> bool {
    let mut parts = text
        .split([' ', '-', '–', '/', '\'', '’'])
        .filter(|part| !part.is_empty());
    let named = parts.next().is_some_and(|name| {
        scrutineer_quantity::periods::month_named(&name.trim_end_matches('.').to_lowercase())
            .is_some()
    });
    let is_number =
        |part: &str| matches!(part.len(), 2 | 4) && part.bytes().all(|b| b.is_ascii_digit());
    named && parts.next().is_none_or(is_number) && parts.next().is_none()
}

/// Whether a text says a period among other words: `2018/19 Total`.
pub(crate) fn names_a_period(text: &str) -> bool {
    text.split(' ').any(is_period)
}

/// Whether letters are capitals, `least` of them or more: fewer may be an abbreviation.
pub(crate) fn are_capitals(text: impl Iterator<Item = char>, least: usize) -> bool {
    let mut letters = 0;
    for letter in text.filter(|c| c.is_alphabetic()) {
        if letter.is_lowercase() {
            return false;
        }
        letters += 1;
    }
    letters >= least
}

/// A year, `18/19` or `2018/19 (£)`: what heads a column and says when, not how much.
pub(crate) fn is_period(text: &str) -> bool {
    let text = text.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '\'' | '’')) {
        return false;
    }
    let (period, unit) = match text.split_once(' ') {
        Some((period, rest)) => (period, rest.trim()),
        None => (text, ""),
    };
    let rest = unit.trim_start_matches('(').trim_end_matches(')');
    is_year(text)
        || (unit.is_empty() || is_unit(rest)) && (is_year(period) || is_short_year(period))
}

/// `18/19`, `18-19`: two digits and the next two.
fn is_short_year(text: &str) -> bool {
    let bytes = text.as_bytes();
    let two = |pair: &[u8]| match pair {
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Some((a - b'0') * 10 + b - b'0'),
        _ => None,
    };
    bytes.len() == 5
        && matches!(bytes[2], b'/' | b'-')
        && matches!(
            (two(&bytes[..2]), two(&bytes[3..])),
            (Some(from), Some(to)) if to == (from + 1) % 100
        )
}

/// `2014/1` over `5`, `Apr-` over `19`: a period that a narrow column breaks before its last digit, or at its hyphen.
pub(crate) fn breaks_a_period(above: &str, below: &str) -> bool {
    let month = above.strip_suffix(['-', '–', '/']);
    if month.is_some_and(is_month) && below.bytes().all(|b| b.is_ascii_digit()) {
        return is_month(&format!("{above}{below}"));
    }
    let (start, last) = (above.as_bytes(), below.as_bytes());
    above.is_ascii()
        && start.len() == 6
        && matches!(start[4], b'/' | b'-')
        && matches!(last, [digit] if digit.is_ascii_digit())
        && is_year(&above[..4])
        && is_short_year(&format!("{}{below}", &above[2..]))
}

/// Whether a month stands over its short year: `Dec` over `17`.
pub(crate) fn is_year_of_month(above: &str, below: &str) -> bool {
    let two_digits = below.len() == 2 && below.bytes().all(|b| b.is_ascii_digit());
    two_digits && is_month(above) && is_month(&format!("{above} {below}"))
}

/// Letters that end words and stand for nothing by themselves, as articles, units and signs do.
const LAST_LETTERS: &str = "deghlrsty";
/// What a narrow column breaks is a longer word.
const BROKEN_WORD: usize = 5;
/// A list without spaces has so many commas.
const LIST_COMMAS: usize = 2;

/// `Earmarke` over `d`, `2014/1` over `5`, `SO1,SO2,SO` over `3,SO4`: a word wider than its column goes on at
/// the beginning of the next line. `below` are that line's words.
pub(crate) fn breaks_a_word(above: &str, below: &[&str]) -> bool {
    let [first, rest @ ..] = below else {
        return false;
    };
    let ends_low = |word: &str| {
        let mut letters = word.chars().rev().take_while(|c| c.is_lowercase());
        letters.by_ref().count() >= BROKEN_WORD
    };
    let is_letter = |text: &str| text.len() == 1 && text.chars().all(|c| LAST_LETTERS.contains(c));
    let commas = |text: &str| {
        let pairs = text.as_bytes().windows(2);
        let inner = |pair: &[u8]| pair[0] == b',' && pair[1].is_ascii_alphabetic();
        pairs.filter(|pair| inner(pair)).count()
    };
    breaks_a_period(above, first)
        || rest.is_empty() && ends_low(above) && is_letter(first)
        || commas(above) >= LIST_COMMAS
            && above.ends_with(char::is_alphanumeric)
            && first.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit())
            && rest.is_empty()
}

/// `£m`, `£'000`, `%`, `(£000s)`: a unit by itself.
pub(crate) fn is_unit(text: &str) -> bool {
    text.len() <= 16 && UNIT.is_match(text)
}

/// `All figures in £000s`, `(£ million)`, `£000`: says in what unit figures are, and nothing else.
pub(crate) fn states_a_unit(text: &str) -> bool {
    let text = text.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '.' | ':'));
    let said = FIGURES_ARE.find(text).map_or(0, |found| found.end());
    is_unit(text[said..].trim())
        || said > 0
            && scrutineer_quantity::units::stated(&text[said..])
                .unit()
                .is_some()
}

/// `Table 3 …`, `Appendix A …`: the beginning of a title.
pub(crate) fn begins_a_title(text: &str) -> bool {
    TITLE.is_match(text)
}

/// `Table 3: …`, `Figure 4.2. …`, `Table 11 – …`: a caption and not the beginning of a sentence.
pub(crate) fn is_numbered_caption(text: &str) -> bool {
    NUMBERED_CAPTION.is_match(text)
}

/// Ends in a word or sign that wants another: `Children and`, `Excess of income over`; `of which:` and `85 and over` do
/// not.
pub(crate) fn is_unfinished(text: &str) -> bool {
    let mut words = text.rsplit(' ');
    let sets_beside = words.next() == Some("over")
        && words
            .next()
            .is_some_and(|word| word.ends_with('s') || word.ends_with('e'))
        && words.next().is_some_and(|word| word == "of");
    sets_beside || UNFINISHED.is_match(text)
}

/// Ends within brackets: `Plant (including`.
pub(crate) fn has_open_bracket(text: &str) -> bool {
    let count = |sign: char| text.chars().filter(|c| *c == sign).count();
    count('(') > count(')')
}

/// Begins with the letter of an entry: `b) Large sites`, `(b) Large sites`.
pub(crate) fn is_lettered(text: &str) -> bool {
    matches!(
        text.as_bytes(),
        [b'a'..=b'z', b')', ..] | [b'(', b'a'..=b'z', b')', ..]
    )
}

/// Begins like the middle of a sentence: lower case, `(` or `&`. `b) Large sites` begins an entry.
pub(crate) fn continues(text: &str) -> bool {
    if is_lettered(text) {
        return false;
    }
    text.chars()
        .next()
        .is_some_and(|c| c.is_lowercase() || c == '(' || c == '&')
}

/// `1,234` then `567`: a group of three digits that a space has cut off its number.
pub(crate) fn is_digit_group(text: &str) -> bool {
    let bytes = text.trim_end_matches(')').as_bytes();
    bytes.len() >= 3
        && bytes[..3].iter().all(u8::is_ascii_digit)
        && (bytes.len() == 3
            || (bytes.len() > 4
                && matches!(bytes[3], b'.' | b',')
                && bytes[4..].iter().all(u8::is_ascii_digit)))
}

/// A bullet by itself.
pub(crate) fn is_bullet(text: &str) -> bool {
    matches!(
        text,
        "•" | "▪" | "■" | "◦" | "‣" | "►" | "●" | "\u{f0b7}" | "\u{f0a7}" | "\u{f0d8}" | "\u{b7}"
    )
}

/// A lone sign that belongs to the number on its right: `£`, `$ (`.
pub(crate) fn is_lone_sign(text: &str) -> bool {
    matches!(
        text,
        "£" | "$" | "€" | "(" | "£(" | "$(" | "€(" | "£ (" | "$ (" | "€ ("
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_figures() {
        for text in ["4m 10s", "3m00s", "1h 20m", "1hr 2min 5sec"] {
            assert!(is_figure(text), "{text}");
        }
        for text in ["4m wide 10s", "10s 4m", "4m 10", "s"] {
            assert!(!is_figure(text), "{text}");
        }
    }

    #[test]
    fn figures_and_what_stands_for_them_are_numbers() {
        for text in [
            "1,234", "(4.5)", "£3.2m", "£1,000", "000", "12%", "-", "–", "n/a", "45a", "<5",
            "47.1p", "92/304", "1.5k", "..", "+0.3", "$ 47,524", "2018/19", "3rd", "*",
        ] {
            assert!(is_number(text), "{text}");
        }
    }

    #[test]
    fn a_narrow_column_breaks_a_period() {
        assert!(breaks_a_period("2014/1", "5") && breaks_a_period("2019-2", "0"));
        assert!(breaks_a_period("Apr-", "19") && breaks_a_period("Sept-", "2019"));
        for (above, below) in [
            ("2014/1", "7"),
            ("2014", "5"),
            ("92/304", "5"),
            ("2014/1", "15"),
            ("Apr-", "190"),
            ("Net-", "19"),
            ("Apr", "19"),
        ] {
            assert!(!breaks_a_period(above, below), "{above} {below}");
        }
    }

    #[test]
    fn a_word_wider_than_its_column_goes_on_below() {
        assert!(breaks_a_word("Earmarke", &["d"]) && breaks_a_word("SO1,SO2,SO", &["3,SO4,SO5"]));
        for (above, below) in [
            ("Distance", &["m"][..]),
            ("Share", &["of", "all"]),
            ("Plan", &["b"]),
            ("1,204,330", &["5"]),
            ("Roads,", &["Parks"]),
        ] {
            assert!(!breaks_a_word(above, below), "{above} {below:?}");
        }
    }

    #[test]
    fn words_with_digits_are_not_numbers() {
        for text in [
            "Box 3", "M25", "2 beds", "Q4", "A", "", "KS2", "S12a b", "£000", "(£'000)",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn years_in_their_spellings() {
        for text in ["2018", "2018/19", "2018-19", "2018–2019", "1999/00"] {
            assert!(is_year(text), "{text}");
        }
        for text in ["1,234", "18/19", "20189", "2018.5"] {
            assert!(!is_year(text), "{text}");
        }
    }

    #[test]
    fn periods_head_columns() {
        for text in ["2018/19", "18/19", "99/00", "18/19 (£)", "2025-26 £m"] {
            assert!(is_period(text), "{text}");
        }
        for text in ["6/9", "18/20", "18/19 5", "12", "2018.5"] {
            assert!(!is_period(text), "{text}");
        }
    }

    #[test]
    fn a_figure_told_by_its_signs_is_one_by_its_letters_too() {
        const PIECES: [&str; 14] = [
            "1", "20", "a", "k", "GBP", "X", "£", "%", ",", "(", " ", "–", "é", "/",
        ];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = (texts.iter())
                .flat_map(|text| PIECES.map(|piece| format!("{text}{piece}")))
                .collect();
        }
        for text in texts.iter().filter(|text| has_digit(text)) {
            let by_letters = has_a_number_between_letters(text);
            assert_eq!(has_only_a_number(text), by_letters, "{text}");
        }
    }

    #[test]
    fn units_by_themselves() {
        for text in [
            "£m", "£'000", "£000s", "%", "(£000)", "£’000", "£", "$m", "No.",
        ] {
            assert!(is_unit(text), "{text}");
        }
        for text in ["Total £m", "£1m", "Number of", ""] {
            assert!(!is_unit(text), "{text}");
        }
    }

    #[test]
    fn digit_groups_and_unfinished_labels() {
        assert!(is_digit_group("567") && is_digit_group("567.5)") && !is_digit_group("5678"));
        assert!(has_open_bracket("Plant (including") && !has_open_bracket("Plant (all)"));
        assert!(
            is_unfinished("Children and") && is_unfinished("Roads,") && !is_unfinished("Brand")
        );
        assert!(is_unfinished("Excess of income over") && is_unfinished("Losses on debts re:"));
        assert!(!is_unfinished("People of 85 and over") && !is_unfinished("Balance carried over"));
        assert!(continues("of which") && continues("(net)") && !continues("b) Large"));
        assert!(
            is_numbered_caption("Table 3: Spending") && is_numbered_caption("Figure 4.2 – Rents")
        );
        assert!(!is_numbered_caption("Table 3 shows that") && !is_numbered_caption("Tables 3: a"));
        assert!(begins_a_title("Table 3: Spending") && !begins_a_title("Tables"));
    }
}
