//! `nekonote tenants`: shops and their first owners.

use std::io::Read as _;

use clap::Subcommand;
use domain::money::Rounding;
use jobs::settings::Settings;
use workflows::access::Password;
use workflows::tenants::{self, NewOwner, NewTenant};

use super::Failed;

#[derive(Debug, Subcommand)]
pub enum TenantsCommand {
    /// Make a tenant with an owner, whose password is read from standard input.
    Create {
        #[arg(long, value_name = "NAME")]
        name: String,
        #[arg(long, value_name = "NAME")]
        owner_name: String,
        #[arg(long, value_name = "ADDRESS")]
        owner_email: String,
    },
    /// List tenants.
    List,
}

pub async fn run(settings: &Settings, command: TenantsCommand) -> Result<(), Failed> {
    jobs::logging::init(&settings.log)?;
    let app = jobs::start::start(settings).await?;
    match command {
        TenantsCommand::Create {
            name,
            owner_name,
            owner_email,
        } => {
            let mut password = String::new();
            std::io::stdin().read_to_string(&mut password)?;
            let tenant = tenants::create(
                &app,
                NewTenant {
                    name,
                    rounding: Rounding::Down,
                },
            )
            .await?;
            let password = Password::new(password.trim_end_matches(['\r', '\n']));
            let owner = NewOwner {
                name: owner_name,
                email: owner_email,
                password,
            };
            tenants::add_owner(&app, tenant.id, owner).await?;
            println!("{}", tenant.id);
        }
        TenantsCommand::List => {
            for tenant in tenants::all(&app).await? {
                println!("{}  {}", tenant.id, tenant.name);
            }
        }
    }
    app.store.db.close().await;
    Ok(())
}
