//! A page as the file draws it: runs of glyphs, rulings, fills, pictures, links, tags.

use std::fmt::Write as _;

use scrutineer_model::{Axis, Font, Glyph, Page, Rect, TextState};

use crate::text::{count, cut, place, printable};

/// Glyphs further apart than this, in ems, belong to different words at least.
const GAP: f32 = 1.0;

/// Draws a page: one line for each run of glyphs in one font on one baseline, then one for each
/// ruling, fill, picture and link.
pub fn page(page: &Page) -> String {
    let mut out = heading(page);
    for run in runs(&page.glyphs) {
        let _ = writeln!(out, "{}", run_line(run, &page.fonts));
    }
    for ruling in &page.rulings {
        let axis = match ruling.axis {
            Axis::Horizontal => '─',
            Axis::Vertical => '│',
        };
        let _ = writeln!(
            out,
            "{axis} {:.1} from {:.1} to {:.1}, {:.2} thick, {}",
            ruling.position,
            ruling.start,
            ruling.end,
            ruling.thickness,
            hex(ruling.color.0)
        );
    }
    for fill in &page.fills {
        let _ = writeln!(out, "■ {} {}", place(fill.bbox), hex(fill.color.0));
    }
    for image in &page.images {
        let _ = writeln!(out, "picture {}", place(image.bbox));
    }
    for link in &page.links {
        let target = printable(&link.target);
        let _ = writeln!(out, "link {} {target}", place(link.bbox));
    }
    out
}

/// `p5 595.3 × 841.9 pt · 2,310 glyphs …`
fn heading(page: &Page) -> String {
    let mut out = format!("p{} {:.1} × {:.1} pt", page.number, page.width, page.height);
    if let Some(label) = &page.label {
        let _ = write!(out, " · label {}", printable(label));
    }
    let _ = write!(
        out,
        " · {} · {} · {} · {} · {}",
        count(page.glyphs.len(), "glyph"),
        count(page.rulings.len(), "ruling"),
        count(page.fills.len(), "fill"),
        count(page.images.len(), "picture"),
        count(page.elements.len(), "tag"),
    );
    if page.hidden_glyphs > 0 {
        let _ = write!(out, " · {} hidden", page.hidden_glyphs);
    }
    match page.text {
        TextState::Embedded => {}
        TextState::None => out.push_str(" · no text"),
        TextState::Garbled => out.push_str(" · garbled text"),
    }
    out.push('\n');
    out
}

/// Glyphs drawn one after the other in one font and size on one baseline, less than [`GAP`] apart.
fn runs(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|a, b| {
        a.font == b.font
            && a.turn == b.turn
            && a.invisible == b.invisible
            && a.color == b.color
            && a.element == b.element
            && a.size.total_cmp(&b.size).is_eq()
            && a.baseline.total_cmp(&b.baseline).is_eq()
            && a.bbox.overlap_x(&b.bbox).min(a.bbox.overlap_y(&b.bbox)) > -GAP * a.size
    })
}

fn run_line(run: &[Glyph], fonts: &[Font]) -> String {
    /// Longer runs are paragraphs drawn in one go; their beginning tells which.
    const LONGEST: usize = 120;
    let first = &run[0];
    let bbox = Rect::around(run.iter().map(|glyph| glyph.bbox)).unwrap_or_default();
    let text: String = run.iter().map(|glyph| glyph.char).collect();
    let font = fonts.get(usize::from(first.font));
    let mut out = format!(
        "{} {:.1} {} \"{}\"",
        place(bbox),
        first.size,
        font.map_or("?", |font| font.name.as_str()),
        cut(&printable(&text), LONGEST)
    );
    if first.color.0 != [0, 0, 0] {
        let _ = write!(out, " {}", hex(first.color.0));
    }
    if first.turn != scrutineer_model::Turn::None {
        let _ = write!(out, " turned {:?}", first.turn);
    }
    if first.invisible {
        out.push_str(" invisible");
    }
    if let Some(element) = first.element {
        let _ = write!(out, " tag {element}");
    }
    out
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_model::{Color, Turn};

    fn glyph(char: char, x: f32, size: f32) -> Glyph {
        Glyph {
            char,
            bbox: Rect {
                x0: x,
                y0: 90.0,
                x1: x + 6.0,
                y1: 102.0,
            },
            baseline: 100.0,
            size,
            font: 0,
            color: Color::BLACK,
            turn: Turn::None,
            invisible: false,
            element: None,
        }
    }

    #[test]
    fn glyphs_of_one_font_and_line_make_a_run() {
        let drawn = page(&Page {
            number: 5,
            width: 595.0,
            height: 842.0,
            fonts: vec![Font {
                name: "Arial-Bold".to_owned(),
                ..Font::default()
            }],
            glyphs: vec![
                glyph('H', 72.0, 12.0),
                glyph('i', 78.0, 12.0),
                glyph('1', 84.0, 7.0),
            ],
            ..Page::default()
        });
        assert_eq!(
            drawn,
            "p5 595.0 × 842.0 pt · 3 glyphs · 0 rulings · 0 fills · 0 pictures · 0 tags\n\
             72,90–84,102 12.0 Arial-Bold \"Hi\"\n\
             84,90–90,102 7.0 Arial-Bold \"1\"\n"
        );
    }
}
