//! A known order that is told otherwise than it was told last: what it becomes by that, if anything.

use std::collections::HashSet;

use domain::OrderChangeId;
use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::order_draft::OrderDraft;
use store::Tx;
use store::orders::{Known, OrderRows};

use super::edit::lane_and_step;
use super::entrance::Entrance;
use super::identity::Identity;
use super::news;
use super::prepare::{self, PreparedOrder};
use super::told_anew::LastTold;
use crate::{Error, Result, new_id, products};

pub(super) struct Telling<'a> {
    pub known: &'a Known,
    /// As it is stored; none where it came in with the same call.
    pub stored: Option<&'a OpenOrder>,
    /// What people or rules have changed of it.
    pub edited: Option<&'a HashSet<String>>,
    pub goods: &'a products::Door,
}

/// The order as it would be, and the telling that makes it so.
pub(super) struct Anew {
    draft: OrderDraft,
    rows: OrderRows,
}

impl Telling<'_> {
    /// The order as it would be; nothing where that is what it is. What the shop's people wrote stays where
    /// the new telling says nothing about it; the lane that people or rules chose stays.
    pub fn anew(&self, entrance: &Entrance, told: PreparedOrder) -> Result<Option<Anew>> {
        let mut draft = told
            .draft
            .ok_or_else(|| Error::Internal("an update needs its draft".into()))?;
        let Some(stored) = self.stored else {
            let rows = told.rows;
            return Ok(Some(Anew { draft, rows }));
        };
        let (old, personal) = (&stored.order, &stored.personal);
        if draft.staff_note.is_empty() {
            draft.staff_note.clone_from(&personal.staff_note);
        }
        if draft.buyer_note.is_empty() && self.is_edited("buyer_note") {
            draft.buyer_note.clone_from(&personal.buyer_note);
        }
        for tag in &old.tags.0 {
            if !draft.tags.contains(tag) {
                draft.tags.push(tag.clone());
            }
        }
        let identity = Identity {
            id: self.known.id,
            created_at: self.known.created_at,
            version: self.known.version + 1,
            status: self.known.status,
            event: EventKind::OrderUpdated,
            lane: self
                .is_edited("processing_route")
                .then_some(old.processing_route_id),
        };
        let draft = self.goods.filled(old.sales_route_id, &draft).into_owned();
        let mut rows = prepare::rows(entrance, &draft, &identity)?.map_err(domain::Error::from)?;
        rows.order.digest = told.rows.order.digest;
        let is_news = news::are_news(&entrance.keys, stored, &draft, &rows)?;
        Ok(is_news.then_some(Anew { draft, rows }))
    }

    /// Puts the order as it is told now in the place of the old one. What people changed since it was told
    /// `last` stays where the source says nothing else.
    pub async fn put(
        &self,
        tx: &mut Tx,
        entrance: &Entrance,
        anew: Anew,
        last: Option<LastTold>,
    ) -> Result<()> {
        let Anew { draft, mut rows } = anew;
        let old = self.stored.ok_or(domain::Error::NotFound)?;
        let lane = Some(rows.order.processing_route_id);
        (_, rows.order.sub_status_id) = lane_and_step(tx, &old.order, lane).await?;
        self.goods.resolve(&mut rows);
        if !store::orders::replace(tx, &rows, self.known.version).await? {
            return Err(domain::Error::Stale.into());
        }
        let change = match last {
            Some(last) => last.put(tx, entrance, self.known.id, &draft).await?,
            None => OrderChangeId(new_id()),
        };
        // What its source says now is not ours to take back, nor what it replaced.
        if let Some(event) = rows.events.first() {
            super::bar_as(tx, change, self.known.id, event).await?;
        }
        Ok(())
    }

    fn is_edited(&self, field: &str) -> bool {
        self.edited.is_some_and(|edited| edited.contains(field))
    }
}
