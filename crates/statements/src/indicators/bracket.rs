//! Before brackets that open with the figure: "pedestrians (11 per cent)", "adult social care
//! (£81.9m)", and inside them: "(£43.0m general reserve)".
//!
//! A figure in brackets behind another figure measures the same: "£357.6m (30.3% of net revenue)".

use super::{after, phrase};
use crate::lexicon::{is_joiner, is_preposition, is_verb};
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let open = parsed.opens(at)?;
    let lead_in = parsed.items[open + 1..at].iter().all(|item| {
        is_preposition(&item.lower)
            || is_joiner(&item.lower)
            || item.lower == "a"
            || item.lower == "or"
            || matches!(item.what, What::Period(_))
            || item.lower == "-"
            || item.lower == "–"
            || item.lower == ","
    });
    if !lead_in {
        return None;
    }
    // "(£16.3m replenishment of reserves)"
    let next = &parsed.items.get(at + 1)?;
    if next.what == What::Word
        && !is_preposition(&next.lower)
        && !is_verb(&next.lower)
        && !is_joiner(&next.lower)
        && let Some(inside) = after::read(parsed, at)
        && inside.split_whitespace().count() > 1
    {
        return Some(inside);
    }
    let behind_figure = (open.saturating_sub(3)..open).any(|before| parsed.is_figure(before));
    if behind_figure {
        return None;
    }
    let mut start = open;
    while start > 0 {
        let item = &parsed.items[start - 1];
        let stops = match item.what {
            What::Word => {
                is_verb(&item.lower)
                    || matches!(
                        item.lower.as_str(),
                        "and"
                            | "or"
                            | "to"
                            | "by"
                            | "from"
                            | "which"
                            | "that"
                            | "but"
                            | "than"
                            | "with"
                    )
            }
            What::Mark => matches!(item.lower.as_str(), "," | ";" | ":" | "(" | ")" | "."),
            What::Figure(_) => true,
            What::Period(_) | What::Passed => false,
        };
        if stops || open - start > 12 {
            break;
        }
        start -= 1;
    }
    phrase(parsed, start..open)
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn brackets_follow_what_they_measure() {
        assert_eq!(
            shown("Pedestrians (11 per cent) and users of cars (67 per cent) came"),
            ["11 per cent: Pedestrians", "67 per cent: users of cars"]
        );
    }

    #[test]
    fn a_name_inside_the_brackets_comes_first() {
        assert_eq!(
            shown("reserves grew (£43.0m general reserve)"),
            ["£43.0m: general reserve"]
        );
    }
}
