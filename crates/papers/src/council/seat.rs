//! A council by where it meets, where nothing names it: its own house ("Council House, Lochside", "County Hall" in a county's
//! town), a town at the head of a paper that says "the Borough Council", the town before the day that begins a Scottish
//! minute ("LOCHSIDE, 25 March 2025. Minute of Meeting").
//!
//! What must not match: joint bodies, which meet in a council's house; a town's or a parish's own council, whose district may
//! have the town's name; a county hall in a city that has a council of its own.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::names::PLACE_NAMES;
use super::own::{OWN, is_called, says_the};
use super::{Candidate, TITLE, Weight, note};
use crate::dates::days;
use crate::passages::Passage;
use crate::register::{Council, councils};
use crate::text::plain;

/// What a council's seat counts: alone as much as is needed, since nothing else may be named.
const SEAT: f64 = 3.0;

/// What a body counts that is named in passing, at most.
const PASSING: f64 = 0.3;

/// Whose house it is in which they meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum House {
    /// A county's: "County Hall".
    County,
    /// A town's or a city's: "Council House".
    Town,
    /// Some council's, which need not be the town's: English districts have theirs in others' towns.
    Some,
    /// The house that bears a place's name: "Surrey Heath House" may be anybody's, but for whom the paper names.
    Own,
    /// A hall that bears a district's name, "Fenmoor Hall": of the district's cabinet alone, for any village has one.
    Hall,
}

/// Houses in which councils have their offices and chambers.
const HOUSES: [(&str, House); 20] = [
    ("county hall", House::County),
    ("county offices", House::County),
    ("county buildings", House::County),
    ("shire hall", House::County),
    ("council house", House::Town),
    ("council offices", House::Some),
    ("council chamber", House::Some),
    ("council chambers", House::Some),
    ("council headquarters", House::Some),
    ("general offices", House::Some),
    ("city hall", House::Town),
    ("city chambers", House::Town),
    ("civic centre", House::Town),
    ("civic offices", House::Town),
    ("guildhall", House::Town),
    ("municipal buildings", House::Town),
    ("town hall", House::Town),
    ("town house", House::Town),
    ("house", House::Own),
    ("hall", House::Hall),
];

/// Welsh names of a council's house, before its place: "Neuadd Cyngor Ceredigion".
const WELSH: [&str; 3] = ["neuadd cyngor ", "neuadd y cyngor ", "neuadd sir "];

/// Words at the head of the papers of bodies that meet in a council's house and are not that council's.
const OTHERS: [&str; 18] = [
    "joint",
    "partnership",
    "authority",
    "authorities",
    "trust",
    "forum",
    "police",
    "fire",
    "combined",
    "nhs",
    "integrated",
    "parish",
    "town council",
    "community council",
    "town clerk",
    "town mayor",
    "association",
    "regional",
];

/// The towns in which councils that bear another name have their seat, each with the councils (`data/seats.csv`).
static SEATS: LazyLock<BTreeMap<String, Vec<usize>>> = LazyLock::new(|| {
    let mut seats: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for line in include_str!("../../data/seats.csv").lines().skip(1) {
        let (gss, towns) = line.split_once(',').unwrap_or_default();
        let council = councils().iter().position(|own| own.gss == Some(gss));
        for town in towns.split(';') {
            seats.entry(plain(town)).or_default().extend(council);
        }
    }
    seats
});

/// Adds what the place of a meeting says, where nobody else is named; that of whose house they meet in, where a committee
/// does.
pub(super) fn by_seat<'a>(
    passages: &'a [Passage],
    plains: &[String],
    committee: Option<&str>,
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let is_named = |council: usize| {
        (weights.get(&Candidate::Council(council))).is_some_and(|weight| weight.of("mention") > 0.0)
    };
    let in_house = || committee.and_then(|_| in_own_house(passages, plains, committee, &is_named));
    let found = at_head(passages).map(|(council, index)| (council, index, None));
    let Some((council, index, house)) = found.or_else(in_house) else {
        return;
    };
    let own = Candidate::Council(council);
    let others = (weights.iter()).any(|(other, weight)| {
        // Of whom sentences speak, they do not meet in the house of somebody else that is named.
        let spoken_of = if house == Some(House::Own) {
            weight.of("mention")
        } else {
            0.0
        };
        *other != own && weight.total() - spoken_of > PASSING
    });
    if !others {
        let entry = weights.entry(own).or_default();
        note(entry, "seat", SEAT, &passages[index]);
    }
}

/// "LOCHSIDE, 25 March 2025. Minute of Meeting of the Committee": the place before the day, as Scottish minutes begin.
fn at_head(passages: &[Passage]) -> Option<(usize, usize)> {
    /// Passages among which a minute begins.
    const FIRST: usize = 3;
    (passages.iter().take(FIRST).enumerate()).find_map(|(index, passage)| {
        let day = days(&passage.text).into_iter().next()?;
        let before = plain(&day.before(&passage.text));
        let before = before.strip_prefix("at ").unwrap_or(&before);
        let place = before.strip_suffix(" the").unwrap_or(before);
        let minute = (passages[index..].iter().take(FIRST)).any(|passage| {
            let text = passage.text.plain();
            text.contains("minute of ") || text.contains("meeting of the ")
        });
        let council = of_place(place, |council, _| council.kind == "scotland")?;
        minute.then_some((council, index))
    })
}

/// The council in whose house, or of whose town, the head of a paper says that they meet.
fn in_own_house(
    passages: &[Passage],
    plains: &[String],
    committee: Option<&str>,
    is_named: &impl Fn(usize) -> bool,
) -> Option<(usize, usize, Option<House>)> {
    // What the text speaks of further down is another's.
    let head = super::read::begins(passages).min(TITLE);
    // Who came may be of another: "Dr Lee, Lochside NHS Trust".
    let came =
        (passages.iter()).position(|passage| crate::parts::is_of_attendance(passage.text.lower()));
    let head = came.map_or(head, |came| head.min(came));
    let joint = plains.iter().take(head).any(|text| {
        let text = format!(" {text} ");
        (OTHERS.iter()).any(|word| text.contains(&format!(" {word} ")))
    });
    if joint {
        return None;
    }
    let spoken = |name: &str| {
        plains
            .iter()
            .map(|text| says_the(text, name))
            .sum::<usize>()
            >= 2
    };
    let says = |council: &Council| {
        (OWN.iter()).any(|(name, kinds)| {
            kinds.contains(&council.kind) && is_called(council, name) && spoken(name)
        })
    };
    let is_cabinets = committee.is_some_and(|name| {
        matches!(
            plain(name).as_str(),
            "cabinet" | "executive" | "executive board" | "council"
        )
    });
    let mut found: Option<(usize, usize, Option<House>)> = None;
    for (index, passage) in passages.iter().enumerate().take(TITLE) {
        for (place, house) in places(&passage.text) {
            let fits = |council: &Council, seat: bool| {
                house.is_some_and(|house| is_house_of(council, house, seat)) || says(council)
            };
            let own = |council: &usize| match house {
                Some(House::Own) => is_named(*council),
                Some(House::Hall) => is_cabinets || is_named(*council),
                _ => true,
            };
            let Some(council) = of_place(&place, fits).filter(own) else {
                continue;
            };
            if found.is_some_and(|(other, ..)| other != council) {
                return None;
            }
            found.get_or_insert((council, index, house));
        }
    }
    found
}

/// Whether a house in a council's place, or in the town of its seat, is that council's: a district that is called after a town
/// has a town's council in it, too, and so have the towns of English counties.
fn is_house_of(council: &Council, house: House, seat: bool) -> bool {
    match (council.kind, house) {
        (kind, House::Own) => !seat && kind != "county",
        (kind, House::Hall) => !seat && kind == "district",
        ("wales" | "scotland", _) => true,
        ("northern_ireland", house) => house != House::County,
        ("county", house) => seat && house == House::County,
        (_, House::County) => seat,
        (_, House::Some) => false,
        // "Town Hall, Huddersfield": Kirklees has no town of its name.
        ("metropolitan", House::Town) if seat => true,
        ("unitary", House::Town) if seat => council.name.ends_with("Borough Council"),
        (_, House::Town) => !seat && !council.name.ends_with("District Council"),
    }
}

/// The council that there is of a place, or whose seat it is, where it fits.
fn of_place(place: &str, fits: impl Fn(&Council, bool) -> bool) -> Option<usize> {
    let all = councils();
    let named = (all.iter().zip(PLACE_NAMES.iter())).position(|(council, own)| {
        own == place && council.valid_to.is_none() && fits(council, false)
    });
    let seated = || {
        let mut seated = (SEATS.get(place)?.iter().copied()).filter(|&at| fits(&all[at], true));
        seated.next().filter(|_| seated.next().is_none())
    };
    named.or_else(seated)
}

/// The places that a line names between commas, each with the council's house that stands before it: "Held at: Council
/// House, Lochside, LS1 2AB", "Lochside Civic Centre".
fn places(text: &str) -> Vec<(String, Option<House>)> {
    /// Words of a line that says where a meeting is, at most.
    const WORDS: usize = 60;
    let mut found = Vec::new();
    let is_venue = || {
        let plain = plain(text);
        text.contains(',') || HOUSES.iter().any(|(name, _)| plain.contains(name))
    };
    if !is_venue() || text.split_whitespace().count() > WORDS {
        return found;
    }
    let mut before = None;
    for piece in text.split([',', ';', ':', '\t', '(', ')', '/']) {
        let piece = piece.split(" on ").next().unwrap_or(piece);
        let piece = (piece.split_once(" held at ")).map_or(piece, |(_, place)| place);
        let words = piece.split_whitespace().filter(|word| {
            // "Lochside LS1 2AB", "Lochside."
            !word.contains(|char: char| char.is_ascii_digit())
        });
        let place = plain(&words.collect::<Vec<_>>().join(" "));
        let place = place.strip_prefix("old ").unwrap_or(&place).to_owned();
        if let Some(own) = WELSH.iter().find_map(|house| place.strip_prefix(house)) {
            found.push((own.to_owned(), Some(House::Some)));
            continue;
        }
        let house = HOUSES.iter().find(|(name, _)| place.ends_with(name));
        if piece.trim_start().starts_with(char::is_uppercase) {
            let own = house.and_then(|(name, house)| {
                Some((
                    place.strip_suffix(name)?.trim_end().to_owned(),
                    Some(*house),
                ))
            });
            found.push(own.unwrap_or((place.clone(), before)));
        }
        before = house.map(|(_, house)| *house).or(before);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::check_name as check;

    #[test]
    fn a_council_meets_in_its_own_house() {
        check(
            &[
                "# Planning Committee",
                "Tuesday 23 July 2024",
                "Council Chamber, Civic Centre, Hartlepool",
                "Present: Councillor Moss",
            ],
            Some("Hartlepool Borough Council"),
        );
        check(
            &[
                "# AUDIT COMMITTEE",
                "A meeting will be held in the Town Hall, Oldham, OL1 1UG on Monday 1 July 2024",
            ],
            Some("Oldham Metropolitan Borough Council"),
        );
    }

    #[test]
    fn who_came_may_be_of_a_trust() {
        check(
            &[
                "# AUDIT COMMITTEE",
                "18 September 2014",
                "The meeting began at 9.30 am in the Civic Centre, Hartlepool",
                "Present: Councillor Moss",
                "Also Present: Dr Ash, North Tees NHS Trust",
            ],
            Some("Hartlepool Borough Council"),
        );
    }

    #[test]
    fn a_house_may_be_called_after_its_place_or_stand_in_another_town() {
        check(
            &[
                "# Council Executive",
                "A meeting to be held at West Lothian Civic Centre, Livingston",
            ],
            Some("West Lothian Council"),
        );
        check(
            &["# Planning Committee", "County Hall, Matlock", "3 May 2024"],
            Some("Derbyshire County Council"),
        );
        check(
            &[
                "# GOVERNANCE COMMITTEE",
                "Council Chamber, The General Offices, Ebbw Vale/MS Teams",
            ],
            Some("Blaenau Gwent County Borough Council"),
        );
        // Districts meet in others' towns.
        check(
            &[
                "# Planning Committee",
                "Council Chamber, Mill House, Ipswich",
                "3 May 2024",
            ],
            None,
        );
        // A town's own, in a county's seat.
        check(
            &["# Planning Committee", "Town Hall, Lewes", "3 May 2024"],
            None,
        );
    }

    #[test]
    fn halls_bear_districts_names_and_welsh_ones_stand_before_theirs() {
        check(
            &[
                "# Cabinet",
                "18 November 2019",
                "Council Chamber, Fenland Hall, March",
            ],
            Some("Fenland District Council"),
        );
        check(
            &["# Gardens Panel", "18 November 2019", "Fenland Hall, March"],
            None,
        );
        check(
            &[
                "# Thriving Communities Committee",
                "held at the Council Chamber, Neuadd Cyngor Ceredigion, Aberaeron on 4 May 2016",
            ],
            Some("Ceredigion County Council"),
        );
        check(
            &[
                "# Executive Board",
                "10 September 2009",
                "Room A, Old Town Hall, Blackburn",
            ],
            Some("Blackburn with Darwen Borough Council"),
        );
        // Its town has a council of its own.
        check(
            &[
                "# Executive Board",
                "10 September 2009",
                "Room A, Town Hall, Truro",
            ],
            None,
        );
    }

    #[test]
    fn every_seat_is_of_a_council() {
        let lines = include_str!("../../data/seats.csv").lines().skip(1);
        let councils: usize = super::SEATS.values().map(Vec::len).sum();
        let towns: usize = lines.map(|line| line.split(';').count()).sum();
        assert_eq!(councils, towns);
    }

    #[test]
    fn others_meet_in_a_councils_house() {
        for head in [
            "Joint Services Committee",
            "Shared Audit Partnership",
            "Fire Panel",
        ] {
            let lines = [head, "Civic Centre, Hartlepool", "Tuesday 23 July 2024"];
            check(&lines, None);
        }
        check(
            &[
                "# Planning Committee",
                "County Hall, Leicester",
                "3 May 2024",
            ],
            None,
        );
        // A town's own council.
        check(
            &["# Planning Committee", "Town Hall, Maldon", "3 May 2024"],
            None,
        );
    }

    #[test]
    fn a_town_at_the_head_and_the_kind_of_its_council() {
        let lines = [
            "# MINUTES OF: THE DEVELOPMENT CONTROL COMMITTEE",
            "Held at: Business Centre, Mill Park, Rossendale",
            "The committee officer of the Borough Council took the minutes.",
            "The land was bought by the Borough Council.",
        ];
        check(&lines, Some("Rossendale Borough Council"));
        check(&lines[..3], None);
    }

    #[test]
    fn a_house_that_bears_the_name_of_whom_the_paper_names() {
        let lines = [
            "# Minutes of a Meeting of the Executive held at Harlow House on 5 November 2013",
            "Some need would be met by Harlow District Council.",
            "The response was sent to Tandridge District Council.",
        ];
        check(&lines, Some("Harlow District Council"));
        check(&[lines[0], lines[2]], None);
    }

    #[test]
    fn a_scottish_minute_begins_with_its_place() {
        check(
            &["Dundee, 25 March 2025. Minute of Meeting of the PLANNING COMMITTEE."],
            Some("Dundee City Council"),
        );
        check(
            &[
                "Motherwell, 19 November 2024 at 10 am.",
                "A Meeting of the EDUCATION COMMITTEE",
            ],
            Some("North Lanarkshire Council"),
        );
        check(&["Dundee, 25 March 2025. A letter about roads."], None);
    }
}
