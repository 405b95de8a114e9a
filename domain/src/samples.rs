//! The order that tests of this crate start from: the worked sample of the standard CSV format.

use crate::order::{LineKind, OrderSource, Recipient, TaxMode};
use crate::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedRate, StatedTotals};
use crate::person::Person;
use crate::{Instant, RateBp, Yen};

/// Two teas at 8 % and a cup at 10 %, sent cash on delivery: 4,930 yen.
pub(crate) fn draft() -> OrderDraft {
    let stated = |rate, billed| StatedRate {
        rate,
        billed: Some(Yen(billed)),
        points: None,
    };
    OrderDraft {
        stated: StatedTotals {
            billed: Some(Yen(4930)),
            by_rate: vec![
                stated(RateBp::STANDARD, 1690),
                stated(RateBp::REDUCED, 3240),
                stated(RateBp::NONE, 0),
            ],
        },
        payment_method: "代金引換".into(),
        ..plain(vec![ShipmentDraft {
            shipping_fee: Yen(660),
            cod_fee: Yen(330),
            ..shipment(vec![
                line("TEA-8", 2, 1620, RateBp::REDUCED),
                line("CUP-1", 1, 700, RateBp::STANDARD),
            ])
        }])
    }
}

/// An order that states no totals.
pub(crate) fn plain(shipments: Vec<ShipmentDraft>) -> OrderDraft {
    let person = Person {
        family_name: "山田".into(),
        given_name: "花子".into(),
        ..Person::default()
    };
    OrderDraft {
        route: "JS".into(),
        number: "A-1001".into(),
        source: OrderSource::Csv,
        ordered_at: Instant::from_millis(1_795_133_700_000).unwrap(),
        buyer: person.clone(),
        payment_method: String::new(),
        payment_fee: Yen::ZERO,
        points_used: 0,
        points_earned: 0,
        stated: StatedTotals::default(),
        recipients: vec![Recipient {
            person,
            ..Recipient::default()
        }],
        shipments,
        buyer_note: String::new(),
        staff_note: String::new(),
        tags: Vec::new(),
        extra: Extra::new(),
    }
}

pub(crate) fn shipment(lines: Vec<LineDraft>) -> ShipmentDraft {
    ShipmentDraft {
        slip: 1,
        recipient: 0,
        carrier: String::new(),
        waybill_kind: String::new(),
        temperature: None,
        deliver_on: None,
        delivery_window: String::new(),
        parcels: 1,
        ship_on: None,
        shipping_fee: Yen::ZERO,
        cod_fee: Yen::ZERO,
        waybill_note: String::new(),
        staff_note: String::new(),
        gifts: Vec::new(),
        lines,
    }
}

/// A product with the tax in its price.
pub(crate) fn line(sku: &str, quantity: i64, unit_price: i64, tax_rate: RateBp) -> LineDraft {
    LineDraft {
        kind: LineKind::Product,
        kind_code: String::new(),
        sku: sku.to_owned(),
        name: String::new(),
        options: String::new(),
        quantity,
        unit_price: Yen(unit_price),
        tax_rate: Some(tax_rate),
        tax_mode: TaxMode::Included,
        tax: None,
        extra: Extra::new(),
    }
}

/// Of a lane that works every day but these.
pub(crate) fn calendar(lane: crate::ProcessingRouteId, closed_on: &[&str]) -> crate::calendar::Calendar {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    let now = Instant::from_millis(0).unwrap();
    crate::calendar::Calendar {
        tenant_id: crate::TenantId(uuid::Uuid::nil()),
        id: crate::CalendarId(uuid::Uuid::nil()),
        name: "本倉庫".into(),
        processing_route_id: Some(lane),
        weekdays: crate::Json([Mon, Tue, Wed, Thu, Fri, Sat, Sun].map(Into::into).to_vec()),
        works_on_holidays: true,
        closed_on: crate::Json(closed_on.iter().map(|day| day.parse().unwrap()).collect()),
        open_on: crate::Json(Vec::new()),
        cutoff_minutes: 24 * 60,
        origin: "東京都".into(),
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

pub(crate) fn mail_profile() -> crate::mail_profile::MailProfile {
    let now = Instant::from_millis(0).unwrap();
    crate::mail_profile::MailProfile {
        tenant_id: crate::TenantId(uuid::Uuid::nil()),
        id: crate::MailProfileId(uuid::Uuid::nil()),
        name: "本店".into(),
        host: "smtp.example.com".into(),
        port: 587,
        tls: crate::mail_profile::MailTls::Starttls,
        sender_address: "neko@example.com".into(),
        sender_name: "猫の店".into(),
        sender_registered: false,
        reply_to: None,
        per_minute: 600,
        mobile_from: None,
        mobile_until: None,
        header: String::new(),
        signature: String::new(),
        footer: String::new(),
        is_default: true,
        active: true,
        sealed: None,
        next_send_at: now,
        lease_id: None,
        leased_until: None,
        failures: 0,
        failure: None,
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

pub(crate) fn oauth_grant() -> crate::mail_login::OauthGrant {
    crate::mail_login::OauthGrant {
        token_url: "https://login.example.com/token".into(),
        client_id: "neko".into(),
        client_secret: Some("himitsu".into()),
        refresh_token: "rt-0".into(),
        scope: Some("https://mail.example.com/".into()),
    }
}

pub(crate) fn mail() -> crate::mail::Mail {
    let now = Instant::from_millis(0).unwrap();
    crate::mail::Mail {
        tenant_id: crate::TenantId(uuid::Uuid::nil()),
        id: crate::MailId(uuid::Uuid::nil()),
        direction: crate::mail::MailDirection::Outbound,
        status: crate::mail::MailStatus::Queued,
        stage: crate::mail::MailStage::NewOrder,
        order_id: Some(crate::OrderId(uuid::Uuid::nil())),
        profile_id: None,
        template_id: None,
        batch_id: None,
        send_key: Some(String::new()),
        device: crate::mail::MailDevice::Pc,
        advertising: false,
        message_id: "1@example.com".into(),
        address: None,
        attempts: 0,
        next_at: now,
        failure: None,
        reason: None,
        maybe_sent: false,
        sealed: Vec::new(),
        actor: crate::Json(crate::event::Actor::System),
        created_at: now,
        sent_at: None,
        erased_at: None,
    }
}

pub(crate) fn mail_template() -> crate::mail_template::MailTemplate {
    let now = Instant::from_millis(0).unwrap();
    crate::mail_template::MailTemplate {
        tenant_id: crate::TenantId(uuid::Uuid::nil()),
        id: crate::MailTemplateId(uuid::Uuid::nil()),
        name: "サンクス".into(),
        stage: crate::mail::MailStage::NewOrder,
        payment_method: None,
        sales_route_id: None,
        device: None,
        subject: String::new(),
        salutation: String::new(),
        body: String::new(),
        html: None,
        order_block: true,
        rank_messages: crate::Json(Vec::new()),
        images: crate::Json(Vec::new()),
        transactional: true,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

pub(crate) fn mailbox() -> crate::mailbox::Mailbox {
    let now = Instant::from_millis(0).unwrap();
    crate::mailbox::Mailbox {
        tenant_id: crate::TenantId(uuid::Uuid::nil()),
        id: crate::MailboxId(uuid::Uuid::nil()),
        name: "本店".into(),
        host: "imap.example.com".into(),
        port: 993,
        tls: crate::mail_profile::MailTls::Implicit,
        sealed: Vec::new(),
        folder: "INBOX".into(),
        afterwards: crate::mailbox::MailboxAfterwards::MarkSeen,
        done_folder: None,
        sales_route_id: None,
        since_on: crate::Date::from_ymd_opt(2026, 11, 22).unwrap(),
        poll_seconds: 60,
        active: true,
        uid_validity: None,
        last_uid: 0,
        messages_taken: 0,
        next_poll_at: now,
        lease_id: None,
        leased_until: None,
        polled_at: None,
        succeeded_at: None,
        failures: 0,
        failure: None,
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

/// An order of one shipment with these lines, each as (kind, pieces, price, rate), billed as it adds up.
#[expect(clippy::too_many_lines, reason = "an order has so many fields")]
pub(crate) fn open_order(
    lines: &[(crate::order::LineKind, i64, i64, RateBp)],
) -> crate::open_order::OpenOrder {
    use crate::order::{
        Order, OrderLine, OrderPersonal, OrderStatus, Shipment, ShipmentPersonal, Temperature,
    };
    let now = Instant::from_millis(0).unwrap();
    let tenant_id = crate::TenantId(uuid::Uuid::nil());
    let id = crate::OrderId(uuid::Uuid::nil());
    let shipment_id = crate::ShipmentId(uuid::Uuid::from_u128(1));
    let row =
        |(place, &(kind, quantity, price, tax_rate)): (i64, &(crate::order::LineKind, i64, i64, RateBp))| {
            OrderLine {
                tenant_id,
                order_id: id,
                id: crate::OrderLineId(uuid::Uuid::from_u128(u128::try_from(place).unwrap())),
                shipment_id,
                position: place,
                kind,
                kind_code: String::new(),
                sku: format!("S-{place}"),
                name: String::new(),
                options: String::new(),
                quantity,
                unit_price: Yen(price),
                tax_rate,
                tax_mode: TaxMode::Included,
                tax: None,
                variant_id: None,
                multiplier: 1,
            }
        };
    let mut open = crate::open_order::OpenOrder {
        order: Order {
            tenant_id,
            id,
            sales_route_id: crate::SalesRouteId(uuid::Uuid::nil()),
            processing_route_id: crate::ProcessingRouteId(uuid::Uuid::nil()),
            number: "N-1".into(),
            source: OrderSource::Api,
            status: OrderStatus::New,
            sub_status_id: None,
            hold_reason: None,
            hold_until: None,
            ordered_at: now,
            created_at: now,
            updated_at: now,
            version: 1,
            payment_method: String::new(),
            payment_fee: Yen::ZERO,
            points_used: 0,
            points_earned: 0,
            billed: Yen::ZERO,
            computed: None,
            paid: Yen::ZERO,
            by_rate: crate::Json(Vec::new()),
            tags: crate::Json(Vec::new()),
            open_alerts: 0,
            customer_id: None,
            bundled_into: None,
            erased_at: None,
            digest: Vec::new(),
            sealed: Vec::new(),
        },
        personal: OrderPersonal {
            recipients: vec![Recipient::default()],
            ..OrderPersonal::default()
        },
        shipments: vec![crate::open_order::OpenShipment {
            shipment: Shipment {
                tenant_id,
                id: shipment_id,
                order_id: id,
                position: 1,
                slip: 1,
                recipient: 0,
                status: OrderStatus::New,
                carrier: String::new(),
                waybill_kind: String::new(),
                temperature: Temperature::Ambient,
                deliver_on: None,
                delivery_window: String::new(),
                parcels: 1,
                ship_on: None,
                shipped_on: None,
                shipping_fee: Yen::ZERO,
                cod_fee: Yen::ZERO,
                recipient_phone: None,
                recipient_name: None,
                recipient_prefecture: None,
                recipient_postal_code: None,
                has_gifts: false,
                sealed: None,
            },
            texts: ShipmentPersonal::default(),
            lines: (1..).zip(lines).map(row).collect(),
            tracking_numbers: Vec::new(),
        }],
        alerts: Vec::new(),
        customer: None,
        received_on: Vec::new(),
    };
    let empty = crate::open_order::OpenOrder {
        shipments: Vec::new(),
        ..open.clone()
    };
    crate::retotal::rebill(&empty, &mut open, crate::money::Rounding::Down).unwrap();
    open
}
