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
            error if error.leaves_effect_unknown() => Outcome::Unknown,
            _ => Outcome::NotSent,
        }
    }
}

/// One outcome for every input, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    pub outcomes: Vec<Outcome>,
    /// For those that are [`Outcome::Pending`].
    pub tickets: Vec<Ticket>,
    /// Why some are [`Outcome::Unknown`] or [`Outcome::NotSent`].
    pub stopped: Option<MallError>,
}

impl Batch {
    pub(super) fn of(outcomes: Vec<Outcome>) -> Batch {
        Batch {
            outcomes,
            tickets: Vec::new(),
            stopped: None,
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

    /// A request with these inputs failed. Whether others should be tried is for the caller of this.
    pub(super) fn fail(&mut self, inputs: impl IntoIterator<Item = usize>, error: MallError) {
        for input in inputs {
            self.set(input, Outcome::of_error(&error));
        }
        if !matches!(error, MallError::Refused { .. } | MallError::Unsupported { .. }) {
            self.stopped = Some(error);
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
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }
}

/// A mall's receipt for writes that it does later. Kept by the caller as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    pub id: String,
    /// Order numbers or stock codes, in the order of the outcomes to come.
    pub keys: Vec<String>,
}
