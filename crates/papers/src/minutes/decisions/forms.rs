//! The forms in which minutes put what was decided.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::pattern;

/// A form, built when it is first asked for.
pub(super) type Form = LazyLock<Option<Regex>>;

/// A resolution's first words: "RESOLVED –", "Resolved that", "The Committee RESOLVED to", "Agreed:",
/// "RESOLUTION 23/12".
pub(super) static MARK: Form = LazyLock::new(|| {
    pattern(r"^[\x22(\[]?(?:(?:AND|And|UNANIMOUSLY|Unanimously|IT WAS|It was|THE|CABINET|COUNCIL|COMMITTEE|SUB-COMMITTEE|BOARD|PANEL|EXECUTIVE|FORUM|AUTHORITY|Cabinet|Council|Committee|Sub-Committee|Board|Panel|Executive|Forum|Authority|Commission|Members|Motion) )*(?:(?:The|That the) (?:[A-Z][\w'-]+,? (?:and |of |for |the |on )*){1,9}(?:unanimously |then |therefore |also )*)?(?:(?:RESOLVED|AGREED|DECIDED|ORDERED|Resolved|RECOMMENDED|Recommended|Decision|DECISION|RESOLUTION|NOTED|APPROVED|ENDORSED|INSTRUCTED|REMITTED|AUTHORISED|DELEGATED|PENDERFYNWYD|PENDERFYNIAD|CYTUNWYD)\b|(?:Agreed|Decided|Noted|Approved|Resolution|Penderfynwyd|Cytunwyd)(?: \d[\d/.]*)?\s*[:–-])(?:\s*(?:unanimously|UNANIMOUSLY|\((?:unanimous(?:ly)?|nem\.? con\.?|by [^)]{3,40}|\d{1,3}(?:\s?[:/–-]\s?\d{1,3}){1,3})\)))?\s*(?:that|THAT|That|to|TO)?\s*[:;.,–-]*\s*(?:(?:that|That|THAT|to|TO)[:;,–-]*$)?").ok()
});

/// A resolution in capitals within its sentence: "Following discussion it was RESOLVED that".
pub(super) static WITHIN: Form = LazyLock::new(|| {
    pattern(r"\b(?:RESOLVED|AGREED|DECIDED|NOTED|APPROVED|ENDORSED|ORDERED|RECOMMENDED|PENDERFYNWYD)\b\s*(?:unanimously|UNANIMOUSLY)?\s*(?:that|THAT|to|TO)?\s*[:;.,–-]*\s*").ok()
});

/// Sentences that say that the body as a whole decided, or that what was before it was approved:
/// they count where an item marks nothing, even if the minutes mark elsewhere.
pub(super) static WHOLE: Form = LazyLock::new(|| {
    pattern(r"(?i)(?:\b(?:council|committee|sub-?committee|board|cabinet|executive|panel|forum|authority|meeting|trustees|governors|partnership|commission|assembly)(?:, [^.;:]{3,120}?,)?(?:,? (?:unanimously|then|therefore|formally|also|accordingly|duly|thereafter|subsequently|further|both|all|received and|considered and|discussed and))* (?:agreed|resolved|approved|decided|noted|endorsed|ratified|adopted|authorised|instructed|granted|refused|appointed|remitted|homologated|delegated|supported)\b|\bit was (?:\w+ )?(?:resolved|agreed|decided)\b|\bwe (?:unanimously )?resolved\b|\b(?:was|were) (?:submitted|received|considered|discussed)(?:,? and| and,? \w+,?) (?:noted|approved|agreed|accepted)\b|\b(?:minutes?|records?|notes?)\b.{0,160}?\b(?:was|were) (?:(?:\w+,? and )?(?:\w+ )?|\w+, \w+ and )(?:approved|agreed|confirmed|accepted|adopted|signed)\b|\bseconded\b.{0,80}?\b(?:agreed|resolved|carried|approved|accepted|all in favour|unanimous(?:ly)?)\b|\b(?:motion|proposal|amendment|recommendation)s? (?:was |were )?(?:put to the vote and )?(?:declared )?(?:carried|approved|lost|defeated|rejected)\b|\b(?:council|committee|sub-?committee|board|cabinet|executive|panel|meeting|trustees|governors|members|all) (?:was|were) (?:all )?in agreement\b|\bvoted,? (?:unanimously,? |by a majority,? |\d+ ?[:–-] ?\d+ )?(?:to|that)\b|\bdeclared (?:to (?:be|have been) )?(?:carried|lost|not carried)\b|\bunanimously (?:agreed|approved|accepted|resolved|adopted)\b|\bminutes?\b.{0,160}?\b(?:(?:was|were) taken as read|(?:was|were) moved\b.{3,60}?, taken as read),? (?:and )?(?:\w+ )?(?:approved|agreed|confirmed|signed)\b|\b(?:council|committee|sub-?committee|board|panel|authority) (?:took|received|gained) (?:\w+ ){0,5}assurance\b|^all (?:were )?in favour\W*$|^(?:noted|agreed|approved|carried)\W*$|^(?:agreed|approved|accepted|confirmed|signed) as (?:an? )?(?:true|correct|accurate)\b)").ok()
});

/// A body without a verb: "The Committee:-" leads to what it noted and what it agreed.
pub(super) static BODY: Form = LazyLock::new(|| {
    pattern(r"(?i)\b(?:council|committee|sub-?committee|board|cabinet|executive|panel|forum|authority|meeting|members|trustees|governors|partnership|commission|assembly)\s*:?\s*[:–-]+$").ok()
});

/// What a point begins with under such a lead.
pub(super) static DID: Form = LazyLock::new(|| {
    pattern(r"(?i)^(?:unanimously |also )?(?:agreed|resolved|approved|decided|noted|endorsed|ratified|adopted|authorised|instructed|confirmed|recommended|delegated|supported|accepted|asked|thanked|remitted|requested|referred|deferred|received|refused|granted|elected|appointed)\b").ok()
});

/// Sentences that say what was decided, and not that somebody said something.
pub(super) static TOLD: Form = LazyLock::new(|| {
    pattern(r"(?i)(?:\b| )(?:it was (?:\w+ )?(?:resolved|agreed|decided|approved)|(?:was|were) (?:(?:\w+,? and )?(?:\w+ )?|\w+, \w+ and )(?:approved|resolved|agreed|accepted|adopted|re-?elected|elected|co-opted|ratified|confirmed as|signed as|noted)|(?:councils?|councillors|members|committee|board|panel|cabinet|meeting|trustees|governors|directors|executive|forum|authority|all|both|cllrs|group|payments)(?:, [^.;:]{3,120}?,)?(?: (?:unanimously|also|then|therefore|formally|further|have|all))* (?:agreed|resolved|approved|decided|noted|endorsed|ratified|accepted|adopted)|(?:was|were|is|are|all|board|council|committee|panel) (?:all )?in agreement|(?:it was |and |discussed and )decided to|resolved,? (?:unanimously )?(?:to|that)\b|\bunanimously (?:agreed|approved|resolved|accepted|adopted|elected|appointed)\b|\bminutes?\b.{0,140}?\b(?:was|were) (?:\w+ )?(?:confirmed|signed)\b|\bminutes?\b.{0,140}?, taken as read,? (?:and )?(?:\w+ )?(?:approved|agreed|confirmed|signed)\b|^(?:approved|agreed|noted|resolved|accepted by the \w+)\b|[–:-] (?:all )?(?:approved|noted|agreed|no objections?)\b|\b(?:proposed|moved)\b.{3,80}?\bseconded\b|voted,? (?:unanimously,? |by a majority,? |\d+ ?[:–-] ?\d+ )?(?:to|that|in favour|not to)\b|(?:motion|proposal|amendment) (?:was |fell|is )?(?:carried|lost|defeated|rejected|withdrawn)|^all (?:were )?in favour\W*$|^carried(?: unanimously)?\W*$|\bdeclared (?:to (?:be|have been) )?(?:carried|lost|not carried)\b|(?:council|councillors|members|committee)(?: had| has| have| raised| made)? no (?:objections?|comments?)\b|council objects?\b|\b(?:council|committee|sub-?committee|board|panel|authority) (?:took|received|gained) (?:\w+ ){0,5}assurance\b|ch?ytunwyd|ph?enderfynwyd|[cg]h?ymeradwywyd)").ok()
});

/// What is resolved is a decision even where others are marked.
pub(super) static RESOLVED: Form = LazyLock::new(|| {
    pattern(r"(?i)(?:\b(?:it was (?:\w+ )?resolved|(?:council|committee|board|panel|cabinet|members|councillors|meeting)(?: unanimously)? resolve[ds]|also resolved)|^\s*resolved(?: unanimously)?) (?:to\b|that\b|in accordance\b)").ok()
});

/// Sentences that say what came of a matter, without the words "agreed" or "resolved": motions put, officers chosen,
/// applications put off, what one who decides alone decided, a resolution that is quoted.
pub(super) static OUTCOME: Form = LazyLock::new(|| {
    const BODY: &str = r"(?:council|committee|sub-?committee|board|cabinet|executive|panel|forum|authority|trustees|governors|members|councillors)";
    pattern(&format!(
        r"(?i)(?:\b(?:motion|proposal|amendment) (?:was |were )?(?:put to the vote,? (?:and )?(?:was |were )?)?(?:accordingly |therefore |duly |then )?(?:declared )?(?:carried|lost|defeated|rejected|not carried)\b|\b(?:motion|resolution) (?:was|were) (?:\w+ )?(?:passed|adopted|agreed|carried|approved)\b|\b{BODY} (?:was|were) (?:all )?(?:minded|content) to\b|\b{BODY}'s decision (?:was|is) (?:to|that)\b|\bdecision of the (?:[\w-]+ )*{BODY} (?:was|is) (?:to|that)\b|\b{BODY} resolves (?:to|that)\b|\b(?:leader|cabinet member|portfolio holder|executive member|mayor|commissioner)(?:, [^.;:]+?,)? (?:decided|resolved|approved)\b|\b(?:chair\w*|leader|convener|mayor) (?:was|were|be) authorised to sign\b|\bduly (?:re-)?(?:elected|appointed)\b|\b(?:was|were) (?:\w+ )?appointed (?:as )?(?:the )?(?:town )?(?:vice|deputy|chair|mayor)|^(?:the |this |planning |consideration of )*(?:item|matter|application|report|motion|permission|consent|licence|request)s? (?:was|were) (?:therefore |accordingly |then )?(?:deferred|refused|granted)\b|^(?:the |this |these )?(?:report|update|recommendation|payment|account|cheque|invoice|position|content)s?(?: of [^;:]*?)? (?:was|were) (?:\w+ and )?(?:noted|agreed|approved|accepted)\b|^(?:this|it) was carried\b|^(?:these|they) were (?:\w+,? (?:and )?)*(?:approved|agreed|accepted|adopted|confirmed)\b|^no objections? (?:was|were) (?:raised|made)\b|^all agreed (?:to|that)\b|\b(?:was|were) (?:\w+ )?elected (?:as )?(?:the )?(?:town )?(?:vice|deputy|chair|mayor)|\b(?:council|committee) (?:had |has |have |raised |made )?no (?:objections?|comments?)\b|^no (?:objections?|comments?)(?: to [^;:]*)?\W*$|[–:-] recommends? (?:approval|refusal)\b|[–:-] (?:strongly )?(?:objects?|supports?|neutral)(?: (?:on|due|because|in principle)\b|\W*$))"
    ))
    .ok()
});
