//! オートロボ: rules that work on orders by themselves, when something happens to them.
//!
//! A rule is for a 処理ルート and a ステータス, is set off by a trigger, asks a condition, looks at its
//! guards, and does its actions, all of them or none. What it would do ([`plan`]) and what it did are told
//! in the same words ([`differences`]).

mod act;
mod check;
mod decide;
mod record;
mod set_shipments;
#[cfg(test)]
mod tests;
mod time;
mod trigger;

pub use act::{Masters, OrderState, ShipmentPart, differences, plan};
pub use check::{check, needs_status};
pub use decide::{Blocked, Situation, Verdict, decide};
pub use record::{RuleChange, RuleDesk, RuleOutcome, RuleRun, RuleTrigger};
pub use set_shipments::SetShipments;
pub use time::{TimeOfDay, Window};
pub use trigger::{MOVES, TriggerKind, may_come_due, ship_date_occurrence, stood_at, triggers};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::condition::Condition;
use crate::mail::MailStage;
use crate::order_status::OrderStatus;
use crate::{Instant, RuleId, TenantId};

/// A rule as it is stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Rule {
    pub tenant_id: TenantId,
    pub id: RuleId,
    /// Rules are asked by their positions, then by their age.
    pub position: i64,
    /// Unique in the tenant.
    pub name: String,
    pub active: bool,
    pub trigger_kind: TriggerKind,
    /// [`RuleBody`], which may name people.
    pub sealed: Vec<u8>,
    /// The last time of its schedule that it was set off for.
    pub ticked_at: Option<Instant>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What a rule is for, asks and does. What of it is not known fails: without it, it would be for more orders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleBody {
    /// 処理ルート: the code of the lane; none: any.
    pub processing_route: Option<String>,
    /// Where orders stand; none: anywhere.
    pub status: Option<OrderStatus>,
    /// The times of day in Japan, of a schedule.
    pub times: Vec<TimeOfDay>,
    /// The condition tree.
    pub tree: Value,
    pub guards: Guards,
    #[serde(default)]
    pub retry: Retry,
    pub actions: Vec<RuleAction>,
}

/// What becomes of what fails by our fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retry {
    /// How often it is tried at one occurrence; then it has failed.
    pub attempts: i64,
    /// After the first time; then twice as long each time.
    pub pause_seconds: i64,
}

impl Default for Retry {
    fn default() -> Retry {
        Retry {
            attempts: 5,
            pause_seconds: 20,
        }
    }
}

impl Retry {
    pub const ATTEMPTS: std::ops::RangeInclusive<i64> = 1..=20;
    pub const PAUSE_SECONDS: std::ops::RangeInclusive<i64> = 1..=3_600;
    const LONGEST_SECONDS: i64 = 6 * 60 * 60;

    /// How long to wait after so many attempts; none: it has failed.
    pub fn pause_after(self, attempts: i64) -> Option<i64> {
        let doubled = || {
            (1..attempts).fold(self.pause_seconds, |pause, _| {
                (pause * 2).min(Self::LONGEST_SECONDS)
            })
        };
        (attempts < self.attempts).then(doubled)
    }
}

/// What keeps a rule from an order that it is for: it waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guards {
    /// Nothing that needs a person's eye is open.
    pub no_alerts: bool,
    /// 保留.
    pub no_hold: bool,
    /// 備考: the buyer wrote nothing.
    pub no_buyer_note: bool,
    /// Only in these hours in Japan.
    pub window: Option<Window>,
    /// Orders that it works on in a minute; the others wait.
    pub max_per_minute: i64,
}

impl Default for Guards {
    fn default() -> Guards {
        Guards {
            no_alerts: true,
            no_hold: true,
            no_buyer_note: false,
            window: None,
            max_per_minute: 500,
        }
    }
}

/// One thing that a rule does. Kept in the database: append only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RuleAction {
    MoveStatus {
        to: OrderStatus,
        /// The code of a step of that status.
        sub_status: Option<String>,
    },
    /// 処理ルート: the code of the lane.
    ChangeProcessingRoute {
        processing_route: String,
    },
    /// Fields of every shipment that has not left.
    SetShipments(SetShipments),
    AddTags {
        tags: Vec<String>,
    },
    RemoveTags {
        tags: Vec<String>,
    },
    Hold {
        reason: String,
    },
    Release,
    /// 一言メモ: a line is added.
    AddMemo {
        text: String,
    },
    /// Whoever listens to `rule.called` is told.
    Call {
        label: String,
    },
    /// メール: the one of a stage, once for the order; a free one once for each occurrence.
    SendMail {
        stage: MailStage,
        /// 個別メッセージ.
        message: String,
    },
    /// 出荷依頼: a linked warehouse is asked for every shipment that is to go.
    RequestShipment {
        /// The code of the warehouse.
        warehouse: String,
        /// Only for those whose 発送予定日 has come, and those without one.
        due_only: bool,
    },
    /// 出荷通知: the mall is told what has left of the order, also by a shop that tells nothing by itself.
    ReportShipments,
}

/// A rule ready to be asked.
#[derive(Clone, Debug)]
pub struct ReadyRule {
    pub id: RuleId,
    pub name: String,
    pub trigger: TriggerKind,
    pub condition: Condition,
    pub body: RuleBody,
    pub created_at: Instant,
    /// Of the rule that it was made of.
    pub version: i64,
}
