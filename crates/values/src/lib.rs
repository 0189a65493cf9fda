//! Tables become observations: every figure of a table with its exact number, unit, scale and period,
//! what it measures, and the place where it stands.
//!
//! ```text
//! Table, Sheet, Heading ─▶ grid ─▶ cell ─▶ columns ─▶ unit, period, phase ─▶ dashboard ─▶ Observation
//! ```
//!
//! - `grid`: every cell of the field with its full row and column path (`paths`, `sections`, `unnamed`).
//! - `cell`: what a cell's text says by itself; `day_order`: which number of "9/3/2020" its column has for the month.
//! - `durations`: lengths of time between colons, where a head says so.
//! - `columns`: which columns hold figures, and which hold references, dates or words.
//! - `surroundings`: what stands around a table: its title, its section; `headnote`: the lines above it;
//!   `paper`: what a paper says of all its figures.
//! - `alike`: figures that nothing tells apart.
//! - `keys`: what tells rows apart where their stub does not; `naming`: what a figure measures;
//!   `sides`: names in the middle of a table; `cases`: rows that say what the figures below them would be of.
//! - `unit`: unit and scale, from the nearest place that states them; `clues`: what heads say, in words
//!   too.
//! - `swallowed`: whether a column was taken into the stub.
//! - `period`, `phase`: when a figure holds, and whether it is budget, outturn or target; `turns`: columns that
//!   share the time of the one at their left; `changes`: what lies between two columns; `between`: what stands between two days;
//!   `timing`: all of these.
//! - `dashboard`: rows of indicators with target, rating, direction of travel.
//! - `indicator`: the unit that an indicator's name gives its figures.
//! - `register`: measures with canonical names, from `measures.toml`.
//! - `observe`: all of it together; `runs`: which tables can be read apart from others.
//!
//! Nothing here fails. What is in doubt has a low confidence, and evidence that disagrees is reported.

mod alike;
mod between;
mod cases;
mod cell;
mod changes;
mod clues;
mod columns;
mod confidence;
mod context;
mod dashboard;
mod day_order;
mod durations;
mod entries;
mod fractions;
mod grid;
mod headnote;
mod indicator;
mod keys;
mod naming;
mod observe;
mod paper;
mod paths;
mod period;
mod phase;
mod register;
mod runs;
mod sides;
mod sums;
mod surroundings;
mod swallowed;
mod timing;
mod turns;
mod unit;
mod words;

pub use observe::{Observed, Tables, observe};
pub use register::register;
