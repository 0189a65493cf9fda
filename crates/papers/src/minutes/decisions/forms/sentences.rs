//! Sentences that tell a decision: that a body decided, what was put to a vote, what came of a matter.

use super::BODIES;
use crate::text::Worded;
use crate::text::rules::{Piece, rules};

/// "…, having heard the Clerk,".
const APART: Piece = (
    "APART",
    rules![", having heard the Clerk," => r", [^.;:]{3,}?,"],
);

/// Between "were" and "approved".
const AND_WAS: Piece = (
    "AND_WAS",
    rules![
        "read and duly " => r"(?:\w+,? and )?(?:\w+ )?"
        "read, checked and " => r"\w+, \w+ and "
    ],
);

/// Between "voted" and "to sell".
const BY_COUNT: Piece = (
    "BY_COUNT",
    rules![
        "unanimously, " => r"unanimously,? "
        "by a majority " => r"by a majority,? "
    ],
);

const DECLARED: Piece = (
    "DECLARED",
    rules![
        "declared to have been carried" but not "declared an interest"
            => r"\bdeclared (?:to (?:be|have been) )?(?:carried|lost|not carried)\b"
    ],
);

/// How many were for it and how many against: in brackets behind what was decided.
const COUNTED: Piece = (
    "COUNTED",
    rules!["(4 for, 1 against)" but not "(4 votes)" => r"\((?:\d+|[a-z]+) (?:votes )?for(?:,| and) (?:\d+|[a-z]+) against\b[^)]*\)"],
);

/// Behind minutes that were taken as read.
const PASSED: Piece = (
    "PASSED",
    rules![", and duly signed" => r",? (?:and )?(?:\w+ )?(?:approved|agreed|confirmed|signed)\b"],
);

/// Sentences that say that the body as a whole decided, or that what was before it was approved:
/// they count where an item marks nothing, even if the minutes mark elsewhere.
pub(in super::super) static WHOLE: Worded = Worded::of_small(
    &[],
    "(?i){RULES}",
    &[
        BODIES,
        APART,
        AND_WAS,
        BY_COUNT,
        DECLARED,
        PASSED,
        (
            "BODY",
            rules![
                "board" => r"{BODIES}"
                "trustees" => r"meeting|trustees|governors|partnership|commission|assembly"
            ],
        ),
        (
            "ADVERB",
            rules![
                "then"
                    => r"unanimously|then|therefore|formally|also|accordingly|duly|thereafter|subsequently|further|both|all"
                "considered and" => r"received and|considered and|discussed and"
            ],
        ),
        (
            "DECIDED",
            rules![
                "resolved"
                    => r"agreed|resolved|approved|decided|noted|endorsed|ratified|adopted|authorised|instructed|granted|refused|deferred|rejected|appointed|remitted|homologated|delegated|supported"
            ],
        ),
    ],
    rules![
        "The Board, having heard the Clerk, duly approved it" but not "The Clerk approved it"
            => r"\b{BODY}{APART}?(?:,? {ADVERB})* {DECIDED}\b"
        "it was then decided" but not "it was late" => r"\bit was (?:\w+ )?(?:resolved|agreed|decided)\b"
        "we resolved" but not "we agreed" => r"\bwe (?:unanimously )?resolved\b"
        "A report was received, and noted" but not "A report was received"
            => r"\b(?:was|were) (?:submitted|received|considered|discussed)(?:,? and| and,? \w+,?) (?:noted|approved|agreed|accepted)\b"
        "The minutes of 4 May were read and signed" but not "The minutes were late"
            => r"\b(?:minutes?|records?|notes?)\b.*?\b(?:was|were) {AND_WAS}(?:approved|agreed|confirmed|accepted|adopted|passed|signed)\b"
        "Seconded by Bob Moss and carried" but not "Seconded by Bob Moss"
            => r"\bseconded\b.*?\b(?:agreed|resolved|decided|carried|approved|accepted|all (?:[a-z]+ ){0,6}?in favour|unanimous(?:ly)?)\b"
        "The amendment was put to the vote and lost" but not "The amendment was read"
            => r"\b(?:motion|proposal|amendment|recommendation)s? (?:was |were )?(?:put to the vote and )?(?:declared )?(?:carried|approved|lost|defeated|rejected)\b"
        "On a vote the amendment fell" but not "The roof fell" => r"\b(?:motion|proposal|amendment)s? (?:fell|failed)\b"
        "Members were content to wait." but not "The owners were content to wait"
            => r"\b(?:{BODY}|members|councillors) (?:was|were) (?:all )?content(?: to\b|\W*$)"
        "All were in agreement" but not "The figures were in agreement"
            => r"\b(?:council|committee|sub-?committee|board|cabinet|executive|panel|meeting|trustees|governors|members|all) (?:was|were) (?:all )?in agreement\b"
        "They voted unanimously, to sell" but not "They voted" => r"\bvoted,? {BY_COUNT}?(?:to|that)\b"
        "The chair declared it. It was declared lost" => r"{DECLARED}"
        "Unanimously adopted" => r"\bunanimously (?:agreed|approved|accepted|resolved|adopted)\b"
        "The minutes of 4 May were moved by Ann Lee, taken as read and signed" but not "The minutes were taken away and signed"
            => r"\bminutes?\b.*?\b(?:(?:was|were) taken as read|(?:was|were) moved\b.{3,}?, taken as read){PASSED}"
        "All in favour." but not "All in favour of it stood" => r"^all (?:were )?in favour\W*$"
        "Noted." but not "Noted by Ann Lee" => r"^(?:noted|agreed|approved|carried|confirmed|ratified)\W*$"
        "Noted with thanks." but not "Noted with a pencil"
            => r"^(?:noted|received|accepted) with (?:thanks|satisfaction|pleasure|interest|regret|concern|approval)\W*$"
        "Signed as a true record" but not "They signed as witnesses"
            => r"^(?:agreed|approved|accepted|confirmed|signed) as (?:an? )?(?:true|correct|accurate)\b"
    ],
);

/// Sentences that say what was decided, and not that somebody said something.
pub(in super::super) static TOLD: Worded = Worded::of_small(
    &[],
    r"(?i)(?:\b| ){RULES}",
    &[
        APART,
        AND_WAS,
        BY_COUNT,
        DECLARED,
        PASSED,
        COUNTED,
        (
            "BODY",
            rules![
                "councillors"
                    => r"councils?|councillors|members|committee|board|panel|cabinet|meeting|trustees|governors|directors|executive|forum|authority"
                "all" => r"all|both|cllrs|group|payments"
            ],
        ),
        (
            "ADVERB",
            rules!["then" => r"unanimously|also|then|therefore|formally|further|have|all"],
        ),
    ],
    rules![
        "it was then decided" but not "it was a good year" => r"it was (?:\w+ )?(?:resolved|agreed|decided|approved)"
        "Two were duly co-opted" but not "Two were late"
            => r"(?:was|were) {AND_WAS}(?:approved|resolved|agreed|accepted|adopted|re-?elected|elected|co-opted|ratified|confirmed as|signed as|noted)"
        "Cllrs, having heard the Clerk, then accepted it" but not "The Clerk accepted it"
            => r"{BODY}{APART}?(?: {ADVERB})* (?:agreed|resolved|approved|decided|noted|endorsed|ratified|accepted|adopted|deferred|rejected)"
        "The Panel is all in agreement"
            => r"(?:was|were|is|are|all|board|council|committee|panel) (?:all )?in agreement"
        "They met and decided to sell" but not "He decided to leave" => r"(?:it was |and |discussed and )decided to"
        "It resolved, to wait" but not "It resolved complaints" => r"resolved,? (?:unanimously )?(?:to|that)\b"
        "He was unanimously appointed"
            => r"\bunanimously (?:agreed|approved|resolved|accepted|adopted|elected|appointed)\b"
        "The minute of 4 May was duly signed" but not "The cheque was signed"
            => r"\bminutes?\b.*?\b(?:was|were) (?:\w+ )?(?:confirmed|passed|signed)\b"
        "Accepted by the Clerk" but not "Ann accepted" => r"^(?:approved|agreed|noted|resolved|accepted by the \w+)\b"
        "Two sheds – no objections" but not "Two sheds noted"
            => r"[–:-] (?:all )?(?:approved|noted|agreed|no (?:objection|observation)s?)\b"
        "Proposed by Ann Lee and seconded by Bob Moss" but not "Proposed by Ann Lee"
            => r"\b(?:proposed|moved)\b.{3,}?\bseconded\b"
        "They voted in favour" but not "They voted" => r"voted,? {BY_COUNT}?(?:to|that|in favour|not to)\b"
        "The motion is defeated" but not "The motion was read"
            => r"(?:motion|proposal|amendment) (?:was |fell|is )?(?:carried|lost|defeated|rejected|withdrawn)"
        "All were in favour." but not "All in favour of it stood" => r"^all (?:were )?in favour\W*$"
        "Carried unanimously." but not "Carried on" => r"^carried(?: unanimously)?\W*$"
        "It was declared not carried" => r"{DECLARED}"
        "Councillors had no comments" but not "The Clerk had no comments"
            => r"(?:council|councillors|members|committee)(?: had| has| have| raised| made)? no (?:objections?|comments?)\b"
        "The roof was let (4 for, 1 against)" but not "Four were for it" => r"{COUNTED}"
        "Two sheds: no comment" but not "Comment: two sheds"
            => r"(?:–|:| -) (?:refused|deferred|no comments?|support(?:ed)?|(?:strong(?:ly)? )?object(?:ions?)?)(?:\W*$|[,;] | \()"
        "Deferred to May, as Ann Lee was away" but not "Refused bins were sent to May"
            => r"^(?:deferred|refused|put off)(?:\W*$| (?:to|for|until|till) )"
        "Cytunwyd y cofnodion" => r"ch?ytunwyd"
        "a phenderfynwyd" => r"ph?enderfynwyd"
        "Cymeradwywyd" => r"[cg]h?ymeradwywyd"
    ],
);

/// What is resolved is a decision even where others are marked.
pub(in super::super) static RESOLVED: Worded = Worded::of_small(
    &["resolve"],
    r"(?i){RULES} (?:to\b|that\b|in accordance\b)",
    &[],
    rules![
        "it was then resolved to sell" but not "it was resolved" => r"\bit was (?:\w+ )?resolved(?: unanimously)?"
        "The Board unanimously resolved that" but not "The Board agreed that"
            => r"\b(?:council|committee|board|panel|cabinet|members|councillors|meeting)(?: unanimously)? resolve[ds]"
        "They also resolved to sell" => r"\balso resolved"
        "Resolved unanimously to sell" but not "He resolved to leave" => r"^\s*resolved(?: unanimously)?"
    ],
);

/// Sentences that say what came of a matter, without the words "agreed" or "resolved": motions put, officers chosen,
/// applications put off, what one who decides alone decided, a resolution that is quoted.
pub(in super::super) static OUTCOME: Worded = Worded::of_small(
    &[],
    "(?i){RULES}",
    &[
        BODIES,
        COUNTED,
        (
            "OFFICE",
            rules!["the town vice" => r"(?:the )?(?:town )?(?:vice|deputy|chair|mayor)"],
        ),
    ],
    rules![
        "The motion was put to the vote and was declared lost" but not "The motion was put"
            => r"\b(?:motion|proposal|amendment) (?:was |were )?(?:put to the vote,? (?:and )?(?:was |were )?)?(?:accordingly |therefore |duly |then )?(?:declared )?(?:carried|lost|defeated|rejected|not carried)\b"
        "The resolution was put to the vote and passed" but not "The resolution was long"
            => r"\b(?:motion|resolution) (?:was|were) (?:put (?:to the vote )?and (?:was )?)?(?:\w+ )?(?:passed|adopted|agreed|carried|approved)\b"
        "The motion stood referred to the Parks Committee" but not "The motion referred to the parks"
            => r"\b(?:motion|petition|notice of motion) (?:was|were|stood|stands|be) (?:therefore |accordingly |automatically |then )?(?:referred|remitted|deferred) (?:to|back|without|until)\b"
        "This Council resolves in accordance with its powers to wait" but not "This Council resolves disputes"
            => r"\b{BODIES} resolves (?:to|that|in accordance)\b"
        "The Portfolio Holder, having read it, approved it" but not "The Clerk approved it"
            => r"\b(?:leader|cabinet member|portfolio holder|executive member|mayor|commissioner)(?:, [^.;:]+?,)? (?:decided|resolved|approved)\b"
        "The Convener was authorised to sign" but not "The Clerk was authorised to sign"
            => r"\b(?:chair\w*|leader|convener|mayor) (?:was|were|be) authorised to sign\b"
        "Ann Lee was duly re-elected" but not "Ann Lee was re-elected" => r"\bduly (?:re-)?(?:elected|appointed)\b"
        "Ann Lee was appointed for a further year" but not "Ann Lee was appointed in 2003"
            => r"\b(?:was|were) (?:re-?)?appointed (?:as [^.;:]{3,40}? )?for (?:a|the|one|another) (?:further |coming |next |new )?(?:year|term|period)\b"
        "Ann Lee was added as a signatory" but not "Ann Lee was added"
            => r"\b(?:was|were) (?:added|appointed|approved|agreed) as (?:an? |the )?(?:\w+ )?signator(?:y|ies)\b"
        "Ann Lee was appointed as the Deputy" but not "Ann Lee was appointed"
            => r"\b(?:was|were) (?:\w+ )?appointed (?:as )?{OFFICE}"
        "Consideration of this planning application was therefore deferred" but not "The start of it was deferred"
            => r"^(?:the |this |planning |consideration of )*(?:item|matter|application|report|motion|permission|consent|licence|request)s?(?: (?:for|from|by) [^.;:]{3,}?)? (?:was|were) (?:therefore |accordingly |then )?(?:deferred|refused|granted)\b"
        "The payments of May were checked and approved" but not "The payments were late"
            => r"^(?:(?:after|following) (?:a |some )?(?:vote|discussion),? )?(?:the |this |these )?(?:report|update|recommendation|payment|account|cheque|invoice|position|content|tender|quotation|quote|estimate|grant|offer|policy|policie|work programme|forward plan|timetable)s?(?: (?:of|in|from|for) [^;:]*?)? (?:was|were) (?:\w+ and )?(?:noted|agreed|approved|accepted|adopted)\b"
        "This was carried" but not "This was read" => r"^(?:this|it) was carried\b"
        "This was deferred to the next meeting" but not "This was deferred by rain"
            => r"^(?:this|it) was deferred (?:to|until) (?:the|a|our) (?:next|later|future)\b"
        "They were read, signed and adopted" but not "They were late"
            => r"^(?:these|they) were (?:\w+,? (?:and )?)*(?:approved|agreed|accepted|adopted|confirmed)\b"
        "No objections were raised" but not "No objections were heard" => r"^no objections? (?:was|were) (?:raised|made)\b"
        "All agreed to wait" but not "All agreed." => r"^(?:all )?agreed (?:to|that)\b"
        "Ann Lee was then elected town mayor" but not "Ann Lee was elected"
            => r"\b(?:was|were) (?:\w+ )?elected (?:as )?{OFFICE}"
        "The Council had no objection" but not "The Clerk had no objection"
            => r"\b(?:council|committee) (?:had |has |have |raised |made )?no (?:objections?|comments?)\b"
        "No objections to two sheds." but not "No objections: two sheds"
            => r"^no (?:objections?|comments?)(?: to [^;:]*)?\W*$"
        "There was unanimous agreement to support it" but not "There was an agreement of 1951"
            => r"^there was (?:unanimous|general|full) agreement (?:to|that)\b"
        "Recommend refusal as it is too near" but not "Recommended reading"
            => r"^recommend(?:ed)? (?:approval|refusal|for approval|for refusal)\b"
        "19/0441/FUL Mill, new door: no objection" but not "19/0441/FUL Mill: new door"
            => r"\b[a-z]{0,4}\d+/[\w/.-]*\d[\w/.-]* [^;:–]{3,}?(?:–|:| -) (?:no (?:objections?|comments?|observations?)|(?:strongly )?object|support)(?:\W*$|[,;] | \()"
        "Object on the grounds of light" but not "Object of the plan", "Support on benefits"
            => r"^(?:strongly )?(?:object|support|neither support nor object|neutral)(?: on (?:the )?grounds?\b.*)?\W*$"
        "Objection: too near the road" but not "Objections: two letters"
            => r"^(?:no )?objection(?: on (?:the )?grounds? of|:| unless| until| subject to| provided| because| due to) "
        "Object: outside the village" but not "Object of the visit" => r"^(?:strongly )?(?:object|support): "
        "Comments: The Parish Council OBJECT to it" but not "The Parish Council objects to it"
            => r"^comments?: the (?:parish |town |community )?council (?:strongly )?(?:objects?|supports?)\b"
        "Taken as read and signed" but not "Taken away and signed"
            => r"^taken as read(?:,| and|, and) (?:duly )?(?:signed|approved|agreed|confirmed|accepted)\b"
        "Minutes of 4 May agreed" but not "Minutes of 4 May were late"
            => r"^(?:the )?minutes of [^.;:]{3,}? (?:agreed|approved|accepted|confirmed|signed)\b"
        "Ponds were stocked (four for, two against)" but not "Four were for it" => r"{COUNTED}"
        "Deferred for a month" but not "Deferred income was £4" => r"^(?:deferred|refused|put off)(?:\W*$| (?:to|for|until|till) )"
        "Reason accepted." but not "The reason was long" => r"^(?:the )?reasons?(?: for absence)? (?:was |were )?(?:accepted|approved)\W*$"
        "All were in favour of paying it" but not "All in favour of it stood"
            => r"^(?:all|all present|members|councillors|everyone) (?:were|was) in favour of [a-z]+ing\b"
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_is_told_by_its_own_form() {
        for form in [&WHOLE, &TOLD, &RESOLVED, &OUTCOME] {
            form.check();
        }
    }
}
