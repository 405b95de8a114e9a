//! Customers, found by mail address or phone number, and their orders.

use domain::access::Scope;
use domain::customer::{Customer, CustomerPersonal};
use domain::order::{Order, Recipient};
use domain::{CustomerId, CustomerRankId, Instant, OrderId};
use store::vault::Blind;
use uuid::Uuid;

use crate::{App, Caller, Result};

/// A customer, and what is personal about it where the caller may read that.
#[derive(Clone, Debug)]
pub struct View {
    pub customer: Customer,
    pub personal: Option<CustomerPersonal>,
}

/// What customers are looked for by.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Looked {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub name: Option<String>,
    pub rank: Option<CustomerRankId>,
}

pub async fn get(app: &App, caller: &Caller, id: CustomerId) -> Result<View> {
    let customer = store::customers::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    view(app, caller, customer).await
}

pub(super) async fn view(app: &App, caller: &Caller, customer: Customer) -> Result<View> {
    let views = views(app, caller, vec![customer]).await?;
    Ok(views.into_iter().next().ok_or(domain::Error::NotFound)?)
}

async fn views(app: &App, caller: &Caller, customers: Vec<Customer>) -> Result<Vec<View>> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let personal = caller.may(Scope::PiiRead);
    customers
        .into_iter()
        .map(|customer| {
            Ok(View {
                personal: if personal {
                    Some(store::customers::open(&keys, &customer)?)
                } else {
                    None
                },
                customer,
            })
        })
        .collect()
}

/// Newest first. Found by mail address, phone number or the name on an order, customers come all at
/// once, for they are few; whoever was merged shows as whom it was merged into.
pub async fn list(
    app: &App,
    caller: &Caller,
    looked: &Looked,
    before: Option<CustomerId>,
    limit: i64,
) -> Result<Vec<View>> {
    let db = &app.store.db;
    let by_value = looked.email.is_some() || looked.phone.is_some() || looked.name.is_some();
    caller.require_to_ask(by_value)?;
    let customers = if by_value {
        found(app, caller, looked, before).await?
    } else {
        store::customers::list(db, caller.tenant, looked.rank, before, limit).await?
    };
    views(app, caller, customers).await
}

async fn found(
    app: &App,
    caller: &Caller,
    looked: &Looked,
    before: Option<CustomerId>,
) -> Result<Vec<Customer>> {
    let (db, tenant) = (&app.store.db, caller.tenant);
    let keys = app.store.keys(tenant, app.now()).await?;
    let mut wanted: Option<Vec<CustomerId>> = None;
    let mut narrow = |ids: Vec<CustomerId>| {
        wanted = Some(match wanted.take() {
            Some(known) => known.into_iter().filter(|id| ids.contains(id)).collect(),
            None => ids,
        });
    };
    let email = looked.email.as_ref().map(|text| {
        let normal = domain::email::normalize_email(text);
        normal.map(|normal| keys.blind(Blind::Email, &normal))
    });
    let phone = looked.phone.as_ref().map(|text| {
        let normal = domain::phone::normalize_phone(text);
        normal.map(|normal| keys.blind(Blind::Phone, normal.as_str()))
    });
    for blind in [email, phone].into_iter().flatten() {
        let key = blind.and_then(|blind| Uuid::from_slice(&blind).ok());
        let key: Vec<Uuid> = key.into_iter().collect();
        let ids = store::customers::by_keys(db, tenant, &key).await?;
        narrow(ids.into_values().collect());
    }
    if let Some(name) = &looked.name {
        let blind = keys.blind(Blind::Name, &domain::person_name::name_key(name));
        narrow(store::customers::by_buyer_name(db, tenant, &blind).await?);
    }
    let ids = wanted.unwrap_or_default();
    let customers = store::customers::get_all(db, tenant, &ids).await?;
    let mut roots: Vec<CustomerId> = customers
        .iter()
        .map(|customer| customer.merged_into.unwrap_or(customer.id))
        .filter(|id| before.is_none_or(|before| *id < before))
        .collect();
    roots.sort_unstable();
    roots.dedup();
    let mut customers = store::customers::get_all(db, tenant, &roots).await?;
    customers.retain(|customer| looked.rank.is_none_or(|rank| customer.rank_id == Some(rank)));
    customers.reverse();
    Ok(customers)
}

/// The customer's orders, with those of customers merged into it, ordered last first.
pub async fn orders(
    app: &App,
    caller: &Caller,
    id: CustomerId,
    before: Option<(Instant, OrderId)>,
    limit: i64,
) -> Result<Vec<Order>> {
    let db = &app.store.db;
    let customer = store::customers::get(db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let ids = store::customers::own_and_merged(db, caller.tenant, customer.id).await?;
    Ok(store::customers::orders(db, caller.tenant, &ids, before, limit).await?)
}

/// To whom the customer last sent, latest first, each once: suggestions for the next order.
pub async fn recipients(app: &App, caller: &Caller, id: CustomerId) -> Result<Vec<Recipient>> {
    const ORDERS: i64 = 20;
    const MOST: usize = 10;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let mut found: Vec<Recipient> = Vec::new();
    for order in orders(app, caller, id, None, ORDERS).await? {
        for recipient in store::orders::open(&keys, &order)?.recipients {
            // Nobody: erased.
            let is_somebody = !recipient.person.is_empty();
            if is_somebody && !found.iter().any(|known| known.person == recipient.person) {
                found.push(recipient);
            }
        }
    }
    found.truncate(MOST);
    Ok(found)
}
