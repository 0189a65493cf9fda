//! How numbers count up: `4.5` behind `4.4`, `78/21` behind `77/21`, `OS24` behind `OS23`.

/// A number as one of a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Count {
    /// What stays the same while it counts.
    pub(crate) fixed: String,
    /// What counts.
    pub(crate) value: u32,
    /// "A" of "9A", which stands behind 9 and before 10; 0 where there is none.
    pub(crate) late: u8,
    /// The one capital before the figures: "B" of "B1".
    pub(crate) part: Option<u8>,
}

impl Count {
    /// Whether it goes on from another of the same count, with at most `skipped - 1` left out.
    pub(crate) fn follows(&self, last: &Self, skipped: u32) -> bool {
        self.fixed == last.fixed
            && self.part.is_some() == last.part.is_some()
            && (self.value > last.value && self.value - last.value <= skipped
                || self.value == last.value && self.late == last.late + 1)
    }

    /// Whether it is the first of those that the public does not hear, behind plain numbers: "P1", "E1" behind "9".
    pub(crate) fn begins_private(&self, last: &Self) -> bool {
        self.value == 1
            && self.fixed.is_empty()
            && last.fixed.is_empty()
            && last.part.is_none()
            && matches!(self.part, Some(b'P' | b'E'))
    }

    /// Whether it is the first of the next part: "B1" behind "A2", "2.1" behind "1.5".
    pub(crate) fn begins_part(&self, last: &Self) -> bool {
        let lettered = match (self.part, last.part) {
            (Some(part), Some(before)) => part == before + 1 && self.fixed == last.fixed,
            _ => false,
        };
        let decimal = match (self.fixed.parse::<u32>(), last.fixed.parse::<u32>()) {
            (Ok(part), Ok(before)) => Some(part) == before.checked_add(1),
            _ => false,
        };
        self.value == 1 && self.late == 0 && (lettered || decimal)
    }
}

/// The counts that a number may stand in: the last part of "15.09.7", "A7" or "9A"; either of
/// "19/034", as the year stands before or behind.
pub(crate) fn counts(number: &str) -> Vec<Count> {
    let mut slashed = number.split('/');
    if let (Some(first), Some(second)) = (slashed.next(), slashed.next()) {
        let behind = slashed.next().unwrap_or_default();
        let count = |value: &str, fixed: String| {
            // "41a/19" and "41b/19" stand between "40/19" and "42/19".
            let bare = value.trim_end_matches(|char: char| char.is_ascii_lowercase());
            let late = value[bare.len()..].bytes().next();
            Some(Count {
                fixed,
                value: bare.parse().ok()?,
                late: late.map_or(0, |letter| letter - b'a' + 1),
                part: None,
            })
        };
        let counts = [
            count(second, format!("{first}/*/{behind}")),
            count(first, format!("*/{second}/{behind}")),
        ];
        return counts.into_iter().flatten().collect();
    }
    let (fixed, last) = number.rsplit_once('.').unwrap_or(("", number));
    let digits = last.trim_start_matches(|char: char| char.is_ascii_uppercase());
    let bare = digits.trim_end_matches(|char: char| char.is_ascii_alphabetic());
    let late = digits[bare.len()..].bytes().next();
    let count = bare.parse().ok().map(|value| Count {
        fixed: fixed.to_owned(),
        value,
        late: late.map_or(0, |letter| letter.to_ascii_uppercase() - b'A' + 1),
        part: match last.as_bytes() {
            [letter @ b'A'..=b'Z', next, ..] if next.is_ascii_digit() => Some(*letter),
            _ => None,
        },
    });
    // "60.0 Apologies", whose paragraphs are 60.1 and 60.2, goes on in "61.0 Minutes".
    let item = fixed
        .parse()
        .ok()
        .filter(|_| last == "0")
        .map(|value| Count {
            fixed: "*.0".to_owned(),
            value,
            late: 0,
            part: None,
        });
    count.into_iter().chain(item).collect()
}

/// Whether a number may count on from another, with at most `skipped - 1` left out: `4.5` from `4.4`.
pub(crate) fn counts_on(number: &str, last: &str, skipped: u32) -> bool {
    let last = counts(last);
    let follows = |next: &Count| last.iter().any(|last| next.follows(last, skipped));
    counts(number).iter().any(follows)
}

/// The counts that a reference may stand in: any of its figures, while the rest stays.
pub(crate) fn counts_of_reference(number: &str) -> Vec<Count> {
    let mut counts = Vec::new();
    let mut at = 0;
    while let Some(start) = number[at..].find(|char: char| char.is_ascii_digit()) {
        let start = at + start;
        let end = number[start..]
            .find(|char: char| !char.is_ascii_digit())
            .map_or(number.len(), |end| start + end);
        at = end;
        if let Ok(value) = number[start..end].parse() {
            counts.push(Count {
                fixed: format!("{}*{}", &number[..start], &number[end..]),
                value,
                late: 0,
                part: None,
            });
        }
    }
    counts
}
