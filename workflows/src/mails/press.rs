//! What mail is written with: a tenant's servers, templates and rules; and what is wished and comes of it.

use std::collections::HashMap;
use std::sync::Arc;

use domain::follow_mail::FollowMailChoice;
use domain::mail::{Mail, MailPersonal, MailRefusal, MailStage};
use domain::mail_profile::MailProfile;
use domain::mail_template::{Considered, MailTemplate, Occasion, choose};
use domain::route::SalesRouteKind;
use domain::{Instant, MailProfileId, MailTemplateId, SalesRouteId, TenantId};
use store::TenantKeys;

use crate::{App, Result};

/// A tenant's servers, templates and rules at one moment, for many mails.
pub struct Press {
    pub tenant: TenantId,
    pub(super) keys: Arc<TenantKeys>,
    pub now: Instant,
    profiles: Vec<MailProfile>,
    routes: HashMap<SalesRouteId, MailProfileId>,
    kinds: HashMap<SalesRouteId, SalesRouteKind>,
    templates: Vec<MailTemplate>,
    pub(super) follow: FollowMailChoice,
    pub(super) public_url: Option<Arc<str>>,
}

impl Press {
    pub async fn open(app: &App, tenant: TenantId) -> Result<Press> {
        let (db, now) = (&app.store.db, app.now());
        Ok(Press {
            tenant,
            keys: app.store.keys(tenant, now).await?,
            now,
            profiles: store::mail_profiles::list(db, tenant).await?,
            routes: store::mail_profiles::routes(db, tenant)
                .await?
                .into_iter()
                .collect(),
            kinds: store::routes::sales_routes(db, tenant)
                .await?
                .into_iter()
                .map(|route| (route.id, route.kind))
                .collect(),
            templates: store::mail_templates::list(db, tenant).await?,
            follow: store::follow_mails::settings(db, tenant).await?.settings.0,
            public_url: app.postbox.public_url.clone(),
        })
    }

    /// The route's own, or the default.
    pub(super) fn profile(&self, route: SalesRouteId) -> Result<&MailProfile, Refused> {
        let own = self.routes.get(&route);
        let own = own.and_then(|id| self.profiles.iter().find(|profile| profile.id == *id));
        let profile = own
            .or_else(|| self.profiles.iter().find(|profile| profile.is_default))
            .filter(|profile| profile.active)
            .ok_or(MailRefusal::NoProfile)?;
        let kind = self.kinds.get(&route);
        if kind.is_none_or(|kind| profile.may_serve(*kind)) {
            return Ok(profile);
        }
        Err(Refused {
            hint: Some(profile.name.clone()),
            ..MailRefusal::NotRegistered.into()
        })
    }

    /// The one that was asked for, or the one that fits.
    pub(super) fn template(
        &self,
        wish: &Wish<'_>,
        occasion: &Occasion<'_>,
    ) -> (Option<&MailTemplate>, Vec<Considered>) {
        match wish.template {
            None => choose(&self.templates, occasion),
            Some(id) => {
                let named = self.templates.iter().find(|template| template.id == id);
                (
                    named.filter(|named| named.stage == wish.stage && named.active),
                    Vec::new(),
                )
            }
        }
    }

    /// Whether an order is done with its follow mail.
    pub(crate) fn completes_orders(&self) -> bool {
        self.follow.complete_when_sent
    }

    /// The same with one template in place of what is stored: for previews.
    pub(crate) fn with_template(mut self, template: MailTemplate) -> Press {
        self.templates.retain(|other| other.id != template.id);
        self.templates.push(template);
        self
    }
}

/// Which mail an order is to get.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    pub stage: MailStage,
    /// With order and stage: what is sent once.
    pub key: &'a str,
    /// None: the one that fits.
    pub template: Option<MailTemplateId>,
    /// 個別メッセージ.
    pub message: &'a str,
    /// Whether somebody asks for just this one: then a follow mail goes even where none was to be sent.
    pub insists: bool,
}

/// A mail that is written and not in line yet.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub mail: Mail,
    pub personal: MailPersonal,
    /// The templates of the stage, and what spoke for and against each.
    pub considered: Vec<Considered>,
}

/// Why an order gets none, and which placeholder, template or profile is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub refusal: MailRefusal,
    pub hint: Option<String>,
    /// As of a mail that is written; none where it did not come to the choice.
    pub considered: Vec<Considered>,
}

impl From<MailRefusal> for Refused {
    fn from(refusal: MailRefusal) -> Refused {
        Refused {
            refusal,
            hint: None,
            considered: Vec::new(),
        }
    }
}
