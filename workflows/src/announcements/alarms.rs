//! What nobody would notice: jobs that were given up, deadlines that come near. Looked for now and then;
//! each is told once.

use domain::announcement::{AnnouncementKind, AnnouncementLevel};
use domain::incident::{DeadlineState, Incident};
use domain::{Instant, TenantId};
use serde_json::json;

use super::notice::{Notice, notify};
use crate::{App, Result};

const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;
/// Dead jobs looked at in one go.
const MOST: i64 = 200;

/// Tells of what needs somebody by now.
pub async fn sound(app: &App) -> Result<()> {
    let now = app.now();
    let mut notices: Vec<(TenantId, Notice)> = Vec::new();
    let dead = store::jobs::dead_since(&app.store.db, now.plus_millis(-DAY_MILLIS), MOST).await?;
    for job in dead {
        let (Some(tenant), Some(ended)) = (job.tenant_id, job.finished_at) else {
            continue;
        };
        let notice = Notice {
            kind: AnnouncementKind::JobDead,
            level: AnnouncementLevel::Warning,
            data: json!({ "job": job.id, "kind": job.kind }),
            key: format!("job:{}:{}", job.id, ended.millis()),
        };
        notices.push((tenant, notice));
    }
    for incident in store::incidents::open_ones(&app.store.db).await? {
        let tenant = incident.tenant_id;
        notices.extend(deadlines(&incident, now).map(|notice| (tenant, notice)));
    }
    for (tenant, notice) in notices {
        let mut tx = app.store.db.begin().await?;
        notify(&mut tx, tenant, notice, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn deadlines(incident: &Incident, now: Instant) -> impl Iterator<Item = Notice> {
    let id = incident.id;
    incident.deadlines().into_iter().filter_map(move |deadline| {
        let state = deadline.state(now);
        let level = match state {
            DeadlineState::Near => AnnouncementLevel::Warning,
            DeadlineState::Missed => AnnouncementLevel::Critical,
            _ => return None,
        };
        let (duty, due) = (json!(deadline.duty), deadline.due_at.to_string());
        Some(Notice {
            kind: AnnouncementKind::IncidentDeadline,
            level,
            key: format!("incident:{id}:{duty}:{due}:{}", json!(state)),
            data: json!({ "incident": id, "duty": duty, "due_at": due, "state": state }),
        })
    })
}
