//! The forms of agendas, minutes and reports, one small paper each, with what must be found and what
//! must not.
//!
//! Each is made up: it shows how a kind of council sets such papers, and no council's words. What is
//! found is drawn line by line; a line expected is the beginning of the line found.

mod agendas;
mod completed;
mod counted;
mod cut_short;
mod marked;
mod minutes;
mod others;
mod pages;
mod parishes;
mod records;
mod report_heads;
mod reports;
mod told;
mod unnumbered;

use scrutineer_model::Item;

use crate::parts::parts;
use crate::sample::titles_and_text;

/// The items of a paper, as lines.
fn drawn(text: &str) -> Vec<String> {
    let lines: Vec<&str> = (text.lines().map(str::trim))
        .filter(|line| !line.is_empty())
        .collect();
    let passages = titles_and_text(&lines);
    let parts = parts(&passages);
    let (items, _) = crate::items::items(&passages, &parts, &[], false);
    let mut drawn = Vec::new();
    for item in &items {
        draw(item, &mut drawn);
    }
    drawn
}

fn draw(item: &Item, drawn: &mut Vec<String>) {
    let number = item.number.as_deref().unwrap_or("-");
    drawn.push(format!("item {number} {}", item.title));
    let line = |label: &str, point: &scrutineer_model::Point| match &point.number {
        Some(number) => format!("{label} {number} {}", point.text),
        None => format!("{label} {}", point.text),
    };
    drawn.extend(item.recommendations.iter().map(|point| line("asks", point)));
    if item.items.is_empty() {
        drawn.extend(item.decisions.iter().map(|point| line("decided", point)));
        drawn.extend(item.votes.iter().map(|point| line("vote", point)));
        drawn.extend(
            (item.actions.iter())
                .map(|action| format!("to do {}: {}", action.who.join(", "), action.text)),
        );
    }
    for below in &item.items {
        draw(below, drawn);
    }
}

fn check(text: &str, expected: &[&str]) {
    let found = drawn(text);
    let fits = found.len() == expected.len()
        && (found.iter().zip(expected)).all(|(found, expected)| found.starts_with(expected));
    assert!(
        fits,
        "found\n{}\nexpected\n{}",
        found.join("\n"),
        expected.join("\n")
    );
}
