//! Every operation of the contract, guarded: without a key, without its scope, and with another
//! tenant's key about this tenant's things.
//!
//! All of it is driven by the contract, so a new operation is walked the day it is written. If its
//! path names a kind of thing that cannot be made from the contract's own examples, the walk fails
//! until it can.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use poem::http::StatusCode;

use crate::contract::{Operation, operations};
use crate::world::World;

/// Not there for the owner either, as the walk finds things: no import has run yet, so there is no
/// file of failed rows, and nothing was shipped that a follow mail could be about.
const NOT_THERE_YET: &[&str] = &["cancel_follow_mail"];

/// Public things that are nobody's: where they are, and one that is there.
const PUBLIC: &[(&str, &str)] = &[("/v1/postal-codes", "1500001")];

#[tokio::test]
async fn without_a_key_nothing_is_answered() {
    for db in store::testing::databases().await {
        let mut world = World::new(&db).await;
        let things = things(&world).await;
        for (n, operation) in (0..).zip(operations().iter().filter(|operation| !operation.open)) {
            if n % 40 == 39 {
                world.forget_limits();
            }
            let answer = world.call(operation, id(&things, operation), None).await;
            assert_eq!(
                answer.status,
                StatusCode::UNAUTHORIZED,
                "{}: {}",
                operation.id,
                answer.text
            );
            assert_eq!(answer.code(), "unauthenticated", "{}", operation.id);
        }
    }
}

#[tokio::test]
async fn without_its_scope_an_operation_is_refused() {
    for db in store::testing::databases().await {
        let world = World::new(&db).await;
        let things = things(&world).await;
        for operation in &operations() {
            for scope in &operation.scopes {
                let key = world.key_without(world.shop, &[scope]).await;
                let answer = world.call(operation, id(&things, operation), Some(&key)).await;
                assert_eq!(
                    answer.status,
                    StatusCode::FORBIDDEN,
                    "{} without {scope}: {}",
                    operation.id,
                    answer.text
                );
                assert_eq!(answer.code(), "missing_scope", "{} without {scope}", operation.id);
            }
        }
    }
}

#[tokio::test]
async fn another_tenants_things_do_not_exist() {
    for db in store::testing::databases().await {
        let world = World::new(&db).await;
        let things = things(&world).await;
        let own = world.key_without(world.shop, &[]).await;
        let foreign = world.key_without(world.stranger, &[]).await;
        // What removes a thing comes when nothing else is to be done with it.
        let mut walked = operations();
        // A part of something goes before the whole: variants before products.
        walked.sort_by_key(|operation| {
            let removes = operation.method == "DELETE";
            (removes, removes.then(|| Reverse(operation.path.clone())))
        });
        let public = |operation: &Operation| PUBLIC.iter().any(|(at, _)| operation.collection() == Some(*at));
        let guarded = |operation: &&Operation| !operation.open && !public(operation);
        for operation in walked.iter().filter(guarded) {
            let answer = world
                .call(operation, id(&things, operation), Some(&foreign))
                .await;
            let seen = things.values().find(|id| answer.text.contains(id.as_str()));
            assert_eq!(
                seen, None,
                "{} shows another tenant's thing: {}",
                operation.id, answer.text
            );
            if operation.collection().is_some() {
                assert_eq!(
                    answer.status,
                    StatusCode::NOT_FOUND,
                    "{}: {}",
                    operation.id,
                    answer.text
                );
                // The same request is about something for its owner, so the 404 above says something.
                let answer = world.call(operation, id(&things, operation), Some(&own)).await;
                assert_eq!(
                    answer.status == StatusCode::NOT_FOUND,
                    NOT_THERE_YET.contains(&operation.id.as_str()),
                    "{} for the owner: {}",
                    operation.id,
                    answer.text
                );
            }
        }
    }
}

/// One thing of every kind that a path names, made by the shop; by collection.
///
/// A thing is made by the contract's example for a POST on its collection; what cannot be posted is
/// found in its list, once the others are there. Some need others first, so all are tried until
/// none is missing or nothing moves.
async fn things(world: &World) -> BTreeMap<String, String> {
    let operations = operations();
    let key = world.key_without(world.shop, &[]).await;
    let mut missing: Vec<&str> = operations.iter().filter_map(Operation::collection).collect();
    missing.sort_unstable();
    missing.dedup();
    missing.retain(|collection| PUBLIC.iter().all(|(public, _)| public != collection));
    let public = PUBLIC.iter().map(|(at, id)| ((*at).to_owned(), (*id).to_owned()));
    let mut things: BTreeMap<String, String> = public.collect();
    let mut refusals = BTreeMap::new();
    while !missing.is_empty() {
        let before = missing.len();
        let mut still_missing = Vec::new();
        for collection in missing {
            match thing(world, &operations, collection, &things, &key).await {
                Ok(id) => {
                    refusals.remove(collection);
                    things.insert(collection.to_owned(), id);
                }
                Err(refusal) => {
                    refusals.insert(collection, refusal);
                    still_missing.push(collection);
                }
            }
        }
        missing = still_missing;
        assert!(
            missing.len() < before,
            "cannot make one of {missing:?}: {refusals:#?}"
        );
    }
    things
}

async fn thing(
    world: &World,
    operations: &[Operation],
    collection: &str,
    things: &BTreeMap<String, String>,
    key: &str,
) -> Result<String, String> {
    let on = |method: &str| {
        operations
            .iter()
            .find(|operation| operation.method == method && operation.path == collection)
    };
    let mut refusal = format!("nothing makes or lists {collection}");
    let name = operations
        .iter()
        .find(|operation| operation.collection() == Some(collection))
        .map_or("id", Operation::name_of_id);
    if let Some(create) = on("POST") {
        let create = &with_real_orders(world, operations, create, key).await;
        let create = &with_real_things(create, things);
        let answer = world.call(create, "", Some(key)).await;
        if let Some(id) = answer.json()[name].as_str() {
            return Ok(id.to_owned());
        }
        refusal = answer.text;
    }
    // What is made below something else, such as an order's payment, is read under its own name.
    let below = collection.trim_start_matches("/v1");
    let nested = operations.iter().find(|operation| {
        let parent = operation.collection().and_then(|parent| things.get(parent));
        operation.method == "POST" && operation.path.ends_with(&format!("}}{below}")) && parent.is_some()
    });
    if let Some(create) = nested {
        let answer = world.call(create, id(things, create), Some(key)).await;
        if let Some(id) = answer.json()[name].as_str() {
            return Ok(id.to_owned());
        }
        refusal = answer.text;
    }
    if let Some(list) = on("GET") {
        let answer = world.call(list, "", Some(key)).await;
        if let Some(id) = answer.json()["items"][0][name].as_str() {
            return Ok(id.to_owned());
        }
        refusal = format!("{refusal} {}", answer.text);
    }
    Err(refusal)
}

/// A bundle names orders, which an example cannot: two are made for it.
async fn with_real_orders(
    world: &World,
    operations: &[Operation],
    create: &Operation,
    key: &str,
) -> Operation {
    let mut create = create.clone();
    if create.path != "/v1/bundles" {
        return create;
    }
    let order = operations.iter().find(|operation| operation.id == "create_order");
    let mut ids = Vec::new();
    for number in ["BUNDLE-1", "BUNDLE-2"] {
        let mut order = order.unwrap().clone();
        order.body.as_mut().unwrap().1["number"] = number.into();
        ids.push(world.call(&order, "", Some(key)).await.json()["id"].clone());
    }
    let body = &mut create.body.as_mut().unwrap().1;
    (body["parent"], body["children"][0]) = (ids[0].clone(), ids[1].clone());
    create
}

/// What the body of an example refers to, by its field and its collection.
const REFERENCES: &[(&str, &str)] = &[
    ("product_id", "/v1/products"),
    ("variant_id", "/v1/variants"),
    ("sales_route_id", "/v1/sales-routes"),
    ("order_id", "/v1/orders"),
];

/// An example can name no thing that is there: those that are take its place.
fn with_real_things(create: &Operation, things: &BTreeMap<String, String>) -> Operation {
    let mut create = create.clone();
    if let Some((_, body)) = &mut create.body {
        for (field, collection) in REFERENCES {
            if let (Some(place), Some(id)) = (body.get_mut(*field), things.get(*collection)) {
                *place = id.as_str().into();
            }
        }
    }
    create
}

fn id<'a>(things: &'a BTreeMap<String, String>, operation: &Operation) -> &'a str {
    operation
        .collection()
        .map_or("", |collection| things[collection].as_str())
}
