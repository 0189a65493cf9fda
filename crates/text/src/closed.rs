//! Tables of a meeting's items whose rows run over lines, each closed by a bar: what converters leave of the pages
//! of committee systems.
//!
//! ```text
//! No. | Item |
//! ---|---|
//! Apologies To receive any apologies. Minutes: None were received. |
//! |
//! Trees PDF 64 KB Minutes: A report was received.
//! RESOLVED: That it be noted. |
//! ```
//!
//! The number's cell is empty. A row's title stands before what is asked of the meeting, and that before a label of
//! what happened. What must not match: a table with a row on each line.

mod numbered;

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::bars;
use crate::lines::Line;

/// Rows closed by a bar that make such a table.
const ROWS: usize = 2;

/// Words of a title, at most.
const TITLE: usize = 20;

/// A label of what stands behind it in a row.
static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\b((?:Minutes|Decisions?|Additional documents|Supporting documents|Cofnodion|Penderfyniad|Dogfennau ychwanegol):)").ok()
});

/// The size of the file that a title links to: `PDF 64 KB`.
static SIZE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\s+PDF \d+(?:\.\d+)? [KM]B\s*").ok());

/// Where what is asked of the meeting begins behind a title: `Apologies To receive any`, `APOLOGIES To receive any`.
static ASKED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"[\p{Ll}\d)] ((?:To|TO) \p{L}|(?:Derbyn|Ystyried|Cadarnhau|Cyflwyno|Cymeradwyo|I \p{Ll}{4,}) |\d+ minute )|\p{Lu} (To \p{Ll})",
    )
    .ok()
});

/// Where a sentence begins behind a title without a stop: `Declarations of interest Members with interests`.
static SENTENCE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[\p{Ll}\d)] ((?:Members|Councillors|Any|All|The|This|These|A|An|Guidance|Information|Report|If|In|It|Please|Under|You) \p{Ll})").ok()
});

/// Where what is to be decided begins behind a title: `Plan a) Note the`, `Plan Approve the recommendations`.
static DECIDE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"[\p{Ll}\d)] ((?:\(?[a1]\)|i\.|1\.) \p{Lu}|(?:Note|Receive|Approve|Agree|Endorse|Adopt|Confirm|Consider|Recommend|Delegate|Authorise) (?:the|that|to|a|an|any|and|authority)\b)").ok()
});

/// The days behind the title of the last item: `Dates of Future Meetings 16 December 2024`.
static DAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^dates? (?:and time )?of (?:the )?(?:next|future) meetings?( \d)").ok()
});

/// What a piece of a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Title,
    Text,
}

/// A table of items: its lines, and the pieces of its rows, each with its line's index and its text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Closed<'a> {
    pub(crate) lines: Range<usize>,
    pub(crate) pieces: Vec<(Piece, usize, &'a str)>,
}

/// The table of items in some lines, if there is one.
pub(crate) fn find<'a>(lines: &[Line<'a>]) -> Option<Closed<'a>> {
    labelled_rows(lines).or_else(|| numbered::rows(lines))
}

/// The table whose rows have labels of what happened.
fn labelled_rows<'a>(lines: &[Line<'a>]) -> Option<Closed<'a>> {
    let head = (0..lines.len()).find(|&at| is_head(lines[at].text));
    let ruled = |at: usize| (lines.get(at + 1)).is_some_and(|next| bars::is_rule(next.text.trim()));
    let (from, first) = if let Some(at) = head {
        // The rule under the head may be left out.
        (at, at + 1 + usize::from(ruled(at)))
    } else {
        // The head is left out, and a row begins the text.
        let labelled = lines.iter().take(3).any(|line| has_label(line.text));
        labelled.then_some((0, 0))?
    };
    let body = lines.get(first..)?;
    let last = body
        .iter()
        .rposition(|line| line.text.trim_end().ends_with('|'))?;
    // A text that is cut short leaves its last row open.
    let open = body.get(last + 1..).unwrap_or_default();
    // Its title and what is asked may be all that is left of it.
    let asks = |line: &Line| {
        [&SIZE, &ASKED]
            .iter()
            .any(|form| form.as_ref().is_some_and(|form| form.is_match(line.text)))
    };
    let begins = (open.iter().find(|line| !line.is_blank())).is_some_and(asks);
    let open = (begins || open.iter().any(|line| has_label(line.text)))
        && inner(lines[lines.len() - 1].text).len() > 1;
    let body = if open { body } else { &body[..=last] };
    let closes = |line: &&Line| closed(line.text).is_some_and(|text| !text.is_empty());
    let whole = (body.iter()).all(|line| {
        let text = inner(line.text);
        !text[number(text)..].contains('|') || line.text.trim().len() < 2
    });
    let labels = body.iter().filter(|line| has_label(line.text)).count();
    // A bar on a line of its own closes the row above it.
    let alone = (body.windows(2))
        .filter(|pair| {
            pair[1].text.trim() == "|" && closed(pair[0].text).is_none() && !pair[0].is_blank()
        })
        .count();
    let rows = body.iter().filter(closes).count() + alone;
    // A row that begins before the text has its label there, and one more.
    let more = usize::from(head.is_none());
    if !whole || rows < ROWS + more && labels < ROWS + more || rows < ROWS || labels < ROWS {
        return None;
    }
    let mut pieces: Vec<(Piece, usize, &str)> = Vec::new();
    if head.is_some() {
        pieces.push((Piece::Text, from, lines[from].text));
    }
    let mut opens = true;
    // The labels that the row has so far: a row has each once.
    let mut had: Vec<&str> = Vec::new();
    for (at, line) in body.iter().enumerate() {
        let text = inner(line.text);
        let own: Vec<&str> = labels_of(text).collect();
        // A row's number begins it, whether the one before is closed or not.
        opens |= number(text) > 0;
        // A bar was left out where a title and a label that the row has had stand on one line.
        opens |= (own.first()).is_some_and(|first| !text.starts_with(first))
            && own.iter().any(|label| had.contains(label));
        if opens {
            had.clear();
        }
        had.extend(own);
        let mut rest = text;
        if opens && !text.is_empty() {
            rest = begin(first + at, text, &mut pieces);
            opens = false;
        }
        labelled(first + at, rest, &mut pieces);
        if line.is_blank() {
            continue;
        }
        opens |= closed(line.text).is_some();
    }
    Some(Closed {
        lines: from..first + body.len(),
        pieces,
    })
}

/// `No. | Item |`, `| Rhif. | Eitem |`: the heads of its columns and no others.
fn is_head(text: &str) -> bool {
    let mut heads = (text.split('|'))
        .map(|head| head.trim().trim_end_matches('.').to_lowercase())
        .filter(|head| !head.is_empty());
    let known = ["no", "note", "rhif", "nodyn"];
    text.contains('|')
        && heads
            .next()
            .is_some_and(|head| known.contains(&head.as_str()))
        && heads.all(|head| matches!(head.as_str(), "no" | "rhif" | "item" | "eitem"))
        && (text.to_lowercase().contains("item") || text.to_lowercase().contains("eitem"))
}

/// The labels in a line, in order.
fn labels_of(text: &str) -> impl Iterator<Item = &str> {
    (LABEL.iter().flat_map(|label| label.find_iter(text))).map(|label| label.as_str())
}

fn has_label(text: &str) -> bool {
    LABEL.as_ref().is_some_and(|label| label.is_match(text))
}

/// A line's text before the bars that close its row.
fn closed(text: &str) -> Option<&str> {
    let text = text.trim();
    text.ends_with('|').then(|| inner(text))
}

/// Bytes of the number in the first cell of a row, and of the bar behind it: `3 | Trees`.
fn number(text: &str) -> usize {
    static NUMBER: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^\d{1,3}[.:]?\s*\|\s*\p{Lu}").ok());
    let first = text
        .as_bytes()
        .first()
        .filter(|first| first.is_ascii_digit());
    (first.and(NUMBER.as_ref()))
        .filter(|form| form.is_match(text))
        .and_then(|_| text.find('|'))
        .map(|bar| bar + 1)
        // A label is no title.
        .filter(|&behind| {
            labels_of(text)
                .next()
                .is_none_or(|label| !text[behind..].trim_start().starts_with(label))
        })
        .unwrap_or(0)
}

/// A line's text between the bars at its ends.
fn inner(text: &str) -> &str {
    text.trim_matches(['|', ' ', '\t'])
}

/// Takes the title off a row's first line, and what it asks up to the first label; gives back the rest.
fn begin<'a>(at: usize, text: &'a str, pieces: &mut Vec<(Piece, usize, &'a str)>) -> &'a str {
    let label = (LABEL.as_ref())
        .and_then(|label| label.captures(text)?.get(1))
        .map_or(text.len(), |label| label.start());
    let (before, rest) = text.split_at(label);
    let number = number(text);
    let behind = before[number..].trim_start();
    let (mut title, asked) = titled(behind.trim_end());
    if number > 0 {
        // With its number in front.
        title = &before[..before.len() - behind.len() + title.len()];
    }
    if !title.is_empty() {
        pieces.push((Piece::Title, at, title));
    }
    if !asked.is_empty() {
        pieces.push((Piece::Text, at, asked));
    }
    rest
}

/// A title and what stands behind it.
fn titled(text: &str) -> (&str, &str) {
    if let Some(size) = SIZE.as_ref().and_then(|size| size.find(text)) {
        return (&text[..size.start()], &text[size.end()..]);
    }
    let asked = ASKED
        .as_ref()
        .and_then(|asked| asked.captures(text)?.iter().flatten().nth(1));
    let long = text.split_whitespace().count() > TITLE / 2;
    let of = |form: &'static LazyLock<Option<Regex>>| {
        (form.as_ref()).and_then(|form| form.captures(text)?.get(1))
    };
    let cut = (asked.into_iter().chain(of(&SENTENCE).filter(|_| long)))
        .chain(of(&DECIDE))
        .chain(of(&DAYS))
        .map(|found| found.start())
        .min();
    let stop = text.find(". ").map(|stop| stop + 1);
    let end = cut.or(stop).unwrap_or_else(|| {
        let words = text.split_whitespace().take(TITLE).last();
        words.map_or(0, |word| {
            word.as_ptr() as usize - text.as_ptr() as usize + word.len()
        })
    });
    let (title, asked) = text.split_at(end);
    (title.trim(), asked.trim())
}

/// Cuts a text at its labels, each a piece of its own.
fn labelled<'a>(at: usize, text: &'a str, pieces: &mut Vec<(Piece, usize, &'a str)>) {
    let mut push = |text: &'a str| {
        if !text.trim().is_empty() {
            pieces.push((Piece::Text, at, text.trim()));
        }
    };
    let mut from = 0;
    for found in LABEL.iter().flat_map(|label| label.captures_iter(text)) {
        if let Some(label) = found.get(1) {
            push(&text[from..label.start()]);
            push(label.as_str());
            from = label.end();
        }
    }
    push(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    pub(super) fn check(text: &str, expected: &[&str]) {
        let lines = lines(text);
        let found: Vec<String> = find(&lines).map_or_else(Vec::new, |closed| {
            (closed.pieces.iter())
                .map(|(piece, _, text)| match piece {
                    Piece::Title => format!("# {text}"),
                    Piece::Text => (*text).to_owned(),
                })
                .collect()
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn rows_closed_by_bars_are_items() {
        check(
            "Venue: Hall\nNo. | Item |\n---|---|\nAPOLOGIES To receive any. Minutes: None came. |\n|\nTrees PDF 64 KB\nAdditional documents:Minutes:A report was received.\nRESOLVED: That it be noted. |\n|\n",
            &[
                "No. | Item |",
                "# APOLOGIES",
                "To receive any.",
                "Minutes:",
                "None came.",
                "# Trees",
                "Additional documents:",
                "Minutes:",
                "A report was received.",
                "RESOLVED: That it be noted.",
            ],
        );
        check(
            "| Rhif. | Eitem |\n|---|---|\n|\nYmddiheuriadau Derbyn unrhyw rai. Cofnodion: Dim. |\n|\nCoed Cofnodion: PENDERFYNWYD eu plannu. |\n",
            &[
                "| Rhif. | Eitem |",
                "# Ymddiheuriadau",
                "Derbyn unrhyw rai.",
                "Cofnodion:",
                "Dim.",
                "# Coed",
                "Cofnodion:",
                "PENDERFYNWYD eu plannu.",
            ],
        );
    }

    #[test]
    fn the_head_may_have_no_rule_and_columns_without_heads() {
        let expected = [
            "No. | Item |",
            "# Apologies",
            "Minutes:",
            "None came.",
            "# Trees",
            "Minutes:",
            "A report was received.",
        ];
        let rows =
            "Apologies Minutes: None came. |\nTrees PDF 64 KB Minutes: A report was received. |\n";
        check(&format!("Venue: Hall\nNo. | Item |\n{rows}"), &expected);
        check(
            &format!("Venue: Hall\nNo. | Item |\n{rows}Roads\nMinutes: A repo"),
            &[&expected[..], &["# Roads", "Minutes:", "A repo"]].concat(),
        );
        let apart = rows.replace(" |\n", "\n|\n|\n");
        check(
            &format!("Venue: Hall\nNo. | Item |\n---|---|\n{apart}"),
            &expected,
        );
        let wide = expected.map(|line| {
            if line.starts_with("No.") {
                "No. | Item | |"
            } else {
                line
            }
        });
        let rows = rows.replace(" |\n", " |\n||\n");
        check(
            &format!("Media\nNo. | Item | |\n---|---|---|\n{rows}"),
            &wide,
        );
    }

    #[test]
    fn what_is_to_be_decided_is_no_part_of_the_title() {
        check(
            "No. | Item |\nMembership (Board) a) Note the change b) Approve the other Additional documents: |\nRevenue – Quarter 2 Note the forecast Additional documents: |\nDates of Future Meetings 16 December 2024 at ten. |\n",
            &[
                "No. | Item |",
                "# Membership (Board)",
                "a) Note the change b) Approve the other",
                "Additional documents:",
                "# Revenue – Quarter 2",
                "Note the forecast",
                "Additional documents:",
                "# Dates of Future Meetings",
                "16 December 2024 at ten.",
            ],
        );
    }

    #[test]
    fn rows_may_have_their_numbers() {
        check(
            "No. | Item |\n1 | Welcome Minutes: All came. |\n2. | Trees - The Green To consider two. Minutes: A report came.\nRESOLVED: That it be noted. |\n",
            &[
                "No. | Item |",
                "# 1 | Welcome",
                "Minutes:",
                "All came.",
                "# 2. | Trees - The Green",
                "To consider two.",
                "Minutes:",
                "A report came.",
                "RESOLVED: That it be noted.",
            ],
        );
    }

    #[test]
    fn a_row_that_is_cut_short_behind_its_title_is_one() {
        let rows = "No. | Item |\nWelcome Minutes: All came. |\nTrees Minutes: They stand. |\n";
        let expected = [
            "No. | Item |",
            "# Welcome",
            "Minutes:",
            "All came.",
            "# Trees",
            "Minutes:",
            "They stand.",
        ];
        check(
            &format!("{rows}Roads To consider a report on roads"),
            &[&expected[..], &["# Roads", "To consider a report on roads"]].concat(),
        );
        check(&format!("{rows}See the full minutes"), &expected);
    }

    #[test]
    fn rows_cut_at_both_ends_are_items() {
        let rows = "Decision: Nobody came.\nQuestion time To hear questions. Decision: One was put. |\nTrees in 2018 A report on trees in the parks of the south and of the north.\nDecision: 1) That it be noted. |\nRoads A report";
        check(
            rows,
            &[
                "Decision:",
                "Nobody came.",
                "# Question time",
                "To hear questions.",
                "Decision:",
                "One was put.",
                "# Trees in 2018",
                "A report on trees in the parks of the south and of the north.",
                "Decision:",
                "1) That it be noted.",
            ],
        );
        check(&rows.replacen("Decision: Nobody", "Nobody", 1), &[]);
    }

    #[test]
    fn a_label_that_the_row_has_had_begins_another() {
        check(
            "No. | Item |\nWelcome Minutes: All came.\nApologies To receive any. Minutes: None came. |\nTrees Minutes: They stand.\nMinutes: They grow. |\n",
            &[
                "No. | Item |",
                "# Welcome",
                "Minutes:",
                "All came.",
                "# Apologies",
                "To receive any.",
                "Minutes:",
                "None came.",
                "# Trees",
                "Minutes:",
                "They stand.",
                // No title stands before it.
                "Minutes:",
                "They grow.",
            ],
        );
    }

    #[test]
    fn a_row_on_each_line_is_a_tables() {
        check(
            "No. | Item |\n---|---|\n1 | Apologies |\n2 | Trees |\n",
            &[],
        );
        check(
            "| No. | Item |\n|---|---|\n| 1 | Minutes: none |\n| 2 | Minutes: none |\n",
            &[],
        );
        check("Minutes: a | b\nMinutes: c\n", &[]);
    }
}
