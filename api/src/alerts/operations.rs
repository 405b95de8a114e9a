//! The operations on alerts.

use domain::access::Scope;
use domain::alert::Alert;
use domain::{AlertId, OrderId};
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use store::alerts::AlertFilter;
use workflows::alerts;
use workflows::orders::OrderNames;

use super::view::{AlertCounts, AlertKindView, AlertView, AlertsResolved, AlertsToResolve, SeverityView};
use crate::answer::{Answer, Listed};
use crate::auth::{Auth, OrdersRead, OrdersWrite};
use crate::body::Body;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::orders::Status;
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::Id;

pub struct AlertsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Alerts")]
impl AlertsApi {
    /// List alerts
    ///
    /// Newest first, the open ones unless asked otherwise. Repeated filters of one name mean any of
    /// them; different filters must all hold.
    #[oai(path = "/alerts", method = "get", operation_id = "list_alerts")]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_alerts(
        &self,
        auth: Auth<OrdersRead>,
        /// What they are about.
        kind: Query<Option<Vec<AlertKindView>>>,
        /// How bad they are.
        severity: Query<Option<Vec<SeverityView>>>,
        /// Where their orders stand.
        order_status: Query<Option<Vec<Status>>>,
        /// Those that wait for somebody, or those that were resolved.
        #[oai(default = "open_ones")]
        open: Query<bool>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<AlertView>>, Failure> {
        let filter = AlertFilter {
            kinds: kind.0.unwrap_or_default().into_iter().map(Into::into).collect(),
            severities: severity
                .0
                .unwrap_or_default()
                .into_iter()
                .map(Into::into)
                .collect(),
            statuses: order_status
                .0
                .unwrap_or_default()
                .into_iter()
                .map(Into::into)
                .collect(),
            open: open.0,
        };
        let paging: Paging<AlertId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &filter)?;
        let fetch = i64::from(paging.fetch());
        let alerts = alerts::list(&self.0.app, auth.caller(), &filter, paging.after, fetch).await?;
        let names = self
            .0
            .order_names(auth.caller(), alerts.iter().map(|alert| alert.order_id));
        let names = names.await?;
        let view = |alert: Alert| {
            let order = names.of(alert.order_id);
            AlertView::new(alert, order)
        };
        let mut page = paging.page(alerts, |alert| alert.id, view)?;
        let actors = page
            .items
            .iter_mut()
            .filter_map(|alert| alert.resolved_by.as_mut());
        self.0.name(auth.caller(), actors).await?;
        Ok(Answer::ok(&page).into())
    }

    /// Count open alerts
    ///
    /// By kind and by the status of their orders. It takes the same time however many there are.
    #[oai(path = "/alerts/counts", method = "get", operation_id = "count_alerts")]
    async fn count_alerts(&self, auth: Auth<OrdersRead>) -> Result<Listed<AlertCounts>, Failure> {
        let counts = alerts::counts(&self.0.app, auth.caller()).await?;
        let counts = counts.into_iter().map(Into::into).collect();
        Ok(Answer::ok(&AlertCounts { counts }).into())
    }

    /// List an order's alerts
    ///
    /// All of them, open and resolved, oldest first. An address that does not go with its postal code
    /// comes with what it may have to be, if the caller may read personal data.
    #[oai(
        path = "/orders/:id/alerts",
        method = "get",
        operation_id = "list_order_alerts"
    )]
    async fn list_order_alerts(
        &self,
        auth: Auth<OrdersRead>,
        /// The id of the order.
        id: Path<Id<OrderId>>,
    ) -> Result<Listed<Page<AlertView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let alerts = alerts::of_order(app, caller, id.0.0).await?;
        let order = self.0.order_names(caller, [id.0.0]).await?.of(id.0.0);
        let shown = alerts
            .into_iter()
            .map(|alert| AlertView::new(alert, order.clone()));
        let mut items: Vec<AlertView> = shown.collect();
        let wrong = |alert: &&mut AlertView| alert.kind == AlertKindView::AddressMismatch;
        if caller.may(Scope::PiiRead)
            && let Some(alert) = items.iter_mut().find(wrong)
        {
            auth.note_read(app, "orders.alerts", [id.0]).await?;
            let suggested = alerts::suggestions(app, caller, id.0.0, &shipments(&alert.detail.0)).await?;
            alert.suggestions = Some(suggested.into_iter().map(Into::into).collect());
        }
        let actors = items.iter_mut().filter_map(|alert| alert.resolved_by.as_mut());
        self.0.name(caller, actors).await?;
        let page = Page {
            items,
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Resolve an alert
    ///
    /// Somebody has looked, and the order may go on. It opens again only if the facts change: if
    /// other amounts do not add up, or another candidate for bundling comes.
    #[oai(path = "/alerts/:id/resolve", method = "post", operation_id = "resolve_alert")]
    async fn resolve_alert(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the alert.
        id: Path<Id<AlertId>>,
    ) -> Result<Idempotent<Listed<AlertView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "resolve_alert").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let alert = alerts::resolve(&mut once.tx, caller, id.0.0, app.now()).await?;
        let names = OrderNames::read(&mut once.tx, caller.tenant, [alert.order_id]).await?;
        once.finish(shown(alert, &names)).await
    }

    /// Open an alert again
    ///
    /// Takes back that it was resolved.
    #[oai(path = "/alerts/:id/reopen", method = "post", operation_id = "reopen_alert")]
    async fn reopen_alert(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        /// The id of the alert.
        id: Path<Id<AlertId>>,
    ) -> Result<Idempotent<Listed<AlertView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "reopen_alert").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let alert = alerts::reopen(&mut once.tx, caller, id.0.0, app.now()).await?;
        let names = OrderNames::read(&mut once.tx, caller.tenant, [alert.order_id]).await?;
        once.finish(shown(alert, &names)).await
    }

    /// Resolve many alerts
    ///
    /// All of them or, where one does not exist, none. Those that are resolved already stay so.
    #[oai(path = "/alerts/resolve", method = "post", operation_id = "resolve_alerts")]
    async fn resolve_alerts(
        &self,
        auth: Auth<OrdersWrite>,
        idempotency: Idempotency,
        body: Body<AlertsToResolve>,
    ) -> Result<Idempotent<Listed<AlertsResolved>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "resolve_alerts").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let ids: Vec<AlertId> = body.0.alert_ids.iter().map(|id| id.0).collect();
        let resolved = alerts::resolve_many(&mut once.tx, caller, &ids, app.now()).await?;
        let resolved = AlertsResolved {
            resolved: u64::try_from(resolved).unwrap_or(u64::MAX),
        };
        once.finish(Answer::ok(&resolved).into()).await
    }
}

fn shown(alert: Alert, names: &OrderNames) -> Listed<AlertView> {
    let order = names.of(alert.order_id);
    Answer::ok(&AlertView::new(alert, order)).into()
}

/// The shipments that an alert is about.
fn shipments(detail: &serde_json::Value) -> Vec<i64> {
    let shipments = detail["shipments"].as_array().into_iter().flatten();
    shipments
        .filter_map(|shipment| shipment["shipment"].as_i64())
        .collect()
}

fn open_ones() -> bool {
    true
}
