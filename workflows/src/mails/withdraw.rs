//! Takes mail back that waits for its turn, as soon as its order does not get it any more where it stands:
//! what was shipped and then was not, and what was cancelled. Once it is to be told again, it is written anew.

use std::collections::HashMap;

use domain::mail::{MailRefusal, MailStage};
use domain::{OrderId, TenantId};
use store::Tx;

use crate::Result;
use crate::follow_mails::{self, Left};

/// In the transaction in which orders come to stand elsewhere.
pub(crate) async fn withdraw(tx: &mut Tx, tenant: TenantId, orders: &[Left<'_>]) -> Result<()> {
    let mut refused: HashMap<(MailStage, MailRefusal), Vec<OrderId>> = HashMap::new();
    for one in orders {
        for refusal in one.refusals() {
            refused.entry(refusal).or_default().push(one.order.id);
        }
    }
    for ((stage, refusal), orders) in refused {
        let mails = store::mails::withdraw(tx, tenant, &orders, stage, refusal.code()).await?;
        follow_mails::forget(tx, tenant, &mails).await?;
    }
    Ok(())
}
