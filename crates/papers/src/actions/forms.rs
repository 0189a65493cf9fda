//! The forms in which minutes say who is to do what.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::text::rules::{Forms, Piece, Rule, each, rules};
use crate::text::{Worded, pattern};

pub(super) static NOTE: Worded = Worded::new(
    &["to action", "to note", "to progress", "to follow up"],
    &[r"(?i)^(?:action\s*[:–-]?\s*)?(.{2,120}?)\s+to (?:action|note|progress|follow up)\.?$"],
);

pub(super) static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"^[\[(*]*(?:ACTIONS?|Actions?)(?:\s+(?:point|POINT|by|BY)\w*|\s+carried forward|\s+outstanding|\s+agreed|\s+required)?\s*(?:\d+(?:[./]\d+)*(?:\([a-z]\))?)?\s*(?:[:–-]+|[>._…]{3,}|\bBY\b|\bby\b)\s*(.+?)[\])*]*$").ok()
});

/// A task within a text: in brackets, or behind what marks it.
pub(super) static INLINE: Forms = Forms::new(
    "{RULES}",
    &[
        (
            "MARK",
            rules![
                "Action Points 4/2" but not "Activity 4"
                    => r"(?:ACTIONS?|Actions?)(?: (?:[Pp]oints?|POINTS?|[Ii]tems?|[Bb]y|BY))?(?: (?:[A-Z]{1,3})?\d+(?:[./]\d+)*(?:\([a-z]\))?| carried forward| outstanding)?"
                "AP 12" but not "AP" => r"AP ?\d+(?:[./]\d+)*"
                "Gweithredu" => r"Gweithred(?:u)?|GWEITHRED(?:U)?"
            ],
        ),
        // Up to the end of its sentence, however long: a stop within an address or a figure, or behind a word cut short, ends none.
        (
            "SAID",
            rules![
                "Ask ann.lee@loch.uk, e.g. of 3.5 p" => r"(?:\b(?:e\.g|i\.e|Cllr|Mr|Mrs|Ms|Dr|St|No)\.|\.[a-z0-9]|[^.;]){2,}"
            ],
        ),
    ],
    rules![
        "[Action by the Clerk]" but not "[Active]"
            => r"[\[(]\s*(?:ACTIONS?|Actions?)\s*(?:by|BY)?\s*[:–-]?\s*([^\])]{2,})[\])]"
        "ACTION: Clerk to write" but not "Actions were taken" => r"\b{MARK}\s*(?::[–-]?|\s[–-]\s|–)\s*({SAID})"
    ],
);

/// Who may be given a task, an office or a title with a name, and what minutes ask for.
pub(super) const PIECES: &[Piece] = &[
    (
        "WHO",
        rules!["The Deputy Clerk" but not "The council" => r"{RANK}*{OFFICE}(?: \([A-Z][^()]{2,40}\))?(?: (?:&|and) {SECOND})?(?:(?: (?:of|for)(?: the)?|:| [–-]) [A-Z][\w'-]*(?:,? (?:and |of |for |the |& )*[A-Z][\w'-]*)*)?"],
    ),
    // A second office of one officer: "Chief Fire Officer & Chief Executive", "Clerk and Treasurer".
    (
        "SECOND",
        rules!["Chief Executive" => r"Chief Executive|Treasurer|Proper Officer|Responsible Financial Officer|RFO|Monitoring Officer"],
    ),
    (
        "RANK",
        rules![
            "Deputy "
                => r"The |the |Deputy |Assistant |Acting |Town |Parish |County |City |Borough |District |Vice[- ]"
        ],
    ),
    (
        "OFFICE",
        rules![
            "Clerk's Assistant" => r"Clerk's Assistant"
            "Office of the Fire and Rescue Commissioner" but not "Office of the year"
                => r"Office of (?:the )?[A-Z][\w'-]+(?: (?:and |of |the )*[A-Z][\w'-]+)*"
            "Chief Executive" => r"Chief (?:Executive|Constable)"
            "Senior Traffic Engineer" => r"(?:[A-Z][\w'-]+ (?:(?:and|&) )?){1,4}{CALLING}"
            "Clerk/Treasurer" => r"[Cc]lerk(?:/[A-Z][\w-]+)?"
            "Chairman" => r"(?:Vice-)?[Cc]hair(?:man|person|woman)?|Conven[eo]r|Provost|Mayor|Secretary|Secretariat|Treasurer|[Oo]fficers?(?: present)?"
            "Cllrs Ann Lee & Mr Moss" but not "Cllrs"
                => r"{TITLE}\.? (?:of )?[A-Z][\w'-]*(?:,? (?:and|&|/) (?:the |Cllr |Councillor |Mr |Mrs |Ms )?[A-Z][\w'-]+| [A-Z][\w'-]+)*"
            "Parks officers" => r"[A-Z][\w'-]+ officers"
            "Ranger" but not "Range"
                => r"Engineer|Surveyor|Solicitor|Accountant|Ranger|Warden|Planner"
            "Director" => r"(?:Assistant |Deputy |Executive |Strategic )?Director"
            "HT" => r"[A-Z]{2,4}"
        ],
    ),
    (
        "CALLING",
        rules![
            "Adviser"
                => r"Officer|Manager|Engineer|Solicitor|Surveyor|Auditor|Accountant|Advis[eo]r|Director|Leader|Commissioner|Co-?ordinator|Planner|Architect|Ranger|Inspector|Superintendent|Administrator|Warden|Lead|Clerk|Councillor|Holder|Member|Representative|Consultant|Specialist|Partner|Analyst|Head"
        ],
    ),
    (
        "TITLE",
        rules!["Cllr" => r"Cllr|CCllr|CClr|Clr|Councillor|Cllrs|Councillors|Mr|Mrs|Ms|Miss|Dr|Cyng|Alderman|PCSO|PC|Sgt|Insp|Director|Head"],
    ),
    (
        "UNDERTOOK",
        rules!["agreed" => r"undertook|offered|promised|agreed|volunteered"],
    ),
    // Of somebody who is sure to be one of those that a meeting gives tasks to, any verb is one.
    (
        "VERB",
        rules![
            "have them put" => r"have (?:it|them|this|these|the [a-z-]+(?: [a-z-]+)?) [a-z]+"
            "clarify" but not "Clarify" => r"have a word|carry on|come back|[a-z][a-z-]+"
        ],
    ),
    // Of anybody else, what is done for a meeting.
    (
        "ERRAND",
        rules![
            "arrange"
                => r"arrange|ask|book|bring|chase|check|circulate|contact|draft|e-?mail|enquire|find|follow|forward|get|inform|investigate"
            "look"
                => r"let|look|meet|obtain|order|organise|prepare|provide|publish|raise|re-?[a-z]+|seek|send|share|submit|supply|tell|update|visit|write"
        ],
    ),
    (
        "ASKED",
        rules!["tasked" => r"asked|instructed|requested|tasked"],
    ),
    (
        "SAID",
        rules!["confirmed" => r"reported|said|confirmed|stated|advised|replied|answered|responded|explained|told (?:members|councillors|them|the (?:committee|board|panel|council|meeting|group|forum|cabinet))"],
    ),
    (
        "BODY",
        rules![
            "chairman"
                => r"committee|board|panel|council|members|councillors|chair(?:man|woman|person)?|convener|mayor|provost|cabinet|forum|group|trustees|meeting"
        ],
    ),
];

/// Somebody who may be given a task: without one most forms need not be asked.
static SOMEBODY: Forms = Forms::new(
    r"\b{RULES}",
    PIECES,
    rules!["The Deputy Clerk" but not "The council" => r"{OFFICE}"],
);

/// Whether a sentence has somebody who may be given a task, by an office or a title with a name.
pub(super) fn has_somebody(sentence: &str) -> bool {
    (SOMEBODY.as_ref()).is_none_or(|somebody| somebody.is_match(sentence))
}

/// A form in which a sentence gives a task. The first group is who, the last what.
pub(super) struct Task {
    form: Worded,
    /// Whether who it is must be `WHO`.
    who: bool,
}

impl Task {
    fn all(rules: &'static [Rule]) -> Vec<Self> {
        (each(PIECES, rules).into_iter().zip(rules))
            .map(|(form, rule)| Self {
                form,
                who: rule.pattern.contains("{WHO}"),
            })
            .collect()
    }

    /// Its groups in a sentence that has `somebody` or has not.
    pub(super) fn captures<'t>(&self, sentence: &'t str, somebody: bool) -> Option<Captures<'t>> {
        let found = || self.form.of(sentence)?.captures(sentence);
        if self.who && !somebody {
            debug_assert!(found().is_none(), "somebody has a task: {sentence}");
            return None;
        }
        found()
    }
}

/// Tasks given in a sentence, the forms in which minutes put them.
pub(super) static TASKS: LazyLock<Vec<Task>> = LazyLock::new(|| Task::all(TOLD));

const TOLD: &[Rule] = rules![
    "The Board asked the Head of Policy to give it" but not "The Board asked why"
        needs ["asked ", "requested ", "instructed "]
        => r"(?:(?i:\b{BODY}) (?:[a-z]+ ){0,6}?(?i:asked|requested|instructed) (?:that )?)((?:[Tt]he )?{WHO}) (?:to|should) ({VERB})\b"
    "It was noted that Mrs Lee will also reply" but not "Ann was late"
        needs ["noted that "]
        => r"\bnoted that ((?:the )?{WHO}) (?:would|will) (?:also )?({VERB})\b"
    "He saw it; he'd find out" but not "He saw it; he was out"
        needs ["; he", "; she", "; they"]
        => r"; (he|she|they)(?:'d| would| will) (?:also )?({VERB})\b"
    "The Harbour Master would circulate one" but not "The Harbour Master was out"
        needs [" would ", " will "]
        => r"^(The [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}) (?:would|will) (?:also |then )?({ERRAND})\b"
    "The Chief Auditor said that two had been put off and that he would provide a note" but not "The Auditor said that it was late"
        needs [" will ", " would ", "undertook to ", "offered to ", "promised to ", "agreed to ", "volunteered to "]
        => r"^({WHO}) (?:{SAID}|{UNDERTOOK}) (?:that )?(?:[^.;]*?\b(?:and|but) (?:that )?)?(?:(?:he|she|they) (?:will|would)|{UNDERTOOK} to) (?:also )?({VERB})\b"
    "RB said that it is a long way round and would see whether a bus can stop" but not "RB said that the firm was late and would pay"
        needs [" and would ", " but would ", " and will ", " but will "]
        => r"^({WHO}) {SAID} (?:that )?[^.;]*? (?:and|but) (?:would|will) (?:also )?(see (?:whether|if|what)|find out|look into|chase|ask|let (?:her|him|them|the|members|everyone)|get back to|come back to|report back|raise (?:it|this)|take (?:it|this) up)\b"
    "County Cllr Webb volunteered to chase it" but not "County Cllr Webb volunteered"
        needs ["undertook to ", "offered to ", "promised to ", "agreed to ", "volunteered to ", "reported to ", "said to ", "confirmed to ", "stated to ", "advised to "]
        => r"^({WHO}) (?:{SAID}|{UNDERTOOK}) to ({VERB})\b"
    "Members wished to see the plan, which the Director would send round" but not "The plan, which the Director liked"
        needs [" would ", " will "]
        => r", which ((?:the )?{WHO}) (?:would|will) (?:also )?({ERRAND})\b"
    "It was said that the Head of Parks would speak with the warden" but not "It was said that the hall would stay"
        needs ["said that ", "reported that ", "confirmed that ", "explained that ", "told that ", "advised that "]
        => r"^(?:It was {SAID}|[^.;]*? (?:was|were) (?:told|advised|informed)) that ((?:the )?{WHO}) (?:would|will) (?:also )?({ERRAND}|speak (?:to|with))\b"
    "In reply to Ann Lee the Treasurer said that she would bring it" but not "In reply to Ann Lee the Treasurer said so"
        needs ["he would ", "they would "]
        => r"[a-z] the ({WHO}) {SAID} (?:that )?(?:he|she|they) would (?:also )?({ERRAND})\b"
    // Whose words these are stands before.
    "In reply to Ann Lee she said that she would send it" but not "She said that it would go"
        needs ["he would ", "they would "]
        => r"\b([Hh]e|[Ss]he|[Tt]hey) {SAID} (?:that )?(?:he|she|they) would (?:also )?({VERB})\b"
    "Cllr Lee knows the owner and will ring" but not "Cllr Lee knows the owner and the mill"
        needs [" will "]
        => r"^({WHO}) (?:knows|has|had|is|was) [^.;,]{3,80}? and (?:he |she )?will (?:also )?({VERB})\b"
    "Clerk contact the highways department" but not "Clerk at the highways department"
        needs ["clerk "]
        => r"^((?:The )?(?:Deputy |Town |Parish )?Clerk) (acknowledge|advise|arrange|ask|book|chase|check|circulate|contact|email|enquire|forward|inform|investigate|notify|obtain|order|phone|prepare|reply|report|request|respond|send|submit|thank|write)\b"
    "Car park - The Secretary to write" but not "Car park - nobody to write"
        needs [" to "]
        => r"(?:[:–]|\s-) ((?:the )?{WHO}) to ({VERB})\b"
    "It is on, Councillor Linsley & Councillor Moss to carry out a check" but not "It is on, others to check"
        needs ["clerk", "cllr", "councillor"]
        => r"[,;] ((?:the )?(?:Clerk|(?:Cllr|Councillor|Cllrs|Councillors)\.? [A-Z][\w'-]+(?:(?:,| and|,? &) (?:Cllr |Councillor )?[A-Z][\w'-]+)*)) to ({VERB})\b"
];

/// Tasks put so that they count even where others are marked: "Clerk to write to the insurers".
pub(super) static ORDERS: LazyLock<Vec<Task>> = LazyLock::new(|| Task::all(ORDERED));

const ORDERED: &[Rule] = rules![
    "The Board asked the Head of Policy to circulate it" but not "The Board asked why"
        needs ["asked ", "requested ", "instructed "]
        => r"(?:(?i:\b{BODY}) (?:[a-z]+ ){0,6}?(?i:asked|requested|instructed) (?:that )?)((?:[Tt]he )?{WHO}) (?:to|should) ({ERRAND})\b"
    "The Committee asked that NHS Wick provide figures" but not "The Committee asked that figures be sent"
        needs ["asked that ", "requested that "]
        => r"(?i:\b{BODY}) (?:[a-z]+ ){0,3}?(?i:asked|requested) that ((?:the )?[A-Z][\w'&-]*(?: (?:and |& |of )?[A-Z][\w'&-]*){0,5}) ({ERRAND}|view|give|attend|examine|consider)\b"
    "It is late, but the Clerk was directed to write" but not "The Clerk was asked"
        needs ["asked to ", "instructed to ", "requested to ", "tasked to ", "directed to "]
        => r"\b({WHO}) (?:is|are|was|were|be|to be|would be|will be) (?:{ASKED}|directed) to ({VERB})\b"
    "In reply the Director, Adult Social Care undertook to provide it" but not "In reply the Chief Officer undertook it"
        needs ["undertook to ", "offered to ", "promised to ", "agreed to ", "volunteered to "]
        => r"\b[Tt]he ({WHO}(?:,(?: (?:[A-Z][\w'-]*|and|&|of)){1,6})?)(?: [–-] [A-Z][\w'-]+(?: [A-Z][\w'-]+)*)? (?:also )?{UNDERTOOK} to (?:also )?({VERB})\b"
    // Whose words these are stands before.
    "In reply to Ann Lee he undertook to give a split" but not "He undertook it"
        needs ["undertook to ", "offered to ", "promised to ", "agreed to ", "volunteered to "]
        => r"(?:^|, |\b[A-Z][a-z]+ )([Hh]e|[Ss]he|[Tt]hey) (?:{UNDERTOOK} to ({ERRAND}|give|speak|have (?:it|this|that|these|them) [a-z]+)|undertook to ({VERB}))\b"
    "She was asked to write again" but not "She was asked"
        needs ["asked to ", "instructed to ", "requested to ", "tasked to ", "directed to "]
        => r"^(He|She|They) (?:was|were) (?:also )?(?:{ASKED}|directed) to ({ERRAND})\b"
    "The Chair noted that it was red and asked for the head of the trust to attend" but not "The Chair asked for the lane to be swept"
        needs ["asked for ", "requested for "]
        => r"^(?i:the |all )?(?i:{BODY}) [^.;]*?\b(?:asked|requested) for ((?:the )?[\w' -]{3,60}?) to (?:attend|come|{ERRAND})\b"
    "The lane was in Kent, the Head of Roads said, and she would write" but not "The lane was in Kent, the Head of Roads said"
        needs ["he would ", "they would "]
        => r", the ({WHO}) {SAID},? and (?:that )?(?:he|she|they) would (?:also )?({VERB})\b"
    "Staff would lay a cable before the end of May" but not "Staff would lay a cable", "Residents would lay a cable before May"
        needs ["taff would ", "taff will ", "fficers would ", "fficers will "]
        => r"^((?:The )?(?:[Ss]taff|[Oo]fficers)) (?:would|will) (?:also |then )?({VERB}) [^.;]*?\b(?:by|before|in time for) (?:the )?(?:end of |next |[A-Z])"
    "They would then share it" but not "They would go"
        needs ["he would ", "he will ", "they would ", "they will "]
        => r"^(He|She|They) (?:would|will) (?:also |then )?(have (?:it|this|that|these|them) [a-z]+|ask|chase|check|circulate|contact|e-?mail|find out|forward|let|look into|provide|report|send|share|speak (?:to|with)|supply|tell|write)\b"
    "She would bring it to the March meeting" but not "She would bring it to the shop"
        needs ["he would ", "he will ", "they would ", "they will "]
        => r"^(He|She|They) (?:would|will) (?:also |then )?({VERB}) [^.;]*?\b(?:to|at|by|before) (?:the|a|our|their) (?:[\w-]+ ){0,2}(?:meeting|board|committee|panel)\b"
    "Mrs Lee will also reply" but not "The Clerk was late"
        needs [" would ", " should ", " will "]
        => r"^({WHO}|(?:(?:The |Cllr |Councillor )[A-Z][\w'-]+|[A-Z]{2,3}) and the {WHO}) (?:would|should|will) (?:also |then |again )?({VERB})\b"
    "Members to send comments by May" but not "Members to note it"
        needs [" to "]
        => r"^((?:All )?(?:Members|Councillors|members|councillors)) to (?:also )?({ERRAND})\b"
    "Clerk to write to the insurers" but not "Nobody to write"
        needs [" to "]
        => r"^({WHO}) (?:is |are |was |were )?to (?:also |again )?({VERB})\b"
    "It was agreed that it be swept and that officers obtain prices" but not "He said that it was late and that officers obtain it"
        needs [" that "]
        => r"\b(?i:asked|requested|agreed|resolved|decided|recommend(?:ed)?)(?: that|\b[^.;]*? and that) ((?:the )?(?:{WHO}|officers))(?: would| will| should| to| is to| was to)? (?:also )?({VERB})\b"
    "It was agreed the Clerk would write" but not "It was agreed the path would stay"
        needs ["agreed ", "resolved ", "decided "]
        => r"\b(?i:agreed|resolved|decided) ((?:the )?{WHO}) (?:would|will|should) (?:also )?({VERB})\b"
    "TB took an action to update it" but not "TB took action"
        needs [" an action to "]
        => r"^({WHO}) (?:took|has|had|was given|accepted) an action to ({VERB})\b"
    "Action on TB to update it" but not "Action on the map"
        needs ["action on ", "action for "]
        => r"^(?:Action|ACTION) (?:on|for) ((?:the )?{WHO}) to ({VERB})\b"
    "The matter was left with the Clerk to pursue" but not "He left with the Clerk"
        needs ["left with ", "left to "]
        => r"\b(?:was|is|be|were) left (?:with|to) ((?:the )?{WHO})(?: to ({VERB})\b|\W*$)"
    "A fair would be held, to be set up by the Head of Parks" but not "A bill to be paid by the Clerk"
        needs [" by "]
        => r"\b(?:to|will|would|(?:agreed|resolved|decided) that [^.;]{3,80}?) be (?:carried out|undertaken|set up|brought|circulated|sent|arranged|prepared|drawn up|drafted|organised|written|provided|ordered|chased|followed up|published) (?:[a-z]+ ){0,4}?by (?:the )?({WHO})"
];

/// Anybody with a name, and what minutes ask for.
static NAMED: Forms = Forms::new(
    r"^{RULES} to (?:also |then )?({VERB})\b",
    PIECES,
    rules![
        "Cabinet Office and Home Office to provide figures" but not "nobody to provide figures"
            => r"((?:[A-Z][\w/&.'-]*)(?:,? (?:and |& |of |the )?[A-Z][\w/&.'-]*){0,5})"
    ],
);

/// "Meg Wall agreed to circulate the letters": two or three names, and what minutes ask for.
static PROMISED: Forms = Forms::new(
    r"^(?:[\w' -]{1,40}; )?((?:[A-Z][a-z'-]+|[A-Z]\.?) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?) {RULES} (?:also |then )?({ERRAND}|speak (?:to|with))\b",
    PIECES,
    rules![
        "The roof; Meg Wall undertook to chase it" but not "Meg undertook to chase it"
            => r"(?:agreed|offered|undertook) to"
        "Meg Ann Wall will write to the Department" but not "Meg Wall will think" => r"will|would"
    ],
);

static ERRAND: Forms = Forms::new(
    "^{RULES}$",
    PIECES,
    rules!["send" but not "merge" => r"{ERRAND}"],
);

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
    let found = PROMISED.as_ref()?.captures(sentence)?;
    let who = found.get(1)?.as_str();
    let fits = !NO_TASK.contains(&found.get(2)?.as_str())
        && !who.split(' ').any(|word| {
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
    let found = NAMED.as_ref()?.captures(sentence)?;
    let who = found.get(1)?.as_str();
    let last = who.rsplit(' ').next().unwrap_or_default();
    let first = who.split(' ').next().unwrap_or_default();
    // "The Council AGREED to set it up" is no task.
    let nobody = |word: &str| {
        NOBODY
            .iter()
            .any(|nobody| nobody.eq_ignore_ascii_case(word))
    };
    // "Options to merge them" names nobody; "HM to ring" and "Ann Lee to ring" do.
    let several =
        who.contains(' ') && !who.contains(" and ") || who.chars().all(|char| !char.is_lowercase());
    let verb = found.get(2)?.as_str();
    let task = !NO_TASK.contains(&verb) && (several || ERRAND.as_ref()?.is_match(verb));
    (task && !nobody(last) && !nobody(first)).then(|| who.to_owned())
}

/// "will be chairman" and "to be noted" ask nobody to do anything.
pub(super) const NO_TASK: [&str; 26] = [
    "be", "carry on", "continue", "push", "retire", "leave", "come", "start", "the", "have",
    "attend", "remain", "a", "this", "stand", "not", "re", "permit", "allow", "vary", "defer",
    "like", "prefer", "know", "need", "serve",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::{check, check_each};

    #[test]
    fn every_task_is_given_by_its_own_form() {
        check(&[&INLINE, &SOMEBODY, &NAMED, &PROMISED]);
        check_each(PIECES, TOLD);
        check_each(PIECES, ORDERED);
    }
}
