//! Hands mail in. Who holds a profile's lease sends its mail, a few at a time over as many connections.
//!
//! The guarantee. That an attempt is made is committed before the server hears of it; what came of it is
//! committed after the server's answer. Where the process dies in between, or the answer never comes, the
//! mail becomes `unknown`: it may have gone out, it is never sent again by itself, and a person decides. No
//! mail is therefore sent twice but by a person, and at most `LANES` mails of a profile are in that state
//! after a crash. Whether its order still gets it is asked in the transaction that notes the attempt.

use std::collections::HashMap;
use std::time::Duration;

use connectors::mail::{Envelope, Image, Letter, SmtpError, SmtpLine, compose};
use domain::event::EventKind;
use domain::mail::{Mail, MailPersonal, MailStatus};
use domain::mail_address::{HeaderText, MailAddress};
use domain::mail_failure::{MailFailure, MailFailureKind};
use domain::mail_profile::{MOST_ATTEMPTS, MailProfile, retry_millis};
use domain::order::Order;
use domain::{Instant, Json, MailImageId, OrderId};
use futures_util::future::join_all;
use store::mail_queue::Settled;
use store::{TenantKeys, Tx};
use uuid::Uuid;

use super::line::{Outcome, Way, failure, hand_in, of};
use super::told;
use super::wishes::Wishes;
use crate::{App, Caller, Result, Stop, follow_mails};

/// Mails of a profile under way at once.
const LANES: usize = 8;
/// Whoever holds a profile and shows no life for so long has lost it.
const LEASE_MILLIS: i64 = 20_000;
/// How often life is shown while a server takes its time.
const HEARTBEAT: Duration = Duration::from_secs(5);
/// Then other profiles have their turn.
const ROUNDS: usize = 500;
/// A pause that is waited for; longer ones are left to the next look.
const SHORT_PAUSE_MILLIS: i64 = 2_000;

/// Takes profiles with mail that is due, so many at most. What a runner died over becomes unknown.
pub async fn claim_due(app: &App, most: usize) -> Result<Vec<MailProfile>> {
    let now = app.now();
    if most == 0 || !store::mail_queue::is_any_due(&app.store.db, now).await? {
        return Ok(Vec::new());
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let until = now.plus_millis(LEASE_MILLIS);
    let mut tx = app.store.db.begin().await?;
    let profiles = store::mail_queue::claim(&mut tx, Uuid::now_v7(), now, until, most).await?;
    for profile in &profiles {
        let failure = failure(MailFailureKind::Uncertain, now);
        let orphans = store::mail_queue::orphans(&mut tx, profile, &failure).await?;
        for mail in &orphans {
            happened(&mut tx, mail, EventKind::MailUnknown, now).await?;
        }
    }
    tx.commit().await?;
    Ok(profiles)
}

/// Sends what is due of a profile that is ours, then lets it go.
pub async fn deliver(app: &App, profile: MailProfile, halt: &Stop) -> Result<()> {
    let mut round = Round::open(app, profile).await?;
    for _ in 0..ROUNDS {
        let most = if halt.is_asked() { 0 } else { round.room() };
        let Some(taken) = round.turn(most).await? else {
            return Ok(());
        };
        if taken.is_empty() {
            break;
        }
        let held = round.profile.clone();
        tokio::select! {
            () = round.send(taken) => {}
            () = hold(app, &held) => {}
        }
        let mut halted = halt.clone();
        tokio::select! {
            () = tokio::time::sleep(round.pause()) => {}
            () = halted.asked() => {}
        }
    }
    // What the last round came to.
    if !round.settled.is_empty() && round.turn(0).await?.is_none() {
        return Ok(());
    }
    round.close().await
}

/// Keeps a profile for as long as this is polled.
async fn hold(app: &App, profile: &MailProfile) {
    loop {
        tokio::time::sleep(HEARTBEAT).await;
        let until = app.now().plus_millis(LEASE_MILLIS);
        if let Err(error) = store::mail_queue::keep(&app.store.db, profile, until).await {
            tracing::warn!(profile = %profile.id, %error, "lease");
        }
    }
}

/// The work on one profile.
struct Round<'a> {
    app: &'a App,
    profile: MailProfile,
    keys: std::sync::Arc<TenantKeys>,
    way: Way<'a>,
    lines: Vec<Option<SmtpLine>>,
    /// How many of them the server has let us have at once.
    lanes: usize,
    images: HashMap<MailImageId, Option<Image>>,
    /// What became of the mails of the last round, to be written with the next one's attempts.
    settled: Vec<(Mail, Settled)>,
}

impl<'a> Round<'a> {
    async fn open(app: &'a App, profile: MailProfile) -> Result<Round<'a>> {
        let keys = app.store.keys(profile.tenant_id, app.now()).await?;
        Ok(Round {
            app,
            way: Way::of(app, &keys, &profile)?,
            keys,
            lines: (0..LANES).map(|_| None).collect(),
            lanes: LANES,
            images: HashMap::new(),
            settled: Vec::new(),
            profile,
        })
    }

    /// How many may go now.
    fn room(&self) -> i64 {
        let most = i64::try_from(self.lanes).unwrap_or(i64::MAX);
        if self.profile.active && self.profile.next_send_at <= self.app.now() {
            self.profile.burst(most)
        } else {
            0
        }
    }

    fn pause(&self) -> Duration {
        let wait = self.profile.next_send_at.millis() - self.app.now().millis();
        if wait > SHORT_PAUSE_MILLIS {
            return Duration::ZERO;
        }
        Duration::from_millis(u64::try_from(wait).unwrap_or(0))
    }

    /// One transaction: what the last attempts came to, and that the next ones are made. `None` where the
    /// profile is somebody else's now.
    async fn turn(&mut self, most: i64) -> Result<Option<Vec<Mail>>> {
        let now = self.app.now();
        let mut tx = self.app.store.db.begin().await?;
        let until = now.plus_millis(LEASE_MILLIS);
        let Some(version) = store::mail_queue::renew(&mut tx, &self.profile, until).await? else {
            return Ok(None);
        };
        let settled = std::mem::take(&mut self.settled);
        let rows: Vec<Settled> = settled.iter().map(|(_, row)| row.clone()).collect();
        let written = store::mail_queue::settle(&mut tx, &self.profile, &rows).await?;
        for (mail, row) in settled {
            if !written.contains(&mail.id) {
                continue;
            }
            let mail = Mail {
                status: row.status,
                failure: row.failure.map(Json),
                ..mail
            };
            let kind = match row.status {
                MailStatus::Sent => EventKind::MailSent,
                MailStatus::Failed => EventKind::MailFailed,
                MailStatus::Unknown => EventKind::MailUnknown,
                _ => continue,
            };
            happened(&mut tx, &mail, kind, now).await?;
        }
        let mut taken = Vec::new();
        // What people changed holds from the next look on.
        if most > 0 && version == self.profile.version {
            taken = store::mail_queue::take(&mut tx, &self.profile, now, most).await?;
            taken = self.without_unwanted(&mut tx, taken, now).await?;
        }
        tx.commit().await?;
        Ok(Some(taken))
    }

    /// Puts back what has to wait for the morning, and takes out what the order does not get any more since
    /// it was written, and what the recipient has asked not to get or does not agree to any more.
    async fn without_unwanted(&self, tx: &mut Tx, taken: Vec<Mail>, now: Instant) -> Result<Vec<Mail>> {
        let tenant = self.profile.tenant_id;
        let addresses: Vec<Vec<u8>> = taken.iter().filter_map(|mail| mail.address.clone()).collect();
        let wishes = Wishes::read(tx, tenant, &addresses).await?;
        let orders: Vec<OrderId> = taken.iter().filter_map(|mail| mail.order_id).collect();
        let orders = store::orders::get_all(&mut *tx, tenant, &orders).await?;
        let orders: HashMap<OrderId, &Order> = orders.iter().map(|order| (order.id, order)).collect();
        let (mut kept, mut left) = (Vec::with_capacity(taken.len()), Vec::new());
        let mut withdrawn = Vec::new();
        for mail in taken {
            let order = mail.order_id.and_then(|id| orders.get(&id));
            let of_order = order.and_then(|order| mail.stage.refusal(order));
            let of_address = || wishes.refusal(mail.address.as_deref()?, mail.advertising);
            let not_before = self.profile.not_before(mail.device, now);
            if let Some(refusal) = of_order.or_else(of_address) {
                left.push(Settled {
                    reason: Some(refusal.code()),
                    ..settled(&mail, MailStatus::Cancelled, now, None, false)
                });
                if of_order.is_some() {
                    withdrawn.push(mail);
                }
            } else if not_before > now {
                left.push(settled(&mail, MailStatus::Queued, not_before, None, false));
            } else {
                kept.push(mail);
            }
        }
        store::mail_queue::settle(tx, &self.profile, &left).await?;
        follow_mails::forget(tx, tenant, &withdrawn).await?;
        Ok(kept)
    }

    /// Hands in mails whose attempts are noted, each over a line of its own.
    async fn send(&mut self, mails: Vec<Mail>) {
        let now = self.app.now();
        let count = i64::try_from(mails.len()).unwrap_or(i64::MAX);
        self.profile.next_send_at = now.plus_millis(self.profile.pause_millis(count));
        let mut written = Vec::with_capacity(mails.len());
        for mail in &mails {
            written.push(self.compose(mail).await);
        }
        // Those that are open, first.
        self.lines.sort_by_key(Option::is_none);
        let way = &self.way;
        let lanes = self
            .lines
            .iter_mut()
            .zip(written)
            .map(|(line, written)| async move {
                match written {
                    Some((envelope, message)) => hand_in(way, line, &envelope, &message).await,
                    None => Outcome::Unwritable,
                }
            });
        let outcomes = join_all(lanes).await;
        let now = self.app.now();
        let mut of_the_line: Option<SmtpError> = None;
        let got_through = outcomes.iter().any(Outcome::got_through);
        for (mail, outcome) in mails.into_iter().zip(outcomes) {
            if let Outcome::NoLine(error) = &outcome {
                of_the_line = Some(error.clone());
            }
            let row = self.row(&mail, &outcome, now);
            self.settled.push((mail, row));
        }
        if of_the_line.is_some() && got_through {
            // It takes fewer lines than it was asked for: those that are open do.
            self.lanes = self.lines.iter().flatten().count().max(1);
        }
        self.note_line(of_the_line.filter(|_| !got_through), now);
    }

    fn row(&self, mail: &Mail, outcome: &Outcome, now: Instant) -> Settled {
        match outcome {
            Outcome::Taken => Settled {
                sent_at: Some(now),
                ..settled(mail, MailStatus::Sent, now, None, true)
            },
            Outcome::Uncertain => {
                let failure = failure(MailFailureKind::Uncertain, now);
                settled(mail, MailStatus::Unknown, now, Some(failure), true)
            }
            Outcome::Unwritable => {
                let failure = failure(MailFailureKind::Message, now);
                settled(mail, MailStatus::Failed, now, Some(failure), true)
            }
            // It says nothing about this mail, which waits until there is a way again.
            Outcome::NoLine(error) => settled(mail, MailStatus::Queued, now, Some(of(error, now)), false),
            Outcome::Refused(error) => {
                let given_up = error.kind == MailFailureKind::Permanent || mail.attempts >= MOST_ATTEMPTS;
                let status = if given_up {
                    MailStatus::Failed
                } else {
                    MailStatus::Queued
                };
                let next = now.plus_millis(retry_millis(mail.attempts));
                let next = self.profile.not_before(mail.device, next);
                settled(mail, status, next, Some(of(error, now)), true)
            }
        }
    }

    /// A server that cannot be reached or does not let us in is left alone for a while.
    fn note_line(&mut self, error: Option<SmtpError>, now: Instant) {
        const FIRST_MILLIS: i64 = 5_000;
        const LONGEST_MILLIS: i64 = 10 * 60 * 1000;
        match error {
            None => {
                self.profile.failures = 0;
                self.profile.failure = None;
            }
            Some(error) => {
                self.profile.failures += 1;
                self.profile.failure = Some(Json(of(&error, now)));
                let doubled = (1..self.profile.failures.min(16)).fold(FIRST_MILLIS, |pause, _| pause * 2);
                self.profile.next_send_at = now.plus_millis(doubled.min(LONGEST_MILLIS));
                self.lines.fill_with(|| None);
            }
        }
    }

    async fn compose(&mut self, mail: &Mail) -> Option<(Envelope, Vec<u8>)> {
        let personal = store::mails::open(&self.keys, mail).ok()?;
        let images = self.images(&personal).await;
        let to = MailAddress::parse(&personal.address)?;
        let from = MailAddress::parse(&self.profile.sender_address)?;
        let reply_to = self.profile.reply_to.as_deref().and_then(MailAddress::parse);
        let letter = Letter {
            message_id: &mail.message_id,
            at: mail.created_at,
            from: (&HeaderText::new(&self.profile.sender_name), &from),
            reply_to: reply_to.as_ref(),
            to: (&HeaderText::new(&personal.name), &to),
            subject: &HeaderText::new(&personal.subject),
            text: &personal.text,
            html: personal.html.as_deref(),
            unsubscribe: personal.unsubscribe.as_deref(),
            images: &images,
        };
        compose(&letter).ok()
    }

    /// The pictures of a mail, each read once for all mails of this run.
    async fn images(&mut self, personal: &MailPersonal) -> Vec<Image> {
        let mut images = Vec::with_capacity(personal.images.len());
        for id in &personal.images {
            if !self.images.contains_key(id) {
                let image = crate::mail_images::read(self.app, &self.keys, self.profile.tenant_id, *id).await;
                let image = image
                    .inspect_err(|error| tracing::warn!(image = %id, %error, "picture"))
                    .ok();
                self.images.insert(*id, image.flatten());
            }
            if let Some(Some(image)) = self.images.get(id) {
                images.push(Image {
                    id: image.id.clone(),
                    name: image.name.clone(),
                    media_type: image.media_type.clone(),
                    bytes: image.bytes.clone(),
                });
            }
        }
        images
    }

    async fn close(self) -> Result<()> {
        join_all(self.lines.into_iter().flatten().map(SmtpLine::close)).await;
        Ok(store::mail_queue::release(&self.app.store.db, &self.profile).await?)
    }
}

fn settled(
    mail: &Mail,
    status: MailStatus,
    next_at: Instant,
    failure: Option<MailFailure>,
    counts: bool,
) -> Settled {
    Settled {
        id: mail.id,
        status,
        next_at,
        failure,
        reason: None,
        sent_at: None,
        counts,
    }
}

/// Tells it.
async fn happened(tx: &mut Tx, mail: &Mail, kind: EventKind, now: Instant) -> Result<()> {
    let event = told::event(mail, kind, &Caller::system(mail.tenant_id).actor, now);
    store::events::insert(tx, std::slice::from_ref(&event)).await?;
    if matches!(kind, EventKind::MailSent | EventKind::MailUnknown) {
        told::bar(tx, mail, &event).await?;
    }
    Ok(())
}
