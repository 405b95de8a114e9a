//! Writing mail: which server, which template, whether it may be sent at all, and what it says.

use std::collections::HashMap;
use std::sync::Arc;

use domain::customer::Customer;
use domain::follow_mail::FollowMailChoice;
use domain::mail::{Mail, MailDevice, MailPersonal, MailRefusal, MailStage};
use domain::mail_address::MailAddress;
use domain::mail_profile::MailProfile;
use domain::mail_template::{Considered, MailTemplate, Occasion, choose};
use domain::order::{OrderPersonal, OrderStatus};
use domain::suppression::SuppressionScope;
use domain::{CustomerId, Instant, MailProfileId, MailTemplateId, OrderId, SalesRouteId, TenantId};
use store::TenantKeys;
use store::vault::Blind;

use super::letter::{self, Words};
use crate::orders::{Detail, OrderView};
use crate::{App, Caller, Result};

/// A tenant's servers, templates and rules at one moment, for many mails.
pub struct Press {
    pub tenant: TenantId,
    pub(super) keys: Arc<TenantKeys>,
    pub now: Instant,
    profiles: Vec<MailProfile>,
    routes: HashMap<SalesRouteId, MailProfileId>,
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
            templates: store::mail_templates::list(db, tenant).await?,
            follow: store::follow_mails::settings(db, tenant).await?.settings.0,
            public_url: app.postbox.public_url.clone(),
        })
    }

    /// The route's own, or the default.
    pub(super) fn profile(&self, route: SalesRouteId) -> Option<&MailProfile> {
        let own = self.routes.get(&route);
        let own = own.and_then(|id| self.profiles.iter().find(|profile| profile.id == *id));
        own.or_else(|| self.profiles.iter().find(|profile| profile.is_default))
            .filter(|profile| profile.active)
    }

    /// The one that was asked for, or the one that fits.
    fn template(&self, wish: &Wish<'_>, occasion: &Occasion<'_>) -> (Option<&MailTemplate>, Vec<Considered>) {
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
}

/// A mail that is written and not in line yet.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub mail: Mail,
    pub personal: MailPersonal,
    /// The templates of the stage, and what spoke for and against each.
    pub considered: Vec<Considered>,
}

/// Why an order gets none, and which placeholder or template is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub refusal: MailRefusal,
    pub hint: Option<String>,
}

impl From<MailRefusal> for Refused {
    fn from(refusal: MailRefusal) -> Refused {
        Refused { refusal, hint: None }
    }
}

/// Writes a mail for each of these orders, in their order. Read before a transaction is begun.
pub async fn prepare<'w>(
    app: &App,
    press: &Press,
    caller: &Caller,
    orders: &[OrderId],
    wish: impl Fn(OrderId) -> Wish<'w>,
) -> Result<Vec<Result<Prepared, Refused>>> {
    prepare_as_if(app, press, caller, orders, None, wish).await
}

/// The same as if the orders stood elsewhere.
pub(crate) async fn prepare_as_if<'w>(
    app: &App,
    press: &Press,
    caller: &Caller,
    orders: &[OrderId],
    status: Option<OrderStatus>,
    wish: impl Fn(OrderId) -> Wish<'w>,
) -> Result<Vec<Result<Prepared, Refused>>> {
    let db = &app.store.db;
    let mut found = store::orders::get_all(db, press.tenant, orders).await?;
    for order in &mut found {
        order.status = status.unwrap_or(order.status);
    }
    let detail = Detail {
        personal: true,
        shipments: true,
        alerts: false,
    };
    let views = crate::orders::load(app, &Caller::system(press.tenant), found, detail).await?;
    let ranks = ranks(app, press.tenant, &views).await?;
    let addresses = addresses(press, &views);
    let blinds: Vec<Vec<u8>> = addresses.values().map(|(_, blind)| blind.clone()).collect();
    let recipients = Recipients {
        suppressed: store::suppressions::of(db, press.tenant, &blinds).await?,
        consents: store::suppressions::consents_of(db, press.tenant, &blinds).await?,
        addresses,
        ranks,
    };
    let views: HashMap<OrderId, &OrderView> = views.iter().map(|view| (view.order.id, view)).collect();
    orders
        .iter()
        .map(|id| match views.get(id) {
            Some(view) => write(press, caller, &recipients, view, &wish(*id)),
            None => Ok(Err(MailRefusal::NotFound.into())),
        })
        .collect()
}

/// Who the mail is to, and what is known of them.
struct Recipients {
    addresses: HashMap<OrderId, (MailAddress, Vec<u8>)>,
    suppressed: HashMap<Vec<u8>, SuppressionScope>,
    consents: HashMap<Vec<u8>, bool>,
    ranks: HashMap<CustomerId, Customer>,
}

fn addresses(press: &Press, views: &[OrderView]) -> HashMap<OrderId, (MailAddress, Vec<u8>)> {
    let address = |view: &OrderView| {
        let address = MailAddress::parse(&view.personal.as_ref()?.buyer.email)?;
        let blind = press.keys.blind(Blind::Email, &address.text());
        Some((view.order.id, (address, blind)))
    };
    views.iter().filter_map(address).collect()
}

async fn ranks(app: &App, tenant: TenantId, views: &[OrderView]) -> Result<HashMap<CustomerId, Customer>> {
    let mut ids: Vec<CustomerId> = views.iter().filter_map(|view| view.order.customer_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let customers = store::customers::get_all(&app.store.db, tenant, &ids).await?;
    Ok(customers
        .into_iter()
        .map(|customer| (customer.id, customer))
        .collect())
}

fn write(
    press: &Press,
    caller: &Caller,
    recipients: &Recipients,
    view: &OrderView,
    wish: &Wish<'_>,
) -> Result<Result<Prepared, Refused>> {
    let order = &view.order;
    if let Some(refusal) = wish.stage.refusal(order) {
        return Ok(Err(refusal.into()));
    }
    let Some((address, blind)) = recipients.addresses.get(&order.id) else {
        return Ok(Err(MailRefusal::NoAddress.into()));
    };
    let Some(profile) = press.profile(order.sales_route_id) else {
        return Ok(Err(MailRefusal::NoProfile.into()));
    };
    let device = if address.is_mobile() {
        MailDevice::Mobile
    } else {
        MailDevice::Pc
    };
    let occasion = Occasion {
        stage: wish.stage,
        sales_route: order.sales_route_id,
        payment_method: &order.payment_method,
        device,
    };
    let (template, considered) = press.template(wish, &occasion);
    let Some(template) = template else {
        return Ok(Err(MailRefusal::NoTemplate.into()));
    };
    let advertising = !template.transactional;
    if let Some(refusal) = may_be_sent(
        press,
        recipients,
        order.sales_route_id,
        blind,
        wish.stage,
        advertising,
    ) {
        return Ok(Err(refusal.into()));
    }
    let nobody = OrderPersonal::default();
    let customer = order.customer_id.and_then(|id| recipients.ranks.get(&id));
    let words = Words {
        view,
        personal: view.personal.as_ref().unwrap_or(&nobody),
        profile,
        template,
        message: wish.message,
        rank_message: template.rank_message(customer.and_then(|customer| customer.rank_id)),
        address,
        blind,
        device,
    };
    letter::write(press, caller, wish, &words, considered)
}

/// Whether the address and the route take such mail.
fn may_be_sent(
    press: &Press,
    recipients: &Recipients,
    route: SalesRouteId,
    blind: &[u8],
    stage: MailStage,
    advertising: bool,
) -> Option<MailRefusal> {
    if (stage == MailStage::Follow || advertising) && !press.follow.is_allowed(route) {
        return Some(MailRefusal::NotAllowed);
    }
    let suppressed = recipients.suppressed.get(blind);
    if suppressed.is_some_and(|scope| scope.covers(advertising)) {
        return Some(MailRefusal::Suppressed);
    }
    if !advertising {
        return None;
    }
    if press.public_url.is_none() || press.follow.sender_name.is_empty() || press.follow.contact.is_empty() {
        return Some(MailRefusal::NoSender);
    }
    let agreed = recipients.consents.get(blind).copied().unwrap_or(false);
    (!agreed).then_some(MailRefusal::NoConsent)
}
