//! Numbers of things, for people.

/// `1 page`, `2,310 pages`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{} {}", grouped(number), self::noun(number, noun))
}

/// `page`, `pages`
pub(crate) fn noun(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{noun}{plural}")
}

/// `2,310`
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_by_thousands() {
        assert_eq!(count(1, "page"), "1 page");
        assert_eq!(count(0, "page"), "0 pages");
        assert_eq!(count(1_234_567, "value"), "1,234,567 values");
    }
}
