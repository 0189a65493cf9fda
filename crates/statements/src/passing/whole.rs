//! The whole that parts make up: "percentages may not sum to 100%", "add up to 100 per cent", "do not total 100%".
//!
//! Not where something reaches it: "attendance rose to 100%".

use scrutineer_quantity::token::Token;

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    let totals = tokens[at].is_any(&["total", "equal"])
        && at > 0
        && tokens[at - 1].is_any(&["not", "to", "should", "will"]);
    let summed = tokens[at].is("to")
        && at > 0
        && (tokens[at - 1].is_any(&["sum", "sums", "summing", "add", "adds"])
            || tokens[at - 1].is("up")
                && at > 1
                && tokens[at - 2].is_any(&["add", "adds", "adding", "sum", "sums"]));
    if !totals && !summed {
        return None;
    }
    let exactly = usize::from(tokens.get(at + 1)?.is("exactly"));
    let hundred = tokens.get(at + 1 + exactly)?.is("100");
    let sign = tokens.get(at + 2 + exactly)?;
    let cent = sign.is("per")
        && tokens
            .get(at + 3 + exactly)
            .is_some_and(|next| next.is("cent"));
    let percent = if cent {
        2
    } else {
        usize::from(sign.is_any(&["%", "percent"]))
    };
    (hundred && percent > 0).then_some(2 + exactly + percent)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn the_whole_of_parts_is_no_figure() {
        for (sentence, expected) in [
            ("Percentages may not sum to 100%.", "to 100%"),
            ("They do not add up to 100 per cent", "to 100 per cent"),
            ("Shares may not total 100%", "total 100%"),
        ] {
            assert_eq!(passed(sentence), [expected], "{sentence}");
        }
    }

    #[test]
    fn what_reaches_it_is_a_figure() {
        assert!(passed("Attendance rose to 100%").is_empty());
    }
}
