//! When a paper was written or met over: "Minutes of the meeting held on 10 December 2003", "Decision date: 13/10/2025", a
//! date alone on its line.
//!
//! What has happened by then has no later day, and "this financial year" is the one of that day. Not what a paper
//! reports on: "Performance to 30 September 2018".

use scrutineer_model::{Block, BlockKind, Period, PeriodKind, Sheet};

use crate::parse::{Parsed, What, parse};

/// Blocks from the top that may say it.
const BLOCKS: usize = 6;

/// Words of such a line at most.
const WORDS: usize = 24;

/// The day or month of a paper.
pub(crate) fn dated(sheets: &[Sheet]) -> Option<Period> {
    let first = sheets.first()?;
    let text = |block: &&Block| block.kind != BlockKind::Furniture;
    first
        .blocks
        .iter()
        .filter(text)
        .take(BLOCKS)
        .filter(|block| block.text.split_whitespace().count() <= WORDS)
        .find_map(|block| of_line(&parse(&block.text, None)))
}

fn of_line(parsed: &Parsed) -> Option<Period> {
    let words = parsed.items.iter().filter(|item| item.what == What::Word);
    let alone = words.clone().all(|item| is_weekday(&item.lower));
    let met = words.clone().any(|item| {
        matches!(
            item.lower.as_str(),
            "meeting"
                | "minutes"
                | "held"
                | "date"
                | "dated"
                | "published"
                | "committee"
                | "cabinet"
        )
    });
    let mut days = parsed.items.iter().enumerate().filter_map(|(at, item)| {
        let What::Period(period) = item.what else {
            return None;
        };
        let period = &parsed.periods[period];
        let day = matches!(period.kind, PeriodKind::Day | PeriodKind::Month);
        let reported = matches!(
            parsed.word(at.checked_sub(1)),
            "at" | "to" | "ended" | "ending" | "from" | "until" | "by" | "as" | "end"
        );
        Some((period, day && !reported && period.start.is_some()))
    });
    let (only, fits) = days.next()?;
    (fits && (alone || met) && days.next().is_none()).then(|| only.clone())
}

fn is_weekday(word: &str) -> bool {
    matches!(
        word,
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
    )
}

/// Whether a sentence speaks of what is to come.
pub(crate) fn is_ahead(parsed: &Parsed) -> bool {
    parsed.items.iter().any(|item| {
        matches!(
            item.lower.as_str(),
            "will"
                | "would"
                | "expected"
                | "forecast"
                | "projected"
                | "plan"
                | "plans"
                | "planned"
                | "due"
                | "target"
                | "by"
                | "until"
                | "proposed"
                | "budget"
                | "anticipated"
                | "from"
                | "should"
                | "shall"
                | "to"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_says_when_a_paper_was_met_over() {
        let of = |line: &str| {
            of_line(&parse(line, None))
                .and_then(|time| time.end)
                .map_or(String::new(), |day| day.to_string())
        };
        assert_eq!(
            of("Minutes of the Meeting held on Monday 5 February 2018"),
            "2018-02-05"
        );
        assert_eq!(of("26 September 2015"), "2015-09-26");
        assert_eq!(
            of("Minutes, Finance Committee, November 2023"),
            "2023-11-30"
        );
        assert_eq!(of("Performance to 30 September 2018"), "");
        assert_eq!(of("Outturn report 31 March 2018"), "");
    }
}
