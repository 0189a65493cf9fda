//! Writes the fuzz targets' seeds into `fuzz/corpus`: for `reader` small files that each use another
//! part of the format, for `html` and `text` parts of papers, for `tables` drawings of each sort of
//! page, so that the fuzzer need not find them itself.
//!
//! `cargo run --manifest-path fuzz/Cargo.toml --example seeds`

use std::path::Path;
use std::{fs, io};

#[path = "../../crates/pdf/tests/writer/mod.rs"]
mod writer;

use scrutineer_fuzz::Script;
use writer::File;

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/reader");
    fs::create_dir_all(&folder)?;
    for (name, bytes) in seeds() {
        fs::write(folder.join(format!("{name}.pdf")), bytes)?;
    }
    let encrypted = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/pdf/tests/encrypted");
    for entry in fs::read_dir(encrypted)? {
        let entry = entry?;
        fs::copy(entry.path(), folder.join(entry.file_name()))?;
    }
    for (target, seeds) in [("html", MARKUP), ("text", TEXTS)] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("corpus")
            .join(target);
        fs::create_dir_all(&folder)?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(number.to_string()), seed)?;
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/tables");
    fs::create_dir_all(&folder)?;
    for (name, script) in drawings() {
        fs::write(folder.join(name), script.bytes())?;
    }
    Ok(())
}

/// Parts of pages of the web.
const MARKUP: &[&[u8]] = &[
    b"<!DOCTYPE html><meta charset=iso-8859-1><title>T</title><style>.x{display:none}</style><nav>a</nav><h1>\xa3</h1>",
    b"<table><caption>Table 1</caption><thead><tr><th rowspan=2>A<th colspan=2>B<tr><th>C<th>D</thead><tfoot><tr><td>1<td>2<td>3</tfoot><tr><th scope=row>x<td>1<td>2</table>",
    b"<table><tr><td>a<td><table><tr><td>x<td>1<tr><td rowspan=9>y<td colspan=0>2</table></table>",
    b"<ol type=a start=3><li>x<p>y<ul><li value=2>z</ul></ol><dl><dt>a<dd>1<dt>b<dd>2<dt>c<dd>3</dl>",
    b"<p>a<br>B<sup>1</sup> &pound;5 <a href='d/x.pdf'>PDF 5 KB</a><span hidden>x</span><b><p>Bold</b></p>",
    b"<td style='background:rgb(1,2,3);padding-left:2em'><form><select><option>a</select><template><svg>",
];

/// Parts of texts.
const TEXTS: &[&[u8]] = &[
    b"# Head\n\n1.1 text [a](b.pdf) **bold** <b>x</b> &amp;\n\n- (a) item\n\n**PART I**\n",
    b"Summary\t\t\n\t2018/19\t2019/20\n\t\xc2\xa3000\t\xc2\xa3000\nRoads\t12\t(13)\nTotal\t12\t(13)\n* note\n",
    b"| A | B |\n|---|--:|\n| x | 1 |\n\nA | B\n--- | ---\nx \\| y | 2\n",
    b"<table><tr><th rowspan=2>A</th><th colspan=2>B</th></tr>\n<tr><td>1<td>2</table>\n",
    b"one\nAgenda Pack 1 of 3\ntwo\nAgenda Pack 2 of 3\n\x0cthree\n3\n",
    b"Contents\tPage\nAims\t3\nCosts\t5 - 7\nRisks\t9\n\nHead\n====\nIntroduction ...... 3\n",
];

/// Pages of each sort.
fn drawings() -> Vec<(&'static str, Script)> {
    vec![
        ("ruled", ruled(Script::new(), 0)),
        ("overleaf", ruled(ruled(Script::new(), 0).page(), 20)),
        ("aligned", aligned()),
        ("shaded", shaded()),
        ("columns", columns()),
        ("report", report()),
        ("turned", turned()),
        ("contents", contents()),
    ]
}

fn ruled(script: Script, down: u16) -> Script {
    script
        .text(60, 80 + down, 10, "Table 3: Savings, £000s")
        .grid(60, 100 + down, 6, 4, 20, 110)
        .styled(70, 114 + down, 9, 4, "Service")
        .styled(200, 114 + down, 9, 4, "2024/25")
        .styled(310, 114 + down, 9, 4, "2025/26")
        .text(70, 134 + down, 9, "Adult care")
        .again(20, 4)
        .text(240, 134 + down, 9, "1,204")
        .again(20, 4)
        .text(350, 134 + down, 9, "(56.5)")
        .again(20, 4)
}

fn aligned() -> Script {
    Script::new()
        .text(260, 100, 9, "Budget  Outturn")
        .text(260, 112, 9, "£m £m")
        .rule(118, 60, 420)
        .text(60, 130, 9, "Highways and transport")
        .again(12, 8)
        .text(270, 130, 9, "12.5")
        .again(12, 8)
        .text(330, 130, 9, "–3.1%")
        .again(12, 8)
        .rule(230, 60, 420)
        .styled(60, 242, 9, 4, "Total")
        .styled(270, 242, 9, 4, "112.5")
        .text(60, 260, 7, "* excluding schools")
}

fn shaded() -> Script {
    let mut script = Script::new().fill(60, 90, 400, 16);
    for band in 0..5 {
        script = script.fill(60, 122 + 32 * band, 400, 16);
    }
    script
        .text(70, 102, 9, "Indicator")
        .text(300, 102, 9, "Q1  Q2  Q3")
        .text(70, 118, 9, "Waste recycled")
        .again(16, 8)
        .text(300, 118, 9, "51 ↑ 52 ■ 53")
        .again(16, 8)
}

fn columns() -> Script {
    Script::new()
        .styled(60, 60, 16, 4, "Core strategy")
        .text(60, 90, 9, "2.68 The councils plan together for homes and")
        .text(84, 102, 9, "work, and will look at the supply each year")
        .again(12, 20)
        .text(320, 94, 9, "the right column is read once the left has")
        .again(12, 24)
}

fn report() -> Script {
    let mut script = Script::new();
    for number in ["1", "2", "3"] {
        script = script
            .text(60, 30, 8, "Draft budget report")
            .text(280, 820, 8, &format!("Page {number} of 3"))
            .styled(60, 80, 14, 4, &format!("{number}. Background"))
            .text(60, 100, 10, "3.1  The Cabinet is asked to agree the report")
            .text(60, 112, 10, "and the sum set aside for it.")
            .text(70, 130, 10, "• reduce the use of agency staff")
            .again(14, 4)
            .text(60, 700, 7, "¹ as at 31 March")
            .page();
    }
    script
}

fn turned() -> Script {
    Script::new()
        .styled(100, 200, 9, 1, "Adult care   1,204   56")
        .styled(120, 200, 9, 1, "Highways     3,310   70")
        .styled(140, 200, 9, 3, "Schools      4,514   12")
        .styled(400, 400, 9, 2, "upside down")
        .text(300, 30, 8, "Agenda item 6")
}

fn contents() -> Script {
    Script::new()
        .text(60, 80, 14, "Contents")
        .text(
            60,
            110,
            10,
            "1  Introduction ............................ 3",
        )
        .again(14, 12)
}

fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let mut seeds: Vec<(&str, Vec<u8>)> = CONTENTS
        .iter()
        .map(|(name, content)| (*name, File::new(content).bytes()))
        .collect();
    seeds.push(("form", form().bytes()));
    seeds.push(("tags", tags().bytes()));
    seeds.push(("composite-font", composite_font().bytes()));
    seeds.push(("drawn-font", drawn_font().bytes()));
    seeds.push(("colours", colours().bytes()));
    seeds.push(("annotations", annotations().bytes()));
    seeds
}

const CONTENTS: &[(&str, &str)] = &[
    (
        "text",
        "BT /F1 10 Tf 1 Tc 2 Tw 90 Tz 12 TL 3 Ts 1 0 0 1 20 30 Tm [(Net) -250 (cost)] TJ T* (12.5) ' 1 1 (x) \" 2 Tr <61> Tj ET",
    ),
    (
        "paths",
        "2 w [3 1] 0 d 10 20 m 110 20 l S 10 20 50 50 re 11 21 48 48 re f* 0.5 g 10 60 50 0.5 re f 20 10 m 80 10 l 85 10 90 15 90 20 c 90 40 90 50 v 20 50 20 10 y b",
    ),
    (
        "clips",
        "q 20 0 50 100 re W n 10 20 m 110 20 l S Q q 10 10 m 90 10 l 50 90 l h W* n 0 0 200 100 re f Q",
    ),
    (
        "inline-image",
        "q 50 0 0 50 10 10 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q BT /F1 9 Tf (a) Tj ET",
    ),
    (
        "marked",
        "/Artifact BMC /Span<</ActualText(ffi)>>BDC BT /F1 9 Tf 10 30 Td (x) Tj ET EMC EMC",
    ),
];

fn form() -> File {
    let mut file = File::new("q 2 0 0 2 10 10 cm /X Do Q");
    let form = file.add_stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 50 50]/Matrix[0 1 -1 0 5 0]/Resources<</Font<</F1 6 0 R>>>>",
        b"BT /F1 8 Tf 10 20 Td (a) Tj ET",
    );
    file.resources = format!("/XObject<</X {form} 0 R>>");
    file.page = "/Rotate 270/CropBox[10 10 150 90]".into();
    file
}

fn tags() -> File {
    let mut file = File::new("/P <</MCID 0>> BDC BT /F1 9 Tf 10 50 Td (a) Tj ET EMC");
    let root = writer::FIRST_FREE;
    file.add(format!(
        "<</ParentTree<</Kids[<</Limits[0 0]/Nums[0[{} 0 R]]>>]>>/RoleMap<</A/TD>>>>",
        root + 1
    ));
    file.add(format!(
        "<</S/A/P {root} 0 R/A[<</O/Table/ColSpan 2>>]/C/x/Alt(b)>>"
    ));
    file.catalog = format!("/StructTreeRoot {root} 0 R/PageLabels<</Nums[0<</S/r/P(A-)>>]>>");
    file.page = "/StructParents 0".into();
    file
}

fn composite_font() -> File {
    let mut file = File::new("BT /F3 10 Tf 20 30 Td <00410042> Tj ET");
    let map = file.add_stream(
        "",
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0041> <0042> <0061> endbfrange",
    );
    let inner = file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 0>>/DW 500/W[65[600 700]]>>");
    file.fonts = format!(
        "/F3<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-V/DescendantFonts[{inner} 0 R]/ToUnicode {map} 0 R>>"
    );
    file
}

fn drawn_font() -> File {
    let mut file = File::new("BT /F3 10 Tf 20 30 Td (a) Tj ET");
    let glyph = file.add_stream("", b"600 0 0 0 500 500 d1 0 0 500 500 re f");
    file.fonts = format!(
        "/F3<</Type/Font/Subtype/Type3/FontBBox[0 0 600 600]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</square {glyph} 0 R>>/Encoding<</Differences[97/square]>>/FirstChar 97/LastChar 97/Widths[600]/ToUnicode/Identity-H>>"
    );
    file
}

fn colours() -> File {
    let mut file = File::new(
        "/S cs 0.5 scn 0 0 20 20 re f /I cs 1 sc 20 0 20 20 re f /L cs 50 1 1 sc 40 0 9 9 re f /G gs /Pattern cs /P scn 9 50 50 9 re f",
    );
    file.resources = "/ColorSpace<</S[/Separation/Sky/DeviceRGB<</FunctionType 2/N 1/C0[1 1 1]/C1[0 0 1]>>]/I[/Indexed/DeviceRGB 1<000000FF8000>]/L[/Lab<<>>]>>/ExtGState<</G<</ca 0.5/CA 1/LW 2/BM/Multiply/Font[5 0 R 9]>>>>".into();
    file
}

fn annotations() -> File {
    let mut file = File::new("");
    let link = file.add("<</Subtype/Link/Rect[10 20 60 30]/Dest(here)>>");
    let field = file.add("<</Subtype/Widget/FT/Tx/V(42\\nx)/DA(/Helv 9 Tf)/Rect[120 20 160 90]>>");
    let names = file.add("<</Names[(here)[3 0 R/Fit]]>>");
    let outline = file.add(format!("<</First {} 0 R>>", writer::FIRST_FREE + 4));
    file.add("<</Title<FEFF00A3>/A<</S/GoTo/D(here)>>>>");
    let layer = file.add("<</Type/OCMD/P/AllOff/VE[/Not 3 0 R]>>");
    file.catalog = format!(
        "/Names<</Dests {names} 0 R>>/Outlines {outline} 0 R/OCProperties<</OCGs[{layer} 0 R]/D<</BaseState/OFF/ON[{layer} 0 R]>>>>"
    );
    file.page = format!("/Annots[{link} 0 R {field} 0 R]");
    file
}
