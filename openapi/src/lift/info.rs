//! Version, licence, contact, servers: what stands at the head of the document.

use serde_json::{Value, json};

pub fn lift(document: &mut Value) {
    document["openapi"] = json!("3.1.0");
    document["jsonSchemaDialect"] = json!("https://spec.openapis.org/oas/3.1/dialect/base");
    document["info"]["license"] = json!({
        "name": "Apache License 2.0 or MIT License",
        "identifier": "Apache-2.0 OR MIT",
    });
    document["info"]["contact"] = json!({"name": "Nekonote maintainers"});
    document["servers"] = json!([{"url": "/", "description": "The installation that serves this document."}]);
    if document.get("webhooks").is_none() {
        document["webhooks"] = json!({});
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_that_of_3_1() {
        let mut document = json!({"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "servers": []});
        lift(&mut document);
        assert_eq!(document["openapi"], "3.1.0");
        assert_eq!(document["info"]["title"], "T");
        assert_eq!(document["info"]["license"]["identifier"], "Apache-2.0 OR MIT");
        assert_eq!(document["servers"][0]["url"], "/");
    }
}
