//! Views that answer common questions.

use crate::relation::{Relation, Schema};

/// A view: what it is called, what it needs, what it selects.
struct View {
    name: &'static str,
    needs: &'static [Relation],
    select: &'static str,
}

const VIEWS: [View; 8] = [
    // What is measured, by how many councils, how often, over which time?
    View {
        name: "measures",
        needs: &[Relation::Observations],
        select: "
  SELECT coalesce(measure_id, measure) AS measure, unit, count(*) AS figures,
    count(DISTINCT council) AS councils, min(period_start) AS earliest, max(period_end) AS latest
  FROM observations WHERE number IS NOT NULL
  GROUP BY coalesce(measure_id, measure), unit ORDER BY figures DESC",
    },
    // Every figure with the table or sentence it is read from.
    View {
        name: "figures",
        needs: &[
            Relation::Observations,
            Relation::Tables,
            Relation::Statements,
            Relation::Papers,
        ],
        select: "
  SELECT o.council, o.meeting_date, p.title AS paper, t.title AS table_title, s.quote,
    o.measure, o.row_path, o.column_path, o.text, o.number, o.number_text, o.unit, o.period,
    o.period_start, o.period_end, o.phase, o.comparison, o.confidence, o.link, o.observation_id
  FROM observations o JOIN papers p ON p.paper_id = o.paper_id
    LEFT JOIN tables t ON t.table_id = o.table_id
    LEFT JOIN statements s ON s.statement_id = o.statement_id",
    },
    // What was budgeted for a row of a table, and what came out?
    View {
        name: "budget_and_outturn",
        needs: &[Relation::Observations],
        select: "
  SELECT b.council, b.meeting_date, b.measure, b.row_path, b.period, b.number AS budget,
    o.number AS outturn, o.number - b.number AS difference, b.unit, b.text AS budget_text,
    o.text AS outturn_text, o.link
  FROM observations b JOIN observations o ON o.table_id = b.table_id
    AND o.table_row = b.table_row AND o.unit = b.unit AND o.period IS b.period
  WHERE b.phase = 'budget' AND o.phase IN ('outturn', 'actual')
    AND b.number IS NOT NULL AND o.number IS NOT NULL",
    },
    // How did a row of a table change from one year to the next? Heads that differ in the year alone go together.
    View {
        name: "year_on_year",
        needs: &[Relation::Observations],
        select: "
  SELECT n.council, n.meeting_date, n.measure, n.row_path, n.column_path, n.phase, n.unit,
    p.period AS period_before, p.number AS number_before, n.period, n.number,
    n.number - p.number AS difference, min(p.confidence, n.confidence) AS confidence,
    p.link AS link_before, n.link
  FROM observations n JOIN observations p ON p.table_id = n.table_id
    AND p.table_row = n.table_row AND p.unit = n.unit AND p.phase IS n.phase
    AND p.period_kind = n.period_kind AND p.period_start = date(n.period_start, '-1 year')
    AND replace(p.column_path, p.period, '') = replace(n.column_path, n.period, '')
  WHERE n.number IS NOT NULL AND p.number IS NOT NULL
    AND n.comparison IS NULL AND p.comparison IS NULL",
    },
    // What does a sentence set beside its figure?
    View {
        name: "statements_compared",
        needs: &[Relation::Statements, Relation::Observations],
        select: "
  SELECT s.council, s.meeting_date, s.indicator, s.text, s.number, s.unit, o.comparison,
    o.text AS other_text, o.number AS other_number, s.direction, s.polarity, s.quote, s.link
  FROM statements s JOIN observations o ON o.statement_id = s.statement_id
  WHERE o.comparison IS NOT NULL",
    },
    // What was decided, meeting by meeting?
    View {
        name: "decisions_by_meeting",
        needs: &[Relation::Decisions, Relation::Papers],
        select: "
  SELECT d.meeting_date, d.council, d.committee, d.item_title, d.paragraph, d.lead, d.text, p.path, d.link
  FROM decisions d JOIN papers p ON p.paper_id = d.paper_id
  ORDER BY d.meeting_date, d.council, d.committee",
    },
    // Who is to do what?
    View {
        name: "actions_by_person",
        needs: &[Relation::Actions],
        select: "
  SELECT who, meeting_date, council, committee, item_title, text, link
  FROM actions ORDER BY who, meeting_date",
    },
    // What is missing or in doubt?
    View {
        name: "doubts",
        needs: &[Relation::Papers, Relation::Diagnostics, Relation::Inputs],
        select: "
  SELECT p.path, d.severity, d.code, d.message, d.page, d.link
  FROM diagnostics d JOIN papers p ON p.paper_id = d.paper_id WHERE d.severity <> 'info'
  UNION ALL
  SELECT path, 'error', status, error, NULL, NULL FROM inputs WHERE status = 'failed'",
    },
];

/// The views whose relations are all there.
pub(super) fn all(schemas: &[Schema]) -> String {
    let there = |relation: &Relation| schemas.iter().any(|schema| schema.relation == *relation);
    let views = VIEWS.iter().filter(|view| view.needs.iter().all(there));
    let views = views.map(|view| format!("CREATE VIEW {} AS{};\n", view.name, view.select));
    views.collect()
}
