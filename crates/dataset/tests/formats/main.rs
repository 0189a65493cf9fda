//! Whole exports of made-up datasets, read back.

mod expected;
mod folder;
mod round_trip;
mod support;
