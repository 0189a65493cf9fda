use super::lines::Line;
use super::*;
use crate::sample::titles_and_text;

/// The title of lines of some size, one under the other with two ems between them, or right under each other where a line
/// begins with "+".
fn titled(lines: &[(&str, f32)], named: Option<&str>) -> String {
    let mut y = 40.0;
    let lines: Vec<Line> = (lines.iter().enumerate())
        .map(|(at, (text, size))| {
            let right_under = text.starts_with('+');
            y += if right_under { 0.2 * size } else { 2.0 * size };
            let line = Line::set(at, text.trim_start_matches('+'), *size, y);
            y += size;
            line
        })
        .collect();
    let found = best(&lines, &[], named, false);
    found.map_or_else(String::new, |(at, _)| whole(&lines, at, PaperKind::Plan))
}

#[test]
fn the_largest_line_is_the_title_and_takes_its_period() {
    let cover = [
        ("LOCHSIDE COUNCIL", 20.0),
        ("NORTH COUNTRY", 16.0),
        ("ANNUAL FINANCIAL REPORT", 20.0),
        ("FOR THE YEAR ENDED", 14.0),
        ("31 MARCH 2018", 14.0),
    ];
    assert_eq!(
        titled(&cover, None),
        "ANNUAL FINANCIAL REPORT, FOR THE YEAR ENDED 31 MARCH 2018"
    );
    let scheme = [
        ("Local Development Scheme", 30.0),
        ("Eastmoor New Local Plan", 20.0),
        ("March 2025", 12.0),
    ];
    assert_eq!(
        titled(&scheme, None),
        "Local Development Scheme: Eastmoor New Local Plan, March 2025"
    );
    // On which day it was published says nothing of what it tells of.
    assert_eq!(
        titled(
            &[
                ("Safety of Bridges Report", 20.0),
                ("8 November 2018", 10.0)
            ],
            None
        ),
        "Safety of Bridges Report"
    );
}

#[test]
fn a_title_of_several_lines_is_whole() {
    let lines = [
        ("Summary of the survey of", 20.0),
        ("+satisfaction with parks", 20.0),
        ("What was asked", 12.0),
    ];
    assert_eq!(
        titled(&lines[..2], None),
        "Summary of the survey of satisfaction with parks"
    );
    let lines = [
        ("Inspection of services for children", 14.0),
        ("and", 10.0),
        ("Review of the board for safety", 14.0),
        ("+Inspection date: 3 May 2014", 14.0),
    ];
    assert_eq!(
        titled(&lines, None),
        "Inspection of services for children and Review of the board for safety"
    );
}

#[test]
fn what_the_file_calls_itself_tells_which_line_is_the_title() {
    let lines = [
        ("Presentation for Members", 20.0),
        ("Winter Maintenance of Roads", 20.0),
    ];
    assert_eq!(
        titled(
            &lines,
            Some("Microsoft PowerPoint - Winter Maintenance of Roads")
        ),
        "Winter Maintenance of Roads"
    );
    // A program's own name agrees with nothing.
    assert_eq!(
        titled(&lines, Some("PowerPoint Presentation")),
        "Presentation for Members"
    );
}

#[test]
fn contents_bodies_marks_and_days_are_no_titles() {
    for text in [
        "Table of Contents",
        "Lochside Borough Council",
        "Lochside Libraries Limited",
        "NORTH COUNTRY FIRE AND RESCUE AUTHORITY",
        "Appendix D",
        "31 March 2018",
        "(Not Subject to Audit)",
        "Official Sensitive",
    ] {
        assert_eq!(titled(&[(text, 20.0)], None), "", "{text}");
    }
    assert_eq!(
        titled(
            &[("Election Results for Lochside Town Council", 20.0)],
            None
        ),
        "Election Results for Lochside Town Council"
    );
}

#[test]
fn a_form_names_what_it_is_filled_in_for() {
    let lines = [
        ("Impact Assessment Form", 12.0),
        ("Plan for schools in Lochside", 10.0),
    ];
    assert_eq!(
        titled(&lines, Some("Plan for schools in Lochside")),
        "Impact Assessment Form: Plan for schools in Lochside"
    );
}

#[test]
fn a_paper_without_pages_is_called_by_its_head() {
    let passages = titles_and_text(&["# Winter plan for the roads", "Gritting begins in October."]);
    let found = title(&passages, &[], PaperKind::Plan, None);
    assert_eq!(
        found.map(|(text, _)| text).as_deref(),
        Some("Winter plan for the roads")
    );
}
