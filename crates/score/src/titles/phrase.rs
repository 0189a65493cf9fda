//! Words in a row, as fingerprints: what titles, unit lines and notes are compared by.

use serde::Deserialize;

use crate::fingerprint::words;

/// Two notes are one where so many first words of either stand in the other: a mark or "Note:" more does not part them.
const WORDS_THAT_TELL_A_NOTE: usize = 4;

/// The words of a text as [`words`] gives them; a label has them with spaces between.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct Phrase(Vec<String>);

impl From<String> for Phrase {
    fn from(kept: String) -> Self {
        Self(kept.split_whitespace().map(str::to_owned).collect())
    }
}

impl Phrase {
    /// The words of a text that is printed.
    pub fn of(text: &str) -> Self {
        Self(words(text))
    }

    /// Whether there are no words in it, as in "£".
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one of the two is all of the other, or a part of it in a row.
    pub fn meets(&self, other: &Self) -> bool {
        stands_in(&self.0, &other.0) || stands_in(&other.0, &self.0)
    }

    /// Whether both begin the same note.
    pub fn begins_as(&self, other: &Self) -> bool {
        let first = |phrase: &Self| phrase.0.len().min(WORDS_THAT_TELL_A_NOTE);
        stands_in(&self.0[..first(self)], &other.0) || stands_in(&other.0[..first(other)], &self.0)
    }
}

/// Whether a row of words stands in another; an empty one does not.
fn stands_in(part: &[String], whole: &[String]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_in_a_row_meets_its_whole() {
        let whole = Phrase::of("Table 3: Spending on parks");
        assert!(Phrase::of("SPENDING ON PARKS").meets(&whole));
        assert!(whole.meets(&Phrase::of("Spending on parks")));
        assert!(!Phrase::of("Spending parks").meets(&whole));
        assert!(!Phrase::of("–").meets(&whole));
        assert!(Phrase::of("£000").meets(&Phrase::of("(£000s)")));
    }

    #[test]
    fn a_note_is_known_by_its_first_words() {
        let kept = Phrase::of("* Fees are set by the council");
        assert!(kept.begins_as(&Phrase::of("Note: fees are set by the council each May")));
        assert!(Phrase::of("Fees are set by").begins_as(&kept));
        assert!(!Phrase::of("Fees are paid by those who park").begins_as(&kept));
    }
}
