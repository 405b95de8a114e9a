//! A person, field by field.

use domain::person::Person;

use crate::order_file::address;
use crate::order_file::field::PersonField;

/// Sets one field of a person.
pub(super) fn set_person(person: &mut Person, field: PersonField, text: String) {
    if let Some(place) = field.of_mut(person) {
        *place = text;
        return;
    }
    let (prefecture, city, street) = address::split(&text);
    prefecture.clone_into(&mut person.prefecture);
    city.clone_into(&mut person.city);
    street.clone_into(&mut person.street);
}
