//! 佐川急便 e飛伝Ⅲ: 標準_飛脚宅配便_CSV_ヘッダ有, 74 columns. On the label every character takes a full-width one's room.

use domain::order::Temperature;
use domain::waybill::{DateStyle, WaybillFormat};
use domain::waybill_limits;

use super::format::{CarrierFormat, Codes, Column, blank, column, fixed, from, to};
use super::kind::{Kinds, collecting};
use super::source::{Party, Source};
use super::windows::Hours;

pub(super) const FORMAT: CarrierFormat = CarrierFormat {
    format: WaybillFormat::SagawaEhiden3,
    name: "sagawa_ehiden3",
    title: "佐川急便 e飛伝Ⅲ",
    header: true,
    quoted: true,
    dates: DateStyle::Slashes,
    columns: COLUMNS,
    limits: &waybill_limits::SAGAWA,
    codes: Codes {
        // 元着区分.
        kinds: Kinds {
            words: &[
                ("発払", "1"),
                ("発払い", "1"),
                ("元払", "1"),
                ("元払い", "1"),
                ("飛脚宅配便", "1"),
                ("代引", "1"),
                ("代引き", "1"),
                ("e-コレクト", "1"),
                ("着払", "2"),
                ("着払い", "2"),
            ],
            usual: "1",
            collecting: &[collecting("1", "1", 9_999_999)],
            never_collecting: &["2"],
            rules: &[],
        },
        windows: &[
            (Hours::Morning, "01"),
            (Hours::Between(8, 12), "01"),
            (Hours::Between(12, 14), "12"),
            (Hours::Between(14, 16), "14"),
            (Hours::Between(16, 18), "16"),
            (Hours::Between(18, 20), "18"),
            (Hours::Between(19, 21), "19"),
            (Hours::Between(18, 21), "04"),
        ],
        no_window: "",
        cool,
    },
};

fn cool(temperature: Temperature) -> &'static str {
    match temperature {
        Temperature::Ambient => "001",
        Temperature::Chilled => "002",
        Temperature::Frozen => "003",
    }
}

const COLUMNS: &[Column] = &[
    blank("お届け先コード取得区分"),
    blank("お届け先コード"),
    to("お届け先電話番号", Party::Phone).bytes(15).required(),
    to("お届け先郵便番号", Party::PostalCode).bytes(8).required(),
    to("お届け先住所１", Party::Address(0)).required(),
    to("お届け先住所２", Party::Address(1)),
    to("お届け先住所３", Party::Address(2)),
    to("お届け先名称１", Party::Name(0)).required(),
    to("お届け先名称２", Party::Name(1)),
    column("お客様管理番号", Source::ManagementNumber)
        .bytes(16)
        .guessed(),
    column("お客様コード", Source::CustomerCode).bytes(12).required(),
    blank("部署ご担当者コード取得区分"),
    column("部署ご担当者コード", Source::BillingCode),
    blank("部署ご担当者名称"),
    blank("荷送人電話番号"),
    blank("ご依頼主コード取得区分"),
    blank("ご依頼主コード"),
    from("ご依頼主電話番号", Party::Phone).bytes(15),
    from("ご依頼主郵便番号", Party::PostalCode).bytes(8),
    from("ご依頼主住所１", Party::Address(0)),
    from("ご依頼主住所２", Party::Address(1)),
    from("ご依頼主名称１", Party::Name(0)),
    from("ご依頼主名称２", Party::Name(1)),
    fixed("荷姿", "001"),
    column("品名１", Source::Item(0)).characters(16).required(),
    column("品名２", Source::Item(1)).characters(16),
    column("品名３", Source::Item(2)).characters(16),
    column("品名４", Source::Item(3)).characters(16),
    column("品名５", Source::Item(4)).characters(16),
    blank("荷札荷姿"),
    blank("荷札品名１"),
    blank("荷札品名２"),
    blank("荷札品名３"),
    blank("荷札品名４"),
    blank("荷札品名５"),
    blank("荷札品名６"),
    blank("荷札品名７"),
    blank("荷札品名８"),
    blank("荷札品名９"),
    blank("荷札品名１０"),
    blank("荷札品名１１"),
    column("出荷個数", Source::Parcels).bytes(3).guessed().required(),
    fixed("スピード指定", "000"),
    column("クール便指定", Source::Cool),
    column("配達日", Source::DeliverOn),
    column("配達指定時間帯", Source::Window),
    blank("配達指定時間（時分）"),
    column("代引金額", Source::CodAmount).bytes(7).guessed(),
    column("消費税", Source::CodTax).bytes(7).guessed(),
    blank("決済種別"),
    blank("保険金額"),
    blank("指定シール１"),
    blank("指定シール２"),
    blank("指定シール３"),
    fixed("営業所受取", "0"),
    fixed("SRC区分", "0"),
    blank("営業所受取営業所コード"),
    column("元着区分", Source::WaybillKind),
    blank("メールアドレス"),
    blank("ご不在時連絡先"),
    column("出荷日", Source::ShipOn),
    blank("お問い合せ送り状No."),
    blank("出荷場印字区分"),
    blank("集約解除指定"),
    column("編集０１", Source::Note).guessed(),
    blank("編集０２"),
    blank("編集０３"),
    blank("編集０４"),
    blank("編集０５"),
    blank("編集０６"),
    blank("編集０７"),
    blank("編集０８"),
    blank("編集０９"),
    blank("編集１０"),
];
