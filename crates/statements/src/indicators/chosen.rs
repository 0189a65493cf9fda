//! The name that the rules give, where it says enough; else what it points back to, or whose it is.

use scrutineer_model::{ComparisonKind, Unit};

use super::asked::Asked;
use super::by_noun::sharer;
use super::compared_with::is_compared_with;
use super::general::is_general;
use super::linked::opens_clause;
use super::nearby::noun_behind;
use super::noun_phrase::phrase;
use super::signs::only_target;
use super::{Before, By, Named, acted, actor, after, beside, subject, unit};
use crate::parse::Parsed;
use crate::roles::Role;
use crate::roles::coordinated::gapped;

/// Words of a subject that a noun alone takes along.
pub(super) const WHOSE: usize = 6;

/// What a rule found, with what it leaves out, or what it points back to.
pub(super) fn finished(asked: &Asked, named: Named) -> Named {
    let &Asked {
        parsed,
        at,
        role,
        before,
    } = asked;
    if let Some(completed) = completed(parsed, at, &named) {
        return completed;
    }
    // "theft is down by 14% and fraud by 18%": of its own, and none of theft
    if named.by == By::Phrase && gapped(parsed, at).is_some() {
        return named;
    }
    // "the budget was £14m and the outturn £13m": not the budget again.
    let against = named.by == By::Subject
        && named.text.to_lowercase().ends_with("outturn")
        && before
            .figure
            .is_some_and(|figure| figure.contains("budget") || figure.contains("estimate"));
    if against {
        return named;
    }
    if let Some(text) = compared_itself(parsed, at, role, &named, before) {
        return named_as(&text, By::Subject);
    }
    if let Some(text) = of_kind(asked, &named) {
        return named_as(text, By::FigureBefore);
    }
    if let Some(named) = pointing(&named, role, before) {
        return named;
    }
    // "Visits are at 72% of earlier levels, with 512,000 recorded": what was done says not to what.
    let recorded = named.by == By::Behind
        && parsed.word(at.checked_sub(1)) == "with"
        && !named.text.contains(' ')
        && named.text.ends_with("ed");
    if let Some(text) = before.figure.filter(|_| recorded) {
        return named_as(sharer(text), By::FigureBefore);
    }
    // "The Council needs to make further reductions of £80m": who acts is not what is measured.
    let acts =
        matches!(named.by, By::Subject | By::Change | By::Phrase) && actor::is_actor(&named.text);
    // "Police forces recorded 5,543 accidents, a decrease of 2 per cent"
    if acts
        && beside::is_beside(parsed, at)
        && let Some(text) = before.figure
    {
        return Named {
            text: text.to_owned(),
            by: By::FigureBefore,
        };
    }
    if acts {
        return of_actor(parsed, at, role, named);
    }
    with_whose(parsed, at, without_degree(named))
}

/// "The training service made savings of £3m": a noun alone says little without whose it is.
fn with_whose(parsed: &Parsed, at: usize, named: Named) -> Named {
    let bare = matches!(named.by, By::OfNoun | By::Behind | By::Phrase)
        && !named.text.contains(' ')
        && unit(parsed, at) != Unit::Count;
    // "The costs are lower due to an 80% exemption": the reason has a name of its own.
    let reason =
        (1..at).any(|to| parsed.word(Some(to)) == "to" && parsed.word(Some(to - 1)) == "due");
    let whose = match subject::read(parsed, at) {
        Some(subject::Subject::Named(whose))
            if bare
                && !reason
                && !opens_clause(parsed, at)
                && !behind_condition(parsed, at)
                // "5,214 people were invited, an uptake of 45%"
                && !whose.starts_with(|char: char| char.is_ascii_digit())
                && (whose.contains(' ')
                    || !whose.ends_with("ing")
                    || super::is_mass_noun(&whose)) =>
        {
            whose
        }
        _ => return named,
    };
    let repeats = whose.to_lowercase().contains(&named.text.to_lowercase());
    let short = whose.split_whitespace().count() <= WHOSE;
    // "The School Board has approved an additional contribution of £3m"
    if actor::is_actor(&whose)
        && let Some(done) = acted::read(parsed, at).filter(|done| done.contains(' '))
        && done.to_lowercase().contains(&named.text.to_lowercase())
    {
        return Named {
            text: done,
            ..named
        };
    }
    // "The depot sorted 61,400 tonnes of waste": what was done to it is half of the name.
    let did = parsed.word(at.checked_sub(1));
    // Not "the anticipated 80% exemption".
    let anticipated = matches!(parsed.word(at.checked_sub(2)), "the" | "a" | "an" | "its");
    // "targeted £0.7m to be saved": a participle has none before it.
    let done = named.text.ends_with("ed");
    let named = if named.by == By::Behind
        && did.len() > 4
        && did.ends_with("ed")
        && !anticipated
        && !done
    {
        Named {
            text: format!("{} {did}", named.text),
            ..named
        }
    } else {
        named
    };
    // "the City earned interest of £430"
    let nobody = !whose.contains(' ') && actor::is_actor(&whose);
    if short && !repeats && !nobody {
        Named {
            text: format!("{whose}, {}", named.text),
            ..named
        }
    } else {
        named
    }
}

/// "whilst the number of slight injuries was 449 fewer": the subject of its own clause is compared; "178, which was 1 casualty less
/// than the average": what the figure before measures.
fn compared_itself(
    parsed: &Parsed,
    at: usize,
    role: Role,
    named: &Named,
    before: Before<'_>,
) -> Option<String> {
    let degree = |word: &str| {
        matches!(
            word,
            "more" | "less" | "fewer" | "higher" | "lower" | "above" | "below"
        )
    };
    let last = named.text.rsplit(' ').next().unwrap_or_default();
    let is = matches!(
        parsed.word(at.checked_sub(1)),
        "was" | "were" | "is" | "are"
    );
    if !is || !matches!(role, Role::Change(..)) || named.by != By::Behind || !degree(last) {
        return None;
    }
    if parsed.word(at.checked_sub(2)) == "which" {
        return before.figure.or(before.indicator).map(str::to_owned);
    }
    match subject::read(parsed, at) {
        Some(subject::Subject::Named(text)) if degree(&named.text) && !actor::is_actor(&text) => {
            Some(text)
        }
        _ => None,
    }
}

/// "reducing burglary offences by 13% was not met – crimes had gone up by 7% (from 935 offences to 999)": a noun for all of the
/// kind stands for what the sentence has named, behind a dash or in brackets right behind a figure.
fn of_kind<'a>(asked: &Asked<'a>, named: &Named) -> Option<&'a str> {
    let (parsed, at) = (asked.parsed, asked.at);
    let general = matches!(
        named.text.to_lowercase().as_str(),
        "crime" | "crimes" | "offences" | "incidents" | "cases"
    );
    let first = parsed.figure_before(at)?;
    let dash = (first..at).any(|sign| matches!(parsed.word(Some(sign)), "–" | "—"));
    let enclosed = (parsed.opens(at)).is_some_and(|open| open > 0 && parsed.is_figure(open - 1));
    let moved = asked.is_change() && dash || enclosed;
    let figure = asked.before.figure.filter(|figure| figure.contains(' '))?;
    (general && moved).then_some(figure)
}

pub(super) fn named_as(text: &str, by: By) -> Named {
    Named {
        text: text.to_owned(),
        by,
    }
}

/// What was named before, for a name that only says which of several figures it is, which way it went, or whose target it is.
fn pointing(named: &Named, role: Role, before: Before<'_>) -> Option<Named> {
    // "The most recent figure (56% for March) shows"
    // or a word of movement alone: "up 12% on the previous quarter".
    let moved = matches!(
        named.text.to_lowercase().as_str(),
        "up" | "down"
            | "more"
            | "less"
            | "fewer"
            | "higher"
            | "lower"
            | "above"
            | "below"
            | "greater"
            | "smaller"
            | "better"
            | "worse"
            | "larger"
    ) || matches!(role, Role::Change(..))
        && (crate::lexicon::is_change(without_whole(&named.text.to_lowercase()))
            // "0.4% ahead of last year but 0.3% behind profile"
            || matches!(
                named.text.split(' ').next(),
                Some("ahead" | "behind")
            ));
    let target = matches!(role, Role::Level(_)) && only_target(&named.text);
    if (is_general(&named.text) || is_compared_with(&named.text) || target || moved)
        && let Some(text) = before.figure.filter(|_| moved).or(before.indicator)
    {
        let text = of_target(text, role);
        return Some(Named {
            text: text.to_owned(),
            by: By::Before,
        });
    }
    None
}

/// "compares with a 4% fall nationally": a change elsewhere, of what was named before.
fn without_whole(name: &str) -> &str {
    [
        " nationally",
        " regionally",
        " locally",
        " overall",
        " across england",
    ]
    .iter()
    .find_map(|whole| name.strip_suffix(whole))
    .unwrap_or(name)
}

/// What an actor does with a figure, or what was named before; who acts where nothing else says.
fn of_actor(parsed: &Parsed, at: usize, role: Role, named: Named) -> Named {
    let behind = matches!(role, Role::Level(_)) && noun_behind(parsed, at);
    let done = acted::read(parsed, at)
        .or_else(|| behind.then(|| after::read(parsed, at)).flatten())
        .or_else(|| acted::given(parsed, at).filter(|_| role == Role::Value))
        .filter(|done| !actor::is_actor(done));
    // "he was looking for a target of 1%": a pronoun is no name.
    let pronoun = matches!(
        named.text.to_lowercase().as_str(),
        "he" | "she" | "you" | "we" | "they" | "i"
    );
    let noun = (at >= 2 && parsed.word(at.checked_sub(1)) == "of")
        .then(|| phrase(parsed, at - 2..at - 1))
        .flatten();
    let done = done.or_else(|| noun.filter(|_| pronoun));
    match done {
        Some(text) => Named {
            text,
            by: By::Change,
        },
        None => Named {
            by: By::Payer,
            ..named
        },
    }
}

/// "If the shortfall is not made up, borrowing of £3m would be needed": the subject of the condition is another's.
fn behind_condition(parsed: &Parsed, at: usize) -> bool {
    let opens = matches!(
        parsed.word(Some(0)),
        "if" | "when" | "where" | "although" | "though" | "once" | "unless"
    );
    opens && (1..at).any(|comma| parsed.word(Some(comma)) == ",")
}

/// "a small underspend of £7,000": how much it is, the figure says.
fn without_degree(named: Named) -> Named {
    // "52%, followed by emotional abuse (33%)"
    if let Some(noun) = named.text.strip_prefix("followed by ") {
        return Named {
            text: noun.trim_start_matches("the ").to_owned(),
            by: named.by,
        };
    }
    let Some((degree, noun)) = named.text.split_once(' ') else {
        return named;
    };
    let degree = matches!(
        degree,
        "small"
            | "slight"
            | "modest"
            | "minor"
            | "large"
            | "significant"
            | "substantial"
            | "considerable"
            | "marginal"
    );
    if matches!(named.by, By::OfNoun | By::Label) && degree && !noun.contains(' ') {
        return Named {
            text: noun.to_owned(),
            by: named.by,
        };
    }
    named
}

/// A short name with what it leaves out: the name that its noun is short for, the noun of its adjective.
fn completed(parsed: &Parsed, at: usize, named: &Named) -> Option<Named> {
    after::shared_noun(parsed, at, &named.text).map(|noun| Named {
        text: format!("{} {noun}", named.text),
        by: named.by,
    })
}

/// "The target for absence was 7.5 days. The outturn was 7": of absence.
fn of_target(text: &str, role: Role) -> &str {
    match text.split_once("target for ") {
        Some((_, measured)) if role != Role::Level(ComparisonKind::Target) => measured,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use crate::indicators::shown;

    #[test]
    fn what_tells_of_a_share_is_not_whose_it_is() {
        assert_eq!(
            shown("Road surveys show that 4% of roads need work")[0],
            "4%: roads need work"
        );
    }
}
