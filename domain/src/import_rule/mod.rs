//! 取込時自動処理: what happens to an order as it comes in, by rules of the shop's own.
//!
//! Rules are asked one after the other, each about the order as those before left it; a later one
//! overwrites what an earlier one set. They change the order, never what its source told: the same
//! telling twice is known again.

mod apply;
mod check;
mod drafted;
#[cfg(test)]
mod tests;

pub use apply::{Applied, Change, Decision, Surroundings, apply};
pub use check::check;
pub use drafted::drafted;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::condition::{Condition, Key, ShipmentKey};
use crate::order::Temperature;
use crate::{ImportRuleId, Instant, TenantId};

/// A rule as it is stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ImportRule {
    pub tenant_id: TenantId,
    pub id: ImportRuleId,
    /// Rules are asked by their positions, then by their age.
    pub position: i64,
    /// Unique in the tenant.
    pub name: String,
    pub active: bool,
    /// No later rule is asked where this one applies.
    pub stops: bool,
    /// [`RuleBody`], which may name people.
    pub sealed: Vec<u8>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What a rule asks and does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleBody {
    /// The condition tree.
    pub tree: Value,
    pub actions: Actions,
}

/// What a rule does; what is about shipments, it does to each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Actions {
    /// 処理ルート: the code of the lane that the order goes to.
    pub processing_route: Option<String>,
    /// 運送会社システム.
    pub carrier: Option<String>,
    /// 送り状種別.
    pub waybill_kind: Option<String>,
    pub temperature: Option<Temperature>,
    /// 個口.
    pub parcels: Option<Parcels>,
    /// 発送予定日: so many days after the day it comes in.
    pub ship_in_days: Option<i64>,
    pub gifts: Vec<AddedGift>,
    /// 同梱物・販促品: lines of 0 yen.
    pub inserts: Vec<Insert>,
    pub tags: Vec<String>,
    /// 保留: why.
    pub hold_reason: Option<String>,
}

/// How many parcels a shipment becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Parcels {
    Fixed(i64),
    /// A parcel for every so many pieces, the last one perhaps less full.
    PiecesEach(i64),
    /// A parcel for every so many grams. One whose weight nobody knows stays as it is.
    GramsEach(i64),
}

/// のし・ギフト情報, free of charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddedGift {
    pub kind: String,
    pub text: String,
}

/// Something that is put in, free of charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Insert {
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    /// That many for every so many pieces that the shipment has in full; none: once.
    pub per_pieces: Option<i64>,
}

/// A rule ready to be asked.
#[derive(Clone, Debug)]
pub struct ReadyRule {
    pub id: ImportRuleId,
    pub condition: Condition,
    pub stops: bool,
    pub actions: Actions,
}

impl ReadyRule {
    /// It asks what goods weigh, or does something by it.
    pub fn weighs(&self) -> bool {
        let mut weighs = matches!(self.actions.parcels, Some(Parcels::GramsEach(_)));
        self.condition
            .each_test(&mut |test| weighs |= test.field.key == Key::Shipment(ShipmentKey::Weight));
        weighs
    }
}
