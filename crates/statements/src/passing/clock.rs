//! Times of day: "9.30am", "7pm", "09:30", "530pm".
//!
//! Not pence or a ratio: "11p" and "3:1" are figures.

use scrutineer_quantity::token::{Kind, Token};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    if tokens[at].kind != Kind::Number {
        return None;
    }
    if let Some(half) = half(tokens, at + 1) {
        return Some(1 + half);
    }
    if is_of_the_day(tokens, at) {
        return Some(2);
    }
    // "4.15-4.45 p.m."
    let range = tokens
        .get(at + 1)
        .is_some_and(|token| token.is_any(&["-", "–", "to"]))
        && tokens
            .get(at + 2)
            .is_some_and(|token| token.kind == Kind::Number);
    if let Some(half) = half(tokens, at + 3).filter(|_| range) {
        return Some(3 + half);
    }
    let colon = tokens
        .get(at + 1)
        .is_some_and(|token| token.is(":") && !token.spaced);
    let minutes = tokens
        .get(at + 2)
        .filter(|token| !token.spaced && token.digits() == 2);
    if colon && minutes.is_some() {
        return Some(3 + half(tokens, at + 3).unwrap_or(0));
    }
    // "the meeting closed at 8.57"
    let hour = matches!(tokens[at].text.split_once('.'), Some((hour, minutes)) if hour.parse::<u8>().is_ok_and(|hour| hour < 24) && minutes.len() == 2);
    let closes = at > 0
        && tokens[at - 1].is("at")
        && tokens[..at - 1].iter().rev().take(4).any(|token| {
            token.is_any(&[
                "closed",
                "opened",
                "adjourned",
                "meeting",
                "started",
                "finished",
                "ended",
                "commenced",
            ])
        });
    (hour && closes).then_some(1)
}

/// "at 1500 hours": four digits that are an hour and its quarters, no sum of hours.
fn is_of_the_day(tokens: &[Token], at: usize) -> bool {
    let digits = &tokens[at].text;
    let (Some(hour), Some(minutes)) = (digits.get(..2), digits.get(2..)) else {
        return false;
    };
    hour.parse::<u8>().is_ok_and(|hour| hour < 24)
        && matches!(minutes, "00" | "15" | "30" | "45")
        && at > 0
        && tokens[at - 1].is_any(&["at", "from", "until", "till", "to", "-", "–"])
        && tokens.get(at + 1).is_some_and(|token| token.is("hours"))
        && !tokens.get(at + 2).is_some_and(|token| token.is("of"))
}

/// How many tokens say which half of the day is meant: "pm", "p.m".
fn half(tokens: &[Token], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    if token.is_any(&["am", "pm", "noon", "o'clock"]) {
        return Some(1);
    }
    let dotted = token.is_any(&["a", "p"])
        && tokens
            .get(at + 1)
            .is_some_and(|dot| dot.is(".") && !dot.spaced)
        && tokens.get(at + 2).is_some_and(|m| m.is("m") && !m.spaced);
    dotted.then_some(3)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn times_of_day_are_passed_over() {
        assert_eq!(passed("at 7pm"), ["7pm"]);
        assert_eq!(passed("from 9.30am to 17:00"), ["9.30am", "17:00"]);
        assert_eq!(passed("(4.15-4.45 p.m.)"), ["4.15-4.45 p.m"]);
        assert_eq!(
            passed("18 June - 1430 hours in Room 2"),
            ["1430 hours", "Room 2"]
        );
    }

    #[test]
    fn pence_and_ratios_stay() {
        assert!(passed("11p, a ratio of 3:1").is_empty());
        assert!(passed("it grew to 1500 hours of care").is_empty());
    }
}
