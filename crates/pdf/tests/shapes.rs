//! Glyphs whose meaning is told from their outlines.

mod writer;

use std::fmt::Write as _;

use writer::{File, text};

/// A font of a few bars: `t`, `i`, `f`, `n` (at 3), `[` and, at `{`, `t` and `i` joined (see `fonts/build.py`).
const FONT: &[u8] = include_bytes!("fonts/joined.ttf");

/// Adds the font under a name in the page's resources. `meanings` are pairs of a code and what its `/ToUnicode`
/// map says of it.
fn add_font(file: &mut File, name: &str, meanings: &[(char, char)]) {
    let program = file.add_stream(&format!("/Length1 {}", FONT.len()), FONT);
    let lines: Vec<String> = meanings
        .iter()
        .map(|(code, char)| format!("<{:02X}><{:04X}>", u32::from(*code), u32::from(*char)))
        .collect();
    let map = format!(
        "begincmap 1 begincodespacerange <00><FF> endcodespacerange {} beginbfchar {} endbfchar endcmap",
        lines.len(),
        lines.join(" ")
    );
    let map = file.add_stream("", map.as_bytes());
    let descriptor = file.add(format!(
        "<</Type/FontDescriptor/FontName/{name}+Joined/Flags 4/FontBBox[0 -200 600 800]/Ascent 800/Descent -200\
         /ItalicAngle 0/CapHeight 700/StemV 80/FontFile2 {program} 0 R>>"
    ));
    let advance = |code: u8| match code {
        b't' => 300,
        b'i' => 200,
        b'f' => 280,
        3 => 520,
        b'[' => 220,
        b'{' => 493,
        _ => 500,
    };
    let widths: Vec<String> = (0..=b'~').map(|code| advance(code).to_string()).collect();
    let _ = write!(
        file.fonts,
        "/{name}<</Type/Font/Subtype/TrueType/BaseFont/{name}+Joined/FirstChar 0/LastChar 126/Widths[{}]\
         /FontDescriptor {descriptor} 0 R/ToUnicode {map} 0 R>>",
        widths.join(" ")
    );
}

/// What a page says that shows codes in fonts with these meanings.
fn check(shown: &str, fonts: &[(&str, &[(char, char)])], expected: &str) {
    let mut file = File::new(&format!("BT /F1 10 Tf 20 30 Td {shown} ET"));
    for (name, meanings) in fonts {
        add_font(&mut file, name, meanings);
    }
    assert_eq!(text(&file.page()), expected);
}

const LETTERS: [(char, char); 5] = [
    ('t', 't'),
    ('i', 'i'),
    ('f', 'f'),
    ('\u{3}', 'n'),
    ('[', '['),
];

#[test]
fn two_letters_joined_in_one_glyph_are_read_whatever_the_file_says_they_are() {
    for said in ['[', '\u{19F}', 'n'] {
        let mut meanings = LETTERS.to_vec();
        meanings.push(('{', said));
        check(
            "/AAAAAA 10 Tf (\\003f{\\003) Tj",
            &[("AAAAAA", &meanings)],
            "nftin",
        );
    }
    check(
        "/AAAAAA 10 Tf (\\003f{\\003) Tj",
        &[("AAAAAA", &LETTERS)],
        "nftin",
    );
}

#[test]
fn a_bracket_that_is_drawn_as_one_stays() {
    check("/AAAAAA 10 Tf (\\003[t) Tj", &[("AAAAAA", &LETTERS)], "n[t");
}

#[test]
fn a_letter_without_meaning_is_that_of_its_twin_in_the_other_half_of_the_font() {
    let half = &LETTERS[..3];
    let shown = "/AAAAAA 10 Tf (fi) Tj /BBBBBB 10 Tf (\\003) Tj";
    check(shown, &[("AAAAAA", half), ("BBBBBB", half)], "fi\u{FFFD}");
    check(shown, &[("AAAAAA", &LETTERS), ("BBBBBB", half)], "fin");
}
