//! Whole exports of made-up datasets, read back.

mod expected;
mod exports;
mod folder;
mod readers;
mod round_trip;
mod support;
