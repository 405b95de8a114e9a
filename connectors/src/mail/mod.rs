//! Mail: templates filled in, messages put together and handed to a server, and messages read.

mod compose;
mod context;
mod inbound;
mod report;
mod smtp;
mod template;

pub use lettre::address::Envelope;

pub use compose::{ComposeError, Image, Letter, compose};
pub use context::{
    AmountView, BuyerView, LineView, MailContext, OrderView, RecipientView, ShipmentView, ShopView,
};
pub use inbound::{Incoming, Reading, read};
pub use report::{Report, ReportAction};
pub use smtp::{Handed, SmtpError, SmtpLine, SmtpServer};
pub use template::{Part, TemplateError, TemplateFault, check, render};
