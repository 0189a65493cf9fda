//! Decoding streams (ISO 32000-1, 7.3.8) without being flooded.
//!
//! A deflated stream may be a thousand times as long as it looks, and one deflated twice a million
//! times. The decoders beneath us do not stop, so a stream is measured before it is decoded: by
//! what its filters can make of its length at most, and where that is too much, by inflating it
//! into nothing and counting.

use std::borrow::Cow;
use std::io::{Read, copy, sink};

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;

/// The longest decoded stream, in bytes. The largest fonts (Chinese, Japanese, Korean) have
/// 30 MB, the largest content of a page 60 MB (a map).
const LONGEST: u64 = 128 << 20;

/// How many times as long a filter's output can be as its input.
fn growth(filter: Filter) -> u64 {
    match filter {
        Filter::FlateDecode => 1032,
        // Codes of 9 bits and more for strings of up to 3,800 bytes.
        Filter::LzwDecode => 3400,
        Filter::RunLengthDecode => 64,
        // `z` stands for four zeros.
        Filter::Ascii85Decode => 4,
        _ => 1,
    }
}

/// A stream's data after all filters; `None` where it cannot be decoded or is too long.
pub(crate) fn decoded<'a>(stream: &Stream<'a>) -> Option<Cow<'a, [u8]>> {
    if !fits(stream) {
        return None;
    }
    stream.decoded_data().ok()
}

/// Whether a stream is short enough to be decoded.
pub(crate) fn fits(stream: &Stream<'_>) -> bool {
    is_within(stream, LONGEST)
}

fn is_within(stream: &Stream<'_>, longest: u64) -> bool {
    let raw = stream.raw_data();
    let filters = stream.filters();
    let most = filters
        .iter()
        .try_fold(raw.len() as u64, |length, &filter| {
            length.checked_mul(growth(filter))
        });
    if most.is_some_and(|most| most <= longest) {
        return true;
    }
    match filters.as_slice() {
        [Filter::FlateDecode] => inflated(&raw, longest) <= longest,
        // In an envelope of text it cannot be measured. Honest content grows five to ten times.
        [
            Filter::AsciiHexDecode | Filter::Ascii85Decode,
            Filter::FlateDecode,
        ] => (raw.len() as u64).saturating_mul(40) <= longest,
        _ => false,
    }
}

/// How long a deflated stream is, at most one more than `longest`. What is broken counts as far as
/// it goes.
fn inflated(raw: &[u8], longest: u64) -> u64 {
    let count = |reader: &mut dyn Read| {
        let mut counted = Counted(0);
        // A broken stream ends early; that many bytes it has.
        let _ = copy(&mut reader.take(longest + 1), &mut counted);
        counted.0
    };
    count(&mut ZlibDecoder::new(raw)).max(count(&mut DeflateDecoder::new(raw)))
}

/// Counts what is written to it.
struct Counted(u64);

impl std::io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        sink().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::ZlibEncoder};
    use hayro_syntax::object::FromBytes;

    use super::*;

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).expect("memory");
        encoder.finish().expect("memory")
    }

    fn check(filters: &str, data: &[u8], longest: u64, fits: bool) {
        let mut object =
            format!("<</Length {}/Filter{filters}>>\nstream\n", data.len()).into_bytes();
        object.extend_from_slice(data);
        object.extend_from_slice(b"\nendstream");
        let stream = Stream::from_bytes(&object).expect("a stream");
        assert_eq!(
            is_within(&stream, longest),
            fits,
            "{filters} {}",
            data.len()
        );
    }

    #[test]
    fn a_stream_is_measured_where_its_length_could_be_too_much() {
        let zeros = deflated(&vec![0; 1 << 20]);
        check("/FlateDecode", &zeros, 1 << 20, true);
        check("/FlateDecode", &zeros, (1 << 20) - 1, false);
    }

    #[test]
    fn a_stream_deflated_twice_is_refused_unless_it_is_tiny() {
        let twice = deflated(&deflated(&vec![0; 1 << 20]));
        check("[/FlateDecode/FlateDecode]", &twice, 1 << 20, false);
        check(
            "[/FlateDecode/FlateDecode]",
            &deflated(&deflated(b"a")),
            1 << 30,
            true,
        );
    }
}
