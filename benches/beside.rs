//! Scrutineer beside `pdftotext -layout` on the same files in the same run.
//!
//! For each set of papers: the time of `scrutineer extract --threads 1` as a multiple of that of
//! `pdftotext -layout` (one call per file, as it is used), how much faster two threads are than
//! one, and the most memory held. Rounds alternate between the programs, so that whatever else the
//! machine does falls on all of them; the best round of each counts.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use scrutineer_pdf::Document;
use scrutineer_pipeline::find;

/// Enough for one of them to be undisturbed, few enough to wait for.
const ROUNDS: usize = 5;

/// How often memory is looked at. The mark only rises, so that all that can be missed is what is
/// taken in the last moments before the end.
const LOOK_EVERY: Duration = Duration::from_millis(2);

/// Papers that are timed together.
struct Set {
    name: String,
    papers: Vec<PathBuf>,
    pages: u32,
}

/// What one call took.
#[derive(Clone, Copy)]
struct Cost {
    /// On the clock, in seconds.
    elapsed: f64,
    /// On all processors, in seconds.
    cpu: f64,
}

fn main() -> Result<()> {
    let out = &mut io::stdout().lock();
    let sets = sets()?;
    let target = scratch()?;
    writeln!(
        out,
        "{:<34}{:>7}{:>10}{:>10}{:>9}{:>9}{:>10}{:>9}",
        "", "", "pdftotext", "1 thread", "times", "times", "2 threads", "most"
    )?;
    writeln!(
        out,
        "{:<34}{:>7}{:>10}{:>10}{:>9}{:>9}{:>10}{:>9}",
        "set", "pages", "pages/s", "pages/s", "(clock)", "(cpu)", "faster", "MB"
    )?;
    for set in &sets {
        row(out, set, &target)?;
    }
    fs::remove_dir_all(&target).with_context(|| target.display().to_string())
}

fn row(out: &mut dyn Write, set: &Set, target: &Path) -> Result<()> {
    let (mut text, mut one, mut two) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        text.extend(pdftotext(&set.papers));
        one.push(timed(&mut extract(&set.papers, target, 1))?);
        two.push(timed(&mut extract(&set.papers, target, 2))?);
    }
    let (one, two) = (best(&one), best(&two));
    let speed = |cost: Cost| format!("{:.0}", f64::from(set.pages) / cost.elapsed);
    let (beside, clock, cpu) = if text.is_empty() {
        ("–".to_owned(), "–".to_owned(), "–".to_owned())
    } else {
        let text = best(&text);
        let times = |a: f64, b: f64| format!("{:.2}", a / b);
        let cpu = times(one.cpu, text.cpu);
        (speed(text), times(one.elapsed, text.elapsed), cpu)
    };
    writeln!(
        out,
        "{:<34}{:>7}{beside:>10}{:>10}{clock:>9}{cpu:>9}{:>10.2}{:>9.0}",
        set.name,
        set.pages,
        speed(one),
        one.elapsed / two.elapsed,
        most_memory(&mut extract(&set.papers, target, 2))?,
    )?;
    Ok(out.flush()?)
}

/// The corpus and, where they are beside the repository, the ICDAR papers and the three longest of
/// the real ones.
fn sets() -> Result<Vec<Set>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = root.join("../shared");
    let mut sets = vec![set("corpus".to_owned(), papers(&root.join("corpus")))];
    let icdar = papers(&shared.join("icdar2013/pdf"));
    if !icdar.is_empty() {
        sets.push(set("ICDAR-2013".to_owned(), icdar));
    }
    let mut longest: Vec<(u32, PathBuf)> = papers(&shared.join("real"))
        .into_iter()
        .map(|paper| (pages(&paper), paper))
        .collect();
    longest.sort();
    for (_, paper) in longest.into_iter().rev().take(3) {
        let name = paper.file_stem().unwrap_or_default().to_string_lossy();
        sets.push(set(name.chars().take(32).collect(), vec![paper]));
    }
    sets.retain(|set| set.pages > 0);
    ensure!(
        !sets.is_empty(),
        "no papers in {}",
        root.join("corpus").display()
    );
    Ok(sets)
}

fn papers(folder: &Path) -> Vec<PathBuf> {
    let found = if folder.is_dir() {
        find(&[folder]).inputs
    } else {
        Vec::new()
    };
    let paths = found.into_iter().map(|input| input.path);
    paths.filter(|path| pages(path) > 0).collect()
}

fn set(name: String, papers: Vec<PathBuf>) -> Set {
    Set {
        pages: papers.iter().map(|paper| pages(paper)).sum(),
        name,
        papers,
    }
}

/// Pages of a paper; none where it cannot be opened.
fn pages(paper: &Path) -> u32 {
    let document = fs::read(paper)
        .ok()
        .and_then(|bytes| Document::open(bytes, None).ok());
    document.map_or(0, |document| document.page_count())
}

fn extract(papers: &[PathBuf], target: &Path, threads: u32) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scrutineer"));
    command.arg("extract").args(papers).arg("-o").arg(target);
    command.args(["--threads", &threads.to_string()]);
    quiet(command)
}

/// One call for each paper; `None` where there is no `pdftotext`.
fn pdftotext(papers: &[PathBuf]) -> Option<Cost> {
    let mut sum = Cost {
        elapsed: 0.0,
        cpu: 0.0,
    };
    for paper in papers {
        let mut command = Command::new("pdftotext");
        command.arg("-layout").arg(paper).arg("/dev/null");
        let cost = timed(&mut quiet(command)).ok()?;
        sum.elapsed += cost.elapsed;
        sum.cpu += cost.cpu;
    }
    Some(sum)
}

fn quiet(mut command: Command) -> Command {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn timed(command: &mut Command) -> Result<Cost> {
    let (began, cpu) = (Instant::now(), children_cpu());
    command.status().with_context(|| format!("{command:?}"))?;
    Ok(Cost {
        elapsed: began.elapsed().as_secs_f64(),
        cpu: children_cpu() - cpu,
    })
}

fn best(costs: &[Cost]) -> Cost {
    let least = |of: fn(&Cost) -> f64| costs.iter().map(of).fold(f64::INFINITY, f64::min);
    Cost {
        elapsed: least(|cost| cost.elapsed),
        cpu: least(|cost| cost.cpu),
    }
}

/// Processor time of all finished calls so far, in seconds; NaN where the system does not say.
fn children_cpu() -> f64 {
    /// What Linux counts it in, on every machine of today.
    const TICKS_PER_SECOND: f64 = 100.0;

    // The name in brackets may hold anything; fields 16 and 17 are counted after it.
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks: Vec<f64> = fields
        .split_whitespace()
        .skip(13)
        .take(2)
        .filter_map(|field| field.parse().ok())
        .collect();
    if ticks.len() < 2 {
        return f64::NAN;
    }
    ticks.iter().sum::<f64>() / TICKS_PER_SECOND
}

/// The most memory a call held at once, in megabytes; NaN where the system does not say.
fn most_memory(command: &mut Command) -> Result<f64> {
    let mut child = command.spawn().with_context(|| format!("{command:?}"))?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = f64::NAN;
    while child.try_wait()?.is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let mark = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes =
            mark.and_then(|mark| mark.trim().strip_suffix("kB")?.trim().parse::<f64>().ok());
        most = kilobytes.map_or(most, |kilobytes| kilobytes / 1000.0);
        thread::sleep(LOOK_EVERY);
    }
    Ok(most)
}

/// A folder for what is extracted, beside the other things that are built.
fn scratch() -> Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("beside");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    Ok(folder)
}
