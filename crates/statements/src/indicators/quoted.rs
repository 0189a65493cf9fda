//! An answer in quotation marks behind its share: "54% ‘stayed the same’, 22% ‘improved’".
//!
//! Not a title: "5% of ‘Our Plan’".

use super::unit;
use crate::parse::{Parsed, What};
use scrutineer_model::Unit;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    /// Words of an answer at most.
    const LONGEST: usize = 8;
    let share = unit(parsed, at) == Unit::Percent;
    let opens = matches!(parsed.word(Some(at + 1)), "‘" | "“" | "\"");
    let close = (at + 3..at + 3 + LONGEST)
        .find(|&close| matches!(parsed.word(Some(close)), "’" | "'" | "”" | "\""))?;
    let words = (at + 2..close).all(|word| parsed.what(Some(word)) == Some(What::Word));
    (share && opens && words).then(|| parsed.printed(at + 2..close).to_owned())
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn an_answer_in_quotation_marks_names_its_share() {
        assert_eq!(
            shown("Views were balanced (54% ‘stayed the same’, 22% ‘improved’)"),
            ["54%: stayed the same", "22%: Views, improved"]
        );
    }
}
