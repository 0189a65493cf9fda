//! What a paper says once of all its figures: its currency, "All amounts are in thousands of dollars
//! unless otherwise stated", the year its accounts are of, and units that heads of other tables state.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use scrutineer_model::{Block, BlockKind, Period, PeriodKind, Scale, Sheet, Table, Unit};
use scrutineer_quantity::units::{Says, Stated, stated};

use crate::headnote::of_money;
use crate::surroundings::{only_time, year_end_of};
use crate::words::{has, plain};

/// What holds for a paper.
#[derive(Clone, Debug, Default)]
pub(crate) struct Whole {
    /// The currency whose sign it prints, if nearly always the same.
    pub(crate) currency: Option<Unit>,
    /// What it says of all its figures.
    pub(crate) unit: Says,
    /// Thousands, where heads of several of its tables state them of money, and no head another scale.
    pub(crate) usual: Option<Stated>,
    /// Units that heads state, by the rest of the head: "site area" of "Site Area (ha)".
    stems: BTreeMap<String, Option<Stated>>,
    /// "Accounts for the year ended 31 March 2018" anywhere.
    pub(crate) year_end: Option<Period>,
}

impl Whole {
    pub(crate) fn of(tables: &[Table], sheets: &[Sheet]) -> Self {
        let heads = stated_heads(tables);
        Self {
            currency: currency(tables, sheets),
            unit: unit(sheets),
            usual: usual(&heads),
            stems: stems(&heads),
            year_end: year_end(sheets),
        }
    }

    /// The unit that other tables state with a head that is the same but for it.
    pub(crate) fn sister(&self, head: &str) -> Option<&Stated> {
        let head = plain(head);
        let exact = self.stems.get(&head);
        exact.or_else(|| self.stems.get(&bare(&head)))?.as_ref()
    }
}

fn texts<'a>(tables: &'a [Table], sheets: &'a [Sheet]) -> impl Iterator<Item = &'a str> {
    let cells = tables.iter().flat_map(|table| &table.cells);
    let blocks = sheets.iter().flat_map(|sheet| &sheet.blocks);
    cells
        .map(|cell| cell.text.as_str())
        .chain(blocks.map(|block| block.text.as_str()))
}

fn currency(tables: &[Table], sheets: &[Sheet]) -> Option<Unit> {
    const SIGNS: [(char, Unit); 3] = [
        ('£', Unit::Gbp),
        ('$', Unit::Currency("XXX")),
        ('€', Unit::Currency("EUR")),
    ];
    /// Words of British money where no sign is printed.
    const BRITISH: &[&str] = &["precept", "hmrc", "vat", "council tax", "pence"];
    let mut counts = [0_usize; 3];
    for text in texts(tables, sheets) {
        for (count, (sign, _)) in counts.iter_mut().zip(SIGNS) {
            *count += text.matches(sign).count();
        }
    }
    let all: usize = counts.iter().sum();
    if all == 0 {
        let british = |text: &str| {
            let words = plain(text);
            BRITISH.iter().any(|word| has(&words, word))
        };
        return texts(tables, sheets).any(british).then_some(Unit::Gbp);
    }
    let most = counts.iter().zip(SIGNS).max_by_key(|(count, _)| **count)?;
    (most.0 * 10 >= all * 9).then_some(most.1.1)
}

/// The unit of all figures, where a sentence says so and no other says otherwise.
fn unit(sheets: &[Sheet]) -> Says {
    const LONGEST: usize = 40;
    let mut found: Option<Stated> = None;
    let blocks = sheets.iter().flat_map(|sheet| &sheet.blocks);
    let sentences = blocks
        .filter(|block| !matches!(block.kind, BlockKind::Contents) && OF_ALL.is_match(&block.text))
        .flat_map(|block| block.text.split(". "));
    for sentence in sentences {
        if !speaks_of_all(sentence) || sentence.split_whitespace().count() > LONGEST {
            continue;
        }
        let says = stated(sentence);
        let Some(said) = says.unit().filter(|said| of_money(said)) else {
            continue;
        };
        match &found {
            Some(known) if known.unit != said.unit || known.scale != said.scale => {
                return Says::Nothing;
            }
            Some(_) => {}
            None => found = Some(said.clone()),
        }
    }
    found.map_or(Says::Nothing, Says::Unit)
}

/// What is said of all figures of a paper.
static OF_ALL: LazyLock<Regex> = LazyLock::new(|| {
    let all = r"all (?:figures|amounts|values|monetary|dollar|sums)";
    let here = r"figures in this (?:report|document)";
    Regex::new(&format!(r"(?i-u){all}|{here}|unless (?:otherwise|stated)"))
        .expect("a constant pattern")
});

/// "All figures in this table" is said of one.
static OF_ONE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i-u)(?:this|following) table|table (?:below|above)").expect("a constant pattern")
});

fn speaks_of_all(sentence: &str) -> bool {
    OF_ALL.is_match(sentence) && !OF_ONE.is_match(sentence)
}

/// Thousands of money, where the heads of at least three tables state them and none another scale:
/// accounts are kept in one, and a table that prints none may be in it. Millions print decimals, which
/// tell them from pounds; thousands are whole as pounds are.
fn usual(heads: &[StatedHead<'_>]) -> Option<Stated> {
    const FEWEST: usize = 3;
    let of_money = |head: &&StatedHead<'_>| {
        head.said.unit.is_some_and(Unit::is_money) && head.said.scale != Scale::ONE
    };
    let mut heads = heads.iter().filter(of_money);
    let first = heads.next()?;
    let (mut stating, mut last) = (1, first.table);
    for head in heads {
        if head.said.unit != first.said.unit || head.said.scale != first.said.scale {
            return None;
        }
        stating += usize::from(head.table != last);
        last = head.table;
    }
    (stating >= FEWEST && first.said.scale == Scale::THOUSAND).then(|| first.said.clone())
}

/// A head that states a unit.
struct StatedHead<'a> {
    /// Which table it is of.
    table: usize,
    text: &'a str,
    said: Stated,
}

fn stated_heads(tables: &[Table]) -> Vec<StatedHead<'_>> {
    let heads = tables.iter().enumerate().flat_map(|(index, table)| {
        let cells = table.cells.iter();
        let heads = cells.filter(|cell| cell.row < table.header_rows);
        heads.map(move |head| (index, head.text.as_str()))
    });
    heads
        .filter_map(|(table, text)| {
            let said = stated(text).unit()?.clone();
            Some(StatedHead { table, text, said })
        })
        .collect()
}

/// Heads of two words or more that state a unit other than money: which money is meant depends on the
/// table.
fn stems(heads: &[StatedHead<'_>]) -> BTreeMap<String, Option<Stated>> {
    let mut stems: BTreeMap<String, Option<Stated>> = BTreeMap::new();
    for StatedHead { text, said, .. } in heads {
        let Some(unit) = said.unit.filter(|unit| !unit.is_money()) else {
            continue;
        };
        let Some((before, after)) = text.split_once(&said.text) else {
            continue;
        };
        let stem = plain(&format!("{before} {after}"));
        // "Number of sites" less its unit says nothing of other heads "sites".
        if !stem.contains(' ') || unit == Unit::Count {
            continue;
        }
        let short = Some(bare(&stem)).filter(|bare| bare.contains(' ') && *bare != stem);
        let forms = [short, Some(stem)];
        for form in forms.into_iter().flatten() {
            let known = stems.entry(form).or_insert_with(|| Some(said.clone()));
            if known
                .as_ref()
                .is_some_and(|known| known.unit != said.unit || known.scale != said.scale)
            {
                *known = None;
            }
        }
    }
    stems
}

/// A head without the year and the stage that it is of: "employment land stock" of "Proposed employment land stock 2026 (1)".
fn bare(head: &str) -> String {
    const STAGES: &[&str] = &[
        "actual",
        "current",
        "existing",
        "expected",
        "forecast",
        "planned",
        "projected",
        "proposed",
    ];
    let words = head.split(' ');
    let words: Vec<&str> = words
        .filter(|word| !STAGES.contains(word) && !word.contains(|char: char| char.is_ascii_digit()))
        .collect();
    words.join(" ")
}

/// The year that the paper's accounts are of: the same wherever a heading or a running head states it, and on so many pages that
/// it is of all. "As at" is of one sheet; its last day alone, "Saturday, March 31, 2018" over notes, is of the year that others state.
fn year_end(sheets: &[Sheet]) -> Option<Period> {
    /// One page in so many.
    const ENOUGH: usize = 4;
    let names = |block: &&Block| {
        matches!(
            block.kind,
            BlockKind::Furniture | BlockKind::Heading { .. } | BlockKind::Caption
        )
    };
    let of_sheet = |sheet: &Sheet| -> Vec<Period> {
        let blocks = sheet.blocks.iter().filter(names);
        blocks
            .filter_map(|block| match year_end_of(&block.text) {
                Some(year) => Some(year).filter(|year| year.kind == PeriodKind::FinancialYear),
                None => last_day(&block.text),
            })
            .collect()
    };
    let years: Vec<Vec<Period>> = (sheets.iter())
        .map(of_sheet)
        .filter(|years| !years.is_empty())
        .collect();
    let enough = years.len() * ENOUGH >= sheets.len();
    let years: Vec<Period> = years.into_iter().flatten().collect();
    let year = years.iter().find(|year| year.kind.is_year() && enough)?;
    let same = years.iter().all(|other| other.end == year.end);
    same.then(|| year.clone())
}

/// The last day of a financial year that a short line names and nothing else of time.
fn last_day(text: &str) -> Option<Period> {
    /// "Annual Return 31 March 2018", "Saturday, March 31, 2018".
    const FEW: usize = 5;
    let may = text.contains("31") && text.split_whitespace().count() <= FEW;
    let day = may.then(|| only_time(text))??;
    let closes = day
        .end
        .is_some_and(|end| (end.month(), end.day()) == (3, 31));
    (day.kind == PeriodKind::Day && closes).then_some(day)
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::grid::drawn;

    fn paper(texts: &[&str]) -> Vec<Sheet> {
        let block = |text: &&str| Block {
            text: (*text).to_owned(),
            ..Block::default()
        };
        vec![Sheet {
            blocks: texts.iter().map(block).collect(),
            ..Sheet::default()
        }]
    }

    #[test]
    fn accounts_are_of_the_year_that_their_headings_state() {
        let of = |texts: &[&str]| {
            let page = |text: &&str| Sheet {
                blocks: vec![Block {
                    kind: BlockKind::Furniture,
                    text: (*text).to_owned(),
                    ..Block::default()
                }],
                ..Sheet::default()
            };
            let sheets: Vec<Sheet> = texts.iter().map(page).collect();
            let year = year_end(&sheets).and_then(|year| year.start);
            year.map(|start| start.to_string())
        };
        let (stated, day) = (
            "Accounts for the year ended 31 March 2018",
            "Saturday, March 31, 2018",
        );
        let plain = ["Notes"; 4];
        assert_eq!(
            of(&[&[stated, day], &plain[..]].concat()),
            Some("2017-04-01".to_owned())
        );
        assert_eq!(of(&[&[stated], &plain[..]].concat()), None, "of one page");
        assert_eq!(of(&[day, day]), None, "a day alone");
        assert_eq!(of(&[stated, "Tuesday, March 31, 2020"]), None);
    }

    #[test]
    fn a_sentence_may_speak_of_all_figures() {
        let said = |texts: &[&str]| {
            let whole = Whole::of(&[], &paper(texts));
            whole.unit.unit().map(|said| said.scale.0.to_string())
        };
        let all = "All amounts are in thousands of dollars unless otherwise stated";
        assert_eq!(said(&[all]), Some("1000".to_owned()));
        assert_eq!(said(&["All figures in this table are in £m"]), None);
        assert_eq!(said(&[all, "All figures are in £m"]), None);
    }

    #[test]
    fn the_sign_that_is_printed_is_the_currency() {
        let of = |texts: &[&str]| Whole::of(&[], &paper(texts)).currency;
        assert_eq!(of(&["It cost £5", "a grant of £7"]), Some(Unit::Gbp));
        assert_eq!(of(&["It cost £5, or $7"]), None);
        assert_eq!(of(&["The precept was raised"]), Some(Unit::Gbp));
        assert_eq!(of(&["It cost much"]), None);
    }

    #[test]
    fn tables_in_thousands_agree_on_it() {
        let usual = |heads: &[&str]| {
            let tables: Vec<Table> = heads
                .iter()
                .map(|head| drawn(&[&format!("Fund | {head}"), "General | 5"]))
                .collect();
            Whole::of(&tables, &[]).usual.map(|said| said.scale)
        };
        let thousands = ["2018 £000", "2019 £000", "Total £000", "Staff"];
        assert!(usual(&thousands).is_some_and(|scale| scale != Scale::ONE));
        assert_eq!(usual(&thousands[1..]), None, "two tables are too few");
        assert_eq!(
            usual(&["2018 £000", "2019 £000", "Total £000", "Debt £m"]),
            None
        );
        assert_eq!(
            usual(&["2018 £m", "2019 £m", "Total £m"]),
            None,
            "they print decimals"
        );
    }

    #[test]
    fn a_head_has_the_unit_of_its_sisters() {
        let tables = [drawn(&["Site | Site Area (ha)", "A | 5"])];
        let whole = Whole::of(&tables, &[]);
        let unit = |head: &str| whole.sister(head).and_then(|said| said.unit);
        assert_eq!(unit("Site Area"), Some(Unit::Hectares));
        assert_eq!(unit("Site"), None);
        assert_eq!(unit("Proposed site area 2026 (1)"), Some(Unit::Hectares));
    }
}
