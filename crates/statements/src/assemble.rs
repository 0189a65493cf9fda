//! Figures of a sentence become statements: values take up the levels and changes that stand beside them.

use scrutineer_model::{Basis, Comparison, ComparisonKind, Statement, Unit, Value};

use crate::confidence::Signs;
use crate::indicators::{By, Named};
use crate::lexicon::Way;
use crate::parse::{Parsed, What};
use crate::roles::Role;
use crate::roles::budget::is_of_a_budget;
use crate::trend;

/// A figure with all that the rules say of it.
pub(crate) struct Reading {
    pub(crate) at: usize,
    pub(crate) role: Role,
    pub(crate) named: Option<Named>,
    pub(crate) value: Value,
    /// What tells how likely all of it is right.
    pub(crate) signs: Signs,
}

impl Reading {
    /// Its place, unit and name.
    pub(crate) fn told(&self) -> Option<(usize, Unit, &str)> {
        let named = self.named.as_ref()?;
        Some((self.at, self.value.unit, named.text.as_str()))
    }
}

/// Values take up the levels and changes that stand beside them. Each statement comes with the place of the figure that it begins
/// with; how likely it is right is not said yet.
pub(crate) fn assemble(
    parsed: &Parsed,
    readings: Vec<Reading>,
    blank: &Statement,
) -> Vec<(usize, Statement)> {
    let mut statements: Vec<(usize, Statement)> = Vec::new();
    // Levels that stand before their value: "from 4% to 6%".
    let mut waiting: Vec<Reading> = Vec::new();
    let mut readings = readings.into_iter().peekable();
    while let Some(reading) = readings.next() {
        if reading.role == Role::Value {
            let outer = statements.last_mut();
            if let Some((at, statement)) = outer
                && is_part(parsed, *at, statement, &reading)
            {
                if let Some(value) = &mut statement.value {
                    value.numerator = reading.value.numerator;
                    value.denominator = reading.value.denominator;
                }
                continue;
            }
            let mut statement = begin(&reading, blank);
            let mut changed = None;
            for earlier in waiting.drain(..) {
                if let Role::Change(_, way) = earlier.role {
                    changed = Some(way);
                }
                if let Some(comparison) = comparison(parsed, &earlier) {
                    statement.comparisons.push(comparison);
                }
            }
            let way = changed.or_else(|| trend::way(parsed, reading.at));
            (statement.direction, statement.polarity) = trend::trend(&statement, way);
            statements.push((reading.at, statement));
            continue;
        }
        let own = own_indicator(&reading, statements.last().map(|(_, statement)| statement));
        let value_follows = readings.peek().is_some_and(|next| {
            next.role == Role::Value
                && parsed.items[reading.at..next.at]
                    .iter()
                    .all(|item| item.lower != ";")
                && next.value.unit == reading.value.unit
        });
        if !own
            && reading.role == Role::Level(ComparisonKind::Previous)
            && value_follows
            && preceded_by_from(parsed, &reading)
        {
            waiting.push(reading);
            continue;
        }
        // "rose by 2.3 points to 9.1 days": the change of the level that it leads to.
        let leads = matches!(reading.role, Role::Change(..))
            && readings.peek().is_some_and(|next| {
                next.role == Role::Value
                    && parsed.word(next.at.checked_sub(1)) == "to"
                    && next.at <= reading.at + 3
            });
        let same = readings.peek().is_some_and(|next| {
            let name = |reading: &Reading| reading.named.as_ref().map(|named| named.text.clone());
            name(next) == name(&reading)
        });
        if leads && same {
            waiting.push(reading);
            continue;
        }
        let to = statement_of(parsed, &statements, &reading).filter(|_| !own);
        if let Some((_, statement)) = to.and_then(|to| statements.get_mut(to)) {
            statement.comparisons.extend(comparison(parsed, &reading));
            let way = match reading.role {
                Role::Change(_, way) => Some(way),
                _ => trend::way(parsed, reading.at),
            };
            if statement.direction.is_none() {
                (statement.direction, statement.polarity) = trend::trend(statement, way);
            }
        } else {
            let mut statement = begin(&reading, blank);
            statement.value = None;
            statement.comparisons.extend(comparison(parsed, &reading));
            if let Role::Change(_, way) = reading.role {
                (statement.direction, statement.polarity) = trend::trend(&statement, Some(way));
            }
            statements.push((reading.at, statement));
        }
    }
    for reading in waiting {
        let mut statement = begin(&reading, blank);
        statement.value = None;
        statement.comparisons.extend(comparison(parsed, &reading));
        statements.push((reading.at, statement));
    }
    statements
}

/// The statement that a level or change stands beside, in the same clause: the last one, or that of its unit before brackets,
/// "arrears of 2.61% (£1.04m), target 2.5%".
fn statement_of(
    parsed: &Parsed,
    statements: &[(usize, Statement)],
    reading: &Reading,
) -> Option<usize> {
    let last = statements.len().checked_sub(1)?;
    let unit = |index: usize| statements[index].1.value.as_ref().map(|value| value.unit);
    let aside = matches!(reading.role, Role::Level(_))
        && parsed.opens(statements[last].0).is_some()
        && unit(last).is_some_and(|unit| unit != reading.value.unit);
    let outer =
        (last.checked_sub(1)).filter(|&outer| aside && unit(outer) == Some(reading.value.unit));
    let index = outer.unwrap_or(last);
    // "The award, settled at 3.9%, had cost £0.8m more": no difference of a share is a sum.
    let other = reading.value.unit.is_money() && unit(index) == Some(Unit::Percent);
    (!other
        && parsed.items[statements[index].0..reading.at]
            .iter()
            .all(|item| item.lower != ";"))
    .then_some(index)
}

fn preceded_by_from(parsed: &Parsed, reading: &Reading) -> bool {
    // "rose to 412 from 388, and others to 211": of the figure right before it.
    let first = (reading.at.checked_sub(2))
        .filter(|&first| parsed.word(Some(first + 1)) == "from" && parsed.is_figure(first));
    // "rose by 46% from £341,000 to £499,000"
    let leads = |first: usize| {
        !parsed.are_alike(first, reading.at)
            && (reading.at + 1..reading.at + 4)
                .any(|to| parsed.word(Some(to)) == "to" && parsed.is_figure(to + 1))
    };
    if first.is_some_and(|first| !leads(first)) {
        return false;
    }
    // "repaired 4,778 in 2019/20, up from 2,884 the year before, and dealt with 26,411": of the one before the comma
    let up = parsed.word(reading.at.checked_sub(1)) == "from"
        && matches!(parsed.word(reading.at.checked_sub(2)), "up" | "down")
        && parsed.word(reading.at.checked_sub(3)) == ",";
    if up {
        return false;
    }
    parsed.items[..reading.at]
        .iter()
        .rev()
        .take(7)
        .take_while(|item| !matches!(item.what, What::Figure(_)))
        .any(|item| item.lower == "from")
}

/// "12.4% (114 out of 919)": the part and whole of the percentage before.
fn is_part(parsed: &Parsed, before: usize, statement: &Statement, reading: &Reading) -> bool {
    /// Words between a share and its brackets: "97.6% of reviews were held on time (491 of 503)".
    const FAR: usize = 12;
    let percent = statement
        .value
        .as_ref()
        .is_some_and(|value| value.unit == Unit::Percent && value.numerator.is_none());
    let near = parsed
        .opens(reading.at)
        .is_some_and(|open| open > before && open - before <= FAR)
        && !(before + 1..reading.at).any(|between| parsed.is_figure(between))
        // "96.8% were paid within 30 days: 41,206 of 42,568"
        || parsed.word(reading.at.checked_sub(1)) == ":";
    percent && near && reading.value.numerator.is_some()
}

/// Whether a change names something else than the value before it.
fn own_indicator(reading: &Reading, last: Option<&Statement>) -> bool {
    let (Some(named), Some(last)) = (&reading.named, last) else {
        return false;
    };
    // "63% are healthy and severe obesity will have reduced from 5%": a clause with its own subject.
    let clause = matches!(reading.role, Role::Level(ComparisonKind::Previous))
        && named.by == By::Subject
        && last.value.is_some();
    // "an overspend of £2m against a net budget of £30m", "income of £5m set against expenditure of £4m": another thing
    let thing = matches!(
        reading.role,
        Role::Level(ComparisonKind::Budget | ComparisonKind::Other)
    ) && matches!(named.by, By::OfNoun | By::Behind)
        && last.value.is_some()
        && !named.text.ends_with("budget");
    if !matches!(reading.role, Role::Change(..)) && !clause && !thing {
        return false;
    }
    let words = |text: &str| -> Vec<String> {
        text.split_whitespace()
            .filter(|word| word.len() > 3)
            .map(str::to_lowercase)
            .collect()
    };
    // "an increase of £15m to the Capital Plan and of £40m to the Capital Project Budgets": one word in common is
    // not enough.
    let (of_value, own) = (words(&last.indicator), words(&named.text));
    let common = own.iter().filter(|word| of_value.contains(word)).count();
    // "61 fewer badly hurt drivers, whilst the number of lightly hurt drivers was 402 fewer": a subject with a word that the
    // change before it has not, and the other way round.
    let other = matches!(named.by, By::Subject | By::Change)
        && last.value.is_none()
        && own
            .iter()
            .any(|word| word != "number" && !of_value.contains(word))
        && of_value
            .iter()
            .any(|word| word != "number" && !own.contains(word));
    if thing {
        return common == 0;
    }
    other || common * 2 <= own.len().min(of_value.len())
}

fn begin(reading: &Reading, blank: &Statement) -> Statement {
    let indicator = reading
        .named
        .as_ref()
        .map_or(String::new(), |named| named.text.clone());
    Statement {
        indicator,
        value: Some(reading.value.clone()),
        ..blank.clone()
    }
}

fn comparison(parsed: &Parsed, reading: &Reading) -> Option<Comparison> {
    let mut value = reading.value.clone();
    let (kind, basis) = match reading.role {
        Role::Value => return None,
        Role::Level(kind) => (kind, Basis::Level),
        Role::Change(basis, way) => {
            // Falls are negative, whatever sign is printed.
            let falls = way == Way::Down;
            value.number = value
                .number
                .map(|number| if falls { -number.abs() } else { number });
            // "higher than budgeted by £5.5m (1.8%)": from what the figure before the brackets is
            let outer = reading.at.checked_sub(2).filter(|&outer| {
                parsed.opens(reading.at) == Some(outer + 1) && parsed.is_figure(outer)
            });
            let alone = parsed.word(Some(reading.at + 1)) == ")";
            let at = outer.filter(|_| alone).unwrap_or(reading.at);
            (compared_with(parsed, at), basis)
        }
    };
    Some(Comparison { kind, value, basis })
}

/// What a change is from: the words behind it say so, else the time before. Not what another clause says: "an increase of 4
/// since May, and above the target of 9".
fn compared_with(parsed: &Parsed, at: usize) -> ComparisonKind {
    let words: Vec<&str> = parsed.items[at + 1..]
        .iter()
        .take(10)
        .take_while(|item| {
            !matches!(item.what, What::Figure(_))
                && !matches!(item.lower.as_str(), ";" | "and" | "but")
        })
        .map(|item| item.lower.as_str())
        .collect();
    // "exceeded budget by £2.7m", "lower than budgeted by £2.7m"; not "increased the budget by £2.7m"
    let beyond = matches!(
        parsed.word(at.checked_sub(3)),
        "than"
            | "exceeded"
            | "exceeds"
            | "exceed"
            | "exceeding"
            | "over"
            | "under"
            | "above"
            | "below"
            | "missed"
    );
    let over = match parsed.word(at.checked_sub(1)) {
        "by" if beyond => parsed.word(at.checked_sub(2)),
        _ => "",
    };
    // "an increase of 8% over the 2015 Budget survey": no budget.
    let is_budgeted = words.iter().enumerate().any(|(place, word)| {
        matches!(*word, "budget" | "budgeted")
            && !(words.get(place + 1)).is_some_and(|next| is_of_a_budget(next))
    });
    let has =
        |names: &[&str]| words.iter().any(|word| names.contains(word)) || names.contains(&over);
    if has(&["target", "targets", "profile", "trajectory", "schedule"]) {
        ComparisonKind::Target
    } else if has(&["neighbours", "neighbour"]) {
        ComparisonKind::StatisticalNeighbours
    } else if has(&["national", "england", "nationally"]) {
        ComparisonKind::National
    } else if is_budgeted || matches!(over, "budget" | "budgeted") {
        ComparisonKind::Budget
    } else if has(&["forecast", "expected", "estimate", "estimated", "planned"]) {
        ComparisonKind::Forecast
    } else {
        ComparisonKind::Previous
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::in_paragraph as read;

    #[test]
    fn a_change_belongs_to_the_level_that_it_leads_to() {
        let found = read("Sickness absence rose by 2.3 days to 9.1 days in June 2018.");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].comparisons.len(), 1);
    }

    #[test]
    fn levels_behind_a_change_belong_together() {
        let of = |text: &str| {
            let found = read(text);
            let counts = found.iter().map(|one| one.comparisons.len());
            counts.collect::<Vec<_>>()
        };
        assert_eq!(
            of("House prices rose by 46% from £341,000 to £499,000."),
            [1, 1]
        );
        assert_eq!(
            of("Smoking fell by 9% from 28% in the north and 20% in the south."),
            [2, 0]
        );
    }

    #[test]
    fn a_sum_is_no_difference_of_a_share() {
        let found = read("The pay award, settled at 3.9%, had cost £0.8m more than budgeted.");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].comparisons.is_empty());
    }

    #[test]
    fn a_target_belongs_to_the_figure_of_its_unit() {
        let found = read("Rent arrears were 2.61% (£1.04m), target 2.5%.");
        let beside: Vec<usize> = (found.iter())
            .map(|statement| statement.comparisons.len())
            .collect();
        assert_eq!(beside, [1, 0], "{found:?}");
    }

    #[test]
    fn what_a_difference_is_from_may_stand_before_it() {
        let kind = |text: &str| {
            let found = read(text);
            found[0].comparisons[0].kind
        };
        assert_eq!(
            kind("Spending is lower than budgeted by £2.7m."),
            super::ComparisonKind::Budget
        );
        assert_eq!(
            kind("The plan increases the budget by £2.7m."),
            super::ComparisonKind::Previous
        );
        assert_eq!(
            kind("Satisfaction was 74%, an increase of 8% over the budget survey of 2015."),
            super::ComparisonKind::Previous
        );
    }
}
