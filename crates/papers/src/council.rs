//! Whose paper it is: a council of the register, or another body.
//!
//! Names and domains are weighed by where they stand: on the title page and in running heads most,
//! in prose least. What must not win: councils that the text speaks of ("of neighbouring
//! councils"), and a county over the city it is named after: "Leicester City Council" and
//! "Leicestershire County Council" are different names, and neither place alone speaks for either.

use std::collections::{BTreeMap, BTreeSet};

use scrutineer_model::{Body, Reason};

use crate::passages::{Kind, Passage};
use crate::register::councils;
use crate::text::{clean, plain};

mod bodies;
mod domains;
mod names;
mod own;
mod weigh;

use domains::at_domains;
use names::{NAMES, named};
use own::{by_city, by_domain_and_place, by_duty, by_place, of_a_company};

use weigh::{is_first, is_title_line, speaks_of_others, weigh};

pub(crate) use bodies::is_whole_council;
pub(crate) use weigh::is_in_menu;

/// Below this nothing is said: about one heading, one running head, or a domain and a mention.
const ENOUGH: f64 = 3.0;

/// The best must be this much ahead of the next.
const AHEAD: f64 = 1.5;

/// Less is enough where next to nothing speaks for anybody else: a heading with its name in it and a
/// sentence.
const ALONE: f64 = 2.0;

/// What "next to nothing" is.
const NOBODY: f64 = 0.5;

/// Words of a line that gives an address and little else.
const ADDRESS: usize = 12;

/// Passages that count as the title page where there are no pages.
const TITLE: usize = 30;

/// Somebody whose paper it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Candidate<'a> {
    /// Index in the register.
    Council(usize),
    /// A body that is not in it, by its name as printed.
    Other(&'a str),
}

#[derive(Default)]
struct Weight {
    /// The most that each rule gave.
    by_rule: BTreeMap<&'static str, f64>,
    evidence: Vec<(f64, Reason)>,
}

impl Weight {
    fn of(&self, rule: &str) -> f64 {
        self.by_rule.get(rule).copied().unwrap_or_default()
    }

    /// What is shown at the head of pages, and not spoken of.
    fn shows(&self) -> f64 {
        self.of("title") + self.of("running_head") + self.of("heading") + self.of("commissioned")
    }

    fn total(&self) -> f64 {
        self.by_rule.values().sum()
    }
}

/// The most that all findings of one rule count together: many mentions are no more than some.
fn most(rule: &str) -> f64 {
    match rule {
        "title" => 12.0,
        "running_head" => 9.0,
        "heading" | "domain" => 6.0,
        "mention" => 5.0,
        _ => 4.0,
    }
}

/// Whose paper it is, as far as something speaks for it; `author` is whom the file names; `date` is
/// the day of the meeting, where it is known: an abolished council has no meetings.
pub(crate) fn body(
    passages: &[Passage],
    author: Option<&str>,
    date: Option<&str>,
) -> Option<(Body, Vec<Reason>)> {
    let company = of_a_company(passages);
    let plains: Vec<String> = passages
        .iter()
        .map(|passage| plain(&passage.text))
        .collect();
    let found_bodies = other_bodies(passages);
    let companies: Vec<(usize, String)> = (passages.iter().enumerate())
        .filter(|(_, passage)| company && passage.words() <= 24)
        // Who applies for permission is not whose paper it is.
        .filter(|(_, passage)| {
            let text = passage.text.to_lowercase();
            !["applicant", "agent", "contractor", "supplier", "tenant"]
                .iter()
                .any(|other| text.starts_with(other))
        })
        .filter_map(|(index, passage)| Some((index, bodies::company(&passage.text)?)))
        .collect();
    let author = author.map(clean);
    let author_names = author.as_deref().map(bodies::named).unwrap_or_default();
    let mut weights: BTreeMap<Candidate<'_>, Weight> = BTreeMap::new();
    let mut heads: BTreeSet<(Candidate<'_>, String)> = BTreeSet::new();
    let last_page = passages.first().map_or(1, |first| first.page);
    let recurring = recurring(passages);
    let mut add = |candidate,
                   passage: &Passage,
                   index: usize,
                   name_words: usize,
                   begins: bool,
                   is_met: bool| {
        let (mut rule, mut weight) = weigh(passage, index, name_words, last_page);
        if rule == "mention" && index < MEETS && is_met {
            (rule, weight) = ("title", 3.0);
        }
        if begins && rule == "mention" && is_title_line(passage, index, last_page) {
            (rule, weight) = ("title", 3.0);
        }
        if rule == "mention" && recurring.contains(passage.text.as_str()) {
            (rule, weight) = ("running_head", 4.0);
        }
        if rule == "running_head" && !heads.insert((candidate, plain(&passage.text))) {
            return;
        }
        note(weights.entry(candidate).or_default(), rule, weight, passage);
    };
    for ((index, passage), own) in passages.iter().enumerate().zip(&plains) {
        let found = match joined(passages, index) {
            Some(text) => named(&plain(&text)),
            None => named(own),
        };
        for (council, start, words) in found {
            if start < own.len() {
                add(
                    Candidate::Council(council),
                    passage,
                    index,
                    words,
                    start == 0,
                    own.get(..start)
                        .is_some_and(|before| meets(before) || calls(before)),
                );
            }
        }
    }
    for (index, names) in &found_bodies {
        for name in names {
            let words = name.split_whitespace().count();
            let passage = &passages[*index];
            // Papers speak of ministries, trusts and boards all the time, in headings too; theirs say so
            // in a title or at the head of their pages.
            let rule = weigh(passage, *index, words, last_page).0;
            let begins = (passage.text.trim_start_matches("The ")).starts_with(name.as_str());
            if bodies::is_local(name) || !matches!(rule, "mention" | "heading") {
                let met = (plains[*index].find(&plain(name)))
                    .is_some_and(|at| bodies::is_local(name) && meets(&plains[*index][..at]));
                add(Candidate::Other(name), passage, *index, words, begins, met);
            }
        }
    }
    by_domain(passages, &mut weights);
    if let (Some(author), Some(first)) = (author.as_deref(), passages.first()) {
        by_author(author, &author_names, first, &mut weights);
    }
    by_duty(passages, &mut weights);
    by_city(passages, &mut weights);
    by_domain_and_place(passages, &mut weights);
    if company {
        // What a company says of a council it says of somebody else.
        weights.retain(|candidate, weight| {
            !matches!(candidate, Candidate::Council(_)) || weight.shows() >= ENOUGH
        });
        // A consultant's name on a council's study is not whose it is.
        if !weights.values().any(|weight| weight.shows() >= ENOUGH) {
            for (index, name) in &companies {
                let (rule, weight) = weigh(
                    &passages[*index],
                    *index,
                    name.split_whitespace().count(),
                    last_page,
                );
                if rule != "mention" {
                    let entry = weights.entry(Candidate::Other(name)).or_default();
                    note(entry, rule, weight, &passages[*index]);
                }
            }
        }
    } else {
        by_place(passages, &plains, &mut weights);
    }
    choose(weights, date)
}

/// Passages among which a paper says whose meeting it is of.
const MEETS: usize = 6;

/// "A meeting of", before a council's name.
fn meets(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with("meeting of") || before.ends_with("meeting of the")
}

/// "You are invited to attend a meeting of the Council to be held in the offices of", before a council's name.
fn calls(before: &str) -> bool {
    before.contains("attend a meeting of the council")
        || before.contains("attend the meeting of the council")
        || before.contains("summoned to attend")
}

/// The bodies that are not in the register, passage by passage.
fn other_bodies(passages: &[Passage]) -> Vec<(usize, Vec<String>)> {
    // Running heads say the same on every page.
    let mut known: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut found: Vec<(usize, Vec<String>)> = (passages.iter().enumerate())
        .filter(|(index, passage)| *index < 400 || passage.kind == Kind::Furniture)
        .map(|(index, passage)| {
            let names = (known.entry(passage.text.as_str()))
                .or_insert_with(|| bodies::named(&passage.text));
            (index, names.clone())
        })
        .filter(|(_, names)| !names.is_empty())
        .collect();
    // One body goes by two names: "NHS Northam CCG" and in full.
    let mut printed: BTreeMap<String, String> = BTreeMap::new();
    for name in found.iter().flat_map(|(_, names)| names) {
        let first = (printed.entry(bodies::in_full(name))).or_insert_with(|| name.clone());
        if first.ends_with("Service") && name.ends_with("Authority") {
            first.clone_from(name);
        }
    }
    for name in found.iter_mut().flat_map(|(_, names)| names) {
        if let Some(first) = printed.get(&bodies::in_full(name)) {
            name.clone_from(first);
        }
    }
    found
}

/// Whom the file names, where that is the whole name of a body.
fn by_author<'a>(
    author: &str,
    names: &'a [String],
    first: &Passage,
    weights: &mut BTreeMap<Candidate<'a>, Weight>,
) {
    let whole = plain(author);
    let council = NAMES.get(&whole).map(|&index| Candidate::Council(index));
    let other = (names.iter()).find(|name| plain(name) == whole);
    if let Some(candidate) = council.or(other.map(|name| Candidate::Other(name))) {
        let named = Passage {
            text: author.to_owned(),
            source: first.source.clone(),
            ..Passage::default()
        };
        note(weights.entry(candidate).or_default(), "author", 3.0, &named);
    }
}

/// Addresses and links of councils.
fn by_domain<'a>(passages: &'a [Passage], weights: &mut BTreeMap<Candidate<'a>, Weight>) {
    let first_page = passages.first().map_or(1, |first| first.page);
    for (index, passage) in passages.iter().enumerate() {
        let first = is_first(passage, index, first_page);
        for council in at_domains(&passage.text) {
            // An address on a line of its own is whom to ask; one in a sentence may be anybody's.
            let lower = passage.text.to_lowercase();
            let contact = ["@", "tel", "contact"]
                .iter()
                .any(|cue| lower.contains(cue));
            let weight = match first {
                true if contact || passage.words() <= ADDRESS => 3.0,
                true => 1.5,
                false => 1.0,
            };
            let entry = weights.entry(Candidate::Council(council)).or_default();
            note(entry, "domain", weight, passage);
        }
    }
}

fn choose(
    weights: BTreeMap<Candidate<'_>, Weight>,
    date: Option<&str>,
) -> Option<(Body, Vec<Reason>)> {
    let mut ranked: Vec<(f64, Candidate<'_>, Weight)> = (weights.into_iter())
        .map(|(candidate, weight)| {
            let there = match candidate {
                Candidate::Council(index) => (councils().get(index))
                    .is_none_or(|council| date.is_none_or(|date| council.was_there(date))),
                Candidate::Other(_) => true,
            };
            let total = weight.total() * if there { 1.0 } else { 0.3 };
            (total, candidate, weight)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    // Somebody of whom sentences alone speak is not whose paper it is, and stands in the way half.
    let rival = |(total, _, weight): &(f64, Candidate, Weight)| {
        let spoken = weight.of("mention");
        let only = weight.total() - spoken <= 0.0;
        total - if only { 0.5 * spoken } else { 0.0 }
    };
    let next = (ranked.iter().skip(1)).map(rival).fold(0.0, f64::max);
    // Three or more that something speaks for: a joint paper is nobody's alone.
    let joint = (ranked.iter())
        .filter(|(.., weight)| weight.total() - weight.of("mention") >= ALONE)
        .count()
        >= 3;
    // A parish's or town's council whose name stands in a title beside its district's.
    let parish = (ranked.iter().skip(1)).any(|(_, candidate, weight)| {
        matches!(candidate, Candidate::Other(name) if bodies::is_parish(name))
            && weight.of("title") + weight.of("running_head") >= ENOUGH
    });
    let (total, candidate, mut weight) = ranked.into_iter().next()?;
    let alone = total >= ALONE && next <= NOBODY;
    let principal = matches!(candidate, Candidate::Council(_));
    let ahead = if joint || principal && parish {
        3.0 * AHEAD
    } else {
        AHEAD
    };
    if total < ENOUGH && !alone || total < next * ahead {
        return None;
    }
    // Sentences speak of councils; only what a paper shows of itself says whose it is.
    if total - weight.of("mention") <= 0.0 {
        return None;
    }
    weight.evidence.sort_by(|a, b| b.0.total_cmp(&a.0));
    let evidence = weight.evidence.into_iter().map(|(_, found)| found).take(3);
    let body = match candidate {
        Candidate::Council(index) => {
            let council = councils().get(index)?;
            Body {
                name: council.name.to_owned(),
                gss: council.gss,
            }
        }
        Candidate::Other(name) => Body {
            name: name.to_owned(),
            gss: None,
        },
    };
    Some((body, evidence.collect()))
}

fn note(weight: &mut Weight, rule: &'static str, value: f64, passage: &Passage) {
    let sum = weight.by_rule.entry(rule).or_default();
    *sum = (*sum + value).min(most(rule));
    if weight.evidence.len() < 12 {
        weight.evidence.push((
            value,
            Reason {
                of: "council",
                rule,
                text: crate::text::head(&passage.text, 120).to_owned(),
                source: passage.source.clone(),
            },
        ));
    }
}

/// Lines that stand on several pages, word for word, outside tables: running heads that could not be
/// told by their place, as on slides and turned pages.
///
/// Not to be matched: sentences, which a paper may repeat, and what sets councils beside each other.
fn recurring(passages: &[Passage]) -> BTreeSet<&str> {
    let mut pages: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for passage in passages {
        if !passage.in_table && !passage.text.ends_with('.') && passage.words() <= 20 {
            pages
                .entry(passage.text.as_str())
                .or_default()
                .insert(passage.page);
        }
    }
    (pages.into_iter())
        .filter(|(text, pages)| pages.len() > 1 && !speaks_of_others(text))
        .map(|(text, _)| text)
        .collect()
}

/// On a title, a passage's text with the next line's: a name may stand on two ("Hampshire", "County
/// Council").
fn joined(passages: &[Passage], index: usize) -> Option<String> {
    let passage = &passages[index];
    let next = passages.get(index + 1)?;
    let fits =
        next.page == passage.page && index < TITLE && passage.words() <= 4 && next.words() <= 4;
    fits.then(|| format!("{} {}", passage.text, next.text))
}

/// A council's name at the beginning of a text, cut off: "Kent County Council Cabinet" is the
/// Cabinet.
pub(crate) fn without_council(text: &str) -> String {
    let text = clean(text);
    for council in councils() {
        for name in council.other_names.iter().chain([&council.name]) {
            let head = text.get(..name.len());
            if head.is_some_and(|head| head.eq_ignore_ascii_case(name)) {
                let rest = text[name.len()..].trim_start_matches([' ', '-', '–', ',', ':']);
                return rest.to_owned();
            }
        }
    }
    text
}

/// Whether a text is the whole name of a council of the register.
fn is_registered_name(text: &str) -> bool {
    NAMES.contains_key(&plain(text))
}

/// Whether a text is a council's name and nothing else.
pub(crate) fn is_name(text: &str) -> bool {
    let whole = plain(text);
    NAMES.contains_key(&whole)
        || matches!(bodies::named(&clean(text)).as_slice(), [name] if plain(name) == whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    fn check(lines: &[&str], date: Option<&str>, expected: Option<(&str, Option<&str>)>) {
        let found = body(&titles_and_text(lines), None, date).map(|(body, _)| body);
        let found = found.as_ref().map(|body| (body.name.as_str(), body.gss));
        assert_eq!(found, expected, "{lines:?}");
    }

    #[test]
    fn a_title_names_the_council() {
        check(
            &["# KENT COUNTY COUNCIL", "# CABINET"],
            None,
            Some(("Kent County Council", Some("E10000016"))),
        );
        check(
            &["Hampshire", "County Council", "Transformation"],
            None,
            Some(("Hampshire County Council", Some("E10000014"))),
        );
    }

    #[test]
    fn whose_meeting_it_is_is_whose_paper_it_is() {
        check(
            &[
                "A Meeting of Aber Community Council took place on 13 June 2019 in the school hall at half past seven in the evening.",
            ],
            None,
            Some(("Aber Community Council", None)),
        );
        check(
            &[
                "The chair had been at a show of Aber Community Council on 13 June 2019, and told of it at length.",
            ],
            None,
            None,
        );
    }

    #[test]
    fn sentences_alone_do_not_say_whose_paper_it_is() {
        check(
            &[
                "# LIBRARY STRATEGY",
                "Kent County Council opened a library in 1921.",
                "Kent County Council lends books, and Kent County Council mends them.",
                "What Kent County Council does is done elsewhere too.",
            ],
            None,
            None,
        );
    }

    #[test]
    fn a_line_on_several_pages_is_a_running_head() {
        let lines = ["Kent County Council, libraries in 2019", "Many were read."];
        let mut passages = titles_and_text(&lines);
        assert!(body(&passages, None, None).is_none());
        let mut overleaf = titles_and_text(&lines);
        for passage in &mut overleaf {
            passage.page = 2;
        }
        passages.extend(overleaf);
        let (found, _) = body(&passages, None, None).expect("a running head");
        assert_eq!(found.gss, Some("E10000016"));
    }

    #[test]
    fn city_and_county_of_one_name_are_not_confused() {
        check(
            &[
                "# LEICESTER CITY COUNCIL",
                "Leicestershire County Council was consulted.",
            ],
            None,
            Some(("Leicester City Council", Some("E06000016"))),
        );
        check(
            &[
                "# Overview committee",
                "The County Council has agreed. The County Council will act.",
                "Leicestershire's children live in Leicestershire and Leicestershire.",
                "Leicester is a city.",
            ],
            None,
            Some(("Leicestershire County Council", Some("E10000018"))),
        );
        check(
            &["# Hertford", "The fair in Hertford was held."],
            None,
            None,
        );
    }

    #[test]
    fn neighbours_in_the_text_do_not_win() {
        check(
            &[
                "~ Tewkesbury Borough Council",
                "# Local Development Scheme",
                "It works in conjunction with Cheltenham Borough Council and Gloucester City Council.",
                "Cheltenham Borough Council and Gloucester City Council agreed.",
            ],
            None,
            Some(("Tewkesbury Borough Council", Some("E07000083"))),
        );
    }

    #[test]
    fn the_file_names_its_author() {
        let passages = titles_and_text(&["# Budget highlights", "The City leads."]);
        let of = |author| body(&passages, Some(author), None).map(|(body, _)| body.name);
        assert_eq!(
            of("City of Vancouver").as_deref(),
            Some("City of Vancouver")
        );
        assert_eq!(
            of("kent county council").as_deref(),
            Some("Kent County Council")
        );
        assert_eq!(of("Ann Other"), None);
        assert_eq!(of("Ann Other, Kent County Council"), None);
    }

    #[test]
    fn a_domain_and_a_place_agree() {
        check(
            &[
                "# Fenland Local Plan",
                "The policies map that goes with the plan and shows all of its sites is at www.fenland.gov.uk.",
            ],
            None,
            Some(("Fenland District Council", Some("E07000010"))),
        );
        check(
            &[
                "# Local Plan",
                "The policies map that goes with the plan and shows all of its sites is at www.fenland.gov.uk.",
            ],
            None,
            None,
        );
    }

    #[test]
    fn a_paper_does_its_councils_duty() {
        check(
            &[
                "# Local Development Scheme",
                "Tewkesbury Borough Council has a statutory duty to keep a scheme.",
                "It works in conjunction with Cheltenham Borough Council and Gloucester City Council.",
            ],
            None,
            Some(("Tewkesbury Borough Council", Some("E07000083"))),
        );
    }

    #[test]
    fn councils_that_are_not_in_the_register_have_no_code() {
        check(
            &["# WAIKATO DISTRICT COUNCIL", "# Long term plan"],
            None,
            Some(("Waikato District Council", None)),
        );
        check(&["# Budget County Council", "# The plan"], None, None);
    }

    #[test]
    fn a_companys_papers_are_no_councils() {
        check(
            &[
                "~ Library Services Limited",
                "Paid for by the County Council. The County Council has a contract.",
                "Suffolk County Council gave a grant. Suffolk County Council gave another.",
                "Suffolk County Council, Suffolk County Council and Suffolk County Council.",
            ],
            None,
            Some(("Library Services Limited", None)),
        );
    }

    #[test]
    fn the_day_tells_a_council_from_its_successor() {
        let lines = [
            "# Democratic services, northyorks.gov.uk",
            "https://www.northyorks.gov.uk",
            "clerk@northyorks.gov.uk",
        ];
        check(
            &lines,
            Some("2019-05-01"),
            Some(("North Yorkshire County Council", Some("E10000023"))),
        );
        check(
            &lines,
            Some("2024-05-01"),
            Some(("North Yorkshire Council", Some("E06000065"))),
        );
        check(&lines, None, None);
    }

    #[test]
    fn what_an_item_deals_with_is_not_whose_paper_it_is() {
        check(
            &[
                "Newbiggin Parish Council - 3rd September 2019",
                "Present: Councillors D Moss and A Lee",
                "# 19.09.01 Apologies",
                "# 19.09.02 Eden District Council Plan 2019-2023",
                "# 19.09.03 Eden District Council Polling Stations",
            ],
            None,
            Some(("Newbiggin Parish Council", None)),
        );
        check(
            &[
                "# Data Panel",
                "Present: Ann Lee",
                "# Item 3: Update from the Cabinet Office",
            ],
            None,
            None,
        );
    }

    #[test]
    fn letters_and_a_place_agree() {
        let herts = "Hertfordshire has more children than before, and HCC cares for them.";
        check(
            &["# Children's Services", herts, herts, herts, herts, herts],
            None,
            Some(("Hertfordshire County Council", Some("E10000015"))),
        );
        // A paper of a district's speaks of its county.
        let ashford = "Ashford grows faster than the rest of Kent, and KCC plans roads to Ashford.";
        check(
            &["# Plan", ashford, ashford, ashford, ashford, ashford],
            None,
            None,
        );
    }

    #[test]
    fn a_parish_and_its_district_in_one_title_leave_it_open() {
        check(
            &[
                "# Eden District Council",
                "# Milburn Parish Council boundary",
                "# Result of review",
            ],
            None,
            None,
        );
    }

    #[test]
    fn a_city_calls_itself_the_city() {
        check(
            &[
                "# Statement of reserves",
                "That it be shown on the City of Mississauga's website.",
                "The City collected $7.6 million. The City's reserves rose. It is the City's aim.",
                "Developers pay the City by the month.",
            ],
            None,
            Some(("City of Mississauga", None)),
        );
        check(
            &[
                "# A study",
                "It was shown on the City of Mississauga's website.",
                "The City of Mississauga and the City of Vancouver were asked. The City Plan is new.",
            ],
            None,
            None,
        );
    }

    #[test]
    fn parishes_and_health_bodies_have_no_code() {
        check(
            &[
                "# MILBURN PARISH COUNCIL",
                "Eden District Council have set up the contract.",
            ],
            None,
            Some(("Milburn Parish Council", None)),
        );
        check(&["A fine day.", "Nothing was said."], None, None);
    }
}
