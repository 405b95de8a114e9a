//! Whether a login will do.

use connectors::web::check_url;
use domain::FieldError;
use domain::mail_login::{MailLogin, MailProof, NewMailLogin};

/// `private`: whether its token server may lie in a private network.
pub(crate) fn checked(new: NewMailLogin, private: bool) -> Result<MailLogin, FieldError> {
    let login = new.settled()?;
    if let MailProof::Oauth(grant) = &login.proof
        && let Some(wrong) = check_url("/login/oauth/token_url", &grant.token_url, private)
    {
        return Err(wrong);
    }
    Ok(login)
}
