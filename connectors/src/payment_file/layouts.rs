//! The layouts that need no making. Banks' columns are as the banks' downloads have them; they change
//! without notice, and a tenant's own layout takes their place then.

use super::layout::{Column, Layout};
use crate::csv::header;

/// One that comes with the platform.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    pub code: &'static str,
    pub name: &'static str,
    method: &'static str,
    date: &'static [&'static str],
    amount: &'static [&'static str],
    payer: &'static [&'static str],
    order_number: &'static [&'static str],
}

/// 全銀協規定フォーマット 振込入金通知 (種別 01), records of 200 bytes.
pub(super) const ZENGIN: &str = "zengin";
/// The same, its fields separated by commas.
pub(super) const ZENGIN_CSV: &str = "zengin_csv";
pub(super) const TRANSFER: &str = "銀行振込";

const fn bank(
    code: &'static str,
    name: &'static str,
    date: &'static [&'static str],
    amount: &'static [&'static str],
    payer: &'static [&'static str],
) -> BuiltIn {
    BuiltIn {
        code,
        name,
        method: TRANSFER,
        date,
        amount,
        payer,
        order_number: &[],
    }
}

const BUILT_IN: &[BuiltIn] = &[
    bank(ZENGIN, "全銀協 振込入金通知（固定長）", &[], &[], &[]),
    bank(ZENGIN_CSV, "全銀協 振込入金通知（CSV）", &[], &[], &[]),
    bank(
        "rakuten_bank",
        "楽天銀行",
        &["取引日"],
        &["入出金(円)"],
        &["入出金内容"],
    ),
    bank(
        "sbi_net_bank",
        "住信SBIネット銀行",
        &["日付"],
        &["入金金額(円)"],
        &["内容"],
    ),
    bank(
        "paypay_bank",
        "PayPay銀行",
        &["操作日(年)", "操作日(月)", "操作日(日)"],
        &["お預り金額"],
        &["摘要"],
    ),
    bank(
        "gmo_aozora",
        "GMOあおぞらネット銀行",
        &["日付"],
        &["入金金額"],
        &["摘要"],
    ),
    bank("mufg", "三菱UFJ銀行", &["日付"], &["預かり金額"], &["摘要内容"]),
    bank(
        "smbc",
        "三井住友銀行",
        &["年月日"],
        &["お預入れ"],
        &["お取り扱い内容"],
    ),
    bank(
        "yucho",
        "ゆうちょ銀行",
        &["取引日"],
        &["受入金額(円)"],
        &["詳細1", "詳細2"],
    ),
    // 入金明細 of malls and payment agencies: what they have in common is the order's number. The
    // columns of 楽天's are not public; a layout of one's own names them if they are others.
    BuiltIn {
        code: "settlement",
        name: "モール・決済代行の入金明細",
        method: "",
        date: &["入金日|入金予定日|決済日|精算日|支払日"],
        amount: &["入金額|入金金額|決済金額|精算金額|支払金額|金額"],
        payer: &[],
        order_number: &["注文番号|受注番号|オーダー番号|注文ID"],
    },
];

/// Those that come with the platform.
pub fn built_in() -> &'static [BuiltIn] {
    BUILT_IN
}

impl BuiltIn {
    pub(super) fn layout(&self) -> Layout {
        let column = |names: &&str| Column::Named(names.split('|').map(header::normal).collect());
        Layout {
            code: self.code.to_owned(),
            method: self.method.to_owned(),
            header: true,
            date: self.date.iter().map(column).collect(),
            amount: self.amount.first().map_or(Column::Named(Vec::new()), column),
            payer: self.payer.iter().map(column).collect(),
            order_number: self.order_number.first().map(column),
            only: None,
        }
    }
}

/// Fields of the separated form of [`ZENGIN`]: 勘定日 is the third, 金額 the fifth, 振込依頼人名 the
/// eighth, EDI情報 the twelfth.
pub(super) fn zengin_csv() -> Layout {
    Layout {
        code: ZENGIN_CSV.to_owned(),
        method: TRANSFER.to_owned(),
        header: false,
        date: vec![Column::At(2)],
        amount: Column::At(4),
        payer: vec![Column::At(7), Column::At(11)],
        order_number: None,
        only: Some((0, "2")),
    }
}
