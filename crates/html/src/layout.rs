//! Tables that lay out a page and hold no data: they are unwrapped.
//!
//! What the page marks (`role`, heads, a caption) goes first; else a table that holds another, has
//! one row or one column, or whose cells hold headings, is for layout.

use scraper::ElementRef;

/// Whether a table's cells are data.
pub(crate) fn is_data(table: ElementRef<'_>) -> bool {
    let role = table.value().attr("role").unwrap_or_default();
    if matches!(role, "presentation" | "none") {
        return false;
    }
    if matches!(role, "table" | "grid" | "treegrid") {
        return true;
    }
    if is_list_of_items(table) {
        return false;
    }
    let mut marked = false;
    let mut holds_table = false;
    let mut holds_heading = false;
    for element in table.descendent_elements().skip(1) {
        match element.value().name() {
            "table" => holds_table = true,
            "h1" | "h2" | "h3" | "form" => holds_heading = true,
            "th" | "caption" | "thead" => marked |= own_table(element) == Some(table),
            _ => {}
        }
    }
    let (rows, columns) = size(table);
    if columns < 2 || rows < 2 && !marked {
        return false;
    }
    marked || !(holds_table || holds_heading)
}

/// Whether a table lists items with what was said under them, as the pages of meetings do: numbers
/// that count up beside cells that hold paragraphs and lists.
///
/// ```text
/// No. │ Item
/// 12. │ Apologies
///     │ Minutes: …
/// ```
///
/// Not to be matched: a table whose rows are numbered and whose cells are short.
pub(crate) fn is_list_of_items(table: ElementRef<'_>) -> bool {
    let (mut items, mut others, mut with_blocks) = (0, 0, 0);
    let mut last = 0;
    let columns = heads_of_items(table);
    for row in rows_of(table) {
        let cells: Vec<ElementRef<'_>> = cells_of(row).collect();
        // What came of an item may stand beside it, where heads say what lists items: "Status", "Action".
        let own = columns.map_or(cells.as_slice(), |columns| {
            let item = cells.get(columns.number..columns.number + 2);
            item.filter(|_| cells.len() <= columns.all)
                .unwrap_or(&cells)
        });
        let [number, item] = own else {
            // A name over the items below it.
            others += usize::from(cells.len() != 1);
            continue;
        };
        if number.value().name() == "th" && item.value().name() == "th" {
            continue;
        }
        let Some(value) = item_number(&text_of(*number)) else {
            others += 1;
            continue;
        };
        items += 1;
        others += usize::from(value < last);
        last = value;
        with_blocks += usize::from(blocks(*item) >= 2);
    }
    items >= 2 && others * 4 <= items && with_blocks * 3 >= items || is_list_without_numbers(table)
}

/// The columns of a table whose heads say that it lists items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ItemColumns {
    pub(crate) all: usize,
    /// Where the numbers stand, from 0; items stand in the next. A column before has the hour.
    pub(crate) number: usize,
}

/// "No. · Item", "Item No · Item/Resolution · Status", "Note · No. · Item".
pub(crate) fn heads_of_items(table: ElementRef<'_>) -> Option<ItemColumns> {
    const NUMBERS: [&str; 7] = ["no", "no.", "number", "item", "item no", "item no.", "rhif"];
    const ITEMS: [&str; 5] = [
        "item",
        "agenda item",
        "item/resolution",
        "item/decision",
        "eitem",
    ];
    let heads: Vec<String> =
        (rows_of(table).find(|row| cells_of(*row).count() >= 2)).map(|row| {
            cells_of(row)
                .filter(|cell| cell.value().name() == "th")
                .map(|cell| {
                    let words = cell.text().flat_map(str::split_whitespace);
                    words.collect::<Vec<_>>().join(" ").to_lowercase()
                })
                .collect()
        })?;
    let number = (heads.windows(2).take(2)).position(|pair| {
        NUMBERS.contains(&pair[0].as_str()) && ITEMS.contains(&pair[1].as_str())
    })?;
    Some(ItemColumns {
        all: heads.len(),
        number,
    })
}

/// Whether a table lists items that have no numbers: the cell for the number stands empty in every row, and
/// beside it a title in an element of its own stands over what was said.
pub(crate) fn is_list_without_numbers(table: ElementRef<'_>) -> bool {
    let rows: Vec<Vec<ElementRef<'_>>> = (rows_of(table))
        .map(|row| cells_of(row).collect())
        .filter(|cells: &Vec<ElementRef<'_>>| cells.len() != 1)
        .filter(|cells| !cells.iter().all(|cell| cell.value().name() == "th"))
        .collect();
    let with_blocks = (rows.iter())
        .filter(|cells| cells.get(1).is_some_and(|item| blocks(*item) >= 2))
        .count();
    let without = rows.iter().all(|cells| {
        matches!(cells.as_slice(), [number, item]
            if text_of(*number).is_empty() && !text_of(*item).is_empty() && starts_with_element(*item))
    });
    // One row whose cell holds a whole paper, under heads that say so.
    let least = match heads_of_items(table) {
        Some(columns) if columns.all == 2 => 1,
        _ => 2,
    };
    rows.len() >= least && without && with_blocks * 3 >= rows.len()
}

/// Whether the first text of a cell stands in an element.
fn starts_with_element(cell: ElementRef<'_>) -> bool {
    (cell.children())
        .find(|child| {
            ElementRef::wrap(*child).is_some()
                || (child.value().as_text()).is_some_and(|text| !text.trim().is_empty())
        })
        .is_some_and(|child| ElementRef::wrap(child).is_some())
}

/// The cells of a row.
pub(crate) fn cells_of(row: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    row.child_elements()
        .filter(|cell| matches!(cell.value().name(), "td" | "th"))
}

/// "12.", "77/21", "5a": what counts in an item's number.
pub(crate) fn item_number(text: &str) -> Option<u32> {
    /// Nobody numbers items with more characters.
    const LONGEST: usize = 14;
    let text = text.trim().trim_end_matches(['.', ')', ':']);
    let fits = |char: char| char.is_ascii_alphanumeric() || matches!(char, '.' | '/');
    if text.len() > LONGEST || !text.chars().all(fits) {
        return None;
    }
    let digits: String = (text.chars())
        .skip_while(|char| !char.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok().filter(|number| *number < 10_000)
}

fn text_of(element: ElementRef<'_>) -> String {
    element.text().take(8).collect::<String>().trim().to_owned()
}

/// Elements directly in a cell, or in its only element, that stand in lines of their own.
fn blocks(cell: ElementRef<'_>) -> usize {
    let is_block = |element: &ElementRef<'_>| {
        matches!(
            element.value().name(),
            "p" | "div" | "ul" | "ol" | "table" | "h3" | "h4" | "h5" | "h6"
        )
    };
    // A title without an element of its own counts as one.
    let children = |element: ElementRef<'_>| {
        let blocks = element.child_elements().filter(is_block).count();
        let bare = element.children().any(|child| {
            let text = child.value().as_text();
            let inline = ElementRef::wrap(child).filter(|child| !is_block(child));
            text.is_some_and(|text| !text.trim().is_empty())
                || inline.is_some_and(|inline| inline.text().any(|text| !text.trim().is_empty()))
        });
        // A title in bold, and what was said of it behind a line break.
        let mut elements = element.child_elements();
        let titled = elements
            .next()
            .is_some_and(|first| matches!(first.value().name(), "b" | "strong"))
            && elements
                .next()
                .is_some_and(|next| next.value().name() == "br");
        blocks + usize::from(bare) + usize::from(titled)
    };
    let mut within = cell;
    while let (1, Some(only)) = (
        within.child_elements().count(),
        within.child_elements().next(),
    ) {
        within = only;
    }
    children(cell).max(children(within))
}

/// The table that an element stands in.
fn own_table(element: ElementRef<'_>) -> Option<ElementRef<'_>> {
    (element.ancestors())
        .filter_map(ElementRef::wrap)
        .find(|above| above.value().name() == "table")
}

/// Rows, and cells of the longest.
fn size(table: ElementRef<'_>) -> (usize, usize) {
    let mut rows = 0;
    let mut columns = 0;
    for row in rows_of(table) {
        let cells = row.child_elements().map(|cell| {
            let span = cell
                .value()
                .attr("colspan")
                .and_then(|span| span.trim().parse().ok());
            span.unwrap_or(1usize).clamp(1, 1000)
        });
        rows += 1;
        columns = columns.max(cells.sum());
    }
    (rows, columns)
}

/// The rows of a table itself.
fn rows_of(table: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    let groups = table.child_elements();
    groups
        .filter(|group| matches!(group.value().name(), "thead" | "tbody" | "tfoot"))
        .flat_map(|group| group.child_elements())
        .filter(|row| row.value().name() == "tr")
}

/// Whether a list of terms is a table: pairs of a name and something short.
pub(crate) fn are_pairs(list: ElementRef<'_>) -> bool {
    /// Longer texts define their term.
    const SHORT: usize = 12;
    const PAIRS: usize = 3;
    let elements: Vec<ElementRef<'_>> = terms(list).collect();
    let pairs = (elements.windows(2))
        .filter(|pair| pair[0].value().name() == "dt" && pair[1].value().name() == "dd")
        .count();
    let short = |element: &&ElementRef<'_>| {
        let text: String = element.text().take(64).collect();
        text.split_whitespace().count() <= SHORT
    };
    let has_figure = elements.iter().any(|element| {
        element.value().name() == "dd"
            && element
                .text()
                .any(|text| text.contains(|c: char| c.is_ascii_digit()))
    });
    pairs >= PAIRS
        && pairs * 2 == elements.len()
        && has_figure
        && elements.iter().all(|element| short(&element))
}

/// The `dt` and `dd` of a list, those in a `div` too.
pub(crate) fn terms(list: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    list.child_elements().flat_map(|child| {
        let inner = (child.value().name() == "div").then(|| child.child_elements());
        let own = (child.value().name() != "div").then_some(child);
        (own.into_iter().chain(inner.into_iter().flatten()))
            .filter(|element| matches!(element.value().name(), "dt" | "dd"))
    })
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn check(html: &str, expected: bool) {
        let page = Html::parse_fragment(html);
        let table = page.root_element().child_elements().next().expect(html);
        assert_eq!(is_data(table), expected, "{html}");
    }

    #[test]
    fn tables_of_data_have_heads_or_cells_side_by_side() {
        check("<table><tr><td>a<td>1<tr><td>b<td>2</table>", true);
        check("<table><tr><th>a<th>b</table>", true);
        check("<table role=table><tr><td>a</table>", true);
    }

    #[test]
    fn tables_for_layout_hold_other_things() {
        check("<table><tr><td>a<td>b</table>", false);
        check("<table><tr><td>a<tr><td>b</table>", false);
        check(
            "<table role=presentation><tr><td>a<td>1<tr><td>b<td>2</table>",
            false,
        );
        check(
            "<table><tr><td>a<td><table><tr><th>x<th>y<tr><td>1<td>2</table><tr><td>b<td>c</table>",
            false,
        );
        check(
            "<table><tr><td><h2>News</h2><td>x<tr><td>b<td>c</table>",
            false,
        );
    }

    #[test]
    fn items_with_what_was_said_are_no_data() {
        check(
            "<table><tr><th>No.<th>Item<tr><td>12.<td><p>Apologies</p><p>Minutes:</p><p>None.</p>
             <tr><td>13.<td><p>Grants</p><p>Minutes:</p><p>RESOLVED: That they be paid.</p></table>",
            false,
        );
        // Its cells for numbers stand empty.
        check(
            "<table><tr><td><td><span>Apologies</span><div><p>None.</p></div>
             <tr><td><td><span>Grants</span><div><p>RESOLVED: That they be paid.</p></div></table>",
            false,
        );
        check("<table><tr><td><td>Abbey<tr><td><td>Barton</table>", true);
        check(
            "<table><tr><th>No.<th>Ward<tr><td>1<td>Abbey<tr><td>2<td>Barton</table>",
            true,
        );
        check(
            "<table><tr><td>2014<td><p>a</p><p>b</p><tr><td>2013<td><p>c</p><p>d</p></table>",
            true,
        );
    }

    #[test]
    fn terms_with_figures_are_pairs() {
        let pairs = |html: &str| {
            let page = Html::parse_fragment(html);
            are_pairs(page.root_element().child_elements().next().expect(html))
        };
        assert!(pairs(
            "<dl><dt>a<dd>£1<div><dt>b<dd>£2</div><dt>c<dd>£3</dl>"
        ));
        assert!(!pairs("<dl><dt>a<dd>x<dt>b<dd>y<dt>c<dd>z</dl>"));
        assert!(!pairs("<dl><dt>a<dd>£1<dd>£2<dt>b<dd>£3</dl>"));
    }

    #[test]
    fn heads_say_that_a_table_lists_items() {
        let heads = "<table><tr><th>Item<br>No<th>Item/Resolution<th>Status<th>Action";
        let row = "<td><b>TREES</b><br><br>It was told.<td>Noted<td>";
        check(
            &format!("{heads}<tr><td>1.{row}<tr><td>2.{row}</table>"),
            false,
        );
        // Without such heads a third column makes a table of data.
        let other = "<table><tr><th>No<th>Risk<th>Owner";
        check(
            &format!("{other}<tr><td>1.{row}<tr><td>2.{row}</table>"),
            true,
        );
        check(
            "<table><tr><th>No.<th>Item<tr><td><td><p>Minutes<p>1 Trees</table>",
            false,
        );
    }
}
