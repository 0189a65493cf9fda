//! How near something must be to count as there: "8 were within 5% of it", "within 10 per cent of budget"; how exact a survey is:
//! "accurate to within 3 percentage points".
//!
//! Not how near it came: "came within 2% of winning".

use scrutineer_quantity::token::{Kind, Token, lower_at};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    let word = |at: usize| lower_at(tokens, at);
    let share = tokens
        .get(at + 1)
        .is_some_and(|token| token.kind == Kind::Number);
    if word(at) != "within" || !share {
        return None;
    }
    let exact = (at.saturating_sub(3)..at)
        .any(|near| matches!(word(near), "accurate" | "reliable" | "correct"));
    if exact {
        return Some(2);
    }
    let of = match (word(at + 2), word(at + 3)) {
        ("%" | "percent", _) => at + 3,
        ("per", "cent") => at + 4,
        _ => return None,
    };
    let what = word(of + 1 + usize::from(matches!(word(of + 1), "the" | "their" | "its")));
    (word(of) == "of"
        && matches!(
            what,
            "it" | "them" | "target" | "targets" | "budget" | "plan"
        ))
    .then_some(of - at)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn a_tolerance_is_no_figure() {
        assert_eq!(
            passed("22 met their target and 8 were within 5% of it"),
            ["within 5%"]
        );
        assert_eq!(
            passed("results are accurate to within 3 percentage points"),
            ["within 3"]
        );
        assert!(passed("it came within 2% of winning").is_empty());
    }
}
