//! The forms in which minutes put what was decided.
//!
//! A word marks it (`RESOLVED that`), or a sentence tells it (`sentences`).

mod sentences;

pub(super) use sentences::{OUTCOME, RESOLVED, TOLD, WHOLE};

use crate::text::rules::{Forms, Piece, rules};

/// Bodies that decide, by the last words of their names.
const BODIES: Piece = (
    "BODIES",
    rules!["sub-committee" => r"council|committee|sub-?committee|board|cabinet|executive|panel|forum|authority"],
);

/// What stands about a word that marks a resolution.
const ABOUT_MARK: &[Piece] = &[
    (
        "OPENING",
        rules![
            "IT WAS" => r"AND|And|FURTHER|Further|UNANIMOUSLY|Unanimously|IT WAS|It was|THE"
            "COMMITTEE" => r"CABINET|COUNCIL|COMMITTEE|SUB-COMMITTEE|BOARD|PANEL|EXECUTIVE|FORUM|AUTHORITY"
            "Committee" => r"Cabinet|Council|Committee|Sub-Committee|Board|Panel|Executive|Forum|Authority|Commission"
            "Members" => r"Members|Motion"
            "Penderfynwyd /" but not "Penderfynwyd"
                => r"(?:Penderfynwyd|PENDERFYNWYD|Penderfyniad|PENDERFYNIAD|Cytunwyd|CYTUNWYD)\s*/"
        ],
    ),
    (
        "BODY",
        rules![
            "The Board of Trustees " but not "The chair "
                => r"(?:The|That the) (?:[A-Z][\w'-]+,? (?:and |of |for |the |on )*){1,9}"
        ],
    ),
    (
        "ADVERB",
        rules!["therefore " => r"unanimously |then |therefore |also "],
    ),
    (
        "WORD",
        rules![
            "RESOLVED" => r"RESOLVED|AGREED|DECIDED|ORDERED"
            "RECOMMENDS" => r"RECOMMENDS?"
            "Resolved" => r"Resolved|RECOMMENDED|Recommended|Decision|DECISION|RESOLUTION"
            "NOTED" => r"NOTED|APPROVED|ENDORSED|INSTRUCTED|REMITTED|AUTHORISED|DELEGATED"
            "PENDERFYNWYD" => r"PENDERFYNWYD|PENDERFYNIAD|CYTUNWYD"
        ],
    ),
    (
        "VOTE",
        rules![
            "unanimously" => r"unanimously|UNANIMOUSLY"
            "(nem. con.)" => r"\((?:unanimous(?:ly)?|nem\.? con\.?)\)"
            "(by a majority)" => r"\(by [^)]{3,}\)"
            "(7-2-1)" but not "(7)" => r"\(\d{1,3}(?:\s?[:/–-]\s?\d{1,3}){1,3}\)"
        ],
    ),
    ("THAT", rules!["that" => r"that|THAT|That|to|TO"]),
    ("THAT_AGAIN", rules!["to" => r"that|That|THAT|to|TO"]),
];

/// A resolution's first words: "RESOLVED –", "Resolved that", "The Committee RESOLVED to", "Agreed:",
/// "RESOLUTION 23/12".
pub(super) static MARK: Forms = Forms::new(
    r"^[\x22(\[]?(?:{OPENING} )*(?:{BODY}{ADVERB}*)?{RULES}(?:\s*{VOTE})?\s*{THAT}?\s*[:;.,–-]*\s*(?:{THAT_AGAIN}[:;,–-]*$)?",
    ABOUT_MARK,
    rules![
        "The Parks Committee RESOLVED that" but not "The chair RESOLVED", "It was resolved" => r"{WORD}\b"
        // In small letters it is a word like others, but for what stands behind it.
        "Agreed 4.2: that" but not "Agreed minutes"
            => r"(?:Agreed|Decided|Noted|Approved|Resolution|Penderfynwyd|Cytunwyd)(?: \d[\d/.]*)?\s*[:–-]"
    ],
);

/// A resolution in capitals within its sentence: "Following discussion it was RESOLVED that".
pub(super) static WITHIN: Forms = Forms::new(
    r"\b{RULES}\b\s*(?:unanimously|UNANIMOUSLY)?\s*(?:that|THAT|to|TO)?\s*[:;.,–-]*\s*",
    &[],
    rules![
        "it was RESOLVED that" but not "it was Resolved that"
            => r"RESOLVED|AGREED|DECIDED|NOTED|APPROVED|ENDORSED|ORDERED|RECOMMENDED|PENDERFYNWYD"
        "seconded by Ann Lee and ELECTED" but not "seconded by Ann Lee and elected"
            => r"ELECTED|ADOPTED|RATIFIED"
    ],
);

/// A body without a verb: "The Committee:-" leads to what it noted and what it agreed.
pub(super) static BODY: Forms = Forms::new(
    r"(?i)\b{RULES}\s*:?\s*[:–-]+$",
    &[BODIES],
    rules![
        "The Committee:-" but not "The Committee met", "Present:" => r"{BODIES}"
        "Members –" => r"meeting|members|trustees|governors|partnership|commission|assembly"
    ],
);

/// What a point begins with under such a lead.
pub(super) static DID: Forms = Forms::new(
    r"(?i)^(?:unanimously |also )?{RULES}\b",
    &[],
    rules![
        "Agreed the plan" but not "The plan was agreed"
            => r"agreed|resolved|approved|decided|noted|endorsed|ratified|adopted|authorised|instructed|confirmed|recommended|delegated|supported|accepted"
        "also asked for a note" but not "askance"
            => r"asked|thanked|remitted|requested|referred|deferred|received|refused|granted|elected|appointed"
    ],
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check;

    #[test]
    fn every_form_recognises_its_example() {
        check(&[&MARK, &WITHIN, &BODY, &DID]);
    }
}
