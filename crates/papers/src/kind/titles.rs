//! What its title calls a paper.
//!
//! "Statement of Accounts 2014/15" names a kind; "Our plan" and "Budget" are words that other papers have in
//! their titles too, and weigh less. The first titles say more than later ones, and of two names in them the
//! one that stands first in the list below.

use scrutineer_model::PaperKind;

use super::Hint;
use crate::passages::{Kind, Passage};

/// Passages that count as the title page.
const TITLE: usize = 14;
/// Passages among which the first titles are.
const FIRST: usize = 4;

/// What a title weighs that names a kind.
const FIRM: u32 = 8;
/// What a title weighs that speaks for one.
const LOOSE: u32 = 4;

/// What titles call papers; a name that ends in a space ends a word.
const NAMES: [(PaperKind, u32, &[&str]); 11] = [
    (
        PaperKind::StatementOfAccounts,
        FIRM,
        &[
            "statement of accounts",
            "statements of accounts",
            "annual accounts",
            "financial statements",
            "annual financial report",
            "annual return",
            "annual governance and accountability",
            "accounts for the year",
            "receipts and payments for the year",
            "receipts & payments for the year",
            "receipts and payments for year",
            "income and expenditure for the year",
            "income & expenditure for the year",
            "accounts for the period",
            "accounts for financial year",
            "audited accounts",
            "statement of financial activities",
            "notes to the accounts",
            "receipts and payments account",
            "income and expenditure account",
        ],
    ),
    (
        PaperKind::PerformanceReport,
        FIRM,
        &[
            "performance report",
            "performance dashboard",
            "performance monitoring",
            "performance indicators",
            "performance measures",
            "performance scorecard",
            "performance update",
            "scorecard",
            "dashboard",
            "adoption activity",
            "monitoring report",
        ],
    ),
    (
        PaperKind::Other,
        FIRM,
        &[
            "impact assessment",
            "evidence report",
            "needs assessment",
            "action log",
            "action tracker",
        ],
    ),
    (
        PaperKind::BudgetBook,
        FIRM,
        &[
            "budget book",
            "integrated plan",
            "revenue plan",
            "medium term financial plan",
            "mtfp",
            "capital programme",
            "capital plan",
            "capital projects",
            "capital investment",
            "revenue budget",
            "revenue estimates",
            "draft budget",
            "savings list",
            "key service",
            "fees and charges",
            "budget monitoring",
        ],
    ),
    (PaperKind::Report, LOOSE, &["portfolio"]),
    (
        PaperKind::BudgetBook,
        FIRM,
        &["five-year financial plan", "operating budget"],
    ),
    (PaperKind::BudgetBook, LOOSE, &["budget ", "precept"]),
    (
        PaperKind::Report,
        LOOSE,
        &[
            "progress report",
            "evaluation report",
            "annual report",
            "annual review",
        ],
    ),
    (
        PaperKind::Plan,
        FIRM,
        &[
            "development scheme",
            "core strategy",
            "local plan",
            "strategic plan",
            "business plan",
            "corporate plan",
            "council plan",
            "improvement plan",
            "action plan",
            "delivery plan",
            "transformation plan",
            "supplementary planning document",
        ],
    ),
    (
        PaperKind::Plan,
        LOOSE,
        &["strategy", "reserves policy", " plan ", "policy statement"],
    ),
    (PaperKind::PerformanceReport, LOOSE, &["performance "]),
];

/// The name that speaks, if any.
pub(super) fn hint(passages: &[Passage]) -> Option<Hint> {
    let begins = text_begins(passages);
    let titles: Vec<(usize, String)> = (passages.iter().enumerate())
        .take(TITLE)
        .filter(|(index, passage)| *index < begins || passage.kind == Kind::Furniture)
        .filter(|(_, passage)| !passage.in_table || passage.bold)
        .filter(|(index, passage)| {
            // An item's or a section's heading does not name the paper.
            passage.words() <= 18
                && !crate::committee::is_named(before_day(&passage.text))
                && (passage.parts == 0 || *index < 3)
                && (passage.is_title() || passage.kind == Kind::Furniture || *index < 3)
                && !is_sentence(passage)
        })
        .map(|(index, passage)| (index, spaced(passage.text.lower())))
        .collect();
    let first = |name: &str| {
        (titles.iter())
            .find(|(_, text)| text.contains(name))
            .map(|(index, _)| *index)
    };
    let names = (NAMES.iter())
        .flat_map(|(kind, weight, names)| names.iter().map(move |name| (*kind, *weight, *name)));
    names
        .filter_map(|(kind, weight, name)| {
            first(name).map(|at| Hint {
                kind,
                rule: "title",
                weight,
                at,
            })
        })
        .min_by_key(|hint| hint.at >= FIRST)
}

/// "Performance Panel – 8 November 2017": what stands before the day at its end.
fn before_day(text: &str) -> &str {
    let days = crate::dates::days(text);
    let day = days
        .first()
        .filter(|day| day.start > 0 && day.end == text.trim_end().len());
    day.map_or(text, |day| {
        text[..day.start].trim_end_matches([' ', ',', '-', '–', ':', '\t'])
    })
}

/// "On 23 February the Commissioner set the budget for 2016/17.", which speaks of another paper.
fn is_sentence(passage: &Passage) -> bool {
    /// Words that a title with a stop behind it has at most.
    const TITLED: usize = 6;
    passage.kind == Kind::Paragraph && passage.words() > TITLED && passage.text.ends_with('.')
}

/// Where a paper's text begins: a paragraph of sentences. A heading behind it names a section ("Neighbourhood plan" in a page of
/// news), not the paper.
fn text_begins(passages: &[Passage]) -> usize {
    /// Words of such a paragraph, at least.
    const WORDS: usize = 12;
    let text = |passage: &Passage| {
        passage.kind == Kind::Paragraph
            && passage.number.is_none()
            && !passage.in_table
            && passage.words() >= WORDS
            && passage.text.ends_with('.')
    };
    passages.iter().position(text).unwrap_or(passages.len())
}

/// With a space where a stop or the end is, so that a word that ends there ends in a space.
fn spaced(title: &str) -> String {
    let mut spaced = title.replace([':', ',', '.', ';', ')'], " ");
    spaced.push(' ');
    spaced
}
