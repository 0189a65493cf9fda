//! What holds for the tables of any words and rules, sensible or not.

use proptest::prelude::*;
use scrutineer_model::{Axis, Color, Fill, Rect, Ruling, Sheet, Table, Word};
use scrutineer_tables::{find, join};

/// Places that hang together often enough to make rows and columns, and some that do not.
fn place(step: f32) -> impl Strategy<Value = f32> {
    prop_oneof![
        6 => (1u16..14).prop_map(move |k| f32::from(k) * step),
        1 => 0.0f32..600.0,
    ]
}

fn word() -> impl Strategy<Value = (f32, f32, u8, f32, bool)> {
    let size = prop_oneof![8 => Just(10.0f32), 1 => Just(7.0), 1 => 0.1f32..40.0];
    (place(42.0), place(14.0), 0u8..12, size, any::<bool>())
}

/// Words with texts that no other has, so that each can be found again.
fn words(seeds: &[(f32, f32, u8, f32, bool)]) -> Vec<Word> {
    let text = |index: usize, kind: u8| match kind {
        0..5 => format!("{},{index:03}", 1 + index / 1000),
        5 => format!("({index}.5)"),
        6 => format!("{index}%"),
        7 => format!("£{index}m"),
        8 => format!("{}/{index:02}", 2000 + index),
        _ => format!("word{index}"),
    };
    let word = |(index, &(x, y, kind, size, bold)): (usize, &(f32, f32, u8, f32, bool))| {
        let text = text(index, kind);
        let width = text.chars().count() as f32 * 0.5 * size;
        Word {
            bbox: Rect {
                x0: x,
                y0: y - 0.75 * size,
                x1: x + width,
                y1: y + 0.25 * size,
            },
            baseline: y,
            text,
            size,
            bold,
            ..Word::default()
        }
    };
    seeds.iter().enumerate().map(word).collect()
}

fn ruling() -> impl Strategy<Value = Ruling> {
    let axis = prop_oneof![Just(Axis::Horizontal), Just(Axis::Vertical)];
    (axis, place(21.0), place(42.0), place(42.0)).prop_map(|(axis, position, a, b)| Ruling {
        axis,
        position,
        start: a.min(b),
        end: a.max(b),
        thickness: 0.5,
        color: Color::BLACK,
    })
}

fn fill() -> impl Strategy<Value = Fill> {
    (place(42.0), place(14.0), place(42.0), place(14.0)).prop_map(|(a, b, c, d)| Fill {
        bbox: Rect {
            x0: a.min(c),
            y0: b.min(d),
            x1: a.max(c),
            y1: b.max(d),
        },
        color: Color([200, 220, 240]),
    })
}

fn sheet(page: u32, words: Vec<Word>, rulings: Vec<Ruling>, fills: Vec<Fill>) -> Sheet {
    Sheet {
        page,
        width: 600.0,
        height: 200.0,
        words,
        rulings,
        fills,
        ..Sheet::default()
    }
}

/// No word in two cells, no place under two cells, no cell outside its grid.
fn check(tables: &[Table]) -> Result<(), TestCaseError> {
    let mut seen: Vec<&str> = tables
        .iter()
        .flat_map(|table| &table.cells)
        .flat_map(|cell| cell.text.split(' '))
        .filter(|text| !text.is_empty())
        .collect();
    seen.sort_unstable();
    for pair in seen.windows(2) {
        prop_assert_ne!(pair[0], pair[1], "in two cells");
    }
    for table in tables {
        prop_assert_eq!(table.broken(), None);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_word_stands_in_one_cell_at_most_and_any_place_under_one(
        seeds in prop::collection::vec(word(), 0..90),
        rulings in prop::collection::vec(ruling(), 0..24),
        fills in prop::collection::vec(fill(), 0..6),
    ) {
        check(&find(&sheet(1, words(&seeds), rulings, fills)))?;
    }

    #[test]
    fn the_order_of_words_and_rules_does_not_matter(
        (seeds, shuffled) in prop::collection::vec(word(), 0..60)
            .prop_map(|seeds| words(&seeds))
            .prop_flat_map(|words| (Just(words.clone()), Just(words).prop_shuffle())),
        (rules, turned) in prop::collection::vec(ruling(), 0..16)
            .prop_flat_map(|rules| (Just(rules.clone()), Just(rules).prop_shuffle())),
    ) {
        let one = find(&sheet(1, seeds, rules, Vec::new()));
        let other = find(&sheet(1, shuffled, turned, Vec::new()));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn joining_overleaf_keeps_every_word_in_one_cell(
        seeds in prop::collection::vec(word(), 8..60),
        rulings in prop::collection::vec(ruling(), 4..16),
    ) {
        let mut all = words(&[seeds.as_slice(), seeds.as_slice()].concat());
        let second = all.split_off(seeds.len());
        let sheets = [
            sheet(1, all, rulings.clone(), Vec::new()),
            sheet(2, second, rulings, Vec::new()),
        ];
        let tables = sheets.iter().flat_map(find).collect();
        check(&join(tables, &sheets))?;
    }
}
