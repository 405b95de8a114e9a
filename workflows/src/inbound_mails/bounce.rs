//! What mail servers tell of mail of ours: one that came back is marked, and an address that takes none
//! for good gets no more.

use connectors::mail::{Report, ReportAction};
use domain::event::EventKind;
use domain::inbound_mail::{InboundKind, InboundMail, InboundStatus};
use domain::mail::{Mail, MailDirection, MailStatus};
use domain::mail_failure::{MailFailure, MailFailureKind};
use domain::suppression::{Suppression, SuppressionReason, SuppressionScope};
use domain::{Json, SuppressionId};
use store::Tx;
use store::suppressions::SUPPRESSIONS;

use super::desk::Desk;
use crate::{Result, mails, new_id};

pub(super) async fn take(
    desk: &Desk<'_>,
    tx: &mut Tx,
    mail: &mut Mail,
    inbound: &mut InboundMail,
    report: &Report,
) -> Result<()> {
    inbound.kind = match report.action {
        ReportAction::Failed => InboundKind::Bounce,
        ReportAction::Delayed | ReportAction::Delivered => InboundKind::DeliveryNotice,
    };
    let about = about(tx, mail, report).await?;
    let Some(about) = about else {
        inbound.status = InboundStatus::Unassigned;
        return Ok(());
    };
    inbound.about_mail_id = Some(about.id);
    inbound.status = InboundStatus::Taken;
    mail.order_id = about.order_id;
    if report.action != ReportAction::Failed {
        return Ok(());
    }
    let now = desk.entrance.now;
    let bounced = Mail {
        failure: Some(Json(MailFailure {
            kind: MailFailureKind::Bounced,
            status: None,
            enhanced: Some(report.status.clone()).filter(|status| is_status(status)),
            at: now,
        })),
        ..about
    };
    let Some((from, bounced)) = mark(tx, &bounced).await? else {
        return Ok(());
    };
    let event = mails::event(&bounced, EventKind::MailBounced, &desk.caller.actor, now);
    store::events::insert(tx, std::slice::from_ref(&event)).await?;
    if from == MailStatus::Sending {
        // Nobody else tells that it went.
        mails::bar(tx, &bounced, &event).await?;
    }
    if report.is_about_the_address() {
        suppress(desk, tx, &bounced).await?;
    }
    Ok(())
}

/// Marks a mail that came back, and says where it stood. One that nobody knew the fate of, or whose server
/// has not answered yet, has been sent, as we know now.
async fn mark(tx: &mut Tx, bounced: &Mail) -> Result<Option<(MailStatus, Mail)>> {
    for from in [MailStatus::Sending, MailStatus::Sent, MailStatus::Unknown] {
        let marked = store::mails::set_status(&mut *tx, bounced, from, MailStatus::Bounced).await?;
        if let Some(marked) = marked {
            return Ok(Some((from, marked)));
        }
    }
    Ok(None)
}

/// The mail that the report is about. Only its message id tells: an address alone would let anybody stop
/// mail to anybody.
async fn about(tx: &mut Tx, mail: &Mail, report: &Report) -> Result<Option<Mail>> {
    let Some(id) = &report.message_id else {
        return Ok(None);
    };
    let found = store::mails::by_message_ids(tx, mail.tenant_id, std::slice::from_ref(id)).await?;
    Ok(found
        .into_iter()
        .find(|found| found.direction == MailDirection::Outbound))
}

async fn suppress(desk: &Desk<'_>, tx: &mut Tx, bounced: &Mail) -> Result<()> {
    let Some(address) = bounced.address.clone() else {
        return Ok(());
    };
    let personal = store::mails::open(desk.keys, bounced)?;
    let id = SuppressionId(new_id());
    let one = Suppression {
        tenant_id: bounced.tenant_id,
        id,
        address,
        scope: SuppressionScope::All,
        reason: SuppressionReason::Bounced,
        mail_id: Some(bounced.id),
        sealed: store::suppressions::seal(desk.keys, SUPPRESSIONS, id.0, &personal.address)?,
        created_at: desk.entrance.now,
    };
    store::suppressions::put(tx, &one).await?;
    Ok(())
}

/// It came from outside: nothing but figures and dots is kept.
fn is_status(text: &str) -> bool {
    (3..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}
