//! What orders are measured against when alerts are looked for.

use std::sync::Arc;

use domain::alert::Finding;
use domain::alert_check::{OrderFacts, findings};
use domain::alert_settings::AlertSettings;
use domain::postal_table::PostalTable;
use domain::{Date, Instant, ProcessingRouteId, TenantId};
use store::On;
use store::product_codes::Masters;

use crate::delivery::Delivery;
use crate::{App, Result};

/// A shop's settings at one moment: enough to compare orders with each other.
#[derive(Clone)]
pub struct Watch {
    pub tenant: TenantId,
    pub settings: Arc<AlertSettings>,
    pub now: Instant,
    /// What the shop has at all.
    pub masters: Masters,
    today: Date,
    postal: Option<Arc<PostalTable>>,
    delivery: Delivery,
}

impl Watch {
    /// With all that an order by itself is measured against.
    pub async fn read(app: &App, on: impl Into<On<'_>>, tenant: TenantId, now: Instant) -> Result<Watch> {
        let mut on = on.into();
        Ok(Watch {
            postal: Some(app.postal.table()?),
            delivery: Delivery::read(on.again(), tenant).await?,
            masters: store::product_codes::masters(on.again(), tenant).await?,
            ..Watch::of_settings(on, tenant, now).await?
        })
    }

    pub(crate) async fn of_settings(on: impl Into<On<'_>>, tenant: TenantId, now: Instant) -> Result<Watch> {
        Ok(Watch {
            tenant,
            settings: Arc::new(store::alert_settings::get(on, tenant).await?),
            now,
            masters: Masters::default(),
            today: now.date_in_tokyo(),
            postal: None,
            delivery: Delivery::default(),
        })
    }

    /// The same at another moment.
    pub fn at(&self, now: Instant) -> Watch {
        Watch {
            now,
            today: now.date_in_tokyo(),
            ..self.clone()
        }
    }

    /// What the order itself tells, whether the shop wants to know it or not.
    pub fn findings(&self, order: &OrderFacts<'_>, lane: ProcessingRouteId) -> Vec<Finding> {
        findings(
            order,
            self.today,
            self.delivery.roads(lane),
            self.postal.as_deref(),
        )
    }

    pub(crate) fn delivery(&self) -> &Delivery {
        &self.delivery
    }

    pub(crate) fn postal(&self) -> Option<&PostalTable> {
        self.postal.as_deref()
    }
}
