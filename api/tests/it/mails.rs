//! メール: written by the template that fits, and sent once.

use poem::http::Method;
use serde_json::{Value, json};
use workflows::App;
use workflows::mails::Postbox;

use crate::sample::order_with;
use crate::smtp_sink::Sink;
use crate::stage::{Client, stages};

/// A profile that hands mail in at the sink, for all routes.
pub async fn profile(client: &Client, sink: &Sink, changes: &Value) -> String {
    let mut profile = json!({
        "name": "本店", "host": "127.0.0.1", "port": sink.address.port(), "tls": "none",
        "sender_address": "neko@neko.example", "sender_name": "猫の店", "per_minute": 60000,
        "signature": "-- 猫の店", "is_default": true,
    });
    for (name, value) in changes.as_object().unwrap() {
        profile[name] = value.clone();
    }
    let made = client.post("/v1/mail-profiles", &profile).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.header("location").to_owned()
}

pub async fn template(client: &Client, name: &str, changes: &Value) -> String {
    let mut template = json!({
        "name": name, "stage": "new_order", "subject": "ご注文（{{ order.number }}）",
        "body": "ありがとうございます。",
    });
    for (name, value) in changes.as_object().unwrap() {
        template[name] = value.clone();
    }
    let made = client.post("/v1/mail-templates", &template).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()["id"].as_str().unwrap().to_owned()
}

/// A posted order's id.
pub async fn placed(client: &Client, number: &str, email: &str) -> String {
    let order = order_with(number, &[("/buyer/email", json!(email))]);
    let created = client.post("/v1/orders", &order).await;
    assert_eq!(created.status, 201, "{}", created.text());
    created.json()["id"].as_str().unwrap().to_owned()
}

/// Asks for a mail; where it is.
pub async fn asked(client: &Client, order: &str, stage: &str) -> String {
    let mail = json!({ "order_id": order, "stage": stage });
    let asked = client.post("/v1/mails", &mail).await;
    assert_eq!(asked.status, 202, "{}", asked.text());
    asked.header("location").to_owned()
}

pub async fn until(client: &Client, mail: &str, status: &str) -> Value {
    client.import_until(mail, |mail| mail["status"] == status).await
}

#[tokio::test(flavor = "multi_thread")]
async fn thanks_are_sent_once_by_the_template_that_fits() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({ "header": "【猫の店】" })).await;
        let general = template(ours, "共通", &json!({})).await;
        let bank = template(
            ours,
            "振込",
            &json!({ "payment_method": "銀行振込", "html": "<p>{{ buyer.name }}</p>" }),
        )
        .await;
        let order = order_with("A-1", &[("/payment", json!({ "method": "銀行振込" }))]);
        let order = ours.post("/v1/orders", &order).await;
        assert_eq!(order.status, 201, "{}", order.text());
        let order = order.json()["id"].as_str().unwrap().to_owned();
        let wish = json!({ "order_id": order, "stage": "new_order", "message": "初めてのご注文ですね。" });

        let tried = ours.post("/v1/mails?dry_run=true", &wish).await;
        assert_eq!(tried.status, 200, "{}", tried.text());
        assert_eq!(ours.all("/v1/mails").await, Vec::<Value>::new());

        let sent = ours.post("/v1/mails", &wish).await;
        assert_eq!(sent.status, 202, "{}", sent.text());
        let (path, sent) = (sent.header("location").to_owned(), sent.json());
        let considered = json!([
            { "template_id": general, "verdict": "less_exact" },
            { "template_id": bank, "verdict": "chosen" },
        ]);
        assert_eq!(sent["considered"], considered);
        let mail = until(ours, &path, "sent").await;
        assert_eq!((&mail["attempts"], &mail["failure"]), (&json!(1), &Value::Null));

        let again = ours.post("/v1/mails", &wish).await;
        assert_eq!((again.status.as_u16(), &again.json()["id"]), (201, &sent["id"]));
        let taken = sink.until(1).await;
        assert_eq!(taken.len(), 1, "{taken:?}");
        assert_eq!(taken[0].to, "ichiro.takahashi@example.jp");
        let message = taken[0].parsed();
        assert_eq!(message.from.unwrap().text(), "neko@neko.example");
        assert_eq!(message.subject, "ご注文（A-1）");
        assert_eq!(message.message_id, mail["message_id"]);
        let expected = mail["content"]["text"].as_str().unwrap();
        assert_eq!(message.text.trim_end(), expected.trim_end());
        let places = [
            "【猫の店】",
            "髙橋 一郎 様",
            "初めて",
            "ありがとう",
            "［受注番号］A-1",
            "-- 猫の店",
        ];
        let at = places.map(|part| {
            expected
                .find(part)
                .unwrap_or_else(|| panic!("{part}: {expected}"))
        });
        assert!(at.is_sorted(), "{expected}");
        assert!(taken[0].data.contains("text/html"), "{}", taken[0].data);

        let events = ours.all(&format!("/v1/orders/{order}/events")).await;
        assert_eq!(events.last().unwrap()["type"], "mail.sent", "{events:?}");
        let undone = ours
            .send(Method::POST, &format!("/v1/orders/{order}/undo"), &[], Vec::new())
            .await;
        assert_eq!(undone.problem().1, "irreversible");
        let thread = ours.all(&format!("/v1/mails?order_id={order}")).await;
        assert_eq!(thread.len(), 1);

        // Who may not read personal data sees that it went, and nothing of it.
        let blind = stage.key(&[domain::access::Scope::MailRead]).await;
        let seen = blind.get(&path).await;
        assert_eq!(seen.json()["content"], Value::Null);
        assert!(!seen.text().contains("example.jp"), "{}", seen.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn templates_are_checked_as_they_are_saved_and_tried_on_orders() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let bad = json!({
            "name": "誤り", "stage": "shipped", "subject": "{{ order.numbr }}", "body": "a\n{% if order.paid %}",
            "html": "{{ x | y }}",
        });
        let refused = ours.post("/v1/mail-templates", &bad).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        let expected = [
            ("/subject", "unknown_placeholder"),
            ("/body", "template_syntax"),
            ("/html", "unknown_placeholder"),
        ];
        let expected: Vec<(String, String)> = expected.map(|(at, code)| (at.into(), code.into())).into();
        assert_eq!(refused.errors(), expected);
        assert!(refused.text().contains("1: order.numbr"), "{}", refused.text());

        profile(ours, &sink, &json!({})).await;
        let id = template(
            ours,
            "発送",
            &json!({ "stage": "shipped", "body": "{% for shipment in shipments %}{{ shipment.carrier }}{% endfor %}" }),
        )
        .await;
        let order = placed(ours, "A-1", "a@example.jp").await;
        let preview = json!({ "order_id": order });
        let early = ours
            .post(&format!("/v1/mail-templates/{id}/preview"), &preview)
            .await;
        assert_eq!(
            early.errors(),
            [("/order_id".to_owned(), "not_shipped".to_owned())]
        );
        ship(ours, &order).await;
        let preview = ours
            .post(&format!("/v1/mail-templates/{id}/preview"), &preview)
            .await;
        assert_eq!(preview.json()["subject"], "ご注文（A-1）", "{}", preview.text());
        assert!(preview.json()["text"].as_str().unwrap().contains("ヤマト運輸"));

        let path = format!("/v1/mail-templates/{id}");
        let changed = ours
            .patch(&path, &[("if-match", "\"1\"")], &json!({ "active": false }))
            .await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let stale = ours
            .patch(&path, &[("if-match", "\"1\"")], &json!({ "active": true }))
            .await;
        assert_eq!(stale.status, 412);
        let wish = json!({ "order_id": order, "stage": "shipped" });
        let none = ours.post("/v1/mails", &wish).await;
        assert_eq!(
            none.errors(),
            [("/order_id".to_owned(), "no_mail_template".to_owned())]
        );
    }
}

/// Moves an order to 発送済.
pub async fn ship(client: &Client, order: &str) {
    for to in ["awaiting_shipment", "shipping_work", "shipped"] {
        let moved = client
            .post(&format!("/v1/orders/{order}/move"), &json!({ "to": to }))
            .await;
        assert_eq!(moved.status, 200, "{}", moved.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_orders_get_theirs_and_none_twice() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        let template = template(ours, "共通", &json!({})).await;
        let mut orders = Vec::new();
        for n in 0..25 {
            let email = if n == 7 {
                String::new()
            } else {
                format!("buyer{n}@example.jp")
            };
            orders.push(placed(ours, &format!("B-{n}"), &email).await);
        }
        asked(ours, &orders[3], "new_order").await;
        let batch = json!({
            "order_ids": orders, "stage": "new_order", "message": "皆様へ",
            "messages": [{ "order_id": orders[5], "message": "特別に" }],
        });
        let tried = ours.post("/v1/mail-batches?dry_run=true", &batch).await.json();
        assert_eq!(
            (&tried["queued"], &tried["refused"]),
            (&json!(24), &json!(1)),
            "{tried}"
        );
        assert_eq!(tried["issues"][0]["code"], "no_mail_address");
        assert_eq!(tried["issues"][0]["considered"], Value::Null);
        let choice = json!({ "place": 0, "order_id": orders[0], "template_id": template,
            "considered": [{ "template_id": template, "verdict": "chosen" }] });
        assert_eq!(tried["choices"][0], choice, "{tried}");
        let made = ours.post("/v1/mail-batches", &batch).await;
        assert_eq!(made.status, 202, "{}", made.text());
        let path = made.header("location").to_owned();
        let ended = ours.import_ended(&path).await;
        let counts = ["orders", "queued", "known", "refused"].map(|name| ended[name].as_i64().unwrap());
        assert_eq!(counts, [25, 23, 1, 1], "{ended}");
        let issues = ours.all(&format!("{path}/issues")).await;
        assert_eq!((issues.len(), &issues[0]["place"]), (1, &json!(7)));
        // The same once more: nobody gets a second.
        let made = ours.post("/v1/mail-batches", &batch).await;
        let ended = ours.import_ended(made.header("location")).await;
        assert_eq!((&ended["known"], &ended["refused"]), (&json!(24), &json!(1)));
        let taken = sink.until(24).await;
        let mut to: Vec<&str> = taken.iter().map(|message| message.to.as_str()).collect();
        to.sort_unstable();
        to.dedup();
        assert_eq!((taken.len(), to.len()), (24, 24));
        let said = |to: &str| {
            taken
                .iter()
                .find(|message| message.to == to)
                .unwrap()
                .parsed()
                .text
        };
        assert!(said("buyer5@example.jp").contains("特別に") && said("buyer6@example.jp").contains("皆様へ"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn profiles_keep_the_rules_of_rakuten_and_out_of_private_networks() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let route = json!({ "code": "RK", "kind": "rakuten", "name": "楽天" });
        let route = ours.post("/v1/sales-routes", &route).await.json()["id"].clone();
        let profile = json!({
            "name": "楽天", "host": "sub.fw.rakuten.ne.jp", "tls": "none", "sender_address": "neko@neko.example",
            "sales_route_ids": [route],
        });
        let refused = ours.post("/v1/mail-profiles", &profile).await;
        let codes: Vec<(String, String)> = refused.errors();
        for wrong in [
            ("/sender_registered", "sender_not_registered"),
            ("/tls", "login_needs_tls"),
            ("/login", "required"),
        ] {
            assert!(
                codes.contains(&(wrong.0.into(), wrong.1.into())),
                "{}",
                refused.text()
            );
        }
        let mut right = profile.clone();
        right["tls"] = json!("starttls");
        right["sender_registered"] = json!(true);
        right["login"] = json!({ "user": "neko", "password": "himitsu-no-kotoba" });
        let made = ours.post("/v1/mail-profiles", &right).await;
        assert_eq!(made.status, 201, "{}", made.text());
        assert!(made.json()["signs_in"] == true && !made.text().contains("himitsu"));

        let id = self::profile(ours, &sink, &json!({})).await;
        let app = App {
            postbox: Postbox::default(),
            ..stage.app.clone()
        };
        let id = id.rsplit('/').next().unwrap().parse().unwrap();
        let tested = workflows::mail_profiles::test(&app, &ours.caller, id, None)
            .await
            .unwrap();
        let workflows::mail_profiles::Tested::Failed(failure) = tested else {
            panic!("it was reached");
        };
        assert_eq!(
            failure.kind,
            domain::mail_failure::MailFailureKind::PrivateNetwork
        );
    }
}

/// The default profile serves all routes; those of 楽天 only if it is one that they take.
#[tokio::test(flavor = "multi_thread")]
async fn the_default_profile_keeps_the_rule_of_rakuten_too() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let route = json!({ "code": "RK", "kind": "rakuten", "name": "楽天" });
        assert_eq!(ours.post("/v1/sales-routes", &route).await.status, 201);
        let profile = profile(ours, &sink, &json!({})).await;
        let template = template(ours, "共通", &json!({})).await;
        let order = order_with("R-1", &[("/route", json!("RK"))]);
        let order = ours.post("/v1/orders", &order).await.json()["id"].clone();
        let wish = json!({ "order_id": order, "stage": "new_order" });
        let batch = json!({ "order_ids": [order], "stage": "new_order" });
        let preview = format!("/v1/mail-templates/{template}/preview");
        let rule = json!({ "name": "サンクス", "trigger": "manual", "where": { "all": [] },
            "guards": { "no_alerts": false }, "actions": [{ "send_mail": { "stage": "new_order" } }] });
        let rule = ours.post("/v1/rules", &rule).await.json();
        let simulate = format!("/v1/rules/{}/simulate", rule["id"].as_str().unwrap());
        let over = json!({ "order_ids": [order] });

        let code = "sender_not_registered";
        for (path, body) in [
            ("/v1/mails", &wish),
            ("/v1/mails?dry_run=true", &wish),
            (&preview, &json!({ "order_id": order })),
        ] {
            let refused = ours.post(path, body).await;
            assert_eq!(refused.errors(), [("/order_id".into(), code.into())], "{path}");
            assert!(refused.text().contains("本店"), "{}", refused.text());
        }
        let tried = ours.post("/v1/mail-batches?dry_run=true", &batch).await.json();
        assert_eq!(tried["issues"][0]["code"], code, "{tried}");
        let made = ours.post("/v1/mail-batches", &batch).await;
        let path = made.header("location").to_owned();
        assert_eq!(ours.import_ended(&path).await["refused"], 1);
        assert_eq!(ours.all(&format!("{path}/issues")).await[0]["code"], code);
        let told = ours.post(&simulate, &over).await.json();
        assert_eq!(told["items"][0]["mails"][0]["reason"], code, "{told}");

        let registered = json!({ "sender_registered": true, "tls": "starttls",
            "login": { "user": "neko", "password": "himitsu-no-kotoba" } });
        let changed = ours.patch(&profile, &[("if-match", "*")], &registered).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let tried = ours.post("/v1/mails?dry_run=true", &wish).await;
        assert_eq!(tried.status, 200, "{}", tried.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn html_says_what_the_text_says() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({ "header": "【猫の店】", "footer": "A & B" })).await;
        let words = json!({
            "body": "https://shop.example.jp/message/ をご覧ください。",
            "html": "<html><body><h1>ご注文</h1><p>{{ signature }}</p></body></html>",
        });
        let id = template(ours, "飾り", &words).await;
        let named = json!({ "html": "<b>{{ order_block }}</b>{{ message }}" });
        let named = template(ours, "名指し", &named).await;
        let order = placed(ours, "H-1", "a@example.jp").await;
        let wish = json!({ "order_id": order, "message": "一行目 <b>\n二行目" });
        let preview = async |id: &str| {
            let path = format!("/v1/mail-templates/{id}/preview");
            let preview = ours.post(&path, &wish).await;
            assert_eq!(preview.status, 200, "{}", preview.text());
            preview.json()
        };
        let mail = preview(&id).await;
        let text = mail["text"].as_str().unwrap();
        assert!(text.contains("一行目 <b>\n二行目"), "{text}");
        let html = mail["html"].as_str().unwrap();
        let places = [
            "<html><body>",
            "<p>【猫の店】</p>",
            "<p>髙橋 一郎 様</p>",
            "<p>一行目 &lt;b&gt;<br>二行目</p>",
            "<h1>ご注文</h1><p>-- 猫の店</p>",
            "<p>［受注番号］H-1<br>［注文日時］",
            "<p>A &amp; B</p>",
            "</body></html>",
        ];
        let at = places.map(|part| html.find(part).unwrap_or_else(|| panic!("{part}: {html}")));
        assert!(at.is_sorted(), "{html}");
        assert_eq!(html.matches("-- 猫の店").count(), 1, "{html}");

        let mail = preview(&named).await;
        let html = mail["html"].as_str().unwrap();
        assert!(html.contains("<b>［受注番号］H-1<br>［注文日時］"), "{html}");
        assert!(html.contains("</b>一行目 &lt;b&gt;<br>二行目"), "{html}");
        for once in ["［受注番号］", "一行目"] {
            assert_eq!(html.matches(once).count(), 1, "{once}: {html}");
        }
    }
}
