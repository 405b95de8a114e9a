//! What a mall answers to what it is told, and its receipts for what it does later. A receipt is kept
//! with every row that waits for it, and is put together again when the mall is asked.

use std::collections::{BTreeMap, BTreeSet};

use connectors::mall::{Batch, MallError, Outcome, Ticket};
use domain::Instant;
use domain::publication::Told;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A mall that has said nothing of what it took up for so long will not any more.
const FORGOTTEN_MILLIS: i64 = 6 * 60 * 60 * 1000;

/// One row's place in a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Receipt {
    ticket: String,
    key: String,
    place: usize,
    of: usize,
}

pub(crate) fn told(outcome: &Outcome) -> Told {
    match outcome {
        Outcome::Done | Outcome::DoneWithWarning { .. } | Outcome::AlreadyDone | Outcome::NotNeeded => {
            Told::Done
        }
        Outcome::Pending => Told::Pending,
        Outcome::Failed { code, message } => Told::Refused {
            code: code.clone(),
            message: message.clone(),
        },
        Outcome::Unknown => Told::Unknown,
        Outcome::PutOff => Told::PutOff,
        Outcome::NotSent => Told::NotSent,
    }
}

/// For every input of a batch what it waits for, in the batch's order. `keys` are what the tickets call
/// the inputs.
pub(crate) fn receipts(batch: &Batch, keys: &[&str]) -> Vec<Option<Value>> {
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut of = |key: &str| {
        for (i, ticket) in batch.tickets.iter().enumerate() {
            for (place, own) in ticket.keys.iter().enumerate() {
                if own == key && taken.insert((i, place)) {
                    return Some(json!(Receipt {
                        ticket: ticket.id.clone(),
                        key: key.to_owned(),
                        place,
                        of: ticket.keys.len(),
                    }));
                }
            }
        }
        None
    };
    let inputs = batch.outcomes.iter().zip(keys);
    inputs
        .map(|(outcome, key)| matches!(outcome, Outcome::Pending).then(|| of(key)).flatten())
        .collect()
}

/// A ticket to be asked about, and which of the rows wait for which place in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub ticket: Ticket,
    pub rows: Vec<(usize, usize)>,
}

/// The tickets that these rows wait for, each with one receipt or several (`receipts`).
pub(crate) fn tickets<'a>(receipts: impl Iterator<Item = Option<&'a Value>>) -> Vec<Asked> {
    let mut asked: BTreeMap<String, Asked> = BTreeMap::new();
    let each = receipts.enumerate().flat_map(|(row, kept)| {
        let several = kept.and_then(|kept| kept.get("receipts")?.as_array());
        let one = kept.filter(|_| several.is_none());
        let all = several.into_iter().flatten().chain(one);
        all.map(move |receipt| (row, receipt))
    });
    for (row, kept) in each {
        let Ok(receipt) = serde_json::from_value::<Receipt>(kept.clone()) else {
            continue;
        };
        let of = asked.entry(receipt.ticket.clone()).or_insert_with(|| Asked {
            ticket: Ticket {
                id: receipt.ticket.clone(),
                keys: vec![String::new(); receipt.of],
            },
            rows: Vec::new(),
        });
        if let Some(key) = of.ticket.keys.get_mut(receipt.place) {
            key.clone_from(&receipt.key);
            of.rows.push((row, receipt.place));
        }
    }
    asked.into_values().collect()
}

/// What the mall says of a place in a ticket that it was given at this time.
pub(crate) fn settled(batch: &Batch, place: usize, given_at: Option<Instant>, now: Instant) -> Told {
    let said = batch.outcomes.get(place).map_or(Told::Unknown, told);
    let is_forgotten = given_at.is_none_or(|at| at.plus_millis(FORGOTTEN_MILLIS) < now);
    match said {
        Told::Pending | Told::PutOff | Told::NotSent if is_forgotten => Told::Unknown,
        Told::PutOff | Told::NotSent => Told::Pending,
        said => said,
    }
}

/// What kept a batch from its end. Where the mall has answered to some of it, what it failed on is put off
/// and stops nothing.
pub(crate) fn stopped_by(batch: &Batch) -> Option<MallError> {
    let is_open =
        |outcome: &Outcome| matches!(outcome, Outcome::Unknown | Outcome::PutOff | Outcome::NotSent);
    let is_all_open = !batch.outcomes.is_empty() && batch.outcomes.iter().all(is_open);
    if !is_all_open && !batch.is_stopped() {
        return None;
    }
    Some(batch.stopped.clone().unwrap_or_else(nameless))
}

/// Where a mall does not say why something was not taken.
pub(crate) fn nameless() -> MallError {
    MallError::Unavailable {
        reason: "some of it was not taken".to_owned(),
        retry_after: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_put_together_from_what_rows_keep() {
        let ticket = |id: &str, keys: &[&str]| Ticket {
            id: id.to_owned(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        };
        let batch = Batch {
            outcomes: vec![
                Outcome::Pending,
                Outcome::Done,
                Outcome::Pending,
                Outcome::Pending,
            ],
            tickets: vec![ticket("T1", &["a", "c"]), ticket("T2", &["a"])],
            ..Batch::default()
        };
        let kept = receipts(&batch, &["a", "b", "c", "a"]);
        assert_eq!(
            kept.iter().map(Option::is_some).collect::<Vec<_>>(),
            [true, false, true, true]
        );
        // One of the rows is gone by now: its place stays empty, the others' stay theirs.
        let asked = tickets(kept[1..].iter().map(Option::as_ref));
        assert_eq!(
            asked,
            [
                Asked {
                    ticket: ticket("T1", &["", "c"]),
                    rows: vec![(1, 1)],
                },
                Asked {
                    ticket: ticket("T2", &["a"]),
                    rows: vec![(2, 0)],
                },
            ]
        );
    }

    #[test]
    fn one_thing_that_a_mall_fails_on_stops_no_other() {
        use Outcome::{Done, NotSent, PutOff, Unknown};
        let down = || MallError::Unavailable {
            reason: "500".to_owned(),
            retry_after: None,
        };
        for (outcomes, stopped, failures, by) in [
            (vec![], None, 0, None),
            (vec![Done], None, 0, None),
            (vec![PutOff, Done], Some(down()), 0, None),
            (vec![Done, PutOff], Some(down()), 1, None),
            (vec![Unknown, Done], None, 0, None),
            (vec![PutOff], Some(down()), 1, Some(down())),
            (vec![Unknown], None, 0, Some(nameless())),
            (
                vec![Done, PutOff, PutOff, PutOff, NotSent],
                Some(down()),
                3,
                Some(down()),
            ),
            (
                vec![Done, NotSent],
                Some(MallError::TokenExpired),
                1,
                Some(MallError::TokenExpired),
            ),
        ] {
            let batch = Batch {
                outcomes,
                stopped,
                failures,
                ..Batch::default()
            };
            assert_eq!(stopped_by(&batch), by, "{batch:?}");
        }
    }

    #[test]
    fn what_is_never_told_is_not_waited_for_for_ever() {
        let now = Instant::from_millis(FORGOTTEN_MILLIS * 2).unwrap();
        let batch = |outcome| Batch {
            outcomes: vec![outcome],
            ..Batch::default()
        };
        for (outcome, hours, said) in [
            (Outcome::Pending, 1, Told::Pending),
            (Outcome::NotSent, 1, Told::Pending),
            (Outcome::Pending, 7, Told::Unknown),
            (Outcome::Done, 7, Told::Done),
        ] {
            let given = now.plus_millis(-hours * 3_600_000);
            assert_eq!(settled(&batch(outcome), 0, Some(given), now), said);
        }
    }
}
