//! Pages of the web on which committee systems give what a meeting or a member decided.
//!
//! `Agenda and minutes`, `Agenda, decisions and draft minutes`: all items of a meeting. `Agenda item` and
//! `Issue - meetings`: one item with its minutes. `Issue - decisions`, or `Decision Maker: Cabinet` over
//! `Decision status: Approved`: a decision. What must not match: an agenda's page, whose items have no
//! minutes, a forward plan, and a list of links to minutes.

use super::PartKind;
use crate::passages::{Kind, Passage};
use crate::text::Worded;

/// Passages among which a page's title stands: menus may stand before it.
const FIRST: usize = 12;

/// What a page of the web begins, where its title or labels say so.
pub(super) fn kind_at(passages: &[Passage], index: usize, text: &str) -> Option<PartKind> {
    if index >= FIRST + menu(passages) || passages[index].number.is_some() {
        return None;
    }
    // "Meeting: 20/09/2017 - Council (Item 52)" over that item, where the page has lost its title.
    let lost = passages[..index]
        .iter()
        .all(|passage| !passage.text.lower().starts_with("issue"));
    if lost && crate::minutes::item_named(&passages[index].text).is_some() {
        return Some(PartKind::Minutes);
    }
    let soon = |labels: &[&str]| {
        (passages.iter().skip(index + 1).take(8)).any(|passage| {
            let text = passage.text.lower();
            labels.iter().any(|label| text.starts_with(label))
        })
    };
    match text {
        "agenda and minutes"
        | "agenda and draft minutes"
        | "agenda, decisions and minutes"
        | "agenda, decisions and draft minutes" => return Some(PartKind::Minutes),
        // Decided, but not yet minuted: the list of items with or without what came of them.
        "agenda and decisions" => {
            let minuted = has_minutes(passages, index);
            return Some(if minuted {
                PartKind::Minutes
            } else {
                PartKind::Agenda
            });
        }
        "issue - decisions" | "issue – decisions" => return Some(PartKind::Decision),
        "issue - meetings" | "issue – meetings" => {
            return (has_minutes(passages, index) || soon(&["meeting:"]))
                .then_some(PartKind::Minutes);
        }
        _ => {}
    }
    if text.ends_with("agenda item") && passages[index].words() <= 8 {
        let resolved = (passages.iter().skip(index)).any(|passage| {
            let text = passage.text.plain();
            passage.is_text()
                && (matches!(text, "resolved" | "it was resolved")
                    || text.starts_with("resolved that")
                    || text.starts_with("agreed that"))
        });
        return (resolved
            || has_minutes(passages, index)
            || super::told::tells_of_an_item(&passages[index + 1..]))
        .then_some(PartKind::Minutes);
    }
    let decided = [
        "decision status:",
        "is key decision",
        "is this a key decision",
        "decision date:",
        "outcome:",
        "is subject to call",
        "decision published:",
        "made at meeting:",
        "effective from:",
    ];
    let labelled = text.starts_with("decision maker:") || text.starts_with("decision status:");
    // A forward plan lists what is to be decided, with how far each has come.
    (labelled && soon(&decided) && !soon(&["notice of proposed decision"]))
        .then_some(PartKind::Decision)
}

/// How many passages at a page's head are links of its menu: bullets of a few words.
fn menu(passages: &[Passage]) -> usize {
    /// Words of a link, at most.
    const LINK: usize = 5;
    passages
        .iter()
        .take_while(|passage| passage.kind == Kind::Point && passage.words() <= LINK)
        .count()
}

static LISTED: Worded = Worded::new(
    &[" ref:"],
    &[r"^\d{1,2}/\d{1,2}/\d{4} - (.+?)\s+ref: ?\d+\b"],
);

/// What a decision of a list is about: "17/11/2020 - Highway materials ref: 1249    Item Deferred", with its day.
pub(crate) fn listed_decision(text: &str) -> Option<&str> {
    let title = LISTED.of(text)?.captures(text)?.get(1)?;
    Some(title.as_str().trim())
}

/// Whether a page lists decisions, two at least.
pub(super) fn lists_decisions(passages: &[Passage]) -> bool {
    let listed = |passage: &&Passage| passage.is_text() && listed_decision(&passage.text).is_some();
    passages.iter().filter(listed).take(2).count() == 2
}

/// Whether a label stands behind a passage under which minutes stand.
pub(super) fn has_minutes(passages: &[Passage], index: usize) -> bool {
    passages.iter().skip(index).any(|passage| {
        matches!(
            passage.text.trim(),
            "Minutes:" | "Cofnodion:" | "Decision:" | "Decisions:" | "Penderfyniad:"
        )
    })
}

/// Whether minutes stand soon behind what begins here, as they do behind an item's report: "Report by the Clerk" over
/// "Minutes:". What has pages of its own is a paper of a pack.
pub(super) fn is_minuted(passages: &[Passage], at: usize) -> bool {
    /// Passages from an item's title to its minutes, at most.
    const NEAR: usize = 24;
    let near = &passages[at..passages.len().min(at + NEAR)];
    let paged = near.iter().any(|passage| passage.source.bbox.is_some());
    // A page of the web that was printed: all on the page that the item's title stands on.
    let above = passages[..at].iter().rfind(|passage| passage.is_text());
    let printed = above.is_some_and(|above| near.iter().all(|own| own.page == above.page));
    (!paged || printed) && has_minutes(near, 0)
}

/// Whether a page lists a meeting's items, with their minutes behind labels.
pub(super) fn lists_minutes(passages: &[Passage]) -> bool {
    lists_items(passages) && has_minutes(passages, 0)
}

/// Whether a page lists a meeting's items, and nothing that came of them.
pub(super) fn lists_unminuted(passages: &[Passage]) -> bool {
    let minuted = |passage: &Passage| {
        ["Minutes:", "Decision:", "Cofnodion:"]
            .iter()
            .any(|label| passage.text.contains(label))
    };
    lists_items(passages) && !passages.iter().any(minuted)
}

/// Whether a page lists a meeting's items, as its columns' heads say.
pub(super) fn lists_items(passages: &[Passage]) -> bool {
    let first = || passages.iter().take(2 * FIRST);
    first().any(|passage| {
        let heads = passage.text.plain();
        heads.ends_with("no item") || heads.ends_with("rhif eitem")
    }) && !first().any(|passage| matches!(passage.text.as_str(), "Plan items" | "Forward plan"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::parts;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: PartKind) {
        let parts = parts(&titles_and_text(lines));
        assert_eq!(parts[0].kind, expected, "{lines:?}");
    }

    #[test]
    fn a_printed_page_has_its_items_minutes_on_it() {
        let lines = [
            "Issue - meetings",
            "Tree Plan",
            "Report by the Clerk (attached).",
            "Minutes:",
            "RESOLVED: That the plan be noted.",
        ];
        let mut passages = titles_and_text(&lines);
        for passage in &mut passages {
            passage.source.bbox = Some(scrutineer_model::Rect::default());
        }
        assert!(is_minuted(&passages, 2));
        // The report is a paper of its own, with minutes behind it.
        for passage in &mut passages[2..] {
            passage.page = 2;
        }
        assert!(!is_minuted(&passages, 2));
    }

    #[test]
    fn an_item_without_labels_is_told_by_what_a_meeting_did() {
        check(
            &[
                "Agenda item",
                "Annual Report on Trees",
                "The Leader of the Council introduced the report on the year's planting.",
                "Members discussed the cost of watering.",
                "RECOMMENDED that Council approve:",
            ],
            PartKind::Minutes,
        );
        check(
            &[
                "Agenda item",
                "Tree Plan",
                "The report was presented by the Head of Parks.",
                "The recommendation was moved, seconded, voted on and carried.",
            ],
            PartKind::Minutes,
        );
        check(
            &[
                "Agenda item",
                "Trees",
                "To propose a plan for recommendation to Council.",
                "Cabinet is RECOMMENDED to:",
                "a) approve the plan",
            ],
            PartKind::Report,
        );
    }

    #[test]
    fn a_list_of_links_to_items_is_no_agenda() {
        let page = [
            "Issue details",
            "Trees",
            "Decision type: Key",
            "# Agenda items",
            "Documents",
        ];
        check(&page, PartKind::Other);
        check(
            &["# Agenda items", "1. Apologies", "2. Trees"],
            PartKind::Agenda,
        );
    }

    #[test]
    fn a_menu_before_the_title_does_not_hide_it() {
        let links = ["- Calendar"; FIRST + 1];
        let page = [
            "Agenda, decisions and minutes",
            "The Council - 7 March 2024",
            "1. Trees",
        ];
        let lines: Vec<&str> = links.into_iter().chain(page).collect();
        check(&lines, PartKind::Minutes);
    }

    #[test]
    fn a_list_of_items_is_an_agenda_and_a_forward_plan_no_record() {
        check(
            &[
                "Parks Board - Tuesday, 4th May, 2021 5.00 pm",
                "No. Item",
                "Trees",
                "To consider a report.",
            ],
            PartKind::Agenda,
        );
        check(
            &[
                "Forward plan",
                "Trees",
                "Decision maker: Cabinet",
                "Decision status: Recommendations Approved",
                "Notice of proposed decision first published: 03/01/2021",
            ],
            PartKind::Other,
        );
    }

    #[test]
    fn pages_of_what_was_decided_are_told_by_title_and_labels() {
        check(
            &[
                "# Agenda and minutes",
                "# Parks Board - 4 May 2021",
                "# 1. Apologies",
                "None came.",
            ],
            PartKind::Minutes,
        );
        check(
            &[
                "# Agenda item",
                "# Trees",
                "Minutes:",
                "The report was noted.",
            ],
            PartKind::Minutes,
        );
        check(
            &[
                "# Issue - meetings",
                "# Trees",
                "Meeting: 04/05/2021 - Parks Board (Item 3)",
            ],
            PartKind::Minutes,
        );
        check(
            &[
                "Decision Maker: Cabinet",
                "Decision status: Approved",
                "Is Key decision?: No",
            ],
            PartKind::Decision,
        );
    }

    #[test]
    fn a_report_is_one_item_of_a_page_that_lists_minutes() {
        let lines = [
            "# Agenda, decisions and minutes",
            "# Cabinet - 4 May 2021",
            "No. Item",
            "# 1. Trees",
            "Report by the Director",
            "The Cabinet is RECOMMENDED to:",
            "note it.",
            "Minutes:",
            "RESOLVED: to note it.",
        ];
        assert_eq!(parts(&titles_and_text(&lines)).len(), 1);
        check(&lines, PartKind::Minutes);
    }

    #[test]
    fn pages_of_what_is_to_be_decided_are_none() {
        for lines in [
            &["# Agenda item", "# Trees", "Report attached."][..],
            &["# Agendas and minutes", "# Parks Board", "May 2021"],
            &["Decision Maker: Cabinet", "Report to follow."],
        ] {
            check(lines, PartKind::Other);
        }
    }
}
