//! What a font is called, and whether it is bold or slanted.
//!
//! Weight and slant stand in up to six places, none of them reliable alone: `/FontWeight`,
//! `/ItalicAngle`, the descriptor's flags, `/StemV`, most often the name (`ABCDEF+Arial-BoldItalicMT`,
//! `TimesNewRoman,Bold`, `Frutiger-65Bold`, `Univers-Black`), and the font program itself. Producers
//! that name their fonts `CIDFont+F1` fill the descriptor with defaults: there the program is asked.

use hayro_syntax::object::{Dict, Name, Stream};
use scrutineer_model::Font;
use skrifa::attribute::Style;
use skrifa::{FontRef, MetadataProvider};

/// Weights from here on are bold to the eye (semi-bold and up).
const BOLD: f32 = 600.0;

/// Slants beyond this many degrees are meant.
const SLANT: f32 = 2.0;

/// Bit 7 of a descriptor's flags: italic.
const ITALIC_FLAG: u32 = 1 << 6;
/// Bit 19: force bold.
const FORCE_BOLD_FLAG: u32 = 1 << 18;

/// A font as its dictionaries describe it.
pub(super) fn describe(
    dict: &Dict<'_>,
    descendant: Option<&Dict<'_>>,
    descriptor: &Dict<'_>,
) -> Font {
    let base = |dict: &Dict<'_>, key: &[u8]| {
        dict.get::<Name<'_>>(key)
            .map(|name| name.as_str().to_owned())
            .filter(|name| !name.is_empty())
    };
    let name = base(dict, b"BaseFont")
        .or_else(|| base(descendant?, b"BaseFont"))
        .or_else(|| base(descriptor, b"FontName"))
        .or_else(|| base(dict, b"Name"))
        .unwrap_or_default();
    let name = without_subset(&name).to_owned();
    let flags = descriptor.get::<u32>(b"Flags").unwrap_or(0);
    let weight = descriptor.get::<f32>(b"FontWeight").unwrap_or(0.0);
    let angle = descriptor.get::<f32>(b"ItalicAngle").unwrap_or(0.0);
    let (bold, italic) = if is_anonymous(&name) {
        of_program(descriptor).unwrap_or_default()
    } else {
        (sounds_bold(&name), sounds_italic(&name))
    };
    Font {
        bold: bold || weight >= BOLD || flags & FORCE_BOLD_FLAG != 0,
        italic: italic || angle.abs() > SLANT || flags & ITALIC_FLAG != 0,
        name,
    }
}

/// Whether a name numbers a font and does not say which it is: `CIDFont+F1`, `TT2`, `C2_0`.
fn is_anonymous(name: &str) -> bool {
    /// No family has a name of so few letters.
    const LETTERS: usize = 3;
    let rest = name.strip_prefix("CIDFont+").unwrap_or(name);
    rest.chars().filter(|char| char.is_alphabetic()).count() <= LETTERS
}

/// Whether the embedded TrueType program says that it is bold, and slanted.
fn of_program(descriptor: &Dict<'_>) -> Option<(bool, bool)> {
    let program = descriptor.get::<Stream<'_>>(b"FontFile2")?;
    style(&program.decoded().ok()?)
}

/// The same of a program's bytes: the weight and selection of its `OS/2` table, else the style of its
/// `head`.
fn style(program: &[u8]) -> Option<(bool, bool)> {
    let attributes = FontRef::new(program).ok()?.attributes();
    Some((
        attributes.weight.value() >= BOLD,
        attributes.style != Style::Normal,
    ))
}

/// A name without the six capitals and plus sign of a subset.
fn without_subset(name: &str) -> &str {
    match name.split_once('+') {
        Some((tag, rest)) if tag.len() == 6 && tag.bytes().all(|b| b.is_ascii_uppercase()) => rest,
        _ => name,
    }
}

fn sounds_bold(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["bold", "black", "heavy", "demi", "-bd", ",bd"]
        .iter()
        .any(|word| name.contains(word))
        // URW's bold of Times and its kin: `NimbusRomNo9L-Medi`.
        || name.ends_with("-medi")
        || name.ends_with("-mediital")
        || of_tex(&name, &TEX_BOLD)
}

fn sounds_italic(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    ["italic", "oblique", "slanted"]
        .iter()
        .any(|word| lower.contains(word))
        || name.ends_with("-It")
        || name.ends_with("BoldIt")
        || name.ends_with("-Ital")
        || name.ends_with("ReguItal")
        || name.ends_with("MediItal")
        || of_tex(&lower, &TEX_ITALIC)
}

/// How TeX's own fonts (Computer Modern, CM-Super) call their bold shapes before the size.
const TEX_BOLD: [&str; 14] = [
    "cmb", "cmbx", "cmbxti", "cmbxsl", "cmssbx", "cmbcsc", "sfrb", "sfbx", "sfbi", "sfbl", "sfsx",
    "sfso", "sfxc", "cmssdc",
];
/// … and their italic and slanted ones.
const TEX_ITALIC: [&str; 12] = [
    "cmti", "cmsl", "cmssi", "cmbxti", "cmbxsl", "cmsltt", "sfti", "sfsl", "sfsi", "sfbi", "sfbl",
    "sfso",
];

/// `CMBX10`: one of these and a size.
fn of_tex(name: &str, shapes: &[&str]) -> bool {
    let shape = name.trim_end_matches(|char: char| char.is_ascii_digit());
    shape.len() < name.len() && shapes.contains(&shape)
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::FromBytes;

    use super::*;

    fn check(font: &[u8], descriptor: &[u8], name: &str, bold: bool, italic: bool) {
        let font = Dict::from_bytes(font).expect("a dictionary");
        let descriptor = Dict::from_bytes(descriptor).expect("a dictionary");
        let expected = Font {
            name: name.to_owned(),
            bold,
            italic,
        };
        assert_eq!(describe(&font, None, &descriptor), expected);
    }

    #[test]
    fn names_lose_their_subset_tag_and_tell_weight_and_slant() {
        check(
            b"<</BaseFont/ABCDEF+Arial-BoldItalicMT>>",
            b"<<>>",
            "Arial-BoldItalicMT",
            true,
            true,
        );
        check(
            b"<</BaseFont/TimesNewRoman,Bold>>",
            b"<<>>",
            "TimesNewRoman,Bold",
            true,
            false,
        );
        check(b"<</BaseFont/C+Plus>>", b"<<>>", "C+Plus", false, false);
        check(
            b"<</BaseFont/Helvetica-Oblique>>",
            b"<<>>",
            "Helvetica-Oblique",
            false,
            true,
        );
    }

    #[test]
    fn typesetters_have_names_of_their_own_for_bold_and_italic() {
        for name in [
            "NimbusRomNo9L-Medi",
            "CMBX10",
            "CMSSBX10",
            "SFBX1095",
            "SFSX1000",
        ] {
            assert!(sounds_bold(name) && !sounds_italic(name), "{name}");
        }
        for name in ["NimbusRomNo9L-ReguItal", "CMTI8", "SFSI0900"] {
            assert!(!sounds_bold(name) && sounds_italic(name), "{name}");
        }
        for name in ["NimbusRomNo9L-MediItal", "CMBXTI10", "SFBI1000"] {
            assert!(sounds_bold(name) && sounds_italic(name), "{name}");
        }
        for name in [
            "CMR10",
            "SFRM1000",
            "CMB",
            "Gotham-Medium",
            "Media10",
            "Capital",
        ] {
            assert!(!sounds_bold(name), "{name}");
        }
        assert!(!sounds_italic("Capital"));
    }

    #[test]
    fn a_number_is_no_name_of_a_font() {
        for name in ["CIDFont+F1", "TT2", "C2_0", "F12", ""] {
            assert!(is_anonymous(name), "{name}");
        }
        for name in ["Arial", "CIDFont+Arial", "Univers-45"] {
            assert!(!is_anonymous(name), "{name}");
        }
    }

    /// A TrueType program of a `head` table alone, with this style.
    fn program(mac_style: u16) -> Vec<u8> {
        const HEAD: usize = 54;
        const DIRECTORY: u32 = 12 + 16;
        let mut bytes = vec![0, 1, 0, 0, 0, 1, 0, 16, 0, 0, 0, 0];
        bytes.extend(b"head");
        bytes.extend([0; 4]);
        bytes.extend(DIRECTORY.to_be_bytes());
        bytes.extend(54_u32.to_be_bytes());
        let mut head = [0_u8; HEAD];
        head[44..46].copy_from_slice(&mac_style.to_be_bytes());
        bytes.extend(head);
        bytes
    }

    #[test]
    fn a_program_tells_its_weight_and_slant() {
        assert_eq!(style(&program(0)), Some((false, false)));
        assert_eq!(style(&program(1)), Some((true, false)));
        assert_eq!(style(&program(2)), Some((false, true)));
        assert_eq!(style(b"no program"), None);
    }

    #[test]
    fn descriptors_tell_where_names_do_not() {
        check(
            b"<</BaseFont/F1>>",
            b"<</FontWeight 700>>",
            "F1",
            true,
            false,
        );
        check(
            b"<</BaseFont/F1>>",
            b"<</ItalicAngle -12>>",
            "F1",
            false,
            true,
        );
        check(b"<</BaseFont/F1>>", b"<</Flags 96>>", "F1", false, true);
        check(
            b"<</BaseFont/F1>>",
            b"<</FontWeight 400/Flags 32/ItalicAngle 0>>",
            "F1",
            false,
            false,
        );
    }
}
