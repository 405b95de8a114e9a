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
    /// 同梱済: its goods go out with another order.
    Bundled,
}

use OrderStatus::{
    AwaitingPayment, AwaitingShipment, Bundled, Cancelled, Completed, FollowMail, New, Shipped, ShippingWork,
};

impl OrderStatus {
    pub const ALL: [OrderStatus; 9] = [
        New,
        AwaitingPayment,
        AwaitingShipment,
        ShippingWork,
        Shipped,
        FollowMail,
        Completed,
        Cancelled,
        Bundled,
    ];

    /// Where an order in this status may be moved. Out of キャンセル leads only the undoing of it, into
    /// and out of 同梱済 only bundling and its undoing.
    pub fn next(self) -> &'static [OrderStatus] {
        match self {
            New => &[AwaitingPayment, AwaitingShipment, Cancelled],
            AwaitingPayment => &[AwaitingShipment, Cancelled],
            AwaitingShipment => &[AwaitingPayment, ShippingWork, Cancelled],
            ShippingWork => &[AwaitingShipment, Shipped, Cancelled],
            Shipped => &[FollowMail, Completed],
            FollowMail => &[Completed],
            Completed | Cancelled | Bundled => &[],
        }
    }

    /// Where a shipment may be moved by itself. How its order is paid does not concern it, nor does what
    /// follows on having left.
    pub fn next_of_shipment(self) -> &'static [OrderStatus] {
        match self {
            New | AwaitingPayment => &[Cancelled],
            AwaitingShipment => &[ShippingWork, Cancelled],
            ShippingWork => &[AwaitingShipment, Shipped, Cancelled],
            Shipped | FollowMail | Completed | Cancelled | Bundled => &[],
        }
    }

    pub fn may_become(self, to: OrderStatus) -> bool {
        self.next().contains(&to)
    }

    /// Whether `to` is further on in the flow; cancelling and bundling leave the flow.
    pub fn is_before(self, to: OrderStatus) -> bool {
        self < to && !matches!(to, Cancelled | Bundled)
    }

    /// Nobody has begun to pack: orders may still be bundled, or told anew by their source.
    pub fn is_before_work(self) -> bool {
        matches!(self, New | AwaitingPayment | AwaitingShipment)
    }

    /// Neither in the flow nor ever again but by an undo.
    pub fn is_out(self) -> bool {
        matches!(self, Cancelled | Bundled)
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
        Bundled -> []
        ");
    }

    #[test]
    fn the_table_of_shipments() {
        let table: Vec<String> = OrderStatus::ALL
            .iter()
            .map(|from| format!("{from:?} -> {:?}", from.next_of_shipment()))
            .collect();
        insta::assert_snapshot!(table.join("\n"), @r"
        New -> [Cancelled]
        AwaitingPayment -> [Cancelled]
        AwaitingShipment -> [ShippingWork, Cancelled]
        ShippingWork -> [AwaitingShipment, Shipped, Cancelled]
        Shipped -> []
        FollowMail -> []
        Completed -> []
        Cancelled -> []
        Bundled -> []
        ");
        for from in OrderStatus::ALL {
            let moves = from.next_of_shipment();
            assert!(moves.iter().all(|to| from.may_become(*to)), "{from:?}");
        }
    }

    #[test]
    fn forward_is_along_the_flow() {
        for (i, from) in OrderStatus::ALL.into_iter().enumerate() {
            for (j, to) in OrderStatus::ALL.into_iter().enumerate() {
                assert_eq!(from.is_before(to), i < j && j < 7, "{from:?} {to:?}");
            }
        }
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
        assert_eq!(reached.len(), OrderStatus::ALL.len() - 1, "all but Bundled");
    }
}
