//! 日本郵便 ゆうパックプリントR (ゆうプリR): 72 columns, no header, every field in quotes. What comes back is 摘要/記事.

use domain::order::Temperature;
use domain::waybill::{DateStyle, WaybillFormat};
use domain::waybill_limits;

use super::format::{CarrierFormat, Codes, Column, blank, column, fixed, from, to};
use super::kind::{Kinds, collecting};
use super::source::{Party, Source};
use super::windows::Hours;

pub(super) const FORMAT: CarrierFormat = CarrierFormat {
    format: WaybillFormat::JapanPostYupackPrintR,
    name: "japan_post_yupack_print_r",
    title: "日本郵便 ゆうパックプリントR",
    header: false,
    quoted: true,
    dates: DateStyle::Compact,
    columns: COLUMNS,
    limits: &waybill_limits::JAPAN_POST,
    codes: Codes {
        // 着払/代引.
        kinds: Kinds {
            words: &[
                ("発払", "0"),
                ("発払い", "0"),
                ("元払", "0"),
                ("元払い", "0"),
                ("ゆうパック", "0"),
                ("着払", "1"),
                ("着払い", "1"),
                ("代引", "2"),
                ("代引き", "2"),
            ],
            usual: "0",
            collecting: &[collecting("0", "2", 2_000_000)],
            never_collecting: &["1"],
            rules: &[],
        },
        windows: &[
            (Hours::Morning, "51"),
            (Hours::Between(8, 12), "51"),
            (Hours::Between(12, 14), "52"),
            (Hours::Between(14, 16), "53"),
            (Hours::Between(16, 18), "54"),
            (Hours::Between(18, 20), "55"),
            (Hours::Between(19, 21), "56"),
            (Hours::Between(20, 21), "56"),
        ],
        no_window: "00",
        cool,
    },
};

fn cool(temperature: Temperature) -> &'static str {
    match temperature {
        Temperature::Ambient => "0",
        Temperature::Chilled => "1",
        Temperature::Frozen => "2",
    }
}

const COLUMNS: &[Column] = &[
    fixed("商品", "1"),
    column("着払/代引", Source::WaybillKind).required(),
    blank("ゴルフ/スキー/空港"),
    blank("往復"),
    blank("書留/特定記録"),
    blank("配達方法"),
    column("作成数", Source::Parcels).required(),
    to("お届け先のお名前", Party::Name(0)).guessed().required(),
    blank("お届け先の敬称"),
    to("お届け先のお名前（カナ）", Party::Kana).bytes(50).guessed(),
    to("お届け先の郵便番号", Party::PostalCode).bytes(8).required(),
    to("お届け先の都道府県", Party::Address(0)).guessed().required(),
    to("お届け先の市区町村郡", Party::Address(1)).guessed().required(),
    to("お届け先の丁目番地号", Party::Address(2)).guessed().required(),
    to("お届け先の建物名・部屋番号など", Party::Address(3)).guessed(),
    to("お届け先の電話番号", Party::Phone)
        .bytes(15)
        .guessed()
        .required(),
    to("お届け先の法人名", Party::Company).guessed(),
    to("お届け先の部署名", Party::Department).guessed(),
    blank("お届け先のメールアドレス"),
    blank("空港略称"),
    blank("空港コード"),
    blank("受取人様のお名前"),
    from("ご依頼主のお名前", Party::Name(0)).guessed().required(),
    blank("ご依頼主の敬称"),
    from("ご依頼主のお名前（カナ）", Party::Kana).bytes(50).guessed(),
    from("ご依頼主の郵便番号", Party::PostalCode).bytes(8).required(),
    from("ご依頼主の都道府県", Party::Address(0)).guessed().required(),
    from("ご依頼主の市区町村郡", Party::Address(1))
        .guessed()
        .required(),
    from("ご依頼主の丁目番地号", Party::Address(2))
        .guessed()
        .required(),
    from("ご依頼主の建物名・部屋番号など", Party::Address(3)).guessed(),
    from("ご依頼主の電話番号", Party::Phone)
        .bytes(15)
        .guessed()
        .required(),
    from("ご依頼主の法人名", Party::Company).guessed(),
    from("ご依頼主の部署名", Party::Department).guessed(),
    blank("ご依頼主のメールアドレス"),
    column("品名", Source::Item(0)).bytes(50).guessed().required(),
    blank("品名番号"),
    blank("個数"),
    column("発送予定日", Source::ShipOn),
    blank("発送予定時間帯"),
    blank("セキュリティ"),
    blank("重量"),
    blank("損害要償額"),
    column("保冷", Source::Cool),
    fixed("こわれもの", "0"),
    fixed("なまもの", "0"),
    fixed("ビン類", "0"),
    fixed("逆さま厳禁", "0"),
    fixed("下積み厳禁", "0"),
    blank("予備"),
    blank("差出予定日"),
    blank("差出予定時間帯"),
    column("配達希望日", Source::DeliverOn),
    column("配達希望時間帯", Source::Window),
    blank("クラブ本数"),
    blank("ご使用日（プレー日）"),
    blank("ご使用時間"),
    blank("搭乗日"),
    blank("搭乗時間"),
    blank("搭乗便名"),
    blank("復路発送予定日"),
    blank("お支払方法"),
    column("摘要/記事", Source::ManagementNumber).bytes(50).guessed(),
    blank("サイズ"),
    fixed("差出方法", "0"),
    fixed("割引", "0"),
    column("代金引換金額", Source::CodAmount).bytes(7).guessed(),
    column("うち消費税等", Source::CodTax).bytes(7).guessed(),
    fixed("配達予定日通知（お届け先）", "0"),
    fixed("配達完了通知（お届け先）", "0"),
    fixed("不在持戻り通知（お届け先）", "0"),
    fixed("郵便局留通知（お届け先）", "0"),
    fixed("配達完了通知（依頼主）", "0"),
];
