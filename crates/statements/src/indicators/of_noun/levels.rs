//! Nouns before an "of" that do not say what is measured, and words beside them.

/// Nouns that say how a figure is made, not what it measures.
pub(super) const GENERAL: &[&str] = &[
    "average", "total", "maximum", "minimum", "mean", "median", "number", "combined", "range",
    "sum", "amount", "further", "estimate",
];

/// Nouns that say where the figure stands, not what it measures: its subject names it.
pub(super) const LEVELS: &[&str] = &[
    "level",
    "figure",
    "high",
    "low",
    "peak",
    "rate",
    "percentage",
    "proportion",
    "value",
    "position",
    "score",
    "estimate",
    "average",
    "outturn",
    "baseline",
    "forecast",
    "plateau",
];

/// Words beside such a noun that name nothing either.
pub(super) const ATTRIBUTES: &[&str] = &[
    "current",
    "existing",
    "previous",
    "provisional",
    "initial",
    "original",
    "same",
    "overall",
    "latest",
    "the",
    "a",
    "our",
    "its",
    "peacetime",
    "record",
    "historical",
    "all-time",
    "reported",
    "expected",
    "new",
    "national",
    "england",
    "revised",
    "final",
    "historic",
    "whether",
    "similar",
    "annual",
    "published",
];
