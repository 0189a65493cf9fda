//! What tells one version of the extraction from another.
//!
//! The version is a hash of everything that decides what is read from a paper: the sources and data
//! of the stages, and `Cargo.lock`. It is taken when the program is built (`build.rs`), without git.
//! Nobody has to remember to raise a number: a dataset can never keep figures that today's rules
//! would read otherwise. The price is that a change to a comment reads all papers once more.

/// The program's version.
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// The hash of what decides an extraction, 16 hexadecimal digits.
const STAGES: &str = env!("SCRUTINEER_EXTRACTION");

/// The version of the extraction under these settings.
pub fn extraction(keep_contacts: bool) -> String {
    if keep_contacts {
        format!("{STAGES}+contacts")
    } else {
        STAGES.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_the_output_changes_the_version() {
        assert_eq!(STAGES.len(), 16);
        assert!(STAGES.bytes().all(|byte| byte.is_ascii_hexdigit()));
        assert_ne!(extraction(true), extraction(false));
    }
}
