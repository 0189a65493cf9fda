//! Whether a file ends before its end.
//!
//! The last thing in a PDF is where its objects stand: `startxref`, an offset, `%%EOF`. A file of which a
//! part was fetched still opens, its objects found one by one, and may lack content of any page.

/// Whether objects stand behind the last word on where objects stand: the file goes on, and its end is not there.
pub fn is_cut_short(bytes: &[u8]) -> bool {
    const END: &[u8] = b"startxref";
    const OBJECT: &[u8] = b" obj";
    for at in (0..bytes.len()).rev() {
        let rest = &bytes[at..];
        if rest.starts_with(END) {
            return false;
        }
        if rest.starts_with(OBJECT) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_ends_within_its_objects_is_cut_short() {
        let whole =
            b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n30\n%%EOF\n";
        assert!(!is_cut_short(whole));
        assert!(is_cut_short(&whole[..28]));
        // A file for the web has its first page's table in front.
        let linear = [&whole[..], b"2 0 obj\n<<>>\nendobj\n"].concat();
        assert!(is_cut_short(&linear));
        assert!(!is_cut_short(
            &[&linear[..], b"startxref\n0\n%%EOF"].concat()
        ));
    }

    #[test]
    fn what_has_no_object_is_not_called_cut() {
        assert!(!is_cut_short(b""));
        assert!(!is_cut_short(b"%PDF-1.4"));
    }
}
