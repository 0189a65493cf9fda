//! What moved, where the verb is said once for several: "Burglary is down by 13.8%, violence by 14% and theft by 18%".

use super::phrase;
use crate::parse::Parsed;
use crate::roles::coordinated::gapped;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    gapped(parsed, at)?;
    let from = parsed.figure_before(at)?;
    let start = (from + 1..at).find(|&start| !matches!(parsed.word(Some(start)), "," | "and"))?;
    phrase(parsed, start..at.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_has_what_moved() {
        assert_eq!(
            crate::indicators::shown(
                "Theft is down by 13.8%, serious violence by 14% and fraud by 18%"
            ),
            ["13.8%: Theft", "14%: serious violence", "18%: fraud"]
        );
    }
}
