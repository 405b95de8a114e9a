//! Thanks mails, from the wish to a server's answer.
//!
//! `cargo bench -p nekonote-workflows --bench mails [-- MAILS]`, on SQLite and, where
//! `NEKONOTE_TEST_POSTGRES` names a server, on PostgreSQL. The anchor: messages of the same size handed in
//! at the same server, which is in this process and keeps nothing, by a bare loop over one connection.
//! Meanwhile somebody else lists orders and writes notes, as before in the same run.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use connectors::mail::{Handed, Letter, SmtpLine, SmtpServer, compose};
use domain::OrderId;
use domain::mail::MailStage;
use domain::mail_address::{HeaderText, MailAddress};
use domain::mail_batch::BatchMessages;
use domain::mail_profile::MailTls;
use domain::money::Rounding;
use domain::route::SalesRouteKind;
use store::testing;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use workflows::mail_batches::{self, NewBatch};
use workflows::mail_profiles::{self, ProfileEdit};
use workflows::mail_templates::{self, TemplateEdit};
use workflows::orders::{self, Entrance, ListQuery, OnKnown, OrderEdit};
use workflows::routes::{NewSalesRoute, create_sales_route};
use workflows::tenants::{self, NewTenant};
use workflows::{App, Caller, Clock, Stop, mails};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() {
    let asked = std::env::args().skip(1).find_map(|arg| arg.parse().ok());
    let count: u64 = asked.unwrap_or(10_000);
    let address = sink().await;
    for kind in ["SQLite", "PostgreSQL"] {
        let test = if kind == "SQLite" {
            Some(testing::sqlite().await)
        } else {
            testing::postgres().await
        };
        let Some(test) = test else { continue };
        let clock = Clock::system();
        let store = testing::store(&test.db, clock.now()).await;
        let app = App::new(store, clock);
        let (caller, ids) = shop(&app, address, count).await;
        let bare = bare(&app, address, ids.len()).await;
        let probe = Probe::start(&app, &caller, ids[0]);
        tokio::time::sleep(ALONE).await;
        let alone = probe.end().await;
        let probe = Probe::start(&app, &caller, ids[0]);
        let (written, sent) = batch(&app, &caller, ids).await;
        let beside = probe.end().await;
        let rate = |time: Duration| f64::from(u32::try_from(count).unwrap()) / time.as_secs_f64();
        println!(
            "  {kind}: {count} mails by a bare loop {:.0}/s; written and put in line {:.0}/s, handed in {:.0}/s = {:.2}x of the bare loop's time",
            rate(bare),
            rate(written),
            rate(sent),
            sent.as_secs_f64() / bare.as_secs_f64(),
        );
        for (what, alone, beside) in [
            ("a page of orders", alone.lists, beside.lists),
            ("a note", alone.notes, beside.notes),
        ] {
            println!(
                "    {what}: alone {}, beside the mails {}",
                spread(alone),
                spread(beside)
            );
        }
        test.db.close().await;
    }
}

/// How long somebody else is looked at before there are mails.
const ALONE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(10);

/// Somebody else, who lists 50 orders and writes a note, over and over.
struct Probe {
    ends: Arc<AtomicBool>,
    work: JoinHandle<Times>,
}

#[derive(Default)]
struct Times {
    lists: Vec<Duration>,
    notes: Vec<Duration>,
}

impl Probe {
    fn start(app: &App, caller: &Caller, order: OrderId) -> Probe {
        let ends = Arc::new(AtomicBool::new(false));
        let (app, caller, ended) = (app.clone(), caller.clone(), ends.clone());
        let work = tokio::spawn(async move {
            let mut times = Times::default();
            let page = ListQuery {
                limit: 50,
                ..ListQuery::default()
            };
            while !ended.load(Ordering::Relaxed) {
                let begun = Instant::now();
                orders::list(&app, &caller, &page).await.unwrap();
                times.lists.push(begun.elapsed());
                let note = OrderEdit {
                    staff_note: Some(format!("{}", times.notes.len())),
                    ..OrderEdit::default()
                };
                let begun = Instant::now();
                orders::edit(&app, &caller, order, None, note).await.unwrap();
                times.notes.push(begun.elapsed());
                tokio::time::sleep(PAUSE).await;
            }
            times
        });
        Probe { ends, work }
    }

    async fn end(self) -> Times {
        self.ends.store(true, Ordering::Relaxed);
        self.work.await.unwrap()
    }
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    format!(
        "p50 {:.1} ms, p99 {:.1} ms, most {:.1} ms",
        at(50),
        at(99),
        at(100)
    )
}

/// A shop with so many orders, a profile and a template.
async fn shop(app: &App, address: SocketAddr, count: u64) -> (Caller, Vec<OrderId>) {
    let new = NewTenant {
        name: "店".into(),
        rounding: Rounding::Down,
    };
    let caller = Caller::system(tenants::create(app, new).await.unwrap().id);
    let mut tx = app.store.db.begin().await.unwrap();
    let route = NewSalesRoute {
        code: "JS".into(),
        kind: SalesRouteKind::OwnCart,
        name: "JS".into(),
        processing_route_id: None,
    };
    create_sales_route(app, &mut tx, &caller, route).await.unwrap();
    let profile = ProfileEdit {
        name: Some("本店".into()),
        host: Some(address.ip().to_string()),
        port: Some(address.port().into()),
        tls: Some(MailTls::None),
        sender_address: Some("neko@neko.example".into()),
        per_minute: Some(60_000),
        is_default: Some(true),
        ..ProfileEdit::default()
    };
    mail_profiles::create(app, &mut tx, &caller, profile)
        .await
        .unwrap();
    let template = TemplateEdit {
        name: Some("サンクス".into()),
        subject: Some("ご注文ありがとうございます（{{ order.number }}）".into()),
        body: Some("このたびはご注文いただき、誠にありがとうございます。".into()),
        ..TemplateEdit::default()
    };
    mail_templates::create(app, &mut tx, &caller, MailStage::NewOrder, template)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let entrance = Entrance::open(app, caller.tenant, caller.actor.clone())
        .await
        .unwrap();
    let mut ids = Vec::new();
    let until = app.now().date_in_tokyo();
    let mut drafts = connectors::sukeneko::demo::drafts(count, 1, until).peekable();
    while drafts.peek().is_some() {
        let part = drafts.by_ref().take(500).map(|mut draft| {
            draft.buyer.email = "buyer@example.jp".into();
            orders::prepare(&entrance, draft, true).unwrap().unwrap()
        });
        let part = part.collect();
        let mut tx = app.store.db.begin().await.unwrap();
        let arrivals = orders::accept(&mut tx, &entrance, part, OnKnown::Keep, false)
            .await
            .unwrap();
        ids.extend(arrivals.iter().map(|arrival| arrival.id));
        tx.commit().await.unwrap();
    }
    (caller, ids)
}

/// The time to write a batch, and that to hand it in.
async fn batch(app: &App, caller: &Caller, orders: Vec<OrderId>) -> (Duration, Duration) {
    let new = NewBatch {
        orders,
        stage: MailStage::NewOrder,
        key: None,
        template: None,
        messages: BatchMessages::default(),
    };
    let mut tx = app.store.db.begin().await.unwrap();
    let batch = mail_batches::create(app, &mut tx, caller, new).await.unwrap();
    tx.commit().await.unwrap();
    let begun = Instant::now();
    assert!(
        mail_batches::run(app, caller.tenant, batch.id, &Stop::never())
            .await
            .unwrap()
    );
    let written = begun.elapsed();
    let begun = Instant::now();
    loop {
        let profiles = mails::claim_due(app, 1).await.unwrap();
        if profiles.is_empty() {
            break;
        }
        for profile in profiles {
            mails::deliver(app, profile, &Stop::never()).await.unwrap();
        }
    }
    (written, begun.elapsed())
}

async fn bare(app: &App, address: SocketAddr, count: usize) -> Duration {
    let server = SmtpServer {
        host: address.ip().to_string(),
        port: address.port(),
        tls: MailTls::None,
        sign_in: None,
        hello: "neko.example".into(),
        private: true,
    };
    let (from, to) = (
        MailAddress::parse("neko@neko.example").unwrap(),
        MailAddress::parse("buyer@example.jp").unwrap(),
    );
    let text = "このたびはご注文いただき、誠にありがとうございます。\n".repeat(12);
    let begun = Instant::now();
    let mut line = SmtpLine::open(&server).await.unwrap();
    for n in 0..count {
        let letter = Letter {
            message_id: &format!("{n}@neko.example"),
            at: app.now(),
            from: (&HeaderText::default(), &from),
            reply_to: None,
            to: (&HeaderText::new("山田 花子"), &to),
            subject: &HeaderText::new("ご注文ありがとうございます"),
            text: &text,
            html: None,
            unsubscribe: None,
            images: &[],
        };
        let (envelope, message) = compose(&letter).unwrap();
        assert_eq!(line.hand_in(&envelope, &message).await, Handed::Taken);
    }
    begun.elapsed()
}

/// A server that says yes to everything.
async fn sink() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream));
        }
    });
    address
}

async fn serve(stream: TcpStream) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 sink ESMTP\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let answer: &[u8] = match line.get(..4) {
            Some("DATA") => b"354 go on\r\n",
            Some("QUIT") => return write.write_all(b"221 bye\r\n").await,
            _ => b"250 ok\r\n",
        };
        write.write_all(answer).await?;
        if line == "DATA" {
            while lines.next_line().await?.is_some_and(|line| line != ".") {}
            write.write_all(b"250 taken\r\n").await?;
        }
    }
    Ok(())
}
