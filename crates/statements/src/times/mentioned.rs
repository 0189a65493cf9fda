//! Times that say since when or until when something else was so, and nothing of when a figure holds.
//!
//! ```text
//! 100 people have attended the event since it started in October 2014
//! contributions of 0.75 per cent for service prior to 1992
//! these have been increasing since 2016-17 and now represent 15% of the budget
//! ```

use scrutineer_model::PeriodKind;

use crate::parse::Parsed;

/// Whether a time is none of the figure at `at`, for what stands around it says so.
pub(super) fn is_mentioned(parsed: &Parsed, at: usize, period: usize) -> bool {
    let Some(place) = parsed.place_of(period) else {
        return false;
    };
    let bound = matches!(
        parsed.periods[period].kind,
        PeriodKind::By | PeriodKind::From
    );
    is_prior(parsed, place) && !bound
        || place > at && is_since_begun(parsed, at, place)
        || place < at && is_left(parsed, place, at)
}

/// "prior to 1992", with its time or that of a clause: "prior to its closure in 1992".
fn is_prior(parsed: &Parsed, place: usize) -> bool {
    let word = |back: usize| parsed.word(place.checked_sub(back));
    word(1) == "to" && word(2) == "prior"
}

/// "since it started in October 2014", "since its launch in 2014": behind the figure, in a clause that "since" opens.
fn is_since_begun(parsed: &Parsed, at: usize, place: usize) -> bool {
    /// Items of such a clause before its time at most.
    const LONGEST: usize = 7;
    let word = |place: usize| parsed.word(Some(place));
    let since = (place.saturating_sub(LONGEST).max(at + 1)..place)
        .rev()
        .find(|&open| word(open) == "since");
    since.is_some_and(|open| {
        let apart = (open..place).any(|sign| matches!(word(sign), "," | ";" | ":"));
        open + 1 < place && matches!(word(place - 1), "in" | "on" | "at") && !apart
    })
}

/// "since 2016-17 and now represent": the sentence has come to the present before its figure.
fn is_left(parsed: &Parsed, place: usize, at: usize) -> bool {
    parsed.word(place.checked_sub(1)) == "since"
        && (place + 1..at).any(|now| matches!(parsed.word(Some(now)), "now" | "currently"))
}

#[cfg(test)]
mod tests {
    use crate::sample::in_paragraph;

    fn starts(text: &str) -> Vec<Option<String>> {
        crate::sample::starts(&in_paragraph(text))
    }

    #[test]
    fn a_time_since_or_before_which_something_was_so_is_no_figures() {
        for text in [
            "Over 100 people have attended the group since it started in October 2014.",
            "The scheme asks for 0.75 per cent of pay for service prior to 1992.",
            "Reserves have been rising since 2016-17 and now represent 15% of the budget.",
        ] {
            assert_eq!(starts(text), [None], "{text}");
        }
    }

    #[test]
    fn a_time_since_which_a_figure_counts_is_its_own() {
        for (text, start) in [
            ("Since 2016-17 there have been 12 closures.", "2016-04-01"),
            ("In October 2014 the group had 100 members.", "2014-10-01"),
        ] {
            assert_eq!(starts(text), [Some(start.to_owned())], "{text}");
        }
    }
}
