//! Hand-made labels: one file of plain lines for each paper.
//!
//! ```text
//! file real/kent-county-council/2025-01-09-cabinet-minutes.pdf
//! kind minutes
//! council E10000016 Kent County Council
//! committee Cabinet
//! date 2025-01-09
//! item 80 Provisional Local Government Finance Settlement
//! decision 3 note the provisional settlement
//! action 3.5 Members requested a report @ Marion Ingram
//! paragraphs 1-3 1.1-1.6
//! place Council Chamber
//! restricted none
//! presenter 7 Director of Resources
//! vote - seven in favour
//! link - Minutes of the last meeting
//! ```
//!
//! A bar parts answers that are all right; `none` is one. A question mark behind the first word
//! marks what readers may differ about: it costs nothing, found or not. `-` stands for "without a
//! number". The last five are judged where a line `place` stands, and all of them then. `judge identity` leaves all but the first five lines unjudged.
//! `released to be mended` says that a paper was a check and has been looked at since.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

/// The facts of one paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// Name of the file without its ending.
    pub name: String,
    /// The paper's path: below the corpus, or below the folder of published papers.
    pub file: String,
    /// Every kind that is right.
    pub kinds: Vec<String>,
    /// Every body that is right; `None`: to name nobody is right.
    pub councils: Vec<Option<Body>>,
    /// Every committee that is right.
    pub committees: Vec<Option<String>>,
    /// Every day that is right.
    pub dates: Vec<Option<String>>,
    /// It was a check and has been looked at since: it may be worked on.
    pub released: bool,
    /// Only the above is judged.
    pub identity_only: bool,
    /// What is on the agenda, what minutes deal with, reports.
    pub items: Vec<Fact>,
    /// What reports ask for.
    pub recommendations: Vec<Fact>,
    /// What was decided.
    pub decisions: Vec<Fact>,
    /// What somebody is to do.
    pub actions: Vec<Fact>,
    /// Numbers of numbered paragraphs.
    pub paragraphs: Vec<Fact>,
    /// Where the meeting is; empty where this and what follows are not judged.
    pub places: Vec<Option<String>>,
    /// Who may not read it, as printed.
    pub restricted: Vec<Option<String>>,
    /// Who presents items of an agenda, or whose report they are, by the items' numbers.
    pub presenters: Vec<Fact>,
    /// How votes went.
    pub votes: Vec<Fact>,
    /// Documents it links to, by their titles.
    pub links: Vec<Fact>,
}

/// A council or another body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Its code, where it is a principal council.
    pub gss: Option<String>,
    /// Its name.
    pub name: String,
}

/// Something that stands in a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// As printed; `None` where it has none, or where that is not judged.
    pub number: Option<String>,
    /// A few of its words.
    pub words: String,
    /// Of an action: somebody who is to do it.
    pub who: Option<String>,
    /// Costs nothing, found or not.
    pub optional: bool,
}

/// Whether a retold paper is set aside: every second one, by the first byte of its name's SHA-256,
/// until its label says that it is released.
pub fn is_half_aside(name: &str) -> bool {
    Sha256::digest(name)[0] % 2 == 1
}

/// The labels of a folder in order of their names.
///
/// # Errors
/// Where a file cannot be read or a line is none of a label's.
pub fn labels(folder: &Path) -> Result<Vec<Label>> {
    let mut labels = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let path = entry?.into_path();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let mut label = parse(&text).with_context(|| path.display().to_string())?;
        label.name = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        labels.push(label);
    }
    Ok(labels)
}

fn parse(text: &str) -> Result<Label> {
    let mut label = Label::default();
    for (line, at) in text.lines().zip(1..) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        put(&mut label, line).with_context(|| format!("line {at}: {line}"))?;
    }
    ensure!(!label.file.is_empty(), "expected a line \"file …\"");
    for (name, known) in [
        ("kind", !label.kinds.is_empty()),
        ("council", !label.councils.is_empty()),
        ("committee", !label.committees.is_empty()),
        ("date", !label.dates.is_empty()),
    ] {
        ensure!(known, "expected a line \"{name} …\"");
    }
    Ok(label)
}

fn put(label: &mut Label, line: &str) -> Result<()> {
    let (word, rest) = line.split_once(' ').context("expected a word and more")?;
    let optional = word.ends_with('?');
    match word.trim_end_matches('?') {
        "file" => rest.clone_into(&mut label.file),
        "kind" => label.kinds = answers(rest).flatten().collect(),
        "council" => label.councils = answers(rest).map(|answer| answer.map(body)).collect(),
        "committee" => label.committees = answers(rest).collect(),
        "date" => label.dates = answers(rest).collect(),
        "released" => label.released = true,
        "judge" => label.identity_only = rest == "identity",
        "place" => label.places = answers(rest).collect(),
        "restricted" => label.restricted = answers(rest).collect(),
        "presenter" => label.presenters.push(fact(rest, optional)),
        "vote" => label.votes.push(fact(rest, optional)),
        "link" => label.links.push(fact(rest, optional)),
        "item" => label.items.push(fact(rest, optional)),
        "recommendation" => label.recommendations.push(fact(rest, optional)),
        "decision" => label.decisions.push(fact(rest, optional)),
        "action" => label.actions.push(fact(rest, optional)),
        "paragraphs" => {
            for run in rest.split_whitespace() {
                let numbers = numbers(run)?.into_iter();
                label.paragraphs.extend(numbers.map(|number| Fact {
                    number: Some(number),
                    optional,
                    ..Fact::default()
                }));
            }
        }
        other => bail!("expected a line of a label, found {other}"),
    }
    Ok(())
}

/// "a | none": each answer that is right.
fn answers(text: &str) -> impl Iterator<Item = Option<String>> {
    text.split('|')
        .map(|answer| Some(answer.trim().to_owned()).filter(|answer| answer != "none"))
}

fn body(answer: String) -> Body {
    let code = answer.split(' ').next().unwrap_or_default();
    let is_code = code.len() == 9 && code[1..].bytes().all(|byte| byte.is_ascii_digit());
    match answer.split_once(' ').filter(|_| is_code) {
        Some((gss, name)) => Body {
            gss: Some(gss.to_owned()),
            name: name.to_owned(),
        },
        None => Body {
            gss: None,
            name: answer,
        },
    }
}

fn fact(rest: &str, optional: bool) -> Fact {
    let (rest, who) = match rest.split_once(" @ ") {
        Some((rest, who)) => (rest, Some(who.trim().to_owned())),
        None => (rest, None),
    };
    let (number, words) = split(rest);
    Fact {
        number: Some(number.to_owned()).filter(|number| number != "-"),
        words: words.trim().to_owned(),
        who,
        optional,
    }
}

/// A fact's number and its words; "JTB 14/25" is one number, and so is "CM 39".
fn split(text: &str) -> (&str, &str) {
    let (number, words) = text.split_once(' ').unwrap_or((text, ""));
    let series = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_uppercase());
    let count = words.split(' ').next().unwrap_or_default();
    let figures = count.bytes().all(|byte| byte.is_ascii_digit()) && number.len() > 1;
    if series
        && count.starts_with(|char: char| char.is_ascii_digit())
        && (count.contains('/') || figures)
    {
        let end = number.len() + 1 + count.len();
        return (&text[..end], text[end..].trim_start());
    }
    (number, words)
}

/// "2.1-2.3" as 2.1, 2.2, 2.3; a number alone is itself.
fn numbers(run: &str) -> Result<Vec<String>> {
    let Some((from, to)) = run.split_once('-') else {
        return Ok(vec![run.to_owned()]);
    };
    let (above, first) = last_part(from)?;
    let (_, last) = last_part(to)?;
    ensure!(first <= last, "expected a run that counts up, found {run}");
    Ok((first..=last)
        .map(|number| format!("{above}{number}"))
        .collect())
}

fn last_part(number: &str) -> Result<(&str, u32)> {
    let at = number.rfind('.').map_or(0, |stop| stop + 1);
    let last = number[at..]
        .parse()
        .with_context(|| format!("expected a number, found {number}"))?;
    Ok((&number[..at], last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_says_what_is_right() {
        let label = parse(
            "file real/a/b.pdf\nkind minutes | other\ncouncil E10000016 Kent County Council | none\n\
             committee none\ndate 2025-01-09\n# a remark\nitem 80 Finance Settlement\n\
             decision? - note the settlement\naction 3.5 Members asked @ Ann Other\nparagraphs 2.1-2.3 7\n\
             place Room B\nrestricted none\npresenter 80 Leader\nvote? - five to two\nlink - Plan\n",
        )
        .expect("a label");
        assert_eq!(label.kinds, ["minutes", "other"]);
        assert_eq!(
            label.councils[0]
                .as_ref()
                .and_then(|body| body.gss.as_deref()),
            Some("E10000016")
        );
        assert_eq!(label.councils[1], None);
        assert_eq!(label.committees, [None]);
        assert_eq!(label.items[0].number.as_deref(), Some("80"));
        assert!(label.decisions[0].optional && label.decisions[0].number.is_none());
        assert_eq!(label.actions[0].who.as_deref(), Some("Ann Other"));
        let numbers: Vec<&str> = (label.paragraphs.iter())
            .filter_map(|fact| fact.number.as_deref())
            .collect();
        assert_eq!(numbers, ["2.1", "2.2", "2.3", "7"]);
        assert_eq!(label.places, [Some("Room B".to_owned())]);
        assert_eq!(label.restricted, [None]);
        assert_eq!(label.presenters[0].number.as_deref(), Some("80"));
        assert!(label.votes[0].optional);
        assert_eq!(label.links[0].words, "Plan");
        assert_eq!(split("JTB 14/25 Salt bins"), ("JTB 14/25", "Salt bins"));
        assert_eq!(split("- LED lamps"), ("-", "LED lamps"));
    }

    #[test]
    fn a_line_of_another_kind_is_an_error() {
        assert!(parse("file a\nkind other\ncouncil none\ncommittee none\n").is_err());
        assert!(put(&mut Label::default(), "itme 3 Apologies").is_err());
        assert!(put(&mut Label::default(), "paragraphs 2.3-2.1").is_err());
    }
}
