//! What we ask of carts (the generic channel): they are asked under the address that a shop is made with,
//! so these requests are callbacks of that. `docs/generic-channel.md` says the same in words.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::document::{component_map, for_each_operation};

const CHANNEL: &str = include_str!("channel.json");
/// The operation that makes shops.
const MADE_BY: &str = "create_shop";

#[derive(Deserialize)]
struct Channel {
    callbacks: Map<String, Value>,
    schemas: Map<String, Value>,
}

/// The requests and what is told in them.
pub fn add(document: &mut Value) -> serde_json::Result<()> {
    let Channel { callbacks, schemas } = serde_json::from_str(CHANNEL)?;
    for_each_operation(document, |_, _, operation| {
        if operation.get("operationId").and_then(Value::as_str) == Some(MADE_BY) {
            operation.insert("callbacks".to_owned(), Value::Object(callbacks.clone()));
        }
    });
    if let Some(known) = component_map(document, "schemas") {
        known.extend(schemas);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use connectors::mall::generic::wire;
    use serde::de::value::Error;
    use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
    use serde::forward_to_deserialize_any;
    use serde_json::json;

    use super::*;

    fn schemas() -> Map<String, Value> {
        let channel: Channel = serde_json::from_str(CHANNEL).unwrap();
        channel.schemas
    }

    /// Asks a type what it reads: its fields, or its words.
    struct Asked<'a>(&'a mut BTreeSet<String>);

    impl<'de> Deserializer<'de> for Asked<'_> {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(Error::custom("neither a struct nor an enum"))
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            fields: &'static [&'static str],
            _: V,
        ) -> Result<V::Value, Error> {
            self.0.extend(fields.iter().map(|field| (*field).to_owned()));
            Err(Error::custom("asked"))
        }

        fn deserialize_enum<V: Visitor<'de>>(
            self,
            _: &'static str,
            words: &'static [&'static str],
            _: V,
        ) -> Result<V::Value, Error> {
            self.0.extend(words.iter().map(|word| (*word).to_owned()));
            Err(Error::custom("asked"))
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
        }
    }

    fn read_by<T: DeserializeOwned>() -> BTreeSet<String> {
        let mut read = BTreeSet::new();
        assert!(T::deserialize(Asked(&mut read)).is_err());
        read
    }

    fn names(of: &Value) -> BTreeSet<String> {
        match of {
            Value::Object(map) => map.keys().cloned().collect(),
            Value::Array(words) => words
                .iter()
                .map(|word| word.as_str().unwrap().to_owned())
                .collect(),
            _ => panic!("{of}"),
        }
    }

    #[test]
    fn what_carts_tell_is_what_is_read() {
        let schemas = schemas();
        for (name, read) in [
            ("ChannelOrderPage", read_by::<wire::Page>()),
            ("ChannelProductPage", read_by::<wire::Page>()),
            ("ChannelOrder", read_by::<wire::Order>()),
            ("ChannelPerson", read_by::<wire::Person>()),
            ("ChannelPayment", read_by::<wire::Payment>()),
            ("ChannelTotals", read_by::<wire::Totals>()),
            ("ChannelNotes", read_by::<wire::Notes>()),
            ("ChannelShipment", read_by::<wire::Shipment>()),
            ("ChannelLine", read_by::<wire::Line>()),
            ("ChannelProduct", read_by::<wire::Product>()),
            ("ChannelResults", read_by::<wire::Results>()),
            ("ChannelResult", read_by::<wire::WriteResult>()),
            ("ChannelProblem", read_by::<wire::Problem>()),
        ] {
            assert_eq!(names(&schemas[name]["properties"]), read, "{name}");
        }
        let words = |schema: &str, property: &str| names(&schemas[schema]["properties"][property]["enum"]);
        assert_eq!(words("ChannelOrder", "status"), read_by::<wire::Status>());
        assert_eq!(
            words("ChannelShipment", "temperature"),
            read_by::<wire::Temperature>()
        );
        assert_eq!(words("ChannelLine", "kind"), read_by::<wire::LineKind>());
        assert_eq!(words("ChannelLine", "tax_mode"), read_by::<wire::TaxMode>());
        assert_eq!(words("ChannelResult", "outcome"), read_by::<wire::WriteOutcome>());
    }

    /// What may be missing is missing here.
    #[test]
    fn what_is_required_is_what_cannot_be_missing() {
        let order = json!({
            "number": "1", "ordered_at": "2026-11-22T11:55:00+09:00",
            "shipments": [{ "recipient": {}, "lines": [{ "quantity": 1, "unit_price": 1 }] }],
        });
        let reads = |order: &Value| serde_json::from_value::<wire::Order>(order.clone()).is_ok();
        assert!(reads(&order));
        let schemas = schemas();
        for (place, schema) in [
            ("", "ChannelOrder"),
            ("/shipments/0", "ChannelShipment"),
            ("/shipments/0/lines/0", "ChannelLine"),
        ] {
            let told = names(order.pointer(place).unwrap());
            assert_eq!(names(&schemas[schema]["required"]), told, "{schema}");
            for field in told {
                let mut without = order.clone();
                let object = without.pointer_mut(place).and_then(Value::as_object_mut);
                object.unwrap().remove(&field);
                assert!(!reads(&without), "{schema} {field}");
            }
        }
    }

    #[test]
    fn what_we_tell_is_what_is_said() {
        let report = wire::ShipmentReport {
            order_number: "1",
            shipment_id: "shp_1",
            slip: Some(1),
            carrier: "",
            tracking_numbers: vec!["2"],
            shipped_at: String::new(),
            lines: vec![wire::ShippedLine { id: "1", quantity: 1 }],
        };
        let level = wire::StockLevel {
            code: "a",
            variant: "b",
            quantity: 1,
            key: "1",
        };
        let cancellation = wire::Cancellation {
            reason: "shop",
            detail: "",
            restore_stock: false,
        };
        let report = json!(report);
        let schemas = schemas();
        for (name, told) in [
            ("ChannelShippedLine", &report["lines"][0]),
            ("ChannelShipmentReport", &report),
            ("ChannelStockLevel", &json!(level)),
            ("ChannelCancellation", &json!(cancellation)),
            ("ChannelStock", &json!(wire::StockLevels { levels: vec![] })),
            ("ChannelShipments", &json!(wire::Shipments { shipments: vec![] })),
        ] {
            assert_eq!(names(&schemas[name]["properties"]), names(told), "{name}");
        }
    }
}
