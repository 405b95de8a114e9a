//! 同梱候補: open orders that might go out together.

use std::collections::{BTreeMap, HashMap};

use domain::OrderId;
use domain::address::AddressKey;
use domain::order::{Order, Shipment};
use domain::person::Person;
use store::TenantKeys;
use store::bundles::Candidate;

use crate::{App, Caller, Result};

/// How sure it is that the recipient is the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Match {
    /// お届け先電話番号, as 助ネコ does it.
    #[default]
    Phone,
    PhoneName,
    PhoneNameAddress,
}

/// Open orders to one recipient, oldest first.
#[derive(Clone, Debug)]
pub struct Group {
    pub orders: Vec<Order>,
}

/// Some of the groups, from a place on; the place of the next, if there are more. Groups that turn out
/// to be of several people are told apart, so a page may have more or fewer than asked for.
pub async fn candidates(
    app: &App,
    caller: &Caller,
    matching: Match,
    after: Option<Vec<u8>>,
    limit: usize,
) -> Result<(Vec<Group>, Option<Vec<u8>>)> {
    let db = &app.store.db;
    let fetch = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let mut phones = store::bundles::shared_phones(db, caller.tenant, after, fetch).await?;
    let more = phones.len() > limit;
    phones.truncate(limit);
    if phones.is_empty() {
        return Ok((Vec::new(), None));
    }
    let found = store::bundles::of_phones(db, caller.tenant, &phones).await?;
    let next = phones.pop().filter(|_| more);
    Ok((groups(app, caller, matching, found).await?, next))
}

/// The groups that any of these orders belongs to: for a screen of orders.
pub async fn around(app: &App, caller: &Caller, matching: Match, orders: &[OrderId]) -> Result<Vec<Group>> {
    let found = store::bundles::beside(&app.store.db, caller.tenant, orders).await?;
    let mut groups = groups(app, caller, matching, found).await?;
    groups.retain(|group| group.orders.iter().any(|order| orders.contains(&order.id)));
    Ok(groups)
}

async fn groups(app: &App, caller: &Caller, matching: Match, found: Vec<Candidate>) -> Result<Vec<Group>> {
    let (db, tenant) = (&app.store.db, caller.tenant);
    let mut ids: Vec<OrderId> = found.iter().map(|candidate| candidate.order_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let orders = store::orders::get_all(db, tenant, &ids).await?;
    let orders: HashMap<OrderId, Order> = orders.into_iter().map(|order| (order.id, order)).collect();
    let people = if matching == Match::Phone {
        None
    } else {
        let keys = app.store.keys(tenant, app.now()).await?;
        let shipments = store::orders::shipments(db, tenant, &ids).await?;
        Some(People::open(&keys, &orders, &shipments, matching)?)
    };
    let mut groups: BTreeMap<(Vec<u8>, String), Vec<OrderId>> = BTreeMap::new();
    for Candidate {
        order_id,
        recipient_phone,
    } in found
    {
        let known = people
            .as_ref()
            .map(|people| people.of(order_id, &recipient_phone));
        for person in known.unwrap_or_else(|| vec![String::new()]) {
            let group = groups.entry((recipient_phone.clone(), person)).or_default();
            group.push(order_id);
        }
    }
    let group = |ids: Vec<OrderId>| Group {
        orders: ids.iter().filter_map(|id| orders.get(id).cloned()).collect(),
    };
    Ok(groups
        .into_values()
        .map(group)
        .filter(|group| group.orders.len() > 1)
        .collect())
}

/// Who the orders go to at each number, in normal form.
struct People(HashMap<(OrderId, Vec<u8>), Vec<String>>);

impl People {
    fn open(
        keys: &TenantKeys,
        orders: &HashMap<OrderId, Order>,
        shipments: &HashMap<OrderId, Vec<Shipment>>,
        matching: Match,
    ) -> Result<People> {
        let mut people: HashMap<(OrderId, Vec<u8>), Vec<String>> = HashMap::new();
        for (id, order) in orders {
            let personal = store::orders::open(keys, order)?;
            for shipment in shipments.get(id).into_iter().flatten() {
                let recipient = personal.recipient_of(shipment);
                let (Some(recipient), Some(phone)) = (recipient, &shipment.recipient_phone) else {
                    continue;
                };
                let known = people.entry((*id, phone.clone())).or_default();
                let key = key(&recipient.person, matching);
                if !known.contains(&key) {
                    known.push(key);
                }
            }
        }
        Ok(People(people))
    }

    fn of(&self, order: OrderId, phone: &[u8]) -> Vec<String> {
        let known = self.0.get(&(order, phone.to_vec()));
        known.cloned().unwrap_or_default()
    }
}

fn key(person: &Person, matching: Match) -> String {
    let mut key = person.name_key().unwrap_or_default();
    if matching == Match::PhoneNameAddress {
        key.push('\n');
        if let Some(address) = AddressKey::of(person) {
            key.push_str(address.full());
        }
    }
    key
}
