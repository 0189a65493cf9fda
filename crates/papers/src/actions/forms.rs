//! The forms in which minutes say who is to do what.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::pattern;

pub(super) static NOTE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)^(?:action\s*[:–-]?\s*)?(.{2,120}?)\s+to (?:action|note|progress|follow up)\.?$")
        .ok()
});

pub(super) static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"^[\[(*]*(?:ACTIONS?|Actions?)(?:\s+(?:point|POINT|by|BY)\w*|\s+carried forward|\s+outstanding|\s+agreed|\s+required)?\s*(?:\d+(?:[./]\d+)*(?:\([a-z]\))?)?\s*(?:[:–-]|\bBY\b|\bby\b)\s*(.+?)[\])*]*$").ok()
});

pub(super) static INLINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"[\[(]\s*(?:ACTIONS?|Actions?)\s*(?:by|BY)?\s*[:–-]?\s*([^\])]{2,120})[\])]|\b(?:(?:ACTIONS?|Actions?)(?: (?:[Pp]oints?|POINTS?|[Ii]tems?|[Bb]y|BY))?(?: (?:[A-Z]{1,3})?\d+(?:[./]\d+)*(?:\([a-z]\))?| carried forward| outstanding)?|AP ?\d+(?:[./]\d+)*|Gweithred(?:u)?|GWEITHRED(?:U)?)\s*(?::|\s[–-]\s|–)\s*([^.;]{2,160})").ok()
});

/// Somebody who may be given a task: an office, or a title with a name.
pub(super) const WHO: &str = r"(?:The |the |Deputy |Assistant |Acting |Town |Parish |County |City |Borough |District |Vice[- ])*(?:Clerk's Assistant|Chief (?:Executive|Constable)|(?:[A-Z][\w'-]+ ){1,3}(?:Officer|Manager|Engineer|Solicitor|Surveyor|Auditor|Accountant|Advis[eo]r|Director|Leader|Commissioner|Co-?ordinator|Planner|Architect|Ranger|Inspector|Superintendent|Administrator|Warden|Lead|Clerk)|[Cc]lerk(?:/[A-Z][\w-]+)?|Chair(?:man|person|woman)?|Conven[eo]r|Provost|Secretary|Secretariat|Treasurer|Officers?|(?:Cllr|CCllr|CClr|Clr|Councillor|Cllrs|Councillors|Mr|Mrs|Ms|Miss|Dr|Cyng|Director|Head)\.? (?:of )?[A-Z][\w'-]*(?:,? (?:and|&|/) (?:Cllr |Councillor |Mr |Mrs |Ms )?[A-Z][\w'-]+| [A-Z][\w'-]+)*|(?:Assistant |Deputy |Executive |Strategic )?Director|[A-Z]{2,4})(?: of [A-Z][\w ]+?)?";

/// What minutes ask for.
pub(super) const ERRANDS: &str = "action|arrange|ask|book|bring|chase|check|circulate|confirm|contact|draft|draw up|email|enquire|feed|find|forward|get|inform|investigate|invite|liaise|look|meet|obtain|order|organise|prepare|produce|provide|pursue|raise|remind|reply|report|request|research|respond|review|revise|see to|seek|send|share|speak|submit|supply|talk|update|write";

/// Tasks given in a sentence, the forms in which minutes put them. The first group is who, the
/// last what.
pub(super) static TASKS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        // "Clerk to write", "Cllr Evans will inspect it", "Mrs A was asked to reply"
        format!(r"^({WHO}) (?:is |are |was |were |will be )?(?:asked |instructed |requested |tasked )?(?:to|will) (?:also )?(?:again )?([a-z]{{2,}})\b"),
        // "… but the Clerk was asked to check the lease"
        format!(r"\b({WHO}) (?:is|are|was|were|be|to be|would be|will be) (?:asked|instructed|requested|tasked|directed) to ([a-z]{{2,}})\b"),
        // "The Board asked the Head of Policy to circulate it"
        format!(r"(?i:\b(?:committee|board|panel|council|members|councillors|chair(?:man|person)?|cabinet|forum|group|trustees|meeting) (?:[a-z]+ ){{0,6}}?(?:asked|requested|instructed) (?:that )?)((?:the )?{WHO}) (?:to|should) ([a-z]{{2,}})\b"),
        // "The Committee requested that officers provide a breakdown by ward", "it was agreed that the Clerk would write"
format!(r"\b(?:(?i:asked|requested|agreed|resolved|decided|proposed) that ((?:the )?(?:{WHO}|officers))(?: would| will| should| to| is to| was to)?|noted that ((?:the )?{WHO}) (?:would|will)) (?:also )?({ERRANDS})\b"),
        // "The Clerk would chase the contractor"
        format!(r"^({WHO}) (?:would|should) (?:also |then )?({ERRANDS})\b"),
        // "The Harbour Master would circulate one after the meeting"
        r"^(The [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}) (?:would|will) (?:also |then )?(circulate|e-?mail|forward|share)\b".to_owned(),
        // "County Cllr Webb reported she will chase it"
        format!(r"^({WHO}) (?:reported|said|confirmed|stated|advised|agreed|offered|undertook|volunteered|promised) (?:that )?(?:(?:he|she|they) (?:will|would)|to) ([a-z]{{2,}})\b"),
        // "The Chief Auditor said that two audits had been put off and that he would provide a note"
        format!(r"^({WHO}) (?:reported|said|confirmed|stated|advised|explained|replied) that [^.;]*?\b(?:and|but) (?:(?:that )?(?:he|she|they) (?:will|would)|(?:agreed|undertook|offered|promised) to) (?:also )?({ERRANDS})\b"),
        // "He undertook to give a split by employer": whose words these are stands before
        format!(r"^(He|She|They) (?:agreed|undertook|offered|promised) to ({ERRANDS}|give)\b"),
        // "In reply to Councillor G she said that she would send Members the cost"
        format!(r"\b([Hh]e|[Ss]he|[Tt]hey) (?:said|advised|confirmed|stated|added) (?:that )?(?:he|she|they) would (?:also )?({ERRANDS})\b"),
        r"^(He|She|They) (?:would|will) (?:also |then )?(ask|chase|check|circulate|contact|e-?mail|forward|provide|send|share|supply|write)\b".to_owned(),
        // "Clerk contact the highways department"
        r"^((?:The )?(?:Deputy |Town |Parish )?Clerk) (acknowledge|advise|arrange|ask|attend|book|chase|check|circulate|contact|email|enquire|follow|forward|get|inform|investigate|make|notify|obtain|order|phone|prepare|query|raise|remind|reply|report|request|respond|ring|send|submit|thank|write)\b".to_owned(),
        // "Car park - The Secretary to write to the county"
        format!(r"(?:[:–]|\s-) ({WHO}) to ({ERRANDS})\b"),
        // "The bonfire is on, Councillor Linsley & Councillor Richardson to carry out a check"
        r"(?:[,;:–]|\s-) ((?:the )?(?:Clerk|(?:Cllr|Councillor|Cllrs|Councillors)\.? [A-Z][\w'-]+(?:(?:,| and|,? &) (?:Cllr |Councillor )?[A-Z][\w'-]+)*)) to ([a-z]{2,})\b".to_owned(),
    ]
    .iter()
    .filter_map(|form| pattern(form).ok())
    .collect()
});

/// Tasks put so that they count even where others are marked: "Clerk to write to the insurers".
pub(super) static ORDERS: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(&format!(r"^({WHO}) to ([a-z]{{2,}})\b")).ok());

/// "Ann Lee to circulate the note", "Cabinet Office and Home Office to provide figures": anybody with a name,
/// and what minutes ask for.
static NAMED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"^((?:[A-Z][\w/&.'-]*)(?:,? (?:and |& |of |the )?[A-Z][\w/&.'-]*){0,5}) to (?:also |then )?(add|advise|amend|approach|arrange|ask|book|bring|check|circulate|clarify|collate|confirm|consider|consult|contact|coordinate|co-ordinate|discuss|draft|email|e-mail|enquire|explore|feed|find|follow|forward|gather|get|include|inform|investigate|invite|let|liaise|look|make|obtain|organise|pass|prepare|produce|provide|publish|purchase|pursue|put|raise|remind|reply|report|request|research|respond|review|revise|seek|send|set|share|speak|submit|take|talk|update|upload|write)\b").ok()
});

/// "Meg Wall agreed to circulate the letters", "Meg Wall will write to the Department": two or three names,
/// and what minutes ask for.
static PROMISED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(&format!(r"^(?:[\w' -]{{1,40}}; )?((?:[A-Z][a-z'-]+|[A-Z]\.?) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?) (?:(?:agreed|offered|undertook) to|will|would) (?:also |then )?({ERRANDS})\b")).ok()
});

/// Words of a body's or a thing's name: who has one is nobody.
const BODIES: [&str; 26] = [
    "Council",
    "Committee",
    "Board",
    "Forum",
    "Panel",
    "Cabinet",
    "Group",
    "Team",
    "Members",
    "Officers",
    "Service",
    "Services",
    "Authority",
    "Trust",
    "Government",
    "Department",
    "Plan",
    "Report",
    "Strategy",
    "School",
    "Schools",
    "Association",
    "Partnership",
    "Executive",
    "Police",
    "Meeting",
];

pub(super) fn promised(sentence: &str) -> Option<String> {
    let who = PROMISED.as_ref()?.captures(sentence)?.get(1)?.as_str();
    let fits = !who.split(' ').any(|word| {
        BODIES.contains(&word)
            || NOBODY.contains(&word)
            || matches!(word, "The" | "This" | "That" | "These" | "It" | "A")
    });
    fits.then(|| who.to_owned())
}

/// What begins so and is nobody.
const NOBODY: [&str; 62] = [
    "Ability",
    "Able",
    "Agree",
    "Agreed",
    "Agreement",
    "Aim",
    "Also",
    "Application",
    "Approval",
    "Approve",
    "Approved",
    "Authorise",
    "Authorised",
    "Authority",
    "Consent",
    "Consideration",
    "Continue",
    "Decided",
    "Decision",
    "Delegate",
    "Delegated",
    "Due",
    "Duty",
    "Failure",
    "Following",
    "Happy",
    "How",
    "Invitation",
    "It",
    "Letter",
    "Members",
    "Motion",
    "Need",
    "Note",
    "Noted",
    "Nothing",
    "Nobody",
    "None",
    "Objection",
    "Opportunity",
    "Order",
    "Plan",
    "Plans",
    "Powers",
    "Prior",
    "Proposal",
    "Proposals",
    "Recommend",
    "Recommended",
    "Reference",
    "Report",
    "Request",
    "Resolved",
    "Response",
    "Right",
    "Rights",
    "Steps",
    "Subject",
    "Thanks",
    "Time",
    "Whether",
    "Work",
];

pub(super) fn named(sentence: &str) -> Option<String> {
    let who = NAMED.as_ref()?.captures(sentence)?.get(1)?.as_str();
    let last = who.rsplit(' ').next().unwrap_or_default();
    let first = who.split(' ').next().unwrap_or_default();
    // "The Council AGREED to set it up" is no task.
    let nobody = |word: &str| {
        NOBODY
            .iter()
            .any(|nobody| nobody.eq_ignore_ascii_case(word))
    };
    (!nobody(last) && !nobody(first)).then(|| who.to_owned())
}

/// "will be chairman" and "to be noted" ask nobody to do anything.
pub(super) const NO_TASK: [&str; 14] = [
    "be", "the", "have", "attend", "remain", "a", "this", "stand", "not", "re", "permit", "allow",
    "vary", "defer",
];
