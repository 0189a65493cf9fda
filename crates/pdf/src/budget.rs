//! How much work one page may cause, so that a hostile file costs no more than a long one.
//!
//! Work is counted, not timed: the same file gives the same answer on a slow machine.

/// Operators on one page, its forms included. A dense map in a council's local plan has about
/// two million.
const OPERATORS: u64 = 5_000_000;

/// Glyphs, rulings, fills and images kept from one page. A page of the smallest print that is
/// still legible holds about thirty thousand glyphs.
const MARKS: usize = 500_000;

/// Bytes of content decoded for one page, its forms included.
const DECODED: usize = 256 << 20;

/// How deep forms may nest. Real ones nest three or four deep; a form that draws itself would
/// never end.
pub(crate) const FORM_DEPTH: usize = 12;

/// How deep `q` may nest. The specification advises 28.
pub(crate) const STATE_DEPTH: usize = 512;

/// Character codes shown on one page, seen or not: ten times the glyphs that may be kept.
const CODES: usize = 5_000_000;

/// What is left of one page's budget.
pub(crate) struct Budget {
    operators: u64,
    decoded: usize,
    codes: usize,
    spent: Option<&'static str>,
}

impl Budget {
    /// A full budget.
    pub(crate) fn new() -> Self {
        Self {
            operators: OPERATORS,
            decoded: DECODED,
            codes: CODES,
            spent: None,
        }
    }

    /// Takes one operator; false when the budget is spent.
    #[inline]
    pub(crate) fn operator(&mut self, marks: usize) -> bool {
        if self.operators == 0 || marks > MARKS {
            let operators = self.operators == 0;
            self.spent = Some(if operators { "operators" } else { "marks" });
            return false;
        }
        self.operators -= 1;
        true
    }

    /// Takes the codes of a string to be shown; false when the budget is spent.
    pub(crate) fn codes(&mut self, codes: usize) -> bool {
        match self.codes.checked_sub(codes) {
            Some(left) => self.codes = left,
            None => self.spent = Some("characters"),
        }
        self.spent.is_none()
    }

    /// Takes decoded bytes; false when the budget is spent.
    pub(crate) fn decoded(&mut self, bytes: usize) -> bool {
        match self.decoded.checked_sub(bytes) {
            Some(left) => self.decoded = left,
            None => self.spent = Some("decoded bytes"),
        }
        self.spent.is_none()
    }

    /// What ran out, if anything did.
    pub(crate) fn spent(&self) -> Option<&'static str> {
        self.spent
    }
}
