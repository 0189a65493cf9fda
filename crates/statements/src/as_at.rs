//! A sentence that says when the figures around it were taken: "Data is as at 31 March 2024", "based on the snapshot date of
//! 31 March 2017".
//!
//! It holds for its section. Not a sentence with figures of its own: "The position as at 31 March 2024 was 12%".

use scrutineer_model::{Period, PeriodKind};

use crate::parse::{Parsed, What};

/// "all open cases were listed on 31 July 2014"
fn is_counted(word: &str) -> bool {
    matches!(word, "listed" | "counted" | "extracted" | "surveyed")
}

/// The day or month of the data that a sentence speaks of.
pub(crate) fn of_data(parsed: &Parsed) -> Option<Period> {
    let data = parsed.items.iter().any(|item| {
        matches!(
            item.lower.as_str(),
            "data" | "figures" | "statistics" | "information" | "snapshot"
        ) || is_counted(&item.lower)
    });
    let mut days = parsed.items.iter().enumerate().filter_map(|(at, item)| {
        let What::Period(period) = item.what else {
            return None;
        };
        let word = |back: usize| parsed.word(at.checked_sub(back));
        let taken = matches!((word(2), word(1)), ("as", "at" | "of" | "on"))
            || (word(2), word(1)) == ("date", "of")
            || (word(1) == "the" || word(1) == "on") && word(2) == "taken"
            || word(1) == "on" && is_counted(word(2));
        let period = &parsed.periods[period];
        let day = matches!(period.kind, PeriodKind::Day | PeriodKind::Month);
        (taken && day && period.start.is_some()).then_some(period)
    });
    let first = days.next().filter(|_| data)?;
    days.all(|other| other.start == first.start)
        .then(|| first.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_when_its_data_were_taken() {
        let of = |sentence: &str| {
            of_data(&crate::parse::parse(sentence, None)).map_or(String::new(), |time| time.text)
        };
        assert_eq!(
            of("Data is as at 31 March 2024 and covers all staff"),
            "31 March 2024"
        );
        assert_eq!(
            of("It is based on the snapshot date of 31 March 2017."),
            "31 March 2017"
        );
        assert_eq!(
            of("To this end all open cases were listed on 31 July 2014."),
            "31 July 2014"
        );
        assert_eq!(of("The report was published on 31 March 2017."), "");
        assert_eq!(of("Figures as at 1 May 2017 and as at 1 May 2018"), "");
    }
}
