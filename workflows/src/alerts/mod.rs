//! アラート: looked for when an order enters or changes, resolved by people.
//!
//! What the order itself tells is a rule of the domain; what only the database knows is one of
//! [`sources`]. Whoever changes an order calls [`refresh`] in the same transaction.

mod around;
mod blacklist;
mod bundles;
mod daily;
mod door;
mod duplicates;
mod follow;
mod products;
mod read;
mod refresh;
mod resolve;
mod settings;
mod sources;
mod suggest;
mod tax_rates;
mod traces;
mod watch;

pub use around::refresh_around;
pub use daily::{refresh_all, refresh_due};
pub(crate) use door::at_the_door;
pub use follow::follow;
pub use read::{counts, list, of_order};
pub use refresh::refresh;
pub(crate) use refresh::{events, refresh_by};
pub use resolve::{reopen, resolve, resolve_many};
pub(crate) use settings::look_again;
pub use settings::{AlertSettingsEdit, edit_settings, get_settings};
pub use suggest::{Suggestion, suggestions};
pub use watch::Watch;
