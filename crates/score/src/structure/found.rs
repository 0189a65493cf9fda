//! A paper's structure taken apart as its label is.

use scrutineer_model::{Action, Item, Paper, Point};

use super::labels::Body;

/// What is found of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// As in the output.
    pub kind: Option<&'static str>,
    /// Whose it is.
    pub council: Option<Body>,
    /// As in the output.
    pub committee: Option<String>,
    /// As in the output.
    pub date: Option<String>,
    /// The items at all levels.
    pub items: Vec<Piece>,
    /// Of all items.
    pub recommendations: Vec<Piece>,
    /// Of all items, each once.
    pub decisions: Vec<Piece>,
    /// Of all items, each once.
    pub actions: Vec<Piece>,
    /// Numbers alone.
    pub paragraphs: Vec<Piece>,
    /// As in the output.
    pub place: Option<String>,
    /// As in the output.
    pub restricted: Option<String>,
    /// Of items with a number: who presents them, else whose report they are.
    pub presenters: Vec<Piece>,
    /// Of all items.
    pub votes: Vec<Piece>,
    /// Titles of the documents it links to.
    pub links: Vec<Piece>,
}

/// Something found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// As printed.
    pub number: Option<String>,
    /// As printed.
    pub text: String,
    /// Of an action: who is to do it.
    pub who: Vec<String>,
}

/// Takes a paper's structure apart.
pub fn found(paper: &Paper) -> Found {
    let structure = &paper.structure;
    let identity = &structure.identity;
    let mut found = Found {
        kind: identity.kind.map(scrutineer_model::PaperKind::name),
        council: identity.body.as_ref().map(|body| Body {
            gss: body.gss.map(str::to_owned),
            name: body.name.clone(),
        }),
        committee: identity.committee.clone(),
        date: identity.meeting.date.clone(),
        paragraphs: (structure.paragraphs.iter())
            .map(|paragraph| Piece {
                number: Some(paragraph.number.clone()),
                ..Piece::default()
            })
            .collect(),
        place: identity.meeting.place.clone(),
        restricted: identity.restricted.clone(),
        links: (paper.attachments.iter())
            .map(|link| Piece {
                text: link.title.clone(),
                ..Piece::default()
            })
            .collect(),
        ..Found::default()
    };
    for item in &structure.items {
        add(item, &mut found);
    }
    found
}

fn add(item: &Item, found: &mut Found) {
    // Without number and title it only holds what was decided, and names no item.
    if item.number.is_some() || !item.title.is_empty() {
        found.items.push(Piece {
            number: item.number.clone(),
            text: item.title.clone(),
            who: Vec::new(),
        });
    }
    let presenter = item.presenter.as_ref().or(item.report_of.as_ref());
    if let (Some(presenter), Some(_)) = (presenter, &item.number) {
        found.presenters.push(Piece {
            number: item.number.clone(),
            text: presenter.clone(),
            who: Vec::new(),
        });
    }
    found
        .recommendations
        .extend(item.recommendations.iter().map(point));
    if item.items.is_empty() {
        found.decisions.extend(item.decisions.iter().map(point));
        found.actions.extend(item.actions.iter().map(action));
        found.votes.extend(item.votes.iter().map(point));
    }
    // What the items of minutes decided is repeated in the item that they stand under.
    for below in &item.items {
        add(below, found);
    }
}

fn point(point: &Point) -> Piece {
    Piece {
        number: point.number.clone(),
        text: point.text.clone(),
        who: Vec::new(),
    }
}

fn action(action: &Action) -> Piece {
    Piece {
        number: action.paragraph.clone(),
        text: action.text.clone(),
        who: action.who.clone(),
    }
}
