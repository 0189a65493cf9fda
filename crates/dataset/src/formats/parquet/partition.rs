//! Which folder a paper's rows belong in, named as Hive names them: `gss=E10000015/year=2018/`.

use std::str::FromStr;

use crate::error::Error;
use crate::paper::{Paper, encoded};

/// What the folder of papers that do not say is called.
const UNKNOWN: &str = "__HIVE_DEFAULT_PARTITION__";

/// What papers are divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Partition {
    /// The council's GSS code, else its name: folders `gss=…`.
    Council,
    /// The year of the meeting: folders `year=…`.
    Year,
}

impl FromStr for Partition {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        match name {
            "council" => Ok(Self::Council),
            "year" => Ok(Self::Year),
            _ => Err(Error::Usage(format!(
                "expected council or year, found {name}"
            ))),
        }
    }
}

/// The folders of the paper, each with `/` behind it.
pub(super) fn folders(paper: &Paper, by: &[Partition]) -> String {
    let folder = |by: &Partition| match by {
        Partition::Council => {
            let council = paper.gss().or(paper.council()).map(named);
            format!("gss={}/", council.as_deref().unwrap_or(UNKNOWN))
        }
        Partition::Year => {
            let year = paper.meeting_date().and_then(|date| date.split('-').next());
            format!("year={}/", year.map_or(UNKNOWN.to_owned(), named))
        }
    };
    by.iter().map(folder).collect()
}

/// A folder's name that holds one text and leads nowhere else.
fn named(text: &str) -> String {
    encoded(text).replace('/', "%2F").replace('.', "%2E")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_never_leads_elsewhere() {
        for (text, name) in [
            ("E10000015", "E10000015"),
            ("Little Moot", "Little%20Moot"),
            ("../..", "%2E%2E%2F%2E%2E"),
        ] {
            assert_eq!(named(text), name);
        }
    }
}
