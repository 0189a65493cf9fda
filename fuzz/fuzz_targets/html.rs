//! Any bytes are a web page, whose cells share no place, and whose tables can be completed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use scrutineer_fuzz::complete;

fuzz_target!(|bytes: &[u8]| complete(scrutineer_html::read(bytes)));
