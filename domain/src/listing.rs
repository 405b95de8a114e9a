//! 出品: what a mall calls a variant. The same variant may have many codes on one sales route, and a
//! code may stand for several of it.

use crate::{FieldError, Instant, ListingId, SalesRouteId, TenantId, VariantId};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listing {
    pub tenant_id: TenantId,
    pub id: ListingId,
    pub sales_route_id: SalesRouteId,
    /// What order lines of the route call it; unique within the route.
    pub code: String,
    pub variant_id: VariantId,
    /// How many of the variant one of the code is: 3 for a three-pack.
    pub multiplier: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

pub const MAX_MULTIPLIER: i64 = 10_000;

impl Listing {
    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.code.trim().is_empty() {
            errors.push(FieldError::new("/code", "required"));
        } else if self.code.trim() != self.code {
            errors.push(FieldError::new("/code", "bad_format"));
        } else if self.code.chars().count() > crate::product::MAX_CODE {
            errors.push(FieldError::new("/code", "too_long").hint(crate::product::MAX_CODE.to_string()));
        }
        if !(1..=MAX_MULTIPLIER).contains(&self.multiplier) {
            errors.push(FieldError::new("/multiplier", "out_of_range").hint(format!("1…{MAX_MULTIPLIER}")));
        }
        errors
    }
}
