//! Tasks whose sentence says what is to be done, and seldom by whom.
//!
//! "Reply to be circulated with the minutes." · "Signs and a gate still to be put up." · "It was agreed that the figures be
//! split by craft and a notice would be prepared." · "A notice is to go on the gate." · "Members requested a breakdown by
//! ward." What must not match: what is decided or told of a plan: "Accounts to be noted", "The road is to be closed in May",
//! "Mr Ash asked for the lane to be swept", "Members asked about opening hours".

use super::people;
use crate::text::rules::{Forms, Piece, rules};
use crate::text::{Worded, has_any};

/// What of a sentence is left to be done, with whom it names.
pub(super) fn tasks(sentence: &str) -> Vec<(Vec<String>, &str)> {
    let agreed = agreed(sentence);
    if !agreed.is_empty() {
        return agreed;
    }
    let asked = [&ASKS, &IS_TO]
        .into_iter()
        .any(|form| errand(form, sentence, 0).is_some());
    if asked {
        return vec![(by_whom(sentence), sentence)];
    }
    left(sentence)
}

/// What a sentence leaves to be done without saying who asked for it, which counts where others are marked, too: "Reply to be
/// circulated", "It was agreed three prices to be got".
pub(super) fn left(sentence: &str) -> Vec<(Vec<String>, &str)> {
    let task = AGREED_TO
        .of(sentence)
        .and_then(|agreed| Some(&sentence[agreed.find(sentence)?.end()..]))
        .unwrap_or(sentence);
    if is_left(task) || task.contains(" be ") && is_promised(task) || FOLLOWS.is_match(task) {
        return vec![(by_whom(task), task)];
    }
    Vec::new()
}

/// Where a form finds an errand in a text, from a byte on: what is done, where the form says it, is one.
fn errand<'t>(form: &Worded, text: &'t str, from: usize) -> Option<regex::Match<'t>> {
    let found = form.of(text)?.captures_at(text, from)?;
    let done = found.iter().skip(1).flatten().last();
    (done.is_none_or(|done| is_errand(done.as_str()) && !is_one(done.as_str(), RESOLVED)))
        .then(|| found.get(0))
        .flatten()
}

/// What stands before what was agreed to be done.
static AGREED_TO: Worded = Worded::of_rules(
    &["agreed "],
    "(?i)^{RULES} (?:that )?",
    &[],
    rules!["It was further agreed that" but not "It was agreeable that" => r"(?:it was |members |all )?(?:\w+ )?agreed"],
);

/// What is done with papers, people and things after a meeting, who asks for it, and for what.
const PIECES: &[Piece] = &[
    // What is done; `errand` tells whether somebody is to do it after the meeting.
    (
        "DONE",
        rules!["circulated" but not "Circulated" => r"considered as part of|([a-z-]+)"],
    ),
    (
        "PAPERS",
        rules![
            "briefing note"
                => r"report|reports|briefing|briefing note|briefing paper|note|update|updates|breakdown|information|figures|data"
            "reply" => r"copy|copies|details|response|responses|reply|answer|presentation|list|map|notice|letter|comparison|summary|slides|link"
            "site visit" => r"(?:site )?visit|training|workshop|seminar"
        ],
    ),
    (
        "BODY",
        rules![
            "parks committee" but not "committee parks"
                => r"(?:[\w-]+ )*(?:committee|sub-committee|board|panel|forum|group|members?|councillors|chair)"
        ],
    ),
];

/// What members ask for: "The Committee requested a further report on it", "It was requested that figures be circulated".
static ASKS: Worded = Worded::of_rules(
    &["requested ", "asked for ", "asked that "],
    "(?i)^(?:the |all |a )?{RULES}",
    PIECES,
    rules![
        "The Parks Sub-committee also asked for a written briefing note" but not "The Parks Committee asked for help"
            => r"{BODY}(?: also| further)? (?:requested|asked for) (?:sight of )?(?:a|an|the|more|some|further|additional|detailed|written)\b[^.;:,]*?\b{PAPERS}\b"
        "It was further requested that they be sent" but not "It was requested that they go"
            => r"(?:{BODY}|it was)(?: also| further)? (?:asked|requested) that [^.;:]{3,}? be {DONE}\b"
        "The Chair spoke of the death, and asked that a letter be sent" but not "The Chair spoke of the death, and asked that it rest"
            => r"{BODY} [^.;:]*?,? and (?:also )?(?:asked|requested) that [^.;:]{3,}? be (?:circulated|sent|shared|forwarded|passed|provided|brought|prepared|arranged|written)\b"
    ],
);

/// "A written response would be provided to Councillor Ash.", "She did not know; an answer would be given.", "An extra meeting
/// would be put in the diary for July."
static PROMISED: Worded = Worded::of_rules(
    &[" would ", " will ", " should "],
    r"^(?:(?:As|Since) [^.;:,]{3,60}?,? |[^.;:]{3,}? (?:said|stated|replied|confirmed|advised|explained|added|told) that |)((?i:an?|the|this|these|those|they|further|more|additional|another|all|copies|figures|details|it)\b(?: [^.;:,\s]+){0,12}?) (?:would|will|should) (?:also |then |therefore )?be {RULES}",
    PIECES,
    rules![
        "A note on it would be sent to all members" but not "A note would be read"
            => r"(?:circulated|sent|shared|e-?mailed|forwarded|supplied|provided|submitted|issued)(?:\W*$| (?:(?:on|out|round) )?to (?:all|both|each|her|him|them|the|members?|councillors?|[A-Z])| (?:by|before|after|following|in|with|separately|out|round)\b)"
        "It would be with members by May" but not "It would be with members"
            => r"with (?:all |the )?(?:members|councillors|them|her|him|the committee|the panel|the board) (?:by|before|in|within|next)\b"
        "An answer would be given." but not "A concert would be given in the hall"
            => r"(?:given|prepared|produced|drafted|arranged)(?:\W*$| (?:to|by|for|before|after|in writing|in advance)\b)"
        "This would be looked into" but not "This would be looked at" => r"(?:looked into|followed up|taken up with|raised with|passed (?:on )?to)\b"
        "A note will be brought to the next meeting" but not "A cake will be brought to the fair"
            => r"(?:brought|reported|presented|taken)(?: back)?(?: to)? (?:the|a|our) (?:next|following|[A-Z][a-z]+|\w+) (?:meeting|committee|board|panel|council)\b"
        "A meeting would be put in the diary" but not "A roof would be put on the hall"
            => r"(?:put|placed|included|added|listed) (?:in|on|to) (?:the|a|our) (?:diary|agenda|website|web ?site|newsletter|(?:forward |work )?(?:plan|programme)|action log|notice ?boards?)\b"
    ],
);

/// "An answer would follow in writing."
static FOLLOWS: Worded = Worded::of_rules(
    &[" follow"],
    r"^(?:An?|The|Further|More|Full) (?:[\w-]+ ){0,4}?{RULES} (?:would|will) follow(?:\W*$| (?:in|by|before|after|with|from|shortly|later)\b)",
    PIECES,
    rules!["A written answer would follow in May" but not "A talk would follow in May" => r"{PAPERS}"],
);

/// What is promised: papers, or what stands for them.
static PAPER: Forms = Forms::new(
    r"(?i)\b{RULES}\b",
    PIECES,
    rules!["A note on it" but not "A leaflet on it" => r"{PAPERS}"],
);

/// Whether a sentence promises that something will be done with a paper, a person or a day, and nobody else said so.
fn is_promised(sentence: &str) -> bool {
    // "She did not know; a written answer would be given."
    let clauses = sentence.split("; ");
    clauses.into_iter().any(|clause| {
        (PROMISED.of(clause))
            .and_then(|promised| promised.captures(clause)?.get(1))
            .is_some_and(|thing| {
                let words = || thing.as_str().split(' ');
                let papers = PAPER
                    .as_ref()
                    .is_some_and(|paper| paper.is_match(thing.as_str()));
                let told = has_any(
                    clause,
                    &[
                        " meeting",
                        " in writing",
                        " to her ",
                        " to him ",
                        " to them",
                        " to members",
                        " for members",
                        " to all ",
                    ],
                );
                (papers || words().count() == 1 || told)
                    && !words().any(|word| is_one(word, "if when that which who not until unless"))
            })
    })
}

/// What was agreed that somebody would do: "It was agreed that the figures would be split by craft". That something "be" so is
/// what the body resolved.
static AGREED: Worded = Worded::of_rules(
    &["agreed ", "felt ", "decided "],
    r"(?i)\b(?:agreed|felt|decided) (?:by all )?that {RULES}",
    PIECES,
    rules![
        "It was agreed that a note be issued to all" but not "It was agreed that a grant be issued"
            => r"(?:an?|the|copies|details|figures|its|their|these|this) [^.;:,]*?be (?:circulated|sent|shared|e-?mailed|forwarded|issued|supplied|provided|brought back|written)(?: out| round| on)? to\b"
        "It was agreed that figures would be brought back" but not "It was agreed that a note be brought back"
            => r"[^.;:]{2,}? (?:would|will|should) be (?:also |then )?{DONE}\b"
    ],
);

/// A second thing that was agreed: ", and a notice would be prepared".
static AND: Worded = Worded::of_rules(
    &["and "],
    r"(?i)\band (?:that )?{RULES}",
    PIECES,
    rules![
        "and a notice would be prepared" but not "and the road would open"
            => r"(?:a|an|the|this|these|all|copies|figures|officers|members) [^.;:,]*?(?:would |should |will )?be {DONE}\b"
    ],
);

fn agreed(sentence: &str) -> Vec<(Vec<String>, &str)> {
    let Some(first) =
        (sentence.contains(" be ").then_some(())).and_then(|()| errand(&AGREED, sentence, 0))
    else {
        return Vec::new();
    };
    let more = errand(&AND, sentence, first.end()).map(|and| and.start());
    let cut = more.unwrap_or(sentence.len());
    let mut tasks = vec![&sentence[..cut]];
    tasks.extend(more.map(|at| &sentence[at..]));
    (tasks.into_iter())
        .map(|task| (by_whom(task), task))
        .collect()
}

/// "A notice is to go on the gate", "the figures are to be brought to the next meeting".
static IS_TO: Worded = Worded::of_rules(
    &[" is to ", " are to "],
    r"(?:^|\band )(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hese) [^.;:,]{2,}? (?:is|are) {RULES}",
    PIECES,
    rules![
        "a notice is to go on the gate" but not "The road is to go to the bridge"
            => r"to go (?:in|on|up|out)\b"
        "The figures are to be brought back" but not "The road is to be closed"
            => r"to be (?:also )?(?:circulated|sent|shared|e-?mailed|forwarded|provided|brought|presented|submitted|reported|prepared|written|asked|invited|told|checked|arranged|obtained|sought)\b"
    ],
);

/// What is done by deciding it, by meeting or in a plan: no errand.
const DECIDED: &str = "accepted adopted advised agreed announced appointed approved authorised awarded based charged confirmed \
    considered continued decided deferred delegated delivered determined discussed elected endorsed excluded \
    expected financed funded granted held increased needed nominated noted opened paid raised ratified \
    received reduced refused required resolved retained satisfied used welcomed transferred";

/// What else is done by resolving it, or by whom it is asked of.
const RESOLVED: &str = "advertised cleared felled looked moved prioritised put signed";

/// Participles of errands that do not end in "ed".
const UNEVEN: &str = "brought built done made taken cut dealt drawn found given got kept laid put redrawn rewritten sent set shown sought \
    split spoken sworn told written hung";

/// Words that make a sentence of what they stand in.
const VERBS: &str = "is are was were be been am has have had will would can could may might shall should must do does did not \
    it there that which who how what whether where when if said says told felt thought gave saw heard made \
    took went came put read sought wants want needs hopes seems likely due ready able going ought used continue \
    continues remain remains appears plans";

/// Words that ask for "to": "the need to be heard".
const LAST: &str = "need ability decision motion proposal proposals order right time yet as for date venue plan \
    recommendation";

/// What stands behind "by" and is nobody.
const MONTHS: &str = "January February March April May June July August September October November December Christmas Easter \
    Monday Tuesday Wednesday Thursday Friday";

/// Whether a word is one of a list.
fn is_one(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

/// Words of what is left to be done, at most: "Breakdown of placements by age and by primary need".
const SUBJECT: usize = 14;

/// Whether a sentence has no verb but what is left to be done: "Contract to be checked by the solicitor before it is signed".
fn is_left(sentence: &str) -> bool {
    // "To be chased with the supplier."
    let alone = sentence.strip_prefix("To be ").is_some();
    let parts = if alone {
        Some(("", sentence.trim_start_matches("To ")))
    } else {
        sentence.split_once(" to ")
    };
    // "lines to be cut back;" is a point among others.
    let Some((subject, what)) = parts.filter(|_| !sentence.ends_with(';')) else {
        return false;
    };
    let mut words = what
        .split_whitespace()
        .map(|word| word.trim_end_matches([',', '.', ';', ':', ')']))
        .skip_while(|word| word.ends_with("ly") || matches!(*word, "also" | "then"));
    let left = match words.next() {
        Some("be") if !what.starts_with("be put off") => words
            .by_ref()
            .find(|word| !(word.ends_with("ly") || matches!(*word, "re" | "then" | "also")))
            .is_some_and(|word| {
                match word {
                    // "the rules to be followed": they hold, and nobody is to do anything.
                    "followed" => words.next() == Some("up"),
                    "raised" => words.next() == Some("with"),
                    "signed" => !alone,
                    _ => is_errand(word),
                }
            }),
        Some("go" | "come") => words
            .next()
            .is_some_and(|word| matches!(word, "in" | "on" | "up" | "out" | "back")),
        // "Drawings to follow before the next meeting."
        Some("follow") => words
            .next()
            .is_none_or(|word| matches!(word, "by" | "in" | "before" | "from" | "after")),
        _ => false,
    };
    left && (alone || is_thing(subject))
}

/// Whether a participle is of something that somebody does, and no meeting.
fn is_errand(word: &str) -> bool {
    word.ends_with("ed") && !is_one(word, DECIDED) || is_one(word, UNEVEN)
}

/// Whether what stands before "to be" names something and has no verb of its own.
fn is_thing(subject: &str) -> bool {
    let words: Vec<&str> = (subject.split_whitespace())
        .map(|word| word.trim_matches(['(', ')', ',', '\'', '"']))
        .collect();
    let article = |word: &&str| {
        [
            "a", "an", "the", "all", "any", "and", "of", "this", "these", "further", "more",
        ]
        .iter()
        .any(|article| article.eq_ignore_ascii_case(word))
    };
    let verb = |(at, word): (usize, &&str)| {
        let lower = word.to_lowercase();
        is_one(&lower, VERBS)
            || at > 0 && lower.ends_with("ed") && !words.get(at - 1).is_some_and(article)
            || at == 0
                && matches!(
                    lower.as_str(),
                    "agreed"
                        | "resolved"
                        | "noted"
                        | "asked"
                        | "recommended"
                        | "approved"
                        | "proposed"
                )
    };
    let begins =
        subject.starts_with(char::is_alphanumeric) && !subject.contains(['.', ';', '?', '\t']);
    (1..=SUBJECT).contains(&words.len())
        && begins
        && !words.iter().enumerate().any(verb)
        && !words
            .last()
            .is_some_and(|last| is_one(&last.to_lowercase(), LAST))
        && !matches!(
            words[0].to_lowercase().as_str(),
            "next" | "date" | "time" | "venue" | "place" | "meeting" | "nothing" | "none" | "no"
        )
}

/// Whom a task names as those who do it: "by the Clerk", "(CE)", "– Head of Parks".
fn by_whom(task: &str) -> Vec<String> {
    static BY: Forms = Forms::new(
        "{RULES}",
        &[],
        rules![
            "written by the Harbour Master" but not "sent by the end of May"
                => r"\bby (?:the )?([A-Z][\w'-]+(?: (?:of |for |and )?[A-Z][\w'-]+)*)"
            "signed (CE)" => r"\(([A-Z]{2,4})\)\.?$"
            "arranged – Parks Services" but not "arranged – in May"
                => r"(?: – | - |: ?|\t)([A-Z][\w&'-]*(?: (?:(?:of|for|and|&) )?[A-Z][\w'-]*){0,5})[.\])]*$"
        ],
    );
    (BY.as_ref())
        .and_then(|by| by.captures(task)?.iter().skip(1).flatten().next())
        .map(|who| who.as_str())
        .filter(|who| {
            who.split(' ')
                .next()
                .is_none_or(|first| !is_one(first, MONTHS))
        })
        .map(people)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check as check_rules;

    #[test]
    fn what_is_agreed_is_recognised_by_its_own_form() {
        check_rules(&[&PAPER]);
        for form in [&ASKS, &PROMISED, &AGREED, &AND, &AGREED_TO, &IS_TO] {
            form.check();
        }
    }

    fn check(sentence: &str, expected: &[&[&str]]) {
        let found: Vec<Vec<String>> = tasks(sentence).into_iter().map(|(who, _)| who).collect();
        assert_eq!(found, expected, "{sentence}");
    }

    #[test]
    fn what_is_left_to_be_done_has_no_other_verb() {
        check("Answer to be circulated with the papers.", &[&[]]);
        check(
            "The amended map still to be sent to the county (TC).",
            &[&["TC"]],
        );
        check(
            "A list of trees to be written by the Park Warden.",
            &[&["Park Warden"]],
        );
        check("Notice to go in the newsletter.", &[&[]]);
        check("Accounts to be noted.", &[]);
        check("Cost of the mower to be followed up.", &[&[]]);
        check("Cost of the mower to be raised with the firm.", &[&[]]);
        check(
            "The Mayor went over the drill to be followed when the bell rings.",
            &[],
        );
        check("The drill to be followed when the bell rings.", &[]);
        check("Mr Ash asked for the lane to be swept.", &[]);
        check("The hall is likely to be painted.", &[]);
        check("Date of the fair to be arranged.", &[]);
    }

    #[test]
    fn what_was_agreed_may_be_two_tasks() {
        check(
            "It was agreed that the figures would be split by ward, and a map would be prepared for the gate.",
            &[&[], &[]],
        );
        check("It was agreed that the budget be approved.", &[]);
    }
}
