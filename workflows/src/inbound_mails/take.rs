//! Takes a raw message in. The same message twice is taken once.

use connectors::mail::{Incoming, Reading, read};
use domain::event::EventKind;
use domain::inbound_mail::{InboundKind, InboundMail, InboundProblem, InboundStatus};
use domain::mail::{Mail, MailDevice, MailDirection, MailPersonal, MailStage, MailStatus};
use domain::mail_address::MailAddress;
use domain::mailbox::Mailbox;
use domain::{FieldError, Json, MailId};
use store::vault::Blind;
use store::{TenantKeys, Tx};

use super::desk::Desk;
use super::{bounce, order, thread};
use crate::orders::Entrance;
use crate::{Caller, Result, mails, new_id};

/// A piece of a file as it is stored.
const PIECE: usize = 1 << 20;

/// Of a message of which only the beginning is kept.
pub(crate) const TOO_LARGE: &str = "too_large";
/// Of one that is no message.
const UNREADABLE: &str = "unreadable";

/// A message that is in.
#[derive(Clone, Debug)]
pub struct Taken {
    pub mail: Mail,
    pub inbound: InboundMail,
    /// False: it was there already.
    pub is_new: bool,
}

/// A message that was fetched, and where it lies.
pub(crate) struct Fetched<'a> {
    pub mailbox: &'a Mailbox,
    pub uid: i64,
    pub raw: &'a [u8],
    /// Why it is left to people, whatever it says.
    pub problem: Option<&'static str>,
}

/// Keeps a message and does what it came for. `entrance` is opened before the transaction.
pub async fn take(tx: &mut Tx, caller: &Caller, entrance: &Entrance, raw: &[u8]) -> Result<Taken> {
    let Reading::Message(incoming) = read(raw) else {
        return Err(FieldError::new("", "bad_format").hint("RFC 5322").into());
    };
    let desk = Desk {
        caller,
        keys: &entrance.keys,
        entrance,
        route: None,
    };
    if let Some(inbound) = known(&desk, tx, raw).await? {
        let mail = store::mails::get(tx, caller.tenant, inbound.mail_id).await?;
        return Ok(Taken {
            mail: mail.ok_or(domain::Error::NotFound)?,
            inbound,
            is_new: false,
        });
    }
    let (mut mail, mut inbound) = keep(&desk, tx, &incoming, raw, None).await?;
    understand(&desk, tx, &mut mail, &mut inbound, &incoming).await?;
    Ok(Taken {
        mail,
        inbound,
        is_new: true,
    })
}

/// The same of a message out of a mailbox; one that does not read is kept and told of. False: it is in
/// already.
pub(crate) async fn take_fetched(
    tx: &mut Tx,
    caller: &Caller,
    entrance: &Entrance,
    fetched: &Fetched<'_>,
) -> Result<bool> {
    let desk = Desk {
        caller,
        keys: &entrance.keys,
        entrance,
        route: fetched.mailbox.sales_route_id,
    };
    let (incoming, problem) = match read(fetched.raw) {
        Reading::Message(incoming) => (incoming, fetched.problem),
        Reading::Unreadable => (Box::default(), fetched.problem.or(Some(UNREADABLE))),
    };
    let message_id = plain_id(&incoming.message_id);
    if known(&desk, tx, fetched.raw).await?.is_some()
        || store::inbound_mails::is_in(tx, fetched.mailbox, fetched.uid, &message_id).await?
    {
        return Ok(false);
    }
    let (mut mail, mut inbound) = keep(&desk, tx, &incoming, fetched.raw, Some(fetched)).await?;
    match problem {
        None => understand(&desk, tx, &mut mail, &mut inbound, &incoming).await?,
        Some(code) => {
            inbound.status = InboundStatus::NeedsAttention;
            inbound.problem = Some(Json(InboundProblem {
                code: code.to_owned(),
                label: String::new(),
                line: 0,
            }));
            conclude(&desk, tx, &mail, &inbound).await?;
        }
    }
    Ok(true)
}

/// The same message, wherever it came from.
async fn known(desk: &Desk<'_>, tx: &mut Tx, raw: &[u8]) -> Result<Option<InboundMail>> {
    let digest = desk.keys.digest(raw);
    Ok(store::inbound_mails::by_digest(tx, desk.caller.tenant, &digest).await?)
}

async fn keep(
    desk: &Desk<'_>,
    tx: &mut Tx,
    incoming: &Incoming,
    raw: &[u8],
    fetched: Option<&Fetched<'_>>,
) -> Result<(Mail, InboundMail)> {
    let (tenant, now) = (desk.caller.tenant, desk.entrance.now);
    let mail = row(desk.caller, desk.keys, incoming, now)?;
    for (seq, piece) in (0_i64..).zip(raw.chunks(PIECE)) {
        store::files::add_staying(&mut *tx, desk.keys, (tenant, mail.id.0), seq, piece, now).await?;
    }
    let inbound = InboundMail {
        tenant_id: tenant,
        mail_id: mail.id,
        digest: desk.keys.digest(raw),
        kind: InboundKind::Message,
        status: InboundStatus::Unassigned,
        problem: None,
        source_id: None,
        about_mail_id: None,
        bytes: i64::try_from(raw.len()).unwrap_or(i64::MAX),
        received_at: now,
        mailbox_id: fetched.map(|fetched| fetched.mailbox.id),
        uid_validity: fetched.and_then(|fetched| fetched.mailbox.uid_validity),
        uid: fetched.map(|fetched| fetched.uid),
    };
    store::mails::insert(tx, std::slice::from_ref(&mail)).await?;
    store::inbound_mails::insert(tx, &inbound).await?;
    Ok((mail, inbound))
}

/// Finds out what a message is about and does it; may be done again.
pub(super) async fn understand(
    desk: &Desk<'_>,
    tx: &mut Tx,
    mail: &mut Mail,
    inbound: &mut InboundMail,
    incoming: &Incoming,
) -> Result<()> {
    inbound.problem = None;
    if let Some(report) = &incoming.report {
        bounce::take(desk, tx, mail, inbound, report).await?;
    } else if !order::take(desk, tx, mail, inbound, incoming).await? {
        inbound.kind = if incoming.is_automatic {
            InboundKind::AutoReply
        } else {
            InboundKind::Message
        };
        thread::find(desk, tx, mail, inbound, incoming).await?;
    }
    conclude(desk, tx, mail, inbound).await
}

/// Writes down what it was taken for, and tells of it.
async fn conclude(desk: &Desk<'_>, tx: &mut Tx, mail: &Mail, inbound: &InboundMail) -> Result<()> {
    store::inbound_mails::update(tx, inbound).await?;
    store::inbound_mails::set_order(tx, mail.tenant_id, mail.id, mail.order_id).await?;
    let kind = match inbound.status {
        InboundStatus::NeedsAttention => EventKind::MailUnreadable,
        _ => EventKind::MailReceived,
    };
    let mut event = mails::event(mail, kind, &desk.caller.actor, desk.entrance.now);
    event.data.0["kind"] = serde_json::json!(inbound.kind);
    if let Some(problem) = &inbound.problem {
        event.data.0["problem"] = serde_json::json!({ "code": problem.code, "line": problem.line });
    }
    Ok(store::events::insert(tx, &[event]).await?)
}

fn row(caller: &Caller, keys: &TenantKeys, incoming: &Incoming, now: domain::Instant) -> Result<Mail> {
    let id = MailId(new_id());
    let address = incoming.from.as_ref().map(MailAddress::text);
    let personal = MailPersonal {
        address: address.clone().unwrap_or_default(),
        name: incoming.from_name.clone(),
        subject: incoming.subject.clone(),
        text: incoming.text.clone(),
        ..MailPersonal::default()
    };
    let is_mobile = incoming.from.as_ref().is_some_and(MailAddress::is_mobile);
    Ok(Mail {
        tenant_id: caller.tenant,
        id,
        direction: MailDirection::Inbound,
        status: MailStatus::Received,
        stage: MailStage::Free,
        order_id: None,
        profile_id: None,
        template_id: None,
        batch_id: None,
        send_key: None,
        device: if is_mobile {
            MailDevice::Mobile
        } else {
            MailDevice::Pc
        },
        advertising: false,
        message_id: plain_id(&incoming.message_id),
        address: address.map(|address| keys.blind(Blind::Email, &address)),
        attempts: 0,
        next_at: now,
        failure: None,
        reason: None,
        maybe_sent: false,
        sealed: store::mails::seal(keys, id, &personal)?,
        actor: Json(caller.actor.clone()),
        created_at: now,
        sent_at: Some(now),
        erased_at: None,
    })
}

/// As far as it is one; it is looked up by, and says nothing by itself.
fn plain_id(message_id: &str) -> String {
    const LONGEST: usize = 200;
    let is_plain = message_id.len() <= LONGEST && message_id.bytes().all(|byte| byte.is_ascii_graphic());
    if is_plain {
        message_id.to_owned()
    } else {
        String::new()
    }
}
