//! The parts of an order draft that a column can set: the vocabulary shared by all formats.

use domain::RateBp;
use domain::person::Person;

use crate::order_file::form::Form;

/// What a column sets, by the level on which rows must agree about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Order(OrderField),
    /// Tells one recipient of an order from another.
    Party(PartyField),
    RecipientNote(NoteField),
    Shipment(ShipmentField),
    Line(LineField),
    /// Known, but without a place in the draft: kept as received.
    Extra,
    /// Not part of the order.
    Ignored,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OrderField {
    Route,
    Number,
    OrderedOn,
    OrderedTime,
    Buyer(PersonField),
    PaymentMethod,
    PaymentFee,
    /// A fee that is the cash-on-delivery fee where that is how the buyer pays.
    PaymentOrCodFee,
    /// A fee or, if negative, a discount that becomes a line of its own.
    OtherCost,
    /// Tax on top of prices that do not hold it.
    TaxOnTop,
    PointsUsed,
    PointsEarned,
    BuyerNote,
    StaffNote,
    Billed,
    BilledAt(RateBp),
    PointsAt(RateBp),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartyField {
    Recipient(PersonField),
    Sender(PersonField),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoteField {
    Buyer,
    Staff,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShipmentField {
    /// With the recipient, what tells one shipment from another.
    Slip,
    Carrier,
    WaybillKind,
    Temperature,
    DeliverOn,
    DeliveryWindow,
    ShippingFee,
    CodFee,
    WaybillNote,
    StaffNote,
    /// 個口数.
    Parcels,
    /// 出荷予定日.
    ShipOn,
    /// One of [`GIFTS`] places, from 0.
    Gift(usize, GiftField),
}

/// のし・ギフト情報 of a shipment.
pub(crate) const GIFTS: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GiftField {
    Kind,
    Text,
    /// The text of a gift whose kind is the column's name.
    TextOf(&'static str),
    Amount,
    TaxRate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineField {
    Sku,
    /// The shop's own code: the line's where it has no other.
    OwnSku,
    Name,
    Options,
    /// Follow the options.
    MoreOptions,
    Quantity,
    UnitPrice,
    Tax,
    Kind,
    TaxRate,
    TaxMode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PersonField {
    FamilyName,
    GivenName,
    FamilyKana,
    GivenKana,
    Company,
    Department,
    PostalCode,
    Prefecture,
    City,
    Street,
    Building,
    Phone,
    Email,
    /// 都道府県 to 番地 in one field.
    Address,
}

impl PersonField {
    pub const fn form(self) -> Form {
        match self {
            PersonField::Phone => Form::Phone,
            PersonField::PostalCode => Form::PostalCode,
            PersonField::Email => Form::Key,
            _ => Form::Text,
        }
    }

    /// Where the field is kept; nowhere for a whole address, which is split first.
    pub fn of_mut(self, person: &mut Person) -> Option<&mut String> {
        Some(match self {
            PersonField::FamilyName => &mut person.family_name,
            PersonField::GivenName => &mut person.given_name,
            PersonField::FamilyKana => &mut person.family_kana,
            PersonField::GivenKana => &mut person.given_kana,
            PersonField::Company => &mut person.company,
            PersonField::Department => &mut person.department,
            PersonField::PostalCode => &mut person.postal_code,
            PersonField::Prefecture => &mut person.prefecture,
            PersonField::City => &mut person.city,
            PersonField::Street => &mut person.street,
            PersonField::Building => &mut person.building,
            PersonField::Phone => &mut person.phone,
            PersonField::Email => &mut person.email,
            PersonField::Address => return None,
        })
    }

    pub fn of(self, person: &Person) -> &str {
        match self {
            PersonField::FamilyName => &person.family_name,
            PersonField::GivenName => &person.given_name,
            PersonField::FamilyKana => &person.family_kana,
            PersonField::GivenKana => &person.given_kana,
            PersonField::Company => &person.company,
            PersonField::Department => &person.department,
            PersonField::PostalCode => &person.postal_code,
            PersonField::Prefecture => &person.prefecture,
            PersonField::City => &person.city,
            PersonField::Street => &person.street,
            PersonField::Building => &person.building,
            PersonField::Phone => &person.phone,
            PersonField::Email => &person.email,
            PersonField::Address => "",
        }
    }
}
