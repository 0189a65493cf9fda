//! A figure that opens its sentence with "at", before what it measures: "At 11.2%, staff turnover was below target".
//!
//! Not a figure with a noun: "At 12 schools, attendance was low".

use super::phrase;
use super::subject::ends_subject;
use crate::lexicon::is_verb;
use crate::parse::{Parsed, What};

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    // "Projected at 4.5%, inflation would add to costs"
    let put = at == 2
        && parsed.word(Some(1)) == "at"
        && matches!(
            parsed.word(Some(0)),
            "projected"
                | "estimated"
                | "forecast"
                | "valued"
                | "put"
                | "costed"
                | "priced"
                | "currently"
                | "standing"
        );
    let opens =
        (at == 1 && parsed.word(Some(0)) == "at" || put) && parsed.word(Some(at + 1)) == ",";
    let from = at + 2;
    let verb = (from..parsed.items.len())
        .take_while(|&index| parsed.what(Some(index)) == Some(What::Word))
        .find(|&index| ends_subject(parsed, index) || is_verb(parsed.word(Some(index))))?;
    opens.then(|| phrase(parsed, from..verb)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_is_measured_follows() {
        assert_eq!(
            shown("At 11.2%, staff turnover was below target")[0],
            "11.2%: staff turnover"
        );
    }

    #[test]
    fn a_noun_of_its_own_names_it() {
        assert_eq!(shown("At 12 schools, attendance was low")[0], "12: schools");
    }
}
