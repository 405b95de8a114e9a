//! `nekonote announce` and `nekonote incident`: what whoever runs the platform tells its tenants.

use chrono::{DateTime, Utc};
use clap::{Args, Subcommand, ValueEnum};
use domain::TenantId;
use domain::announcement::{AnnouncementLevel, AnnouncementText};
use domain::incident::{IncidentKind, IncidentText};
use jobs::settings::Settings;
use workflows::announcements::{NewMessage, announce};
use workflows::incidents::{NewIncident, record_once};
use workflows::{App, tenants};

use super::Failed;
use super::say::say;

/// Whom it is for, and what it is told once for.
#[derive(Debug, Args)]
pub struct Whom {
    /// A tenant; may be given more than once.
    #[arg(
        long,
        value_name = "ten_…",
        required_unless_present = "all",
        conflicts_with = "all"
    )]
    tenant: Vec<TenantId>,
    /// Every tenant.
    #[arg(long)]
    all: bool,
    /// Whoever was told under this key is not told again.
    #[arg(long, value_name = "TEXT")]
    key: String,
}

#[derive(Debug, Args)]
pub struct Announce {
    #[command(flatten)]
    whom: Whom,
    #[arg(long, value_name = "TEXT")]
    title: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    body: String,
    #[arg(long, default_value = "info")]
    level: Level,
}

#[derive(Debug, Subcommand)]
pub enum IncidentCommand {
    /// Record an incident for each of these tenants; its clocks run from when it was noticed.
    Record(Box<Record>),
}

#[derive(Debug, Args)]
pub struct Record {
    #[command(flatten)]
    whom: Whom,
    #[arg(long)]
    kind: Kind,
    #[arg(long, value_name = "TEXT")]
    title: String,
    /// 概要.
    #[arg(long, value_name = "TEXT", default_value = "")]
    outline: String,
    /// 個人データの項目.
    #[arg(long, value_name = "TEXT", default_value = "")]
    data_items: String,
    /// Somebody may have meant harm.
    #[arg(long)]
    malicious: bool,
    /// 要配慮個人情報 is among it.
    #[arg(long)]
    sensitive: bool,
    /// Somebody may lose money.
    #[arg(long)]
    financial: bool,
    /// Nobody can read it.
    #[arg(long)]
    encrypted: bool,
    /// How many persons of each tenant, as far as is known.
    #[arg(long, value_name = "NUMBER")]
    persons: Option<i64>,
    #[arg(long, value_name = "RFC3339")]
    occurred_at: Option<DateTime<Utc>>,
    /// Left out: now.
    #[arg(long, value_name = "RFC3339")]
    noticed_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Level {
    Info,
    Warning,
    Critical,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Kind {
    Leak,
    Loss,
    Damage,
    Outage,
}

/// Says of each tenant which announcement it got.
pub async fn tell(settings: &Settings, new: Announce) -> Result<(), Failed> {
    jobs::logging::init(&settings.log)?;
    let app = jobs::start::start(settings).await?;
    for tenant in chosen(&app, &new.whom).await? {
        let message = NewMessage {
            level: new.level.into(),
            text: AnnouncementText {
                title: new.title.clone(),
                body: new.body.clone(),
            },
        };
        let mut tx = app.store.db.begin().await?;
        let told = announce(&app, &mut tx, tenant, &new.whom.key, message).await?;
        tx.commit().await?;
        report(tenant, told)?;
    }
    app.store.db.close().await;
    Ok(())
}

/// Says of each tenant which incident it got.
pub async fn incident(settings: &Settings, command: IncidentCommand) -> Result<(), Failed> {
    jobs::logging::init(&settings.log)?;
    let IncidentCommand::Record(new) = command;
    let app = jobs::start::start(settings).await?;
    for tenant in chosen(&app, &new.whom).await? {
        let mut tx = app.store.db.begin().await?;
        let recorded = record_once(&app, &mut tx, tenant, &new.whom.key, new.incident()).await?;
        tx.commit().await?;
        report(tenant, recorded.map(|open| open.incident.id))?;
    }
    app.store.db.close().await;
    Ok(())
}

fn report(tenant: TenantId, told: Option<impl std::fmt::Display>) -> Result<(), Failed> {
    match told {
        Some(id) => say!("{tenant}  {id}"),
        None => say!("{tenant}  told before"),
    }
}

/// Nobody is told where one of them is unknown.
async fn chosen(app: &App, whom: &Whom) -> Result<Vec<TenantId>, Failed> {
    let known: Vec<TenantId> = tenants::all(app).await?.iter().map(|tenant| tenant.id).collect();
    if whom.all {
        return Ok(known);
    }
    match whom.tenant.iter().find(|id| !known.contains(id)) {
        Some(id) => Err(format!("there is no tenant {id}").into()),
        None => Ok(whom.tenant.clone()),
    }
}

impl Record {
    fn incident(&self) -> NewIncident {
        NewIncident {
            kind: self.kind.into(),
            malicious: self.malicious,
            sensitive: self.sensitive,
            financial: self.financial,
            encrypted: self.encrypted,
            persons: self.persons,
            occurred_at: self.occurred_at.map(Into::into),
            noticed_at: self.noticed_at.map(Into::into),
            text: IncidentText {
                title: self.title.clone(),
                outline: self.outline.clone(),
                data_items: self.data_items.clone(),
                ..IncidentText::default()
            },
        }
    }
}

impl From<Level> for AnnouncementLevel {
    fn from(level: Level) -> AnnouncementLevel {
        match level {
            Level::Info => AnnouncementLevel::Info,
            Level::Warning => AnnouncementLevel::Warning,
            Level::Critical => AnnouncementLevel::Critical,
        }
    }
}

impl From<Kind> for IncidentKind {
    fn from(kind: Kind) -> IncidentKind {
        match kind {
            Kind::Leak => IncidentKind::Leak,
            Kind::Loss => IncidentKind::Loss,
            Kind::Damage => IncidentKind::Damage,
            Kind::Outage => IncidentKind::Outage,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use crate::cli::Cli;

    #[test]
    fn it_is_said_whom_to_tell_and_under_which_key() {
        let announce = ["announce", "--title", "保守"];
        let one = ["--tenant", "ten_01m823vpxwe8yrsgz6h3axm14s"];
        for (more, fine) in [
            (vec!["--all", "--key", "k"], true),
            (vec![one[0], one[1], "--key", "k"], true),
            (
                vec![
                    one[0], one[1], one[0], one[1], "--key", "k", "--level", "critical",
                ],
                true,
            ),
            (vec!["--key", "k"], false),
            (vec!["--all"], false),
            (vec!["--all", one[0], one[1], "--key", "k"], false),
            (vec!["--all", "--key", "k", "--level", "loud"], false),
        ] {
            let words = ["nekonote"].iter().chain(&announce).chain(&more);
            assert_eq!(Cli::try_parse_from(words).is_ok(), fine, "{more:?}");
        }
        let record = [
            "nekonote", "incident", "record", "--all", "--key", "k", "--kind", "leak", "--title", "x",
        ];
        assert!(Cli::try_parse_from(record).is_ok());
        let dated = record
            .iter()
            .chain(&["--noticed-at", "2026-12-01T09:00:00+09:00", "--persons", "3"]);
        assert!(Cli::try_parse_from(dated).is_ok());
    }
}
