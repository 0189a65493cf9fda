mod bodies;
mod guests;

use super::*;
use crate::sample::titles_and_text;

fn check(lines: &[&str], date: Option<&str>, expected: Option<(&str, Option<&str>)>) {
    let found = whose(&titles_and_text(lines), None, date).map(|(body, _)| body);
    let found = found.as_ref().map(|body| (body.name.as_str(), body.gss));
    assert_eq!(found, expected, "{lines:?}");
}

#[test]
fn a_title_names_the_council() {
    check(
        &[
            "# Monmouthshire County Council - Cyngor Sir Fynwy",
            "# Agenda",
        ],
        None,
        Some(("Monmouthshire County Council", Some("W06000021"))),
    );
    check(
        &["# KENT COUNTY COUNCIL", "# CABINET"],
        None,
        Some(("Kent County Council", Some("E10000016"))),
    );
    check(
        &["# City of Bradford MDC", "# Schools Forum"],
        None,
        Some((
            "City of Bradford Metropolitan District Council",
            Some("E08000032"),
        )),
    );
    check(
        &["# Dacorum BC", "# Cabinet"],
        None,
        Some(("Dacorum Borough Council", Some("E07000096"))),
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
fn whose_local_plan_it_is_is_whose_paper_it_is() {
    let spoken = "The study for Dacorum Borough Council was made in 2020, and is no title.";
    check(
        &[
            "# Land Availability",
            "# Dacorum Local Plan 2024 - 2040",
            spoken,
        ],
        None,
        Some(("Dacorum Borough Council", Some("E07000096"))),
    );
    check(
        &["# Land Availability", "# Dacorum Homes 2024", spoken],
        None,
        None,
    );
    check(
        &["# Dacorum Local Plan 2024 - 2040", "A study of land."],
        None,
        None,
    );
}

#[test]
fn a_line_on_several_pages_is_a_running_head() {
    let lines = ["Kent County Council, libraries in 2019", "Many were read."];
    let mut passages = titles_and_text(&lines);
    assert!(whose(&passages, None, None).is_none());
    let mut overleaf = titles_and_text(&lines);
    for passage in &mut overleaf {
        passage.page = 2;
    }
    passages.extend(overleaf);
    let (found, _) = whose(&passages, None, None).expect("a running head");
    assert_eq!(found.gss, Some("E10000016"));
}

#[test]
fn who_gives_a_paper_out_is_whose_it_is() {
    check(
        &[
            "# NOTICE OF DECISION",
            "The licence is granted.",
            "Issued by the Constitutional Team on behalf of the Director of Law, Southwark Council",
        ],
        None,
        Some(("London Borough of Southwark", Some("E09000028"))),
    );
    check(
        &["# BARNSLEY MBC", "# CABINET"],
        None,
        Some(("Barnsley Metropolitan Borough Council", Some("E08000016"))),
    );
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
fn the_file_names_its_author() {
    let passages = titles_and_text(&["# Budget highlights", "The City leads."]);
    let of = |author| whose(&passages, Some(author), None).map(|(body, _)| body.name);
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
fn a_name_may_stand_on_three_lines() {
    check(
        &[
            "# Kingston",
            "# upon Hull",
            "# City Council",
            "# Annual report of the year",
        ],
        None,
        Some(("Hull City Council", Some("E06000010"))),
    );
}

#[test]
fn a_row_of_a_form_may_hold_the_name() {
    let tabled = |text: &str, beside: &str| {
        let mut passages = titles_and_text(&[text, "Title of the report"]);
        passages[0].text = format!("{text}{beside}").into();
        passages[0].in_table = true;
        whose(&passages, None, None).map(|(body, _)| body.name)
    };
    let bath = "Bath and North East Somerset Council".to_owned();
    assert_eq!(
        tabled("Bath & North East Somerset Council", ""),
        Some(bath.clone())
    );
    assert_eq!(
        tabled("Bath & North East Somerset Council", "\tWards: All"),
        Some(bath)
    );
    // A table's row of one among many.
    assert_eq!(
        tabled("Bath & North East Somerset Council", "\t12 of 40"),
        None
    );
}

#[test]
fn a_committees_paper_that_names_one_council_alone_is_its_own() {
    let harlow = Some(("Harlow District Council", Some("E07000073")));
    check(
        &[
            "# REPORT TO: SCRUTINY COMMITTEE",
            "Harlow Council has 7,132 garages, of which 2,214 were empty.",
        ],
        None,
        harlow,
    );
    check(
        &[
            "# SCRUTINY COMMITTEE",
            "Minutes of the meeting of Harlow Council's Scrutiny Committee held on 6 November were approved.",
        ],
        None,
        harlow,
    );
    check(
        &[
            "# SCRUTINY COMMITTEE",
            "In attendance: Chief Executive, Harlow Council; Committee Clerk",
        ],
        None,
        harlow,
    );
    check(
        &[
            "# Record of Decisions",
            "Executive - Tuesday, 11 June 2019",
            "Decisions made by the Executive of Harlow Council.",
        ],
        None,
        harlow,
    );
    // Spoken of, and not by the paper of a committee.
    check(
        &[
            "# SCRUTINY COMMITTEE",
            "A letter from Harlow Council was read.",
        ],
        None,
        None,
    );
    check(
        &["# Housing in Essex", "Harlow Council has 7,132 garages."],
        None,
        None,
    );
}

#[test]
fn whom_something_comes_from_or_goes_to_is_another() {
    for line in [
        "Cllr Elm (Harlow Council) was thanked.",
        "The road runs to Newby, once of Harlow Council (now Harlow District Council).",
        "Harlow Council has no comment.",
        "A loan was had from Harlow Council.",
    ] {
        check(&["# SCRUTINY COMMITTEE", line], None, None);
    }
    check(
        &[
            "# SCRUTINY COMMITTEE",
            "The barn lies in the old part of Harlow Council and has had a licence since 2019.",
        ],
        None,
        Some(("Harlow District Council", Some("E07000073"))),
    );
}

#[test]
fn a_bodys_own_address_spells_its_name() {
    check(
        &[
            "Clerk to the Council: Lochside Hall, Upper Wick",
            "e-mail clerk@upperwicktowncouncil.gov.uk",
            "1. Apologies: none.",
        ],
        None,
        Some(("Upper Wick Town Council", None)),
    );
    check(
        &[
            "Report to: Roads Committee",
            "1.1 To tell Members of the West Lochshire Combined Authority's roads.",
            "~ westlochs-ca.gov.uk 1",
        ],
        None,
        Some(("West Lochshire Combined Authority", None)),
    );
    // In a sentence it may be anybody's.
    check(
        &[
            "Report to: Roads Committee",
            "For buses of the West Lochshire Combined Authority see www.westlochs-ca.gov.uk, which has their times in it.",
        ],
        None,
        None,
    );
}

#[test]
fn a_board_of_law_is_of_its_places_council() {
    for lines in [
        [
            "MINUTES of the meeting of the SURREY LOCAL PENSION BOARD held at 10.00 am",
            "1. Apologies",
        ],
        [
            "# MINUTES OF A MEETING OF THE WELLBEING BOARD",
            "Present: Ann Lee, Healthwatch Surrey, a guest",
        ],
    ] {
        check(
            &lines,
            None,
            Some(("Surrey County Council", Some("E10000030"))),
        );
    }
}

#[test]
fn a_form_names_the_council_beside_the_paper() {
    check(
        &[
            "Lochside Town Council\tCommittee Minutes",
            "Meeting\tExecutive",
        ],
        None,
        Some(("Lochside Town Council", None)),
    );
}

#[test]
fn a_kind_may_stand_before_its_place() {
    check(
        &[
            "Minutes of the Annual Parish Council Meeting of Upper Wick held in the hall on 9 May 2016",
        ],
        None,
        Some(("Upper Wick Parish Council", None)),
    );
}

#[test]
fn first_words_logos_addresses_and_forms_say_whose_paper_it_is() {
    let babergh = Some(("Babergh District Council", Some("E07000200")));
    check(
        &[
            "# What we charge from 1 April 2025",
            "Babergh District Council. Prices take in VAT where it is due.",
        ],
        None,
        babergh,
    );
    check(
        &[
            "# What we charge from 1 April 2025",
            "Babergh District Council has told us of its prices.",
        ],
        None,
        None,
    );
    check(
        &["How Babergh does: a scorecard BABERGH DISTRICT COUNCIL"],
        None,
        babergh,
    );
    check(
        &[
            "# Purchase of land",
            "The land lies beside the station.",
            "Babergh District Council, Endeavour House, Russell Road, Ipswich IP1 2BX",
        ],
        None,
        babergh,
    );
    check(
        &[
            "Name of smaller authority: NEWBY PARISH COUNCIL",
            "The accounts may be looked at from 3 June.",
        ],
        None,
        Some(("Newby Parish Council", None)),
    );
}

#[test]
fn what_is_joined_to_a_name_is_parted_from_it() {
    check(
        &[
            "Angus CouncilTel: 01000 000000",
            "MINUTE OF MEETING of the EDUCATION COMMITTEE",
        ],
        None,
        Some(("Angus Council", Some("S12000041"))),
    );
    check(
        &["AngusCouncils: a study", "It speaks of many."],
        None,
        None,
    );
}

#[test]
fn whose_officer_reports_or_is_to_be_asked_says_whose_paper_it_is() {
    let babergh = Some(("Babergh District Council", Some("E07000200")));
    for (line, expected) in [
        ("By: Director of Roads, Babergh District Council", babergh),
        (
            "Contact: Ann Lee, Head of Audit, Babergh District Council, Russell Road",
            babergh,
        ),
        ("By: Ann Lee, Babergh District Council", None),
        ("Visited: the Director, Babergh District Council.", None),
    ] {
        check(
            &[
                "Title: Winter plan",
                line,
                "The plan is looked at each year.",
            ],
            None,
            expected,
        );
    }
}

#[test]
fn a_decision_is_its_makers_and_a_letter_its_writers() {
    check(
        &[
            "This page shows the details of one of the decisions of members",
            "Decision Maker: Portfolio Holder for Culture and Heritage, Kent County Council",
            "The floor is unsafe.",
        ],
        None,
        Some(("Kent County Council", Some("E10000016"))),
    );
    check(
        &[
            "The consultation has closed.",
            "So when I became leader of Kent County Council I asked for mornings at each library.",
        ],
        None,
        Some(("Kent County Council", Some("E10000016"))),
    );
    check(
        &[
            "The consultation has closed.",
            "He met the leader of Kent County Council at each library.",
        ],
        None,
        None,
    );
}

#[test]
fn two_languages_share_a_places_name() {
    check(
        &[
            "CYNGOR CYMUNED",
            "LLANFAIR-Y-BRYN",
            "COMMUNITY COUNCIL",
            "Minutes of the Council Meeting",
        ],
        None,
        Some(("Llanfair-Y-Bryn Community Council", None)),
    );
}
