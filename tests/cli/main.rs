//! The command line as a user calls it: exit status, standard output, standard error, files.

mod build;
mod dataset;
mod export;
mod extract;
mod flowing;
mod kill;
mod paper;
mod run;
mod show;
mod usage;
