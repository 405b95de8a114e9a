//! Notes on orders that a mall told and that are not in, or not yet to be worked on.

use std::collections::HashMap;

use connectors::mall::{OrderProblem, ProblemKind};
use domain::Instant;
use domain::shop::Shop;
use domain::shop_order::{ShopOrder, SkipReason};
use store::Tx;

use crate::Result;

pub(super) fn of_problem(shop: &Shop, problem: &OrderProblem, now: Instant) -> ShopOrder {
    let reason = match problem.kind {
        ProblemKind::Unreadable => SkipReason::Unreadable,
        ProblemKind::NotFound | ProblemKind::Refused => SkipReason::Refused,
    };
    let why = (problem.code.as_str(), problem.message.as_str());
    note(shop, &problem.number, reason, why, now)
}

pub(super) fn note(
    shop: &Shop,
    number: &str,
    reason: SkipReason,
    (code, message): (&str, &str),
    now: Instant,
) -> ShopOrder {
    ShopOrder {
        tenant_id: shop.tenant_id,
        shop_id: shop.id,
        number: number.to_owned(),
        reason,
        code: code.to_owned(),
        message: message.to_owned(),
        first_seen_at: now,
        last_seen_at: now,
        look_at: reason.look_at(now),
    }
}

/// Keeps them, each with regard to what was noted of the same order before.
pub(super) async fn write(tx: &mut Tx, shop: &Shop, notes: Vec<ShopOrder>) -> Result<()> {
    if notes.is_empty() {
        return Ok(());
    }
    let numbers: Vec<&str> = notes.iter().map(|note| note.number.as_str()).collect();
    let known = store::shops::noted_of(tx, shop.tenant_id, shop.id, &numbers).await?;
    let mut known: HashMap<String, ShopOrder> = known
        .into_iter()
        .map(|known| (known.number.clone(), known))
        .collect();
    let mut next = Vec::with_capacity(notes.len());
    for note in notes {
        let note = match known.get(&note.number) {
            Some(before) => note.after(before),
            None => note,
        };
        known.insert(note.number.clone(), note.clone());
        next.push(note);
    }
    Ok(store::shops::note(tx, &next).await?)
}
