//! 入金消込: a statement comes in, orders are proposed, rows are booked once and taken back.

use poem::http::Method;
use serde_json::{Value, json};

use crate::sample::order_with;
use crate::stage::{Client, Reply, stages};

const HEADER: &str = "日付,内容,出金金額(円),入金金額(円),残高(円),メモ\n";

async fn upload(client: &Client, query: &str, file: &[u8]) -> Reply {
    let path = format!("/v1/payment-imports{query}");
    client
        .send(
            Method::POST,
            &path,
            &[("content-type", "text/csv")],
            file.to_vec(),
        )
        .await
}

/// The import with its proposals.
async fn matched(client: &Client, rows: &str) -> Value {
    let accepted = upload(client, "", format!("{HEADER}{rows}").as_bytes()).await;
    assert_eq!(accepted.status, 202, "{}", accepted.text());
    client
        .import_until(accepted.header("location"), |import| {
            import["status"] == "matched"
        })
        .await
}

async fn placed(client: &Client, number: &str, family: &str, given: &str, billed: i64) -> String {
    let order = order_with(
        number,
        &[
            ("/buyer/family_kana", json!(family)),
            ("/buyer/given_kana", json!(given)),
            ("/totals/billed", json!(billed)),
        ],
    );
    let created = client.post("/v1/orders", &order).await;
    assert_eq!(created.status, 201, "{}", created.text());
    created.json()["id"].as_str().unwrap().to_owned()
}

async fn rows(client: &Client, import: &Value) -> Vec<Value> {
    client
        .all(&format!(
            "/v1/payment-imports/{}/rows",
            import["id"].as_str().unwrap()
        ))
        .await
}

async fn act(client: &Client, import: &Value, verb: &str, body: Value) -> Value {
    let path = format!("/v1/payment-imports/{}/{verb}", import["id"].as_str().unwrap());
    let done = client.post(&path, &body).await;
    assert_eq!(done.status, 200, "{}", done.text());
    done.json()
}

async fn unpaid(client: &Client, order: &str) -> i64 {
    let order = client.get(&format!("/v1/orders/{order}")).await.json();
    order["totals"]["unpaid"].as_i64().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_matched_confirmed_and_taken_back() {
    for stage in stages().await {
        let ours = &stage.ours;
        let one = placed(ours, "261122-0001", "ヤマモト", "ナオキ", 1360).await;
        let two = placed(ours, "261122-0002", "サトウ", "ジュンコ", 3200).await;
        let three = placed(ours, "261122-0003", "サトウ", "ジュンコ", 800).await;
        let statement = "2026/11/20,ﾔﾏﾓﾄ ﾅｵｷ,,\"1,360\",5000,\n\
             2026/11/20,ｻﾄｳ ｼﾞﾕﾝｺ,,4000,9000,\n\
             2026/11/20,手数料,200,,8800,\n\
             2026/11/21,4111111111111111,,70,8870,\n\
             2026/11/21,261122-0001 ｽｽﾞｷ,,500,9370,\n";
        let import = matched(ours, statement).await;
        assert_eq!(
            import["counts"],
            json!({ "rows": 4, "open": 3, "booked": 0, "known": 0, "failed": 1, "skipped": 1 })
        );
        assert_eq!(import["layout"], "sbi_net_bank");
        let told = rows(ours, &import).await;
        let best = |row: usize| told[row]["proposals"][0].clone();
        assert_eq!(
            (&best(0)["score"], &best(0)["orders"][0]["order_id"]),
            (&json!(90), &json!(one))
        );
        assert_eq!(best(1)["reasons"], json!(["name", "sum"]));
        assert_eq!(best(1)["orders"].as_array().unwrap().len(), 2);
        assert_eq!(
            (&told[2]["error"], &told[2]["payer"]),
            (&json!("card_number"), &json!(""))
        );
        assert_eq!(
            (&best(3)["score"], &best(3)["orders"][0]["order_id"]),
            (&json!(70), &json!(one))
        );
        // Names are for those who may read them.
        let reader = stage.key(&[domain::access::Scope::PaymentsRead]).await;
        assert!(
            rows(&reader, &import)
                .await
                .iter()
                .all(|row| row["payer"].is_null())
        );

        let choices = json!({ "rows": [
            { "row": 2, "proposal": 1 },
            { "row": 3, "proposal": 1 },
            { "row": 6, "orders": [{ "order_id": one, "amount": 400 }] },
            { "row": 5, "proposal": 1 },
            { "row": 99, "proposal": 1 },
        ]});
        let path = format!(
            "/v1/payment-imports/{}/confirm?dry_run=true",
            import["id"].as_str().unwrap()
        );
        let dry = ours.post(&path, &choices).await.json();
        let told = |outcome: &Value| -> Vec<Value> {
            let rows = outcome["rows"].as_array().unwrap();
            rows.iter().map(|row| row["refused"].clone()).collect()
        };
        let expected = vec![
            json!(null),
            json!(null),
            json!("amount_mismatch"),
            json!("not_open"),
            json!("no_such_row"),
        ];
        assert_eq!(told(&dry), expected);
        assert_eq!(unpaid(ours, &one).await, 1360);
        let done = act(ours, &import, "confirm", choices.clone()).await;
        assert_eq!(told(&done), expected);
        assert_eq!(done["import"]["counts"]["booked"], 2);
        for order in [&one, &two, &three] {
            assert_eq!(unpaid(ours, order).await, 0);
        }
        let payment = &ours.all(&format!("/v1/orders/{one}/payments")).await[0];
        assert_eq!(
            (&payment["import_id"], &payment["received_on"]),
            (&import["id"], &json!("2026-11-20"))
        );
        assert_eq!(told(&act(ours, &import, "confirm", choices).await)[0], "not_open");

        // The same rows again, in another file, book nothing.
        let again = matched(ours, statement).await;
        assert_eq!(
            (&again["counts"]["known"], &again["counts"]["open"]),
            (&json!(2), &json!(1))
        );

        let undone = act(ours, &import, "undo", json!({ "rows": [3, 5] })).await;
        assert_eq!(told(&undone), [json!(null), json!("not_booked")]);
        assert_eq!(
            (unpaid(ours, &two).await, unpaid(ours, &three).await),
            (3200, 800)
        );
        let rebooked = act(
            ours,
            &import,
            "confirm",
            json!({ "rows": [{ "row": 3, "proposal": 1 }] }),
        )
        .await;
        assert_eq!(told(&rebooked), [json!(null)]);
        assert_eq!(stage.theirs.all("/v1/payment-imports").await.len(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_paid_meanwhile_is_paid_only_by_choice() {
    for stage in stages().await {
        let ours = &stage.ours;
        let one = placed(ours, "261122-0001", "ヤマモト", "ナオキ", 1360).await;
        let import = matched(ours, "2026/11/21,261122-0001 ｽｽﾞｷ,,500,9370,\n").await;
        let paid = json!({ "amount": 1360 });
        ours.post(&format!("/v1/orders/{one}/payments"), &paid).await;
        let refused = |outcome: Value| outcome["rows"][0]["refused"].clone();
        let late = json!({ "rows": [{ "row": 2, "proposal": 1 }] });
        assert_eq!(refused(act(ours, &import, "confirm", late).await), "order_paid");
        let own = json!({ "rows": [{ "row": 2, "orders": [{ "order_id": one, "amount": 500 }] }] });
        assert_eq!(refused(act(ours, &import, "confirm", own).await), json!(null));
        let state = ours.get(&format!("/v1/orders/{one}")).await.json();
        assert_eq!(state["payment_state"], "over");
    }
}

/// One column of a bank's file says how the money came and from whom.
#[tokio::test(flavor = "multi_thread")]
async fn payers_are_found_in_every_bank_s_file() {
    let name = "ｵｵｸﾎﾞ ﾘﾖｳ";
    let fixed = |payer: &str| {
        let header = format!("{:<200}", "1010081120");
        let mut data = b"2000001081120081120000000248700000000000000000000".to_vec();
        data.extend_from_slice(&encoding_rs::SHIFT_JIS.encode(payer).0);
        data.resize(200, b' ');
        [header.as_bytes(), &data, format!("{:<200}", "8").as_bytes()].concat()
    };
    for stage in stages().await {
        let ours = &stage.ours;
        let order = placed(ours, "C-1001", "オオクボ", "リョウ", 2487).await;
        for (layout, file) in [
            ("rakuten_bank", format!("取引日,入出金(円),取引後残高(円),入出金内容\n20261120,2487,5000,{name}\n").into_bytes()),
            ("sbi_net_bank", format!("{HEADER}2026/11/20,振込＊オオクボ リョウ,,2487,5000,\n").into_bytes()),
            ("paypay_bank", "操作日(年),操作日(月),操作日(日),操作時刻(時),操作時刻(分),操作時刻(秒),取引順番号,摘要,お支払金額,お預り金額,残高,メモ\n2026,11,20,10,2,3,1,振込 オオクボ リョウ,,2487,5000,\n".into()),
            ("gmo_aozora", "日付,摘要,入金金額,出金金額,残高,メモ\n20261120,振込 オオクボ リヨウ,2487,,5000,\n".into()),
            ("mufg", format!("日付,摘要,摘要内容,支払い金額,預かり金額,差引残高\n2026/11/20,振込１,{name},,2487,5000\n").into_bytes()),
            ("smbc", format!("年月日,お引出し,お預入れ,お取り扱い内容,残高\n2026/11/20,,2487,振込　{name},5000\n").into_bytes()),
            ("yucho", format!("取引日,受入金額(円),払出金額(円),詳細1,詳細2,現在(貸付)高\n20261120,2487,,振込,{name},5000\n").into_bytes()),
            ("zengin_csv", format!("1,01,0,081120\n2,1,081120,081120,2487,0,0,{name},,,,\n8,1,2487\n").into_bytes()),
            ("zengin", fixed(name)),
        ] {
            let accepted = upload(ours, "", &file).await;
            assert_eq!(accepted.status, 202, "{layout}: {}", accepted.text());
            let import = ours
                .import_until(accepted.header("location"), |import| import["status"] == "matched")
                .await;
            assert_eq!(import["layout"], layout);
            let best = &rows(ours, &import).await[0]["proposals"][0];
            assert_eq!(best["orders"][0]["order_id"], json!(order), "{layout}");
            assert_eq!(best["score"], 90, "{layout}");
        }
    }
}

/// A part that was paid meanwhile is enough; what was proposed as an overpayment is one that was meant.
#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_brings_no_more_than_it_was_made_for() {
    for stage in stages().await {
        let ours = &stage.ours;
        let one = placed(ours, "261122-0001", "ヤマモト", "ナオキ", 2487).await;
        let two = placed(ours, "261122-0002", "サトウ", "ジュンコ", 1000).await;
        let three = placed(ours, "261122-0003", "サトウ", "ジュンコ", 800).await;
        let statement = "2026/11/20,ﾔﾏﾓﾄ ﾅｵｷ,,2487,5000,\n\
             2026/11/20,ｻﾄｳ ｼﾞﾕﾝｺ,,1800,6800,\n\
             2026/11/21,261122-0001 ﾔﾏﾓﾄ,,3000,9800,\n";
        let import = matched(ours, statement).await;
        for (order, amount) in [(&one, 2486), (&three, 1)] {
            let paid = json!({ "amount": amount });
            let booked = ours.post(&format!("/v1/orders/{order}/payments"), &paid).await;
            assert_eq!(booked.status, 201, "{}", booked.text());
        }
        let choices = json!({ "rows": [{ "row": 2, "proposal": 1 }, { "row": 3, "proposal": 1 }] });
        for verb in ["confirm?dry_run=true", "confirm"] {
            let outcome = act(ours, &import, verb, choices.clone()).await;
            for row in outcome["rows"].as_array().unwrap() {
                assert_eq!(row["refused"], "order_paid", "{verb} {row}");
            }
        }
        assert_eq!((unpaid(ours, &one).await, unpaid(ours, &two).await), (1, 1000));
        // 513 yen too much were proposed, and no more than that may be booked by the proposal.
        let over = json!({ "rows": [{ "row": 4, "proposal": 1 }] });
        let outcome = act(ours, &import, "confirm", over.clone()).await;
        assert_eq!(outcome["rows"][0]["refused"], "order_paid");
        let payments = ours.all(&format!("/v1/orders/{one}/payments")).await;
        let undo = format!("/v1/payments/{}/undo", payments[0]["id"].as_str().unwrap());
        assert_eq!(ours.post(&undo, &json!({})).await.status, 200);
        let outcome = act(ours, &import, "confirm", over).await;
        assert_eq!(outcome["rows"][0]["refused"], json!(null));
        let order = ours.get(&format!("/v1/orders/{one}")).await.json();
        assert_eq!(
            (&order["totals"]["paid"], &order["payment_state"]),
            (&json!(3000), &json!("over"))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_row_in_two_files_is_booked_once() {
    for stage in stages().await {
        let ours = &stage.ours;
        let id = placed(ours, "A-1", "ヤマモト", "ナオキ", 2000).await;
        let row = "2026/11/20,ﾔﾏﾓﾄ ﾅｵｷ,,2000,5000,\n";
        let (first, second) = (matched(ours, row).await, matched(ours, row).await);
        let choice = json!({ "rows": [{ "row": 2, "orders": [{ "order_id": id, "amount": 2000 }] }] });
        let both = futures_util::future::join(
            act(ours, &first, "confirm", choice.clone()),
            act(ours, &second, "confirm", choice),
        );
        let (one, other) = both.await;
        let refused = [&one["rows"][0]["refused"], &other["rows"][0]["refused"]];
        assert!(
            refused.contains(&&json!(null)) && refused.contains(&&json!("already_booked")),
            "{refused:?}"
        );
        let order = ours.get(&format!("/v1/orders/{id}")).await.json();
        assert_eq!(order["totals"]["paid"], 2000);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_s_own_layout_reads_what_is_not_known() {
    for stage in stages().await {
        let ours = &stage.ours;
        let id = placed(ours, "R-1", "ヤマモト", "ナオキ", 3200).await;
        let file = "処理日,伝票,決済額\n2026/11/20,R-1,3200\n".as_bytes();
        let refused = upload(ours, "", file).await;
        assert_eq!(refused.errors(), [(String::new(), "no_layout_fits".to_owned())]);
        let columns = json!({ "header": true, "date": ["処理日"], "amount": "決済額", "order_number": "伝票", "method": "楽天ペイ" });
        let layout = json!({ "code": "RPAY", "name": "楽天ペイ", "columns": columns });
        let made = ours.post("/v1/payment-layouts", &layout).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let accepted = upload(ours, "?layout=RPAY", file).await;
        let import = ours
            .import_until(accepted.header("location"), |import| {
                import["status"] == "matched"
            })
            .await;
        let told = rows(ours, &import).await;
        assert_eq!(told[0]["proposals"][0]["score"], 100);
        assert_eq!(told[0]["proposals"][0]["orders"][0]["order_id"], id);
        assert_eq!(import["method"], "楽天ペイ");
        assert_eq!(
            ours.post("/v1/payment-layouts", &layout).await.problem(),
            (409, "taken".into())
        );
        let built_in = json!({ "code": "zengin", "name": "x", "columns": { "header": false, "date": ["x"], "amount": "0" } });
        let refused = ours.post("/v1/payment-layouts", &built_in).await.errors();
        let pointers: Vec<&str> = refused.iter().map(|(pointer, _)| pointer.as_str()).collect();
        assert_eq!(pointers, ["/code", "/columns/payer", "/columns"]);
        assert_eq!(upload(ours, "?layout=NONE", file).await.errors()[0].0, "?layout");
        assert_eq!(
            upload(&stage.theirs, "?layout=RPAY", file).await.errors()[0].0,
            "?layout"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_names_a_bundled_order_pays_the_one_it_went_to() {
    for stage in stages().await {
        let ours = &stage.ours;
        let mut orders = Vec::new();
        for number in ["261122-0001", "261122-0002", "261122-0003"] {
            orders.push(placed(ours, number, "ヤマモト", "ナオキ", 1360).await);
        }
        // The third goes to the second, and both to the first.
        for (parent, child) in [(1, 2), (0, 1)] {
            let body = json!({ "parent": orders[parent], "children": [orders[child]] });
            let bundled = ours.post("/v1/bundles", &body).await;
            assert_eq!(bundled.status, 201, "{}", bundled.text());
        }
        let import = matched(ours, "2026/11/20,261122-0003 ｽｽﾞｷ,,77,5000,\n").await;
        let told = rows(ours, &import).await;
        assert_eq!(told[0]["proposals"].as_array().unwrap().len(), 1);
        let proposal = &told[0]["proposals"][0];
        assert_eq!(proposal["reasons"], json!(["order_number"]));
        assert_eq!(proposal["orders"][0]["order_id"], json!(orders[0]));
    }
}
