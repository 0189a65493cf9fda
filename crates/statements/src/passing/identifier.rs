//! Names made of digits: "S106", "DC/2018/00053", "G8", "15.09.7", "Ref 38151", "(No. 300043)", and
//! internet addresses.
//!
//! Not a figure with its unit glued on: "5k", "30p".

use scrutineer_quantity::token::{Kind, Token};

pub(super) fn pass(tokens: &[Token], at: usize) -> Option<usize> {
    let token = &tokens[at];
    match token.kind {
        Kind::Code | Kind::Numbering | Kind::Link => return Some(1),
        Kind::Word | Kind::Mark => return None,
        Kind::Number => {}
    }
    let tight = |index: usize| tokens.get(index).filter(|next| !next.spaced);
    // "DC/2018/00053": letters, strokes and digits without a space.
    let stroked = at >= 2
        && !token.spaced
        && tokens[at - 1].is_any(&["/", "\\", "_"])
        && matches!(tokens[at - 2].kind, Kind::Word | Kind::Code)
        && !tokens[at - 1].spaced;
    if stroked {
        let mut end = at + 1;
        while tight(end).is_some_and(|next| next.is_any(&["/", "\\", "_", "-"]))
            && tight(end + 1).is_some()
        {
            end += 2;
        }
        return Some(end - at);
    }
    // "AR 39/2018" numbers a law, "2/3 of" is a share.
    if let (Some(stroke), Some(second)) = (tight(at + 1), tight(at + 2))
        && stroke.is("/")
        && let (Some(first), Some(last)) = (token.whole(), second.whole())
    {
        let numbered = first > 12 && second.digits() == 4 && (1900..2100).contains(&last);
        // "the 1995/2008 Scheme"
        let of_years = first >= 1900 && numbered && first.abs_diff(last) > 1;
        let share =
            first < last && last < 10 && tokens.get(at + 3).is_some_and(|next| next.is("of"));
        // "19/85 Finance": a minute's number opens its item; "19/0441" an application's.
        let opens = tokens[..at].iter().all(|before| before.kind == Kind::Mark)
            && tokens
                .get(at + 3)
                .is_some_and(|next| next.kind == Kind::Word && next.is_capitalised());
        let padded = second.text.len() > 1 && second.text.starts_with('0');
        if numbered && first < 1900 || of_years || share || opens || padded {
            return Some(3);
        }
    }
    // "Charity Number: 1006603"
    let registered = at >= 2
        && token.digits() >= 5
        && token.whole().is_some()
        && tokens[at - 1].is(":")
        && tokens[at - 2].is("number")
        && tokens[at - 2].is_capitalised()
        && at >= 3
        && tokens[at - 3].is_capitalised()
        && !tokens[at - 3].is("total");
    if registered || is_site(tokens, at) {
        return Some(1);
    }
    // "Cheques: 1043 A Smith £60.00; 1044 Zurich £412.55": numbers of payments.
    let paid = at >= 1
        && token.digits() >= 3
        && token.whole().is_some()
        && !token.text.contains(',')
        && tokens[at - 1].is_any(&[":", ";"])
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.kind == Kind::Word && next.is_capitalised())
        && tokens[at + 1..]
            .iter()
            .take(8)
            .take_while(|next| !next.is(";"))
            .any(|next| next.is("£"));
    if paid {
        return Some(1);
    }
    // "PDF 82 KB": how large a file is.
    let size = tokens
        .get(at + 1)
        .is_some_and(|next| next.is_any(&["kb", "mb", "gb"]));
    if size {
        return Some(2);
    }
    // "a 3G network"
    if token.digits() == 1 && tight(at + 1).is_some_and(|next| next.text == "G") {
        return Some(2);
    }
    // "20a", "9b", but not "5k".
    let glued = tight(at + 1).filter(|next| next.kind == Kind::Word);
    let unit = glued.is_some_and(|next| {
        next.is_any(&[
            "m", "k", "bn", "b", "p", "pm", "am", "mn", "th", "st", "nd", "rd", "s", "million",
            "billion", "km", "kg", "ha", "sqm", "hrs", "days", "pp", "ppts", "fte", "wte", "g",
            "l", "t", "tn", "x", "mins", "hours", "years", "yr", "yrs", "weeks", "months", "mph",
            "kph",
        ])
    });
    if glued.is_some() && !unit {
        return Some(2);
    }
    // "2 b)": a heading's number and letter.
    let lettered = tokens
        .get(at + 1)
        .is_some_and(|next| next.kind == Kind::Word && next.text.len() == 1)
        && tokens
            .get(at + 2)
            .is_some_and(|next| next.is(")") && !next.spaced);
    if lettered && at == 0 {
        return Some(3);
    }
    // A leading nought: an account or a telephone number.
    let nought =
        token.text.len() > 1 && token.text.starts_with('0') && !token.text.starts_with("0.");
    nought.then_some(1)
}

/// "Site 40284 was put forward", "beside LP50.03 (40060)": five digits without a comma behind what a list numbers.
fn is_site(tokens: &[Token], at: usize) -> bool {
    let long =
        tokens[at].digits() >= 5 && tokens[at].whole().is_some() && !tokens[at].text.contains(',');
    let before = |back: usize| at.checked_sub(back).map(|place| &tokens[place]);
    let numbered = before(1).is_some_and(|word| {
        word.is_any(&["site", "sites", "plot", "parcel", "submission"]) && word.is_capitalised()
    });
    let code = before(1).is_some_and(|open| open.is("("))
        && before(2).is_some_and(|code| matches!(code.kind, Kind::Code | Kind::Numbering))
        && tokens.get(at + 1).is_some_and(|close| close.is(")"));
    long && (numbered || code)
}

#[cfg(test)]
mod tests {
    use crate::passing::passed;

    #[test]
    fn names_of_letters_and_digits_are_passed_over() {
        assert_eq!(passed("under S106 of NVQ4"), ["S106", "NVQ4"]);
        assert_eq!(passed("DC/2018/00053 is approved"), ["2018/00053"]);
        assert_eq!(passed("at 20a"), ["20a"]);
        assert_eq!(passed("the end of the 3G network"), ["3G"]);
        assert_eq!(passed("Charity Number: 1006603"), ["1006603"]);
        assert_eq!(passed("Agenda PDF 82 KB"), ["82 KB"]);
        assert_eq!(passed("Regulation AR 39/2018 allows"), ["39/2018"]);
        assert_eq!(passed("2/3 of the cost"), ["2/3"]);
        assert_eq!(passed("19/85 Finance"), ["19/85"]);
        assert_eq!(passed("under 19/0441 at Mill Lane"), ["19/0441"]);
        assert_eq!(passed("the 1995/2008 Scheme"), ["1995/2008"]);
        assert_eq!(passed("minute 15.09.7"), ["minute 15.09.7"]);
        assert_eq!(passed("Site 40284 was put forward"), ["40284"]);
        assert!(passed("The site took 40284 tonnes, of site (40284) visits").is_empty());
        assert_eq!(passed("see www.example.org/2018"), ["www.example.org/2018"]);
    }

    #[test]
    fn shares_in_a_sentence_are_no_names() {
        assert!(passed("rose to 92/304 in March").is_empty());
    }

    #[test]
    fn a_unit_glued_on_is_no_name() {
        assert!(passed("£5k and 30p").is_empty());
    }
}
