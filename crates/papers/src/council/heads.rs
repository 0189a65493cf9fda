//! A body that no form names, by its own head: `Lochside Hills Trust` over `Meeting of the Board`.
//!
//! What must not match: a committee of a council, a board within a body, what a text speaks of.

use crate::passages::Passage;
use crate::text::{Worded, plain, titled};

/// What such a body may be.
const KINDS: [&str; 14] = [
    "trust",
    "partnership",
    "association",
    "conservators",
    "commissioners",
    "corporation",
    "consortium",
    "agency",
    "alliance",
    "federation",
    "commission",
    "forum",
    "authority",
    "park",
];

/// Passages among which the head is.
const HEAD: usize = 2;
/// Passages in which a paper says what it is of.
const NEAR: usize = 12;
/// Words of a name.
const WORDS: std::ops::RangeInclusive<usize> = 2..=6;

/// The name at the head, with the passage it is in.
pub(super) fn named_at_head(passages: &[Passage]) -> Option<(usize, String)> {
    let heads = || {
        (passages.iter().enumerate().take(HEAD))
            .filter(|(_, passage)| passage.number.is_none() && !passage.in_table)
    };
    let of_several =
        heads().find_map(|(index, passage)| Some((index, titled(&of_several(&passage.text)?))));
    if of_several.is_some() {
        return of_several;
    }
    let (index, head) =
        heads().find(|(_, passage)| WORDS.contains(&passage.words()) && is_name(&passage.text))?;
    let name = head.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let own = plain(&name);
    let near = || {
        (passages.iter().skip(index + 1).take(NEAR))
            .map(|passage| format!(" {} ", passage.text.plain()))
    };
    // A park's authority shows the park's name alone over its papers.
    if own.ends_with(" national park") {
        let paper = near().any(|text| {
            [" minutes ", " agenda ", " meeting "]
                .iter()
                .any(|word| text.contains(word))
        });
        return paper.then(|| (index, titled(&format!("{name} Authority"))));
    }
    // Its board meets, or who writes writes for it.
    let meets = near().any(|text| is_of_board(&text));
    let spoken_of =
        near().any(|text| text.contains(&format!(" the {own} ")) && text.contains(" i "));
    (meets || spoken_of).then(|| (index, titled(&name)))
}

/// "Minutes of the Board of Trustees", "Meeting of the Trust": whose organ meets.
fn is_of_board(text: &str) -> bool {
    /// Words between the meeting and whose it is, at most.
    const BETWEEN: usize = 4;
    const ORGANS: [&str; 6] = [
        "board",
        "trust",
        "trustees",
        "governors",
        "directors",
        "conservators",
    ];
    text.contains(" board meeting ")
        || [" meeting of ", " minutes of ", " minute of "]
            .iter()
            .any(|cue| {
                (text.split(cue).skip(1)).any(|behind| {
                    let mut words = behind.split(' ').take(BETWEEN);
                    words.any(|word| ORGANS.contains(&word))
                })
            })
}

/// The body of several councils at the head of a paper: "NORTH LOCHSIDE PARTNERSHIP JOINT COMMITTEE", before the organ that
/// meets for it; "Lochside & Muirside Councils".
///
/// What must not match: a joint committee by itself.
fn of_several(text: &str) -> Option<String> {
    let first = text.split('\t').next().unwrap_or_default();
    let words: Vec<&str> = first.split_whitespace().collect();
    let first = words.first().map(|first| plain(first)).unwrap_or_default();
    if ["minutes", "agenda", "meeting", "notice"].contains(&first.as_str()) {
        return None;
    }
    let whole = words.join(" ");
    let joins = [" and ", " & ", " AND "]
        .iter()
        .any(|join| whole.contains(join));
    let councils = words.last().is_some_and(|last| plain(last) == "councils");
    let capitals = words.iter().all(|word| {
        word.starts_with(char::is_uppercase) || matches!(*word, "and" | "of" | "the" | "&")
    });
    // "LOCHSIDE DISTRICT COUNCIL and MUIR DISTRICT COUNCIL": two that decide together.
    let two = [" and ", " & ", " AND "].iter().find_map(|join| {
        let (one, other) = whole.split_once(join)?;
        let both = [one, other]
            .iter()
            .all(|name| super::is_registered_name(name));
        (both && plain(one) != plain(other))
            .then(|| format!("{} and {}", titled(one), titled(other)))
    });
    if two.is_some() {
        return two;
    }
    if joins && councils && capitals && (3..=10).contains(&words.len()) {
        return Some(whole);
    }
    let joint = words.iter().position(|word| plain(word) == "joint");
    let name = match joint {
        Some(at) => words[..at].join(" "),
        None if text
            .split('\t')
            .skip(1)
            .any(|other| plain(other).starts_with("joint ")) =>
        {
            whole
        }
        None => return None,
    };
    let long = WORDS.contains(&name.split(' ').count()) && name.contains(' ');
    (long && name.split(' ').count() > 2 && is_name(&name)).then_some(name)
}

/// The panel that watches over a police area's commissioner, a body of law though a council writes its papers, with the first
/// passage that names it: "Lochside Police and Crime Panel". Where no committee is found, the one that a paper names which asks
/// "the Panel" for something.
pub(super) fn police_panel(
    passages: &[Passage],
    committee: Option<&str>,
) -> Option<(usize, String)> {
    let Some(committee) = committee else {
        return asked_panel(passages);
    };
    let own = plain(committee);
    is_police_panel(&own).then_some(())?;
    let index = (passages.iter()).position(|passage| passage.text.plain().contains(&own))?;
    Some((index, committee.to_owned()))
}

static PANEL: Worded = Worded::new(
    &["crime panel"],
    &[r"\b((?:[A-Z][\w'-]+ (?:and |& )?){1,4}Police(?:,? Fire)? and Crime Panel)\b"],
);

/// The one police and crime panel that a paper names which asks the Panel for something.
fn asked_panel(passages: &[Passage]) -> Option<(usize, String)> {
    let mut named = passages.iter().enumerate().flat_map(|(index, passage)| {
        let form = PANEL.of(&passage.text);
        let found = form
            .into_iter()
            .flat_map(|form| form.captures_iter(&passage.text));
        found.filter_map(move |found| {
            let name = found.get(1)?.as_str();
            Some((index, name.strip_prefix("The ").unwrap_or(name)))
        })
    });
    let (index, only) = named.next()?;
    let alone = named.all(|(_, other)| plain(other) == plain(only));
    let asked = || {
        passages.iter().any(|passage| {
            let text = format!(" {}", passage.text.plain());
            [
                " the panel is asked ",
                " the panel is requested ",
                " the panel is recommended ",
            ]
            .iter()
            .any(|cue| text.contains(cue))
        })
    };
    (alone && asked()).then(|| (index, only.to_owned()))
}

/// Whether a plain name is such a panel's, with its area.
pub(crate) fn is_police_panel(name: &str) -> bool {
    [" police and crime panel", " police fire and crime panel"]
        .iter()
        .any(|kind| name.ends_with(kind))
}

/// Whether every word that is not small begins in capitals, and the last says what body it is.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let kind = words.last().is_some_and(|last| {
        let last = last.to_lowercase();
        KINDS.contains(&last.as_str())
    });
    let generic = [
        "the", "a", "our", "this", "local", "health", "schools", "school",
    ];
    kind && !(words.first()).is_some_and(|first| generic.contains(&first.to_lowercase().as_str()))
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                || matches!(*word, "and" | "of" | "the" | "&" | "for")
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: Option<&str>) {
        let found = named_at_head(&titles_and_text(lines)).map(|(_, name)| name);
        assert_eq!(found.as_deref(), expected, "{lines:?}");
    }

    #[test]
    fn a_body_at_the_head_whose_board_meets_is_whose_paper_it_is() {
        check(
            &[
                "# Lochside Hills Trust",
                "# Meeting of the Board",
                "Present: A",
            ],
            Some("Lochside Hills Trust"),
        );
        check(
            &[
                "# GREATER LOCHSIDE PARTNERSHIP",
                "14 October 2025",
                "I am writing as Chair of the Board of the Greater Lochside Partnership about buses.",
            ],
            Some("Greater Lochside Partnership"),
        );
    }

    #[test]
    fn the_body_of_several_stands_before_its_joint_organ() {
        check(
            &["# GREATER WICK PARTNERSHIP JOINT ASSEMBLY", "# AGENDA"],
            Some("Greater Wick Partnership"),
        );
        check(
            &["North Wick Parking Partnership\tJoint Committee for Parking"],
            Some("North Wick Parking Partnership"),
        );
        check(
            &["# Wick & Muir Councils", "Minutes"],
            Some("Wick & Muir Councils"),
        );
        check(&["# JOINT COMMITTEE", "# AGENDA"], None);
        check(
            &[
                "# WICK LEARNING FEDERATION",
                "Minutes of the Board of Trustees",
            ],
            Some("Wick Learning Federation"),
        );
    }

    #[test]
    fn a_police_panel_is_a_body() {
        let panel = |name: &str| {
            let lines = [name, "Minutes of the meeting held on Monday 3 June 2024"];
            let passages = titles_and_text(&lines);
            let (committee, _) = crate::committee::committee(&passages)?;
            police_panel(&passages, Some(&committee)).map(|(_, name)| name)
        };
        assert_eq!(
            panel("# North Wick Police and Crime Panel").as_deref(),
            Some("North Wick Police and Crime Panel")
        );
        assert_eq!(panel("# Police and Crime Panel"), None);
        let asks = |named: &str| {
            let passages = titles_and_text(&[named, "The Panel is requested to note it."]);
            police_panel(&passages, None).map(|(_, name)| name)
        };
        assert_eq!(
            asks("Each June the North Wick Police and Crime Panel looks at its costs.").as_deref(),
            Some("North Wick Police and Crime Panel")
        );
        assert_eq!(
            asks("North Wick Police and Crime Panel met Muir Police and Crime Panel."),
            None
        );
    }

    #[test]
    fn a_parks_name_heads_the_papers_of_its_authority() {
        check(
            &["# Lochside National Park", "# MINUTES", "of a forum"],
            Some("Lochside National Park Authority"),
        );
        check(&["# Lochside National Park", "It has many paths."], None);
        check(&["# Lochside Country Park", "# MINUTES"], None);
    }

    #[test]
    fn what_is_only_called_so_is_not() {
        check(&["# Schools Forum", "# Board meeting"], None);
        check(&["# Lochside Hills Trust", "A charity was visited."], None);
        check(&["# Trust", "# Meeting of the Board"], None);
        check(&["# Planning Committee", "# Meeting of the Board"], None);
    }
}
