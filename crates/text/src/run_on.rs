//! Papers whose line ends a converter left out: what stands on one long line is cut where its heads and items begin.
//!
//! ```text
//! LOCHSIDE COUNCIL Minutes of a Meeting held on 4 May 2021 PRESENT: Ann Lee 66. APOLOGIES None came. 67. TREES …
//! ```
//!
//! Numbers that count on from one another, each before a title, begin items, and so do their parts (`7.1.`, `a)`). A title
//! in capitals ends where they do. What must not match: a paper that has lines, and a long paragraph in it.

mod items;

use std::sync::LazyLock;

use regex::Regex;

use items::{ITEMS, Item, PART, begins_in_capitals, items};

use crate::lines::Line;

/// Words of a line that holds more than a paragraph does.
const LONG: usize = 100;

/// Words of a text's lines on the average, at least, where its line ends are left out.
const AVERAGE: usize = 50;

/// Words among which a paper says what it is.
const HEAD: usize = 90;

/// Lines of a head that begin within one line, at least, and that line's words.
const OPENINGS: usize = 3;
const HEAD_ALONE: usize = 30;

/// What begins a line at the head of a paper.
static OPENS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\s((?:MINUTES?|Minutes?) (?:OF|of|Of)\b|(?:At a|A|The(?: \w+)?) (?:meeting|Meeting|MEETING) of\b|Cofnodion (?:y )?[Cc]yfarfod\b|Meeting to be held\b|Dear \p{Lu}|Yours \p{L}+|(?:(?:(?:Members|Councillors|Officers|Trustees|Governors|Others?|Also|Those|In|Yn|MEMBERS|COUNCILLORS|OFFICERS|ALSO|IN|YN) )?(?:PRESENT|Present|Attendance|ATTENDANCE|attendance|BRESENNOL|PRESENNOL)|APOLOGIES|Apologies|YMDDIHEURIADAU) ?:|(?:Report (?:Title|[Bb]y|Author)|Wards? [Aa]ffected|Committee|Date(?: of [Mm]eeting)?|Venue|Place) ?: ?[\p{Lu}\d]|Agenda Item(?: No\.?)?:? \d{1,3} \p{Lu}|PRESENT\b|Present \p{Lu}|P r e s e n t|AGENDA\b|A G E N D A|CONTENTS\b)",
    )
    .ok()
});

/// What was decided, wherever it stands; entries of a list of contents behind their pages.
static DECIDED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\s(RESOLVED(?: ?[:–—-]|,? (?:[Tt]hat|to|unanimously)\b| \(?[ai1]\) ))|\.{4,} ?\d{1,3} (\p{Lu})")
        .ok()
});

/// Sections of a report by the names that nearly all have, behind a sentence or a title and before a capital.
static SECTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\s((?:\d{1,2}(?:\.0)?\.? )?(?:Purpose(?: of (?:the )?[Rr]eport)?|(?:Executive )?[Ss]ummary|Recommendation(?:s|\(s\))?|Background|Introduction|Reasons? for (?:the )?[Rr]ecommendations?|Conclusions?|(?:Financial|Legal|Resource|Policy|Equality) [Ii]mplications|Issues and [Oo]ptions))\s+(\p{Lu}\w*)",
    )
    .ok()
});

/// Where such sections begin, and where their text does, if there are three of them at least.
fn sections(text: &str) -> Vec<usize> {
    const LEAST: usize = 3;
    let found: Vec<[usize; 2]> = (SECTION.iter())
        .flat_map(|section| section.captures_iter(text))
        .filter_map(|found| Some((found.get(1)?, found.get(2)?)))
        // "Background Papers" and "Summary Report" are other names.
        .filter(|(_, next)| {
            !matches!(
                next.as_str(),
                "Papers" | "Paper" | "Report" | "Documents" | "Information"
            )
        })
        .map(|(name, next)| [name.start(), next.start()])
        .collect();
    if found.len() < LEAST {
        return Vec::new();
    }
    found.into_flattened()
}

/// Cuts lines that hold many.
pub(crate) fn cut(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let words = |line: &Line| line.text.split_whitespace().count();
    let (mut all, mut long, mut count) = (0, 0, 0);
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let own = words(line);
        all += own;
        count += 1;
        if own >= LONG {
            long += own;
        }
    }
    let most = 2 * long >= all && all >= AVERAGE * count && all > 0;
    // A line whose items have references of one series is cut beside others, too.
    let runs_on = |line: &Line| words(line) >= LONG && (most || items::are_of_series(line.text));
    let mut cut = Vec::new();
    let mut is_head = true;
    for line in lines {
        if !runs_on(&line) {
            // The head alone may run on: "… COUNCIL Minutes of the meeting held on … Present: … Apologies: …".
            let opened = if is_head {
                openings(line.text)
            } else {
                Vec::new()
            };
            if opened.len() >= OPENINGS && words(&line) >= HEAD_ALONE {
                pieces(line, &opened, &mut cut);
                is_head = false;
            } else {
                cut.push(line);
            }
            continue;
        }
        pieces(line, &places(line.text, is_head), &mut cut);
        is_head = false;
    }
    cut
}

/// Where lines of a paper's head begin within a text.
fn openings(text: &str) -> Vec<usize> {
    (OPENS.iter().flat_map(|opens| opens.captures_iter(text)))
        .filter_map(|found| found.get(1))
        .map(|open| open.start())
        .collect()
}

/// A line's pieces between some bytes of it, with blank lines between them.
fn pieces<'a>(line: Line<'a>, places: &[usize], lines: &mut Vec<Line<'a>>) {
    let mut column = line.column;
    let mut from = 0;
    for &place in places.iter().chain([&line.text.len()]) {
        let text = &line.text[from..place];
        let piece = Line {
            text,
            column,
            after_feed: line.after_feed && from == 0,
            ..line
        };
        if !piece.is_blank() {
            if from > 0 {
                lines.push(Line { text: "", ..piece });
            }
            lines.push(piece);
        }
        column += text.chars().count();
        from = place;
    }
}

/// The bytes of a line at which it is cut, in order.
fn places(text: &str, is_head: bool) -> Vec<usize> {
    let items = items(text);
    let mut places: Vec<usize> = items.iter().map(|item| item.range.start).collect();
    for item in &items {
        places.extend(behind_capitals(text, item.range.end));
    }
    for part in PART.iter().flat_map(|part| part.captures_iter(text)) {
        let (Some(whole), Some(of)) = (part.get(1), part.get(2)) else {
            continue;
        };
        let above = items
            .iter()
            .rfind(|item| item.range.start < whole.start())
            .is_some_and(|item| of.as_str().parse() == Ok(item.count));
        if above {
            places.push(whole.start());
        }
    }
    places.extend(items::lettered(text, &items));
    places.extend(sections(text));
    let head = if is_head { head(text, &items) } else { 0 };
    let found = OPENS
        .iter()
        .flat_map(|opens| opens.captures_iter(&text[..head]));
    for open in found.filter_map(|found| found.get(1)) {
        places.push(open.start());
        if matches!(open.as_str(), "AGENDA" | "A G E N D A" | "CONTENTS") {
            places.push(open.end());
        }
    }
    let found = DECIDED
        .iter()
        .flat_map(|decided| decided.captures_iter(text));
    let decided: Vec<usize> = found
        .filter_map(|found| found.iter().flatten().last().map(|at| at.start()))
        .collect();
    // Without items and a head it may be a paragraph, if it is no list of contents.
    if !places.is_empty() || decided.len() >= ITEMS {
        places.extend(decided);
    }
    places.sort_unstable();
    places.dedup();
    places
}

/// Where the head of a paper ends: at its first item, or before.
fn head(text: &str, items: &[Item]) -> usize {
    let word = text.split_whitespace().nth(HEAD);
    let end = word.map_or(text.len(), |word| {
        word.as_ptr() as usize - text.as_ptr() as usize
    });
    items
        .first()
        .map_or(end, |first| first.range.start.max(1))
        .min(text.len())
}

/// Where the text begins behind a title in capitals.
fn behind_capitals(text: &str, from: usize) -> Option<usize> {
    let rest = &text[from..];
    if !begins_in_capitals(rest.trim_start()) {
        return None;
    }
    let mut before = "";
    for word in rest.split_whitespace() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        if word.contains(char::is_lowercase) {
            let is_joined = before.ends_with(['-', '–', '(', '/', '&']);
            return match before {
                "A" | "I" if word.starts_with(char::is_lowercase) => {
                    Some(before.as_ptr() as usize - text.as_ptr() as usize)
                }
                _ => (word.starts_with(char::is_uppercase) && !is_joined).then_some(at),
            };
        }
        before = word;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn check(text: &str, expected: &[&str]) {
        let filler = "and so on ".repeat(LONG / 3 + 1);
        let text = format!("{text} {filler}");
        let found: Vec<String> = cut(lines(&text))
            .iter()
            .filter(|line| !line.is_blank())
            .map(|line| line.text.trim().replace(filler.trim(), "…"))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn minutes_on_one_line_are_cut_at_head_and_items() {
        check(
            "LOCHSIDE COUNCIL Minutes of a Meeting held on Tuesday, 4 May 2021 PRESENT: Ann Lee 66. APOLOGIES None came. 67. MINUTES RESOLVED – That they be signed. 68. TREES A report came.",
            &[
                "LOCHSIDE COUNCIL",
                "Minutes of a Meeting held on Tuesday, 4 May 2021",
                "PRESENT: Ann Lee",
                "66. APOLOGIES",
                "None came.",
                "67. MINUTES",
                "RESOLVED – That they be signed.",
                "68. TREES",
                "A report came. …",
            ],
        );
        check(
            "1358 INTERESTS There were none. 1359 MINUTES OF 3 MAY 2021 They were read. 1360 TREES I am glad of them.",
            &[
                "1358 INTERESTS",
                "There were none.",
                "1359 MINUTES OF 3 MAY 2021",
                "They were read.",
                "1360 TREES",
                "I am glad of them. …",
            ],
        );
    }

    #[test]
    fn sections_without_numbers_are_parted() {
        check(
            "LOCHSIDE COUNCIL Report by: Ann Lee Purpose To tell of the trees. Recommendation(s) The Board is asked to plant two. Background One fell. Background Papers None.",
            &[
                "LOCHSIDE COUNCIL",
                "Report by: Ann Lee",
                "Purpose",
                "To tell of the trees.",
                "Recommendation(s)",
                "The Board is asked to plant two.",
                "Background",
                "One fell. Background Papers None. …",
            ],
        );
        check(
            "LOCHSIDE COUNCIL A note on the Purpose Of it and the Background To it",
            &["LOCHSIDE COUNCIL A note on the Purpose Of it and the Background To it …"],
        );
    }

    #[test]
    fn labels_of_a_reports_head_begin_lines() {
        check(
            "LOCHSIDE COUNCIL Committee: Parks Date: 4 May 2021 Report Title: Trees Report By: Ann Lee",
            &[
                "LOCHSIDE COUNCIL",
                "Committee: Parks",
                "Date: 4 May 2021",
                "Report Title: Trees",
                "Report By: Ann Lee …",
            ],
        );
        // A word before a colon in its text.
        check(
            "LOCHSIDE COUNCIL A note on the Up Date: of Trees and one Report: of Parks",
            &["LOCHSIDE COUNCIL A note on the Up Date: of Trees and one Report: of Parks …"],
        );
    }

    #[test]
    fn who_was_present_is_no_part_of_the_place() {
        check(
            "LOCHSIDE COUNCIL 4 May 2021 at the Green Centre Present : Ann Lee Officers Present: Bob Moss 1. Trees None. 2. Roads None. 3. Parks None.",
            &[
                "LOCHSIDE COUNCIL 4 May 2021 at the Green Centre",
                "Present : Ann Lee",
                "Officers Present: Bob Moss",
                "1. Trees None.",
                "2. Roads None.",
                "3. Parks None. …",
            ],
        );
    }

    #[test]
    fn a_section_of_a_report_has_its_parts_behind_it() {
        check(
            "LOCHSIDE COUNCIL Committee: Parks Report By: Ann Lee 1. Purpose of it 1.1 To tell of 3 Oaks. 1.2 To ask for 2 Elms.",
            &[
                "LOCHSIDE COUNCIL",
                "Committee: Parks",
                "Report By: Ann Lee",
                "1. Purpose of it",
                "1.1 To tell of 3 Oaks.",
                "1.2 To ask for 2 Elms. …",
            ],
        );
        // One part alone may be a figure: "1. Trees 1.1 Acres".
        let prose = "Of 1. Trees some stand on 1.1 Acres and so on. ";
        let text = prose.to_owned() + &"and so on ".repeat(LONG);
        assert_eq!(cut(lines(&text)), lines(&text));
    }

    #[test]
    fn parts_follow_their_item_and_series_count() {
        check(
            "AGENDA 1. Prayer 2. Minutes of 3 May 2021 3. Committees 3.1. Parks 3.2. Roads on 4 May 2021 4. Trees",
            &[
                "AGENDA",
                "1. Prayer",
                "2. Minutes of 3 May 2021",
                "3. Committees",
                "3.1. Parks",
                "3.2. Roads on 4 May 2021",
                "4. Trees …",
            ],
        );
        check(
            "1 PARKS BOARD Members Two 2 PARKS BOARD AGENDA 1. Apologies 2. Trees 3. Roads",
            &[
                "1 PARKS BOARD Members Two 2 PARKS BOARD",
                "AGENDA",
                "1. Apologies",
                "2. Trees",
                "3. Roads …",
            ],
        );
        check(
            "Accounts FOREWORD ...... 1 AUDITOR ...... 7 BALANCE ...... 9 Notes",
            &[
                "Accounts FOREWORD ...... 1",
                "AUDITOR ...... 7",
                "BALANCE ...... 9",
                "Notes …",
            ],
        );
        check(
            "Cou/9/07-08 Present Ann Lee Cou/10/07-08 Apologies None Cou/11/07-08 Trees Two",
            &[
                "Cou/9/07-08 Present Ann Lee",
                "Cou/10/07-08 Apologies None",
                "Cou/11/07-08 Trees Two …",
            ],
        );
    }

    #[test]
    fn a_line_of_a_series_is_cut_beside_others() {
        let short = "Size: px\n\nDownload\n\nShown here\n\nCopy\n\n";
        let items = "Cou/9/07-08 Present Ann Lee Cou/10/07-08 Apologies None Cou/11/07-08 Trees ";
        let text = format!("{short}{items}{}", "and so on ".repeat(LONG / 3 + 1));
        let begins = |lines: &[Line]| {
            (lines.iter())
                .filter(|line| line.text.starts_with("Cou/"))
                .count()
        };
        assert_eq!(begins(&cut(lines(&text))), 3);
        let plain = text.replace("Cou/", "").replace("/07-08", ".");
        assert_eq!(cut(lines(&plain)), lines(&plain));
    }

    #[test]
    fn lettered_parts_of_items_begin_lines() {
        check(
            "AGENDA 1. Prayer 2. Resolutions a) On trees b) On roads 3. Minutes 4. Parks",
            &[
                "AGENDA",
                "1. Prayer",
                "2. Resolutions",
                "a) On trees",
                "b) On roads",
                "3. Minutes",
                "4. Parks …",
            ],
        );
        check(
            "AGENDA 1. Prayer 2. Type a) Trees 3. Minutes 4. Parks",
            &[
                "AGENDA",
                "1. Prayer",
                "2. Type a) Trees",
                "3. Minutes",
                "4. Parks …",
            ],
        );
    }

    #[test]
    fn paragraphs_of_a_paper_with_lines_stay() {
        let long = "It costs 1. Trees 2. Roads 3. Parks and more. ".repeat(12);
        let text = format!("# Trees\n\nShort.\n\n{long}\n\nShort.\n\nShort.\n");
        assert_eq!(cut(lines(&text)), lines(&text));
        let prose = "On 3 May the board met in Room 4 Park House and agreed. ".repeat(12);
        assert_eq!(cut(lines(&prose)), lines(&prose));
    }

    #[test]
    fn a_head_alone_may_run_on() {
        let text = "Draft for approval LOCHSIDE COMMUNITY COUNCIL Minutes of the meeting held on 4 May 2021 in the hall by \
            the loch at seven Present: Ann Lee, Bob Moss, Cat Fox, Dan Roe Apologies: Eve Ash\n\n1. Trees. Two stand.";
        let found: Vec<&str> = cut(lines(text))
            .iter()
            .filter(|line| !line.is_blank())
            .map(|line| line.text.trim())
            .collect();
        assert_eq!(
            found,
            [
                "Draft for approval LOCHSIDE COMMUNITY COUNCIL",
                "Minutes of the meeting held on 4 May 2021 in the hall by the loch at seven",
                "Present: Ann Lee, Bob Moss, Cat Fox, Dan Roe",
                "Apologies: Eve Ash",
                "1. Trees. Two stand."
            ]
        );
    }

    #[test]
    fn pieces_keep_their_columns() {
        let text = format!("1. Ä 2. B 3. C {}", "x ".repeat(LONG));
        let columns: Vec<usize> = cut(lines(&text)).iter().map(|line| line.column).collect();
        assert_eq!(columns, [1, 6, 6, 11, 11]);
    }
}
