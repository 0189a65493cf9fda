//! Passages that belong together: a number over its heading, lines that run on from the one above.

use scrutineer_model::Rect;

use super::{Kind, Passage};

/// Gives the heading behind a number that stands alone its number: "54." over "Apologies". On pages such numbers count.
pub(super) fn number_headings(passages: &mut Vec<Passage>) {
    /// Words of a line under such a number, at most.
    const TITLE: usize = 22;
    let mut kept: Vec<Passage> = Vec::with_capacity(passages.len());
    // "PL/22/31" at the right, over "APOLOGIES"; one alone is the paper's own.
    let refers = |own: &Passage| {
        own.is_text()
            && own.number.is_none()
            && own.text.contains('/')
            && own.words() <= 2
            && !own.in_table
            && (crate::number::is_alone(&own.text, crate::number::reference)
                || crate::number::is_alone(&own.text, crate::number::leading))
    };
    // "3.4" numbers the title under it where both are headings.
    let stands = |own: &Passage| {
        (own.parts == 1 || own.kind == Kind::Heading) && own.number.is_some() && own.text.is_empty()
    };
    let paged: Vec<&str> = (passages.iter())
        .filter(|own| own.source.bbox.is_some() && own.is_text() && !own.in_table && stands(own))
        .filter_map(|own| own.number.as_deref())
        .collect();
    let counted = (paged.windows(2)).any(|pair| crate::number::counts_on(pair[1], pair[0], 1));
    let refer = passages.iter().filter(|own| refers(own)).take(3).count();
    if refer == 0 && !(passages.iter()).any(|own| own.number.is_some() && own.text.is_empty()) {
        return;
    }
    let series: Vec<&str> = (passages.iter())
        .filter(|own| refers(own) && own.source.bbox.is_some())
        .map(|own| own.text.as_str())
        .collect();
    let in_series = (series.windows(2)).any(|pair| crate::number::counts_on(pair[1], pair[0], 2));
    for mut next in passages.drain(..) {
        let alone = |own: &Passage| {
            stands(own) && (own.source.bbox.is_none() || counted && own.is_text() && !own.in_table)
        };
        // "ii." over what is recommended.
        let lettered = |own: &Passage| {
            own.source.bbox.is_none()
                && own.kind == Kind::Paragraph
                && own.parts == 0
                && own.number.is_some()
                && own.text.is_empty()
        };
        let told = next.kind == Kind::Paragraph && next.number.is_none() && !next.text.is_empty();
        // "ITEM 9" over whose paper it is numbers what stands further down.
        let of_page = |next: &Passage| {
            next.source.bbox.is_some()
                && matches!(next.kind, Kind::Line | Kind::Paragraph)
                && (1..=TITLE).contains(&next.words())
                && next.text.starts_with(char::is_uppercase)
                && (next.kind == Kind::Line || !next.text.ends_with('.'))
        };
        let over = (next.kind == Kind::Heading || of_page(&next))
            && next.number.is_none()
            && !(kept.len() == 1 && crate::council::is_name(&next.text));
        if over && kept.last().is_some_and(alone) {
            let own = kept.pop().unwrap_or_default();
            (next.number, next.parts) = (own.number, own.parts);
        } else if told && kept.last().is_some_and(lettered) {
            next.number = kept.pop().unwrap_or_default().number;
        } else if (refer >= 2 && (over || next.is_title()) || refer >= 3 && told)
            && (kept.last()).is_some_and(|own| refers(own) && own.source.bbox.is_none())
            || in_series && over && kept.last().is_some_and(refers)
        {
            let own = kept.pop().unwrap_or_default();
            let text = format!("{} {}", own.text, next.text);
            // "39/20" is a number where a title stands behind it.
            match crate::number::leading(&text).filter(|found| found.rest == next.text) {
                Some(found) => {
                    next.parts = found.parts;
                    next.number = Some(found.number.to_owned());
                }
                None => next.text = text.into(),
            }
        }
        kept.push(next);
    }
    *passages = kept;
}

/// Gives a paragraph that goes on overleaf the rest of its words: "RESOLVED: that the precept" at the foot of a page, "be
/// £141,260." at the head of the next. The rest stays where it stands, and is no text of its own.
pub(super) fn overleaf(passages: &mut [Passage]) {
    let runs = |passage: &Passage| {
        matches!(passage.kind, Kind::Paragraph | Kind::Line | Kind::Point)
            && !passage.in_table
            && passage.source.bbox.is_some()
    };
    for at in 0..passages.len() {
        if !passages[at].is_text() {
            continue;
        }
        let Some(behind) = passages[at + 1..].iter().position(Passage::is_text) else {
            return;
        };
        let (above, below) = passages.split_at_mut(at + 1 + behind);
        let (last, next) = (&mut above[at], &mut below[0]);
        let goes_on = last.page + 1 == next.page
            && runs(last)
            && runs(next)
            && next.number.is_none()
            && !next.bold
            && (next.text.starts_with(char::is_lowercase) || is_cut_off(last, next))
            && last.words() > OPEN
            && last
                .text
                .ends_with(|char: char| char.is_alphanumeric() || char == ',');
        if goes_on {
            last.text = format!("{} {}", last.text, next.text).into();
            next.kind = Kind::Aside;
        }
    }
}

/// Words of a line that may go on overleaf, at least.
const OPEN: usize = 5;

/// Whether a numbered paragraph of text ends at the foot of its page without a stop, and text without a number stands at the head
/// of the next: "limited to Schools, plus Public" over "Health and General. They are …".
fn is_cut_off(last: &Passage, next: &Passage) -> bool {
    /// Words of a paragraph that is no point of a list or title.
    const WORDS: usize = 12;
    last.parts > 0
        && last.words() > WORDS
        && last.kind == Kind::Paragraph
        && next.kind == Kind::Paragraph
        && !last.bold
        && !next.is_title()
        && next.text.ends_with(['.', ':', ';', '?'])
}

/// Joins what a note in the margin had cut: the line that it stands beside goes on in small letters from
/// the paragraph above.
pub(super) fn join(passages: &mut Vec<Passage>) {
    /// Lines of a paragraph are no further apart, in ems of its line's height.
    const PITCH: f32 = 0.9;
    join_where(passages, |(last, above), (next, below)| {
        last.bold == next.bold
            && last.is_text()
            && next.is_text()
            && matches!(next.kind, Kind::Line | Kind::Paragraph)
            && next.text.starts_with(char::is_lowercase)
            && !last.text.ends_with(['.', ':', ';', '?'])
            && (above.x0 - below.x0).abs() < 3.0
            && below.y0 - above.y1 < PITCH * below.height()
            && below.y0 > above.y0
    });
}

/// Joins a line whose last word leaves it open to the next, in whatever type that goes on: "Minutes of the meeting held on
/// Tuesday, 20" over "February 2024", "The Director for" over "Corporate Services will write.", an address that is broken.
pub(super) fn open_ends(passages: &mut Vec<Passage>) {
    /// Lines of a paragraph are no further apart, in ems of the lower line's height.
    const PITCH: f32 = 0.6;
    /// Words of a title's second line.
    const TITLE: usize = 8;
    let is_day = |text: &str| {
        let (before, last) = text.rsplit_once(' ').unwrap_or_default();
        let day = last.trim_end_matches(|char: char| char.is_ascii_lowercase());
        before.ends_with("day,")
            && (1..=2).contains(&day.len())
            && day.bytes().all(|byte| byte.is_ascii_digit())
    };
    join_where(passages, |(last, above), (next, below)| {
        let near =
            (-1.0..PITCH * below.height().min(above.height())).contains(&(below.y0 - above.y1));
        let day = is_day(&last.text) && !crate::dates::months(&next.text).is_empty();
        // "Author: Ann Lee, Office of the Police and" over "Crime Commissioner", where a form is set in bold.
        let labelled = last.bold && next.bold && last.text.contains(": ");
        let open = (labelled || !last.bold && next.kind == Kind::Line)
            && ![last, next]
                .iter()
                .any(|line| line.in_table || line.text.contains('\t'))
            && super::lines::is_open(&last.text)
            && (above.x0 - below.x0).abs() < 3.0;
        // "7 Interview with the Member for Roads and" over "Harbours", where both are in bold.
        let title = last.bold
            && next.bold
            && next.words() <= TITLE
            && !last.in_table
            && below.x0 < above.x1
            && (last.number.is_some() || crate::number::reference(&last.text).is_some())
            && next.text.starts_with(char::is_uppercase)
            && super::lines::is_open(&last.text);
        let address = in_address(&last.text) && next.text.starts_with(char::is_lowercase);
        last.is_text() && next.is_text() && near && (day || open || title || address)
    });
}

/// Whether a text ends in the midst of an address: "ann.lee@west-" over "lochs.gov.uk".
fn in_address(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    (last.contains('@') || last.starts_with("www.")) && last.ends_with(['-', '.', '@'])
}

/// Joins what hangs under the line that it runs on from: "RESOLVED - That the tender be accepted for four" over "years
/// from 1 October", set in under "That".
pub(super) fn hang(passages: &mut Vec<Passage>) {
    /// Lines of a paragraph are no further apart, in ems of the lower line's height.
    const PITCH: f32 = 0.6;
    /// A word hangs before its text by as much, at least, in ems of the lower line's height.
    const FAR: f32 = 2.0;
    join_where(passages, |(last, above), (next, below)| {
        last.bold == next.bold
            && matches!(last.kind, Kind::Paragraph | Kind::Line | Kind::Point)
            && matches!(next.kind, Kind::Paragraph | Kind::Line)
            && (next.text.starts_with(char::is_lowercase)
                || hangs(&last.text)
                    && !begins_sentence(&next.text)
                    && below.x0 > above.x0 + FAR * below.height())
            && last.text.ends_with(char::is_alphanumeric)
            // "e-mail: …" is a line of its own.
            && !next.text.split(' ').next().is_some_and(|word| word.ends_with(':'))
            && below.x0 > above.x0 + 3.0
            && below.x0 < above.x1
            && (0.0..PITCH * below.height().min(above.height())).contains(&(below.y0 - above.y1))
    });
}

/// Joins the lines of a title that hangs behind its number: "45 CONFIRMATION OF THE" over "MINUTES OF 15 SEPTEMBER", set in
/// under it; in small letters, where the first ends in a comma or a joint: "E7/16 Speed limits – Mill Road," over "Wick".
pub(super) fn hang_titles(passages: &mut Vec<Passage>) {
    /// Lines of a title are no further apart, in ems of the lower line's height.
    const PITCH: f32 = 0.6;
    /// A number and its gap are as wide, at least.
    const NUMBER: f32 = 8.0;
    let capitals =
        |passage: &Passage| passage.is_title() && !passage.text.contains(char::is_lowercase);
    let opens = |last: &Passage, next: &Passage| {
        let joint = last.text.ends_with([',', '–', '-', '&', '/']);
        let all = capitals(last) && capitals(next);
        all && (joint || last.text.ends_with(char::is_alphanumeric))
            || joint && last.is_title() && next.is_title() && next.number.is_none()
    };
    join_where(passages, |(last, above), (next, below)| {
        (last.parts == 1 && last.number.is_some() || crate::number::reference(&last.text).is_some())
            && opens(last, next)
            && (below.x0 > above.x0 + NUMBER
                || below.x0 > above.x0 - NUMBER && begins_with_joint(&next.text))
            && below.x0 < above.x1
            && (-1.0..PITCH * below.height().min(above.height())).contains(&(below.y0 - above.y1))
    });
    for passage in (passages.iter_mut()).filter(|passage| passage.parts == 1 && capitals(passage)) {
        // What of it was bold on its first line ends no title of capitals.
        passage.lead = None;
        // "APOLOGIES⇥FOR⇥ABSENCE" fills its line.
        if passage.text.split('\t').count() >= 3
            && passage
                .text
                .split('\t')
                .all(|word| word.split(' ').count() <= 2)
        {
            passage.text = passage.text.replace('\t', " ").into();
        }
    }
}

/// "OF 2011/12" under "REPORTS FOR QUARTER 3": no title begins so.
fn begins_with_joint(title: &str) -> bool {
    matches!(
        title.split(' ').next().unwrap_or_default(),
        "OF" | "AND" | "FOR" | "IN" | "TO" | "ON" | "WITH" | "BY" | "AT" | "FROM" | "&"
    )
}

/// "The above was agreed." begins anew; "July 2017, were confirmed" goes on.
fn begins_sentence(text: &str) -> bool {
    matches!(
        text.split(' ').next().unwrap_or_default(),
        "The"
            | "This"
            | "That"
            | "It"
            | "A"
            | "An"
            | "Members"
            | "Councillor"
            | "Councillors"
            | "Cllr"
            | "Proposed"
            | "Seconded"
            | "Resolved"
            | "RESOLVED"
            | "Action"
            | "ACTION"
    )
}

/// "Resolved   That the minutes of Tuesday 4": a word that marks what was decided hangs before its text.
fn hangs(text: &str) -> bool {
    let mark = text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    mark.len() < text.len()
        && matches!(
            mark.trim_end_matches([':', '-', '–']),
            "resolved" | "agreed" | "decision" | "decided" | "recommended" | "noted" | "action"
        )
}

/// Joins each passage without a number to the one above, where it runs on from that; each is given
/// with its place.
pub(super) fn join_where(
    passages: &mut Vec<Passage>,
    runs_on: impl Fn((&Passage, Rect), (&Passage, Rect)) -> bool,
) {
    let mut joined: Vec<Passage> = Vec::with_capacity(passages.len());
    for next in passages.drain(..) {
        if let Some(last) = joined.last_mut()
            && let (Some(above), Some(below)) = (last.source.bbox, next.source.bbox)
            && next.number.is_none()
            && runs_on((last, above), (&next, below))
        {
            if !in_address(&last.text) {
                last.text.push(' ');
            }
            last.text.push_str(&next.text);
            last.source.bbox = Rect::around([above, below]);
        } else {
            joined.push(next);
        }
    }
    *passages = joined;
}

#[cfg(test)]
mod tests {
    use scrutineer_model::Source;

    use super::*;
    use crate::passages::passage;
    use crate::sample::titles_and_text;

    #[test]
    fn a_heading_has_the_number_that_stands_over_it() {
        let mut passages = titles_and_text(&["54.", "# Apologies", "55.", "None."]);
        number_headings(&mut passages);
        let found: Vec<String> = passages.iter().map(Passage::whole).collect();
        assert_eq!(found, ["54 Apologies", "55 ", "None."]);
    }

    #[test]
    fn a_paragraph_that_its_page_cuts_off_goes_on_overleaf() {
        let joined = |above: &str, below: &str| {
            let mut passages = titles_and_text(&[above, below]);
            for (passage, page) in passages.iter_mut().zip(1..) {
                (passage.page, passage.source) = (page, Source::page(page));
                passage.source.bbox = Some(Rect::default());
            }
            overleaf(&mut passages);
            !passages[1].is_text()
        };
        let cut = "1.4 The fund is split into nine parts, one for each of the towns of the coast and Port";
        assert!(joined(cut, "Haven. It is small."));
        assert!(!joined(cut, "1.5 Haven is small."));
        assert!(!joined("1.4 The fund is split.", "Haven is small."));
    }

    #[test]
    fn a_title_has_the_reference_that_stands_over_it() {
        let first = |lines: &[&str]| {
            let mut passages = crate::sample::titles_and_text(lines);
            number_headings(&mut passages);
            passages.remove(0).text.to_string()
        };
        let titled = [
            "PL/22/31",
            "APOLOGIES",
            "Two were away.",
            "PL/22/32",
            "MINUTES",
        ];
        assert_eq!(first(&titled), "PL/22/31 APOLOGIES");
        assert_eq!(first(&titled[..3]), "PL/22/31");
    }

    #[test]
    fn references_and_letters_that_stand_alone_number_what_is_told_below() {
        let of = |lines: &[&str]| {
            let mut passages = crate::sample::passages(lines);
            for passage in &mut passages {
                passage.source = Source::default();
                passage.kind = Kind::Paragraph;
            }
            number_headings(&mut passages);
            passages.iter().map(Passage::whole).collect::<Vec<_>>()
        };
        let told = [
            "81-24/25",
            "To receive apologies.",
            "82-24/25",
            "To receive declarations.",
            "83-24/25",
            "To agree the fees.",
        ];
        assert_eq!(
            of(&told),
            [
                "81-24/25 To receive apologies.",
                "82-24/25 To receive declarations.",
                "83-24/25 To agree the fees."
            ]
        );
        // Two may be the paper's own.
        assert_eq!(of(&told[..4]).len(), 4);
        assert_eq!(
            of(&[
                "Members are asked to:",
                "i.",
                "Note the report.",
                "ii.",
                "Agree."
            ])
            .len(),
            3
        );
    }

    #[test]
    fn what_hangs_under_a_line_goes_on_from_it() {
        let line = |text: &str, x0: f32, y0: f32| {
            let area = Rect {
                x0,
                y0,
                x1: 500.0,
                y1: y0 + 10.0,
            };
            passage(Kind::Line, text, false, area, Source::on(1, area))
        };
        let joined = |below: Passage| {
            let mut passages = vec![
                line(
                    "RESOLVED - That the tender be accepted for four",
                    100.0,
                    50.0,
                ),
                below,
            ];
            hang(&mut passages);
            passages.len()
        };
        assert_eq!(joined(line("years from 1 October.", 180.0, 62.0)), 1);
        // It begins anew, stands no further in, or far below.
        assert_eq!(joined(line("The above was agreed.", 180.0, 62.0)), 2);
        assert_eq!(joined(line("years from 1 October.", 100.0, 62.0)), 2);
        assert_eq!(joined(line("years from 1 October.", 180.0, 90.0)), 2);
    }

    #[test]
    fn an_open_line_and_a_title_of_capitals_run_on() {
        let line = |kind: Kind, text: &str, bold: bool, x0: f32, y0: f32| {
            let area = Rect {
                x0,
                y0,
                x1: 300.0,
                y1: y0 + 10.0,
            };
            let mut line = passage(kind, text, bold, area, Source::on(1, area));
            line.x0 = x0;
            line
        };
        let open = |above: &str, below: &str| {
            let mut passages = vec![
                line(Kind::Line, above, false, 60.0, 50.0),
                line(Kind::Line, below, true, 60.0, 62.0),
            ];
            open_ends(&mut passages);
            passages.len()
        };
        assert_eq!(open("held on Tuesday, 20", "February 2024"), 1);
        assert_eq!(open("The Director for", "Parks will write."), 1);
        assert_eq!(open("The roof leaks", "Parks will write."), 2);
        assert_eq!(open("held on Tuesday, 20", "Trees"), 2);
        let titles = |below: &str, x0: f32| {
            let mut passages = vec![
                line(Kind::Line, "45 MINUTES OF THE", true, 60.0, 50.0),
                line(Kind::Heading, below, true, x0, 62.0),
            ];
            hang_titles(&mut passages);
            passages.len()
        };
        assert_eq!(titles("MEETING OF 4 MAY", 80.0), 1);
        assert_eq!(titles("MEETING OF 4 MAY", 60.0), 2);
        assert_eq!(titles("OF 2011/12", 60.0), 1);
        assert_eq!(titles("The minutes", 80.0), 2);
    }

    #[test]
    fn numbers_that_count_stand_over_titles_on_pages() {
        let numbered = |lines: &[&str]| -> Vec<(Option<String>, String)> {
            let area = Rect::default();
            let mut passages: Vec<Passage> = (lines.iter())
                .map(|text| passage(Kind::Line, text, false, area, Source::on(1, area)))
                .collect();
            number_headings(&mut passages);
            (passages.into_iter())
                .map(|passage| (passage.number, passage.text.to_string()))
                .collect()
        };
        let of = |number: &str, text: &str| (Some(number.to_owned()), text.to_owned());
        let plain = |text: &str| (None, text.to_owned());
        assert_eq!(
            numbered(&["64.", "Apologies", "Minutes:", "65.", "Interests"]),
            [
                of("64", "Apologies"),
                plain("Minutes:"),
                of("65", "Interests")
            ]
        );
        assert_eq!(
            numbered(&["39/20", "APOLOGIES", "40/20", "MINUTES"]),
            [of("39/20", "APOLOGIES"), of("40/20", "MINUTES")]
        );
        // They do not count.
        assert_eq!(
            numbered(&["64.", "Apologies", "2.", "Interests"]),
            [
                of("64", ""),
                plain("Apologies"),
                of("2", ""),
                plain("Interests")
            ]
        );
    }
}
