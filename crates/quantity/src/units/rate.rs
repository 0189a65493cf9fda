//! Rates for figures elsewhere: "per 10,000", "Rate per 100,000 population", "per 1,000 (aged 0-17)".

use scrutineer_model::Scale;

use super::Read;
use crate::figures;
use crate::token::{Kind, Token};

pub(super) fn read(tokens: &[Token], at: usize) -> Option<Read> {
    tokens.get(at).filter(|token| token.is_any(&["per", "/"]))?;
    let unit = figures::rate_base(tokens, at + 1)?;
    // "19.9 per 10,000" is a figure.
    let figure = at > 0 && tokens[at - 1].kind == Kind::Number;
    (!figure).then_some(Read {
        tokens: 2,
        unit: Some(unit),
        scale: Scale::ONE,
    })
}

/// Whether a rate may begin with a word or sign.
pub(super) fn may_open(lower: &str) -> bool {
    matches!(lower, "per" | "/")
}

#[cfg(test)]
mod tests {
    use crate::units::shown;

    #[test]
    fn a_rate_names_its_base() {
        assert_eq!(shown("Referrals per 10,000 children"), "per_10000");
        assert_eq!(shown("Rate per 100,000 population"), "per_100000");
        assert_eq!(shown("19.9 per 10,000"), "-");
    }
}
