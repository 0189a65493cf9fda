//! How fast each stage is, and all of them together, in pages per second over the corpus.
//!
//! One thread, papers already in memory: what the stages cost, not the disk. At the end the share of values and
//! statements in an extraction is measured by turns, so that whatever else the machine does falls on both.

use std::fs;
use std::hint::black_box;
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group};
use scrutineer_model::{Observation, Page, Sheet, Statement, Structure, Table};
use scrutineer_pdf::Document;
use scrutineer_pipeline::{Options, Reading, extract, find, look};
use scrutineer_values::Observed;

/// Enough for one of them to be undisturbed.
const ROUNDS: usize = 10;

criterion_group! {
    name = benches;
    // A pass over the corpus takes long enough that few are needed.
    config = Criterion::default().sample_size(10);
    targets = stages
}

fn main() -> io::Result<()> {
    benches();
    Criterion::default().configure_from_args().final_summary();
    share(&mut io::stdout().lock())
}

/// A paper and what each stage makes of it.
struct Sample {
    name: String,
    bytes: Arc<[u8]>,
    pages: Vec<Page>,
    reading: Reading,
}

fn stages(criterion: &mut Criterion) {
    let samples = samples();
    let pages: usize = samples.iter().map(|sample| sample.pages.len()).sum();

    let mut group = criterion.benchmark_group("corpus");
    group.throughput(Throughput::Elements(pages as u64));
    let mut stage = |name: &str, run: &dyn Fn(&Sample)| {
        group.bench_function(name, |bench| bench.iter(|| samples.iter().for_each(run)));
    };
    stage("pdf", &|sample| drop(black_box(read(&sample.bytes))));
    stage("layout", &|sample| drop(black_box(arrange(&sample.pages))));
    stage("tables", &|sample| {
        drop(black_box(tables(&sample.reading.sheets)));
    });
    stage("values", &|sample| drop(black_box(values(&sample.reading))));
    stage("statements", &|sample| {
        drop(black_box(statements(&sample.reading)));
    });
    stage("structure", &|sample| {
        drop(black_box(structure(&sample.reading)));
    });
    stage("json", &|sample| {
        drop(black_box(scrutineer_export::json(
            &sample.reading.paper,
            false,
        )));
    });
    stage("whole", &|sample| drop(black_box(whole(sample))));
    group.finish();
}

/// Prints what part of an extraction goes to values and statements.
fn share(out: &mut dyn Write) -> io::Result<()> {
    let samples = samples();
    let best = |run: &dyn Fn(&Sample)| {
        let began = Instant::now();
        samples.iter().for_each(run);
        began.elapsed()
    };
    let (mut part, mut all) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        part = part.min(best(&|sample| {
            drop(black_box(values(&sample.reading)));
            drop(black_box(statements(&sample.reading)));
        }));
        all = all.min(best(&|sample| drop(black_box(whole(sample)))));
    }
    writeln!(
        out,
        "values and statements: {:.1} of {:.1} ms, {:.1} % of an extraction (aim: less than 15 %)",
        part.as_secs_f64() * 1000.0,
        all.as_secs_f64() * 1000.0,
        100.0 * part.as_secs_f64() / all.as_secs_f64()
    )
}

/// The PDFs of the corpus that can be opened: some are there to be refused.
fn samples() -> Vec<Sample> {
    papers().iter().filter_map(|path| sample(path)).collect()
}

fn papers() -> Vec<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    find(&[corpus])
        .inputs
        .into_iter()
        .map(|input| input.path)
        .collect()
}

fn sample(path: &Path) -> Option<Sample> {
    let bytes: Arc<[u8]> = fs::read(path).ok()?.into();
    Document::open(bytes.clone(), None).ok()?;
    let name = path.file_name()?.to_string_lossy().into_owned();
    Some(Sample {
        pages: read(&bytes),
        reading: look::sheets(&bytes, &name, &one_thread()).ok()?,
        name,
        bytes,
    })
}

fn one_thread() -> Options {
    Options {
        threads: NonZeroUsize::new(1),
        ..Options::default()
    }
}

/// What the `pdf` stage does.
fn read(bytes: &Arc<[u8]>) -> Vec<Page> {
    let document = Document::open(bytes.clone(), None).expect("a paper that opened before");
    let reader = document.reader();
    (1..=document.page_count())
        .map(|number| reader.page(number).0)
        .collect()
}

/// What the `layout` stage does.
fn arrange(pages: &[Page]) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = pages.iter().flat_map(scrutineer_layout::read).collect();
    let furniture = scrutineer_layout::furnish(&sheets);
    for sheet in &mut sheets {
        scrutineer_layout::arrange(sheet, &furniture);
    }
    sheets
}

/// What the `tables` stage does.
fn tables(sheets: &[Sheet]) -> Vec<Table> {
    let found = sheets.iter().flat_map(scrutineer_tables::find).collect();
    scrutineer_tables::join(found, sheets)
}

/// What the `values` stage does.
fn values(Reading { paper, sheets }: &Reading) -> Observed {
    let mut observed = scrutineer_values::observe(&paper.tables, sheets, &paper.outline);
    scrutineer_values::register(&mut observed.observations);
    observed
}

/// What the `statements` stage does.
fn statements(Reading { paper, sheets }: &Reading) -> (Vec<Statement>, Vec<Observation>) {
    let statements = scrutineer_statements::find(sheets, &paper.tables);
    let mut observations = scrutineer_statements::observations(&statements);
    scrutineer_values::register(&mut observations);
    (statements, observations)
}

/// What the `papers` stage does.
fn structure(Reading { paper, sheets }: &Reading) -> Structure {
    let file = scrutineer_papers::Named {
        author: paper.author.as_deref(),
        title: paper.file_title.as_deref(),
    };
    scrutineer_papers::read(sheets, &paper.tables, &paper.pages, &file, false)
}

/// What `scrutineer extract` does with a paper before it is written.
fn whole(sample: &Sample) -> Vec<u8> {
    let paper = extract(sample.bytes.clone(), &sample.name, &one_thread());
    let paper = paper.expect("a paper that was read before");
    scrutineer_export::json(&paper, false)
}
