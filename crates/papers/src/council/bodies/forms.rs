//! The forms of the names of bodies: what stands before what a body is, and what it is.

use crate::text::Worded;
use crate::text::rules::{Forms, Rule, rules};

/// What stands before the kind of a body in its name.
const NAMES: &[Rule] = rules![
    "Much Wick and " but not "the wick "
        => r"((?:[A-Z][\w'.-]*(?:\s+(?:and|with|of|the|upon|on|in|under|le|de|de la|cum|juxta|sub|AND|WITH|OF|&)\s+|\s+|-))+?)"
];
const NAME: &str = NAMES[0].pattern;

pub(super) static FORMS: [Worded; 12] = [
    // "Combined Fire Authority for Wick and Muir".
    Worded::new(
        &["authority for"],
        &[
            r"\b(?i:(?:Combined\s+)?Fire\s+(?:(?:and|&)\s+Rescue\s+)?Authority\s+for)\s+(?:the\s+)?(?:[A-Z][\w'-]+\s+(?:(?:and|AND|&|of|OF)\s+)?){0,4}[A-Z][\w'-]+",
        ],
    ),
    // "Office of the Police and Crime Commissioner for Dyfed-Powys".
    Worded::new(
        &["commissioner for"],
        &[
            r"\b(?i:Police(?:\s+and|\s*&|,\s*Fire\s+(?:and|&))\s+Crime\s+Commissioner\s+for)\s+(?:the\s+)?[A-Z][\w'-]+(?:\s+(?:and|AND|&)\s+[A-Z][\w'-]+|\s+(?:Valley|VALLEY|Mercia|MERCIA|Midlands|MIDLANDS|Wales|WALES|Yorkshire|YORKSHIRE|Manchester|MANCHESTER))?",
        ],
    ),
    Worded::new(
        &["parish", "town", "community", "neighbourhood"],
        &[
            r"\b",
            NAME,
            r"(?:Parish|Town|Community|Neighbourhood|PARISH|TOWN|COMMUNITY)\s+(?:Council|COUNCIL)\b",
        ],
    ),
    Worded::of_rules(
        &[
            "authority",
            "fire",
            "clinical",
            "ccg",
            "trust",
            "board",
            "crime",
            "drainage",
            "idb",
            "policing",
            "icb",
            "corporate",
            "harbour",
            "partnership",
            "forum",
            "conservancy",
            "burial",
        ],
        r"\b{NAME}(?i:{RULES})\b",
        &[("NAME", NAMES)],
        rules![
            "Wick Combined County Authority" but not "Wick Combined" => r"(?:Mayoral\s+)?Combined\s+(?:County\s+)?Authority"
            "Wick and Muir Port Health Authority" but not "Wick Health" => r"Port\s+Health\s+Authority|Inshore\s+Fisheries\s+and\s+Conservation\s+Authority"
            "Wick Waste Board" but not "Wick Board" => r"Waste\s+(?:Board|Partnership)|Integrated\s+Care\s+Partnership|NHS\s+Board|Neighbourhood\s+Forum"
            "Wick Fire and Rescue Service" but not "Wick Fire Station" => r"(?:Combined\s+)?Fire\s+(?:(?:and|&)\s+Rescue\s+)?(?:Authority|Service)"
            "Wick National Park Authority" => r"(?:National|Regional)\s+Park\s+Authority|Pensions\s+Authority|Conservation\s+Board"
            "Wick Clinical Commissioning Group" => r"Clinical\s+Commissioning\s+Group|CCG"
            "Wick NHS Foundation Trust" but not "Wick Trust" => r"NHS\s+(?:Foundation\s+)?Trust"
            "Wick Integrated Care Board" but not "Wick Board" => r"Integrated\s+Care\s+Board|ICB|Health\s+Board"
            "Wick Police, Fire and Crime Commissioner" => r"Police(?:\s+and|\s*&|,\s*Fire\s+(?:and|&))\s+Crime\s+Commissioner"
            "Northern Wick Policing Board" but not "Wick Board" => r"Policing\s+Board"
            "Wick (2006) Internal Drainage Board" but not "Wick Board" => r"(?:\(\d{4}\)\s+)?(?:Internal\s+)?Drainage\s+(?:Board|Commissioners)|IDB|Joint\s+Board"
            "Wick Transport Partnership" but not "Wick Partnership" => r"(?:Regional\s+)?Transport\s+Partnership|Partnership\s+for\s+Transport"
            "Wick Harbour Conservancy" but not "Wick Harbour" => r"(?:Harbour|River|Estuary)\s+(?:Conservancy|Conservators|Commissioners|Board)|(?:Joint\s+)?Burial\s+(?:Board|Authority)"
            "Wick Local Enterprise Partnership" but not "Wick Enterprise" => r"Local\s+Enterprise\s+Partnership"
            "Wick Local Pension Board" but not "Wick Pension Fund" => r"Local\s+Pension\s+Board"
            "West Wick Corporate Joint Committee" but not "Wick Joint Committee" => r"Corporate\s+Joint\s+Committee"
            "Wick Waste Disposal Authority" => r"Waste\s+(?:Disposal\s+)?Authority"
        ],
    ),
    // Of other countries, or gone before there were codes.
    Worded::new(
        &["district", "borough", "city", "county", "regional", "shire"],
        &[
            r"\b(?:[A-Z][\w'-]+\s+(?:(?:and|AND|&|upon|on)\s+)?){1,3}(?:District|Borough|City|County|Regional|Shire|DISTRICT|BOROUGH|CITY|COUNTY|REGIONAL|SHIRE)\s+(?:Council|COUNCIL)\b",
        ],
    ),
    Worded::new(
        &["government"],
        &[r"\b(?:Welsh|Scottish|UK|WELSH|SCOTTISH)\s+(?:Assembly\s+)?(?:Government|GOVERNMENT)\b"],
    ),
    Worded::new(
        &["cyngor"],
        &[
            r"\b(?:Cyngor|CYNGOR)\s+(?:Cymuned|CYMUNED|Tref|TREF|Cymunedol)\s+(?:[A-Z][\w'-]*|a'r|a|y|yr|ac)(?:\s+(?:[A-Z][\w'-]*|a'r|a|y|yr|ac|A|Y))*",
        ],
    ),
    Worded::new(
        &["nhs"],
        &[
            // "NHS Wick, Muir and Lochside ICB"
            r"\bNHS\s+(?:[A-Z][\w'&-]*,?\s+(?:and\s+)?)+(?:CCG|Clinical\s+Commissioning\s+Group|Integrated\s+Care\s+Board|ICB)\b",
        ],
    ),
    // The boards of Scotland, by their short names.
    Worded::new(
        &["nhs"],
        &[
            r"\bNHS\s+(?i:Ayrshire (?:and|&) Arran|Borders|Dumfries (?:and|&) Galloway|Fife|Forth Valley|Grampian|Greater Glasgow (?:and|&) Clyde|Highland|Lanarkshire|Lothian|Orkney|Shetland|Tayside|Western Isles)\b",
        ],
    ),
    Worded::new(
        &["ministry", "department"],
        &[
            r"\b(?:Ministry|Department)\s+(?:of|for)\s+[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*|,\s+[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*)*\s+(?:and|&)\s+[A-Z][\w'-]*|\s+(?:and|&)\s+[A-Z][\w'-]*)*",
        ],
    ),
    Worded::new(
        &[
            "ofsted",
            "cabinet office",
            "transport scotland",
            "local government association",
            "greater london authority",
            "transport for",
            "nhs england",
            "care quality",
            "audit commission",
            "broads authority",
        ],
        &[
            r"\b(?:Ofsted|Cabinet Office|Transport Scotland|(?i:Local Government Association)|Greater London Authority|NHS England|Care Quality Commission|Audit Commission|Broads Authority|",
            r"Transport for (?:London|Wales|Greater Manchester|West Midlands|the (?:North|South East|South West|East Midlands))",
            r")\b",
        ],
    ),
    // A second word belongs to the place only behind one that stands for no place alone: "City of
    // New York", and not "City of Chicago NOTICE".
    Worded::new(
        &["city of", "town of", "municipality of"],
        &[
            r"\b(?:City|CITY|Town|TOWN|Municipality|MUNICIPALITY) (?:of|OF) (?:(?:New|NEW|Saint|SAINT|St\.?|ST\.?|San|Santa|Los|Las|Port|PORT|North|NORTH|South|SOUTH|East|EAST|West|WEST|Fort|FORT|Great|GREAT|Mount|Grand|Red|White|Prince|Thunder) )?[A-Z][\w'-]+",
        ],
    ),
];

/// Words one of which every form has: most texts have none, and are read once.
pub(super) static KINDS: Forms = Forms::new(
    "{RULES}",
    &[],
    rules![
        "Wick Parish Council" but not "the councillors" => r"Council|COUNCIL"
        "West Wick Corporate Joint Committee" but not "Joint Committee" => r"(?:Corporate|CORPORATE)\s+(?:Joint|JOINT)"
        "WICK FIRE AUTHORITY" => r"Authority|AUTHORITY|Service|SERVICE|Group|GROUP|CCG|Trust|TRUST|Board|BOARD|ICB|IDB|Forum|FORUM"
        "Wick Transport Partnership" => r"Partnership|PARTNERSHIP|Conservanc|CONSERVANC|Conservators|CONSERVATORS"
        "Welsh Government" => r"COMMISSIONER|Commissioner|Government|GOVERNMENT|Cyngor|CYNGOR|Ministry|Department"
        "NHS England" => r"Ofsted|Cabinet Office|Transport Scotland|Transport for |NHS |Commission|(?i:Government Association)"
        "City of Wick" but not "A city of bridges" => r"(?:City|CITY|Town|TOWN|Municipality|MUNICIPALITY) (?:of|OF) "
    ],
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::rules::tests::check;

    #[test]
    fn every_body_is_named_by_its_own_form() {
        check(&[&KINDS]);
        FORMS.iter().for_each(Worded::check);
    }
}
