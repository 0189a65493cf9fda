//! Symbol fonts, whose codes are positions in a chart of pictures rather than characters.
//!
//! Office software draws bullets, ticks and the arrows of dashboards with Symbol, Wingdings and
//! Webdings. The file then says U+F0FC ("position FC of the font"), or `ü`, where a reader sees ✓.
//! The charts below give the nearest character in common use; places without one stay as they are.

/// The chart of a font.
pub(super) struct Chart {
    /// Name as it appears in font names, lower case.
    name: &'static str,
    /// Also stands for plain Latin characters, not only for positions in the private area.
    latin: bool,
    /// First position of each stretch, and the characters from there on.
    stretches: &'static [(u8, &'static str)],
}

/// In the order of looking: longer names first.
const CHARTS: &[Chart] = &[
    Chart {
        name: "wingdings3",
        latin: true,
        stretches: &[(0x21, "←→↑↓↖↗↙↘↔↕"), (0x66, "←→↑↓"), (0x70, "▲▼△▽◀▶◁▷◣◢◤◥")],
    },
    Chart {
        name: "wingdings2",
        latin: true,
        stretches: &[(0x4F, "✗✓☒☑☒☒"), (0x95, "•●●○◉◎"), (0x9F, "■■□□")],
    },
    Chart {
        name: "wingdings",
        latin: true,
        stretches: &[
            (0x20, " ✏✂✁"),
            (0x28, "☎✆✉"),
            (0x36, "⌛"),
            (0x41, "✌"),
            (0x45, "☜☞☝☟"),
            (0x4A, "☺"),
            (0x4C, "☹"),
            (0x52, "☼"),
            (0x6C, "●❍■□□❑❒◆◆◆❖◆☒"),
            (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
            (0x9E, "·•▪○○○◉◎"),
            (0xA7, "▪◻"),
            (0xAA, "✦★✶✴✹✵"),
            (0xD8, "➢"),
            (0xDC, "➲"),
            (0xDF, "←→↑↓↖↗↙↘←➔↑↓↖↗↙↘⇦⇨⇧⇩⇔⇕"),
            (0xFB, "✗✓☒☑"),
        ],
    },
    Chart {
        name: "webdings",
        latin: true,
        stretches: &[
            (0x33, "◀▶▲▼"),
            (0x61, "✓"),
            (0x63, "□"),
            (0x67, "■"),
            (0x6E, "●"),
            (0x72, "✗"),
        ],
    },
    Chart {
        name: "symbol",
        latin: false,
        stretches: &[
            (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"),
            (0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
            (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
            (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
            (0xBD, "|—"),
            (0xBF, "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"),
            (0xE5, "∑"),
        ],
    },
];

/// The chart that a font of this name follows, if it is a symbol font.
pub(super) fn chart(font: &str) -> Option<&'static Chart> {
    let name: String = font
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|char| char.to_ascii_lowercase())
        .collect();
    CHARTS.iter().find(|chart| name.starts_with(chart.name))
}

/// Whether a font of this name draws symbols rather than text.
pub(crate) fn is_symbolic(font: &str) -> bool {
    chart(font).is_some()
}

impl Chart {
    /// What is seen where the file says `char`.
    pub(super) fn seen(&self, char: char) -> char {
        let code = match u32::from(char) {
            code @ 0xF020..=0xF0FF => code - 0xF000,
            code @ 0x20..=0xFF if self.latin => code,
            // The strokes that lengthen arrows, as Adobe's list of glyphs numbers them: a dash for nil.
            code @ 0xF8E6..=0xF8E7 => code - 0xF8E6 + 0xBD,
            _ => return char,
        };
        let found = self.stretches.iter().rev().find_map(|&(start, chars)| {
            let index = code.checked_sub(u32::from(start))?;
            chars.chars().nth(index as usize)
        });
        found.unwrap_or(char)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(font: &str, file: char, seen: char) {
        assert_eq!(
            chart(font).map(|chart| chart.seen(file)),
            Some(seen),
            "{font} {file}"
        );
    }

    #[test]
    fn ticks_bullets_and_arrows_are_what_is_seen() {
        check("Wingdings-Regular", '\u{F0FC}', '✓');
        check("Wingdings", 'ü', '✓');
        check("Wingdings", '\u{F0A7}', '▪');
        check("Wingdings", '\u{F0E9}', '↑');
        check("Wingdings3", 'p', '▲');
        check("Wingdings 3", 'q', '▼');
        check("SymbolMT", '\u{F0B7}', '•');
        check("SymbolMT", '\u{F061}', 'α');
        check("Symbol", '\u{F8E7}', '—');
    }

    #[test]
    fn letters_of_the_symbol_font_stay_letters() {
        check("Symbol", 'a', 'a');
        check("Symbol", 'α', 'α');
    }

    #[test]
    fn text_fonts_have_no_chart() {
        assert!(chart("Arial").is_none());
        assert!(chart("TimesNewRoman").is_none());
    }
}
