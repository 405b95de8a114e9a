//! A shop's mall for those who do not poll: they renew no tokens without the polling lease.

use std::sync::Arc;

use connectors::mall::{Mall, MallError};
use domain::shop::Shop;
use uuid::Uuid;

use super::line::{Line, Stopped};
use super::outside::Outbound;
use crate::{App, Stop};

/// Whoever holds a shop to renew its tokens has lost it after so long: longer than a request may take.
const LEASE_MILLIS: i64 = 90_000;

pub(crate) struct Link<'a> {
    pub app: &'a App,
    pub shop: Shop,
    line: Line<'a>,
    halt: &'a Stop,
    /// Whether tokens were renewed because the mall refused them, and it has taken nothing since.
    has_renewed: bool,
}

impl<'a> Link<'a> {
    pub async fn open(app: &'a App, shop: Shop, halt: &'a Stop) -> Result<Link<'a>, Stopped> {
        let keys = app.store.keys(shop.tenant_id, app.now()).await?;
        let line = Line::open(app, keys, &shop, halt).await?;
        Ok(Link {
            app,
            shop,
            line,
            halt,
            has_renewed: false,
        })
    }

    pub fn outside(&self) -> &Outbound {
        &self.line.outside
    }

    pub fn stop_if_asked(&self) -> Result<(), Stopped> {
        if self.halt.is_asked() {
            return Err(Stopped::Halted);
        }
        Ok(())
    }

    /// The connector, with tokens that hold.
    pub async fn mall(&mut self) -> Result<Arc<dyn Mall>, Stopped> {
        let mall = self.line.as_it_is(&self.shop)?;
        if mall.needs_renewal(self.app.now()) {
            return self.renewed().await;
        }
        Ok(mall)
    }

    /// Fresh tokens. Only the holder of the polling lease renews: two who did it at once could each make
    /// the other's worthless.
    async fn renewed(&mut self) -> Result<Arc<dyn Mall>, Stopped> {
        let (db, now) = (&self.app.store.db, self.app.now());
        let (tenant, id) = (self.shop.tenant_id, self.shop.id);
        let until = now.plus_millis(LEASE_MILLIS);
        let held = store::shops::claim_one(db, tenant, id, Uuid::now_v7(), now, until).await?;
        let Some(mut held) = held else {
            return Err(Stopped::Busy);
        };
        let is_renewed = held.sealed != self.shop.sealed;
        let keys = self.app.store.keys(tenant, now).await?;
        let mall = match Line::open(self.app, keys, &held, self.halt).await {
            Ok(line) => {
                self.line = line;
                if is_renewed {
                    self.line.mall(&mut held).await
                } else {
                    self.line.renewed(&mut held).await
                }
            }
            Err(stopped) => Err(stopped),
        };
        store::shops::release(db, &held).await?;
        self.shop = held;
        mall
    }

    /// Goes on after a piece of work, unless something stopped it. Where its token ran out there is a fresh
    /// one by now; where the mall does not take that either, people have to act.
    pub async fn go_on(&mut self, stopped: Option<MallError>) -> Result<(), Stopped> {
        let Some(error) = stopped else {
            self.has_renewed = false;
            return Ok(());
        };
        if error != MallError::TokenExpired {
            return Err(Stopped::Mall(error));
        }
        if self.has_renewed {
            return Err(Stopped::Mall(MallError::Credentials {
                code: "token_refused".to_owned(),
                message: "a fresh access token is not taken".to_owned(),
            }));
        }
        self.renewed().await?;
        self.has_renewed = true;
        Ok(())
    }
}
