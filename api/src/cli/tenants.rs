//! `nekonote tenants`: shops and their first owners.

use std::io::Read as _;

use clap::{Args, Subcommand};
use domain::TenantId;
use domain::money::Rounding;
use domain::tenant::Tenant;
use jobs::settings::Settings;
use workflows::App;
use workflows::access::Password;
use workflows::tenants::{self, NewOwner, NewTenant};

use super::Failed;
use super::say::say;

#[derive(Debug, Subcommand)]
pub enum TenantsCommand {
    /// Make a tenant with an owner, whose password is read from standard input.
    Create {
        #[arg(long, value_name = "NAME")]
        name: String,
        #[command(flatten)]
        owner: Owner,
    },
    /// Give a tenant another owner, or one that has none its first. The password is read from standard input.
    AddOwner {
        /// The tenant; may be left out where there is only one.
        #[arg(long, value_name = "ten_…")]
        tenant: Option<TenantId>,
        #[command(flatten)]
        owner: Owner,
    },
    /// List tenants.
    List,
}

#[derive(Args, Debug)]
pub struct Owner {
    #[arg(long, value_name = "NAME")]
    owner_name: String,
    #[arg(long, value_name = "ADDRESS")]
    owner_email: String,
}

pub async fn run(settings: &Settings, command: TenantsCommand) -> Result<(), Failed> {
    jobs::logging::init(&settings.log)?;
    let app = jobs::start::start(settings).await?;
    match command {
        TenantsCommand::Create { name, owner } => {
            let new = NewTenant {
                name,
                rounding: Rounding::Down,
            };
            let tenant = tenants::create_with_owner(&app, new, owner.with_password()?).await?;
            say!("{}", tenant.id)?;
        }
        TenantsCommand::AddOwner { tenant, owner } => {
            let tenant = named_or_only(&app, tenant).await?;
            let staff = tenants::add_owner(&app, tenant.id, owner.with_password()?).await?;
            say!("{staff}")?;
        }
        TenantsCommand::List => {
            for tenant in tenants::all(&app).await? {
                let owned = tenants::has_owner(&app, tenant.id).await?;
                let note = if owned {
                    ""
                } else {
                    "  (no owner: tenants add-owner)"
                };
                say!("{}  {}{note}", tenant.id, tenant.name)?;
            }
        }
    }
    app.store.db.close().await;
    Ok(())
}

impl Owner {
    fn with_password(self) -> Result<NewOwner, Failed> {
        let mut password = String::new();
        std::io::stdin().read_to_string(&mut password)?;
        Ok(NewOwner {
            name: self.owner_name,
            email: self.owner_email,
            password: Password::new(password.trim_end_matches(['\r', '\n'])),
        })
    }
}

/// The tenant that a command means: the one it names, or the only one there is.
pub async fn named_or_only(app: &App, id: Option<TenantId>) -> Result<Tenant, Failed> {
    let all = tenants::all(app).await?;
    meant(all, id).map_err(Failed::from)
}

fn meant(mut all: Vec<Tenant>, id: Option<TenantId>) -> Result<Tenant, String> {
    if let Some(id) = id {
        let named = all.into_iter().find(|tenant| tenant.id == id);
        return named.ok_or_else(|| format!("there is no tenant {id}"));
    }
    match (all.pop(), all.len()) {
        (None, _) => Err("there is no tenant yet: nekonote tenants create".into()),
        (Some(only), 0) => Ok(only),
        (Some(_), others) => Err(format!(
            "there are {} tenants: name one with --tenant",
            others + 1
        )),
    }
}

#[cfg(test)]
mod tests {
    use domain::Instant;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_command_means_the_only_tenant_or_the_named_one() {
        let tenant = |number| Tenant {
            id: TenantId(Uuid::from_u128(number)),
            name: "ねこ商店".into(),
            rounding: Rounding::Down,
            ship_when_paid: false,
            created_at: Instant::from_millis(0).unwrap(),
            updated_at: Instant::from_millis(0).unwrap(),
            version: 1,
        };
        let id = |number| Some(TenantId(Uuid::from_u128(number)));
        let said = |number: u128, named| {
            let all = (1..=number).map(tenant).collect();
            meant(all, named).map(|tenant| tenant.id)
        };
        assert_eq!(said(1, None).ok(), id(1));
        assert_eq!(said(3, id(2)).ok(), id(2));
        assert!(said(0, None).unwrap_err().contains("no tenant yet"));
        assert_eq!(
            said(5, None).unwrap_err(),
            "there are 5 tenants: name one with --tenant"
        );
        assert!(said(5, id(9)).unwrap_err().contains("there is no tenant ten_"));
    }
}
