//! 注文メール: order mails as drafts of orders, read by the labels in them (`[受注番号] …`). A mail that does
//! not read as its layout says is told of with the label and the line, and never guessed at.

mod amounts;
mod item;
mod layout;
mod lines;
mod once;
mod read;

pub use layout::Layout;
pub use lines::MailProblem;
pub use read::read;
