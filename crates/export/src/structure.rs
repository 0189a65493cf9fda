//! The serialised form of what a paper is and what stands in it, field by field.

use schemars::JsonSchema;
use scrutineer_model as model;
use serde::{Deserialize, Serialize};

use crate::form::Source;

/// What kind of paper it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
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

impl From<model::PaperKind> for PaperKind {
    fn from(kind: model::PaperKind) -> Self {
        match kind {
            model::PaperKind::AgendaPack => Self::AgendaPack,
            model::PaperKind::Report => Self::Report,
            model::PaperKind::Minutes => Self::Minutes,
            model::PaperKind::BudgetBook => Self::BudgetBook,
            model::PaperKind::Plan => Self::Plan,
            model::PaperKind::PerformanceReport => Self::PerformanceReport,
            model::PaperKind::StatementOfAccounts => Self::StatementOfAccounts,
            model::PaperKind::Slides => Self::Slides,
            model::PaperKind::DecisionRecord => Self::DecisionRecord,
            model::PaperKind::Letter => Self::Letter,
            model::PaperKind::Other => Self::Other,
        }
    }
}

/// A council, or another body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Body {
    /// Official name of a council of the register, else as printed.
    pub name: String,
    /// Its code. Absent: it is not in the register of principal councils.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^[ENSW][0-9]{8}$"))]
    pub gss: Option<String>,
}

/// When and where a meeting is or was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Meeting {
    /// `2018-06-20`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub date: Option<String>,
    /// `09:30`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// As printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The date of the meeting whose minutes are to be confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
}

/// Somebody named as present, attending or absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Attendee {
    /// As printed.
    pub name: String,
    /// How he or she took part.
    pub part: Attendance,
    /// As printed behind the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// How somebody took part in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Reason {
    /// `kind`, `council`, `committee`, `date` or `title`.
    pub of: String,
    /// The rule that spoke.
    pub rule: String,
    /// What it read.
    pub text: String,
    /// Where.
    pub source: Source,
}

/// What a meeting deals with, and the report or minutes under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// As printed, without the stop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// As printed.
    pub title: String,
    /// First and last page of the file that its papers take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<(u32, u32)>,
    /// What stands under it.
    pub kind: ItemKind,
    /// `I` in public, `II` with press and public excluded, where the agenda is so divided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<AgendaPart>,
    /// Its papers are to follow. Absent: they are not.
    #[serde(default, skip_serializing_if = "is_false")]
    pub to_follow: bool,
    /// Who presents it, as the agenda says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presenter: Option<String>,
    /// Whose report it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_of: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// Members of the executive in whose field it lies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub executive_members: Vec<String>,
    /// What it is for, a paragraph each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purpose: Vec<String>,
    /// A paragraph each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub summary: Vec<String>,
    /// What the committee is asked to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<Point>,
    /// What was resolved, agreed or noted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Point>,
    /// What somebody is to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// How many voted how.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<Point>,
    /// Interests declared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declarations: Vec<Point>,
    /// Who was at the meeting whose minutes stand under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attendance: Vec<Attendee>,
    /// Its headings, with what they are about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// As listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appendices: Vec<String>,
    /// As listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub background_papers: Vec<String>,
    /// The items of the minutes that stand under this item. Their decisions and actions are the
    /// item's own, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// Where it is first named.
    pub source: Source,
}

/// What stands under an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
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
    Other,
}

/// Whether an item is taken in public.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum AgendaPart {
    /// In public.
    #[serde(rename = "I")]
    One,
    /// Press and public excluded.
    #[serde(rename = "II")]
    Two,
}

/// Somebody who wrote a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Author {
    /// As printed.
    pub name: String,
    /// As printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// As printed; only where contacts are to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// As printed; only where contacts are to be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A paragraph that counts by itself: a recommendation, a decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// As printed: "3.1", "(a)".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The words that lead to it, where they are printed once for several: "The Committee noted:", "Council is asked to agree the
    /// following:".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// As printed, without the number.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}

/// What somebody is to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Action {
    /// Who, as printed, one by one.
    pub who: Vec<String>,
    /// The paragraph it belongs to, or the words that ask for it.
    pub text: String,
    /// The number of that paragraph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// Where it stands.
    pub source: Source,
}

/// A heading of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// As printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// As printed.
    pub title: String,
    /// `purpose`, `summary`, `recommendations`, `background`, `financial`, `equality`, `legal`,
    /// `risk`, `consultation`, `conclusion`, `background_papers`, `appendices`, `environment`,
    /// `health`, `options`, `reasons` or `other`.
    pub about: String,
    /// Where it stands.
    pub source: Source,
}

/// A numbered paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Paragraph {
    /// As printed, without the stop.
    pub number: String,
    /// The number of the item it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// As printed, without the number.
    pub text: String,
    /// What stands under it up to the next paragraph or heading: the points that it leads to, with their numbers, and further
    /// paragraphs without one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point>,
    /// Where it stands.
    pub source: Source,
}

/// One slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Slide {
    /// From 1.
    #[schemars(range(min = 1))]
    pub page: u32,
    /// Its heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its points, without bullets.
    pub bullets: Vec<String>,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_false(value: &bool) -> bool {
    !*value
}

impl From<&model::Body> for Body {
    fn from(body: &model::Body) -> Self {
        Self {
            name: body.name.clone(),
            gss: body.gss.map(str::to_owned),
        }
    }
}

impl Meeting {
    /// The meeting, where anything is known of it.
    pub(crate) fn known(meeting: &model::Meeting) -> Option<Self> {
        let known = *meeting != model::Meeting::default();
        known.then(|| Self {
            date: meeting.date.clone(),
            time: meeting.time.clone(),
            place: meeting.place.clone(),
            previous: meeting.previous.clone(),
        })
    }
}

impl From<&model::Attendee> for Attendee {
    fn from(attendee: &model::Attendee) -> Self {
        Self {
            name: attendee.name.clone(),
            part: match attendee.part {
                model::Attendance::Member => Attendance::Member,
                model::Attendance::Present => Attendance::Present,
                model::Attendance::InAttendance => Attendance::InAttendance,
                model::Attendance::Apologies => Attendance::Apologies,
            },
            role: attendee.role.clone(),
        }
    }
}

impl From<&model::Reason> for Reason {
    fn from(evidence: &model::Reason) -> Self {
        Self {
            of: evidence.of.to_owned(),
            rule: evidence.rule.to_owned(),
            text: evidence.text.clone(),
            source: known(&evidence.source),
        }
    }
}

impl From<&model::Item> for Item {
    fn from(item: &model::Item) -> Self {
        Self {
            number: item.number.clone(),
            title: item.title.clone(),
            pages: item.pages,
            kind: match item.kind {
                model::ItemKind::Report => ItemKind::Report,
                model::ItemKind::Minutes => ItemKind::Minutes,
                model::ItemKind::Agenda => ItemKind::Agenda,
                model::ItemKind::Appendix => ItemKind::Appendix,
                model::ItemKind::Other => ItemKind::Other,
            },
            part: item.part.map(|part| match part {
                model::AgendaPart::One => AgendaPart::One,
                model::AgendaPart::Two => AgendaPart::Two,
            }),
            to_follow: item.to_follow,
            presenter: item.presenter.clone(),
            report_of: item.report_of.clone(),
            authors: item.authors.iter().map(Author::from).collect(),
            executive_members: item.executive_members.clone(),
            purpose: item.purpose.clone(),
            summary: item.summary.clone(),
            recommendations: item.recommendations.iter().map(Point::from).collect(),
            decisions: item.decisions.iter().map(Point::from).collect(),
            actions: item.actions.iter().map(Action::from).collect(),
            votes: item.votes.iter().map(Point::from).collect(),
            declarations: item.declarations.iter().map(Point::from).collect(),
            attendance: item.attendance.iter().map(Attendee::from).collect(),
            sections: item.sections.iter().map(Section::from).collect(),
            appendices: item.appendices.clone(),
            background_papers: item.background_papers.clone(),
            items: item.items.iter().map(Self::from).collect(),
            source: known(&item.source),
        }
    }
}

impl From<&model::Author> for Author {
    fn from(author: &model::Author) -> Self {
        Self {
            name: author.name.clone(),
            role: author.role.clone(),
            telephone: author.telephone.clone(),
            email: author.email.clone(),
        }
    }
}

impl From<&model::Point> for Point {
    fn from(point: &model::Point) -> Self {
        Self {
            number: point.number.clone(),
            lead: point.lead.clone(),
            text: point.text.clone(),
            source: known(&point.source),
        }
    }
}

impl From<&model::Action> for Action {
    fn from(action: &model::Action) -> Self {
        Self {
            who: action.who.clone(),
            text: action.text.clone(),
            paragraph: action.paragraph.clone(),
            source: known(&action.source),
        }
    }
}

impl From<&model::Section> for Section {
    fn from(section: &model::Section) -> Self {
        Self {
            number: section.number.clone(),
            title: section.title.clone(),
            about: section.about.to_owned(),
            source: known(&section.source),
        }
    }
}

impl From<&model::Paragraph> for Paragraph {
    fn from(paragraph: &model::Paragraph) -> Self {
        Self {
            number: paragraph.number.clone(),
            item: paragraph.item.clone(),
            text: paragraph.text.clone(),
            points: paragraph.points.iter().map(Point::from).collect(),
            source: known(&paragraph.source),
        }
    }
}

impl From<&model::Slide> for Slide {
    fn from(slide: &model::Slide) -> Self {
        Self {
            page: slide.page,
            title: slide.title.clone(),
            bullets: slide.bullets.clone(),
        }
    }
}

/// A source counts pages from 1 even where nothing is known of it.
fn known(source: &model::Source) -> Source {
    let mut source = Source::from(source);
    source.page = source.page.max(1);
    source
}
