//! A second figure of the same thing: "budgeted £750 in 2017/18 and £750 in 2018/19", "52% in 2012, 48% in 2013".
//!
//! Only times and joiners stand between the two. Not where a noun of its own follows: "12 boys and 15 girls".

use super::{noun_behind, unit};
use crate::parse::{Parsed, What};

/// Whether a figure measures what the figure before it does.
pub(super) fn is_again(parsed: &Parsed, at: usize) -> bool {
    let Some(first) = parsed.figure_before(at) else {
        return false;
    };
    let between = &parsed.items[first + 1..at];
    let timed = between
        .iter()
        .any(|item| matches!(item.what, What::Period(_)));
    let joined = between.iter().all(|item| match item.what {
        What::Period(_) => true,
        What::Word | What::Mark => matches!(
            item.lower.as_str(),
            "in" | "and"
                | ","
                | "at"
                | "for"
                | "during"
                | "then"
                | "of"
                | "the"
                | "end"
                | "by"
                | "to"
                | "from"
        ),
        _ => false,
    });
    timed && joined && unit(parsed, first) == unit(parsed, at) && !noun_behind(parsed, at)
}

#[cfg(test)]
mod tests {
    use crate::parse::holds_of_last;

    fn check(sentence: &str) -> bool {
        holds_of_last(sentence, super::is_again)
    }

    #[test]
    fn only_a_time_stands_between() {
        assert!(check("They budgeted £750 in 2017/18 and £800 in 2018/19"));
        assert!(!check("There were 12 boys in 2017 and 15 girls"));
        assert!(!check("a cost of £12m and income of £15m"));
    }
}
