//! What operations share, and the transaction that a POST does its work in.

use std::sync::Arc;

use domain::OrderId;
use domain::event::Actor;
use poem::IntoResponse;
use store::{TenantKeys, Tx};
use workflows::orders::OrderNames;
use workflows::{App, Caller, access};

use crate::answer::Answer;
use crate::failure::Failure;
use crate::idempotency::{Begin, Claim, Idempotency, Idempotent};
use crate::routes::RouteBook;
use crate::wire::ActorView;

/// The platform as operations see it; cheap to clone.
#[derive(Clone)]
pub struct Api {
    pub app: App,
    pub route_book: RouteBook,
    /// The largest file of orders, in bytes.
    pub max_upload: u64,
}

impl Api {
    pub fn new(app: App) -> Api {
        const DEFAULT_MAX_UPLOAD: u64 = 512 << 20;
        Api {
            app,
            route_book: RouteBook::default(),
            max_upload: DEFAULT_MAX_UPLOAD,
        }
    }

    /// A transaction to write in.
    pub async fn begin(&self) -> Result<Tx, Failure> {
        Ok(self.app.store.db.begin().await?)
    }

    /// Says what those are called who did something; asked once for all of them.
    pub async fn name<'v>(
        &self,
        caller: &Caller,
        views: impl IntoIterator<Item = &'v mut ActorView>,
    ) -> Result<(), Failure> {
        let mut views: Vec<&mut ActorView> = views.into_iter().collect();
        let actors: Vec<Actor> = views.iter().filter_map(|view| view.who().cloned()).collect();
        let names = access::names(&self.app, caller, &actors).await?;
        for view in &mut views {
            view.name = view.who().and_then(|who| names.get(&who.uuid()).cloned());
        }
        Ok(())
    }

    /// What people call the orders by that a list names.
    pub async fn order_names(
        &self,
        caller: &Caller,
        orders: impl IntoIterator<Item = OrderId>,
    ) -> Result<OrderNames, Failure> {
        Ok(OrderNames::read(&self.app.store.db, caller.tenant, orders).await?)
    }

    /// Starts work that is to be done once however often it is asked for.
    pub async fn once<R>(
        &self,
        caller: &Caller,
        idempotency: &Idempotency,
        operation: &'static str,
    ) -> Result<Start<R>, Failure> {
        let keys = self.app.store.keys(caller.tenant, self.app.now()).await?;
        let mut tx = self.begin().await?;
        let owner = (caller.tenant, caller.actor.uuid());
        match idempotency
            .begin(&mut tx, &keys, owner, operation, self.app.now())
            .await?
        {
            Begin::Again(answer) => Ok(Start::Again(answer)),
            Begin::First(claim) => Ok(Start::First(Once {
                app: Box::new(self.app.clone()),
                tx,
                keys,
                claim,
            })),
        }
    }
}

/// Whether there is work to do.
pub enum Start<R> {
    /// It was done before: this was the answer.
    Again(Idempotent<R>),
    First(Once),
}

/// Work in progress; dropped without [`Once::finish`], nothing of it remains.
pub struct Once {
    pub tx: Tx,
    app: Box<App>,
    keys: Arc<TenantKeys>,
    claim: Claim,
}

impl Once {
    /// As [`Once::finish`]; or, where it was only to be seen what would come of it, gives the answer and
    /// keeps nothing.
    pub async fn finish_unless<R: IntoResponse + From<Answer>>(
        self,
        dry_run: bool,
        answer: Answer,
    ) -> Result<Idempotent<R>, Failure> {
        if dry_run {
            self.tx.rollback().await?;
            return Ok(Idempotent::unkept(answer.tried().into()));
        }
        self.finish(answer.into()).await
    }

    /// Keeps the answer with the work and commits both.
    pub async fn finish<R: IntoResponse>(mut self, answer: R) -> Result<Idempotent<R>, Failure> {
        let answer = self
            .claim
            .finish(&mut self.tx, &self.keys, self.app.now(), answer)
            .await?;
        self.tx.commit().await?;
        Ok(answer)
    }
}
