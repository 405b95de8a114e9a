//! What Amazon's models say of the requests that are made here: names, what has to be there, which words are
//! known, how much at once. Every request that a test makes to the Selling Partner API is held against it.

use serde_json::Value;

use super::super::{Method, Request};

/// Problems of a request, by name.
pub(crate) fn faults(request: &Request) -> Vec<String> {
    let (address, query) = request.url.split_once('?').unwrap_or((&request.url, ""));
    let path = address.splitn(4, '/').nth(3).unwrap_or_default();
    let known = OPERATIONS
        .iter()
        .find(|known| known.method == request.method && known.is_at(path));
    let Some(known) = known else {
        return vec![format!("{} /{path}: no such operation", request.method)];
    };
    let asked: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let mut faults = Vec::new();
    for (name, text) in &asked {
        match known.query.iter().find(|field| field.name == name) {
            Some(field) => field.form.check_text(name, text, &mut faults),
            None => faults.push(format!("{name}: no such parameter")),
        }
        if asked.iter().filter(|(other, _)| other == name).count() > 1 {
            faults.push(format!("{name}: more than once"));
        }
    }
    for field in known.query.iter().filter(|field| field.is_required) {
        if asked.iter().all(|(name, _)| name != field.name) {
            faults.push(format!("{}: required", field.name));
        }
    }
    match (known.body, serde_json::from_slice::<Value>(&request.body)) {
        ([], _) if request.body.is_empty() => {}
        ([], _) => faults.push("takes no body".to_owned()),
        (fields, Ok(body)) => Form::Object(fields).check("", &body, &mut faults),
        (_, Err(_)) => faults.push("the body is no JSON".to_owned()),
    }
    faults.extend((known.rule)(&asked, request));
    faults
}

struct Operation {
    method: Method,
    /// `{}` is any text, `{40}` one of at most so many characters.
    path: &'static str,
    query: &'static [Field],
    body: &'static [Field],
    /// What names and forms cannot say.
    rule: Rule,
}

/// Of the query and the request: what is wrong.
type Rule = fn(&[(String, String)], &Request) -> Option<String>;

impl Operation {
    fn is_at(&self, path: &str) -> bool {
        let (known, asked) = (self.path.split('/'), path.split('/'));
        let is_same = |(known, asked): (&str, &str)| {
            let Some(most) = known.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
                return known == asked;
            };
            let length = percent_decoded(asked).chars().count();
            length > 0 && (most.is_empty() || most.parse().is_ok_and(|most: usize| length <= most))
        };
        known.clone().count() == asked.clone().count() && known.zip(asked).all(is_same)
    }
}

fn percent_decoded(segment: &str) -> String {
    let pair = format!("x={segment}");
    let mut pairs = form_urlencoded::parse(pair.as_bytes());
    pairs
        .next()
        .map(|(_, text)| text.into_owned())
        .unwrap_or_default()
}

struct Field {
    name: &'static str,
    is_required: bool,
    form: Form,
}

const fn must(name: &'static str, form: Form) -> Field {
    Field {
        name,
        is_required: true,
        form,
    }
}

const fn may(name: &'static str, form: Form) -> Field {
    Field {
        name,
        is_required: false,
        form,
    }
}

#[derive(Clone, Copy)]
enum Form {
    Text,
    /// At most so many characters.
    Short(usize),
    /// A date and a time with an offset.
    Moment,
    Whole(i64, i64),
    OneOf(&'static [&'static str]),
    /// At most so many, apart by commas in a query.
    Several(usize, &'static Form),
    Object(&'static [Field]),
    Anything,
}

impl Form {
    fn check_text(self, name: &str, text: &str, faults: &mut Vec<String>) {
        match self {
            Form::Several(most, form) => {
                let each: Vec<&str> = text.split(',').collect();
                if each.len() > most {
                    faults.push(format!("{name}: more than {most}"));
                }
                for text in each {
                    form.check_text(name, text, faults);
                }
            }
            Form::Whole(..) => match text.parse::<i64>() {
                Ok(number) => self.check(name, &number.into(), faults),
                Err(_) => faults.push(format!("{name}: {text} is no number")),
            },
            _ => self.check(name, &text.into(), faults),
        }
    }

    fn check(self, name: &str, value: &Value, faults: &mut Vec<String>) {
        let text = value.as_str();
        let is_right = match self {
            Form::Anything => true,
            Form::Text => text.is_some_and(|text| !text.is_empty()),
            Form::Short(most) => text.is_some_and(|text| text.chars().count() <= most),
            Form::Moment => text.is_some_and(|text| chrono::DateTime::parse_from_rfc3339(text).is_ok()),
            Form::Whole(least, most) => value.as_i64().is_some_and(|n| (least..=most).contains(&n)),
            Form::OneOf(words) => text.is_some_and(|text| words.contains(&text)),
            Form::Several(most, form) => {
                let each = value.as_array();
                for (i, value) in each.into_iter().flatten().enumerate() {
                    form.check(&format!("{name}/{i}"), value, faults);
                }
                each.is_some_and(|each| (1..=most).contains(&each.len()))
            }
            Form::Object(fields) => {
                for (key, value) in value.as_object().into_iter().flatten() {
                    match fields.iter().find(|field| field.name == key) {
                        Some(field) => field.form.check(&format!("{name}/{key}"), value, faults),
                        None => faults.push(format!("{name}/{key}: no such field")),
                    }
                }
                for field in fields.iter().filter(|field| field.is_required) {
                    if value.get(field.name).is_none_or(Value::is_null) {
                        faults.push(format!("{name}/{}: required", field.name));
                    }
                }
                value.is_object()
            }
        };
        if !is_right {
            faults.push(format!("{name}: {value} will not do"));
        }
    }
}

/// How many there may be where the model does not say.
const MANY: usize = 100_000;
const NOTHING: &[Field] = &[];

fn no_rule(_: &[(String, String)], _: &Request) -> Option<String> {
    None
}

/// From when is said in exactly one way, and up to when in the same.
fn one_kind_of_time(asked: &[(String, String)], _: &Request) -> Option<String> {
    let has = |name: &str| asked.iter().any(|(other, _)| other == name);
    let times = [
        has("createdAfter"),
        has("createdBefore"),
        has("lastUpdatedAfter"),
        has("lastUpdatedBefore"),
    ];
    let is_one = matches!(times, [true, _, false, false] | [false, false, true, _]);
    (!is_one).then(|| "either createdAfter or lastUpdatedAfter".to_owned())
}

/// The old form names orders, or a time.
fn ids_or_time(asked: &[(String, String)], _: &Request) -> Option<String> {
    let from = ["CreatedAfter", "LastUpdatedAfter", "AmazonOrderIds", "NextToken"];
    let is_one = asked.iter().any(|(name, _)| from.contains(&name.as_str()));
    (!is_one).then(|| "neither a time nor orders".to_owned())
}

/// A carrier without a code has a name.
fn carrier_is_named(_: &[(String, String)], request: &Request) -> Option<String> {
    let body: Value = serde_json::from_slice(&request.body).ok()?;
    let package = &body["packageDetail"];
    let is_nameless =
        package["carrierCode"] == "Other" && package["carrierName"].as_str().is_none_or(str::is_empty);
    is_nameless.then(|| "/packageDetail/carrierName: required with Other".to_owned())
}

const INCLUDED: Form = Form::Several(
    11,
    &Form::OneOf(&[
        "BUYER",
        "RECIPIENT",
        "PROCEEDS",
        "EXPENSE",
        "PROMOTION",
        "CANCELLATION",
        "FULFILLMENT",
        "PACKAGES",
        "TAX",
        "PAYMENT",
        "FULFILLMENT_ORDERS",
    ]),
);

const ADDRESS: &[Field] = &[
    must("name", Form::Text),
    must("addressLine1", Form::Text),
    may("addressLine2", Form::Text),
    may("addressLine3", Form::Text),
    may("city", Form::Text),
    may("districtOrCounty", Form::Text),
    may("stateOrRegion", Form::Text),
    must("postalCode", Form::Text),
    must("countryCode", Form::Text),
    may("phone", Form::Text),
];

const FULFILLMENT_ITEM: Form = Form::Object(&[
    must("sellerSku", Form::Short(50)),
    must("sellerFulfillmentOrderItemId", Form::Short(50)),
    must("quantity", Form::Whole(1, i64::MAX)),
    may("giftMessage", Form::Short(512)),
    may("displayableComment", Form::Short(250)),
    may("fulfillmentNetworkSku", Form::Text),
    may("perUnitDeclaredValue", Form::Anything),
    may("perUnitPrice", Form::Anything),
    may("perUnitTax", Form::Anything),
]);

static OPERATIONS: [Operation; 15] = [
    Operation {
        method: Method::GET,
        path: "orders/2026-01-01/orders",
        query: &[
            may("createdAfter", Form::Moment),
            may("createdBefore", Form::Moment),
            may("lastUpdatedAfter", Form::Moment),
            may("lastUpdatedBefore", Form::Moment),
            may(
                "fulfillmentStatuses",
                Form::Several(
                    7,
                    &Form::OneOf(&[
                        "PENDING_AVAILABILITY",
                        "PENDING",
                        "UNSHIPPED",
                        "PARTIALLY_SHIPPED",
                        "SHIPPED",
                        "CANCELLED",
                        "UNFULFILLABLE",
                    ]),
                ),
            ),
            may("marketplaceIds", Form::Several(50, &Form::Text)),
            may(
                "fulfilledBy",
                Form::Several(2, &Form::OneOf(&["MERCHANT", "AMAZON"])),
            ),
            may("maxResultsPerPage", Form::Whole(1, 100)),
            may("paginationToken", Form::Text),
            may("includedData", INCLUDED),
        ],
        body: NOTHING,
        rule: one_kind_of_time,
    },
    Operation {
        method: Method::GET,
        path: "orders/2026-01-01/orders/{}",
        query: &[may("includedData", INCLUDED)],
        body: NOTHING,
        rule: no_rule,
    },
    Operation {
        method: Method::GET,
        path: "orders/v0/orders",
        query: &[
            may("CreatedAfter", Form::Moment),
            may("CreatedBefore", Form::Moment),
            may("LastUpdatedAfter", Form::Moment),
            may("LastUpdatedBefore", Form::Moment),
            may("OrderStatuses", Form::Several(MANY, &Form::Text)),
            must("MarketplaceIds", Form::Several(50, &Form::Text)),
            may(
                "FulfillmentChannels",
                Form::Several(2, &Form::OneOf(&["AFN", "MFN"])),
            ),
            may(
                "PaymentMethods",
                Form::Several(3, &Form::OneOf(&["COD", "CVS", "Other"])),
            ),
            may("MaxResultsPerPage", Form::Whole(1, 100)),
            may("NextToken", Form::Text),
            may("AmazonOrderIds", Form::Several(50, &Form::Text)),
        ],
        body: NOTHING,
        rule: ids_or_time,
    },
    Operation {
        method: Method::GET,
        path: "orders/v0/orders/{}/orderItems",
        query: &[may("NextToken", Form::Text)],
        body: NOTHING,
        rule: no_rule,
    },
    Operation {
        method: Method::POST,
        path: "orders/v0/orders/{}/shipmentConfirmation",
        query: NOTHING,
        body: &[
            must("marketplaceId", Form::Text),
            may("codCollectionMethod", Form::OneOf(&["DirectPayment"])),
            must(
                "packageDetail",
                Form::Object(&[
                    must("packageReferenceId", Form::Text),
                    must("carrierCode", Form::Text),
                    may("carrierName", Form::Text),
                    may("shippingMethod", Form::Text),
                    must("trackingNumber", Form::Text),
                    must("shipDate", Form::Moment),
                    may("shipFromSupplySourceId", Form::Text),
                    must(
                        "orderItems",
                        Form::Several(
                            MANY,
                            &Form::Object(&[
                                must("orderItemId", Form::Text),
                                must("quantity", Form::Whole(1, i64::MAX)),
                                may("transparencyCodes", Form::Several(MANY, &Form::Text)),
                            ]),
                        ),
                    ),
                ]),
            ),
        ],
        rule: carrier_is_named,
    },
    Operation {
        method: Method::POST,
        path: "tokens/2021-03-01/restrictedDataToken",
        query: NOTHING,
        body: &[
            may("targetApplication", Form::Text),
            must(
                "restrictedResources",
                Form::Several(
                    50,
                    &Form::Object(&[
                        must("method", Form::OneOf(&["GET", "PUT", "POST", "DELETE"])),
                        must("path", Form::Text),
                        may("dataElements", Form::Several(MANY, &Form::Text)),
                    ]),
                ),
            ),
        ],
        rule: no_rule,
    },
    Operation {
        method: Method::PATCH,
        path: "listings/2021-08-01/items/{}/{}",
        query: &[
            must("marketplaceIds", Form::Several(MANY, &Form::Text)),
            may(
                "includedData",
                Form::Several(2, &Form::OneOf(&["identifiers", "issues"])),
            ),
            may("mode", Form::OneOf(&["VALIDATION_PREVIEW"])),
            may("issueLocale", Form::Text),
        ],
        body: &[
            must("productType", Form::Text),
            must(
                "patches",
                Form::Several(
                    MANY,
                    &Form::Object(&[
                        must("op", Form::OneOf(&["add", "replace", "merge", "delete"])),
                        must("path", Form::Text),
                        may("value", Form::Several(MANY, &Form::Anything)),
                    ]),
                ),
            ),
        ],
        rule: no_rule,
    },
    Operation {
        method: Method::GET,
        path: "listings/2021-08-01/items/{}",
        query: &[
            must("marketplaceIds", Form::Several(MANY, &Form::Text)),
            may("issueLocale", Form::Text),
            may(
                "includedData",
                Form::Several(
                    8,
                    &Form::OneOf(&[
                        "summaries",
                        "attributes",
                        "issues",
                        "offers",
                        "fulfillmentAvailability",
                        "procurement",
                        "relationships",
                        "productTypes",
                    ]),
                ),
            ),
            may("pageSize", Form::Whole(1, 20)),
            may("pageToken", Form::Text),
        ],
        body: NOTHING,
        rule: no_rule,
    },
    Operation {
        method: Method::POST,
        path: "feeds/2021-06-30/documents",
        query: NOTHING,
        body: &[must("contentType", Form::Text)],
        rule: no_rule,
    },
    Operation {
        method: Method::GET,
        path: "feeds/2021-06-30/documents/{}",
        query: &[may(
            "enableContentEncodingUrlHeader",
            Form::OneOf(&["true", "false"]),
        )],
        body: NOTHING,
        rule: no_rule,
    },
    Operation {
        method: Method::POST,
        path: "feeds/2021-06-30/feeds",
        query: NOTHING,
        body: &[
            must("feedType", Form::Text),
            must("marketplaceIds", Form::Several(25, &Form::Text)),
            must("inputFeedDocumentId", Form::Text),
            may("feedOptions", Form::Anything),
        ],
        rule: no_rule,
    },
    Operation {
        method: Method::GET,
        path: "feeds/2021-06-30/feeds/{}",
        query: NOTHING,
        body: NOTHING,
        rule: no_rule,
    },
    Operation {
        method: Method::POST,
        path: "fba/outbound/2020-07-01/fulfillmentOrders",
        query: NOTHING,
        body: &[
            may("marketplaceId", Form::Text),
            must("sellerFulfillmentOrderId", Form::Short(40)),
            must("displayableOrderId", Form::Short(40)),
            must("displayableOrderDate", Form::Moment),
            must("displayableOrderComment", Form::Short(750)),
            must(
                "shippingSpeedCategory",
                Form::OneOf(&["Standard", "Expedited", "Priority", "ScheduledDelivery"]),
            ),
            may(
                "deliveryWindow",
                Form::Object(&[must("startDate", Form::Moment), must("endDate", Form::Moment)]),
            ),
            must("destinationAddress", Form::Object(ADDRESS)),
            may("deliveryPreferences", Form::Anything),
            may("codSettings", Form::Anything),
            may("shipFromCountryCode", Form::Text),
            may("notificationEmails", Form::Several(MANY, &Form::Text)),
            may("featureConstraints", Form::Several(MANY, &Form::Anything)),
            may("paymentInformation", Form::Several(MANY, &Form::Anything)),
            may("fulfillmentAction", Form::OneOf(&["Ship", "Hold"])),
            may(
                "fulfillmentPolicy",
                Form::OneOf(&["FillOrKill", "FillAll", "FillAllAvailable"]),
            ),
            must("items", Form::Several(MANY, &FULFILLMENT_ITEM)),
        ],
        rule: no_rule,
    },
    Operation {
        method: Method::GET,
        path: "fba/outbound/2020-07-01/fulfillmentOrders/{40}",
        query: NOTHING,
        body: NOTHING,
        rule: no_rule,
    },
    Operation {
        method: Method::PUT,
        path: "fba/outbound/2020-07-01/fulfillmentOrders/{40}/cancel",
        query: NOTHING,
        body: NOTHING,
        rule: no_rule,
    },
];

#[test]
fn what_will_not_do_is_found() {
    use super::budget;
    use serde_json::json;
    let ask = |method: Method, path: &str, body: Option<Value>| {
        let url = format!("https://sellingpartnerapi-fe.amazon.com{path}");
        let request = Request::new(&budget::GET_ORDER, method, url);
        faults(&match body {
            Some(body) => request.json(&body),
            None => request,
        })
    };
    let search = "/orders/2026-01-01/orders?marketplaceIds=A1";
    for (path, fault) in [
        ("/orders/2026-01-01/order", Some("no such operation")),
        (search, Some("either createdAfter or lastUpdatedAfter")),
        (
            "/orders/2026-01-01/orders?lastUpdatedAfter=2026-11-22T00:00:00Z&createdBefore=2026-11-22T00:00:00Z",
            Some("either createdAfter or lastUpdatedAfter"),
        ),
        (
            "/orders/2026-01-01/orders?lastUpdatedAfter=today",
            Some("will not do"),
        ),
        (
            "/orders/2026-01-01/orders?lastUpdatedAfter=2026-11-22T00:00:00Z&maxResultsPerPage=101",
            Some("will not do"),
        ),
        (
            "/orders/2026-01-01/orders/1?includedData=BUYER,TAXES",
            Some("will not do"),
        ),
        ("/orders/2026-01-01/orders/1?includedData=BUYER,TAX", None),
        (
            "/orders/2026-01-01/orders/1?nextToken=x",
            Some("nextToken: no such parameter"),
        ),
        (
            "/orders/v0/orders?AmazonOrderIds=1",
            Some("MarketplaceIds: required"),
        ),
        (
            "/orders/v0/orders?MarketplaceIds=A1",
            Some("neither a time nor orders"),
        ),
        (
            &format!("/fba/outbound/2020-07-01/fulfillmentOrders/{}", "x".repeat(41)),
            Some("no such operation"),
        ),
    ] {
        let found = ask(Method::GET, path, None);
        match fault {
            Some(fault) => assert!(
                found.iter().any(|found| found.contains(fault)),
                "{path}: {found:?}"
            ),
            None => assert_eq!(found, Vec::<String>::new(), "{path}"),
        }
    }
    let package = json!({ "packageReferenceId": "1", "carrierCode": "Other", "trackingNumber": "1",
        "shipDate": "2026-11-22T00:00:00Z", "orderItems": [{ "orderItemId": "1", "quantity": 0 }], "note": "" });
    let body = json!({ "packageDetail": package });
    assert_eq!(
        ask(
            Method::POST,
            "/orders/v0/orders/1/shipmentConfirmation",
            Some(body)
        ),
        [
            "/packageDetail/orderItems/0/quantity: 0 will not do",
            "/packageDetail/note: no such field",
            "/marketplaceId: required",
            "/packageDetail/carrierName: required with Other",
        ]
    );
}
