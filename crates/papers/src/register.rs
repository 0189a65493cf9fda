//! The register of principal councils (`data/councils.csv`, sources in `data/README.md`).

use std::sync::LazyLock;

/// A council of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// Nine characters; none for councils that were abolished before they were given one.
    pub gss: Option<&'static str>,
    /// Official name.
    pub name: &'static str,
    /// The place alone.
    pub short: &'static str,
    /// Names it is or was also called by.
    pub other_names: Vec<&'static str>,
    /// `unitary`, `district`, `metropolitan`, `london`, `county`, `wales`, `scotland`,
    /// `northern_ireland`
    pub kind: &'static str,
    /// First day, `2019-04-01`; none where it is older than the register's sources say.
    pub valid_from: Option<&'static str>,
    /// Last day; none where it is still there.
    pub valid_to: Option<&'static str>,
    /// Codes of those that took its place.
    pub replaced_by: Vec<&'static str>,
    /// Registered domains of its web site.
    pub domains: Vec<&'static str>,
}

impl Council {
    /// Whether it was there on a day (`2018-06-20`).
    pub fn was_there(&self, day: &str) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

static REGISTER: LazyLock<Vec<Council>> =
    LazyLock::new(|| read(include_str!("../data/councils.csv")));

/// All councils, in the order of the file.
pub fn councils() -> &'static [Council] {
    &REGISTER
}

fn read(text: &'static str) -> Vec<Council> {
    text.lines().skip(1).filter_map(council).collect()
}

fn council(line: &'static str) -> Option<Council> {
    let fields = fields(line);
    let field = |index: usize| fields.get(index).copied().unwrap_or_default();
    let known = |index: usize| Some(field(index)).filter(|field| !field.is_empty());
    let list = |index: usize, by: &str| {
        let parts = field(index).split(by.chars().next().unwrap_or(' '));
        parts
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect()
    };
    Some(Council {
        gss: known(0),
        name: known(1)?,
        short: known(2)?,
        other_names: list(3, ";"),
        kind: known(4)?,
        valid_from: known(5),
        valid_to: known(6),
        replaced_by: list(7, " "),
        domains: list(8, " "),
    })
}

/// The fields of a line, without the quotes around those that hold a comma.
fn fields(line: &str) -> Vec<&str> {
    let mut fields = Vec::new();
    let mut rest = Some(line);
    while let Some(line) = rest {
        let (field, after) = match line.strip_prefix('"').and_then(|line| line.split_once('"')) {
            Some((field, after)) => (field, after.strip_prefix(',')),
            None => match line.split_once(',') {
                Some((field, after)) => (field, Some(after)),
                None => (line, None),
            },
        };
        fields.push(field);
        rest = after;
    }
    fields
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn every_line_is_a_council() {
        let lines = include_str!("../data/councils.csv").lines().count();
        assert_eq!(councils().len(), lines - 1);
        assert_eq!(councils().len(), 455);
    }

    #[test]
    fn codes_have_their_kinds_form_and_come_once() {
        let mut seen = BTreeSet::new();
        for council in councils() {
            let Some(gss) = council.gss else {
                assert_eq!(council.kind, "northern_ireland", "{}", council.name);
                assert!(council.valid_to.is_some(), "{}", council.name);
                continue;
            };
            let prefix = match council.kind {
                "unitary" => "E06",
                "district" => "E07",
                "metropolitan" => "E08",
                "london" => "E09",
                "county" => "E10",
                "wales" => "W06",
                "scotland" => "S12",
                "northern_ireland" => "N09",
                kind => panic!("{kind}"),
            };
            assert!(gss.starts_with(prefix) && gss.len() == 9, "{gss}");
            assert!(gss[1..].bytes().all(|byte| byte.is_ascii_digit()), "{gss}");
            assert!(seen.insert(gss), "{gss} twice");
        }
    }

    #[test]
    fn successors_are_in_the_register_and_begin_the_day_after() {
        let by_code: BTreeMap<&str, &Council> = (councils().iter())
            .filter_map(|council| Some((council.gss?, council)))
            .collect();
        for council in councils() {
            for code in &council.replaced_by {
                let after = by_code.get(code).unwrap_or_else(|| panic!("{code}"));
                let (to, from) = (council.valid_to.unwrap(), after.valid_from.unwrap());
                assert_eq!(to[..4], from[..4], "{} {}", council.name, after.name);
                assert!(to.ends_with("-03-31") && from.ends_with("-04-01"));
            }
        }
    }

    #[test]
    fn there_are_as_many_of_each_kind_as_there_should_be() {
        let count = |kind: &str, day: &str| {
            (councils().iter())
                .filter(|council| council.kind == kind && council.was_there(day))
                .count()
        };
        for (kind, day, expected) in [
            ("london", "2024-06-01", 33),
            ("metropolitan", "2024-06-01", 36),
            ("county", "2024-06-01", 21),
            ("unitary", "2024-06-01", 63),
            ("district", "2024-06-01", 164),
            ("wales", "2024-06-01", 22),
            ("scotland", "2024-06-01", 32),
            ("northern_ireland", "2024-06-01", 11),
            ("county", "2018-06-01", 27),
            ("district", "2018-06-01", 201),
        ] {
            assert_eq!(count(kind, day), expected, "{kind} {day}");
        }
    }

    #[test]
    fn names_and_domains_are_clean() {
        for council in councils() {
            for name in council.other_names.iter().chain([&council.name]) {
                assert_eq!(name.trim(), *name);
                assert!(!name.contains("  "), "{name}");
            }
            for domain in &council.domains {
                let fits = |char: char| char.is_ascii_lowercase() || matches!(char, '.' | '-');
                assert!(domain.chars().all(fits) && domain.contains('.'), "{domain}");
            }
        }
    }
}
