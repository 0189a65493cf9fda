//! The command line as a user calls it: exit status, standard output, standard error, files.

mod export;
mod extract;
mod paper;
mod run;
mod show;
mod usage;
