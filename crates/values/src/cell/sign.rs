//! Negative figures: `(952)`, `-952`, `−952`, `952-`, `952 CR`, `£(952)k`, `(£952)`, `- 4,190`, `(-8.6%)`.
//!
//! Brackets and a minus together are one negative, not two. A plus is dropped.

/// The text without its signs, and whether it is negative.
pub(super) fn strip(text: &str) -> (String, bool) {
    let mut negative = false;
    let mut core = text.to_owned();
    for (ending, credit) in [
        ("CR", true),
        ("Cr", true),
        ("cr", true),
        ("DR", false),
        ("Dr", false),
    ] {
        if let Some(rest) = core.strip_suffix(ending)
            && rest
                .trim_end()
                .ends_with(|char: char| char.is_ascii_digit() || char == ')')
        {
            core = rest.trim_end().to_owned();
            negative |= credit;
            break;
        }
    }
    if let Some(inner) = unbracketed(&core) {
        core = inner;
        negative = true;
    }
    if let Some(rest) = core.strip_suffix(is_minus)
        && rest.ends_with(|char: char| char.is_ascii_digit() || char == '%')
    {
        core = rest.to_owned();
        negative = true;
    }
    // "-£952", "£-952", "£ - 952"
    let currency = core.find(|char| !"£$€ ".contains(char)).unwrap_or(0);
    let (before, after) = core.split_at(currency);
    let signed = after
        .strip_prefix(is_minus)
        .map(|rest| (rest, true))
        .or_else(|| after.strip_prefix('+').map(|rest| (rest, false)));
    if let Some((rest, minus)) = signed {
        let rest = rest.trim_start();
        if rest.starts_with(|char: char| char.is_ascii_digit() || "£$€.".contains(char)) {
            negative |= minus;
            core = format!("{before}{rest}");
        }
    }
    (core, negative)
}

pub(super) fn is_minus(char: char) -> bool {
    "-−–—‐‑".contains(char)
}

/// The text without the brackets around its number, where nothing but currency, scale and unit stands
/// outside of them.
fn unbracketed(text: &str) -> Option<String> {
    let open = text.find('(')?;
    let close = text.rfind(')').filter(|&close| close > open)?;
    let (before, inner, after) = (&text[..open], &text[open + 1..close], &text[close + 1..]);
    let outside = |text: &str| text.chars().all(|char| "£$€ %kmbn+-−".contains(char));
    let number = inner.contains(|char: char| char.is_ascii_digit())
        && !inner.contains("CR")
        && inner
            .chars()
            .all(|char| char.is_ascii_digit() || "£$€ %kmbn+-−–,.".contains(char));
    (outside(before) && outside(after) && number)
        .then(|| format!("{}{}{}", before, inner.trim(), after.trim_start()))
}

#[cfg(test)]
mod tests {
    use crate::cell::shown;

    #[test]
    fn negatives_in_all_their_forms() {
        for text in [
            "(952)", "-952", "−952", "–952", "952-", "952 CR", "952CR", "- 952", "( 952 )",
            "(-952)",
        ] {
            assert_eq!(shown(text), "-952", "{text}");
        }
        for text in [
            "£(952)k",
            "(£952k)",
            "-£952k",
            "£-952k",
            "(£952)k",
            "£ (952)k",
        ] {
            assert_eq!(shown(text), "-952000 gbp", "{text}");
        }
        assert_eq!(shown("(8.6%)"), "-8.6 percent");
        assert_eq!(shown("(8.6)%"), "-8.6 percent");
        assert_eq!(shown("$ (1,000,000)"), "-1000000 XXX");
    }

    #[test]
    fn a_plus_is_no_minus() {
        assert_eq!(shown("+£20.1m"), "20100000 gbp");
        assert_eq!(shown("+3.20%"), "3.2 percent");
    }
}
