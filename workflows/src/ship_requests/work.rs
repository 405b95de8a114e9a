//! Tells a linked warehouse what is due, and asks it what became of the rest. Who holds the link's lease
//! does it. That a request is about to be told is written down before it is told, and what came of it
//! afterwards: after a crash in between, the same key is told again, which is the same request.

use std::sync::Arc;

use connectors::mall::{Advice, MallError};
use connectors::warehouse::{LinkCredentials, LinkSettings, ShipAnswer, ShipOrder, Warehouse};
use domain::open_order::OpenOrder;
use domain::order::Order;
use domain::ship_request::{ShipRequest, ShipRequestState, TOO_LATE, may_be_asked_for};
use domain::shop::{FailureKind, PollFailure};
use domain::warehouse_link::WarehouseLink;
use domain::webhook::endpoint_pause_millis;
use domain::{Instant, Json};
use serde_json::json;
use store::{TenantKeys, Tx};
use uuid::Uuid;

use super::compose::Table;
use super::outside::ToWarehouse;
use super::take::{Ear, Taken};
use super::tell::save_and_tell;
use crate::announcements::warehouse_refused;
use crate::malls::failure_kind;
use crate::orders::{Desk, lock, open};
use crate::{App, Caller, Error, Result, Stop, warehouse_links};

/// Longer than any request may take, with room for its budget.
const LEASE_MILLIS: i64 = 3 * 60 * 1000;
/// Requests looked at before others have their turn.
const AT_ONCE: usize = 200;
const READ_AT_ONCE: i64 = 20;
const HOUR_MILLIS: i64 = 60 * 60 * 1000;
/// People have to act before it makes sense to ask again.
const CREDENTIALS_PAUSE_MILLIS: i64 = 15 * 60 * 1000;

/// Takes links for which something is due, so many at most: they are ours for the time of a lease.
pub async fn claim_due(app: &App, most: usize) -> Result<Vec<WarehouseLink>> {
    let now = app.now();
    let until = now.plus_millis(LEASE_MILLIS);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(store::warehouse_links::claim(&app.store.db, Uuid::now_v7(), now, until, most).await?)
}

/// Does what is due at a link that is ours, then lets it go.
pub async fn work(app: &App, link: WarehouseLink, halt: &Stop) -> Result<()> {
    // What failed on our side is not tried again before the lease has run out.
    let mut work = Work::open(app, link).await?;
    let pause = Box::pin(work.all(halt)).await?;
    let mut tx = app.store.db.begin().await?;
    store::warehouse_links::release(&mut tx, &work.link, pause).await?;
    Ok(tx.commit().await?)
}

/// What keeps a request from being told.
pub(super) enum Obstacle {
    /// There is nothing to ask for any more.
    Gone(&'static str),
    /// It may be told later.
    Waits(&'static str),
    /// It cannot be told as it is.
    Faulty(&'static str),
}

impl Obstacle {
    pub fn code(&self) -> &'static str {
        match self {
            Obstacle::Gone(code) | Obstacle::Waits(code) | Obstacle::Faulty(code) => code,
        }
    }

    /// What becomes of the request; whether that is news.
    pub fn settle(&self, request: &mut ShipRequest, by_file: bool, now: Instant) -> bool {
        match self {
            Obstacle::Gone(code) => {
                // What has come to its end was asked before.
                if request.cancel(false, by_file, now).is_err() {
                    return false;
                }
                request.reason = Some((*code).to_owned());
                true
            }
            Obstacle::Waits(_) => false,
            // The warehouse may have it as it was.
            Obstacle::Faulty(code) if request.attempts > 0 => {
                Obstacle::Gone(code).settle(request, by_file, now)
            }
            Obstacle::Faulty(code) => {
                request.goes(ShipRequestState::Refused, Some(code), now);
                true
            }
        }
    }
}

/// What of its order keeps a request from going on.
pub(super) fn obstacle(open: &OpenOrder, request: &ShipRequest) -> std::result::Result<(), Obstacle> {
    let Some(shipment) = open.shipment(request.shipment_id) else {
        return Err(Obstacle::Gone("shipment_gone"));
    };
    match may_be_asked_for(open, shipment) {
        Err(code @ ("on_hold" | "not_to_ship_yet")) => Err(Obstacle::Waits(code)),
        Err(code) => Err(Obstacle::Gone(code)),
        Ok(()) => Ok(()),
    }
}

/// What is to be done at the warehouse.
enum Errand {
    Request(Box<ShipOrder>),
    Look,
    Cancel,
    /// Nothing: all that was to be done has been done here.
    Nothing,
    /// Somebody else has the link, or its row is gone.
    NotOurs,
}

struct Work<'a> {
    app: &'a App,
    caller: Caller,
    link: WarehouseLink,
    settings: LinkSettings,
    keys: Arc<TenantKeys>,
    credentials: Option<LinkCredentials>,
    outside: ToWarehouse,
    /// Nothing more is asked before then.
    pause: Option<Instant>,
    /// Tokens were renewed, and nothing has been heard since.
    renewed: bool,
}

impl<'a> Work<'a> {
    async fn open(app: &'a App, link: WarehouseLink) -> Result<Work<'a>> {
        let keys = app.store.keys(link.tenant_id, app.now()).await?;
        Ok(Work {
            app,
            caller: Caller::system(link.tenant_id),
            settings: warehouse_links::settings(&link)?,
            credentials: warehouse_links::credentials(&keys, &link)?,
            outside: ToWarehouse::of(app, link.id),
            keys,
            link,
            pause: None,
            renewed: false,
        })
    }

    /// Until when it is left alone afterwards.
    async fn all(&mut self, halt: &Stop) -> Result<Option<Instant>> {
        let (db, tenant, id) = (&self.app.store.db, self.link.tenant_id, self.link.id);
        let mut done = 0;
        while done < AT_ONCE && self.pause.is_none() {
            let due = store::ship_requests::due(db, tenant, id, self.app.now(), READ_AT_ONCE).await?;
            if due.is_empty() {
                break;
            }
            for request in due {
                if halt.is_asked() || (self.pause.is_some() && !self.is_shut_out()) {
                    return Ok(self.pause);
                }
                done += 1;
                let is_ours = if self.pause.is_none() {
                    self.one(&request).await?
                } else {
                    self.lose_patience(&request).await?
                };
                if !is_ours {
                    return Ok(self.pause);
                }
            }
        }
        Ok(self.pause)
    }

    /// False where the link is not ours any more.
    async fn one(&mut self, request: &ShipRequest) -> Result<bool> {
        let errand = self.prepare(request).await?;
        let warehouse = match &errand {
            Errand::NotOurs => return Ok(false),
            Errand::Nothing => return Ok(true),
            _ => self.warehouse().await,
        };
        let answer = match (&errand, warehouse) {
            (_, Err(error)) => Err(error),
            (Errand::Request(order), Ok(warehouse)) => warehouse.request(&self.outside, order).await,
            (Errand::Cancel, Ok(warehouse)) => warehouse.cancel(&self.outside, &request.request_key).await,
            (_, Ok(warehouse)) => warehouse.look(&self.outside, &request.request_key).await,
        };
        match answer {
            Ok(answer) => self.heard(request, answer).await,
            Err(error) => self.failed(request, &error).await,
        }
    }

    /// Looks at the order again, and writes down what is about to be told.
    async fn prepare(&self, due: &ShipRequest) -> Result<Errand> {
        let desk = Desk::of(self.app, &self.caller);
        let mut tx = self.app.store.db.begin().await?;
        lock(&mut tx, desk.tenant, &[due.order_id]).await?;
        let Some(mut request) = store::ship_requests::lock(&mut tx, desk.tenant, &[due.id])
            .await?
            .pop()
        else {
            return Ok(Errand::Nothing);
        };
        if request.next_at.is_none_or(|next| next > desk.now) {
            return Ok(Errand::Nothing);
        }
        let opened = open(&mut tx, &self.keys, desk.tenant, &[due.order_id]).await?;
        let order = opened
            .first()
            .ok_or_else(|| Error::Internal("a request without its order".into()))?;
        let errand = match request.state {
            ShipRequestState::Queued => self.queued(&mut tx, &desk, order, &opened, &mut request).await?,
            ShipRequestState::Sent | ShipRequestState::Accepted => {
                self.under_way(&mut tx, &desk, order, &mut request).await?
            }
            ShipRequestState::Cancelling if !self.link.kind.is_by_file() => Errand::Cancel,
            _ => {
                request.next_at = None;
                store::ship_requests::save(&mut tx, &request).await?;
                Errand::Nothing
            }
        };
        if !self.is_ours(&mut tx).await? {
            return Ok(Errand::NotOurs);
        }
        tx.commit().await?;
        Ok(errand)
    }

    async fn queued(
        &self,
        tx: &mut Tx,
        desk: &Desk,
        order: &OpenOrder,
        opened: &[OpenOrder],
        request: &mut ShipRequest,
    ) -> Result<Errand> {
        let by_file = self.link.kind.is_by_file();
        let found = match obstacle(order, request) {
            Err(obstacle) => Err(obstacle),
            // The next file takes it.
            Ok(()) if by_file => Ok(None),
            Ok(()) => {
                let table = Table::read(tx, &self.link, opened).await?;
                let shipment = order.shipment(request.shipment_id);
                let document = shipment.map(|one| table.compose(&request.request_key, order, one));
                match document {
                    None => Err(Obstacle::Gone("shipment_gone")),
                    Some(Err(faults)) => Err(Obstacle::Faulty(
                        faults.first().map_or("invalid", |fault| fault.code),
                    )),
                    Some(Ok(document)) => Ok(Some(document)),
                }
            }
        };
        match found {
            Ok(Some(document)) => {
                request.tries(desk.now);
                store::ship_requests::save(tx, request).await?;
                Ok(Errand::Request(Box::new(document)))
            }
            Ok(None) => {
                request.next_at = None;
                store::ship_requests::save(tx, request).await?;
                Ok(Errand::Nothing)
            }
            Err(obstacle) => {
                if obstacle.settle(request, by_file, desk.now) {
                    save_and_tell(tx, desk, &order.order, request, request.state.event()).await?;
                } else {
                    // Whoever frees the order has it looked at at once.
                    request.reason = Some(obstacle.code().to_owned());
                    request.next_at = (!by_file).then(|| desk.now.plus_millis(HOUR_MILLIS));
                    store::ship_requests::save(tx, request).await?;
                }
                Ok(Errand::Nothing)
            }
        }
    }

    fn ear<'e>(&'e self, desk: &'e Desk) -> Ear<'e> {
        Ear {
            app: self.app,
            caller: &self.caller,
            desk,
            keys: &self.keys,
            settings: &self.settings,
            dry_run: false,
        }
    }

    /// The warehouse is to leave what nobody wants any more.
    async fn under_way(
        &self,
        tx: &mut Tx,
        desk: &Desk,
        order: &OpenOrder,
        request: &mut ShipRequest,
    ) -> Result<Errand> {
        let by_file = self.link.kind.is_by_file();
        // Asked once, it has said that it is too late.
        let said_no = request.reason.as_deref() == Some(TOO_LATE);
        if let Some(code) = off(order, request).filter(|_| !said_no) {
            request.cancel(false, by_file, desk.now)?;
            request.reason = Some(code.to_owned());
            save_and_tell(tx, desk, &order.order, request, request.state.event()).await?;
            return Ok(Errand::Nothing);
        }
        if self.settings.poll_millis().is_none() {
            request.next_at = None;
            store::ship_requests::save(tx, request).await?;
            return Ok(Errand::Nothing);
        }
        Ok(Errand::Look)
    }

    /// The connector, with tokens that hold.
    async fn warehouse(&mut self) -> std::result::Result<Box<dyn Warehouse>, MallError> {
        let warehouse = self.connect()?;
        if !warehouse.needs_renewal(self.app.now()) {
            return Ok(warehouse);
        }
        self.renew(warehouse.as_ref()).await?;
        self.connect()
    }

    fn connect(&self) -> std::result::Result<Box<dyn Warehouse>, MallError> {
        let linked = connectors::warehouse::link(&self.settings, self.credentials.as_ref());
        linked.ok().flatten().ok_or_else(|| MallError::Credentials {
            code: "no_credentials".to_owned(),
            message: "the link has no credentials of its kind".to_owned(),
        })
    }

    async fn renew(&mut self, warehouse: &dyn Warehouse) -> std::result::Result<(), MallError> {
        let Some(renewal) = warehouse.renew(&self.outside).await? else {
            return Ok(());
        };
        let Some(credentials) = self.credentials.take() else {
            return Ok(());
        };
        let renewed = credentials.renewed(renewal);
        let kept = match store::warehouse_links::seal(&self.keys, self.link.id, &json!(renewed)) {
            Ok(sealed) => store::warehouse_links::renewed(&self.app.store.db, &self.link, &sealed).await,
            Err(error) => Err(error),
        };
        if let Err(error) = kept {
            // They hold for now; whoever is next renews them again.
            tracing::warn!(link = %self.link.id, %error, "renewed tokens of a warehouse were not kept");
        }
        self.credentials = Some(renewed);
        Ok(())
    }

    /// Takes the answer.
    async fn heard(&mut self, request: &ShipRequest, answer: ShipAnswer) -> Result<bool> {
        let desk = Desk::of(self.app, &self.caller);
        let mut tx = self.app.store.db.begin().await?;
        let words = [(request.clone(), answer)];
        let taken = self.ear(&desk).take(&mut tx, &words).await?;
        match taken.first() {
            Some(Taken::Unchanged) => self.again(&mut tx, &desk, request).await?,
            Some(Taken::Wrong(code)) => self.needs_people(&mut tx, &desk, request, code).await?,
            _ => {}
        }
        self.renewed = false;
        self.link.failures = 0;
        self.link.failure = None;
        self.link.succeeded_at = Some(desk.now);
        if !self.is_ours(&mut tx).await? {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }

    /// It stands where it stood: it is asked about again after a while.
    async fn again(&self, tx: &mut Tx, desk: &Desk, request: &ShipRequest) -> Result<()> {
        let Some(mut request) = store::ship_requests::lock(tx, desk.tenant, &[request.id])
            .await?
            .pop()
        else {
            return Ok(());
        };
        let pause = self.settings.poll_millis();
        let pause = pause.or((request.state == ShipRequestState::Cancelling).then_some(HOUR_MILLIS));
        request.next_at = pause
            .filter(|_| !request.state.is_over())
            .map(|pause| desk.now.plus_millis(pause));
        request.failures = 0;
        Ok(store::ship_requests::save(tx, &request).await?)
    }

    async fn needs_people(&self, tx: &mut Tx, desk: &Desk, request: &ShipRequest, code: &str) -> Result<()> {
        let order = order_of(tx, desk, request).await?;
        let Some(mut request) = store::ship_requests::lock(tx, desk.tenant, &[request.id])
            .await?
            .pop()
        else {
            return Ok(());
        };
        if request.state.is_over() {
            request.next_at = None;
            return Ok(store::ship_requests::save(tx, &request).await?);
        }
        request.goes(ShipRequestState::Failed, Some(code), desk.now);
        save_and_tell(tx, desk, &order, &request, ShipRequestState::Failed.event()).await
    }

    /// Nothing is known of the request: what is to be done about it.
    async fn failed(&mut self, request: &ShipRequest, error: &MallError) -> Result<bool> {
        let desk = Desk::of(self.app, &self.caller);
        let advice = match error.advice() {
            // Tokens that were just renewed and do not hold.
            Advice::Renew if self.renewed => Advice::TellShop,
            advice => advice,
        };
        if advice == Advice::Renew {
            self.renewed = true;
            self.forget_token();
            return Ok(true);
        }
        let wait = match advice {
            Advice::TryAgain(wait) => {
                wait.map_or(0, |wait| i64::try_from(wait.as_millis()).unwrap_or(i64::MAX))
            }
            _ => 0,
        };
        let was_shut_out = self.is_shut_out();
        let failure = self.note_failure(error, advice, wait, desk.now);
        let mut tx = self.app.store.db.begin().await?;
        self.put_off(
            &mut tx,
            &desk,
            request,
            (advice != Advice::TellShop).then_some(wait),
        )
        .await?;
        if self.is_shut_out() && !was_shut_out {
            warehouse_refused(&mut tx, &self.link, &failure).await?;
        }
        if !self.is_ours(&mut tx).await? {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Whether the warehouse lets nobody in before people have acted.
    fn is_shut_out(&self) -> bool {
        let failure = self.link.failure.as_ref();
        failure.is_some_and(|failure| failure.kind == FailureKind::Credentials)
    }

    /// While the warehouse lets nobody in: what has waited too long is not to wait for it.
    async fn lose_patience(&self, request: &ShipRequest) -> Result<bool> {
        let desk = Desk::of(self.app, &self.caller);
        if !request.is_overdue(desk.now) {
            return Ok(true);
        }
        let mut tx = self.app.store.db.begin().await?;
        self.put_off(&mut tx, &desk, request, None).await?;
        if !self.is_ours(&mut tx).await? {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }

    /// It is tried again after so long at least; where there is nothing to wait for, with its link. One that
    /// has waited too long is given up.
    async fn put_off(
        &self,
        tx: &mut Tx,
        desk: &Desk,
        request: &ShipRequest,
        wait: Option<i64>,
    ) -> Result<()> {
        let order = order_of(tx, desk, request).await?;
        if let Some(mut request) = store::ship_requests::lock(tx, desk.tenant, &[request.id])
            .await?
            .pop()
        {
            let reason = self.link.failure.as_ref();
            let reason = reason.map_or("unavailable", |failure| failure.message.as_str());
            let (before, chance) = (request.state, request.id.0.as_bytes()[15]);
            match wait {
                Some(wait) => request.stumbled(reason, desk.now, wait, chance),
                None => request.lose_patience(reason, desk.now),
            }
            if request.state == before {
                store::ship_requests::save(tx, &request).await?;
            } else {
                save_and_tell(tx, desk, &order, &request, request.state.event()).await?;
            }
        }
        Ok(())
    }

    fn forget_token(&mut self) {
        if let Some(LinkCredentials::AmazonFba(credentials)) = &mut self.credentials {
            credentials.access = None;
        }
    }

    fn note_failure(&mut self, error: &MallError, advice: Advice, wait: i64, now: Instant) -> PollFailure {
        self.link.failures += 1;
        let kind = if advice == Advice::TellShop {
            FailureKind::Credentials
        } else {
            failure_kind(error)
        };
        let failure = PollFailure {
            kind,
            message: reason(error).to_owned(),
            at: now,
        };
        self.link.failure = Some(Json(failure.clone()));
        let pause = match advice {
            Advice::TellShop => Some(CREDENTIALS_PAUSE_MILLIS),
            _ if matches!(error, MallError::Throttled { .. }) => Some(wait.max(1_000)),
            _ => endpoint_pause_millis(self.link.failures).map(|pause| pause.max(wait)),
        };
        self.pause = pause.map(|pause| now.plus_millis(pause));
        failure
    }

    /// Last in a transaction, so that links are locked after orders and requests everywhere.
    async fn is_ours(&self, tx: &mut Tx) -> Result<bool> {
        let until = self.app.now().plus_millis(LEASE_MILLIS);
        Ok(store::warehouse_links::went(tx, &self.link, until).await?)
    }
}

/// Why the warehouse is to leave what it has: the order is off, or its goods go with another.
fn off(open: &OpenOrder, request: &ShipRequest) -> Option<&'static str> {
    let Some(shipment) = open.shipment(request.shipment_id) else {
        return Some("shipment_gone");
    };
    match may_be_asked_for(open, shipment) {
        Err(code @ ("order_cancelled" | "bundled")) => Some(code),
        _ => None,
    }
}

async fn order_of(tx: &mut Tx, desk: &Desk, request: &ShipRequest) -> Result<Order> {
    let locked = lock(tx, desk.tenant, &[request.order_id]).await?.pop();
    let locked = locked.ok_or_else(|| Error::Internal("a request without its order".into()))?;
    Ok(locked.order)
}

/// A stable code; what the warehouse says in its own words may name people.
fn reason(error: &MallError) -> &'static str {
    match error {
        MallError::Throttled { .. } => "throttled",
        MallError::Unavailable { .. } => "unavailable",
        MallError::TokenExpired | MallError::Credentials { .. } => "credentials",
        MallError::Refused { code, .. } if code == "private_address" => "private_address",
        MallError::Refused { .. } => "call_refused",
        MallError::Unreadable { .. } => "unreadable",
        MallError::Unsupported { .. } => "unsupported",
    }
}
