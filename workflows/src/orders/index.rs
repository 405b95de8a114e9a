//! What people on orders are found by, though they are sealed: keyed hashes of their normal forms.

use domain::condition::Normal;
use domain::order::Shipment;
use domain::person::Person;
use domain::postal_code::normalize_postal_code;
use store::TenantKeys;
use store::orders::BuyerIndexes;
use store::vault::Blind;

/// Placeholders such as 0000000000 find nobody.
pub fn phone_index(keys: &TenantKeys, person: &Person) -> Option<Vec<u8>> {
    let phone = Normal::Phone.of(&person.phone)?;
    Some(keys.blind(Blind::Phone, &phone))
}

pub fn name_index(keys: &TenantKeys, person: &Person) -> Option<Vec<u8>> {
    Some(keys.blind(Blind::Name, &person.name_key()?))
}

pub fn email_index(keys: &TenantKeys, person: &Person) -> Option<Vec<u8>> {
    let email = Normal::Email.of(&person.email)?;
    Some(keys.blind(Blind::Email, &email))
}

pub fn prefecture_index(keys: &TenantKeys, person: &Person) -> Option<Vec<u8>> {
    let prefecture = Normal::Prefecture.of(&person.prefecture)?;
    Some(keys.blind(Blind::Prefecture, &prefecture))
}

pub fn postal_code_index(keys: &TenantKeys, person: &Person) -> Option<Vec<u8>> {
    let code = normalize_postal_code(&person.postal_code)?;
    Some(keys.blind_postal_code(code.as_str()))
}

/// An order is found by who buys.
pub fn buyer(keys: &TenantKeys, person: &Person) -> BuyerIndexes {
    BuyerIndexes {
        email: email_index(keys, person),
        phone: phone_index(keys, person),
        name: name_index(keys, person),
        prefecture: prefecture_index(keys, person),
        postal_code: postal_code_index(keys, person),
    }
}

/// A shipment is found by who receives it.
pub fn index_recipient(keys: &TenantKeys, shipment: &mut Shipment, recipient: Option<&Person>) {
    shipment.recipient_phone = recipient.and_then(|person| phone_index(keys, person));
    shipment.recipient_name = recipient.and_then(|person| name_index(keys, person));
    shipment.recipient_prefecture = recipient.and_then(|person| prefecture_index(keys, person));
    shipment.recipient_postal_code = recipient.and_then(|person| postal_code_index(keys, person));
}
