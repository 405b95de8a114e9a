//! Putting mail in line: each (order, stage, key) once, however often it is asked for.
//!
//! One that was taken back before it went, because the order or the address was not to get it then, gives way
//! to the next that is asked for; one that went or may have gone never does.

use std::collections::{HashMap, HashSet};

use domain::event::Actor;
use domain::mail::{Mail, MailStage};
use domain::mail_template::Considered;
use domain::{FieldError, MailBatchId, MailId, MailTemplateId, OrderId};
use store::Tx;

use super::prepare::prepare;
use super::press::{Prepared, Press, Refused, Wish};
use crate::{App, Caller, Error, Result, follow_mails, new_id};

/// What became of one order's mail.
#[derive(Clone, Debug)]
pub enum Queued {
    New(Mail),
    /// It has got this mail before; nothing was done.
    Known(Mail),
    Refused(Refused),
}

/// Puts prepared mails in line, all of one stage and key, in the caller's transaction. The orders are
/// locked, and looked at once more: what does not fit any more is refused.
pub async fn queue(
    tx: &mut Tx,
    press: &Press,
    caller: &Caller,
    wish: (MailStage, &str),
    batch: Option<MailBatchId>,
    prepared: Vec<(OrderId, std::result::Result<Prepared, Refused>)>,
) -> Result<Vec<Queued>> {
    let (stage, key) = wish;
    let ids: Vec<OrderId> = prepared.iter().map(|(id, _)| *id).collect();
    let locked = store::standings::lock(tx, press.tenant, &ids).await?;
    let orders: HashMap<OrderId, _> = locked.iter().map(|order| (order.id, order)).collect();
    let mut known: HashMap<OrderId, Mail> = store::mails::known(&mut *tx, press.tenant, &ids, stage, key)
        .await?
        .into_iter()
        .filter_map(|mail| Some((mail.order_id?, mail)))
        .collect();
    let prepared: Vec<_> = prepared
        .into_iter()
        .map(|(id, prepared)| {
            let refusal = orders.get(&id).and_then(|order| stage.refusal(order));
            (id, refusal.map_or(prepared, |refusal| Err(refusal.into())))
        })
        .collect();
    make_way(tx, press, &mut known, &prepared).await?;
    let mut queued = Vec::with_capacity(prepared.len());
    let mut new = Vec::new();
    for (id, prepared) in prepared {
        queued.push(match (known.get(&id), prepared) {
            (Some(mail), Err(refused)) if mail.may_be_replaced() => Queued::Refused(refused),
            (Some(mail), _) => Queued::Known(mail.clone()),
            (None, Err(refused)) => Queued::Refused(refused),
            (None, Ok(prepared)) => {
                let mail = Mail {
                    batch_id: batch,
                    ..prepared.mail
                };
                new.push(mail.clone());
                Queued::New(mail)
            }
        });
    }
    store::mails::insert(tx, &new).await?;
    if stage == MailStage::Follow {
        follow_mails::settle(tx, press, caller, &new).await?;
    }
    Ok(queued)
}

/// Mails that may be replaced, and have one to replace them, are not known any more.
async fn make_way(
    tx: &mut Tx,
    press: &Press,
    known: &mut HashMap<OrderId, Mail>,
    prepared: &[(OrderId, std::result::Result<Prepared, Refused>)],
) -> Result<()> {
    let replaced: Vec<MailId> = prepared
        .iter()
        .filter(|(_, prepared)| prepared.is_ok())
        .filter_map(|(id, _)| known.get(id))
        .filter(|mail| mail.may_be_replaced())
        .map(|mail| mail.id)
        .collect();
    if replaced.is_empty() {
        return Ok(());
    }
    // What a person has put in line again meanwhile stays known.
    let made = store::mails::make_way(tx, press.tenant, &replaced).await?;
    let made: HashSet<MailId> = made.into_iter().collect();
    known.retain(|_, mail| !made.contains(&mail.id));
    Ok(())
}

/// One mail about one order.
#[derive(Clone, Debug)]
pub struct SendMail {
    pub order: OrderId,
    pub stage: MailStage,
    /// What it is sent once for: a rule, an occasion. None: one of its stage, and any number of free ones.
    pub key: Option<String>,
    pub template: Option<MailTemplateId>,
    pub message: String,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Sent {
    pub mail: Mail,
    pub personal: domain::mail::MailPersonal,
    /// False: it was there already.
    pub is_new: bool,
    pub considered: Vec<Considered>,
}

impl SendMail {
    fn key(&self) -> String {
        match (&self.key, self.stage) {
            (Some(key), _) => key.clone(),
            (None, MailStage::Free) => new_id().simple().to_string(),
            (None, _) => String::new(),
        }
    }
}

/// A mail about one order, written and not in line yet.
pub struct Written {
    order: OrderId,
    stage: MailStage,
    key: String,
    prepared: std::result::Result<Prepared, Refused>,
}

/// Writes a mail about an order; [`Written::send`] puts it in line. Before a transaction is begun: who
/// holds one connection must not wait for another.
pub async fn write(app: &App, press: &Press, caller: &Caller, request: &SendMail) -> Result<Written> {
    let key = request.key();
    let wish = |_| Wish {
        stage: request.stage,
        key: &key,
        template: request.template,
        message: &request.message,
        insists: !matches!(caller.actor, Actor::Rule { .. }),
    };
    let prepared = prepare(app, press, caller, &[request.order], wish).await?;
    let prepared = prepared
        .into_iter()
        .next()
        .ok_or_else(|| Error::Internal("a mail was written and left no trace".into()))?;
    Ok(Written {
        order: request.order,
        stage: request.stage,
        key,
        prepared,
    })
}

impl Written {
    /// Why the order gets none, as it is known so far.
    pub fn refusal(&self) -> Option<&Refused> {
        self.prepared.as_ref().err()
    }

    /// Puts the mail in line, once for its (order, stage, key): keyed by an event or by a rule's run, it
    /// may be called as often as its caller is started again.
    pub async fn send(self, tx: &mut Tx, press: &Press, caller: &Caller) -> Result<Sent> {
        let (personal, considered) = match &self.prepared {
            Ok(prepared) => (prepared.personal.clone(), prepared.considered.clone()),
            Err(_) => Default::default(),
        };
        let wish = (self.stage, self.key.as_str());
        let queued = queue(tx, press, caller, wish, None, vec![(self.order, self.prepared)]).await?;
        match queued.into_iter().next() {
            Some(Queued::New(mail)) => Ok(Sent {
                mail,
                personal,
                is_new: true,
                considered,
            }),
            Some(Queued::Known(mail)) => Ok(Sent {
                personal: store::mails::open(&press.keys, &mail)?,
                mail,
                is_new: false,
                considered,
            }),
            Some(Queued::Refused(refused)) => Err(self::refused("/order_id", &refused).into()),
            None => Err(Error::Internal("a mail was put in line and left no trace".into())),
        }
    }
}

/// A refusal as the field of a request that is wrong.
pub fn refused(pointer: &str, refused: &Refused) -> FieldError {
    FieldError {
        hint: refused.hint.clone(),
        ..FieldError::new(pointer, refused.refusal.code())
    }
}
