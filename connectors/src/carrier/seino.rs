//! 西濃運輸 カンガルーマジック2: 44 columns, full-width texts only. There is no column for hours: they go to 記事.

use domain::order::Temperature;
use domain::waybill::{DateStyle, WaybillFormat};
use domain::waybill_limits;

use super::format::{CarrierFormat, Codes, Column, blank, column, fixed, from, to};
use super::kind::{Kinds, collecting};
use super::source::{Party, Source};
use super::windows::Hours;

pub(super) const FORMAT: CarrierFormat = CarrierFormat {
    format: WaybillFormat::SeinoKangarooMagic2,
    name: "seino_kangaroo_magic2",
    title: "西濃運輸 カンガルーマジック2",
    header: false,
    quoted: true,
    dates: DateStyle::Compact,
    columns: COLUMNS,
    limits: &waybill_limits::SEINO,
    codes: Codes {
        // 原票区分.
        kinds: Kinds {
            words: &[
                ("一般", "0"),
                ("宅配", "1"),
                ("ミニ", "3"),
                ("通販便", "8"),
                ("発払", "8"),
                ("発払い", "8"),
                ("代引", "8"),
                ("代引き", "8"),
                ("ビジネス", "9"),
            ],
            usual: "8",
            // Nobody says that one of them could not.
            collecting: &[
                collecting("0", "0", 9_999_999),
                collecting("1", "1", 9_999_999),
                collecting("3", "3", 9_999_999),
                collecting("8", "8", 9_999_999),
                collecting("9", "9", 9_999_999),
            ],
            never_collecting: &[],
            rules: &[],
        },
        windows: &[
            (Hours::Morning, "午前中配達"),
            (Hours::Between(12, 14), "１２～１４時配達"),
            (Hours::Between(14, 16), "１４～１６時配達"),
            (Hours::Between(16, 18), "１６～１８時配達"),
            (Hours::Between(18, 20), "１８～２０時配達"),
            (Hours::Between(19, 21), "１９～２１時配達"),
        ],
        no_window: "",
        cool,
    },
};

/// It carries nothing cooled.
fn cool(_: Temperature) -> &'static str {
    ""
}

const COLUMNS: &[Column] = &[
    column("荷送人コード", Source::CustomerCode).bytes(11).required(),
    blank("西濃発店コード"),
    column("出荷予定日", Source::ShipOn).required(),
    blank("お問合せ番号"),
    column("管理番号", Source::ManagementNumber)
        .bytes(20)
        .guessed()
        .required(),
    fixed("元着区分", "1"),
    column("原票区分", Source::WaybillKind).required(),
    column("個数", Source::Parcels).bytes(3).guessed().required(),
    blank("重量区分"),
    blank("重量（Ｋ）"),
    blank("重量（才）"),
    from("荷送人名称", Party::Name(0)).guessed().required(),
    from("荷送人住所１", Party::Address(0)).required(),
    from("荷送人住所２", Party::Address(1)),
    from("荷送人電話番号", Party::Phone)
        .bytes(15)
        .guessed()
        .required(),
    column("部署コード", Source::BillingCode),
    blank("部署名"),
    blank("重量契約区分"),
    to("お届け先郵便番号", Party::PostalCode).bytes(8).required(),
    to("お届け先名称１", Party::Name(0)).guessed().required(),
    to("お届け先名称２", Party::Name(1)).guessed(),
    to("お届け先住所１", Party::Address(0)).required(),
    to("お届け先住所２", Party::Address(1)),
    to("お届け先電話番号", Party::Phone)
        .bytes(15)
        .guessed()
        .required(),
    blank("お届け先コード"),
    blank("お届け先JIS市町村コード"),
    blank("着店コード付け区分"),
    blank("着地コード"),
    blank("着店コード"),
    blank("保険金額"),
    blank("輸送指示１"),
    blank("輸送指示２"),
    column("記事１", Source::Item(0)).bytes(30).guessed(),
    column("記事２", Source::Item(1)).bytes(30).guessed(),
    column("記事３", Source::Item(2)).bytes(30).guessed(),
    column("記事４", Source::Window).bytes(30).guessed(),
    column("記事５", Source::Note).guessed(),
    column("輸送指示（配達指定日付）", Source::DeliverOn),
    blank("輸送指示コード１"),
    blank("輸送指示コード２"),
    blank("輸送指示（止め店所名）"),
    blank("予備"),
    column("品代金", Source::CodAmount).bytes(7).guessed(),
    column("消費税", Source::CodTax).bytes(7).guessed(),
];
