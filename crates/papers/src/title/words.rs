//! What the words of a line say: whether they may name a paper, a period, who made it.

use crate::text::plain;

/// Words of a title, at most.
const WORDS: usize = 40;

/// Names of sections and lists that papers begin with, of marks and of blank pages.
const NO_TITLES: [&str; 45] = [
    "table of contents",
    "contents",
    "contents page",
    "list of contents",
    "index",
    "introduction",
    "foreword",
    "preface",
    "summary",
    "executive summary",
    "background",
    "overview",
    "presentation overview",
    "purpose",
    "purpose of report",
    "purpose of the report",
    "reason for report",
    "key points",
    "key messages",
    "acknowledgements",
    "welcome",
    "agenda",
    "minutes",
    "report",
    "appendix",
    "appendices",
    "annex",
    "draft",
    "final",
    "confidential",
    "restricted",
    "official",
    "official sensitive",
    "unclassified",
    "not protectively marked",
    "public document pack",
    "not subject to audit",
    "subject to audit",
    "unaudited",
    "this page is intentionally left blank",
    "intentionally left blank",
    "managements responsibility for financial reporting",
    "independent auditors report",
    "indicative for planning purposes",
    "decision details",
];

/// Whether words may name a paper.
pub(super) fn may_name(text: &str) -> bool {
    let plain = plain(text);
    let words = plain.split(' ').count();
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    let alone = plain.trim_matches(|char: char| !char.is_alphanumeric());
    let bare = |text: &str| {
        // "Appendix D", "Page 3", "Section 1": a number of something.
        let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
        matches!(
            first,
            "appendix" | "annex" | "page" | "section" | "part" | "schedule" | "chapter"
        ) && rest.split(' ').count() == 1
    };
    let ends_open = words > 6 && text.ends_with(['.', ';', ',', '?']);
    (2..=WORDS).contains(&words)
        && letters >= 6
        && !NO_TITLES.contains(&alone)
        && !bare(alone)
        && !alone.starts_with("meeting of ")
        && !is_period(text)
        && !ends_open
        && !text.ends_with(':')
        && !(text.starts_with('(') && text.ends_with(')'))
        && !text.starts_with(['“', '"', '‘', '•', '·', '*'])
        && !text.contains(['@', '|', '©'])
        && !text.to_lowercase().contains("www.")
        && !is_whose(text)
        && !crate::sections::is_answered(text)
        && crate::agenda::report_of(text).is_none()
        && crate::agenda::named(text).is_none()
}

/// Whether a line is a body's name and no more: a council's, a committee's, a company's.
fn is_whose(text: &str) -> bool {
    let lower = text.to_lowercase();
    // "Election Results for Lochside Town Council".
    let of_kind = [" for ", " of "].iter().any(|joint| {
        lower
            .split_once(joint)
            .is_some_and(|(what, _)| names_a_kind(what))
    });
    let company = [" limited", " ltd", " ltd.", " llp", " plc", " authority"]
        .iter()
        .any(|end| lower.ends_with(end));
    let is_name = |text: &str| {
        crate::council::is_name(text) || crate::council::is_name(text.trim_start_matches("The "))
    };
    company && !names_a_kind(text)
        || !of_kind
            && (is_name(text)
                || crate::report::is_committee(&lower)
                || crate::council::is_whole_council(text))
}

/// Whether a line says who made or published a paper, or how far it has come.
pub(super) fn says_who(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "prepared ",
        "produced ",
        "published",
        "report published",
        "version",
        "adopted",
        "approved",
        "by ",
        "author",
        "inspection date",
        "date",
        "final",
        "draft",
        "issued",
        "for ",
        "lead ",
    ]
    .iter()
    .any(|begin| lower.starts_with(begin))
}

/// Whether a title says what kind of paper it is.
pub(super) fn names_a_kind(text: &str) -> bool {
    const KINDS: [&str; 44] = [
        "report",
        "statement",
        "statements",
        "accounts",
        "plan",
        "strategy",
        "scheme",
        "review",
        "policy",
        "budget",
        "survey",
        "assessment",
        "form",
        "return",
        "results",
        "register",
        "summary",
        "update",
        "notice",
        "programme",
        "payments",
        "expenditure",
        "log",
        "highlights",
        "statistics",
        "framework",
        "guidance",
        "charter",
        "code",
        "appraisal",
        "inspection",
        "evaluation",
        "schedule",
        "study",
        "release",
        "forecast",
        "minutes",
        "newsletter",
        "bulletin",
        "protocol",
        "agreement",
        "specification",
        "evidence",
        "awarded",
    ];
    let plain = plain(text);
    plain.split(' ').any(|word| KINDS.contains(&word))
}

/// Whether a year stands in a text: "2018", "2017/18".
pub(super) fn has_year(text: &str) -> bool {
    text.split(|char: char| !char.is_ascii_digit())
        .any(|figures| {
            figures.len() == 4 && (figures.starts_with("19") || figures.starts_with("20"))
        })
}

/// Whether a line is a time and nothing else: "31 March 2018", "For the year ended", "2013/14".
pub(super) fn is_period(text: &str) -> bool {
    const WORDS: [&str; 26] = [
        "for",
        "the",
        "year",
        "years",
        "ended",
        "ending",
        "as",
        "at",
        "to",
        "and",
        "period",
        "financial",
        "from",
        "of",
        "quarter",
        "month",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "between",
        "on",
        "data",
    ];
    let lower = plain(text);
    let is_time = |word: &str| {
        let end = word.trim_start_matches(|char: char| char.is_ascii_digit());
        let counted = end.len() < word.len() && matches!(end, "" | "st" | "nd" | "rd" | "th");
        let quarter = word.len() == 2 && word.starts_with('q');
        counted || quarter || crate::dates::month(word).is_some()
    };
    !lower.is_empty()
        && (lower.split(' ')).all(|word| is_time(word) || WORDS.contains(&word))
        && (lower.split(' ')).any(|word| is_time(word) || matches!(word, "year" | "period"))
}
