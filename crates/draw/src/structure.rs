//! A paper as an outline: whose it is, its items with what was asked for, decided and to be done.
//!
//! ```text
//! minutes · Kent County Council (E10000016) · Cabinet · 2025-01-09
//!   because kind, minutes: “MINUTES of a meeting of the Cabinet …” (p1)
//!   present: Mr R W Gough (Chairman), Mr N Baker
//!
//! 80 Provisional Local Government Finance Settlement 2025-26 · minutes · p1
//!      decided  3 RESOLVED that Cabinet note the provisional settlement … (p2)
//!      to do    Marion Ingram: 3.5 Members requested a report … (p5)
//! ```

use std::fmt::Write as _;

use scrutineer_model::{
    AgendaPart, Attendance, Attendee, Author, Identity, Item, ItemKind, Paragraph, Source,
    Structure,
};

use crate::text::{cut, printable};

/// The longest part of a text that is shown.
const LONGEST: usize = 110;

/// The whole structure.
pub fn structure(structure: &Structure) -> String {
    let mut out = identity(&structure.identity);
    for item in &structure.items {
        out.push('\n');
        draw(item, 0, &mut out);
    }
    if !structure.paragraphs.is_empty() {
        let _ = writeln!(out, "\nnumbered paragraphs");
        for (item, numbers) in runs(&structure.paragraphs) {
            let _ = writeln!(out, "     {item:<6} {numbers}");
        }
    }
    if !structure.slides.is_empty() {
        out.push('\n');
    }
    for slide in &structure.slides {
        let title = slide.title.as_deref().unwrap_or("(no title)");
        let points = slide.bullets.len();
        let _ = writeln!(
            out,
            "slide {} {} · {points} points",
            slide.page,
            short(title)
        );
    }
    out
}

fn identity(identity: &Identity) -> String {
    let meeting = &identity.meeting;
    let known = [
        Some(identity.kind.map_or("?", |kind| kind.name()).to_owned()),
        identity.body.as_ref().map(|body| match body.gss {
            Some(gss) => format!("{} ({gss})", printable(&body.name)),
            None => printable(&body.name),
        }),
        identity.committee.as_deref().map(printable),
        meeting.date.clone(),
        meeting.time.clone(),
        meeting.place.as_deref().map(printable),
        identity.version.map(str::to_owned),
        identity.restricted.as_deref().map(short),
    ];
    let known: Vec<String> = known.into_iter().flatten().collect();
    let mut out = known.join(" · ");
    out.push('\n');
    if let Some(title) = &identity.title {
        let _ = writeln!(out, "  “{}”", short(title));
    }
    if let Some(day) = &meeting.previous {
        let _ = writeln!(out, "  minutes of {day} to be confirmed");
    }
    for reason in &identity.evidence {
        let _ = writeln!(
            out,
            "  because {}, {}: “{}”{}",
            reason.of,
            reason.rule,
            short(&reason.text),
            place(&reason.source)
        );
    }
    draw_attendance(&identity.attendance, "  ", &mut out);
    out
}

fn draw_attendance(all: &[Attendee], margin: &str, out: &mut String) {
    for (part, name) in [
        (Attendance::Member, "members"),
        (Attendance::Present, "present"),
        (Attendance::InAttendance, "in attendance"),
        (Attendance::Apologies, "apologies"),
    ] {
        let there: Vec<String> = (all.iter())
            .filter(|attendee| attendee.part == part)
            .map(attendee)
            .collect();
        if !there.is_empty() {
            let _ = writeln!(out, "{margin}{name}: {}", there.join(", "));
        }
    }
}

fn attendee(attendee: &Attendee) -> String {
    let name = printable(&attendee.name);
    match &attendee.role {
        Some(role) => format!("{name} ({})", printable(role)),
        None => name,
    }
}

fn draw(item: &Item, depth: usize, out: &mut String) {
    let margin = " ".repeat(2 * depth);
    let number = item.number.as_deref().unwrap_or("-");
    let _ = write!(out, "{margin}{} {}", printable(number), short(&item.title));
    let _ = write!(out, " · {}", kind(item.kind));
    match item.pages {
        Some((from, to)) if from == to => {
            let _ = write!(out, " · p{from}");
        }
        Some((from, to)) => {
            let _ = write!(out, " · p{from}–{to}");
        }
        None => out.push_str(&place(&item.source)),
    }
    match item.part {
        Some(AgendaPart::One) => out.push_str(" · part I"),
        Some(AgendaPart::Two) => out.push_str(" · part II"),
        None => {}
    }
    if item.to_follow {
        out.push_str(" · to follow");
    }
    out.push('\n');
    draw_attendance(&item.attendance, &format!("{margin}     "), out);
    let mut line = |name: &str, text: &str| {
        let _ = writeln!(out, "{margin}     {name:<9}{text}");
    };
    if let Some(who) = &item.report_of {
        line("by", &short(who));
    }
    for author in &item.authors {
        line("author", &self::author(author));
    }
    for member in &item.executive_members {
        line("member", &short(member));
    }
    if let Some(who) = &item.presenter {
        line("shown by", &short(who));
    }
    for text in &item.purpose {
        line("for", &short(text));
    }
    for text in &item.summary {
        line("in short", &short(text));
    }
    let repeated = !item.items.is_empty();
    let points = [
        ("asks", &item.recommendations),
        ("decided", &item.decisions),
        ("vote", &item.votes),
        ("interest", &item.declarations),
    ];
    // What the items below decided is not drawn twice.
    for (name, points) in (points.iter()).filter(|(name, _)| !repeated || *name == "asks") {
        for point in *points {
            let number = point
                .number
                .as_deref()
                .map_or(String::new(), |number| format!("{} ", printable(number)));
            line(
                name,
                &format!("{number}{}{}", short(&point.text), place(&point.source)),
            );
        }
    }
    for action in item.actions.iter().filter(|_| !repeated) {
        let number = action
            .paragraph
            .as_deref()
            .map_or(String::new(), |number| format!("{} ", printable(number)));
        let who: Vec<String> = action.who.iter().map(|who| printable(who)).collect();
        line(
            "to do",
            &format!(
                "{}: {number}{}{}",
                who.join(" + "),
                short(&action.text),
                place(&action.source)
            ),
        );
    }
    for section in &item.sections {
        let number = section
            .number
            .as_deref()
            .map_or(String::new(), |number| format!("{} ", printable(number)));
        line(
            "section",
            &format!("{number}{} [{}]", short(&section.title), section.about),
        );
    }
    for appendix in &item.appendices {
        line("appendix", &short(appendix));
    }
    for paper in &item.background_papers {
        line("rests on", &short(paper));
    }
    for below in &item.items {
        draw(below, depth + 1, out);
    }
}

fn kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Report => "report",
        ItemKind::Minutes => "minutes",
        ItemKind::Agenda => "agenda",
        ItemKind::Appendix => "appendix",
        ItemKind::Other => "other",
    }
}

fn author(author: &Author) -> String {
    let role = author.role.as_deref().map(printable);
    let known = [
        Some(printable(&author.name)),
        role,
        author.telephone.as_deref().map(printable),
        author.email.as_deref().map(printable),
    ];
    known.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Page, or line and column; nothing where nothing is known.
fn place(source: &Source) -> String {
    match &source.span {
        Some(span) => format!(" ({span})"),
        None if source.page > 0 => format!(" (p{})", source.page),
        None => String::new(),
    }
}

fn short(text: &str) -> String {
    cut(&printable(text), LONGEST)
}

/// The numbers of each item's paragraphs, those that count on as `1.1–1.4`.
fn runs(paragraphs: &[Paragraph]) -> Vec<(String, String)> {
    let mut runs: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for paragraph in paragraphs {
        let item = paragraph.item.clone().unwrap_or_else(|| "-".to_owned());
        let number = printable(&paragraph.number);
        match runs.last_mut() {
            Some((last, numbers)) if *last == item => match numbers.last_mut() {
                Some((_, to)) if counts_on(to, &number) => *to = number,
                _ => numbers.push((number.clone(), number)),
            },
            _ => runs.push((item, vec![(number.clone(), number)])),
        }
    }
    runs.into_iter()
        .map(|(item, numbers)| {
            let numbers = numbers.into_iter().map(|(from, to)| {
                if from == to {
                    from
                } else {
                    format!("{from}–{to}")
                }
            });
            (item, numbers.collect::<Vec<_>>().join(" "))
        })
        .collect()
}

fn counts_on(before: &str, after: &str) -> bool {
    let apart = |number: &str| {
        let at = number.rfind('.').map_or(0, |stop| stop + 1);
        Some((number[..at].to_owned(), number[at..].parse::<u32>().ok()?))
    };
    match (apart(before), apart(after)) {
        (Some((above, last)), Some((other, next))) => above == other && last + 1 == next,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Action, Body, PaperKind, Point};

    use super::*;

    #[test]
    fn an_outline_shows_items_with_decisions_and_actions() {
        let minutes = Item {
            number: Some("3".to_owned()),
            title: "PERFORMANCE".to_owned(),
            kind: ItemKind::Minutes,
            decisions: vec![Point {
                number: Some("3.7".to_owned()),
                text: "The Panel noted performance.".to_owned(),
                source: Source::page(5),
                lead: None,
            }],
            actions: vec![Action {
                who: vec!["Ann Other".to_owned()],
                text: "Members asked for figures.".to_owned(),
                paragraph: Some("3.3".to_owned()),
                source: Source::page(5),
            }],
            source: Source::page(4),
            ..Item::default()
        };
        let paragraph = |number: &str| Paragraph {
            number: number.to_owned(),
            ..Paragraph::default()
        };
        let drawn = structure(&Structure {
            identity: Identity {
                kind: Some(PaperKind::Minutes),
                body: Some(Body {
                    name: "Kent County Council".to_owned(),
                    gss: Some("E10000016"),
                }),
                ..Identity::default()
            },
            items: vec![minutes],
            paragraphs: ["3.1", "3.2", "3.3", "4"].map(paragraph).to_vec(),
            ..Structure::default()
        });
        assert_eq!(
            drawn,
            "minutes · Kent County Council (E10000016)\n\
             \n\
             3 PERFORMANCE · minutes (p4)\n     \
             decided  3.7 The Panel noted performance. (p5)\n     \
             to do    Ann Other: 3.3 Members asked for figures. (p5)\n\
             \n\
             numbered paragraphs\n     \
             -      3.1–3.3 4\n"
        );
    }
}
