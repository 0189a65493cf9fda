//! Sheets become statements: the figures that sentences and bullets state, each with its indicator,
//! its time, and what it is set beside.
//!
//! ```text
//! Sheet, Table ─▶ passage ─▶ sentence ─▶ parse ─▶ roles, indicators, times ─▶ Statement
//! ```
//!
//! - `passage`: paragraphs, bullets with their lead-in, cells that hold sentences.
//! - `line_ends`: lines that end a sentence without a stop.
//! - `parse`: the sentence as a row of words, figures and times, which `scrutineer-quantity` reads.
//! - `passing`: numbers that are no figures.
//! - `counted`: which bare numbers count something; `votes`: those that are sides of a vote.
//! - `indexed`: numbers of an index, which count nothing.
//! - `defining`: lengths that say what kind of thing is meant.
//! - `inventory`: counts of what stands in a room.
//! - `size_class`: sizes from which things are listed or decided on.
//! - `roles`: the value, another level, a change.
//! - `indicators`: what a figure measures.
//! - `corresponding`: figures of another time in the order of those before.
//! - `repeated`: a figure that was stated before.
//! - `page_head`: the year and scale that a page's head gives its figures.
//! - `respectively`: times and figures in one order.
//! - `plan_period`: the years of "the plan period".
//! - `standing`: the time a paper states once for all its figures.
//! - `times`: when it holds; `dating`: what gives it a year that it does not state.
//! - `inherited`: what gives it a time that it does not state.
//! - `frame`: the time that a text is speaking of, for what goes on without naming one.
//! - `holding`: what a figure's time is of all these.
//! - `asides`: times that a sentence only mentions; `tense`: whether it speaks of now, or goes on in the time before.
//! - `moved_on`: the month that something went to.
//! - `trend`, `assessment`: which way it went and what is said of that.
//! - `confidence`: how likely it is all right.
//! - `thousands`: "96k", of which the letter alone does not say what.
//! - `thread`: what sentences and bullets go on from.
//! - `assemble`: values take up what stands beside them.
//! - `find`: all of it together; `proposals`: all the names that a figure may have.
//! - `observe`: statements as observations.
//!
//! Nothing here fails. What is in doubt has a low confidence, and what says nothing is left out.

mod as_at;
mod asides;
mod assemble;
mod assessment;
mod confidence;
mod corresponding;
mod counted;
mod dated;
mod dating;
mod defining;
mod density;
mod find;
mod frame;
mod holding;
mod indexed;
mod indicators;
mod inherited;
mod inventory;
mod lexicon;
mod line_ends;
mod loose;
mod moved_on;
mod observe;
mod page_head;
mod parse;
mod passage;
mod passing;
mod plan_period;
mod proposals;
mod repeated;
mod respectively;
mod roles;
#[cfg(test)]
mod sample;
mod sentence;
mod size_class;
mod spoken;
mod standing;
mod tense;
mod thousands;
mod thread;
mod times;
mod trend;
mod votes;

pub use find::{find, proposals};
pub use indicators::Proposal;
pub use observe::observations;
pub use proposals::Proposals;
