//! What the sections of a document are called.
//!
//! A kind of document has its own sections, whatever its title: accounts have a balance sheet and notes, plans
//! have a vision, priorities and what will be done. One of them may stand in any paper; several different ones
//! speak.

use scrutineer_model::PaperKind;

use super::Hint;
use crate::passages::{Kind, Passage};

/// Names of sections of one kind of document.
struct Sections {
    kind: PaperKind,
    rule: &'static str,
    /// How a section's name begins, plain.
    begins: &'static [&'static str],
    /// Different ones that are too few to speak.
    few: u32,
    /// What each weighs.
    each: u32,
    /// What all together weigh at most.
    most: u32,
}

const SECTIONS: [Sections; 5] = [
    Sections {
        kind: PaperKind::StatementOfAccounts,
        rule: "sections_of_accounts",
        begins: &[
            "balance sheet",
            "statement of financial position",
            "comprehensive income and expenditure",
            "consolidated statement of",
            "movement in reserves",
            "statement of changes in",
            "cash flow statement",
            "statement of cash flows",
            "notes to the accounts",
            "notes to the core financial statements",
            "notes to the financial statements",
            "statement of accounting policies",
            "accounting policies",
            "expenditure and funding analysis",
            "collection fund statement",
            "income and expenditure account",
            "receipts and payments",
            "bank reconciliation",
            "fund account",
            "net assets statement",
            "independent auditor",
            "statement of responsibilities",
            "narrative report",
            "narrative statement",
            "accounting statements",
            "annual internal audit report",
            "reserves and balances",
            "balances brought forward",
            "balances carried forward",
            "total other receipts",
            "all other payments",
            "total value of cash",
        ],
        few: 1,
        each: 2,
        most: 10,
    },
    Sections {
        kind: PaperKind::PerformanceReport,
        rule: "sections_of_performance",
        begins: &[
            "performance against",
            "performance summary",
            "summary of performance",
            "performance overview",
            "performance indicators",
            "key performance indicators",
            "performance measures",
            "key measures",
            "kpis",
            "indicators on target",
            "indicators below target",
            "below target",
            "on target",
            "off target",
            "areas for improvement",
            "direction of travel",
            "key to symbols",
            "complaints and compliments",
            "customer contact",
            "exceptions",
        ],
        few: 1,
        each: 2,
        most: 6,
    },
    Sections {
        kind: PaperKind::BudgetBook,
        rule: "sections_of_budgets",
        begins: &[
            "revenue budget",
            "capital budget",
            "capital programme",
            "general fund",
            "housing revenue account",
            "council tax",
            "budget summary",
            "summary of budget",
            "subjective analysis",
            "service budgets",
            "fees and charges",
            "growth",
            "savings",
            "reserves",
            "staffing",
            "precept",
            "income",
            "expenditure",
        ],
        few: 2,
        each: 1,
        most: 5,
    },
    Sections {
        kind: PaperKind::Plan,
        rule: "sections_of_treasury_strategies",
        begins: &[
            "capital spending",
            "capital expenditure",
            "capital financing requirement",
            "borrowing",
            "investment",
            "minimum revenue provision",
            "prudential indicators",
            "treasury indicators",
            "liability benchmark",
            "interest rate",
            "debt",
        ],
        few: 2,
        each: 2,
        most: 6,
    },
    Sections {
        kind: PaperKind::Plan,
        rule: "sections_of_plans",
        begins: &[
            "foreword",
            "vision",
            "our vision",
            "our mission",
            "our values",
            "our ambition",
            "our aims",
            "aim 1",
            "aim 2",
            "priority 1",
            "what guides us",
            "what it will cost",
            "our priorities",
            "priorities",
            "priority",
            "strategic priorities",
            "strategic objectives",
            "strategic context",
            "objectives",
            "aims and objectives",
            "our objectives",
            "outcomes",
            "our approach",
            "our commitments",
            "where we are now",
            "where we want to be",
            "what we will do",
            "we will",
            "what success",
            "how we will",
            "measures of success",
            "measuring success",
            "delivering",
            "delivery",
            "action plan",
            "key actions",
            "monitoring and review",
            "review and monitoring",
            "governance",
        ],
        few: 2,
        each: 1,
        most: 6,
    },
];

/// What speaks, one for each kind at most.
pub(super) fn hints(passages: &[Passage]) -> Vec<Hint> {
    let names: Vec<(usize, &str)> = (passages.iter().enumerate())
        .filter(|(_, passage)| {
            passage.is_title() && !passage.in_table && passage.words() <= 10
                || passage.kind == Kind::Aside
                // The lines of section 2 of the annual return of smaller authorities are rows.
                || passage.in_table && passage.text.lower().contains("balances ")
        })
        .map(|(index, passage)| (index, passage.text.plain()))
        .collect();
    (SECTIONS.iter())
        .filter_map(|sections| of_kind(sections, &names))
        .collect()
}

fn of_kind(sections: &Sections, names: &[(usize, &str)]) -> Option<Hint> {
    let found: Vec<usize> = (sections.begins.iter())
        .filter_map(|begin| {
            (names.iter())
                .find(|(_, name)| begins(name, begin))
                .map(|(index, _)| *index)
        })
        .collect();
    let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
    (count > sections.few).then(|| Hint {
        kind: sections.kind,
        rule: sections.rule,
        weight: count.saturating_mul(sections.each).min(sections.most),
        at: found.into_iter().min().unwrap_or_default(),
    })
}

/// Whether a name begins with these words.
fn begins(name: &str, words: &str) -> bool {
    name.strip_prefix(words)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', 's']))
}
