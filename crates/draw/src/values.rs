//! The values read from a table, each with its heads, its time and its place.
//!
//! ```text
//! Adult care › Homes │ 2018/19 › Budget £000s = 1,204: 1204000 gbp (column) · 2018/19 = 2018-04-01 – 2019-03-31 · budget  (p31 402,188)
//! ```

use std::fmt::Write as _;

use scrutineer_model::{Judgement, Observation, Origin};

use crate::statements::figure;
use crate::text::printable;

/// Whether a text states a figure rather than naming something: it has a digit, and at least half
/// of it is digits and what stands around them in figures.
///
/// `(952)`, `£3.2m`, `12.4% (114 out of 919)` and `31/03/2018` do; `Action 3: write to parents` and
/// `n/a` do not.
pub fn is_figure(text: &str) -> bool {
    let printed = || text.chars().filter(|char| !char.is_whitespace());
    let of_figures = printed()
        .filter(|&char| char.is_ascii_digit() || "£$€%().,+-–−/:<>".contains(char))
        .count();
    text.contains(|char: char| char.is_ascii_digit()) && 2 * of_figures >= printed().count()
}

/// One line for each observation of the table that stands `table`th in its paper, from 0: row heads,
/// column heads, text; number, unit and where the unit was found; time, phase, part in a dashboard,
/// measure of the register; page and top left corner.
///
/// A table without values gives an empty text.
pub fn values(table: usize, observations: &[Observation]) -> String {
    let mut out = String::new();
    for observation in observations {
        if matches!(observation.origin, Origin::Cell { table: of, .. } if of == table) {
            out.push_str(&line(observation));
        }
    }
    out
}

fn line(observation: &Observation) -> String {
    let value = &observation.value;
    let mut out = format!(
        "{} │ {} = {}: {}",
        path(&observation.row),
        path(&observation.column),
        printable(&value.text),
        figure(value),
    );
    if let Some(mark) = &value.mark {
        let _ = write!(out, " · note {mark}");
    }
    if let Some(from) = value.unit_from.filter(|_| value.is_quantity()) {
        let _ = write!(out, " · unit by {}", from.name());
    }
    if let Some(phase) = observation.phase {
        let _ = write!(out, " · {}", phase.name());
    }
    if let Some(kind) = observation
        .comparison
        .filter(|kind| observation.phase.map(scrutineer_model::Phase::name) != Some(kind.name()))
    {
        let _ = write!(out, " · {}", kind.name());
    }
    if let Some(judgement) = &observation.judgement {
        judged(&mut out, judgement);
    }
    if let Some(polarity) = observation.polarity {
        let _ = write!(out, " · {}", polarity.name());
    }
    if let Some(entry) = &observation.registered {
        let _ = write!(out, " · {}", entry.id);
    }
    let source = &observation.source;
    let place = match (&source.span, source.bbox) {
        (Some(span), _) => span.to_string(),
        (None, Some(bbox)) => format!("p{} {:.0},{:.0}", source.page, bbox.x0, bbox.y0),
        (None, None) => format!("p{}", source.page),
    };
    let _ = writeln!(out, "  ({place})");
    out
}

fn judged(out: &mut String, judgement: &Judgement) {
    if let Some(reference) = &judgement.reference {
        let _ = write!(out, " · ref {}", printable(reference));
    }
    if let Some(rag) = &judgement.rag {
        let rating = rag.rating.map_or("?", scrutineer_model::Rating::name);
        let source = if rag.text.is_empty() { " (fill)" } else { "" };
        let _ = write!(out, " · {rating}{source}");
    }
    if let Some(travel) = &judgement.travel {
        let source = match &travel.printed {
            Some(printed) => printable(printed),
            None => "derived".to_owned(),
        };
        let _ = write!(out, " · {} ({source})", travel.direction.name());
    }
    if let Some(met) = judgement.target_met {
        let _ = write!(out, " · target {}", if met { "met" } else { "not met" });
    }
    if let Some(said) = judgement.target_said {
        let _ = write!(out, " · said {}", if said { "met" } else { "not met" });
    }
    if let Some(rank) = &judgement.rank {
        let _ = write!(out, " · rank {}", printable(rank));
    }
    if let Some(quartile) = &judgement.quartile {
        let _ = write!(out, " · quartile {}", printable(quartile));
    }
    if let Some(owner) = &judgement.owner {
        let _ = write!(out, " · owner {}", printable(owner));
    }
}

/// Heads from the outermost to the innermost; `–` where there is none.
fn path(heads: &[String]) -> String {
    if heads.is_empty() {
        return "–".to_owned();
    }
    let heads: Vec<String> = heads.iter().map(|head| printable(head)).collect();
    heads.join(" › ")
}

#[cfg(test)]
mod tests {
    use scrutineer_model::{Evidence, Rect, Source, Unit, Value};

    use super::*;

    #[test]
    fn figures_are_told_from_text_that_has_a_digit() {
        for figure in [
            "(952)",
            "£3.2m",
            "12.4% (114 out of 919)",
            "31/03/2018",
            "1,088/35,275",
        ] {
            assert!(is_figure(figure), "{figure}");
        }
        for text in [
            "",
            "–",
            "n/a",
            "Action 3: write to parents",
            "Q3 review meeting",
        ] {
            assert!(!is_figure(text), "{text}");
        }
    }

    #[test]
    fn a_value_is_listed_under_its_section_stub_and_heads() {
        let observation = Observation {
            measure: "Homes".to_owned(),
            registered: None,
            row: ["Adult care".to_owned(), "Homes".to_owned()].into(),
            column: ["2018/19".to_owned(), "Budget".to_owned()].into(),
            value: Value {
                text: "1,204".to_owned(),
                number: Some(1_204_000.into()),
                unit: Unit::Gbp,
                unit_from: Some(Evidence::Column),
                ..Value::default()
            },
            phase: None,
            comparison: None,
            polarity: None,
            judgement: None,
            source: Source::on(31, Rect::new(402.0, 188.0, 420.0, 198.0).expect("finite")),
            origin: Origin::Cell {
                table: 2,
                row: 3,
                column: 1,
            },
            confidence: 1.0,
        };
        assert_eq!(
            values(2, std::slice::from_ref(&observation)),
            "Adult care › Homes │ 2018/19 › Budget = 1,204: 1204000 gbp · unit by column  (p31 402,188)\n"
        );
        assert_eq!(values(1, &[observation]), "");
    }
}
