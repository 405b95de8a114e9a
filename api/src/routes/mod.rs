//! Codes of routes and of steps by their ids. Codes never change, so what was read once stays true.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use domain::{ProcessingRouteId, SalesRouteId, SubStatusId, TenantId};
use workflows::{App, Caller};

use crate::failure::Failure;

/// The codes of one tenant's routes.
#[derive(Clone, Debug, Default)]
pub struct RouteCodes {
    sales: HashMap<SalesRouteId, String>,
    processing: HashMap<ProcessingRouteId, String>,
    steps: HashMap<SubStatusId, String>,
}

impl RouteCodes {
    pub fn sales(&self, id: SalesRouteId) -> String {
        self.sales.get(&id).cloned().unwrap_or_default()
    }

    pub fn processing(&self, id: ProcessingRouteId) -> String {
        self.processing.get(&id).cloned().unwrap_or_default()
    }

    pub fn step(&self, id: SubStatusId) -> Option<String> {
        self.steps.get(&id).cloned()
    }
}

/// Remembers the codes of every tenant's routes.
#[derive(Clone, Default)]
pub struct RouteBook(Arc<RwLock<HashMap<TenantId, Arc<RouteCodes>>>>);

impl RouteBook {
    /// The code of a processing route.
    pub async fn lane(&self, app: &App, caller: &Caller, id: ProcessingRouteId) -> Result<String, Failure> {
        let known = self.codes(app, caller, [], []).await?;
        if known.processing.contains_key(&id) {
            return Ok(known.processing(id));
        }
        let lane = workflows::routes::get_processing_route(app, caller, id).await?;
        Ok(lane.code)
    }

    /// The codes, in which those of `needed` are; read from the database only where one is new.
    pub async fn codes(
        &self,
        app: &App,
        caller: &Caller,
        needed: impl IntoIterator<Item = (SalesRouteId, ProcessingRouteId)>,
        steps: impl IntoIterator<Item = SubStatusId>,
    ) -> Result<Arc<RouteCodes>, Failure> {
        let known = self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&caller.tenant)
            .cloned();
        if let Some(known) = known
            && steps.into_iter().all(|step| known.steps.contains_key(&step))
            && needed.into_iter().all(|(sales, processing)| {
                known.sales.contains_key(&sales) && known.processing.contains_key(&processing)
            })
        {
            return Ok(known);
        }
        let sales = workflows::routes::list_sales_routes(app, caller).await?;
        let processing = workflows::routes::list_processing_routes(app, caller).await?;
        let steps = workflows::sub_statuses::list(app, caller).await?;
        let codes = Arc::new(RouteCodes {
            steps: steps.into_iter().map(|step| (step.id, step.code)).collect(),
            sales: sales.into_iter().map(|route| (route.id, route.code)).collect(),
            processing: processing
                .into_iter()
                .map(|route| (route.id, route.code))
                .collect(),
        });
        self.0
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(caller.tenant, codes.clone());
        Ok(codes)
    }
}
