//! Arrows: alone in a cell, or beside a figure, `46.9% ▲`.

/// Arrows that point up, down, and neither way.
pub(crate) const UP: &str = "▲△↑⇧⬆↗⇑🔼🡅🠉➚⮝";
pub(crate) const DOWN: &str = "▼▽↓⇩⬇↘⇓🔽🡇🠋➘⮟";
pub(crate) const SAME: &str = "►◄▶◀→←↔⇔⇨⇦▷◁⬌=➔➡⬅";

/// Whether a sign is an arrow.
pub(crate) fn is_arrow(sign: char) -> bool {
    [UP, DOWN, SAME].iter().any(|of| of.contains(sign))
}

/// A figure without the arrow before or behind it; `None` where there is none, or nothing else. "= 5" is no arrow.
pub(super) fn without(text: &str) -> Option<&str> {
    let sign = |char: char| is_arrow(char) && char != '=';
    let rest = text
        .trim_end_matches(|char| sign(char) || char == ' ')
        .trim_start_matches(|char| sign(char) || char == ' ');
    (rest.len() < text.len() && rest.contains(|char: char| char.is_ascii_digit())).then_some(rest)
}

#[cfg(test)]
mod tests {
    use crate::cell::shown;

    #[test]
    fn an_arrow_beside_a_figure_is_no_part_of_it() {
        for (text, expected) in [
            ("46.9% ▲", "46.9 percent"),
            ("▼ 377", "377"),
            ("17.5 ◄►", "17.5"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }
}
