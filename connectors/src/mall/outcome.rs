//! What became of what was written at a mall.

use serde::{Deserialize, Serialize};

use super::error::MallError;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    Done,
    /// Done, but something beside it is not, in the mall's words: a card that was not charged.
    DoneWithWarning {
        code: String,
        message: String,
    },
    /// The mall had it before.
    AlreadyDone,
    /// This mall has no such step.
    NotNeeded,
    /// Taken up; one of [`Batch::tickets`] tells later.
    Pending,
    /// Refused, in the mall's words; the same again is refused again.
    Failed {
        code: String,
        message: String,
    },
    /// Sent, and the answer was lost or says nothing about it: it may be done or not.
    Unknown,
    /// The mall failed on it, and nothing was done as far as one can tell: to be sent again, after others.
    PutOff,
    /// To be sent again: something stopped before its turn, or the mall turned the request away for now.
    NotSent,
}

impl Outcome {
    pub fn is_done(&self) -> bool {
        matches!(
            self,
            Outcome::Done | Outcome::DoneWithWarning { .. } | Outcome::AlreadyDone | Outcome::NotNeeded
        )
    }

    pub(super) fn failed(code: impl Into<String>, message: impl Into<String>) -> Outcome {
        Outcome::Failed {
            code: code.into(),
            message: message.into(),
        }
    }

    /// What a failed request means for one that it held.
    pub(super) fn of_error(error: &MallError) -> Outcome {
        match error {
            MallError::Refused { code, message } => Outcome::failed(code, message),
            MallError::Unsupported { what } => Outcome::failed("unsupported", *what),
            MallError::Unreadable { .. } => Outcome::Unknown,
            MallError::Unavailable { .. } => Outcome::PutOff,
            MallError::Throttled { .. } | MallError::TokenExpired | MallError::Credentials { .. } => {
                Outcome::NotSent
            }
        }
    }
}

/// A mall that has failed on so many requests in a row fails on all: the rest waits.
pub const FAILURES_IN_A_ROW: u32 = 3;

/// One outcome for every input, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    pub outcomes: Vec<Outcome>,
    /// For those that are [`Outcome::Pending`].
    pub tickets: Vec<Ticket>,
    /// Why some are [`Outcome::Unknown`], [`Outcome::PutOff`] or [`Outcome::NotSent`].
    pub stopped: Option<MallError>,
    /// Requests on which the mall failed, one after the other, up to the last.
    pub failures: u32,
}

impl Batch {
    pub(super) fn of(outcomes: Vec<Outcome>) -> Batch {
        Batch {
            outcomes,
            ..Batch::default()
        }
    }

    /// Everything the same.
    pub(super) fn all(count: usize, outcome: &Outcome) -> Batch {
        Batch::of(vec![outcome.clone(); count])
    }

    pub(super) fn unsent(count: usize) -> Batch {
        Batch::all(count, &Outcome::NotSent)
    }

    /// The ticket is good for another question.
    pub(super) fn still_pending(ticket: &Ticket, stopped: Option<MallError>) -> Batch {
        Batch {
            tickets: vec![ticket.clone()],
            stopped,
            ..Batch::all(ticket.keys.len(), &Outcome::Pending)
        }
    }

    /// A request with these inputs failed. Others are tried unless the batch is stopped by now.
    pub(super) fn fail(&mut self, inputs: impl IntoIterator<Item = usize>, error: MallError) {
        let failures = self.failures;
        for input in inputs {
            self.set(input, Outcome::of_error(&error));
        }
        if !matches!(error, MallError::Refused { .. } | MallError::Unsupported { .. }) {
            self.stopped = Some(error);
            self.failures = failures + 1;
        }
    }

    /// What one request did with so many inputs from this one on.
    pub(super) fn settle(&mut self, first: usize, count: usize, done: Result<Vec<Outcome>, MallError>) {
        match done {
            Ok(outcomes) => {
                for (i, outcome) in outcomes.into_iter().enumerate() {
                    self.set(first + i, outcome);
                }
            }
            Err(error) => self.fail(first..first + count, error),
        }
    }

    pub(super) fn set(&mut self, input: usize, outcome: Outcome) {
        if let Some(place) = self.outcomes.get_mut(input) {
            *place = outcome;
        }
        self.failures = 0;
    }

    /// Whether nothing more is to be sent for now. One thing that a mall fails on keeps no other out.
    pub fn is_stopped(&self) -> bool {
        match &self.stopped {
            Some(MallError::Throttled { .. } | MallError::TokenExpired | MallError::Credentials { .. }) => {
                true
            }
            Some(_) => self.failures >= FAILURES_IN_A_ROW,
            None => false,
        }
    }
}

/// A mall's receipt for writes that it does later. Kept by the caller as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    pub id: String,
    /// Order numbers or stock codes, in the order of the outcomes to come.
    pub keys: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_stops_where_all_would_fail() {
        let down = || MallError::unavailable("500");
        let refused = || MallError::refused("E", "");
        let throttled = || MallError::Throttled { retry_after: None };
        for (errors, is_stopped) in [
            (vec![Some(down())], false),
            (
                vec![Some(down()), Some(MallError::unreadable("cut")), Some(down())],
                true,
            ),
            (
                vec![Some(down()), Some(down()), None, Some(down()), Some(down())],
                false,
            ),
            (
                vec![Some(down()), Some(down()), Some(refused()), Some(down())],
                false,
            ),
            (vec![Some(throttled())], true),
            (vec![Some(MallError::TokenExpired)], true),
            (vec![Some(MallError::credentials("E", ""))], true),
            (vec![Some(refused()); 9], false),
            (vec![None], false),
        ] {
            let mut batch = Batch::unsent(errors.len());
            for (input, error) in errors.iter().cloned().enumerate() {
                match error {
                    Some(error) => batch.fail([input], error),
                    None => batch.set(input, Outcome::Done),
                }
            }
            assert_eq!(batch.is_stopped(), is_stopped, "{errors:?}");
        }
    }

    #[test]
    fn what_a_failed_request_means() {
        for (error, outcome) in [
            (MallError::unavailable("500"), Outcome::PutOff),
            (MallError::unreadable("cut"), Outcome::Unknown),
            (MallError::Throttled { retry_after: None }, Outcome::NotSent),
            (MallError::TokenExpired, Outcome::NotSent),
            (MallError::credentials("E", ""), Outcome::NotSent),
            (MallError::refused("E", "no"), Outcome::failed("E", "no")),
        ] {
            assert_eq!(Outcome::of_error(&error), outcome, "{error:?}");
        }
    }
}
