//! A time that a sentence names by its length alone, and that was told before: "in the quarter", "during the year",
//! "during this period".
//!
//! Not "by the end of the year", which bounds, and not "the year to March", which is dated.

use scrutineer_model::{Period, PeriodKind};

use crate::parse::Parsed;

/// How long it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spoken {
    Quarter,
    Year,
    /// "this period": as long as what was told.
    Period,
}

impl Spoken {
    /// Whether a time that was told is as long.
    pub(crate) fn is(self, period: &Period) -> bool {
        let (Some(start), Some(end)) = (period.start, period.end) else {
            return false;
        };
        let months = i32::from(end.year() - start.year()) * 12 + i32::from(end.month())
            - i32::from(start.month());
        let whole = start.day() == 1 && end == end.last_of_month();
        match self {
            // However it is said: "the three months to June 2018".
            Self::Quarter => {
                period.kind == PeriodKind::Quarter
                    || period.kind == PeriodKind::Range && months == 2 && start.day() == 1
            }
            Self::Year => months == 11 && whole,
            Self::Period => months > 0 && whole,
        }
    }
}

/// The length that a sentence speaks of.
pub(crate) fn spoken(parsed: &Parsed) -> Option<Spoken> {
    (2..parsed.items.len())
        .find_map(|at| {
            // "in the latest quarter"
            let latest = usize::from(matches!(
                parsed.word(at.checked_sub(1)),
                "latest" | "current" | "reporting"
            ));
            let within = matches!(
                parsed.word(at.checked_sub(2 + latest)),
                "in" | "during" | "for" | "over" | "within" | "of" | "throughout"
            );
            let article = parsed.word(at.checked_sub(1 + latest));
            let told = matches!(article, "the" | "this");
            let dated = matches!(
                parsed.word(Some(at + 1)),
                "of" | "ended" | "ending" | "to" | "from" | "end" | "before"
            );
            if !within || dated {
                return None;
            }
            match parsed.word(Some(at)) {
                "quarter" if told => Some(Spoken::Quarter),
                "year" if told && parsed.word(at.checked_sub(2)) != "of" && latest == 0 => {
                    Some(Spoken::Year)
                }
                "period" if matches!(article, "this" | "that" | "same") => Some(Spoken::Period),
                "months" | "quarters" if article == "these" => Some(Spoken::Period),
                _ => None,
            }
        })
        .or_else(|| {
            // "This period resulted in a gain": its subject.
            (parsed.word(Some(0)) == "this" && parsed.word(Some(1)) == "period")
                .then_some(Spoken::Period)
        })
        .or_else(|| {
            // "During this period": at the head, too.
            let head = matches!(parsed.word(Some(0)), "during" | "in" | "over");
            (head
                && parsed.word(Some(1)) == "the"
                && parsed.word(Some(2)) == "same"
                && parsed.word(Some(3)) == "period")
                .then_some(Spoken::Period)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_alone_points_to_a_time_told_before() {
        let of = |sentence: &str| spoken(&crate::parse::parse(sentence, None));
        assert_eq!(
            of("It received 28 complaints during the year"),
            Some(Spoken::Year)
        );
        assert_eq!(
            of("During this period, it considered 15"),
            Some(Spoken::Period)
        );
        assert_eq!(of("Over the same period 104 left"), Some(Spoken::Period));
        assert_eq!(of("40 left in the quarter"), Some(Spoken::Quarter));
        assert_eq!(of("It was 40 by the end of the year"), None);
        assert_eq!(of("It was 40 in the year to March"), None);
    }
}
