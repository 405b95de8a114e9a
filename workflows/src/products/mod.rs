//! 商品: the shop's own list of what it sells, and what sales routes call it.

mod cooled;
mod export;
mod heal;
mod import;
mod listings;
mod masters;
mod read_up;
mod resolve;
mod variants;

pub use connectors::TextEncoding;
pub(crate) use cooled::cooled;
pub use export::export;
pub use heal::heal;
pub use import::{Imported, RowFault, import, read_file};
pub use listings::{
    ListingEdit, NewListing, create_listing, edit_listing, get_listing, list_listings, remove_listing,
};
pub use masters::{NewProduct, ProductEdit, ProductTexts, View, create, edit, get, list, remove};
pub use read_up::read_up;
pub(crate) use resolve::{Door, at_the_door, resolve_again};
pub use variants::{
    NewVariant, VariantEdit, VariantView, create_variant, edit_variant, get_variant, list_variants,
    remove_variant, views,
};

use domain::FieldError;

fn refuse(errors: Vec<FieldError>) -> std::result::Result<(), domain::Error> {
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

/// Under a path within the body.
fn below(place: &str, errors: Vec<FieldError>) -> Vec<FieldError> {
    errors
        .into_iter()
        .map(|error| FieldError {
            pointer: format!("{place}{}", error.pointer),
            ..error
        })
        .collect()
}
