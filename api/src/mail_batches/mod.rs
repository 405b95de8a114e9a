//! `/v1/mail-batches`: mail to many orders.

mod operations;
mod view;

pub use operations::MailBatchesApi;
