//! Which pages, which password, how many threads.

use std::fmt;
use std::num::NonZeroUsize;
use std::str::FromStr;

/// How to read a paper. The default reads all pages on all processors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Only these pages; `None`: all.
    pub pages: Option<Pages>,
    /// For encrypted papers.
    pub password: Option<String>,
    /// How many threads work at once; `None`: one for each processor.
    pub threads: Option<NonZeroUsize>,
    /// Keep telephone numbers and e-mail addresses of those who wrote a report.
    pub keep_contacts: bool,
}

/// A choice of pages: `3`, `3-8`, `3-`, `1,4-6`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// First and last page of each range, from 1; `u32::MAX` where the range is open.
    ranges: Vec<(u32, u32)>,
}

impl Pages {
    /// The chosen ones of `count` pages, in order, each once.
    pub fn of(&self, count: u32) -> Vec<u32> {
        let chosen = |page: &u32| {
            let mut ranges = self.ranges.iter();
            ranges.any(|(first, last)| (first..=last).contains(&page))
        };
        (1..=count).filter(chosen).collect()
    }

    /// What was asked for and is not among `count` pages; `None` where all of it is. An open range that begins among
    /// them is.
    pub fn beyond(&self, count: u32) -> Option<Self> {
        let ranges: Vec<(u32, u32)> = (self.ranges.iter())
            .filter(|(first, last)| *first > count || *last > count && *last < u32::MAX)
            .map(|&(first, last)| (first.max(count.saturating_add(1)), last))
            .collect();
        (!ranges.is_empty()).then_some(Self { ranges })
    }

    /// One page.
    pub fn only(page: u32) -> Self {
        Self {
            ranges: vec![(page, page)],
        }
    }
}

impl fmt::Display for Pages {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, &(first, last)) in self.ranges.iter().enumerate() {
            if index > 0 {
                out.write_str(",")?;
            }
            write!(out, "{first}")?;
            match last {
                u32::MAX => out.write_str("-")?,
                last if last > first => write!(out, "-{last}")?,
                _ => {}
            }
        }
        Ok(())
    }
}

impl FromStr for Pages {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let ranges = text.split(',').map(|range| {
            self::range(range.trim()).ok_or_else(|| {
                format!(
                    "expected pages such as 3, 3-8, 3- or 1,4-6, counted from 1; found {range:?}"
                )
            })
        });
        Ok(Self {
            ranges: ranges.collect::<Result<_, _>>()?,
        })
    }
}

fn range(text: &str) -> Option<(u32, u32)> {
    let (first, last) = match text.split_once('-') {
        Some((first, "")) => (number(first)?, u32::MAX),
        Some((first, last)) => (number(first)?, number(last)?),
        None => (number(text)?, number(text)?),
    };
    (1 <= first && first <= last).then_some((first, last))
}

/// Digits only: `parse` alone would take `+3`.
fn number(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_chosen_by_number_range_and_list() {
        let of_nine = |text: &str| text.parse::<Pages>().expect(text).of(9);
        assert_eq!(of_nine("3"), [3]);
        assert_eq!(of_nine("3-5"), [3, 4, 5]);
        assert_eq!(of_nine("8-"), [8, 9]);
        assert_eq!(of_nine("8-200"), [8, 9]);
        assert_eq!(of_nine("5-6, 1,5"), [1, 5, 6]);
        assert_eq!(of_nine("12"), [] as [u32; 0]);
    }

    #[test]
    fn pages_behind_the_last_are_told() {
        let beyond = |text: &str| {
            let pages = text.parse::<Pages>().expect(text);
            pages.beyond(9).map(|pages| pages.to_string())
        };
        assert_eq!(beyond("1,99"), Some("99".to_owned()));
        assert_eq!(beyond("8-12"), Some("10-12".to_owned()));
        assert_eq!(beyond("12-"), Some("12-".to_owned()));
        assert_eq!(beyond("3-"), None);
        assert_eq!(beyond("1-9"), None);
    }

    #[test]
    fn what_is_no_choice_of_pages_says_what_is() {
        for text in ["", "0", "8-3", "a", "1-2-3", "-5", "+3", "1,,2"] {
            let error = text.parse::<Pages>().expect_err(text);
            assert!(error.contains("such as 3, 3-8"), "{error}");
        }
    }

    #[test]
    fn a_choice_prints_as_it_was_written() {
        for text in ["3", "3-8", "3-", "1,4-6"] {
            assert_eq!(text.parse::<Pages>().expect(text).to_string(), text);
        }
    }
}
