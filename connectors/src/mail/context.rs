//! What templates can name. Fields are a promise: templates of shops are full of them.

use serde::Serialize;

/// Everything about one mail. What is not known is an empty text.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MailContext {
    pub order: OrderView,
    pub buyer: BuyerView,
    pub shipments: Vec<ShipmentView>,
    pub shop: ShopView,
    /// 個別メッセージ.
    pub message: String,
    /// What the buyer's rank is told.
    pub rank_message: String,
    /// The order as a list.
    pub order_block: String,
    pub signature: String,
    pub footer: String,
    /// Where no more mail can be asked for; empty in mail that the order needs.
    pub unsubscribe_url: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct OrderView {
    pub number: String,
    /// `2026年11月29日 10:05`.
    pub ordered_at: String,
    pub payment_method: String,
    pub lines: Vec<LineView>,
    /// Goods, in yen.
    pub goods: i64,
    pub shipping_fee: i64,
    /// 決済手数料 and 代引手数料.
    pub payment_fee: i64,
    pub points_used: i64,
    /// 請求金額.
    pub billed: i64,
    pub paid: i64,
    /// Still to be paid.
    pub due: i64,
    /// By tax rate.
    pub amounts: Vec<AmountView>,
    /// What the buyer wrote.
    pub note: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct AmountView {
    /// In percent.
    pub rate: i64,
    pub billed: i64,
    pub tax: i64,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct LineView {
    pub sku: String,
    pub name: String,
    pub options: String,
    pub quantity: i64,
    pub unit_price: i64,
    pub amount: i64,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct BuyerView {
    pub name: String,
    pub family_name: String,
    pub given_name: String,
    pub company: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ShipmentView {
    pub carrier: String,
    pub tracking_numbers: Vec<String>,
    /// Where the carrier tells how far it is; empty for carriers we do not know.
    pub tracking_url: String,
    pub ship_on: String,
    pub shipped_on: String,
    pub deliver_on: String,
    pub delivery_window: String,
    pub recipient: RecipientView,
    pub lines: Vec<LineView>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct RecipientView {
    pub name: String,
    pub postal_code: String,
    pub address: String,
    pub phone: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ShopView {
    pub name: String,
    pub address: String,
}

impl MailContext {
    /// The order as mails list it.
    pub fn with_order_block(mut self) -> MailContext {
        self.order_block = order_block(&self.order, &self.shipments);
        self
    }

    /// With all there can be.
    pub fn sample() -> MailContext {
        let line = |sku: &str, name: &str, quantity, unit_price| LineView {
            sku: sku.into(),
            name: name.into(),
            options: "色:緑".into(),
            quantity,
            unit_price,
            amount: quantity * unit_price,
        };
        let lines = vec![line("TEA-8", "緑茶", 2, 1620), line("CUP-1", "カップ", 1, 700)];
        let context = MailContext {
            order: OrderView {
                number: "A-1001".into(),
                ordered_at: "2026年11月29日 10:05".into(),
                payment_method: "代金引換".into(),
                lines: lines.clone(),
                goods: 3940,
                shipping_fee: 660,
                payment_fee: 330,
                points_used: 0,
                billed: 4930,
                paid: 0,
                due: 4930,
                amounts: vec![AmountView {
                    rate: 8,
                    billed: 3240,
                    tax: 240,
                }],
                note: "夜に届けてください。".into(),
            },
            buyer: BuyerView {
                name: "山田 花子".into(),
                family_name: "山田".into(),
                given_name: "花子".into(),
                company: "猫商会".into(),
            },
            shipments: vec![ShipmentView {
                carrier: "ヤマト運輸".into(),
                tracking_numbers: vec!["123456789013".into()],
                tracking_url: "https://example.com/".into(),
                ship_on: "2026年11月30日".into(),
                shipped_on: "2026年11月30日".into(),
                deliver_on: "2026年12月1日".into(),
                delivery_window: "午前中".into(),
                recipient: RecipientView {
                    name: "山田 太郎".into(),
                    postal_code: "150-0001".into(),
                    address: "東京都渋谷区神宮前1-1-1".into(),
                    phone: "03-1234-5678".into(),
                },
                lines,
            }],
            shop: ShopView {
                name: "猫の店".into(),
                address: "neko@example.com".into(),
            },
            message: "いつもありがとうございます。".into(),
            rank_message: "会員の皆様へ".into(),
            order_block: String::new(),
            signature: "猫の店".into(),
            footer: "footer".into(),
            unsubscribe_url: "https://example.com/".into(),
        };
        context.with_order_block()
    }

    /// With as little as there can be.
    pub fn bare_sample() -> MailContext {
        MailContext {
            order: OrderView {
                number: "A-1".into(),
                lines: vec![LineView::default()],
                ..OrderView::default()
            },
            shipments: vec![ShipmentView::default()],
            ..MailContext::default()
        }
    }
}

fn order_block(order: &OrderView, shipments: &[ShipmentView]) -> String {
    let mut rows = vec![
        format!("［受注番号］{}", order.number),
        format!("［注文日時］{}", order.ordered_at),
        format!("［支払方法］{}", order.payment_method),
    ];
    for shipment in shipments {
        rows.push(String::new());
        rows.push(format!("［お届け先］{} 様", shipment.recipient.name));
        for (label, text) in [
            ("お届け希望日", &shipment.deliver_on),
            ("お届け時間帯", &shipment.delivery_window),
            ("運送会社", &shipment.carrier),
        ] {
            if !text.is_empty() {
                rows.push(format!("［{label}］{text}"));
            }
        }
        if !shipment.tracking_numbers.is_empty() {
            rows.push(format!("［お荷物番号］{}", shipment.tracking_numbers.join("、")));
            if !shipment.tracking_url.is_empty() {
                rows.push(shipment.tracking_url.clone());
            }
        }
        for line in &shipment.lines {
            rows.push(String::new());
            rows.push(line.name.clone());
            if !line.options.is_empty() {
                rows.push(format!("　{}", line.options));
            }
            rows.push(format!(
                "　{} × {} = {}",
                yen(line.unit_price),
                line.quantity,
                yen(line.amount)
            ));
        }
    }
    rows.push(String::new());
    for (label, amount) in [
        ("商品合計", order.goods),
        ("送料", order.shipping_fee),
        ("手数料", order.payment_fee),
        ("ポイント利用", -order.points_used),
    ] {
        if amount != 0 {
            rows.push(format!("{label}　{}", yen(amount)));
        }
    }
    rows.push(format!("ご請求金額　{}", yen(order.billed)));
    for amount in &order.amounts {
        rows.push(format!(
            "（{}%対象 {}、うち消費税 {}）",
            amount.rate,
            yen(amount.billed),
            yen(amount.tax)
        ));
    }
    rows.join("\n")
}

/// `12,345円`.
pub(super) fn yen(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if amount < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + "円"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yen_have_their_commas() {
        for (amount, text) in [
            (0, "0円"),
            (999, "999円"),
            (1000, "1,000円"),
            (-1_234_567, "-1,234,567円"),
        ] {
            assert_eq!(yen(amount), text);
        }
    }

    #[test]
    fn the_order_as_mails_list_it() {
        insta::assert_snapshot!(MailContext::sample().order_block);
    }
}
