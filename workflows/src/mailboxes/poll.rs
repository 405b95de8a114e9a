//! Fetches what is new in mailboxes. Who holds a mailbox's lease reads it; a message and the place to go on
//! from are one transaction, so that after a crash another goes on where this one was, and takes nothing
//! twice. What becomes of a message at its server comes after that, and is owed until it is done.

use std::convert::Infallible;
use std::time::Duration;

use connectors::mail::{ImapError, ImapLine, ImapMessage};
use domain::Instant;
use domain::event::Actor;
use domain::inbound_mail::MAX_MESSAGE;
use domain::mailbox::{Mailbox, MailboxAfterwards, MailboxFailure, MailboxFailureKind};
use uuid::Uuid;

use super::line::open;
use crate::announcements::mailbox_failed;
use crate::inbound_mails::{Fetched, TOO_LARGE, take_fetched};
use crate::orders::Entrance;
use crate::{App, Caller, Error, Result, Stop};

/// Whoever holds a mailbox and shows no life for so long has lost it.
const LEASE_MILLIS: i64 = 20_000;
const SIGN_OF_LIFE: Duration = Duration::from_secs(5);
/// Messages of one poll; then others have their turn, and the rest comes at once.
const BATCH: usize = 200;
/// As much as is kept of a message that is too large.
const BEGINNING: usize = 64 << 10;
/// Why a message is left to people whose taking failed by our fault.
const NOT_TAKEN: &str = "not_taken";

/// Takes mailboxes that are due, so many at most: they are ours for the time of a lease.
pub async fn claim_due(app: &App, most: usize) -> Result<Vec<Mailbox>> {
    let now = app.now();
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(store::mailboxes::claim(&app.store.db, Uuid::now_v7(), now, lease_end(app), most).await?)
}

/// Reads a mailbox that is ours, and notes how it went.
pub async fn poll(app: &App, mut mailbox: Mailbox, halt: &Stop) -> Result<()> {
    let held = mailbox.clone();
    let mut halted = halt.clone();
    // Cut off wherever it is: what is not committed did not happen, and what is owed is done the next time.
    let ended = tokio::select! {
        ended = read_on(app, &mut mailbox) => ended,
        () = halted.asked() => Err(Stopped::Halted),
        never = stay_alive(app, &held) => match never {},
    };
    let now = app.now();
    let (kind, pause) = match ended {
        Ok(Ended::Lost) => return Ok(()),
        Ok(Ended::UpToDate) => (None, mailbox.poll_seconds),
        Ok(Ended::Behind) => (None, 0),
        Err(Stopped::Halted) => return Ok(store::mailboxes::release(&app.store.db, &mailbox).await?),
        Err(Stopped::Server(ImapError(kind))) => (Some(kind), mailbox.pause_seconds(mailbox.failures + 1)),
        Err(Stopped::Ours(error)) => {
            tracing::error!(mailbox = %mailbox.id, %error, "mailbox");
            let pause = mailbox.pause_seconds(mailbox.failures + 1);
            (Some(MailboxFailureKind::Internal), pause)
        }
    };
    let next = now.plus_millis(pause * 1000);
    let Some(kind) = kind else {
        return Ok(store::mailboxes::polled(&app.store.db, &mailbox, None, next, now).await?);
    };
    let failure = MailboxFailure { kind, at: now };
    let mut tx = app.store.db.begin().await?;
    store::mailboxes::polled(&mut tx, &mailbox, Some(&failure), next, now).await?;
    mailbox_failed(&mut tx, &mailbox, &failure).await?;
    Ok(tx.commit().await?)
}

async fn stay_alive(app: &App, held: &Mailbox) -> Infallible {
    loop {
        tokio::time::sleep(SIGN_OF_LIFE).await;
        if let Err(error) = store::mailboxes::hold(&app.store.db, held, lease_end(app)).await {
            tracing::warn!(mailbox = %held.id, %error, "the lease of a mailbox");
        }
    }
}

fn lease_end(app: &App) -> Instant {
    app.now().plus_millis(LEASE_MILLIS)
}

#[derive(PartialEq, Eq)]
enum Ended {
    UpToDate,
    /// There is more, and it is others' turn.
    Behind,
    /// Somebody else holds the mailbox now, or people changed it.
    Lost,
}

/// Why it was not read to its end.
enum Stopped {
    Halted,
    Server(ImapError),
    Ours(Error),
}

impl From<ImapError> for Stopped {
    fn from(error: ImapError) -> Stopped {
        Stopped::Server(error)
    }
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Stopped {
        Stopped::Ours(error)
    }
}

impl From<store::Error> for Stopped {
    fn from(error: store::Error) -> Stopped {
        Stopped::Ours(error.into())
    }
}

async fn read_on(app: &App, mailbox: &mut Mailbox) -> std::result::Result<Ended, Stopped> {
    let mut entrance = Entrance::open(app, mailbox.tenant_id, Actor::System).await?;
    entrance.know_all_goods(app).await?;
    let mut line = open(app, &entrance.keys, mailbox).await??;
    let to_change = mailbox.afterwards != MailboxAfterwards::Leave;
    let validity = line.select(&mailbox.folder, to_change).await?;
    if mailbox.uid_validity != Some(validity) && !renumber(app, mailbox, validity).await? {
        return Ok(Ended::Lost);
    }
    let uids = line.after(mailbox.last_uid, mailbox.search_from()).await?;
    let (these, later) = uids.split_at(uids.len().min(BATCH));
    if !these.is_empty() {
        for message in line.describe(these).await? {
            if !take(app, &mut line, &entrance, mailbox, message).await? {
                return Ok(Ended::Lost);
            }
        }
    }
    settle(app, &mut line, mailbox).await?;
    line.close().await;
    Ok(if later.is_empty() {
        Ended::UpToDate
    } else {
        Ended::Behind
    })
}

/// The server has given its messages other numbers: all are looked at again, and those that are in are
/// known. False where the mailbox is somebody else's.
async fn renumber(app: &App, mailbox: &mut Mailbox, validity: i64) -> Result<bool> {
    mailbox.uid_validity = Some(validity);
    mailbox.last_uid = 0;
    let mut tx = app.store.db.begin().await?;
    let is_ours = store::mailboxes::advance(&mut tx, mailbox, 0, lease_end(app)).await?;
    if is_ours {
        store::mailboxes::forget_marks(&mut tx, mailbox.tenant_id, mailbox.id).await?;
        tx.commit().await?;
    }
    Ok(is_ours)
}

/// Takes one message in; false where the mailbox is somebody else's.
async fn take(
    app: &App,
    line: &mut ImapLine,
    entrance: &Entrance,
    mailbox: &mut Mailbox,
    message: ImapMessage,
) -> std::result::Result<bool, Stopped> {
    mailbox.last_uid = message.uid;
    if message.arrived_at.is_some_and(|at| !mailbox.wants(at)) {
        return pass(app, mailbox).await;
    }
    let is_large = message.bytes > MAX_MESSAGE;
    let most = if is_large {
        u64::try_from(BEGINNING).unwrap_or(u64::MAX)
    } else {
        MAX_MESSAGE + 1
    };
    let Some(mut raw) = line.fetch(message.uid, most).await? else {
        return pass(app, mailbox).await;
    };
    // Servers count as they like.
    let is_large = is_large || u64::try_from(raw.len()).unwrap_or(u64::MAX) > MAX_MESSAGE;
    if is_large {
        raw.truncate(BEGINNING);
    }
    let problem = is_large.then_some(TOO_LARGE);
    let entrance = entrance.renewed(app).await?;
    match take_in(app, &entrance, mailbox, &raw, problem).await {
        Err(error) if is_of_the_message(&error) => {
            tracing::error!(mailbox = %mailbox.id, %error, "a message could not be taken in");
            Ok(take_in(app, &entrance, mailbox, &raw, Some(NOT_TAKEN)).await?)
        }
        taken => Ok(taken?),
    }
}

/// One transaction: the message, the place to go on from, and what is owed to the server.
async fn take_in(
    app: &App,
    entrance: &Entrance,
    mailbox: &Mailbox,
    raw: &[u8],
    problem: Option<&'static str>,
) -> Result<bool> {
    let mut tx = app.store.db.begin().await?;
    // First, so that whoever else believes to hold it waits.
    if !store::mailboxes::advance(&mut tx, mailbox, 0, lease_end(app)).await? {
        return Ok(false);
    }
    let fetched = Fetched {
        mailbox,
        uid: mailbox.last_uid,
        raw,
        problem,
    };
    let caller = Caller::system(mailbox.tenant_id);
    let is_new = take_fetched(&mut tx, &caller, entrance, &fetched).await?;
    store::mailboxes::advance(&mut tx, mailbox, i64::from(is_new), lease_end(app)).await?;
    // One that is too large is not in: it stays there as it is.
    if mailbox.afterwards != MailboxAfterwards::Leave && problem != Some(TOO_LARGE) {
        store::mailboxes::owe_mark(&mut tx, mailbox, mailbox.last_uid).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Goes past a message that is not to be taken in.
async fn pass(app: &App, mailbox: &Mailbox) -> std::result::Result<bool, Stopped> {
    let mut tx = app.store.db.begin().await?;
    let is_ours = store::mailboxes::advance(&mut tx, mailbox, 0, lease_end(app)).await?;
    tx.commit().await?;
    Ok(is_ours)
}

/// Whether another message may fare better. A database that is away, or too slow, says nothing of it.
fn is_of_the_message(error: &Error) -> bool {
    !matches!(
        error,
        Error::Store(store::Error::Unavailable(_) | store::Error::TooSlow)
    )
}

/// Has the server mark or move what is in.
async fn settle(app: &App, line: &mut ImapLine, mailbox: &Mailbox) -> std::result::Result<(), Stopped> {
    const MOST: i64 = 1_000;
    for uid in store::mailboxes::marks(&app.store.db, mailbox, MOST).await? {
        match (mailbox.afterwards, &mailbox.done_folder) {
            (MailboxAfterwards::MarkSeen, _) => line.mark_seen(uid).await?,
            (MailboxAfterwards::Move, Some(folder)) => line.move_to(uid, folder).await?,
            (MailboxAfterwards::Move, None) | (MailboxAfterwards::Leave, _) => {}
        }
        store::mailboxes::marked(&app.store.db, mailbox, uid).await?;
    }
    Ok(())
}
