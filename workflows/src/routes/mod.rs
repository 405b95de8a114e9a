//! 受注ルート and 処理ルート: the masters that every order has one of each.

mod processing_routes;
mod sales_routes;

pub(crate) use processing_routes::create_default_processing_route;
pub use processing_routes::{
    NewProcessingRoute, ProcessingRouteEdit, create_processing_route, edit_processing_route,
    get_processing_route, list_processing_routes,
};
pub use sales_routes::{
    NewSalesRoute, SalesRouteEdit, create_sales_route, edit_sales_route, get_sales_route, list_sales_routes,
};

use domain::FieldError;

const MAX_CODE: usize = 20;
const MAX_NAME: usize = 100;

/// A code is short and has no white space around it; a name is not empty.
pub(crate) fn check(code: Option<&str>, name: Option<&str>) -> Result<(), domain::Error> {
    let mut errors = Vec::new();
    for (pointer, text, max) in [("/code", code, MAX_CODE), ("/name", name, MAX_NAME)] {
        let Some(text) = text else { continue };
        if text.trim().is_empty() {
            errors.push(FieldError::new(pointer, "required"));
        } else if text.trim() != text {
            errors.push(FieldError::new(pointer, "bad_format"));
        } else if text.chars().count() > max {
            errors.push(FieldError::new(pointer, "too_long").hint(max.to_string()));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}
