//! What a line shows by itself: a mark, a title, a row of two columns, a rule under a title.

use crate::inline;
use crate::lines::Line;

/// Spaces that part two columns: two stand behind a sentence, and in lines set to a full measure.
const GAP: &str = "   ";

/// "RESOLVED", "DECISION", "Resolved - That": what begins a line behind the end of a sentence.
pub(super) fn is_mark(text: &str) -> bool {
    /// "NOTED" is a word that minutes set so.
    const LETTERS: usize = 5;
    let word = text.split([' ', ':']).next().unwrap_or_default();
    let behind = text[word.len()..].trim_start();
    let labels = matches!(
        word,
        "Resolved" | "Agreed" | "Decision" | "Action" | "Recommended"
    ) && behind.starts_with([':', '-', '–']);
    labels || word.len() >= LETTERS && word.chars().all(char::is_uppercase)
}

/// "Reason for Decision" behind the end of a sentence: few words that end in no stop. A paragraph's last line
/// has its stop, and the lines before it are longer. "Options considered and rejected by the Board:" is a label.
pub(super) fn is_title_behind_text(text: &str) -> bool {
    /// Words, and signs: "Councillor Day declared" on a narrow page is more of its sentence.
    const WORDS: usize = 5;
    const LENGTH: usize = 36;
    /// Words of a label.
    const LABEL: usize = 9;
    let labels =
        text.ends_with(':') && !text.contains(". ") && text.split_whitespace().count() <= LABEL;
    text.starts_with(char::is_uppercase) && labels
        || text.starts_with(char::is_uppercase)
            && text.ends_with(|char: char| char.is_alphabetic() || char == ')')
            && text.len() <= LENGTH
            && text.split_whitespace().count() <= WORDS
}

/// "Minutes of the meeting held on …", "Thursday 23 September 2021": what a paper is, and its day, begin a line of
/// the title.
pub(super) fn names_paper_or_day(text: &str) -> bool {
    /// "Thursday, 23rd September 2021 at 7.00 pm".
    const WORDS: usize = 8;
    const DAYS: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty());
    let (first, second) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    matches!(
        (first, second),
        ("Minutes" | "Minute" | "MINUTES" | "MINUTE", "of" | "OF")
    ) || DAYS.iter().any(|day| day.eq_ignore_ascii_case(first))
        && second.starts_with(|char: char| char.is_ascii_digit())
        && text.split_whitespace().count() <= WORDS
}

/// "3   Budget monitoring          19 - 40": an item's pages end its line.
pub(super) fn ends_in_pages(line: &str) -> bool {
    (line.trim_end().rsplit_once(GAP)).is_some_and(|(title, pages)| {
        title.contains(char::is_alphabetic)
            && pages.contains(|char: char| char.is_ascii_digit())
            && pages
                .chars()
                .all(|char| char.is_ascii_digit() || matches!(char, ' ' | '-' | '–'))
    })
}

/// "LONDON BOROUGH OF BARNET": a title, over what is set otherwise.
pub(super) fn is_in_capitals(text: &str) -> bool {
    /// "RESOLVED" alone begins a sentence.
    const WORDS: usize = 2;
    !text.contains(char::is_lowercase)
        && text
            .split_whitespace()
            .filter(|word| word.starts_with(char::is_uppercase))
            .count()
            >= WORDS
}

/// Whether a line breaks off before what its last word introduces: "Minutes of the meeting held on".
pub(super) fn ends_open(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.ends_with([',', '-', '–']) || last.starts_with(char::is_lowercase) && last.len() <= 4
}

/// Whether a line ends in a word that nothing ends with: "The minutes of the".
pub(super) fn ends_in_joint(text: &str) -> bool {
    /// Words of such a line, at least: "of" stands alone in a head that is set in the middle.
    const WORDS: usize = 3;
    let last = text.rsplit(' ').next().unwrap_or_default();
    let joint = matches!(
        last,
        "a" | "an" | "and" | "by" | "from" | "of" | "the" | "to" | "with"
    );
    joint && text.split_whitespace().count() >= WORDS
}

/// What stands before and behind the one gap of a line.
fn one_gap(line: &str) -> Option<(&str, &str)> {
    let (left, right) = line.split_once(GAP)?;
    let right = right.trim_start();
    (!right.contains("  ")).then_some((left, right))
}

/// "Ann Lee (Chair)      Bath City Council": two columns, parted by one gap.
pub(super) fn is_row(line: &str) -> bool {
    one_gap(line.trim()).is_some_and(|(left, right)| {
        left.contains(char::is_alphabetic)
            && right.starts_with(|char: char| {
                char.is_uppercase() || char.is_ascii_digit() || char == '£'
            })
    })
}

/// Whether a line is an item's title, "4. Grants for a water fountain", over a sentence: a title that goes on has a short second line.
pub(super) fn is_item_over_text(line: &str, next: &str) -> bool {
    /// Words of a title, and characters of a line of text.
    const TITLE: usize = 16;
    const TEXT: usize = 60;
    let (number, title) = line.split_once(' ').unwrap_or_default();
    let whole = number.strip_suffix('.').is_some_and(|own| {
        (1..=2).contains(&own.len()) && own.bytes().all(|byte| byte.is_ascii_digit())
    });
    let first = next.split(' ').next().unwrap_or_default();
    whole
        && title.split_whitespace().count() <= TITLE
        && title.ends_with(|last: char| last.is_alphanumeric() || last == ')')
        && !title.contains(". ")
        && !ends_open(title)
        && matches!(
            first,
            "The"
                | "This"
                | "It"
                | "There"
                | "A"
                | "An"
                | "Members"
                | "Councillors"
                | "Cllr"
                | "Councillor"
                | "Mr"
                | "Mrs"
        )
        && next.chars().count() >= TEXT
}

/// "338 DATE OF NEXT MEETING": a number and a title in capitals.
pub(super) fn is_numbered_title(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(number, title)| {
        let capitals = title.chars().filter(|char| char.is_uppercase()).count();
        number.bytes().all(|byte| byte.is_ascii_digit())
            && capitals >= 5
            && !title.contains(char::is_lowercase)
    })
}

/// Whether one letter or figure begins a line, with a gap of two spaces or more behind it.
pub(super) fn is_spaced_off(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(char::is_alphanumeric)
        && signs.next().is_some_and(char::is_whitespace)
        && signs.next().is_some_and(char::is_whitespace)
}

/// A text with a tab where its line has the one gap that parts two columns: "Decision maker⇥Director of Resources".
pub(super) fn columns_apart(mut text: String, line: &str) -> String {
    let Some((left, right)) = one_gap(line) else {
        return text;
    };
    let right = inline::collapsed(right);
    let words = left.split_whitespace().count();
    let is_mark =
        words == 1 && (left.len() <= 2 || left.contains(|char: char| char.is_ascii_digit()));
    if !is_mark {
        let at = text.len().saturating_sub(right.len());
        if !right.is_empty() && text.get(at..) == Some(right.as_str()) && text[..at].ends_with(' ')
        {
            text.replace_range(at - 1..at, "\t");
        }
    }
    text
}

/// A label and what stands beside it, where that runs over several lines that begin under one another: "Title⇥Relief of rates:
/// community companies"; the label may, too.
///
/// Not to be matched: a paragraph's number, and a paragraph that has a wide gap on one of its lines.
pub(super) fn label_beside(lines: &[Line]) -> Option<String> {
    /// Words of a label's part on one line, at most.
    const WORDS: usize = 6;
    let chars = |text: &str| text.chars().count();
    let indent = |text: &str| chars(text) - chars(text.trim_start());
    let (first, _) = lines.split_first().filter(|(_, rest)| !rest.is_empty())?;
    let (left, right) = one_gap(first.text.trim())?;
    let column = chars(first.text.trim_end()) - chars(right);
    let is_number = !left.contains(|char: char| char.is_lowercase() || char.is_uppercase())
        || left.split_whitespace().count() == 1 && left.ends_with(['.', ')']);
    if is_number || left.split_whitespace().count() > WORDS || left.ends_with(['.', ',', ';']) {
        return None;
    }
    let (mut label, mut value) = (left.trim_end().to_owned(), right.to_owned());
    for line in &lines[1..] {
        let text = line.text.trim();
        let (more, behind) = if indent(line.text).abs_diff(column) <= 1 {
            ("", text)
        } else {
            let (more, behind) = one_gap(text)?;
            let at = chars(line.text.trim_end()) - chars(behind);
            (at.abs_diff(column) <= 1).then_some((more.trim_end(), behind))?
        };
        if more.split_whitespace().count() > WORDS {
            return None;
        }
        for (text, own) in [(&mut label, more), (&mut value, behind)] {
            if !own.is_empty() {
                text.push(' ');
                text.push_str(own);
            }
        }
    }
    Some(format!(
        "{}\t{}",
        inline::collapsed(&label),
        inline::collapsed(&value)
    ))
}

/// `=====` under a heading.
pub(super) fn is_underline(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte == b'=')
}

/// Whether bold type that these lines open is not closed in them.
pub(super) fn emphasis_is_open(lines: &[Line]) -> bool {
    /// Nothing in bold runs over more lines.
    const MOST: usize = 6;
    let marks = || (lines.iter()).map(|line| line.text.matches("**").count());
    lines.len() < MOST && marks().sum::<usize>() % 2 == 1
}

/// Whether a line is bold from its first character to its last.
pub(super) fn emphasis_stands_alone(line: &Line) -> bool {
    let text = line.text.trim();
    text.starts_with("**") && text.ends_with("**") && text.matches("**").count() == 2
}
