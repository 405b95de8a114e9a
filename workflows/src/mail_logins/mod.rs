//! How mail servers are signed in at: by a password, or by an access token that is fetched as it is needed.

mod account;
mod check;
mod renewal;
mod tokens;

pub(crate) use account::Account;
pub(crate) use check::checked;
pub(crate) use tokens::Tokens;
