//! What a field is: its name, its kind, and where its values are.

use super::{Choice, Op};

/// A field that conditions may ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub key: Key,
    /// Published; `extra.*` stands for every name that begins with `extra.`.
    pub name: &'static str,
    pub kind: Kind,
    /// It has a value for each element of a list.
    pub list: bool,
    /// Asking about it needs the scope for personal data.
    pub personal: bool,
    /// Orders can be searched by it. What is sealed without an index cannot be.
    pub search: bool,
    /// It is known when an order comes in.
    pub door: bool,
    pub about: &'static str,
}

/// What kind of values a field has; it decides the operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Compared exactly as kept, character by character.
    Text,
    /// A code of a route or sub-status.
    Code(Coded),
    /// A word of a list.
    Choice(Choice),
    /// Found through its normal form: whole values only.
    Lookup(Normal),
    /// Seven digits, found by all of them or by the first.
    PostalCode,
    Integer,
    Boolean,
    /// A calendar date in Japan.
    Date,
    Instant,
    /// Whether there is something; what, cannot be asked.
    Presence,
    /// The id of another thing.
    Id(Named),
}

/// What an id is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Order,
    Customer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coded {
    SalesRoute,
    ProcessingRoute,
    SubStatus,
    CustomerRank,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Normal {
    Email,
    Phone,
    Name,
    Prefecture,
    TrackingNumber,
}

impl Kind {
    /// The word for it in the published table.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Code(_) => "code",
            Kind::Choice(_) => "choice",
            Kind::Lookup(_) => "lookup",
            Kind::PostalCode => "postal_code",
            Kind::Integer => "integer",
            Kind::Boolean => "boolean",
            Kind::Date => "date",
            Kind::Instant => "instant",
            Kind::Presence => "presence",
            Kind::Id(_) => "id",
        }
    }

    pub fn operators(self) -> &'static [Op] {
        use Op::{
            AfterDays, BeforeDays, Between, Contains, Eq, Exists, Gt, Gte, In, Lt, Lte, Ne, NotIn,
            StartsWith, WithinDays,
        };
        match self {
            Kind::Text => &[Eq, Ne, In, NotIn, Contains, StartsWith, Exists],
            Kind::Code(_) | Kind::Choice(_) | Kind::Lookup(_) | Kind::Id(_) => &[Eq, Ne, In, NotIn, Exists],
            Kind::PostalCode => &[Eq, Ne, In, NotIn, StartsWith, Exists],
            Kind::Integer => &[Eq, Ne, In, NotIn, Gt, Gte, Lt, Lte, Between, Exists],
            Kind::Boolean => &[Eq, Ne],
            Kind::Date => &[
                Eq, Ne, Gt, Gte, Lt, Lte, Between, Exists, WithinDays, BeforeDays, AfterDays,
            ],
            Kind::Instant => &[Gt, Gte, Lt, Lte, Between, WithinDays, BeforeDays, AfterDays],
            Kind::Presence => &[Exists],
        }
    }
}

/// Where the values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Order(OrderKey),
    /// Of each shipment.
    Shipment(ShipmentKey),
    /// Of each line of each shipment.
    Line(LineKey),
    Person(Who, PersonKey),
    Customer(CustomerKey),
    Tag,
    /// What is billed at one tax rate; as many values as the order has totals at it, none or one.
    BilledAtRate(i64),
    /// 入金日 of each payment that counts.
    ReceivedOn,
    /// Of each alert that is open.
    AlertKind,
    AlertSeverity,
    /// Values of an unknown column, of the order and of its lines.
    Extra,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderKey {
    Number,
    SalesRoute,
    ProcessingRoute,
    Source,
    Status,
    SubStatus,
    OnHold,
    HoldReason,
    HoldUntil,
    OrderedAt,
    OrderedOn,
    CreatedAt,
    UpdatedAt,
    PaymentMethod,
    PaymentFee,
    Points,
    PointsEarned,
    Billed,
    Computed,
    Mismatch,
    Paid,
    Unpaid,
    OpenAlerts,
    BuyerNote,
    StaffNote,
    Shipments,
    Lines,
    /// Pieces of goods.
    Pieces,
    PaymentState,
    BundledInto,
    Customer,
    Id,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShipmentKey {
    Status,
    Carrier,
    WaybillKind,
    Temperature,
    DeliverOn,
    DeliveryWindow,
    Parcels,
    ShipOn,
    ShippedOn,
    ShippingFee,
    CodFee,
    Gifts,
    Weight,
    /// Of each of its boxes.
    TrackingNumber,
    Slip,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKey {
    Kind,
    Sku,
    Name,
    Options,
    Quantity,
    UnitPrice,
    Rate,
    KindCode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Buyer,
    /// Of each shipment.
    Recipient,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonKey {
    Email,
    Phone,
    Name,
    Prefecture,
    PostalCode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerKey {
    Rank,
    Orders,
    Amount,
    /// Each of the customer's.
    Tag,
}
