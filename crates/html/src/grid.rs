//! A cell's own attributes: how far it spans, whether it is a head, its colour and indent.

use scraper::node::Element;
use scrutineer_model::{Cell, CellRole, Color};

/// Pixels to the em, unless a page says otherwise.
const EM: f32 = 16.0;
/// A space that does not break, in ems.
const SPACE: f32 = 0.25;

/// A cell with its spans, role and colour, but no text yet. `in_head`: it stands in a `thead`.
pub(crate) fn cell(element: &Element, in_head: bool) -> Cell {
    let span = |name: &str| {
        let digits = element.attr(name).unwrap_or_default().trim_start();
        let end = (digits.find(|char: char| !char.is_ascii_digit())).unwrap_or(digits.len());
        digits[..end].parse::<usize>().ok()
    };
    let is_head = in_head
        || element.name() == "th"
        || matches!(element.attr("role"), Some("columnheader" | "rowheader"));
    Cell {
        // "0": to the end of its group of rows.
        row_span: match span("rowspan") {
            Some(0) => usize::MAX,
            other => other.unwrap_or(1),
        },
        column_span: span("colspan").unwrap_or(1).clamp(1, 1000),
        role: if is_head {
            CellRole::Header
        } else {
            CellRole::Data
        },
        page: 1,
        fill: fill(element).filter(|color| !color.is_white()),
        indent: padding(element),
        ..Cell::default()
    }
}

/// What white space at the beginning of a cell indents it by, in ems.
pub(crate) fn indent(spaces: usize) -> f32 {
    spaces as f32 * SPACE
}

/// The value of a property in an element's `style`.
pub(crate) fn style<'a>(element: &'a Element, property: &str) -> Option<&'a str> {
    let declarations = element.attr("style")?.split(';');
    declarations.rev().find_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        (name.trim().eq_ignore_ascii_case(property)).then_some(value.trim())
    })
}

fn padding(element: &Element) -> f32 {
    ["padding-left", "text-indent", "margin-left"]
        .iter()
        .filter_map(|property| length(style(element, property)?))
        .fold(0.0, |sum, length| sum + length)
        .clamp(0.0, 40.0)
}

/// A length in ems.
fn length(value: &str) -> Option<f32> {
    let value = value.to_ascii_lowercase();
    let (number, per_em) = if let Some(number) = value.strip_suffix("px") {
        (number, EM)
    } else if let Some(number) = value.strip_suffix("pt") {
        (number, 12.0)
    } else {
        (value.strip_suffix("em")?, 1.0)
    };
    let number: f32 = number.trim_end_matches('r').trim().parse().ok()?;
    number.is_finite().then_some(number / per_em)
}

fn fill(element: &Element) -> Option<Color> {
    let background = style(element, "background-color").or_else(|| style(element, "background"));
    background
        .and_then(color)
        .or_else(|| color(element.attr("bgcolor")?))
}

/// `#ffbf00`, `#fb0`, `rgb(255, 191, 0)` and the names that reports rate by.
fn color(value: &str) -> Option<Color> {
    let value = value.trim().to_ascii_lowercase();
    let value = value
        .split(' ')
        .next()
        .filter(|_| !value.starts_with("rgb"))
        .unwrap_or(&value);
    if let Some(hex) = value.strip_prefix('#') {
        let digits: Vec<u8> = (hex.chars())
            .map(|char| char.to_digit(16).map(|digit| digit as u8))
            .collect::<Option<_>>()?;
        return match digits.as_slice() {
            [r, g, b] => Some(Color([r * 17, g * 17, b * 17])),
            [r, rr, g, gg, b, bb] => Some(Color([r * 16 + rr, g * 16 + gg, b * 16 + bb])),
            _ => None,
        };
    }
    if let Some(parts) = value
        .strip_prefix("rgb(")
        .and_then(|rest| rest.strip_suffix(')'))
    {
        let parts: Vec<u8> =
            (parts.split(',').map(|part| part.trim().parse().ok())).collect::<Option<_>>()?;
        return <[u8; 3]>::try_from(parts).ok().map(Color);
    }
    Some(Color(match value {
        "red" => [255, 0, 0],
        "green" => [0, 128, 0],
        "lime" => [0, 255, 0],
        "yellow" => [255, 255, 0],
        "orange" => [255, 165, 0],
        "amber" => [255, 191, 0],
        "black" => [0, 0, 0],
        "blue" => [0, 0, 255],
        "gray" | "grey" => [128, 128, 128],
        "silver" => [192, 192, 192],
        "white" => [255, 255, 255],
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn of(html: &str) -> Cell {
        let page = Html::parse_fragment(&format!("<table><tr>{html}</table>"));
        let node = page.tree.nodes().find_map(|node| {
            let element = node.value().as_element()?;
            matches!(element.name(), "td" | "th").then_some(element)
        });
        cell(node.expect(html), false)
    }

    #[test]
    fn spans_are_numbers_and_nothing_else() {
        assert_eq!(
            (
                of("<td rowspan='2' colspan=3>").row_span,
                of("<td colspan=3>").column_span
            ),
            (2, 3)
        );
        assert_eq!(of("<td colspan='-1' rowspan=x>").column_span, 1);
        assert_eq!(of("<td rowspan=0>").row_span, usize::MAX);
        assert_eq!(of("<td colspan=99999999999999999999999>").column_span, 1);
    }

    #[test]
    fn heads_colours_and_indents() {
        assert_eq!(of("<th>").role, CellRole::Header);
        let rated = of("<td style='background-color: #FB0; padding-left:32px' bgcolor=red>");
        assert_eq!(rated.fill, Some(Color([255, 187, 0])));
        assert!((rated.indent - 2.0).abs() < 0.001);
        assert_eq!(of("<td bgcolor='#ffffff'>").fill, None);
        assert_eq!(
            of("<td style='background:rgb(1, 2,3)'>").fill,
            Some(Color([1, 2, 3]))
        );
    }
}
