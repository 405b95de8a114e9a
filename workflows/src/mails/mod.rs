//! メール: written about orders, put in line once, handed in at the shop's server, and kept.
//!
//! What may be sent twice is never sent by itself: see `deliver`.

mod context;
mod deliver;
mod footer;
mod html;
mod letter;
mod line;
mod postbox;
mod prepare;
mod press;
mod queue;
mod read;
mod told;
mod unsubscribe;
mod wishes;
mod withdraw;

pub use deliver::{claim_due, deliver};
pub(crate) use line::{Way, failure, of as failure_of};
pub use postbox::Postbox;
pub use prepare::prepare;
pub(crate) use prepare::prepare_as_if;
pub use press::{Prepared, Press, Refused, Wish};
pub use queue::{Queued, SendMail, Sent, Written, queue, refused, write};
pub(crate) use read::address_index;
pub use read::{MailQuery, MailView, cancel, get, list, resend};
pub(crate) use told::{bar, event};
pub use unsubscribe::{Unsubscribed, unsubscribe};
pub(crate) use withdraw::withdraw;
