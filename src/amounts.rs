//! Times, sizes and numbers of workers as typed: `120s`, `2GiB`, `8`.

use std::num::NonZeroUsize;
use std::time::Duration;

/// A length of time: a number of seconds, or of `s`, `m` or `h`.
pub(crate) fn time(text: &str) -> Result<Duration, String> {
    let wrong = || format!("expected a time such as 90s, 5m or 1h; found {text:?}");
    let (number, unit) = split(text);
    let seconds = match unit {
        "" | "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        _ => return Err(wrong()),
    };
    let number: f64 = number.parse().map_err(|_| wrong())?;
    Duration::try_from_secs_f64(number * seconds)
        .ok()
        .filter(|time| !time.is_zero())
        .ok_or_else(wrong)
}

/// A number of bytes: plain, or of `KiB`, `MiB`, `GiB`, `kB`, `MB`, `GB`.
pub(crate) fn size(text: &str) -> Result<u64, String> {
    let wrong = || format!("expected a size such as 512MiB or 2GiB; found {text:?}");
    let (number, unit) = split(text);
    let bytes: u64 = match unit.to_ascii_lowercase().as_str() {
        "" | "b" => 1,
        "kb" => 1000,
        "mb" => 1_000_000,
        "gb" => 1_000_000_000,
        "k" | "kib" => 1 << 10,
        "m" | "mib" => 1 << 20,
        "g" | "gib" => 1 << 30,
        _ => return Err(wrong()),
    };
    let number: f64 = number.parse().map_err(|_| wrong())?;
    let size = number * bytes as f64;
    if size >= 1.0 && size < u64::MAX as f64 {
        Ok(size as u64)
    } else {
        Err(wrong())
    }
}

/// How many work at once.
pub(crate) fn workers(text: &str) -> Result<NonZeroUsize, String> {
    /// More than the processors of any machine: starting so many takes longer than the papers do.
    const MOST: usize = 1024;
    let number: Option<NonZeroUsize> = text.trim().parse().ok();
    number
        .filter(|number| number.get() <= MOST)
        .ok_or_else(|| format!("expected a number from 1 to {MOST}; found {text:?}"))
}

/// The number and what stands behind it.
fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    let end = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let (number, unit) = text.split_at(end.unwrap_or(text.len()));
    (number, unit.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_sizes_have_units() {
        assert_eq!(time("120s"), Ok(Duration::from_mins(2)));
        assert_eq!(time("1.5m"), Ok(Duration::from_secs(90)));
        assert_eq!(time("0.25"), Ok(Duration::from_millis(250)));
        assert_eq!(size("2GiB"), Ok(2 << 30));
        assert_eq!(size("1.5 MB"), Ok(1_500_000));
        assert_eq!(size("4096"), Ok(4096));
    }

    #[test]
    fn what_is_none_says_what_is() {
        for text in ["", "s", "0s", "-1s", "5 days", "1e999s", "."] {
            assert!(time(text).expect_err(text).contains("such as 90s"));
        }
        for text in ["", "GiB", "0", "2TiBs", "1..2"] {
            assert!(size(text).expect_err(text).contains("such as 512MiB"));
        }
        for text in ["", "0", "-1", "1.5", "100000", "many"] {
            assert!(workers(text).expect_err(text).contains("from 1 to 1024"));
        }
        assert_eq!(workers("1024").map(NonZeroUsize::get), Ok(1024));
    }
}
