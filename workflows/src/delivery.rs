//! The days on which a shop's lanes work, and the ways that its parcels go.

use std::sync::Arc;

use domain::alert_check::Roads;
use domain::calendar::{Calendar, Calendars};
use domain::carrier::Carrier;
use domain::delivery_area::AreaTable;
use domain::destination::Destination;
use domain::person::Person;
use domain::postal_table::PostalTable;
use domain::{ProcessingRouteId, TenantId};
use store::On;

use crate::Result;

/// What a tenant says of them; cheap to clone.
#[derive(Clone, Default)]
pub(crate) struct Delivery {
    calendars: Arc<Calendars>,
    areas: Arc<AreaTable>,
}

impl Delivery {
    pub async fn read(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Delivery> {
        let mut on = on.into();
        let calendars = store::calendars::list(on.again(), tenant).await?;
        let areas = store::delivery_areas::get(on, tenant).await?;
        Ok(Delivery {
            calendars: Arc::new(Calendars(calendars)),
            areas: Arc::new(AreaTable::new(areas)),
        })
    }

    /// The lane's own, or that of all lanes without one.
    pub fn calendar(&self, lane: ProcessingRouteId) -> Option<&Calendar> {
        self.calendars.of_lane(lane)
    }

    pub fn calendars(&self) -> &Calendars {
        &self.calendars
    }

    /// The roads from where a lane sends.
    pub fn roads(&self, lane: ProcessingRouteId) -> Roads<'_> {
        Roads {
            areas: &self.areas,
            origin: self.calendar(lane).map_or("", |calendar| &calendar.origin),
        }
    }

    /// Days on the way to a recipient.
    pub fn lead_days(
        &self,
        lane: ProcessingRouteId,
        recipient: &Person,
        carrier: &str,
        postal: Option<&PostalTable>,
    ) -> u64 {
        let Roads { areas, origin } = self.roads(lane);
        let to = Destination::of(recipient, postal);
        areas.way(origin, &to, Carrier::of(carrier)).lead_days
    }
}
