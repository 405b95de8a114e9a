//! Pictures of mail: within what it says, or beside it.

use poem::http::Method;
use serde_json::json;

use crate::mails::{asked, placed, profile, template, until};
use crate::smtp_sink::Sink;
use crate::stage::{Client, stages};

async fn picture(client: &Client, name: &str, byte: u8) -> String {
    let path = format!("/v1/mail-images?name={name}");
    let kind = [("content-type", "image/png")];
    let bytes = vec![0x89, b'P', b'N', b'G', byte];
    let made = client.send(Method::POST, &path, &kind, bytes).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_stands_where_the_html_shows_it() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        let shown = picture(ours, "shown.png", 1).await;
        let beside = picture(ours, "beside.png", 2).await;
        let html = format!("<p>{{{{ buyer.name }}}} 様</p><img src=\"cid:{shown}\">");
        let words = json!({ "name": "絵", "stage": "new_order", "subject": "ご注文", "body": "本文",
            "html": html, "image_ids": [beside] });
        let table = [("content-type", "text/csv")];
        let file = ours.send(Method::POST, "/v1/mail-images", &table, b"a,b".to_vec());
        assert_eq!(file.await.problem(), (415, "unsupported_media_type".into()));
        let refused = ours.post("/v1/mail-templates", &words).await;
        assert_eq!(refused.errors(), [("/html".into(), "unknown_picture".into())]);
        assert!(refused.text().contains(&shown), "{}", refused.text());
        template(ours, "絵", &json!({ "html": html, "image_ids": [shown, beside] })).await;
        let order = placed(ours, "P-1", "a@example.jp").await;
        until(ours, &asked(ours, &order, "new_order").await, "sent").await;
        let raw = sink.until(1).await.remove(0).data;
        let address = format!("{shown}@neko.example");
        assert!(raw.contains(&format!("Content-ID: <{address}>")), "{raw}");
        assert!(raw.contains("multipart/related"), "{raw}");
        assert_eq!(raw.matches("Content-Disposition: inline").count(), 1, "{raw}");
        assert_eq!(raw.matches("Content-Disposition: attachment").count(), 1, "{raw}");
        assert!(!raw.contains(&format!("Content-ID: <{beside}")), "{raw}");
    }
}
