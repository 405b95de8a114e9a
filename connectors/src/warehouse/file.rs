//! 出荷依頼 and 出荷実績 as files of our making: for warehouses that take and give files, and for
//! 楽天スーパーロジスティクス, whose own format is not public.

use domain::order::Temperature;
use domain::parcel::tracking_number;
use domain::ship_request::WarehouseWord;

use super::{ShipAnswer, ShipItem, ShipOrder};
use crate::csv::encoding::Unmappable;
use crate::csv::sheet::{Sheet, SheetRow};
use crate::csv::write::{RecordWriter, TextEncoding, WriteError};
use crate::csv::{FileFault, date};

/// Rows that a file of results may have.
const MAX_ROWS: usize = 5_000;
const KEY: &str = "依頼番号";
const RESULT_COLUMNS: [&str; 7] = [
    KEY,
    "状態",
    "送り状番号",
    "運送会社",
    "出荷日",
    "倉庫番号",
    "理由",
];

type Column = (&'static str, fn(&ShipOrder, usize, &ShipItem) -> String);

/// One row for each product of a request; what is the request's stands in all of them.
const COLUMNS: &[Column] = &[
    (KEY, |order, _, _| order.key.clone()),
    ("行番号", |_, place, _| (place + 1).to_string()),
    ("受注番号", |order, _, _| order.order_number.clone()),
    ("受注日", |order, _, _| {
        order.ordered_at.date_in_tokyo().to_string()
    }),
    ("発送予定日", |order, _, _| day(order.ship_on)),
    ("お届け指定日", |order, _, _| day(order.deliver_on)),
    ("お届け時間帯", |order, _, _| order.delivery_window.clone()),
    ("運送会社", |order, _, _| order.carrier.clone()),
    ("送り状種別", |order, _, _| order.waybill_kind.clone()),
    ("温度区分", |order, _, _| {
        temperature(order.temperature).to_owned()
    }),
    ("代引金額", |order, _, _| order.cash_on_delivery.to_string()),
    ("お届け先氏名", |order, _, _| order.recipient.name.clone()),
    ("お届け先カナ", |order, _, _| order.recipient.kana.clone()),
    ("お届け先会社名", |order, _, _| {
        order.recipient.company.clone()
    }),
    ("お届け先郵便番号", |order, _, _| {
        order.recipient.postal_code.clone()
    }),
    ("お届け先都道府県", |order, _, _| {
        order.recipient.prefecture.clone()
    }),
    ("お届け先市区町村", |order, _, _| {
        order.recipient.city.clone()
    }),
    ("お届け先番地", |order, _, _| order.recipient.street.clone()),
    ("お届け先建物名", |order, _, _| {
        order.recipient.building.clone()
    }),
    ("お届け先電話番号", |order, _, _| {
        order.recipient.phone.clone()
    }),
    ("送り主氏名", |order, _, _| order.sender.name.clone()),
    ("送り主会社名", |order, _, _| order.sender.company.clone()),
    ("送り主郵便番号", |order, _, _| {
        order.sender.postal_code.clone()
    }),
    ("送り主都道府県", |order, _, _| {
        order.sender.prefecture.clone()
    }),
    ("送り主市区町村", |order, _, _| order.sender.city.clone()),
    ("送り主番地", |order, _, _| order.sender.street.clone()),
    ("送り主建物名", |order, _, _| order.sender.building.clone()),
    ("送り主電話番号", |order, _, _| order.sender.phone.clone()),
    ("商品コード", |_, _, item| item.code.clone()),
    ("商品名", |_, _, item| item.name.clone()),
    ("数量", |_, _, item| item.quantity.to_string()),
    ("備考", |order, _, _| order.note.clone()),
    ("ギフト", |order, _, _| gifts(order)),
];

fn day(day: Option<domain::Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn temperature(temperature: Temperature) -> &'static str {
    match temperature {
        Temperature::Ambient => "常温",
        Temperature::Chilled => "冷蔵",
        Temperature::Frozen => "冷凍",
    }
}

fn gifts(order: &ShipOrder) -> String {
    let gifts = order
        .gifts
        .iter()
        .map(|gift| format!("{}:{}", gift.kind, gift.text));
    gifts.collect::<Vec<_>>().join(" ")
}

/// The file for a warehouse. What CP932 lacks becomes the common form of the same kanji, else 〓; what a
/// spreadsheet takes for a formula gets an apostrophe before it.
pub fn write_file(orders: &[ShipOrder], encoding: TextEncoding) -> Result<Vec<u8>, WriteError> {
    let mut out = Vec::new();
    let mut writer = RecordWriter::new(&mut out, encoding, Unmappable::Similar)?;
    for (name, _) in COLUMNS {
        writer.text(name)?;
    }
    writer.end_record()?;
    for order in orders {
        for (place, item) in order.items.iter().enumerate() {
            for (_, field) in COLUMNS {
                writer.harmless_text(&field(order, place, item))?;
            }
            writer.end_record()?;
        }
    }
    writer.finish()?;
    Ok(out)
}

/// A row of a file of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// As a spreadsheet counts.
    pub row: i64,
    /// What we called the request, and what the warehouse says of it; or what is wrong with the row.
    pub told: Result<(String, ShipAnswer), &'static str>,
}

/// The rows below the header, in whichever order its columns are: 依頼番号, 状態, 送り状番号, 運送会社, 出荷日,
/// 倉庫番号, 理由. One for each box: rows of one request are taken together by whoever reads them. Or the
/// code of what is wrong with the file.
pub fn read_results(bytes: &[u8]) -> Result<Vec<ResultRow>, FileFault> {
    let sheet = Sheet::read(bytes, &[KEY], RESULT_COLUMNS, MAX_ROWS)?;
    let places = RESULT_COLUMNS.map(|name| sheet.place(name));
    Ok(sheet
        .rows
        .iter()
        .map(|row| ResultRow {
            row: row.number,
            told: told(row, places),
        })
        .collect())
}

fn told(row: &SheetRow, places: [Option<usize>; 7]) -> Result<(String, ShipAnswer), &'static str> {
    row.readable()?;
    let [key, state, number, carrier, day, reference, reason] =
        places.map(|place| place.map_or("", |place| row.text(place)));
    if key.is_empty() {
        return Err("required");
    }
    let shipped_on = match day {
        "" => None,
        day => Some(date::date(day).map_err(|_| "bad_date")?.0),
    };
    let numbers = match number {
        "" => Vec::new(),
        number if tracking_number(number).is_none() => return Err("bad_tracking_number"),
        number => vec![number.to_owned()],
    };
    // Whoever writes a waybill's number has sent it.
    let word = match word(state) {
        Some(word) => word,
        None if state.is_empty() && !numbers.is_empty() => WarehouseWord::Shipped,
        None => return Err("unknown_state"),
    };
    let answer = ShipAnswer {
        word,
        reference: reference.to_owned(),
        message: reason.to_owned(),
        carrier: carrier.to_owned(),
        tracking_numbers: numbers,
        shipped_on,
    };
    Ok((key.to_owned(), answer))
}

fn word(state: &str) -> Option<WarehouseWord> {
    Some(match state {
        "受領" | "received" => WarehouseWord::Received,
        "受付" | "出荷準備中" | "accepted" => WarehouseWord::Accepted,
        "出荷済" | "出荷済み" | "出荷完了" | "shipped" => WarehouseWord::Shipped,
        "一部出荷" | "partly_shipped" => WarehouseWord::PartlyShipped,
        "出荷不可" | "拒否" | "refused" => WarehouseWord::Refused,
        "取消" | "キャンセル" | "canceled" | "cancelled" => WarehouseWord::Cancelled,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use domain::Date;
    use proptest::prelude::*;

    use super::super::generic::tests::order;
    use super::*;

    #[test]
    fn what_a_warehouse_is_given() {
        let mut second = order();
        second.key = "S2".into();
        second.note = "=cmd".into();
        second.items.push(ShipItem {
            code: "CUP-1".into(),
            name: "湯のみ".into(),
            quantity: 1,
        });
        let file = write_file(&[order(), second], TextEncoding::Utf8).unwrap();
        insta::assert_snapshot!("file", String::from_utf8(file).unwrap());
    }

    #[test]
    fn what_a_warehouse_gives_back() {
        let file = "依頼番号,状態,送り状番号,運送会社,出荷日,倉庫番号,理由\r\n\
            S1,出荷済,1234-5678-9012,ヤマト運輸,2026/11/23,W-1,\r\n\
            S1,,123456789013,,,,\r\n\
            S2,受付,,,,W-2,\r\n\
            S3,出荷不可,,,,,欠品\r\n\
            S4,眠い,,,,,\r\n\
            S5,,,,,,\r\n\
            ,出荷済,1,,,,\r\n\
            S6,出荷済,４０１Ｅ＋１１,,,,\r\n\
            S7,出荷済,1,,いつか,,\r\n";
        let rows = read_results(file.as_bytes()).unwrap();
        let (key, first) = rows[0].told.clone().unwrap();
        assert_eq!(
            (key.as_str(), first.word, first.shipped_on, rows[0].row),
            ("S1", WarehouseWord::Shipped, Date::from_ymd_opt(2026, 11, 23), 2)
        );
        assert_eq!(
            (first.carrier.as_str(), first.reference.as_str()),
            ("ヤマト運輸", "W-1")
        );
        let words: Vec<Result<WarehouseWord, &str>> = rows
            .iter()
            .map(|row| row.told.clone().map(|(_, answer)| answer.word))
            .collect();
        assert_eq!(
            words,
            [
                Ok(WarehouseWord::Shipped),
                Ok(WarehouseWord::Shipped),
                Ok(WarehouseWord::Accepted),
                Ok(WarehouseWord::Refused),
                Err("unknown_state"),
                Err("unknown_state"),
                Err("required"),
                Err("bad_tracking_number"),
                Err("bad_date"),
            ]
        );
        assert_eq!(
            read_results("a,b\r\n1,2\r\n".as_bytes()),
            Err("header_not_found".into())
        );
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read_results(&["依頼番号,状態,送り状番号,出荷日\n".as_bytes(), &bytes].concat());
        }
    }
}
