//! What the items of lists are marked with, as browsers draw it.

use scraper::ElementRef;

/// The markers of a list's items, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Markers {
    style: Style,
    next: i32,
    step: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Bullet,
    Figure,
    Letter { capital: bool },
    Roman { capital: bool },
}

impl Markers {
    /// Those of an `ol`, `ul` or `menu`.
    pub(crate) fn of(list: ElementRef<'_>) -> Self {
        let value = list.value();
        let style = match (value.name(), value.attr("type").unwrap_or_default()) {
            ("ol", "a") => Style::Letter { capital: false },
            ("ol", "A") => Style::Letter { capital: true },
            ("ol", "i") => Style::Roman { capital: false },
            ("ol", "I") => Style::Roman { capital: true },
            ("ol", _) => of_style(value.attr("style").unwrap_or_default()),
            _ => Style::Bullet,
        };
        let start = value
            .attr("start")
            .and_then(|start| start.trim().parse().ok());
        Self {
            style,
            next: start.unwrap_or(1),
            step: if value.attr("reversed").is_some() {
                -1
            } else {
                1
            },
        }
    }

    /// The marker of the next item.
    pub(crate) fn next(&mut self, item: ElementRef<'_>) -> String {
        let value = item.value().attr("value");
        let number = (value.and_then(|value| value.trim().parse().ok())).unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        match self.style {
            Style::Bullet => "•".to_owned(),
            Style::Figure => format!("{number}."),
            Style::Letter { capital } => cased(letters(number), capital),
            Style::Roman { capital } => cased(roman(number), capital),
        }
    }
}

fn of_style(style: &str) -> Style {
    let style = style.to_ascii_lowercase();
    if style.contains("lower-alpha") || style.contains("lower-latin") {
        Style::Letter { capital: false }
    } else if style.contains("upper-alpha") || style.contains("upper-latin") {
        Style::Letter { capital: true }
    } else if style.contains("lower-roman") {
        Style::Roman { capital: false }
    } else if style.contains("upper-roman") {
        Style::Roman { capital: true }
    } else {
        Style::Figure
    }
}

fn cased(text: String, capital: bool) -> String {
    let text = if capital { text.to_uppercase() } else { text };
    format!("{text}.")
}

/// 1: a, 26: z, 27: aa.
fn letters(number: i32) -> String {
    if number < 1 {
        return number.to_string();
    }
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from(b'a' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

fn roman(number: i32) -> String {
    const SIGNS: [(i32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            text.push_str(sign);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn check(html: &str, expected: &[&str]) {
        let page = Html::parse_fragment(html);
        let list = page.root_element().child_elements().next().expect(html);
        let mut markers = Markers::of(list);
        let found: Vec<String> = list
            .child_elements()
            .map(|item| markers.next(item))
            .collect();
        assert_eq!(found, expected, "{html}");
    }

    #[test]
    fn items_are_counted_as_browsers_do() {
        check("<ul><li>x<li>y</ul>", &["•", "•"]);
        check(
            "<ol start=3><li>x<li value=7>y<li>z</ol>",
            &["3.", "7.", "8."],
        );
        check("<ol type=a start=26><li>x<li>y</ol>", &["z.", "aa."]);
        check(
            "<ol style='list-style-type: lower-roman' start=3><li>x<li>y</ol>",
            &["iii.", "iv."],
        );
    }
}
