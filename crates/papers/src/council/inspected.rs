//! Whose a report on an inspection is: that of the body which inspects, and not of the one it is about.
//!
//! `Lochside Council` over `Inspection of children's services`, and at its foot "The Office for Standards (Ofsted) regulates and
//! inspects …". What must not match: a council's report about what inspectors said.

use scrutineer_model::{Body, Reason};

use crate::passages::Passage;

/// The body that inspected, where a paper's head is of an inspection and its foot says who inspects.
pub(super) fn inspector(passages: &[Passage]) -> Option<(Body, Reason)> {
    /// Passages of the head and of the foot.
    const HEAD: usize = 12;
    const FOOT: usize = 24;
    let inspects = |passage: &Passage| {
        let text = passage.text.lower();
        passage.is_title()
            && (text.starts_with("inspection of ") || text.starts_with("inspection report"))
    };
    if !passages.iter().take(HEAD).any(inspects) {
        return None;
    }
    let mut foot = passages.iter().rev().take(FOOT);
    let (passage, name) = foot.find_map(|passage| Some((passage, name(&passage.text)?)))?;
    let body = Body {
        name: name.to_owned(),
        gss: None,
    };
    let reason = Reason {
        of: "council",
        rule: "inspector",
        text: crate::text::head(&passage.text, 160).to_owned(),
        source: passage.source.clone(),
    };
    Some((body, reason))
}

/// "The Office for Standards in Education (Ofsted) regulates and inspects …": by its short name, where it has one.
fn name(text: &str) -> Option<&str> {
    let (before, _) = text
        .split_once(" regulates and inspects")
        .or_else(|| text.split_once(" inspects and regulates"))?;
    let short = before
        .strip_suffix(')')
        .and_then(|before| Some(before.rsplit_once('(')?.1));
    let name = short.unwrap_or(before.trim_start_matches("The "));
    (name.starts_with(char::is_uppercase) && name.split(' ').count() <= 10).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::titles_and_text;

    #[test]
    fn who_inspects_is_told_at_the_foot() {
        let body = |lines: &[&str]| inspector(&titles_and_text(lines)).map(|(body, _)| body.name);
        let head = [
            "# Lochside Council",
            "# Inspection of services for children",
        ];
        let foot = "The Office for Standards in Ponds (Ofpond) regulates and inspects all ponds.";
        assert_eq!(body(&[head[0], head[1], foot]).as_deref(), Some("Ofpond"));
        assert_eq!(body(&[head[0], head[1], "The ponds were inspected."]), None);
        assert_eq!(body(&[head[0], "# What the inspectors said", foot]), None);
    }
}
