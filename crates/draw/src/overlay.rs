//! A stage's boxes over the picture of a page.

use scrutineer_model::{Axis, BlockKind, CellRole, Page, Rect, Sheet, Statement, Table};

/// A rectangle to draw, on the page as displayed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outline {
    /// Where, in points.
    pub bbox: Rect,
    /// Its colour.
    pub color: [u8; 3],
    /// Thickness of its line, in points.
    pub thickness: f32,
    /// How much of the area takes the colour: 0 none, 1 all.
    pub wash: f32,
}

const RED: [u8; 3] = [214, 39, 40];
const BLUE: [u8; 3] = [31, 119, 180];
const GREEN: [u8; 3] = [44, 160, 44];
const ORANGE: [u8; 3] = [255, 127, 14];
const VIOLET: [u8; 3] = [148, 103, 189];
const GREY: [u8; 3] = [127, 127, 127];

/// A hairline that is seen at twice the size of the page.
const THIN: f32 = 0.5;

/// What the colours of [`glyphs`] mean.
pub const GLYPHS: &str = "glyphs blue, rulings red, fills orange, pictures violet, links green";
/// What the colours of [`words`] mean.
pub const WORDS: &str = "words blue, lines green";
/// What the colours of [`blocks`] mean.
pub const BLOCKS: &str = "headings red, paragraphs blue, list items and contents violet, \
    captions and notes green, loose text orange, furniture grey";
/// What the colours of [`statements`] mean.
pub const STATEMENTS: &str =
    "sentences with a value green, with only a change or another's figure orange";
/// What the colours of [`tables`] mean.
pub const TABLES: &str = "tables red, boxhead blue, stub green, sections violet, totals orange, \
    other cells grey";

/// Boxes of glyphs, rulings, fills, pictures and links.
pub fn glyphs(page: &Page) -> Vec<Outline> {
    let mut outlines = Vec::new();
    outlines.extend(page.fills.iter().map(|fill| line(fill.bbox, ORANGE)));
    outlines.extend(page.images.iter().map(|image| line(image.bbox, VIOLET)));
    outlines.extend(page.links.iter().map(|link| line(link.bbox, GREEN)));
    let printed = page
        .glyphs
        .iter()
        .filter(|glyph| !glyph.char.is_whitespace());
    outlines.extend(printed.map(|glyph| line(glyph.bbox, BLUE)));
    outlines.extend(page.rulings.iter().map(|ruling| Outline {
        thickness: ruling.thickness.max(2.0 * THIN),
        ..line(
            match ruling.axis {
                Axis::Horizontal | Axis::Vertical => ruling.bbox(),
            },
            RED,
        )
    }));
    outlines
}

/// Boxes of words and lines.
pub fn words(sheet: &Sheet) -> Vec<Outline> {
    let lines = sheet.lines.iter().map(|line| (line.bbox, GREEN));
    let words = sheet.words.iter().map(|word| (word.bbox, BLUE));
    lines
        .chain(words)
        .map(|(bbox, color)| line(sheet.displayed(bbox), color))
        .collect()
}

/// Boxes of blocks, coloured by what they are.
pub fn blocks(sheet: &Sheet) -> Vec<Outline> {
    let blocks = sheet.blocks.iter();
    blocks
        .map(|block| Outline {
            wash: 0.12,
            thickness: 2.0 * THIN,
            ..line(
                sheet.displayed(block.bbox),
                match block.kind {
                    BlockKind::Heading { .. } => RED,
                    BlockKind::Paragraph { .. } => BLUE,
                    BlockKind::ListItem { .. } | BlockKind::Contents => VIOLET,
                    BlockKind::Caption | BlockKind::Note { .. } => GREEN,
                    BlockKind::Loose => ORANGE,
                    BlockKind::Furniture => GREY,
                },
            )
        })
        .collect()
}

/// Boxes of the tables' cells on one page, coloured by role, and round each table.
pub fn tables<'a>(tables: impl IntoIterator<Item = &'a Table>, page: u32) -> Vec<Outline> {
    let mut outlines = Vec::new();
    for table in tables {
        let cells = table.cells.iter().filter(|cell| cell.page == page);
        outlines.extend(cells.map(|cell| Outline {
            wash: 0.15,
            ..line(
                cell.bbox,
                match cell.role {
                    CellRole::Header => BLUE,
                    CellRole::Stub => GREEN,
                    CellRole::Section => VIOLET,
                    CellRole::Total => ORANGE,
                    CellRole::Data | CellRole::Note => GREY,
                },
            )
        }));
        let regions = table.regions.iter().filter(|region| region.page == page);
        outlines.extend(regions.map(|region| Outline {
            thickness: 4.0 * THIN,
            ..line(region.bbox, RED)
        }));
    }
    outlines
}

/// Boxes of the sentences on one page that state figures: green where a value is stated, orange where
/// only a change or another's figure is.
pub fn statements(statements: &[Statement], page: u32) -> Vec<Outline> {
    statements
        .iter()
        .filter(|statement| statement.source.page == page)
        .filter_map(|statement| {
            let color = if statement.value.is_some() {
                GREEN
            } else {
                ORANGE
            };
            statement.source.bbox.map(|bbox| line(bbox, color))
        })
        .collect()
}

fn line(bbox: Rect, color: [u8; 3]) -> Outline {
    Outline {
        bbox,
        color,
        thickness: THIN,
        wash: 0.0,
    }
}

/// Draws the outlines over a picture of `width` × `height` pixels, four bytes (RGBA) each, at
/// `scale` pixels to the point.
///
/// What lies outside the picture is left out.
pub fn paint(rgba: &mut [u8], width: u32, height: u32, scale: f32, outlines: &[Outline]) {
    let (width, height) = (width as usize, height as usize);
    if width == 0 || rgba.len() < width * height * 4 {
        return;
    }
    for outline in outlines {
        let Rect { x0, y0, x1, y1 } = outline.bbox;
        let pixel = |length: f32| (length * scale).round().max(0.0) as usize;
        let half = (outline.thickness * scale / 2.0).max(0.5);
        let thick = (2.0 * half).round().max(1.0) as usize;
        let low = |length: f32| (length * scale - half).round().max(0.0) as usize;
        let mut fill = |x: (usize, usize), y: (usize, usize), share: f32| {
            for row in y.0.min(height)..y.1.min(height) {
                for column in x.0.min(width)..x.1.min(width) {
                    blend(
                        &mut rgba[(row * width + column) * 4..][..4],
                        outline.color,
                        share,
                    );
                }
            }
        };
        let across = (low(x0), low(x1) + thick);
        let down = (low(y0), low(y1) + thick);
        if outline.wash > 0.0 {
            fill((pixel(x0), pixel(x1)), (pixel(y0), pixel(y1)), outline.wash);
        }
        fill(across, (low(y0), low(y0) + thick), 1.0);
        fill(across, (low(y1), low(y1) + thick), 1.0);
        fill((low(x0), low(x0) + thick), down, 1.0);
        fill((low(x1), low(x1) + thick), down, 1.0);
    }
}

fn blend(pixel: &mut [u8], color: [u8; 3], share: f32) {
    for (channel, value) in pixel.iter_mut().zip(color) {
        let mixed = f32::from(*channel) * (1.0 - share) + f32::from(value) * share;
        *channel = mixed.round() as u8;
    }
    pixel[3] = u8::MAX;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(x0: f32, y0: f32, x1: f32, y1: f32) -> Rect {
        Rect { x0, y0, x1, y1 }
    }

    #[test]
    fn an_outline_is_drawn_round_its_box_and_nowhere_else() {
        let mut rgba = vec![255; 20 * 20 * 4];
        paint(
            &mut rgba,
            20,
            20,
            1.0,
            &[line(rect(5.0, 5.0, 15.0, 15.0), RED)],
        );
        let at = |x: usize, y: usize| rgba[(y * 20 + x) * 4..][..3].to_vec();
        assert_eq!(at(5, 10), RED);
        assert_eq!(at(10, 5), RED);
        assert_eq!(at(10, 10), [255; 3]);
        assert_eq!(at(2, 2), [255; 3]);
    }

    #[test]
    fn boxes_beyond_the_picture_are_cut_off() {
        let mut rgba = vec![255; 4 * 4 * 4];
        let beyond = [
            line(rect(-50.0, -50.0, 500.0, 500.0), RED),
            line(rect(1e9, 1e9, 2e9, 2e9), RED),
        ];
        paint(&mut rgba, 4, 4, 2.0, &beyond);
        paint(&mut rgba, 400, 400, 2.0, &beyond);
        assert_eq!(rgba.len(), 64);
    }
}
