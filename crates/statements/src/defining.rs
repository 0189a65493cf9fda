//! Sizes that say what kind of thing or which case is meant: "high-rise (over 18 metres) buildings", "a building over 18 metres
//! tall", "children with 3 placements or more", "a family ticket (2 adults, 2 children)", "if rates had been 1% higher".
//!
//! Not a length that something has: "the tower is 18 metres tall", "within 15 km of the area", and not how many there are:
//! "12 children or more were seen".

use scrutineer_model::{Qualifier, Unit};

use crate::parse::{Parsed, What};

/// Whether a figure bounds a kind of thing and states nothing.
pub(crate) fn is_defining(parsed: &Parsed, at: usize) -> bool {
    let What::Figure(figure) = parsed.items[at].what else {
        return false;
    };
    let value = &parsed.figures[figure].value;
    if value.unit == Unit::Count && is_threshold(parsed, at) {
        return true;
    }
    if value.unit == Unit::Count && is_make_up(parsed, at)
        || value.unit == Unit::Percent && is_programme(parsed, at)
        || is_supposed(parsed, at)
    {
        return true;
    }
    if is_allowed(parsed, at, value.unit) || is_timescale(parsed, at, value.unit) {
        return true;
    }
    let bound = value.unit == Unit::Metres
        && matches!(
            value.qualifier,
            Some(Qualifier::Over | Qualifier::Under | Qualifier::AtLeast)
        );
    let next = parsed.word(Some(at + 1));
    let tall = matches!(next, "tall" | "high" | "long" | "wide" | "deep")
        || next == "in" && matches!(parsed.word(Some(at + 2)), "height" | "length");
    let alone = parsed.word(at.checked_sub(1)) == "(" && next == ")";
    let is = (at.saturating_sub(2)..at).any(|before| {
        matches!(
            parsed.word(Some(before)),
            "is" | "are" | "was" | "were" | "be"
        )
    });
    bound && (tall || alone) && !is
}

/// "a family ticket (2 adults, 2 children)", "a family of four (two adults and two children)": who goes with one ticket.
fn is_make_up(parsed: &Parsed, at: usize) -> bool {
    /// Items from what is made up to its bracket at most: "family ticket for four (".
    const NEAR: usize = 5;
    let Some(open) = parsed.opens(at) else {
        return false;
    };
    let person = |place: usize| {
        matches!(
            parsed.word(Some(place)),
            "adult" | "adults" | "child" | "children" | "concession" | "concessions" | "juniors"
        )
    };
    // "1 adult /3children": the noun of the other
    let led = (at + 1..at + 3).any(person);
    let one = (open.saturating_sub(NEAR)..open).any(|before| {
        matches!(
            parsed.word(Some(before)),
            "family" | "ticket" | "tickets" | "household" | "admission" | "pass"
        )
    });
    led && one
}

/// "1% Budget Reduction program": part of the name of a programme.
fn is_programme(parsed: &Parsed, at: usize) -> bool {
    /// Words of its name at most.
    const LONGEST: usize = 4;
    let named = |next: usize| parsed.items.get(next).is_some_and(|item| item.capital);
    let noun = (at + 2..at + 2 + LONGEST).find(|&next| {
        matches!(
            parsed.word(Some(next)),
            "program" | "programme" | "scheme" | "initiative" | "campaign" | "challenge" | "club"
        )
    });
    noun.is_some_and(|noun| (at + 1..noun).all(named))
}

/// "if interest rates had been 1% higher", "if prices were to rise by 5%": a case that did not come about.
fn is_supposed(parsed: &Parsed, at: usize) -> bool {
    let clause = (0..at)
        .rev()
        .take_while(|&before| !matches!(parsed.word(Some(before)), "," | ";" | "then"));
    let unreal = |word: usize| {
        let next = parsed.word(Some(word + 1));
        match parsed.word(Some(word)) {
            "had" => matches!(
                next,
                "been" | "risen" | "fallen" | "increased" | "decreased"
            ),
            "were" | "was" => next == "to",
            _ => false,
        }
    };
    let moved = parsed.word(at.checked_sub(1)) == "by"
        || matches!(
            parsed.word(Some(at + 1)),
            "higher" | "lower" | "more" | "less" | "greater" | "fewer" | "better" | "worse"
        );
    let mut told = false;
    for word in clause.take_while(|_| moved) {
        told |= unreal(word);
        if parsed.word(Some(word)) == "if" {
            return told;
        }
    }
    false
}

/// "collected within the set timescale of 7 days", "the target for waiting times of 20 weeks was 60%": what a share of cases keeps
/// to. Not "average waiting times of 20 weeks", and not where nothing else is measured.
fn is_timescale(parsed: &Parsed, at: usize, unit: Unit) -> bool {
    let length = matches!(
        unit,
        Unit::Days | Unit::Weeks | Unit::Months | Unit::Hours | Unit::Minutes
    );
    if !length || parsed.word(at.checked_sub(1)) != "of" {
        return false;
    }
    let measured = (at.saturating_sub(6)..at).any(|word| {
        matches!(
            parsed.word(Some(word)),
            "average" | "mean" | "median" | "longest" | "shortest" | "maximum"
        )
    });
    let share = |place: usize| {
        matches!(parsed.what(Some(place)), Some(What::Figure(figure))
            if matches!(parsed.figures[figure].value.unit, Unit::Percent | Unit::Count))
    };
    match parsed.word(at.checked_sub(2)) {
        "timescale" | "timescales" | "timeframe" | "timeframes" | "deadline" => {
            !measured && (0..parsed.items.len()).any(share)
        }
        "time" | "times" => {
            let comma = usize::from(parsed.word(Some(at + 1)) == ",");
            let is = matches!(
                parsed.word(Some(at + 1 + comma)),
                "was" | "is" | "were" | "are"
            );
            !measured && is && (at + 2 + comma..at + 5 + comma).any(share)
        }
        _ => false,
    }
}

/// "closed within timescale (10 days)", "in this academic year (3 months)": how long the time is that was spoken of.
fn is_allowed(parsed: &Parsed, at: usize, unit: Unit) -> bool {
    let alone = parsed.word(at.checked_sub(1)) == "(" && parsed.word(Some(at + 1)) == ")";
    let length = matches!(
        unit,
        Unit::Days | Unit::Weeks | Unit::Months | Unit::Years | Unit::Hours | Unit::Minutes
    );
    let noun = parsed.word(at.checked_sub(2));
    // "the average time (12 days)" is measured.
    let measured = (at.saturating_sub(5)..at).any(|word| {
        matches!(
            parsed.word(Some(word)),
            "average" | "mean" | "median" | "took"
        )
    });
    alone
        && length
        && !measured
        && matches!(
            noun,
            "timescale"
                | "timescales"
                | "deadline"
                | "timeframe"
                | "limit"
                | "year"
                | "period"
                | "term"
        )
}

/// "with 3 placements or more", "who had two or more moves".
fn is_threshold(parsed: &Parsed, at: usize) -> bool {
    let led = matches!(
        parsed.word(at.checked_sub(1)),
        "with" | "had" | "have" | "has" | "having" | "of" | "than"
    );
    let or_more = |or: usize| {
        parsed.word(Some(or)) == "or"
            && matches!(
                parsed.word(Some(or + 1)),
                "more" | "fewer" | "less" | "over" | "under" | "above"
            )
    };
    led && (at + 1..at + 4).any(or_more)
}

#[cfg(test)]
mod tests {
    use crate::parse::holds_of_last;

    fn check(sentence: &str) -> bool {
        holds_of_last(sentence, super::is_defining)
    }

    #[test]
    fn a_bound_says_what_kind_is_meant() {
        assert!(check("There are high-rise (over 18 metres) buildings"));
        assert!(check("where a building over 18 metres tall has no system"));
    }

    #[test]
    fn a_number_or_more_says_what_kind_is_meant() {
        assert!(check("The share of children with 3 placements or more"));
        assert!(!check("12 children or more were seen"));
    }

    #[test]
    fn who_goes_with_one_ticket_is_no_figure() {
        assert!(check(
            "It is £20 for a family of four (2 adults, 2 children)"
        ));
        assert!(!check("There were 40 guests (12 adults, 28 children)"));
    }

    #[test]
    fn a_share_in_the_name_of_a_programme_is_no_figure() {
        assert!(check("The 1% Budget Reduction program went on"));
        assert!(!check("It was a 1% reduction of the programme"));
    }

    #[test]
    fn what_did_not_come_about_is_no_figure() {
        assert!(check("If interest rates had been 1% higher"));
        assert!(!check("If rates rise, the cost was 1% higher"));
        assert!(!check(
            "If the city were to pay back all outstanding debt of £3m"
        ));
    }

    #[test]
    fn how_long_a_time_is_that_was_spoken_of_is_no_figure() {
        assert!(check("The share closed within timescale (10 days)"));
        assert!(check("In this school year (3 months)"));
        assert!(!check("It beat the average time (10 days)"));
    }

    #[test]
    fn a_timescale_that_a_share_keeps_to_is_no_figure() {
        assert!(check(
            "95% of bins were mended within the set timescale of 7 days"
        ));
        assert!(!check("They were mended in an average timescale of 7 days"));
        assert!(!check("The club had waiting times of 20 weeks"));
    }

    #[test]
    fn a_length_of_something_is_a_figure() {
        assert!(!check("The tower is over 18 metres tall"));
        assert!(!check("It built over 200 metres of path"));
    }
}
