//! ステータス: where an order stands, and where it may go from there.

use serde::{Deserialize, Serialize};

/// The position of an order in its flow. A shop may rename them; the codes stay.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum OrderStatus {
    /// 新規受注.
    #[default]
    New,
    /// 入金待ち.
    AwaitingPayment,
    /// 発送待ち.
    AwaitingShipment,
    /// 発送作業.
    ShippingWork,
    /// 発送済.
    Shipped,
    /// フォローメール.
    FollowMail,
    /// 処理済.
    Completed,
    /// キャンセル.
    Cancelled,
}

use OrderStatus::{
    AwaitingPayment, AwaitingShipment, Cancelled, Completed, FollowMail, New, Shipped, ShippingWork,
};

impl OrderStatus {
    pub const ALL: [OrderStatus; 8] = [
        New,
        AwaitingPayment,
        AwaitingShipment,
        ShippingWork,
        Shipped,
        FollowMail,
        Completed,
        Cancelled,
    ];

    /// Where an order in this status may be moved, without taking a move back.
    pub fn next(self) -> &'static [OrderStatus] {
        match self {
            New => &[AwaitingPayment, AwaitingShipment, Cancelled],
            AwaitingPayment => &[AwaitingShipment, Cancelled],
            AwaitingShipment => &[AwaitingPayment, ShippingWork, Cancelled],
            ShippingWork => &[AwaitingShipment, Shipped, Cancelled],
            Shipped => &[FollowMail, Completed],
            FollowMail => &[Completed],
            Completed | Cancelled => &[],
        }
    }

    pub fn may_become(self, to: OrderStatus) -> bool {
        self.next().contains(&to)
    }

    /// The goods have left: cancelling is a return from here on.
    pub fn has_shipped(self) -> bool {
        matches!(self, Shipped | FollowMail | Completed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table() {
        let table: Vec<String> = OrderStatus::ALL
            .iter()
            .map(|from| format!("{from:?} -> {:?}", from.next()))
            .collect();
        insta::assert_snapshot!(table.join("\n"), @r"
        New -> [AwaitingPayment, AwaitingShipment, Cancelled]
        AwaitingPayment -> [AwaitingShipment, Cancelled]
        AwaitingShipment -> [AwaitingPayment, ShippingWork, Cancelled]
        ShippingWork -> [AwaitingShipment, Shipped, Cancelled]
        Shipped -> [FollowMail, Completed]
        FollowMail -> [Completed]
        Completed -> []
        Cancelled -> []
        ");
    }

    #[test]
    fn every_status_is_reached_and_shipped_goods_are_never_cancelled() {
        let mut reached = vec![New];
        let mut i = 0;
        while i < reached.len() {
            for &to in reached[i].next() {
                assert!(!(reached[i].has_shipped() && to == Cancelled));
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            i += 1;
        }
        assert_eq!(reached.len(), OrderStatus::ALL.len());
    }
}
