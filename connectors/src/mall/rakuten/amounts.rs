//! The amounts of an `OrderModel`: wrapping, coupons, fees, totals, and which of them are not fixed yet.

use domain::order::{Gift, LineKind};
use domain::order_draft::{LineDraft, OrderDraft, StatedRate};
use domain::{RateBp, Yen};

use super::super::draft::{self, joined};
use super::super::lenient::tax_rate;
use super::model::{NOT_FIXED, OrderModel, Wrapping};

pub(super) fn wrapped(wrapping: &Wrapping) -> Option<Gift> {
    (wrapping.delete_wrapping_flag != Some(1)).then(|| Gift {
        kind: if wrapping.title == Some(2) {
            "リボン"
        } else {
            "包装紙"
        }
        .to_owned(),
        text: wrapping.name.clone(),
        amount: fixed(wrapping.price),
        tax_rate: tax_rate(&wrapping.tax_rate).unwrap_or(RateBp::STANDARD),
    })
}

/// Coupons and the mall's additional fee. Coupons are split by rate as the tax summary has them, since the
/// coupons themselves do not say what they take off.
pub(super) fn beside_goods(model: &OrderModel) -> Vec<LineDraft> {
    let mut lines = Vec::new();
    let line = |kind, name: &str, amount: i64, rate| draft::line(kind, name, 1, Yen(amount), rate);
    let names: Vec<&str> = model.coupons.iter().map(|coupon| coupon.name.as_str()).collect();
    let total: i64 = model
        .coupons
        .iter()
        .map(|c| fixed(c.total).0)
        .fold(0, i64::saturating_add);
    let by_rate: Vec<(RateBp, i64)> = model
        .tax_summaries
        .iter()
        .filter_map(|tax| Some((tax_rate(&tax.tax_rate)?, fixed(tax.coupon_price).0)))
        .filter(|(_, amount)| *amount != 0)
        .collect();
    let stated = by_rate
        .iter()
        .map(|(_, amount)| amount.abs())
        .fold(0, i64::saturating_add);
    if total != 0 && stated == total {
        for (rate, amount) in by_rate {
            lines.push(line(
                LineKind::Discount,
                &joined(&names, "、"),
                -amount.abs(),
                rate,
            ));
        }
    } else {
        for coupon in &model.coupons {
            let amount = fixed(coupon.total).0;
            lines.push(line(LineKind::Discount, &coupon.name, -amount, RateBp::STANDARD));
        }
    }
    let fee = fixed(model.additional_fee_occur_amount_to_user).0;
    if fee != 0 {
        lines.push(line(LineKind::Fee, "追加手数料", fee, RateBp::STANDARD));
    }
    lines
}

/// `paymentCharge` holds the cash-on-delivery fee too, which stands at the packages.
pub(super) fn totals(draft: &mut OrderDraft, model: &OrderModel) {
    let cod: i64 = draft
        .shipments
        .iter()
        .map(|s| s.cod_fee.0)
        .fold(0, i64::saturating_add);
    draft.payment_fee = Yen(fixed(model.payment_charge).0.saturating_sub(cod).max(0));
    draft.points_used = model
        .point
        .as_ref()
        .and_then(|point| point.used_point)
        .unwrap_or(0)
        .max(0);
    draft.stated.billed = model.request_price.filter(|price| *price != NOT_FIXED).map(Yen);
    if draft.stated.billed.is_none() {
        return;
    }
    draft.stated.by_rate = model
        .tax_summaries
        .iter()
        .filter_map(|tax| {
            Some(StatedRate {
                rate: tax_rate(&tax.tax_rate)?,
                billed: tax.req_price.filter(|price| *price != NOT_FIXED).map(Yen),
                points: tax.point.filter(|point| *point != NOT_FIXED).map(i64::abs),
            })
        })
        .collect();
}

pub(super) fn unfixed(model: &OrderModel) -> Vec<String> {
    [
        ("goodsPrice", model.goods_price),
        ("postagePrice", model.postage_price),
        ("deliveryPrice", model.delivery_price),
        ("paymentCharge", model.payment_charge),
        ("totalPrice", model.total_price),
        ("requestPrice", model.request_price),
    ]
    .into_iter()
    .filter(|(_, amount)| *amount == Some(NOT_FIXED))
    .map(|(name, _)| name.to_owned())
    .collect()
}

/// Nothing where the amount is missing or not fixed yet.
pub(super) fn fixed(amount: Option<i64>) -> Yen {
    Yen(amount.filter(|amount| *amount != NOT_FIXED).unwrap_or(0))
}
