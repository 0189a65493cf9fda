//! Measures extracted tables against hand-checked ones.
//!
//! ```text
//! truth files ─┐
//!              ├─▶ PaperScore, one per paper or page ─▶ Summary, one per set
//! predictions ─┘
//! ```
//!
//! What goes in:
//! - [`truth`]: hand-checked tables as their files give them;
//! - [`predicted`]: extracted tables, cut to what the truth speaks of;
//! - [`table`]: either of them as a grid;
//! - [`fingerprint`]: the words of pages that may not be kept;
//! - [`rules_away`]: pages read as if some of their rules were not printed.
//!
//! The measures, each in its file:
//! - [`relations`]: which cells are neighbours, the ICDAR-2013 competition's measure;
//! - [`grits`]: how much of the grid agrees, by content and by spans;
//! - [`context`]: which figures stand under their right heads;
//! - [`regions`]: whether tables were found where they are.
//!
//! What comes out:
//! - [`paper`]: the score of one paper;
//! - [`summary`]: the figures of a set of papers;
//! - [`calibration`]: whether reported confidence means something;
//! - [`explain`]: what it is that costs a paper its score.
//!
//! Figures stated in prose are measured apart, in [`statements`], and a paper's identity, items,
//! decisions and actions in [`structure`].
//!
//! What tables are called, their units, notes, totals and sections are measured in [`titles`].
//!
//! The values of cells are measured in [`values`], once their tables are right, and what is read of
//! performance dashboards, right tables or not, in [`dashboards`].
//!
//! Every measure gives the same four digits as `score.py`, the judge outside this repository;
//! `tests/parity.rs` holds it to that.

pub mod assign;
pub mod calibration;
pub mod context;
pub mod dashboards;
pub mod explain;
pub mod fingerprint;
pub mod grits;
pub mod paper;
pub mod predicted;
pub mod regions;
pub mod relations;
pub mod rules_away;
pub mod sets;
pub mod similarity;
pub mod statements;
pub mod structure;
pub mod summary;
pub mod table;
pub mod text;
pub mod titles;
pub mod truth;
pub mod values;

pub use paper::{PaperScore, score};
pub use summary::{Summary, summarise};
pub use table::Table;
pub use truth::Truth;
