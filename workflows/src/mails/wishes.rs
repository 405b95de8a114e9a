//! What recipients have said about mail: asked when a mail is written, and once more before it goes.

use std::collections::HashMap;

use domain::TenantId;
use domain::mail::MailRefusal;
use domain::suppression::SuppressionScope;
use store::Reads;

use crate::Result;

/// By the blind index of the address.
pub(super) struct Wishes {
    suppressed: HashMap<Vec<u8>, SuppressionScope>,
    consents: HashMap<Vec<u8>, bool>,
}

impl Wishes {
    pub async fn read(from: &mut impl Reads, tenant: TenantId, addresses: &[Vec<u8>]) -> Result<Wishes> {
        Ok(Wishes {
            suppressed: store::suppressions::of(from.on(), tenant, addresses).await?,
            consents: store::suppressions::consents_of(from.on(), tenant, addresses).await?,
        })
    }

    /// Why the address gets no such mail.
    pub fn refusal(&self, address: &[u8], advertising: bool) -> Option<MailRefusal> {
        if self.is_suppressed(address, advertising) {
            return Some(MailRefusal::Suppressed);
        }
        self.lacks_consent(address, advertising)
            .then_some(MailRefusal::NoConsent)
    }

    /// 配信停止.
    pub fn is_suppressed(&self, address: &[u8], advertising: bool) -> bool {
        let scope = self.suppressed.get(address);
        scope.is_some_and(|scope| scope.covers(advertising))
    }

    /// オプトイン: advertising needs it, and the last word counts.
    pub fn lacks_consent(&self, address: &[u8], advertising: bool) -> bool {
        advertising && self.consents.get(address) != Some(&true)
    }
}
