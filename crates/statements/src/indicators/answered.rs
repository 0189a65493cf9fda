//! What people answered: "53.8% said it was about the same, 39.4% said it had got better", "14% say ‘improved’".
//!
//! Not what somebody says of a figure: "the council said 5% was too much" has its verb before it.

use super::{phrase, stretch};
use crate::parse::{Parsed, What};

/// Verbs that report an answer.
const SAYS: &[&str] = &[
    "say",
    "saying",
    "reporting",
    "said",
    "says",
    "felt",
    "feel",
    "thought",
    "think",
    "agreed",
    "agree",
    "disagreed",
    "disagree",
    "believed",
    "believe",
    "responded",
    "answered",
    "replied",
    "stated",
    "rated",
    "rate",
    "preferred",
    "prefer",
    "supported",
    "support",
    "opposed",
    "oppose",
    "indicated",
    "indicate",
];

/// Words for those who answered at most.
const PEOPLE: usize = 12;

/// Words of an answer at most.
const LONGEST: usize = 16;

pub(super) fn read(parsed: &Parsed, at: usize) -> Option<String> {
    let direct = parsed.beyond_brackets(at + 1);
    // "89% of customers said they were satisfied"
    let of = usize::from(parsed.word(Some(direct)) == "of");
    let people = stretch(parsed, direct + of);
    let verb = if of > 0 && (1..=PEOPLE).contains(&people.len()) {
        // "46% of respondents had indicated that"
        let had = usize::from(matches!(
            parsed.word(Some(people.end)),
            "had" | "have" | "has"
        ));
        ((people.start + 1)..=people.end + had)
            .find(|&verb| SAYS.contains(&parsed.word(Some(verb))))?
    } else {
        direct
    };
    if !SAYS.contains(&parsed.word(Some(verb))) {
        return None;
    }
    let who = (verb > direct)
        .then(|| phrase(parsed, people.start..verb.min(people.end)))
        .flatten();
    let said = said(parsed, verb)?;
    Some(match who {
        Some(who) => format!("{who} {said}"),
        None => said,
    })
}

/// A verb and the answer behind it.
fn said(parsed: &Parsed, verb: usize) -> Option<String> {
    let mut end = verb + 1;
    while let Some(item) = parsed.items.get(end) {
        let figure = |next: usize| (next..next + 3).any(|next| parsed.is_figure(next));
        let stops = match item.what {
            What::Figure(_) => true,
            What::Mark => {
                matches!(item.lower.as_str(), "," | ";" | "." | ":" | "(" | ")" | "—")
            }
            What::Word => {
                matches!(
                    item.lower.as_str(),
                    "and" | "while" | "whilst" | "but" | "compared"
                ) && figure(end + 1)
            }
            _ => false,
        };
        if stops || end - verb == LONGEST {
            break;
        }
        end += 1;
    }
    let quoted = |char: char| "‘’'“”\"".contains(char);
    let text = parsed.printed(verb..end).replace(quoted, "");
    (end > verb + 1).then(|| text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn an_answer_names_its_share() {
        assert_eq!(
            shown(
                "When asked, 53.8% said it was about the same, 39.4% said it had got better and only 6.8% felt it had got worse."
            ),
            [
                "53.8%: said it was about the same",
                "39.4%: said it had got better",
                "6.8%: felt it had got worse",
            ]
        );
        assert_eq!(
            shown("14% say ‘improved’, as before")[0],
            "14%: say improved"
        );
    }

    #[test]
    fn a_verb_before_the_figure_is_no_answer() {
        assert_ne!(shown("The council said 5% of it was lost")[0], "5%: said");
    }
}
