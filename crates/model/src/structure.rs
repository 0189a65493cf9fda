//! Whose paper it is, of which meeting, and what stands in it: items, reports, minutes.

use crate::paper::Source;
use crate::span::Span;

/// Whose paper it is, of what kind, of which meeting. What nothing in the paper speaks for is left
/// out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Identity {
    /// What kind of paper it is.
    pub kind: Option<PaperKind>,
    /// What it is called.
    pub title: Option<String>,
    /// Whose it is.
    pub body: Option<Body>,
    /// The committee it is for, or of: "Children, Young People and Families Cabinet Panel".
    pub committee: Option<String>,
    /// The meeting it is for, or of.
    pub meeting: Meeting,
    /// "draft", "revised", "supplement", "final": as the paper says of itself.
    pub version: Option<&'static str>,
    /// Its marking where it is not for everybody, as printed.
    pub restricted: Option<String>,
    /// Who was there, who was not.
    pub attendance: Vec<Attendee>,
    /// What speaks for the above, the strongest of each first.
    pub evidence: Vec<Reason>,
}

/// A council, or another body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Official name of a council of the register, else as printed.
    pub name: String,
    /// The council's code; none for parishes, health bodies and others that are not in the register.
    pub gss: Option<&'static str>,
}

/// When and where a meeting is or was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// `2018-06-20`
    pub date: Option<String>,
    /// `09:30`
    pub time: Option<String>,
    /// As printed.
    pub place: Option<String>,
    /// The date of the meeting whose minutes are to be confirmed.
    pub previous: Option<String>,
}

/// Somebody named as present, attending or absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// As printed.
    pub name: String,
    /// How he or she took part.
    pub part: Attendance,
    /// "Chairman", "Director of Public Health": as printed behind the name.
    pub role: Option<String>,
}

/// How somebody took part in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attendance {
    /// Sits on the committee, as an agenda lists it.
    Member,
    /// A member who was there.
    Present,
    /// Somebody else who was there.
    InAttendance,
    /// Sent apologies.
    Apologies,
}

/// Why something is believed of a paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// `kind`, `title`, `council`, `committee`, `date`
    pub of: &'static str,
    /// The rule that spoke: `running_head`.
    pub rule: &'static str,
    /// What it read.
    pub text: String,
    /// Where.
    pub source: Source,
}

/// What kind of paper it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaperKind {
    /// What is to be dealt with at a meeting, with or without the papers for it.
    AgendaPack,
    /// A report to a committee.
    Report,
    /// What a meeting said and decided.
    Minutes,
    /// Budgets in tables.
    BudgetBook,
    /// A plan, strategy or scheme.
    Plan,
    /// Indicators and how they do.
    PerformanceReport,
    /// Accounts of a year.
    StatementOfAccounts,
    /// Pictures of a talk.
    Slides,
    /// One decision, with its reasons.
    DecisionRecord,
    /// A letter.
    Letter,
    /// Something else.
    Other,
}

impl PaperKind {
    /// All, in order.
    pub const ALL: [Self; 11] = [
        Self::AgendaPack,
        Self::Report,
        Self::Minutes,
        Self::BudgetBook,
        Self::Plan,
        Self::PerformanceReport,
        Self::StatementOfAccounts,
        Self::Slides,
        Self::DecisionRecord,
        Self::Letter,
        Self::Other,
    ];

    /// `agenda_pack`
    pub const fn name(self) -> &'static str {
        match self {
            Self::AgendaPack => "agenda_pack",
            Self::Report => "report",
            Self::Minutes => "minutes",
            Self::BudgetBook => "budget_book",
            Self::Plan => "plan",
            Self::PerformanceReport => "performance_report",
            Self::StatementOfAccounts => "statement_of_accounts",
            Self::Slides => "slides",
            Self::DecisionRecord => "decision_record",
            Self::Letter => "letter",
            Self::Other => "other",
        }
    }
}

/// What a meeting deals with, and the report or minutes under it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// "7": as printed, without the stop.
    pub number: Option<String>,
    /// As printed.
    pub title: String,
    /// What stands under it.
    pub kind: ItemKind,
    /// First and last page of the file that its papers take.
    pub pages: Option<(u32, u32)>,
    /// Taken in public or not, where the agenda is so divided.
    pub part: Option<AgendaPart>,
    /// Its papers are to follow.
    pub to_follow: bool,
    /// Who presents it, as the agenda says.
    pub presenter: Option<String>,
    /// Whose report it is: "Director of Children's Services".
    pub report_of: Option<String>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// Members of the executive in whose field it lies.
    pub executive_members: Vec<String>,
    /// What it is for, a paragraph each.
    pub purpose: Vec<String>,
    /// A paragraph each.
    pub summary: Vec<String>,
    /// What the committee is asked to do.
    pub recommendations: Vec<Point>,
    /// What was resolved, agreed or noted.
    pub decisions: Vec<Point>,
    /// What somebody is to do.
    pub actions: Vec<Action>,
    /// How many voted how, as printed.
    pub votes: Vec<Point>,
    /// Interests declared, as printed.
    pub declarations: Vec<Point>,
    /// Who was at the meeting whose minutes stand under it.
    pub attendance: Vec<Attendee>,
    /// Its headings, with what they are about.
    pub sections: Vec<Section>,
    /// As listed.
    pub appendices: Vec<String>,
    /// As listed.
    pub background_papers: Vec<String>,
    /// The items of minutes that stand under this item.
    pub items: Vec<Item>,
    /// Where it is first named.
    pub source: Source,
}

/// What stands under an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// A report.
    Report,
    /// Minutes of a meeting.
    Minutes,
    /// An agenda's own words, and no paper.
    Agenda,
    /// An appendix.
    Appendix,
    /// Something else.
    #[default]
    Other,
}

/// Whether an item is taken in public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgendaPart {
    /// Part I, in public.
    One,
    /// Part II, press and public excluded.
    Two,
}

/// Somebody who wrote a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// As printed.
    pub name: String,
    /// "Performance Improvement Manager"
    pub role: Option<String>,
    /// As printed; only where contacts are to be kept.
    pub telephone: Option<String>,
    /// As printed; only where contacts are to be kept.
    pub email: Option<String>,
}

/// A paragraph that counts by itself: a recommendation, a decision.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// "3.1", "(a)": as printed.
    pub number: Option<String>,
    /// What leads to it and to others beside it: "The Committee noted:".
    pub lead: Option<String>,
    /// As printed, without the number.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}

/// What somebody is to do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// Who, as printed, one by one.
    pub who: Vec<String>,
    /// The paragraph it belongs to, or the words that ask for it.
    pub text: String,
    /// The number of that paragraph.
    pub paragraph: Option<String>,
    /// Where it stands.
    pub source: Source,
}

/// A heading of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// As printed.
    pub number: Option<String>,
    /// As printed.
    pub title: String,
    /// `purpose`, `summary`, `recommendations`, `background`, `financial`, `equality`, `legal`,
    /// `risk`, `consultation`, `conclusion`, `background_papers`, `appendices`, `environment`,
    /// `health`, `options`, `reasons`, `other`
    pub about: &'static str,
    /// Where it stands.
    pub source: Source,
}

/// A numbered paragraph: what "paragraph 5.3" means.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// As printed, without the stop.
    pub number: String,
    /// The number of the item it stands under.
    pub item: Option<String>,
    /// As printed, without the number.
    pub text: String,
    /// The points it leads to and further paragraphs without a number, up to the next paragraph or heading.
    pub points: Vec<Point>,
    /// Where it stands.
    pub source: Source,
}

/// One slide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slide {
    /// From 1.
    pub page: u32,
    /// Its heading.
    pub title: Option<String>,
    /// Its points, without bullets.
    pub bullets: Vec<String>,
}

/// What a paper is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Structure {
    /// Whose paper it is, and of which meeting.
    pub identity: Identity,
    /// What is on the agenda, with the reports and minutes under it.
    pub items: Vec<Item>,
    /// Its numbered paragraphs, in reading order.
    pub paragraphs: Vec<Paragraph>,
    /// Its slides, where it is slides.
    pub slides: Vec<Slide>,
    /// What each piece of its text belongs to, in reading order, page by page.
    pub places: Vec<Place>,
}

/// A piece of a paper's text and what it belongs to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// Where it stands.
    pub source: Source,
    /// What it belongs to.
    pub address: Address,
}

/// What a place in a paper belongs to, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Number of the agenda item.
    pub item: Option<String>,
    /// Number of the section, else its heading.
    pub section: Option<String>,
    /// Number of the paragraph.
    pub paragraph: Option<String>,
}

impl Structure {
    /// What a place belongs to: the last piece of text that begins at or above it, in its own column
    /// where there are columns. `None` where nothing stands before it.
    pub fn address(&self, source: &Source) -> Option<&Address> {
        let place = match &source.span {
            Some(span) => self.places.iter().rfind(|place| {
                (place.source.span.as_ref()).is_some_and(|other| begins_before(other, span))
            }),
            None => self.on_page(source),
        };
        place.map(|place| &place.address)
    }

    fn on_page(&self, source: &Source) -> Option<&Place> {
        /// What begins on one line may differ by a point.
        const LINE: f32 = 1.0;
        let from = |page: u32| {
            self.places
                .partition_point(|place| place.source.page < page)
        };
        let here = &self.places[from(source.page)..from(source.page + 1)];
        let Some(bbox) = source.bbox else {
            return here.first();
        };
        let above = |place: &&Place| place.source.bbox.is_some_and(|b| b.y0 <= bbox.y0 + LINE);
        let beside = |place: &&Place| {
            above(place) && (place.source.bbox).is_some_and(|b| b.x0 < bbox.x1 && bbox.x0 < b.x1)
        };
        (here.iter().rfind(beside))
            .or_else(|| here.iter().rfind(above))
            .or_else(|| self.places[..from(source.page)].last())
    }
}

/// Whether a run of characters begins at or before another; in markup, whether it holds it.
fn begins_before(span: &Span, other: &Span) -> bool {
    match (span, other) {
        (Span::Text { start, .. }, Span::Text { start: other, .. }) => start <= other,
        (Span::Markup { path, .. }, Span::Markup { path: other, .. }) => (other
            .strip_prefix(&**path))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '>'])),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::geometry::Rect;

    fn at(page: u32, x0: f32, y0: f32) -> Source {
        let bbox = Rect::new(x0, y0, x0 + 200.0, y0 + 10.0).expect("finite");
        Source::on(page, bbox)
    }

    fn paragraph_at(structure: &Structure, source: &Source) -> Option<String> {
        structure.address(source)?.paragraph.clone()
    }

    fn place(source: Source, paragraph: &str) -> Place {
        let address = Address {
            paragraph: Some(paragraph.to_owned()),
            ..Address::default()
        };
        Place { source, address }
    }

    #[test]
    fn a_place_belongs_to_the_text_above_it_in_its_column() {
        let structure = Structure {
            places: vec![
                place(at(3, 50.0, 100.0), "4.1"),
                place(at(3, 50.0, 200.0), "4.2"),
                place(at(3, 300.0, 100.0), "4.3"),
            ],
            ..Structure::default()
        };
        let of = |source: Source| paragraph_at(&structure, &source);
        assert_eq!(of(at(3, 50.0, 150.0)).as_deref(), Some("4.1"));
        assert_eq!(of(at(3, 60.0, 300.0)).as_deref(), Some("4.2"));
        assert_eq!(of(at(3, 320.0, 300.0)).as_deref(), Some("4.3"));
        assert_eq!(of(at(4, 50.0, 20.0)).as_deref(), Some("4.3"));
        assert_eq!(of(at(2, 50.0, 20.0)), None);
    }

    #[test]
    fn in_markup_a_cell_belongs_to_its_table() {
        let source = |path: &str| Source {
            page: 1,
            bbox: None,
            span: Some(Span::Markup {
                path: Arc::from(path),
                characters: (0, 4),
            }),
        };
        let structure = Structure {
            places: vec![place(source("table:nth-child(3)"), "2.1")],
            ..Structure::default()
        };
        let cell = source("table:nth-child(3) > tr");
        assert_eq!(paragraph_at(&structure, &cell).as_deref(), Some("2.1"));
        assert_eq!(
            paragraph_at(&structure, &source("table:nth-child(31)")),
            None
        );
    }
}
