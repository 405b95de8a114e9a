//! The world as a linked warehouse's connector sees it: requests wait for their budget, then are sent.

use std::sync::Arc;

use async_trait::async_trait;
use connectors::mall::{HttpClient, HttpLimits, Outside, Request, Response, SendError};
use domain::{Instant, WarehouseLinkId};

use crate::malls::Limiters;
use crate::{App, Clock};

/// Bytes of one answer.
const MAX_ANSWER: usize = 4 << 20;

/// The client for all linked warehouses, and how often each was asked; cheap to clone. Whoever asks has the
/// link's lease, so this process counts by itself.
#[derive(Clone)]
pub struct Warehouses {
    client: Arc<HttpClient>,
    limiters: Limiters,
    /// Whether they may lie in private networks.
    pub private: bool,
}

impl Warehouses {
    pub fn new(private: bool) -> Warehouses {
        Warehouses {
            client: Arc::new(HttpClient::new(HttpLimits {
                size: MAX_ANSWER,
                private,
                ..HttpLimits::default()
            })),
            limiters: Limiters::default(),
            private,
        }
    }
}

/// What one link's connector is given.
pub(super) struct ToWarehouse {
    warehouses: Warehouses,
    clock: Clock,
    link: WarehouseLinkId,
}

impl ToWarehouse {
    pub fn of(app: &App, link: WarehouseLinkId) -> ToWarehouse {
        ToWarehouse {
            warehouses: app.warehouses.clone(),
            clock: app.clock.clone(),
            link,
        }
    }
}

#[async_trait]
impl Outside for ToWarehouse {
    fn now(&self) -> Instant {
        self.clock.now()
    }

    async fn send(&self, request: Request) -> Result<Response, SendError> {
        self.warehouses.limiters.turn(request.budget, self.link.0).await;
        self.warehouses.client.send(request).await
    }
}
