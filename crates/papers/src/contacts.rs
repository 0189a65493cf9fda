//! Telephone numbers and e-mail addresses, which are dropped unless they are to be kept.
//!
//! `Ann Other, Manager; Tel: (01992) 588196`. What must not match: years and sums.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::pattern;

/// What was taken out of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contact {
    pub(crate) telephone: Option<String>,
    pub(crate) email: Option<String>,
}

static EMAIL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)(?:\be-?mail(?: address)?\s*:?\s*)?\[?[\w.+'-]+@[\w-]+(?:\.[\w-]+)+\]?(?:\(mailto:[^)]*\))?").ok()
});

static TELEPHONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"(?i)(?:\b(?:tel(?:ephone)?(?:\s+no)?|phone|ext(?:ension)?|mobile)\b\.?\s*:?\s*)?(?:\(\+?\d{3,5}\)\s*|\b0\d{2,4}[\s-])\d{3,4}[\s-]?\d{2,4}\b|\b0\d{9,10}\b|(?i:\b(?:tel(?:ephone)?(?:\s+no)?|phone|ext)\b\.?\s*:\s*\+?[\d\s()]{4,})").ok()
});

/// A text without its contacts, and those.
pub(crate) fn split(text: &str) -> (String, Contact) {
    let mut rest = text.to_owned();
    let mut take = |form: &LazyLock<Option<Regex>>| {
        let found = form.as_ref()?.find(&rest)?;
        let (range, printed) = (found.range(), found.as_str().trim().to_owned());
        rest.replace_range(range, " ");
        Some(printed)
    };
    let contact = Contact {
        email: take(&EMAIL).map(|found| {
            found
                .trim_start_matches(|char: char| char != ':' && !char.is_ascii_lowercase())
                .to_owned()
        }),
        telephone: take(&TELEPHONE).map(|found| {
            let at = found.find(|char: char| char.is_ascii_digit() || matches!(char, '(' | '+'));
            found[at.unwrap_or(0)..].to_owned()
        }),
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let rest = words.join(" ");
    let rest = rest.trim_end_matches([';', ',', ' ', ':']);
    let rest = ([
        "Tel",
        "Telephone",
        "Tel:",
        "Telephone No",
        "Email",
        "E-mail",
    ]
    .iter())
    .find_map(|label| rest.strip_suffix(label))
    .unwrap_or(rest);
    (
        rest.trim_end_matches([';', ',', ' ', ':']).to_owned(),
        contact,
    )
}

/// Whether a line gives a contact.
pub(crate) fn is_contact(line: &str) -> bool {
    let (_, contact) = split(line);
    contact.email.is_some() || contact.telephone.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_taken_out() {
        let (rest, contact) = split("Ann Other, Manager; Tel: (01992) 588196");
        assert_eq!(rest, "Ann Other, Manager");
        assert_eq!(contact.telephone.as_deref(), Some("(01992) 588196"));
        let (rest, contact) = split("Ann Other, ann.other@example.gov.uk");
        assert_eq!(rest, "Ann Other");
        assert_eq!(contact.email.as_deref(), Some("ann.other@example.gov.uk"));
    }

    #[test]
    fn years_and_sums_stay() {
        for text in ["Budget 2018/19", "£1,234,567", "paragraph 5.3"] {
            assert_eq!(split(text), (text.to_owned(), Contact::default()));
        }
    }
}
