//! How fast each stage is, and all of them together, in pages per second over the corpus.
//!
//! One thread, papers already in memory: what the stages cost, not the disk.

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use scrutineer_model::{Page, Sheet, Table};
use scrutineer_pdf::Document;
use scrutineer_pipeline::{Options, extract, find};

criterion_group! {
    name = benches;
    // A pass over the corpus takes long enough that few are needed.
    config = Criterion::default().sample_size(10);
    targets = stages
}
criterion_main!(benches);

/// A paper and what each stage makes of it.
struct Sample {
    name: String,
    bytes: Arc<[u8]>,
    pages: Vec<Page>,
    sheets: Vec<Sheet>,
    tables: Vec<Table>,
}

fn stages(criterion: &mut Criterion) {
    let samples: Vec<Sample> = papers().iter().filter_map(|path| sample(path)).collect();
    let pages: usize = samples.iter().map(|sample| sample.pages.len()).sum();

    let mut group = criterion.benchmark_group("corpus");
    group.throughput(Throughput::Elements(pages as u64));
    group.bench_function("pdf", |bench| {
        bench.iter(|| {
            samples
                .iter()
                .map(|sample| read(&sample.bytes))
                .collect::<Vec<_>>()
        });
    });
    group.bench_function("layout", |bench| {
        bench.iter(|| {
            let papers = samples.iter();
            papers
                .map(|sample| arrange(&sample.pages))
                .collect::<Vec<_>>()
        });
    });
    group.bench_function("tables", |bench| {
        bench.iter(|| {
            samples
                .iter()
                .map(|sample| tables(&sample.sheets))
                .collect::<Vec<_>>()
        });
    });
    group.bench_function("values", |bench| {
        bench.iter(|| {
            samples
                .iter()
                .map(|sample| scrutineer_values::observe(&sample.tables, &sample.sheets, &[]))
                .collect::<Vec<_>>()
        });
    });
    group.bench_function("whole", |bench| {
        let options = Options {
            threads: NonZeroUsize::new(1),
            ..Options::default()
        };
        bench.iter(|| {
            let papers = samples.iter();
            papers
                .map(|sample| extract(sample.bytes.clone(), &sample.name, &options))
                .collect::<Vec<_>>()
        });
    });
    group.finish();
}

fn papers() -> Vec<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    find(&[corpus])
        .inputs
        .into_iter()
        .map(|input| input.path)
        .collect()
}

/// `None` for a paper that cannot be opened: some of the corpus are there to be refused.
fn sample(path: &Path) -> Option<Sample> {
    let bytes: Arc<[u8]> = fs::read(path).ok()?.into();
    Document::open(bytes.clone(), None).ok()?;
    let pages = read(&bytes);
    let sheets = arrange(&pages);
    Some(Sample {
        name: path.file_name()?.to_string_lossy().into_owned(),
        tables: tables(&sheets),
        sheets,
        bytes,
        pages,
    })
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
