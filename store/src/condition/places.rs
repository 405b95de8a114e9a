//! Where the values of each field lie.

use domain::condition::{CustomerKey, Key, LineKey, OrderKey, PersonKey, ShipmentKey, Who};

/// Where to look.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// An expression on a row of `orders`.
    Column(&'static str),
    /// True where this column has a value.
    Flag(&'static str),
    /// An expression on each of some rows.
    Each {
        from: Rows,
        value: &'static str,
        /// Few rows share a value, and an index finds them.
        selective: bool,
    },
    /// The code of the row of a master that a column names.
    Code(Master),
    /// Sealed without an index.
    Nowhere,
}

#[derive(Clone, Copy)]
pub(super) struct Master {
    pub table: &'static str,
    pub column: &'static str,
    pub nullable: bool,
}

const fn code(column: &'static str, table: &'static str, nullable: bool) -> Place {
    Place::Code(Master {
        table,
        column,
        nullable,
    })
}

/// Rows that belong to an order.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    pub tables: &'static str,
    /// Ties them to the row of `orders`.
    pub of_order: &'static str,
    /// Which order a row belongs to.
    pub order: &'static str,
    /// Ties them to a tenant, whose id follows.
    pub of_tenant: &'static str,
}

const SHIPMENTS: Rows = Rows {
    tables: "shipments AS s",
    of_order: "s.tenant_id = orders.tenant_id AND s.order_id = orders.id",
    order: "s.order_id",
    of_tenant: "s.tenant_id = ",
};

/// An order's lines are those of its shipments.
const LINES: Rows = Rows {
    tables: "order_lines AS l JOIN shipments AS s ON s.tenant_id = l.tenant_id AND s.id = l.shipment_id",
    of_order: "s.tenant_id = orders.tenant_id AND s.order_id = orders.id",
    order: "s.order_id",
    of_tenant: "l.tenant_id = ",
};

const OPEN_ALERTS: Rows = Rows {
    tables: "alerts AS a",
    of_order: "a.tenant_id = orders.tenant_id AND a.order_id = orders.id AND a.resolved_at IS NULL",
    order: "a.order_id",
    of_tenant: "a.resolved_at IS NULL AND a.tenant_id = ",
};

const PARCELS: Rows = Rows {
    tables: "parcels AS p JOIN shipments AS s ON s.tenant_id = p.tenant_id AND s.id = p.shipment_id",
    of_order: "s.tenant_id = orders.tenant_id AND s.order_id = orders.id",
    order: "s.order_id",
    of_tenant: "p.tenant_id = ",
};

const PAYMENTS: Rows = Rows {
    tables: "payments AS m",
    of_order: "m.tenant_id = orders.tenant_id AND m.order_id = orders.id AND m.kind = 'payment'
               AND m.undone_at IS NULL",
    order: "m.order_id",
    of_tenant: "m.kind = 'payment' AND m.undone_at IS NULL AND m.tenant_id = ",
};

/// Elements of a JSON list, which have no other tie.
const fn elements(tables: &'static str, of_order: &'static str) -> Rows {
    Rows {
        tables,
        of_order,
        order: "orders.id",
        of_tenant: "orders.tenant_id = ",
    }
}

const fn each(from: Rows, value: &'static str, selective: bool) -> Place {
    Place::Each {
        from,
        value,
        selective,
    }
}

pub(super) fn place(key: Key, sqlite: bool) -> Place {
    match key {
        Key::Order(key) => order(key),
        Key::Shipment(key) => shipment(key),
        Key::Line(key) => line(key),
        Key::Person(Who::Buyer, key) => match key {
            PersonKey::Email => Place::Column("orders.buyer_email"),
            PersonKey::Phone => Place::Column("orders.buyer_phone"),
            PersonKey::Name => Place::Column("orders.buyer_name"),
            PersonKey::Prefecture => Place::Column("orders.buyer_prefecture"),
            PersonKey::PostalCode => Place::Column("orders.buyer_postal_code"),
        },
        Key::Person(Who::Recipient, key) => match key {
            PersonKey::Phone => each(SHIPMENTS, "s.recipient_phone", true),
            PersonKey::Name => each(SHIPMENTS, "s.recipient_name", true),
            PersonKey::Prefecture => each(SHIPMENTS, "s.recipient_prefecture", false),
            PersonKey::PostalCode => each(SHIPMENTS, "s.recipient_postal_code", true),
            PersonKey::Email => Place::Nowhere,
        },
        Key::Customer(key) => customer(key, sqlite),
        Key::Tag if sqlite => each(elements("json_each(orders.tags) AS e", "1 = 1"), "e.value", false),
        Key::Tag => each(
            elements("jsonb_array_elements_text(orders.tags) AS e(value)", "1 = 1"),
            "e.value",
            false,
        ),
        Key::BilledAtRate(rate) => billed(rate, sqlite),
        Key::ReceivedOn => each(PAYMENTS, "m.received_on", false),
        Key::AlertKind => each(OPEN_ALERTS, "a.kind", false),
        Key::AlertSeverity => each(OPEN_ALERTS, "a.severity", false),
        Key::Extra => Place::Nowhere,
    }
}

fn order(key: OrderKey) -> Place {
    Place::Column(match key {
        OrderKey::Number => "orders.number",
        OrderKey::SalesRoute => return code("orders.sales_route_id", "sales_routes", false),
        OrderKey::ProcessingRoute => return code("orders.processing_route_id", "processing_routes", false),
        OrderKey::SubStatus => return code("orders.sub_status_id", "sub_statuses", true),
        OrderKey::Source => "orders.source",
        OrderKey::Status => "orders.status",
        OrderKey::OnHold => return Place::Flag("orders.hold_reason"),
        OrderKey::HoldReason => "orders.hold_reason",
        OrderKey::HoldUntil => "orders.hold_until",
        OrderKey::OrderedAt | OrderKey::OrderedOn => "orders.ordered_at",
        OrderKey::CreatedAt => "orders.created_at",
        OrderKey::UpdatedAt => "orders.updated_at",
        OrderKey::PaymentMethod => "orders.payment_method",
        OrderKey::PaymentFee => "orders.payment_fee",
        OrderKey::Points => "orders.points_used",
        OrderKey::PointsEarned => "orders.points_earned",
        OrderKey::Billed => "orders.billed",
        OrderKey::Computed => "orders.computed",
        OrderKey::Mismatch => return Place::Flag("orders.computed"),
        OrderKey::Paid => "orders.paid",
        OrderKey::Unpaid => "(orders.billed - orders.paid)",
        OrderKey::PaymentState => {
            "(CASE WHEN orders.paid = orders.billed OR (orders.billed < 0 AND orders.paid <= 0) THEN 'paid'
              WHEN orders.paid > orders.billed THEN 'over'
              WHEN orders.paid > 0 THEN 'partial' ELSE 'unpaid' END)"
        }
        OrderKey::BundledInto => "orders.bundled_into",
        OrderKey::Customer => "orders.customer_id",
        OrderKey::OpenAlerts => "orders.open_alerts",
        OrderKey::BuyerNote => "orders.has_buyer_note",
        OrderKey::StaffNote => "orders.has_staff_note",
        OrderKey::Shipments => {
            "(SELECT count(*) FROM shipments AS s WHERE s.tenant_id = orders.tenant_id AND s.order_id = orders.id)"
        }
        OrderKey::Lines => {
            "(SELECT count(*) FROM order_lines AS l JOIN shipments AS s
              ON s.tenant_id = l.tenant_id AND s.id = l.shipment_id
              WHERE s.tenant_id = orders.tenant_id AND s.order_id = orders.id)"
        }
        OrderKey::Pieces => {
            "(SELECT CAST(coalesce(sum(l.quantity), 0) AS BIGINT) FROM order_lines AS l JOIN shipments AS s
              ON s.tenant_id = l.tenant_id AND s.id = l.shipment_id
              WHERE s.tenant_id = orders.tenant_id AND s.order_id = orders.id AND l.kind IN ('product', 'set'))"
        }
    })
}

fn shipment(key: ShipmentKey) -> Place {
    let value = match key {
        ShipmentKey::Status => "s.status",
        ShipmentKey::Carrier => "s.carrier",
        ShipmentKey::WaybillKind => "s.waybill_kind",
        ShipmentKey::Temperature => "s.temperature",
        ShipmentKey::DeliverOn => "s.deliver_on",
        ShipmentKey::DeliveryWindow => "s.delivery_window",
        ShipmentKey::Parcels => "s.parcels",
        ShipmentKey::ShipOn => "s.ship_on",
        ShipmentKey::ShippedOn => "s.shipped_on",
        ShipmentKey::ShippingFee => "s.shipping_fee",
        ShipmentKey::CodFee => "s.cod_fee",
        ShipmentKey::TrackingNumber => return each(PARCELS, "p.tracking_number", true),
        ShipmentKey::Slip => "s.slip",
        ShipmentKey::Gifts => "s.has_gifts",
        ShipmentKey::Weight => return Place::Nowhere,
    };
    each(SHIPMENTS, value, false)
}

fn line(key: LineKey) -> Place {
    let value = match key {
        LineKey::Kind => "l.kind",
        LineKey::Sku => return each(LINES, "l.sku", true),
        LineKey::Name => "l.name",
        LineKey::Options => "l.options",
        LineKey::Quantity => "l.quantity",
        LineKey::UnitPrice => "l.unit_price",
        LineKey::Rate => "l.tax_rate",
        LineKey::KindCode => "l.kind_code",
    };
    each(LINES, value, false)
}

/// Of one that was merged, what the customer has that it went to.
fn customer(key: CustomerKey, sqlite: bool) -> Place {
    Place::Column(match key {
        CustomerKey::Rank => {
            "(SELECT r.code FROM customers AS c
              JOIN customers AS k ON k.tenant_id = c.tenant_id AND k.id = coalesce(c.merged_into, c.id)
              JOIN customer_ranks AS r ON r.tenant_id = k.tenant_id AND r.id = k.rank_id
              WHERE c.tenant_id = orders.tenant_id AND c.id = orders.customer_id)"
        }
        CustomerKey::Orders => {
            "(SELECT k.orders FROM customers AS c
              JOIN customers AS k ON k.tenant_id = c.tenant_id AND k.id = coalesce(c.merged_into, c.id)
              WHERE c.tenant_id = orders.tenant_id AND c.id = orders.customer_id)"
        }
        CustomerKey::Amount => {
            "(SELECT k.amount FROM customers AS c
              JOIN customers AS k ON k.tenant_id = c.tenant_id AND k.id = coalesce(c.merged_into, c.id)
              WHERE c.tenant_id = orders.tenant_id AND c.id = orders.customer_id)"
        }
        CustomerKey::Tag => {
            let tables = if sqlite {
                "customers AS c
                 JOIN customers AS k ON k.tenant_id = c.tenant_id AND k.id = coalesce(c.merged_into, c.id)
                 JOIN json_each(k.tags) AS e"
            } else {
                "customers AS c
                 JOIN customers AS k ON k.tenant_id = c.tenant_id AND k.id = coalesce(c.merged_into, c.id)
                 CROSS JOIN LATERAL jsonb_array_elements_text(k.tags) AS e(value)"
            };
            let of_order = "c.tenant_id = orders.tenant_id AND c.id = orders.customer_id";
            return each(elements(tables, of_order), "e.value", false);
        }
    })
}

/// The totals of one rate within `by_rate`, written as `domain::order::RateTotal` is.
fn billed(rate: i64, sqlite: bool) -> Place {
    let (tables, value) = if sqlite {
        ("json_each(orders.by_rate) AS e", "(e.value ->> 'b')")
    } else {
        (
            "jsonb_array_elements(orders.by_rate) AS e(value)",
            "(CAST(e.value ->> 'b' AS BIGINT))",
        )
    };
    let of_rate = match (rate, sqlite) {
        (1000, true) => "(e.value ->> 'r') = 1000",
        (800, true) => "(e.value ->> 'r') = 800",
        (0, true) => "(e.value ->> 'r') = 0",
        (1000, false) => "CAST(e.value ->> 'r' AS BIGINT) = 1000",
        (800, false) => "CAST(e.value ->> 'r' AS BIGINT) = 800",
        (0, false) => "CAST(e.value ->> 'r' AS BIGINT) = 0",
        _ => return Place::Nowhere,
    };
    each(elements(tables, of_rate), value, false)
}
