//! What kind of paper it is.
//!
//! A form speaks first (an agenda, minutes, a report's head, "Dear Member … Yours sincerely"), then
//! what the title calls it, then what its pages look like. What must not match: a report about a
//! plan is a report; a pack with minutes in it is a pack.

use scrutineer_model::{PageInfo, PaperKind, Reason, Span, Table, Unit};

use crate::parts::{Part, PartKind};
use crate::passages::{Kind, Passage};
use crate::text::head;

/// Passages that count as the title page.
const TITLE: usize = 14;

/// The kind, with what speaks for it.
pub(crate) fn kind(
    passages: &[Passage],
    parts: &[Part],
    pages: &[PageInfo],
    tables: &[Table],
) -> (PaperKind, Reason) {
    let (kind, rule, index) = by_slides(passages, pages)
        .or_else(|| by_form(passages, parts))
        .or_else(|| by_title(passages))
        .or_else(|| by_look(passages, tables))
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
        PartKind::Appendix | PartKind::Other => return by_letter(passages),
    };
    Some((found.0, found.1, start))
}

fn by_letter(passages: &[Passage]) -> Found {
    let dear = passages
        .iter()
        .take(25)
        .position(|passage| passage.text.starts_with("Dear ") && passage.words() <= 8)?;
    let ends = passages.iter().skip(dear).any(|passage| {
        let text = passage.text.to_lowercase();
        text.starts_with("yours ")
            || text.starts_with("kind regards")
            || text.starts_with("sincerely")
    });
    ends.then_some((PaperKind::Letter, "salutation", dear))
}

/// What a title calls a paper, the first that matches.
const TITLES: [(&str, PaperKind); 61] = [
    ("statement of accounts", PaperKind::StatementOfAccounts),
    ("statements of accounts", PaperKind::StatementOfAccounts),
    ("annual accounts", PaperKind::StatementOfAccounts),
    ("financial statements", PaperKind::StatementOfAccounts),
    ("annual financial report", PaperKind::StatementOfAccounts),
    ("annual return", PaperKind::StatementOfAccounts),
    (
        "annual governance and accountability",
        PaperKind::StatementOfAccounts,
    ),
    ("accounts for the year", PaperKind::StatementOfAccounts),
    ("accounts for the period", PaperKind::StatementOfAccounts),
    (
        "accounts for financial year",
        PaperKind::StatementOfAccounts,
    ),
    ("audited accounts", PaperKind::StatementOfAccounts),
    (
        "statement of financial activities",
        PaperKind::StatementOfAccounts,
    ),
    ("notes to the accounts", PaperKind::StatementOfAccounts),
    ("performance report", PaperKind::PerformanceReport),
    ("performance dashboard", PaperKind::PerformanceReport),
    ("performance monitoring", PaperKind::PerformanceReport),
    ("performance indicators", PaperKind::PerformanceReport),
    ("performance measures", PaperKind::PerformanceReport),
    ("scorecard", PaperKind::PerformanceReport),
    ("dashboard", PaperKind::PerformanceReport),
    ("adoption activity", PaperKind::PerformanceReport),
    ("monitoring report", PaperKind::PerformanceReport),
    ("impact assessment", PaperKind::Other),
    ("evidence report", PaperKind::Other),
    ("needs assessment", PaperKind::Other),
    ("budget book", PaperKind::BudgetBook),
    ("integrated plan", PaperKind::BudgetBook),
    ("revenue plan", PaperKind::BudgetBook),
    ("medium term financial plan", PaperKind::BudgetBook),
    ("mtfp", PaperKind::BudgetBook),
    ("capital programme", PaperKind::BudgetBook),
    ("capital plan", PaperKind::BudgetBook),
    ("capital projects", PaperKind::BudgetBook),
    ("capital investment", PaperKind::BudgetBook),
    ("revenue budget", PaperKind::BudgetBook),
    ("draft budget", PaperKind::BudgetBook),
    ("savings list", PaperKind::BudgetBook),
    ("key service", PaperKind::BudgetBook),
    ("fees and charges", PaperKind::BudgetBook),
    ("budget monitoring", PaperKind::BudgetBook),
    ("portfolio", PaperKind::Report),
    ("five-year financial plan", PaperKind::BudgetBook),
    ("operating budget", PaperKind::BudgetBook),
    ("budget ", PaperKind::BudgetBook),
    ("progress report", PaperKind::Report),
    ("evaluation report", PaperKind::Report),
    ("annual report", PaperKind::Report),
    ("development scheme", PaperKind::Plan),
    ("core strategy", PaperKind::Plan),
    ("local plan", PaperKind::Plan),
    ("strategic plan", PaperKind::Plan),
    ("business plan", PaperKind::Plan),
    ("improvement plan", PaperKind::Plan),
    ("action plan", PaperKind::Plan),
    ("delivery plan", PaperKind::Plan),
    ("transformation plan", PaperKind::Plan),
    ("supplementary planning document", PaperKind::Plan),
    ("strategy", PaperKind::Plan),
    ("reserves policy", PaperKind::Plan),
    (" plan ", PaperKind::Plan),
    ("policy statement", PaperKind::Plan),
];

fn by_title(passages: &[Passage]) -> Found {
    if let Some(found) = by_letter(passages) {
        return Some(found);
    }
    let titles: Vec<(usize, String)> = (passages.iter().enumerate())
        .take(TITLE)
        .filter(|(_, passage)| !passage.in_table || passage.bold)
        .filter(|(index, passage)| {
            // An item's or a section's heading does not name the paper.
            passage.words() <= 18
                && (passage.parts == 0 || *index < 3)
                && (passage.is_title() || passage.kind == Kind::Furniture || *index < 3)
        })
        .map(|(index, passage)| (index, passage.text.to_lowercase()))
        .collect();
    let mut best: Option<(usize, usize, PaperKind)> = None;
    for (rank, (name, kind)) in TITLES.iter().enumerate() {
        let Some((index, _)) = titles.iter().find(|(_, text)| holds(text, name)) else {
            continue;
        };
        // The first titles say more than the later ones, and the first names more than the last.
        let place = usize::from(*index >= 4);
        if best.is_none_or(|best| (place, rank) < (best.0, best.1)) {
            best = Some((place, rank, *kind));
        }
    }
    let (_, rank, kind) = best?;
    let name = TITLES.get(rank)?.0;
    let index = titles.iter().find(|(_, text)| holds(text, name))?.0;
    Some((kind, "title", index))
}

/// Whether a title holds a name; one that ends in a space ends a word.
fn holds(title: &str, name: &str) -> bool {
    let spaced = title.replace([':', ',', '.', ';', ')'], " ");
    format!("{spaced} ").contains(name) || title.contains(name)
}

/// Many tables of money, and little else.
fn by_look(passages: &[Passage], tables: &[Table]) -> Found {
    let in_tables = passages.iter().filter(|passage| passage.in_table).count();
    let money = (tables.iter())
        .filter(|table| {
            table
                .unit
                .as_ref()
                .is_some_and(|unit| unit.unit == Unit::Gbp)
        })
        .count();
    (money >= 2 && money * 2 > tables.len() && in_tables * 2 > passages.len()).then_some((
        PaperKind::BudgetBook,
        "tables_of_money",
        0,
    ))
}

/// Wide pages with few words in large type; where there are no pages, short headings over points
/// that end without a stop.
fn by_slides(passages: &[Passage], pages: &[PageInfo]) -> Found {
    let has_pages = pages.iter().any(|page| page.width > 0.0);
    if has_pages {
        return by_wide_pages(passages, pages);
    }
    let text: Vec<&Passage> = (passages.iter())
        .filter(|passage| passage.is_text() && !passage.in_table)
        .collect();
    let short = text.iter().filter(|passage| passage.words() <= 16).count();
    let stopped = text
        .iter()
        .filter(|passage| passage.text.ends_with('.'))
        .count();
    let numbered = text.iter().filter(|passage| passage.parts > 1).count();
    let continued = text
        .iter()
        .filter(|passage| passage.words() <= 8 && continues(&passage.text))
        .count();
    let looks = text.len() >= 30
        && short * 5 >= text.len() * 4
        && stopped * 8 <= text.len()
        && numbered == 0
        && continued >= 2;
    (looks || are_titles_over_points(&text)).then_some((PaperKind::Slides, "titles_over_points", 0))
}

/// A short text of marked titles, each over points that end without a stop, and of nothing else. Pages of the web list
/// their links so.
fn are_titles_over_points(text: &[&Passage]) -> bool {
    /// Slides, at least.
    const SLIDES: usize = 3;
    let is_title = |passage: &&&Passage| passage.kind == Kind::Heading && passage.number.is_none();
    let is_point = |passage: &&&Passage| {
        passage.kind == Kind::Point && passage.number.is_none() && !passage.text.ends_with('.')
    };
    let titles = text.iter().filter(is_title).count();
    let over = (text.windows(2))
        .filter(|pair| is_title(&&pair[0]) && is_point(&&pair[1]))
        .count();
    let points = text.iter().filter(is_point).count();
    let web = text
        .iter()
        .any(|passage| matches!(passage.source.span, Some(Span::Markup { .. })));
    let meeting = text.iter().take(2).any(|passage| {
        let lower = passage.text.to_lowercase();
        ["minutes", "agenda", "notes", "action", "report"]
            .iter()
            .any(|word| lower.contains(word))
    });
    !web && !meeting && over >= SLIDES && over + 1 >= titles && titles + points + 1 >= text.len()
}

/// "Principles (2)": a slide's title goes on on the next.
fn continues(text: &str) -> bool {
    let text = text.trim_end_matches(':');
    text.ends_with("(2)")
        || text.ends_with("(3)")
        || text.ends_with("(cont)")
        || text.ends_with("(continued)")
        || text.ends_with("cont'd")
}

fn by_wide_pages(passages: &[Passage], pages: &[PageInfo]) -> Found {
    /// A slide has a few dozen words; a landscape page of a report has hundreds.
    const WORDS: usize = 130;
    let wide = pages
        .iter()
        .filter(|page| page.width > 1.2 * page.height)
        .count();
    if pages.len() < 3 || wide * 10 < pages.len() * 9 {
        return None;
    }
    let screens = pages.iter().filter(|page| is_screen(page)).count();
    let mut words: Vec<usize> = (pages.iter())
        .map(|page| {
            (passages.iter())
                .filter(|passage| passage.page == page.page && passage.kind != Kind::Furniture)
                .map(Passage::words)
                .sum()
        })
        .collect();
    words.sort_unstable();
    let tables = passages.iter().filter(|passage| passage.in_table).count();
    let headed = passages
        .iter()
        .filter(|passage| passage.kind == Kind::Heading)
        .count();
    // Nobody prints a paper in the shape of a screen, however much stands on it.
    if screens * 10 >= pages.len() * 9 {
        return Some((PaperKind::Slides, "screen_pages", 0));
    }
    // A sheet printed from a workbook is wide too, and nearly all of it tables.
    (words
        .get(words.len() / 2)
        .is_some_and(|median| *median <= WORDS)
        && tables * 2 < passages.len()
        && headed * 2 >= pages.len())
    .then_some((PaperKind::Slides, "wide_pages", 0))
}

/// 4:3, 16:9 or 16:10: the shapes of screens. Paper is 1.294 (Letter), 1.414 (A4) or 1.647 (Legal)
/// times as long as it is wide.
fn is_screen(page: &PageInfo) -> bool {
    [4.0 / 3.0, 16.0 / 9.0, 16.0 / 10.0]
        .iter()
        .any(|shape| (page.width / page.height - shape).abs() < 0.012)
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
        check(&["# Meetings of the planning team"], PaperKind::Other);
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
}
