//! What the API promises about mail to many orders.

use std::collections::BTreeMap;

use domain::mail::MailStage;
use domain::mail_batch::{BatchMessages, MailBatch, MailIssue};
use domain::mail_template::Considered;
use domain::order_move::MoveStatus;
use domain::{MailBatchId, MailTemplateId, OrderId};
use poem_openapi::{Enum, Object};
use workflows::mail_batches::{NewBatch, Tried};

use crate::mail_templates::{ConsideredView, StageView};
use crate::wire::{At, Id};

/// Mail to many orders, and how far it is.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailBatch")]
pub struct MailBatchView {
    /// Null where it was only tried.
    #[oai(nullable)]
    pub id: Option<Id<MailBatchId>>,
    status: BatchStatusView,
    stage: StageView,
    /// Null: the one that fits each order best.
    #[oai(nullable)]
    template_id: Option<Id<MailTemplateId>>,
    /// With order and stage: what each mail is sent once for.
    key: String,
    /// How many orders it is about.
    orders: i64,
    /// Number of mails that were put in line; how far they are stands with the mails.
    queued: i64,
    /// Number of orders that had got this mail before.
    known: i64,
    /// Number of orders that get none; the issues say why.
    refused: i64,
    /// Orders dealt with, of all, in percent.
    progress_percent: i64,
    /// The first of the orders that would get none; only where it was only tried.
    #[oai(nullable)]
    issues: Option<Vec<MailIssueView>>,
    /// The first of the orders that would get one, each with the template it would be written from; only
    /// where it was only tried.
    #[oai(nullable)]
    choices: Option<Vec<MailChoiceView>>,
    created_at: At,
    #[oai(nullable)]
    started_at: Option<At>,
    #[oai(nullable)]
    finished_at: Option<At>,
}

/// How far mail to many orders is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MailBatchStatus", remote = "MoveStatus", rename_all = "snake_case")]
pub enum BatchStatusView {
    Queued,
    Running,
    /// Every order was dealt with; some may get no mail.
    Succeeded,
}

/// An order that gets no mail.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailBatchIssue")]
pub struct MailIssueView {
    /// Position of the order among those of the batch, from 0.
    place: i64,
    /// The order.
    order_id: Id<OrderId>,
    /// Stable, for programs: a field's code, such as `no_mail_address` or `suppressed`.
    code: String,
    /// More about it, where there is more.
    #[oai(nullable)]
    hint: Option<String>,
    /// The templates of its stage, and what spoke for and against each; only where it was only tried, and
    /// it came to the choice.
    #[oai(nullable)]
    considered: Option<Vec<ConsideredView>>,
}

/// Which template the mail to an order would be written from.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailBatchChoice")]
pub struct MailChoiceView {
    /// Position of the order among those of the batch, from 0.
    place: i64,
    /// The order.
    order_id: Id<OrderId>,
    /// The template.
    template_id: Id<MailTemplateId>,
    /// The templates of its stage, and what spoke for and against each; none where one was asked for by its
    /// id.
    considered: Vec<ConsideredView>,
}

/// Which orders, and which mail.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct NewMailBatch {
    /// The orders, at most 50,000.
    #[oai(validator(min_items = 1, max_items = 50000))]
    order_ids: Vec<Id<OrderId>>,
    stage: StageView,
    /// What each mail is sent once for, besides order and stage. Left out: one of its stage for each order,
    /// and of free ones one for this batch.
    #[oai(nullable, validator(min_length = 1, max_length = 100))]
    key: Option<String>,
    /// Left out: the one that fits each order best.
    #[oai(nullable)]
    template_id: Option<Id<MailTemplateId>>,
    /// What all are told.
    #[oai(default, validator(max_length = 5000))]
    message: String,
    /// 個別メッセージ: what single ones are told instead.
    #[oai(default, validator(max_items = 1000))]
    messages: Vec<OrderMessage>,
}

/// What the buyer of one order is told.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct OrderMessage {
    /// The order.
    order_id: Id<OrderId>,
    /// The message.
    #[oai(validator(max_length = 5000))]
    message: String,
}

impl From<NewMailBatch> for NewBatch {
    fn from(new: NewMailBatch) -> NewBatch {
        let single = new.messages.into_iter().map(|one| (one.order_id.0, one.message));
        NewBatch {
            orders: new.order_ids.into_iter().map(|id| id.0).collect(),
            stage: MailStage::from(new.stage),
            key: new.key,
            template: new.template_id.map(|id| id.0),
            messages: BatchMessages {
                all: new.message,
                single: single.collect::<BTreeMap<_, _>>(),
            },
        }
    }
}

fn considered(found: Vec<Considered>) -> Vec<ConsideredView> {
    found.into_iter().map(ConsideredView::from).collect()
}

impl MailBatchView {
    /// What would come of it; at most a hundred of the orders that get one are named, and of those that get
    /// none.
    pub fn tried(new: &NewBatch, tried: Tried, now: domain::Instant) -> MailBatchView {
        const NAMED: usize = 100;
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let (ready, refused) = (count(tried.ready.len()), count(tried.refused.len()));
        let choices = tried
            .ready
            .into_iter()
            .take(NAMED)
            .filter_map(|(place, order, prepared)| {
                Some(MailChoiceView {
                    place: count(place),
                    order_id: Id(order),
                    template_id: Id(prepared.mail.template_id?),
                    considered: considered(prepared.considered),
                })
            });
        let issues = tried
            .refused
            .into_iter()
            .take(NAMED)
            .map(|(place, order, refused)| MailIssueView {
                place: count(place),
                order_id: Id(order),
                code: refused.refusal.code().to_owned(),
                hint: refused.hint,
                considered: Some(considered(refused.considered)).filter(|found| !found.is_empty()),
            });
        MailBatchView {
            id: None,
            status: BatchStatusView::Succeeded,
            stage: new.stage.into(),
            template_id: new.template.map(Id),
            key: new.key.clone().unwrap_or_default(),
            orders: count(new.orders.len()),
            queued: ready,
            known: 0,
            refused,
            progress_percent: 100,
            issues: Some(issues.collect()),
            choices: Some(choices.collect()),
            created_at: At(now),
            started_at: None,
            finished_at: None,
        }
    }
}

impl From<MailBatch> for MailBatchView {
    fn from(batch: MailBatch) -> MailBatchView {
        MailBatchView {
            id: Some(Id(batch.id)),
            status: batch.status.into(),
            stage: batch.stage.into(),
            template_id: batch.template_id.map(Id),
            key: batch.send_key,
            orders: batch.orders,
            queued: batch.queued,
            known: batch.known,
            refused: batch.refused,
            progress_percent: (batch.cursor * 100).checked_div(batch.orders).unwrap_or(100),
            issues: None,
            choices: None,
            created_at: At(batch.created_at),
            started_at: batch.started_at.map(At),
            finished_at: batch.finished_at.map(At),
        }
    }
}

impl From<MailIssue> for MailIssueView {
    fn from(issue: MailIssue) -> MailIssueView {
        MailIssueView {
            place: issue.seq,
            order_id: Id(issue.order_id),
            code: issue.code,
            hint: issue.hint,
            considered: None,
        }
    }
}
