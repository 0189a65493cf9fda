//! `scrutineer show`: one stage of one paper, drawn for a person.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use scrutineer_draw as draw;
use scrutineer_draw::overlay::Outline;
use scrutineer_export::convert::table_id;
use scrutineer_model::Table;
use scrutineer_pipeline::look::{self, Picture, Reading};
use scrutineer_pipeline::{Error, Options, Pages, each};

use crate::arguments::{Show, Stage};
use crate::failure::say;
use crate::output;

/// Draws one stage of a paper as text, or its boxes over a picture of a page.
pub(crate) fn run(arguments: &Show) -> anyhow::Result<ExitCode> {
    let paper = Paper::open(arguments).with_context(|| arguments.path.display().to_string())?;
    match &arguments.png {
        Some(file) => picture(&paper, arguments, file)?,
        None => text(&paper, arguments)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The paper's bytes and how to open them.
struct Paper {
    bytes: Arc<[u8]>,
    name: String,
    options: Options,
}

impl Paper {
    /// Reads the file, and sees to it that it has the page asked for.
    fn open(arguments: &Show) -> Result<Self, Error> {
        let bytes = each::bytes(&arguments.path)?;
        let name = arguments.path.file_name().unwrap_or_default();
        let options = Options {
            password: arguments.password.clone(),
            ..Options::default()
        };
        let name = name.to_string_lossy().into_owned();
        let count = look::page_count(&bytes, &name, &options)?;
        match (arguments.page, count) {
            (Some(page), Some(count)) if page > count => Err(Error::NoSuchPages {
                asked: Pages::only(page),
                count,
            }),
            _ => Ok(Self {
                bytes,
                name,
                options,
            }),
        }
    }

    /// All of it: what repeats over pages and what runs on overleaf is seen only from afar.
    fn reading(&self) -> Result<Reading, Error> {
        look::sheets(&self.bytes, &self.name, &self.options)
    }

    /// The options with only this page.
    fn only(&self, page: Option<u32>) -> Options {
        Options {
            pages: page.map(Pages::only),
            ..self.options.clone()
        }
    }
}

fn text(paper: &Paper, arguments: &Show) -> anyhow::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    if arguments.stage == Stage::Glyphs {
        let mut written = Ok(());
        look::pages(
            &paper.bytes,
            &paper.name,
            &paper.only(arguments.page),
            |page| {
                if written.is_ok() {
                    written = out.write_all(draw::page::page(page).as_bytes());
                }
            },
        )
        .with_context(|| paper.name.clone())?;
        written?;
        return Ok(out.flush()?);
    }
    let reading = paper.reading()?;
    let drawings = match arguments.stage {
        Stage::Words => of_sheets(&reading, arguments.page, draw::sheet::words),
        Stage::Blocks => of_sheets(&reading, arguments.page, draw::sheet::blocks),
        Stage::Values => of_tables(&reading, arguments.page, |index, _| {
            let values = draw::values::values(index, &reading.paper.observations);
            format!("{}\n{values}", table_id(index))
        }),
        Stage::Statements => of_statements(&reading, arguments.page),
        Stage::Structure => vec![draw::structure::structure(&reading.paper.structure)],
        Stage::Tables | Stage::Glyphs => of_tables(&reading, arguments.page, |index, table| {
            draw::table::table(&table_id(index), table)
        }),
    };
    if drawings.is_empty() {
        let place = arguments
            .page
            .map_or("the paper".to_owned(), |page| format!("page {page}"));
        let sought = match arguments.stage {
            Stage::Statements => "statements",
            _ => "tables",
        };
        say(&format!("no {sought} found on {place}"));
    }
    out.write_all(drawings.join("\n").as_bytes())?;
    Ok(out.flush()?)
}

fn of_sheets(
    reading: &Reading,
    page: Option<u32>,
    draw: impl Fn(&scrutineer_model::Sheet) -> String,
) -> Vec<String> {
    let sheets = reading.sheets.iter();
    sheets
        .filter(|sheet| page.is_none_or(|page| sheet.page == page))
        .map(draw)
        .collect()
}

fn of_tables(
    reading: &Reading,
    page: Option<u32>,
    draw: impl Fn(usize, &Table) -> String,
) -> Vec<String> {
    let tables = reading.paper.tables.iter().enumerate();
    tables
        .filter(|(_, table)| page.is_none_or(|page| stands_on(table, page)))
        .map(|(index, table)| draw(index, table))
        .collect()
}

fn of_statements(reading: &Reading, page: Option<u32>) -> Vec<String> {
    let statements = reading.paper.statements.iter().enumerate();
    statements
        .filter(|(_, statement)| page.is_none_or(|page| statement.source.page == page))
        .map(|(index, statement)| {
            draw::statements::statement(&scrutineer_export::convert::statement_id(index), statement)
        })
        .collect()
}

fn stands_on(table: &Table, page: u32) -> bool {
    table.regions.iter().any(|region| region.page == page)
}

/// Paints the page with the stage's boxes over it.
fn picture(paper: &Paper, arguments: &Show, file: &Path) -> anyhow::Result<()> {
    /// Pixels to the point: at twice the page's size, words of 8 points are read easily.
    const SCALE: f32 = 2.0;

    let page = arguments.page.unwrap_or(1);
    let (outlines, legend) = outlines(paper, arguments.stage, page)?;
    let mut picture = look::picture(&paper.bytes, &paper.name, page, SCALE, &paper.options)
        .with_context(|| paper.name.clone())?
        .ok_or_else(|| anyhow!("page {page} of {} cannot be painted", paper.name))?;
    draw::overlay::paint(
        &mut picture.rgba,
        picture.width,
        picture.height,
        SCALE,
        &outlines,
    );
    output::write(file, &png(&picture, SCALE)?)?;
    say(&format!(
        "page {page} painted into {}: {legend}",
        file.display()
    ));
    Ok(())
}

/// The boxes of a stage on a page, and what their colours mean.
fn outlines(paper: &Paper, stage: Stage, page: u32) -> Result<(Vec<Outline>, &'static str), Error> {
    use draw::overlay::{self, BLOCKS, GLYPHS, STATEMENTS, TABLES, WORDS};

    if stage == Stage::Glyphs {
        let mut outlines = Vec::new();
        look::pages(&paper.bytes, &paper.name, &paper.only(Some(page)), |page| {
            outlines = overlay::glyphs(page);
        })?;
        return Ok((outlines, GLYPHS));
    }
    let reading = paper.reading()?;
    let sheets = reading.sheets.iter().filter(|sheet| sheet.page == page);
    Ok(match stage {
        Stage::Words => (sheets.flat_map(overlay::words).collect(), WORDS),
        Stage::Blocks => (sheets.flat_map(overlay::blocks).collect(), BLOCKS),
        Stage::Statements => (
            overlay::statements(&reading.paper.statements, page),
            STATEMENTS,
        ),
        Stage::Glyphs | Stage::Tables | Stage::Values | Stage::Structure => {
            (overlay::tables(&reading.paper.tables, page), TABLES)
        }
    })
}

/// The picture as PNG, with a resolution that gives it the page's size in print.
fn png(picture: &Picture, scale: f32) -> anyhow::Result<Vec<u8>> {
    /// Points to the metre.
    const POINTS: f32 = 72.0 / 0.0254;

    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width, picture.height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let density = (POINTS * scale).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: density,
        yppu: density,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.rgba)?;
    writer.finish()?;
    Ok(bytes)
}
