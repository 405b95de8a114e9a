//! What sets writers going besides stock and shipments: settings, credentials, and codes that were missing.

use connectors::mall::ListingCode;
use domain::Instant;
use domain::shop::{Shop, WriterTask};
use store::Tx;
use store::mall_codes::MallCode;
use store::publications::Which;

use crate::{Result, publications};

/// Everything that is kept count of, now that the mall may be told.
pub(crate) async fn tell_all(tx: &mut Tx, shop: &Shop, now: Instant) -> Result<()> {
    let everything = Which::Counted {
        shop: Some(shop.id),
        variants: None,
    };
    publications::again(tx, shop.tenant_id, everything, true, now).await?;
    Ok(())
}

/// People have done something about the shop: what failed before is tried at once.
pub(crate) async fn wake(tx: &mut Tx, shop: &Shop, now: Instant) -> Result<()> {
    for task in [WriterTask::Stock, WriterTask::Orders] {
        store::shop_writers::wake(tx, shop.tenant_id, &[shop.id], task, true, now).await?;
    }
    Ok(())
}

/// Notes the mall's own codes; listings that were refused for want of one are told again.
pub(crate) async fn learn<'a>(
    tx: &mut Tx,
    shop: &Shop,
    codes: impl Iterator<Item = (&'a str, &'a ListingCode)>,
    now: Instant,
) -> Result<()> {
    let codes: Vec<MallCode> = codes
        .filter(|(code, _)| !code.is_empty())
        .map(|(code, listing)| MallCode {
            code: code.to_owned(),
            item: listing.item.clone(),
            variant: listing.variant.clone(),
        })
        .collect();
    keep(tx, shop, &told_apart(codes), now).await
}

/// Without those that stand for two things at the mall: a number for the one would go to the other. What is
/// known of these stays as it is.
fn told_apart(mut codes: Vec<MallCode>) -> Vec<MallCode> {
    codes.sort_unstable();
    codes.dedup();
    let mut apart = Vec::with_capacity(codes.len());
    for alike in codes.chunk_by(|one, other| one.code == other.code) {
        if let [only] = alike {
            apart.push(only.clone());
        }
    }
    apart
}

/// The same of codes that are ready to be kept.
pub(super) async fn keep(tx: &mut Tx, shop: &Shop, codes: &[MallCode], now: Instant) -> Result<()> {
    let learned = store::mall_codes::learn(tx, shop.tenant_id, shop.id, codes, now).await?;
    if !learned.is_empty() {
        let refused = Which::RefusedCodes(shop.id, &learned);
        publications::again(tx, shop.tenant_id, refused, false, now).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_for_two_things_is_not_learned() {
        let code = |code: &str, variant: &str| MallCode {
            code: code.into(),
            item: "tea-8".into(),
            variant: variant.into(),
        };
        let codes = vec![
            code("TEA", "red"),
            code("CUP", ""),
            code("TEA", "blue"),
            code("CUP", ""),
        ];
        assert_eq!(told_apart(codes), [code("CUP", "")]);
    }
}
