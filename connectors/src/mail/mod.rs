//! Mail: templates filled in, messages put together and handed to a server, and messages fetched and
//! read.

mod compose;
mod context;
mod folder_name;
mod imap;
mod inbound;
mod metered;
mod reach;
mod report;
mod secured;
mod sign_in;
mod smtp;
mod template;
mod tls;
mod token;

pub use lettre::address::Envelope;

pub use compose::{ComposeError, Image, Letter, compose};
pub use context::{
    AmountView, BuyerView, LineView, MailContext, OrderView, RecipientView, ShipmentView, ShopView,
};
pub use imap::{ImapError, ImapLine, ImapMessage, ImapServer};
pub use inbound::{Incoming, Reading, read};
pub use report::{Report, ReportAction};
pub use sign_in::SignIn;
pub use smtp::{Handed, SmtpError, SmtpLine, SmtpServer};
pub use template::{Part, TemplateError, TemplateFault, check, placeholders, render};
pub use tls::Trust;
pub use token::{TokenError, ask as ask_for_token};
