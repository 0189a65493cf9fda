//! A second part and where it comes from: "£8.2m related to the disposal of flats and £1.3m (£2.5m in 2013/14) from the sale
//! of vacant houses".
//!
//! Not a way: "and £1.3m from 2013/14", "and 5% from 4%".

use super::{phrase_from, unit};
use crate::parse::{Parsed, What};
use scrutineer_model::Unit;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    // "the balance of £96,000 coming from drainage rates"
    if parsed.word(Some(at + 1)) == "coming" && parsed.word(Some(at + 2)) == "from" {
        return phrase_from(parsed, at + 3);
    }
    let before = parsed.figure_before(at);
    let joined = matches!(parsed.word(at.checked_sub(1)), "and" | ",");
    let money = unit(parsed, at).is_money()
        && (0..at).any(|first| parsed.is_figure(first) && unit(parsed, first).is_money());
    // "interest of 0.3% on short term investments and 2% on units"
    let share = unit(parsed, at) == Unit::Percent
        && before.is_some_and(|first| unit(parsed, first) == Unit::Percent);
    let from = parsed.beyond_brackets(at + 1);
    let link = parsed.word(Some(from));
    // "£2.9m relates to social care and £1.3m to transport"
    let again = matches!(link, "to" | "for" | "on")
        && before.is_some_and(|first| {
            (first + 1..first + 4).any(|place| parsed.word(Some(place)) == link)
        })
        && parsed
            .items
            .get(from + 1)
            .is_some_and(|item| !crate::lexicon::is_infinitive(&item.lower));
    let opens = (link == "from" && money || again && (money || share && link == "on"))
        && parsed.what(Some(from + 1)) == Some(What::Word);
    if !joined || !opens {
        return None;
    }
    phrase_from(parsed, from + 1).filter(|name| name.contains(' '))
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn where_a_second_part_comes_from_names_it() {
        assert_eq!(
            shown(
                "Of this, £8.2m related to the disposal of flats and £1.3m (£2.5m in 2013/14) from the sale of vacant houses"
            )[1],
            "£1.3m: sale of vacant houses"
        );
        assert_eq!(
            shown("Of this, £2.9m relates to Adult Social Care and £1.3m to school transport")[1],
            "£1.3m: school transport"
        );
    }
}
