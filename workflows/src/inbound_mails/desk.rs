//! What is needed to take a message in, read before the transaction is begun.

use domain::SalesRouteId;
use store::TenantKeys;

use crate::Caller;
use crate::orders::Entrance;

pub(super) struct Desk<'a> {
    pub caller: &'a Caller,
    pub keys: &'a TenantKeys,
    pub entrance: &'a Entrance,
    /// Whose buyers write to where it came in.
    pub route: Option<SalesRouteId>,
}
