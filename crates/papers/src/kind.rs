//! What kind of paper it is.
//!
//! A form speaks first (an agenda, minutes, a report's head, "Dear Member … Yours sincerely", pages in
//! the shape of a screen). A paper without one is a document, and what speaks for its kind is weighed:
//! what its title calls it (`titles`), what its sections are called (`sections`), and what the columns of
//! its tables are (`columns`). What must not match: a report about a plan is a report; a pack with minutes
//! in it is a pack; a plan that ends in a table of money is a plan.

mod columns;
mod sections;
mod slides;
mod titles;

use scrutineer_model::{PageInfo, PaperKind, Reason, Table};

use crate::parts::{Part, PartKind};
use crate::passages::Passage;
use crate::text::head;

/// The kind, with what speaks for it.
pub(crate) fn kind(
    passages: &[Passage],
    parts: &[Part],
    pages: &[PageInfo],
    tables: &[Table],
) -> (PaperKind, Reason) {
    let (kind, rule, index) = slides::by_slides(passages, pages)
        .or_else(|| by_letter(passages).filter(|_| is_whole_letter(passages)))
        .or_else(|| by_form(passages, parts))
        .or_else(|| by_letter(passages))
        .or_else(|| weighed(passages, tables))
        .unwrap_or((PaperKind::Other, "nothing", 0));
    let passage = passages.get(index);
    let evidence = Reason {
        of: "kind",
        rule,
        text: passage.map_or_else(String::new, |passage| head(&passage.text, 120).to_owned()),
        source: passage.map_or_else(Default::default, |passage| passage.source.clone()),
    };
    (kind, evidence)
}

type Found = Option<(PaperKind, &'static str, usize)>;

/// Something in a document that speaks for a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hint {
    kind: PaperKind,
    rule: &'static str,
    /// From 1; what decides alone has [`ENOUGH`].
    weight: u32,
    /// The passage that says it.
    at: usize,
}

/// What a kind must weigh to be named.
const ENOUGH: u32 = 4;

/// The kind for which most speaks; of two that weigh the same, the one that was found first.
fn weighed(passages: &[Passage], tables: &[Table]) -> Found {
    let mut hints = Vec::from_iter(titles::hint(passages));
    hints.extend(sections::hints(passages));
    hints.extend(columns::hints(passages, tables));
    let weight = |kind: PaperKind| -> u32 {
        (hints.iter())
            .filter(|hint| hint.kind == kind)
            .map(|hint| hint.weight)
            .sum()
    };
    let first = hints
        .iter()
        .rev()
        .max_by_key(|hint| (weight(hint.kind), hint.weight))?;
    (weight(first.kind) >= ENOUGH).then_some((first.kind, first.rule, first.at))
}

fn by_form(passages: &[Passage], parts: &[Part]) -> Found {
    let first = parts.iter().find(|part| part.kind != PartKind::Other)?;
    let start = first.passages.start;
    // What comes late is an appendix to something else.
    let near = start <= 40 || passages.get(start).is_some_and(|passage| passage.page <= 2);
    if !near {
        return None;
    }
    let found = match first.kind {
        PartKind::Agenda => (PaperKind::AgendaPack, "agenda"),
        PartKind::Minutes => (PaperKind::Minutes, "minutes"),
        PartKind::Decision => (PaperKind::DecisionRecord, "decision_record"),
        PartKind::Report => (PaperKind::Report, "report_head"),
        PartKind::Appendix | PartKind::Other => return None,
    };
    Some((found.0, found.1, start))
}

fn by_letter(passages: &[Passage]) -> Found {
    let (dear, _) = letter(passages)?;
    Some((PaperKind::Letter, "salutation", dear))
}

/// Where a letter greets, and where it closes.
fn letter(passages: &[Passage]) -> Option<(usize, usize)> {
    let dear = passages
        .iter()
        .take(25)
        .position(|passage| passage.text.starts_with("Dear ") && passage.words() <= 8)?;
    let close = passages.iter().skip(dear).position(|passage| {
        let text = passage.text.lower();
        text.starts_with("yours ")
            || text.starts_with("kind regards")
            || text.starts_with("sincerely")
    })?;
    Some((dear, dear + close))
}

/// Whether a paper is a letter and nothing more, whatever it says was resolved: it closes where the paper ends, and calls
/// nobody to a meeting.
pub(crate) fn is_whole_letter(passages: &[Passage]) -> bool {
    /// Lines behind the close: who signs, where to reach them, who gets copies.
    const BEHIND: usize = 8;
    let Some((dear, close)) = letter(passages) else {
        return false;
    };
    let behind = (passages[close..].iter()).filter(|passage| passage.is_text());
    let calls = passages[dear..close].iter().any(|passage| {
        crate::agenda::is_heading(passage)
            || crate::text::has_any(
                &passage.text,
                &["summoned", "attend a meeting", "attend the meeting"],
            )
    });
    behind.count() <= BEHIND && !calls
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::parts;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], expected: PaperKind) {
        let passages = titles_and_text(lines);
        let (kind, _) = kind(&passages, &parts(&passages), &[], &[]);
        assert_eq!(kind, expected, "{lines:?}");
    }

    #[test]
    fn a_sentence_is_no_title() {
        check(
            &["On 23 February the Board set the budget for 2016/17."],
            PaperKind::Other,
        );
        check(&["# Budget for 2016/17"], PaperKind::BudgetBook);
    }

    #[test]
    fn a_form_speaks_before_a_title() {
        check(
            &["# AGENDA", "# 1. STATEMENT OF ACCOUNTS"],
            PaperKind::AgendaPack,
        );
        check(
            &[
                "# STRATEGIC PLAN",
                "Report of the Director",
                "# Purpose of report",
                "1.1 To present the plan.",
            ],
            PaperKind::Report,
        );
        check(
            &[
                "Minutes of a meeting of the Council held on 26 February 2018",
                "Present: Cllr A",
            ],
            PaperKind::Minutes,
        );
        check(
            &[
                "# Cabinet Member for Roads - Decisions made at the meeting on 15 July 2021",
                "1. Buses",
            ],
            PaperKind::DecisionRecord,
        );
        check(
            &[
                "# Decisions of the Cabinet",
                "Tuesday 5 April 2022",
                "# RENTS",
                "Cabinet Resolution:",
            ],
            PaperKind::DecisionRecord,
        );
        check(
            &[
                "# DECISION OF AN OFFICER UNDER DELEGATED POWERS",
                "On: 14th May 2024",
            ],
            PaperKind::DecisionRecord,
        );
        check(
            &["# KENT COUNTY COUNCIL – RECORD OF DECISION"],
            PaperKind::DecisionRecord,
        );
        check(
            &[
                "# Record of an Urgent Executive Decision",
                "1. To appoint a contractor.",
            ],
            PaperKind::DecisionRecord,
        );
        check(
            &["# Notice of Key Decisions", "The Cabinet means to decide:"],
            PaperKind::Other,
        );
    }

    #[test]
    fn a_letter_that_tells_what_was_resolved_is_a_letter() {
        let letter = [
            "14 October 2021",
            "Dear Sirs",
            "The Committee looked at the plan on 11 October.",
            "The Committee RESOLVED to object:",
            "(a) the wall is too high;",
            "(b) the lane is too narrow.",
            "Yours faithfully",
            "Town Clerk",
        ];
        check(&letter, PaperKind::Letter);
    }

    #[test]
    fn titles_and_salutations_speak_next() {
        check(&["# Local Development Scheme 2025-2028"], PaperKind::Plan);
        check(
            &["# Statement of Accounts 2014/15"],
            PaperKind::StatementOfAccounts,
        );
        check(
            &["# CITY OF VANCOUVER", "# ANNUAL FINANCIAL REPORT"],
            PaperKind::StatementOfAccounts,
        );
        check(
            &[
                "# Budget briefing",
                "- One",
                "- Two",
                "# Savings",
                "- £2m from parks",
                "# Next",
                "- Consult",
            ],
            PaperKind::Slides,
        );
        check(
            &["# Potential capital projects by year"],
            PaperKind::BudgetBook,
        );
        check(
            &["Dear Sir", "We write to you.", "Yours faithfully"],
            PaperKind::Letter,
        );
        check(&["A text.", "Another."], PaperKind::Other);
        check(
            &[
                "# What we decided in June",
                "Fifteen of us met in the hall, and the minutes will be put here in July.",
                "# Neighbourhood plan",
            ],
            PaperKind::Other,
        );
        check(
            &["# Strategy and Prevention Committee", "Notes."],
            PaperKind::Other,
        );
        check(&["# Meetings of the planning team"], PaperKind::Other);
    }

    #[test]
    fn the_text_of_a_talk_is_slides() {
        let talk = [
            "# Care at home",
            "Provider forum",
            "# Today",
            "Where we are",
            "What it costs",
            "# Where we are",
            "1,412 people have care at home",
            "# What it costs",
            "£21.40 an hour",
            "# Questions",
            "Call us",
        ];
        check(&talk, PaperKind::Slides);
        let told: Vec<String> = (talk.iter())
            .map(|line| {
                if line.starts_with('#') {
                    (*line).to_owned()
                } else {
                    format!("{line}.")
                }
            })
            .collect();
        let told: Vec<&str> = told.iter().map(String::as_str).collect();
        check(&told, PaperKind::Other);
    }

    #[test]
    fn pages_in_the_shape_of_a_screen_are_slides() {
        let pages = |width, height| {
            vec![
                PageInfo {
                    width,
                    height,
                    ..PageInfo::default()
                };
                4
            ]
        };
        let passages = titles_and_text(&["# A health plan", "Much text."]);
        let kind = |width, height| kind(&passages, &[], &pages(width, height), &[]).0;
        assert_eq!(kind(960.0, 540.0), PaperKind::Slides);
        assert_eq!(kind(720.0, 540.0), PaperKind::Slides);
        assert_eq!(kind(842.0, 595.0), PaperKind::Plan);
        assert_eq!(kind(792.0, 612.0), PaperKind::Plan);
    }

    #[test]
    fn sections_say_what_a_title_does_not() {
        check(
            &[
                "# Better Together 2024-2029",
                "# Foreword",
                "Welcome.",
                "# Our vision",
                "To thrive.",
                "# Our priorities",
                "Three.",
                "# How we will deliver",
                "Together.",
            ],
            PaperKind::Plan,
        );
        check(
            &[
                "# Lochside 2022-23",
                "# Balance Sheet",
                "A",
                "# Cash Flow Statement",
                "B",
            ],
            PaperKind::StatementOfAccounts,
        );
        // One such section stands in many papers.
        check(&["# Lochside", "# Foreword", "Welcome."], PaperKind::Other);
    }

    fn table(columns: usize, cells: &[&str]) -> Table {
        Table {
            rows: cells.len() / columns,
            columns,
            header_rows: 1,
            cells: (cells.iter().enumerate())
                .map(|(at, text)| scrutineer_model::Cell {
                    row: at / columns,
                    column: at % columns,
                    text: (*text).to_owned(),
                    ..scrutineer_model::Cell::default()
                })
                .collect(),
            ..Table::default()
        }
    }

    #[test]
    fn columns_say_what_a_title_does_not() {
        let check = |table: Table, expected: (PaperKind, &str)| {
            let passages = titles_and_text(&["# How are we doing?"]);
            let (kind, why) = kind(&passages, &[], &[], &[table]);
            assert_eq!((kind, why.rule), expected);
        };
        let indicators = [
            "Indicator",
            "Target",
            "Actual",
            "Waste recycled",
            "50%",
            "52%",
        ];
        let performance = (PaperKind::PerformanceReport, "tables_of_indicators");
        check(table(3, &indicators), performance);
        // What is measured is not called anything.
        let years = ["", "2022/23", "2023/24", "Target", "Met?"];
        let fires = ["Fires in homes", "299", "306", "310", "Yes"];
        check(table(5, &[years, fires].concat()), performance);
        // The heads are lost: the marks are not.
        let marked = [
            "EDU 1 Attendance",
            "92.2%",
            "94.0%",
            "✔",
            "EDU 2 Exclusions",
            "13.6",
            "10.0",
            "✖",
            "EDU 3 Early learning",
            "52%",
            "50%",
            "✔",
        ];
        check(table(4, &marked), performance);
        // What is to be done has marks too.
        let actions = [
            "Action",
            "Who",
            "When",
            "State",
            "Heat pumps",
            "Property",
            "2026",
            "Amber",
            "88 charge points",
            "Parking",
            "2025",
            "Red",
            "10 vans",
            "Fleet",
            "2027",
            "Green",
        ];
        check(table(4, &actions), (PaperKind::Plan, "tables_of_actions"));
    }

    #[test]
    fn sections_name_a_pension_funds_accounts_and_a_treasury_strategy() {
        check(
            &[
                "# The fund's year",
                "# Fund account for the year ended 31 March 2024",
                "A",
                "# Net assets statement",
                "B",
            ],
            PaperKind::StatementOfAccounts,
        );
        check(
            &[
                "# The limits we keep to",
                "# Capital spending and how it is paid for",
                "A",
                "# Borrowing",
                "B",
                "# Investments",
                "C",
            ],
            PaperKind::Plan,
        );
        check(
            &[
                "# The limits we keep to",
                "# Borrowing",
                "A",
                "# Noise",
                "B",
            ],
            PaperKind::Other,
        );
    }
}
