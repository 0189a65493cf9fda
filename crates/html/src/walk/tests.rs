use scrutineer_model::{Cell, CellRole};

use super::*;

/// What each block is, and its text.
fn check(html: &str, expected: &[&str]) {
    let flow = crate::read(html.as_bytes());
    let found: Vec<String> = (flow.sheets[0].blocks.iter())
        .map(|block| {
            let kind = match &block.kind {
                BlockKind::Furniture => "furniture",
                BlockKind::Heading { level: 1, .. } => "h1",
                BlockKind::Heading { .. } => "h",
                BlockKind::Paragraph { .. } => "p",
                BlockKind::ListItem { .. } => "li",
                BlockKind::Caption => "caption",
                BlockKind::Loose => "table",
                BlockKind::Note { .. } | BlockKind::Contents => "other",
            };
            format!("{kind}: {}", block.text)
        })
        .collect();
    assert_eq!(found, expected, "{html}");
}

/// The cells of each table: text with `^` for a head, `>2` and `v2` for spans.
fn check_tables(html: &str, expected: &[&[&str]]) {
    let flow = crate::read(html.as_bytes());
    let found: Vec<Vec<String>> = (flow.tables.iter())
        .map(|table| {
            let rows = table.cells.chunk_by(|a, b| a.row == b.row);
            rows.map(|row| {
                let cells: Vec<String> = row.iter().map(drawn).collect();
                cells.join(" | ")
            })
            .collect()
        })
        .collect();
    assert_eq!(found, expected, "{html}");
}

fn drawn(cell: &Cell) -> String {
    let head = if cell.role == CellRole::Header {
        "^"
    } else {
        ""
    };
    let span = |sign: &str, count: usize| match count {
        1 => String::new(),
        count => format!("{sign}{count}"),
    };
    let (right, down) = (span(">", cell.column_span), span("v", cell.row_span));
    format!("{head}{}{right}{down}", cell.text)
}

#[test]
fn a_page_of_a_meeting_is_headings_paragraphs_and_lists() {
    check(
        "<title>T</title><header><a href=/>Council</a></header><h1>Agenda</h1>
         <p><span>Venue: </span>County Hall</p><div><b>Part one</b></div>
         <p>RESOLVED:</p><ol type=a><li>That it be noted;<li><p>That <i>more</i> come.</p><p>Soon.</ol>
         loose text<div class=mgFooter><p>Accessibility</div>",
        &[
            "furniture: T",
            "furniture: Council",
            "h1: Agenda",
            "p: Venue: County Hall",
            "h: Part one",
            "p: RESOLVED:",
            "li: a. That it be noted;",
            "li: b. That more come.",
            "p: Soon.",
            "p: loose text",
            "furniture: Accessibility",
        ],
    );
}

#[test]
fn what_nobody_sees_is_left_out() {
    check(
        "<style>.x{display:none}</style><p>a<span class=x>b</span><span hidden>c</span>\
         <script>d</script><span aria-hidden=true>▲</span><!-- e -->f</p><noscript>g</noscript>",
        &["p: af"],
    );
}

#[test]
fn heads_stand_first_and_feet_last() {
    check_tables(
        "<table><caption>Table 1</caption><thead><tr><th rowspan=2>Year<th colspan=2>Savings
         <tr><th>A<th>B</thead><tfoot><tr><th>All<td>5<td>6</tfoot><tr><td>2014<td>5<td>6</table>",
        &[&[
            "^Yearv2 | ^Savings>2",
            "^A | ^B",
            "2014 | 5 | 6",
            "^All | 5 | 6",
        ]],
    );
}

#[test]
fn tables_for_layout_are_unwrapped() {
    let html = "<table><tr><td>left<td><table><tr><td>a<td>1<tr><td>b<td>2</table></table>";
    check(html, &["p: left", "table: a 1 b 2"]);
    check_tables(html, &[&["a | 1", "b | 2"]]);
}

#[test]
fn numbers_with_parts_are_paragraphs_unless_titles_follow() {
    check(
        "<table><tr><td>7.1<td><p>The Committee received a report.</p>
         <tr><td>7.2<td><p>Members asked:</p><p>whether it rained.</p></table>",
        &[
            "p: 7.1 The Committee received a report.",
            "p: 7.2 Members asked:",
            "p: whether it rained.",
        ],
    );
    // Both stand in elements of their own, which white parts.
    check(
        "<div><span>1.1</span><span>That a grant be made.</span></div><p><b>2.1</b>0 of 40, <i>1.5</i>M</p>",
        &["p: 1.1 That a grant be made.", "p: 2.10 of 40, 1.5M"],
    );
}

#[test]
fn items_of_a_meeting_are_headings_with_their_minutes() {
    check(
        "<h1>Minutes</h1><table><tr><th>No.<th>Item
         <tr><td>12.<td><p>Apologies</p><p>Minutes:</p><p>None.</p>
         <tr><td colspan=2>Part two
         <tr><td><p>13</p><td><div><p>Grants</p><table><tr><td>a<td>1<tr><td>b<td>2</table></div></table>",
        &[
            "h1: Minutes",
            "h: 12. Apologies",
            "p: Minutes:",
            "p: None.",
            "p: Part two",
            "h: 13 Grants",
            "table: a 1 b 2",
        ],
    );
}

#[test]
fn items_without_numbers_are_headings_too() {
    check(
        "<h3>Agenda Items</h3><table>
         <tr><td><td><span>Apologies</span><div><p>To be told.</p></div>
         <tr><td><td><span>Grants</span><div><p>RESOLVED: That they be paid.</p></div></table>",
        &[
            "h: Agenda Items",
            "h: Apologies",
            "p: To be told.",
            "h: Grants",
            "p: RESOLVED: That they be paid.",
        ],
    );
}

#[test]
fn cells_hold_paragraphs_lists_and_marks() {
    check_tables(
        "<table><tr><td><p>One</p><p>two</p><ul><li>three</ul><td>TF<sup>1</sup>
         <tr><td>x<br>y<td style='display:none'>hidden<td>20<sup>th</sup></table>",
        &[&["One two three | TF¹", "x y | 20th"]],
    );
}

#[test]
fn terms_and_figures_are_a_table() {
    check_tables(
        "<dl><dt>Precept<dd>£3,500<dt>VAT<dd>£882.32<dt><b>TOTAL</b><dd><b>£4,382.32</b></dl>",
        &[&["^Precept | £3,500", "^VAT | £882.32", "^TOTAL | £4,382.32"]],
    );
}

#[test]
fn links_have_title_address_and_place() {
    let flow = crate::read(
        b"<nav><a href=n.pdf>N</a></nav><p>See <a href='d/a b.pdf' title=x>the <b>plan</b></a>, <a href='#top'>top</a>",
    );
    let links: Vec<(&str, &str)> = (flow.links.iter())
        .map(|link| (link.title.as_str(), link.link.as_str()))
        .collect();
    assert_eq!(links, [("the plan", "d/a b.pdf")]);
    let span = flow.links[0].source.span.as_ref().expect("a place");
    assert_eq!(
        span.to_string(),
        "body > p:nth-child(2) > a:nth-child(1) 0–8"
    );
}
