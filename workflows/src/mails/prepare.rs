//! Writing mail: which server, which template, whether it may be sent at all, and what it says.

use std::collections::{HashMap, HashSet};

use domain::customer::Customer;
use domain::follow_mail::FollowMail;
use domain::mail::{MailDevice, MailRefusal, MailStage};
use domain::mail_address::MailAddress;
use domain::mail_template::Occasion;
use domain::order::{OrderPersonal, OrderStatus};
use domain::{CustomerId, OrderId, SalesRouteId, TenantId};
use store::vault::Blind;

use super::letter::{self, Words};
use super::press::{Prepared, Press, Refused, Wish};
use super::wishes::Wishes;
use crate::orders::{Detail, OrderView};
use crate::{App, Caller, Result};

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
        wishes: Wishes::read(&mut &app.store.db, press.tenant, &blinds).await?,
        unwanted: unwanted(app, press.tenant, orders, &wish).await?,
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
    wishes: Wishes,
    /// Orders of which somebody has said that they get none.
    unwanted: HashSet<OrderId>,
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

/// Orders that are to get no follow mail, where that is what is written.
async fn unwanted<'w>(
    app: &App,
    tenant: TenantId,
    orders: &[OrderId],
    wish: impl Fn(OrderId) -> Wish<'w>,
) -> Result<HashSet<OrderId>> {
    let asked: Vec<OrderId> = orders
        .iter()
        .copied()
        .filter(|order| {
            let wish = wish(*order);
            wish.stage == MailStage::Follow && !wish.insists
        })
        .collect();
    if asked.is_empty() {
        return Ok(HashSet::new());
    }
    let known = store::follow_mails::of_orders(&app.store.db, tenant, &asked).await?;
    let unwanted = known.into_iter().filter(FollowMail::is_unwanted);
    Ok(unwanted.map(|follow| follow.order_id).collect())
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
    if recipients.unwanted.contains(&order.id) {
        return Ok(Err(MailRefusal::Skipped.into()));
    }
    let Some((address, blind)) = recipients.addresses.get(&order.id) else {
        return Ok(Err(MailRefusal::NoAddress.into()));
    };
    let profile = match press.profile(order.sales_route_id) {
        Ok(profile) => profile,
        Err(refused) => return Ok(Err(refused)),
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
        return Ok(Err(Refused {
            considered,
            ..MailRefusal::NoTemplate.into()
        }));
    };
    let advertising = !template.transactional;
    if let Some(refusal) = may_be_sent(
        press,
        &recipients.wishes,
        order.sales_route_id,
        blind,
        wish.stage,
        advertising,
    ) {
        return Ok(Err(Refused {
            considered,
            ..refusal.into()
        }));
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
    wishes: &Wishes,
    route: SalesRouteId,
    blind: &[u8],
    stage: MailStage,
    advertising: bool,
) -> Option<MailRefusal> {
    if (stage == MailStage::Follow || advertising) && !press.follow.is_allowed(route) {
        return Some(MailRefusal::NotAllowed);
    }
    if wishes.is_suppressed(blind, advertising) {
        return Some(MailRefusal::Suppressed);
    }
    if !advertising {
        return None;
    }
    if press.public_url.is_none() || press.follow.sender_name.is_empty() || press.follow.contact.is_empty() {
        return Some(MailRefusal::NoSender);
    }
    wishes
        .lacks_consent(blind, advertising)
        .then_some(MailRefusal::NoConsent)
}
