//! What was done with some of those that were counted before, whose noun is not said again: "received 61 complaints, upheld 14 and
//! closed 22 after enquiries".

use scrutineer_model::Unit;

use super::asked::Asked;
use super::clause::is_past;
use super::is_general;
use crate::counted::has_noun;

pub(super) fn read(asked: &Asked) -> Option<String> {
    /// Words of what was counted at most.
    const LONG: usize = 6;
    let did = asked.ahead(1);
    let listed = matches!(asked.ahead(2), "," | "and" | "but");
    let whole = asked.before.count?.split(", ").next()?;
    let more = matches!(asked.behind(1), "of" | "to" | "%" | "-" | "/");
    let bare = asked.unit() == Unit::Count && !has_noun(asked.parsed, asked.at) && !more;
    let done = is_past(did) || matches!(did, "upheld" | "won" | "lost" | "sold" | "built" | "held");
    let named = !is_general(whole) && whole.split(' ').count() <= LONG && !whole.ends_with(did);
    (bare && listed && done && named).then(|| format!("{whole}, {did}"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::names;

    #[test]
    fn what_was_done_with_some_of_them() {
        assert_eq!(
            names(
                "The Ombudsman received 61 complaints about bins, upheld 14 and closed 22 after enquiries."
            ),
            [
                "complaints about bins",
                "complaints about bins, upheld",
                "complaints about bins, closed"
            ]
        );
    }
}
