//! An entry of a list of payments: "£48 – J Smith – hall hire": whom a sum went to, and what for.
//!
//! Not a range, "£48 – £50", nor a sum that a sentence ends in, "J Smith – £48".

use super::phrase;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let dash = |at: usize| matches!(parsed.word(Some(at)), "–" | "—" | "-");
    let What::Figure(figure) = parsed.items[at].what else {
        return None;
    };
    let alone = at == 0 && parsed.figures[figure].value.unit.is_money() && dash(1);
    let whom = parsed.items.get(2).filter(|item| alone && item.capital)?;
    let end = (2..parsed.items.len())
        .find(|&end| parsed.is_figure(end) || matches!(parsed.word(Some(end)), ";" | ":"))
        .unwrap_or(parsed.items.len());
    let parts: Vec<String> = (2..end)
        .collect::<Vec<_>>()
        .split(|&sign| dash(sign) && parsed.items[sign].depth == whom.depth)
        .filter_map(|part| phrase(parsed, *part.first()?..part.last()? + 1))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn an_entry_is_of_whom_it_went_to_and_what_for() {
        assert_eq!(
            shown("£48 – J Smith – hall hire"),
            ["£48: J Smith, hall hire"]
        );
    }
}
