//! Mail in line: whose turn it is, who sends, and what became of it. A profile is held by one runner at a
//! time; only it marks mails as being sent, and only as long as it holds the profile.

use domain::mail::{Mail, MailStatus};
use domain::mail_failure::MailFailure;
use domain::mail_profile::MailProfile;
use domain::{Instant, Json, MailId};
use uuid::Uuid;

use crate::db::{On, Query, Sql, sql};
use crate::{Db, Result, Tx};

/// Whether some profile has work: asked before a transaction is begun for it.
pub async fn is_any_due(db: &Db, now: Instant) -> Result<bool> {
    let due: Option<MailProfile> = due(db.into(), now, 1, false).opt().await?;
    Ok(due.is_some())
}

/// Takes profiles that have work, of all tenants, those that wait longest first: ours until then.
pub async fn claim(
    tx: &mut Tx,
    lease: Uuid,
    now: Instant,
    until: Instant,
    most: i64,
) -> Result<Vec<MailProfile>> {
    let mut claimed = due((&mut *tx).into(), now, most, true)
        .all::<MailProfile>()
        .await?;
    for profile in &mut claimed {
        (profile.lease_id, profile.leased_until) = (Some(lease), Some(until));
        sql(
            &mut *tx,
            "UPDATE mail_profiles SET lease_id = $3, leased_until = $4 WHERE tenant_id = $1 AND id = $2",
        )
        .bind(profile.tenant_id)
        .bind(profile.id)
        .bind(lease)
        .bind(until)
        .exec()
        .await?;
    }
    Ok(claimed)
}

/// Profiles with mail that is due, or that was being sent when its runner died.
fn due(on: On<'_>, now: Instant, most: i64, locked: bool) -> Query<'_> {
    let is_postgres = !on.is_sqlite();
    let mut query = sql(
        on,
        "SELECT p.* FROM mail_profiles p
         WHERE (p.leased_until IS NULL OR p.leased_until <= $1)
           AND ((p.active AND p.next_send_at <= $1 AND EXISTS (
                    SELECT 1 FROM mails m WHERE m.tenant_id = p.tenant_id AND m.profile_id = p.id
                        AND m.status = 'queued' AND m.next_at <= $1))
                OR EXISTS (
                    SELECT 1 FROM mails m WHERE m.tenant_id = p.tenant_id AND m.profile_id = p.id
                        AND m.status = 'sending'))
         ORDER BY p.next_send_at LIMIT $2",
    )
    .bind(now)
    .bind(most);
    if locked && is_postgres {
        query.push(" FOR UPDATE OF p SKIP LOCKED");
    }
    query
}

/// Mails of a profile that a runner died over: whether they were taken, nobody knows.
pub async fn orphans(tx: &mut Tx, profile: &MailProfile, failure: &MailFailure) -> Result<Vec<Mail>> {
    sql(
        tx,
        "UPDATE mails SET status = 'unknown', failure = $3, maybe_sent = TRUE
         WHERE tenant_id = $1 AND profile_id = $2 AND status = 'sending' RETURNING *",
    )
    .bind(profile.tenant_id)
    .bind(profile.id)
    .bind(Json(failure))
    .all()
    .await
}

/// What became of a mail that was being sent.
#[derive(Clone, Debug)]
pub struct Settled {
    pub id: MailId,
    pub status: MailStatus,
    pub next_at: Instant,
    pub failure: Option<MailFailure>,
    /// Why it is cancelled.
    pub reason: Option<&'static str>,
    pub sent_at: Option<Instant>,
    /// Whether the attempt counts.
    pub counts: bool,
}

/// Keeps the profile for longer, and says when it may send next; its version, by which a change of it by
/// people shows. `None` where it is somebody else's now, and nothing may be written.
pub async fn renew(tx: &mut Tx, profile: &MailProfile, until: Instant) -> Result<Option<i64>> {
    let renewed: Option<(i64,)> = sql(
        tx,
        "UPDATE mail_profiles SET leased_until = $4, next_send_at = $5, failures = $6, failure = $7
         WHERE tenant_id = $1 AND id = $2 AND lease_id = $3 RETURNING version",
    )
    .bind(profile.tenant_id)
    .bind(profile.id)
    .bind(profile.lease_id)
    .bind(until)
    .bind(profile.next_send_at)
    .bind(profile.failures)
    .bind(&profile.failure)
    .opt()
    .await?;
    Ok(renewed.map(|(version,)| version))
}

/// Keeps the profile for longer, while mail is under way.
pub async fn keep(on: impl Into<On<'_>>, profile: &MailProfile, until: Instant) -> Result<()> {
    sql(
        on,
        "UPDATE mail_profiles SET leased_until = $4 WHERE tenant_id = $1 AND id = $2 AND lease_id = $3",
    )
    .bind(profile.tenant_id)
    .bind(profile.id)
    .bind(profile.lease_id)
    .bind(until)
    .exec()
    .await?;
    Ok(())
}

/// Lets the profile go.
pub async fn release(on: impl Into<On<'_>>, profile: &MailProfile) -> Result<()> {
    sql(
        on,
        "UPDATE mail_profiles SET lease_id = NULL, leased_until = NULL
         WHERE tenant_id = $1 AND id = $2 AND lease_id = $3",
    )
    .bind(profile.tenant_id)
    .bind(profile.id)
    .bind(profile.lease_id)
    .exec()
    .await?;
    Ok(())
}

/// Writes down what became of mails; of which. One that came back before its server had answered stays so.
pub async fn settle(tx: &mut Tx, profile: &MailProfile, settled: &[Settled]) -> Result<Vec<MailId>> {
    let mut written = Vec::with_capacity(settled.len());
    for one in settled {
        let rows = sql(
            &mut *tx,
            "UPDATE mails SET status = $3, next_at = $4, failure = $5, sent_at = $6,
                 attempts = attempts - $7, reason = $8, maybe_sent = maybe_sent OR $9
             WHERE tenant_id = $1 AND id = $2 AND status = 'sending'",
        )
        .bind(profile.tenant_id)
        .bind(one.id)
        .bind(one.status)
        .bind(one.next_at)
        .bind(one.failure.as_ref().map(Json))
        .bind(one.sent_at)
        .bind(i64::from(!one.counts))
        .bind(one.reason)
        .bind(one.status == MailStatus::Unknown)
        .exec()
        .await?;
        if rows == 1 {
            written.push(one.id);
        }
    }
    Ok(written)
}

/// The next mails of a profile, those first that are due longest: an attempt at each is noted before it
/// is made.
pub async fn take(tx: &mut Tx, profile: &MailProfile, now: Instant, most: i64) -> Result<Vec<Mail>> {
    taking(tx.into(), profile, now, most).all().await
}

/// What is cancelled between being found and being marked is left. PostgreSQL finds the ids first, and the
/// mails by them: of a table that it has not looked at since it grew, it would read all.
fn taking<'e>(on: On<'e>, profile: &MailProfile, now: Instant, most: i64) -> Query<'e> {
    let text = Sql::Each {
        sqlite:
            "UPDATE mails SET status = 'sending', attempts = attempts + 1 WHERE tenant_id = $1 AND id IN (
             SELECT id FROM mails
             WHERE tenant_id = $1 AND profile_id = $2 AND status = 'queued' AND next_at <= $3
             ORDER BY next_at LIMIT $4)
         AND status = 'queued' RETURNING *",
        postgres: "UPDATE mails SET status = 'sending', attempts = attempts + 1
         WHERE tenant_id = $1 AND id = ANY(ARRAY(
             SELECT id FROM mails
             WHERE tenant_id = $1 AND profile_id = $2 AND status = 'queued' AND next_at <= $3
             ORDER BY next_at LIMIT $4))
         AND status = 'queued' RETURNING *",
    };
    sql(on, text)
        .bind(profile.tenant_id)
        .bind(profile.id)
        .bind(now)
        .bind(most)
}

#[cfg(test)]
mod tests {
    use domain::mail_profile::MailTls;
    use domain::{MailProfileId, TenantId};

    use super::*;
    use crate::testing;

    /// However many mails there are that were sent.
    #[tokio::test]
    async fn only_what_is_due_is_read() {
        let test = testing::sqlite().await;
        let now = Instant::from_millis(0).unwrap();
        let plan = due((&test.db).into(), now, 9, false)
            .plan()
            .await
            .unwrap()
            .join("; ");
        assert!(
            plan.contains("INDEX mails_due (tenant_id=? AND profile_id=? AND next_at<?)"),
            "{plan}"
        );
        assert!(
            plan.contains("INDEX mails_sending (tenant_id=? AND profile_id=?)"),
            "{plan}"
        );
        let plan = taking((&test.db).into(), &profile(now), now, 9)
            .plan()
            .await
            .unwrap()
            .join("; ");
        assert!(
            plan.contains("INDEX mails_due (tenant_id=? AND profile_id=? AND next_at<?)"),
            "{plan}"
        );
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }

    fn profile(now: Instant) -> MailProfile {
        MailProfile {
            tenant_id: TenantId(Uuid::nil()),
            id: MailProfileId(Uuid::nil()),
            name: String::new(),
            host: String::new(),
            port: 25,
            tls: MailTls::None,
            sender_address: String::new(),
            sender_name: String::new(),
            sender_registered: false,
            reply_to: None,
            per_minute: 1,
            mobile_from: None,
            mobile_until: None,
            header: String::new(),
            signature: String::new(),
            footer: String::new(),
            is_default: false,
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
}
