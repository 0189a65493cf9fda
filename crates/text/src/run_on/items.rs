//! The numbers at which the items of a paper on one line begin.
//!
//! `66. APOLOGIES … 67. MINUTES`, `Cou/9/07-08 Present … Cou/10/07-08 Apologies`, `1. Purpose 1.1 To tell … 1.2 And`. What must not match: days,
//! numbers of pages and figures in the text, which do not count on.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// Items that count on, at least; twice as many where nothing else tells that they are titles.
pub(super) const ITEMS: usize = 3;

/// `66.`, `1358`, `3)`, `Cou/286/07-08`, `B.1102`, `82/23`: what may number an item, before a capital letter.
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?:^|\s)(([A-Z][A-Za-z]{0,4}[/.])?(\d{1,5})((?:/\d\d(?:-\d\d)?)?)([.)]?))\s+\p{Lu}",
    )
    .ok()
});

/// `7.1.`, `1.1`: parts of an item.
pub(super) static PART: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|\s)((\d{1,5})\.\d{1,3}(?:\.\d{1,3})?\.?)\s+\p{Lu}").ok());

/// `a)`, `(b)`, `C)`: lettered parts of an item.
static LETTER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\s(\(?([a-hA-H])\))\s+\p{Lu}").ok());

/// A number that begins an item.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) range: Range<usize>,
    pub(super) count: u32,
    /// A stop, a series or capitals tell that a title follows.
    sure: bool,
    /// Letters stand before it: "Cou/" of "Cou/286/07-08".
    series: bool,
    /// The item that it counts on from.
    before: Option<usize>,
    /// How much speaks for the run that ends here.
    weight: u32,
}

/// What may stand behind a number.
const STOPS: [&str; 3] = [".", ")", ""];

/// What each item of a run adds to it.
const STEP: u32 = 8;

/// What numbers with the same sign behind them add.
fn joined(before: &str, own: &str) -> u32 {
    u32::from(before == own)
}

/// The longest run of numbers that count on, each before a title.
pub(super) fn items(text: &str) -> Vec<Item> {
    let mut found: Vec<Item> = Vec::new();
    // The last item of a series with each count and sign behind it.
    let mut last: BTreeMap<(&str, &str, u32, &str), usize> = BTreeMap::new();
    let mut from = 0;
    while let Some(number) = NUMBER
        .as_ref()
        .and_then(|form| form.captures_at(text, from))
    {
        let (Some(whole), Some(count)) = (number.get(1), number.get(3)) else {
            break;
        };
        from = whole.end();
        let (Ok(count), behind) = (count.as_str().parse::<u32>(), text[from..].trim_start()) else {
            continue;
        };
        let series = number.get(2).map_or("", |series| series.as_str());
        let year = number.get(4).map_or("", |year| year.as_str());
        let stop = number.get(5).map_or("", |stop| stop.as_str());
        let capitals = begins_in_capitals(behind);
        if stop.is_empty() && series.is_empty() && year.is_empty() && !capitals && is_month(behind)
        {
            continue;
        }
        let before = count.checked_sub(1).and_then(|before| {
            (STOPS.iter())
                .filter_map(|other| Some((other, *last.get(&(series, year, before, *other))?)))
                .max_by_key(|&(other, index)| found[index].weight + joined(other, stop))
        });
        // A page's number counts on to an item's, but without its stop.
        let weight = before.map_or(STEP, |(other, index)| {
            found[index].weight + STEP + joined(other, stop)
        });
        let key = (series, year, count, stop);
        if (last.get(&key)).is_none_or(|&known| found[known].weight < weight) {
            last.insert(key, found.len());
        }
        found.push(Item {
            range: whole.range(),
            count,
            sure: !stop.is_empty() || !series.is_empty() || !year.is_empty() || capitals,
            series: !series.is_empty(),
            before: before.map(|(_, index)| index),
            weight,
        });
    }
    let longest = (found.iter().enumerate())
        .max_by_key(|(index, item)| (item.weight, std::cmp::Reverse(*index)));
    let mut run = Vec::new();
    let mut at = longest.map(|(index, _)| index);
    while let Some(index) = at {
        run.push(found[index].clone());
        at = found[index].before;
    }
    run.reverse();
    let sure = run.iter().filter(|item| item.sure).count();
    let counts = run.len() >= 2 * ITEMS - 1 && run[0].count == 1;
    if sure < ITEMS && !counts {
        return sections(text, &found);
    }
    run
}

/// Whether references of one series number the items of a text: no prose counts so.
pub(super) fn are_of_series(text: &str) -> bool {
    let items = items(text);
    items.len() >= ITEMS && items.iter().all(|item| item.series)
}

/// Where the lettered parts of items begin, two at least of an item, from its first on.
pub(super) fn lettered(text: &str, items: &[Item]) -> Vec<usize> {
    let ends = items.iter().skip(1).map(|item| item.range.start);
    let mut places = Vec::new();
    for (item, end) in items.iter().zip(ends.chain([text.len()])) {
        let from = item.range.end;
        let mut own: Vec<usize> = Vec::new();
        let mut next = None;
        let found = LETTER
            .iter()
            .flat_map(|form| form.captures_iter(&text[from..end]));
        for letter in found {
            let (Some(whole), Some(sign)) = (letter.get(1), letter.get(2)) else {
                continue;
            };
            let sign = sign.as_str().bytes().next();
            let fits = match next {
                Some(_) => sign == next,
                None => matches!(sign, Some(b'a' | b'A')),
            };
            if fits {
                own.push(from + whole.start());
                next = sign.map(|sign| sign + 1);
            }
        }
        if own.len() > 1 {
            places.append(&mut own);
        }
    }
    places
}

/// The sections of a report of which few are there: numbers with their parts behind them, `1. Purpose 1.1 To tell … 1.2 And …`.
fn sections(text: &str, found: &[Item]) -> Vec<Item> {
    /// Bytes of a section's title, at most.
    const TITLE: usize = 120;
    let parts: Vec<(usize, &str)> = (PART.iter())
        .flat_map(|part| part.captures_iter(text))
        .filter_map(|part| part.get(1))
        .map(|part| (part.start(), part.as_str().trim_end_matches('.')))
        .collect();
    let at = |number: String, from: usize| {
        (parts.iter()).find_map(|&(at, part)| (part == number && at > from).then_some(at))
    };
    (found.iter())
        .filter(|item| {
            let first = at(format!("{}.1", item.count), item.range.end);
            let second = first.and_then(|first| at(format!("{}.2", item.count), first));
            first.is_some_and(|first| first - item.range.end <= TITLE) && second.is_some()
        })
        .cloned()
        .collect()
}

/// `MATTERS ARISING FROM`, `TREES`: a word of four capitals, or two.
pub(super) fn begins_in_capitals(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is = |word: &str| word.contains(char::is_alphabetic) && !word.contains(char::is_lowercase);
    let first = words.next().unwrap_or_default();
    let letters = first.chars().filter(|char| char.is_alphabetic()).count();
    is(first) && (letters >= 4 || letters >= 2 && words.next().is_some_and(is))
}

/// `4 May 2021` numbers no item.
fn is_month(text: &str) -> bool {
    let word: String = text
        .chars()
        .take_while(|char| char.is_alphabetic())
        .collect();
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    .iter()
    .any(|month| word.len() >= 3 && month.starts_with(&word))
}
