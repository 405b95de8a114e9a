//! 受信メール: answers lie with their order, mail that came back is marked, order mails become orders.

use poem::http::Method;
use serde_json::{Value, json};

use crate::files::file;
use crate::mails::{asked, placed, profile, template, until};
use crate::smtp_sink::Sink;
use crate::stage::{Client, Reply, stages};

const ORDER_MAIL: &str = include_str!("../../../connectors/src/order_mail/samples/rakuten.txt");

async fn posted(client: &Client, message: &str) -> Reply {
    let message = message.replace("\r\n", "\n").replace('\n', "\r\n");
    let kind = [("content-type", "message/rfc822")];
    client
        .send(Method::POST, "/v1/inbound-mails", &kind, message.into_bytes())
        .await
}

fn answer(from: &str, subject: &str, more: &str) -> String {
    format!(
        "From: {from}\nTo: neko@neko.example\nSubject: {subject}\nMessage-ID: <{subject}@example.jp>\n\
         Date: Sun, 29 Nov 2026 10:00:00 +0900\n{more}\nありがとう。\n"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_lie_with_their_order() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "共通", &json!({})).await;
        let first = placed(ours, "NEKO-1001", "a@example.jp").await;
        let second = placed(ours, "NEKO-1002", "b@example.jp").await;
        let mail = until(ours, &asked(ours, &first, "new_order").await, "sent").await;
        let id = mail["message_id"].as_str().unwrap();
        for (message, order, kind) in [
            (
                answer("x@example.jp", "Re", &format!("In-Reply-To: <{id}>\n")),
                Some(&first),
                "message",
            ),
            (
                answer("y@example.jp", "about NEKO-1002", ""),
                Some(&second),
                "message",
            ),
            (
                answer("Hanako <B@example.jp>", "hello", ""),
                Some(&second),
                "message",
            ),
            (answer("z@example.jp", "who", ""), None, "message"),
            (
                answer("a@example.jp", "away", "Auto-Submitted: auto-replied\n"),
                Some(&first),
                "auto_reply",
            ),
        ] {
            let taken = posted(ours, &message).await;
            assert_eq!(taken.status, 202, "{}", taken.text());
            let taken = taken.json();
            assert_eq!(
                (&taken["order_id"], &taken["kind"]),
                (&json!(order), &json!(kind)),
                "{message}"
            );
            let again = posted(ours, &message).await;
            assert_eq!((again.status.as_u16(), &again.json()["id"]), (201, &taken["id"]));
        }
        let thread = ours.all(&format!("/v1/mails?order_id={first}")).await;
        let ways: Vec<&Value> = thread.iter().map(|mail| &mail["direction"]).collect();
        assert_eq!(ways, ["inbound", "inbound", "outbound"]);
        let open = ours.all("/v1/inbound-mails?status=unassigned").await;
        assert_eq!(open.len(), 1);
        let path = format!("/v1/inbound-mails/{}", open[0]["id"].as_str().unwrap());
        let message = ours.get(&format!("{path}/message")).await;
        assert!(message.text().contains("Subject: who\r\n"), "{}", message.text());
        let laid = ours
            .post(&format!("{path}/move"), &json!({ "order_id": second }))
            .await;
        assert_eq!(
            (&laid.json()["status"], &laid.json()["order_id"]),
            (&json!("taken"), &json!(second))
        );
        assert_eq!(posted(ours, "nothing").await.status, 422);
        let events = ours.all(&format!("/v1/orders/{first}/events")).await;
        assert!(events.iter().any(|event| event["type"] == "mail.received"));
    }
}

/// What a mail server says became of a message to a@example.jp.
fn report(action: &str, status: &str, id: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\nTo: neko@neko.example\nSubject: {action} {status} {id}\n\
         MIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nUndelivered.\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n\
         Final-Recipient: rfc822; a@example.jp\nAction: {action}\nStatus: {status}\n\n\
         --b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{id}>\nSubject: x\n\n--b--\n"
    )
}

/// Its server takes its time to answer, and the recipient's does not.
#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_before_its_server_has_answered_stays_back() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::answering(0).await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "共通", &json!({})).await;
        let order = placed(ours, "A-1", "a@example.jp").await;
        let path = asked(ours, &order, "new_order").await;
        let id = sink.until(1).await[0].header("Message-ID").unwrap();
        let id = id.trim_matches(['<', '>']);
        posted(ours, &report("failed", "5.1.1", id)).await;
        assert_eq!(ours.get(&path).await.json()["status"], "bounced");
        let undo = format!("/v1/orders/{order}/undo");
        let undone = ours.send(Method::POST, &undo, &[], Vec::new()).await;
        assert_eq!(undone.problem().1, "irreversible", "it went out");

        // Once another mail has gone, so much is written of this one as ever will be.
        sink.answer();
        let next = placed(ours, "A-2", "b@example.jp").await;
        until(ours, &asked(ours, &next, "new_order").await, "sent").await;
        assert_eq!(ours.get(&path).await.json()["status"], "bounced");
        let events = ours.all(&format!("/v1/orders/{order}/events")).await;
        let kinds: Vec<&str> = events
            .iter()
            .map(|event| event["type"].as_str().unwrap())
            .collect();
        assert!(
            kinds.contains(&"mail.bounced") && !kinds.contains(&"mail.sent"),
            "{kinds:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_is_marked_and_its_address_gets_no_more() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "共通", &json!({})).await;
        let order = placed(ours, "A-1", "a@example.jp").await;
        let path = asked(ours, &order, "new_order").await;
        let id = until(ours, &path, "sent").await["message_id"]
            .as_str()
            .unwrap()
            .to_owned();
        let late = posted(ours, &report("delayed", "4.4.1", &id)).await.json();
        assert_eq!(
            (&late["kind"], &late["order_id"]),
            (&json!("delivery_notice"), &json!(order))
        );
        // A report that knows no message of ours moves nothing, whatever address it names.
        let forged = posted(ours, &report("failed", "5.1.1", "x@y")).await.json();
        assert_eq!(
            (&forged["kind"], &forged["status"]),
            (&json!("bounce"), &json!("unassigned"))
        );
        assert_eq!(ours.get(&path).await.json()["status"], "sent");
        let back = posted(ours, &report("failed", "5.1.1", &id)).await.json();
        assert_eq!(
            (&back["kind"], &back["status"]),
            (&json!("bounce"), &json!("taken"))
        );
        let mail = ours.get(&path).await.json();
        assert_eq!(
            (&mail["status"], &mail["failure"]["enhanced"]),
            (&json!("bounced"), &json!("5.1.1"))
        );
        let stopped = ours.all("/v1/suppressions?email=a@example.jp").await;
        assert_eq!(
            (&stopped[0]["scope"], &stopped[0]["reason"]),
            (&json!("all"), &json!("bounced"))
        );
        let next = placed(ours, "A-2", "a@example.jp").await;
        let refused = ours
            .post("/v1/mails", &json!({ "order_id": next, "stage": "new_order" }))
            .await;
        assert_eq!(
            refused.errors(),
            [("/order_id".to_owned(), "suppressed".to_owned())]
        );
        let events = ours.all(&format!("/v1/orders/{order}/events")).await;
        assert!(events.iter().any(|event| event["type"] == "mail.bounced"));
    }
}

fn order_mail(text: &str, n: u32) -> String {
    format!(
        "From: order@rakuten.co.jp\nTo: neko@neko.example\nSubject: 注文内容ご確認 {n}\n\
         Message-ID: <{n}@rakuten.co.jp>\nDate: Fri, 12 Jun 2026 09:00:00 +0900\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=UTF-8\n\n{text}"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn order_mails_become_orders_and_a_changed_layout_is_told() {
    for stage in stages().await {
        let ours = &stage.ours;
        let route = json!({ "code": "RK", "kind": "rakuten", "name": "楽天" });
        let route = ours.post("/v1/sales-routes", &route).await.json()["id"].clone();
        let source = json!({
            "name": "楽天", "sales_route_id": route, "sender": "order@rakuten.co.jp", "subject": "注文内容ご確認",
        });
        let made = ours.post("/v1/order-mail-sources", &source).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let source = made.header("location").to_owned();

        let taken = posted(ours, &order_mail(ORDER_MAIL, 1)).await.json();
        assert_eq!(
            (&taken["kind"], &taken["status"]),
            (&json!("order"), &json!("taken")),
            "{taken}"
        );
        let order = ours
            .get(&format!(
                "/v1/orders/{}?include=buyer",
                taken["order_id"].as_str().unwrap()
            ))
            .await
            .json();
        assert_eq!(order["number"], "402853-20260612-0220534167");
        assert_eq!(
            (&order["source"], &order["route"]),
            (&json!("mail"), &json!("RK"))
        );
        assert_eq!(order["totals"]["billed"], 10_700);
        assert_eq!(order["buyer"]["family_name"], "山田");
        // The same order by another mail: it is there.
        let twice = posted(ours, &order_mail(ORDER_MAIL, 2)).await.json();
        assert_eq!(
            (&twice["status"], &twice["order_id"]),
            (&json!("taken"), &taken["order_id"])
        );

        let renamed = ORDER_MAIL.replace("[受注番号] 402853", "[注文番号] 402854");
        let changed = posted(ours, &order_mail(&renamed, 3)).await.json();
        assert_eq!(changed["status"], "needs_attention", "{changed}");
        assert_eq!(
            changed["problem"],
            json!({ "code": "missing_label", "label": "受注番号", "line": 0 })
        );
        assert_eq!(changed["order_id"], Value::Null);
        let open = ours.all("/v1/inbound-mails?status=needs_attention").await;
        assert_eq!(open.len(), 1);
        assert_eq!(ours.all("/v1/orders?route=RK").await.len(), 1);
        let tested = ours
            .post(&format!("{source}/test"), &json!({ "text": renamed }))
            .await
            .json();
        assert_eq!(tested["problem"]["code"], "missing_label");
        // The source learns the label; the mail, kept, becomes the order.
        let layout = json!({ "layout": { "number": ["受注番号", "注文番号"] } });
        let learned = ours.patch(&source, &[("if-match", "*")], &layout).await;
        assert_eq!(learned.status, 200, "{}", learned.text());
        let retry = format!("/v1/inbound-mails/{}/retry", changed["id"].as_str().unwrap());
        let again = ours.send(Method::POST, &retry, &[], Vec::new()).await.json();
        assert_eq!(
            (&again["status"], &again["problem"]),
            (&json!("taken"), &Value::Null),
            "{again}"
        );
        assert_eq!(ours.all("/v1/orders?route=RK").await.len(), 2);
        let refused = ours.send(Method::POST, &retry, &[], Vec::new()).await;
        assert_eq!(refused.problem(), (409, "finished".into()));
    }
}

/// The mail is there at once and holds the stock; the file comes later, with all of it.
#[tokio::test(flavor = "multi_thread")]
async fn an_order_mail_holds_stock_until_its_file_comes() {
    const NUMBER: &str = "402853-20260612-0220534167";
    for stage in stages().await {
        let ours = &stage.ours;
        let product = json!({ "code": "TEA-8", "name": "緑茶 100g" });
        let tea = ours.post("/v1/products", &product).await.json()["variants"][0]["id"].clone();
        let receipt = json!({ "kind": "receive", "variant_id": tea, "quantity": 10 });
        assert_eq!(ours.post("/v1/stock-movements", &receipt).await.status, 200);
        let stock = format!("/v1/variants/{}/stock", tea.as_str().unwrap());
        let route = json!({ "code": "RK", "kind": "rakuten", "name": "楽天" });
        let route = ours.post("/v1/sales-routes", &route).await.json()["id"].clone();
        let source = json!({
            "name": "楽天", "sales_route_id": route, "sender": "order@rakuten.co.jp", "subject": "注文内容ご確認",
        });
        assert_eq!(ours.post("/v1/order-mail-sources", &source).await.status, 201);

        let taken = posted(ours, &order_mail(ORDER_MAIL, 1)).await.json();
        let path = format!("/v1/orders/{}", taken["order_id"].as_str().unwrap());
        assert_eq!(ours.get(&stock).await.json()["reserved"], 2);

        let file = file(&[&format!(
            "RK,{NUMBER},2026/06/12,山田,09012345678,TEA-8,3,3240,9720"
        )]);
        let skipped = ours.import("", &file).await;
        assert_eq!(skipped["counts"]["skipped"], 1, "{skipped}");
        assert_eq!(ours.get(&path).await.json()["totals"]["billed"], 10_700);
        let updated = ours.import("?duplicates=update", &file).await;
        assert_eq!(updated["counts"]["updated"], 1, "{updated}");
        assert_eq!(ours.get(&path).await.json()["totals"]["billed"], 9_720);
        assert_eq!(ours.get(&stock).await.json()["reserved"], 3);
        assert_eq!(ours.all("/v1/orders?route=RK").await.len(), 1);
    }
}
