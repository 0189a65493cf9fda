//! Money that comes in or goes out with what for behind it: "£41,000 more than planned had come in as hire
//! income", "the Council is earning 5.2% on deposits".
//!
//! Not where no preposition says what for: "the Council earned 5.2%".

use super::phrase_from;
use crate::parse::Parsed;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    beyond_plan(parsed, at)
        .or_else(|| yields(parsed, at))
        .or_else(|| adds(parsed, at))
}

/// "more than planned had come in from room hire"
fn beyond_plan(parsed: &Parsed, at: usize) -> Option<String> {
    let more = matches!(
        parsed.word(Some(at + 1)),
        "more" | "less" | "under" | "over"
    );
    let planned = (at + 2..at + 4).find(|&word| {
        matches!(
            parsed.word(Some(word)),
            "projected"
                | "expected"
                | "planned"
                | "budgeted"
                | "forecast"
                | "budget"
                | "anticipated"
        )
    })?;
    let come = (planned + 1..planned + 5).find(|&verb| {
        matches!(
            parsed.word(Some(verb)),
            "come" | "came" | "received" | "spent" | "raised" | "collected" | "earned" | "saved"
        )
    })?;
    let preposition = (come + 1..come + 3)
        .rev()
        .find(|&word| matches!(parsed.word(Some(word)), "in" | "as" | "from" | "on" | "for"))?;
    more.then(|| phrase_from(parsed, preposition + 1)).flatten()
}

/// "adding £82.17 to a Band D bill"
fn adds(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = matches!(
        parsed.word(at.checked_sub(1)),
        "add" | "adds" | "added" | "adding"
    );
    (verb && parsed.word(Some(at + 1)) == "to" && !parsed.is_figure(at + 2))
        .then(|| phrase_from(parsed, at + 2))
        .flatten()
}

/// "earning 5.2% on deposits", "paying 4% on its loans"
fn yields(parsed: &Parsed, at: usize) -> Option<String> {
    let verb = parsed.word(at.checked_sub(1));
    let earns = matches!(
        verb,
        "earn"
            | "earns"
            | "earned"
            | "earning"
            | "pays"
            | "paid"
            | "paying"
            | "charges"
            | "charged"
            | "charging"
    );
    let on = at + 1;
    (earns && parsed.word(Some(on)) == "on")
        .then(|| phrase_from(parsed, on + 1))
        .flatten()
        .map(|what| format!("{verb} on {what}"))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_money_came_in_as_names_it() {
        assert_eq!(
            shown("£41,000 more than planned had come in from room hire"),
            ["£41,000: room hire"]
        );
        assert_eq!(
            shown("The Council is now earning 5.2% on deposits")[0],
            "5.2%: earning on deposits"
        );
        assert_eq!(
            shown("Council tax will rise, adding £82.17 to a Band D bill")[0],
            "£82.17: Band D bill"
        );
    }

    #[test]
    fn a_rate_alone_is_its_subjects() {
        assert_eq!(shown("The fund earned 5.2% in the year")[0], "5.2%: fund");
    }
}
