//! 入庫: `自社商品コード,在庫指定,在庫数,入庫日,入庫時間,備考`. The quantity is added to the stock.

use chrono::NaiveTime;
use domain::Date;
use domain::order_import::RowIssueCode;
use domain::stock::MAX_QUANTITY;

use crate::csv::sheet::{Sheet, SheetRow, code_of};
use crate::csv::{Fault, FileFault, date, excel, number};
use crate::product_file::ColumnFault;

/// Rows a file may have.
const MAX_ROWS: usize = 100_000;
const MAX_NOTE: usize = 200;
const COLUMNS: [&str; 6] = [
    "自社商品コード",
    "在庫指定",
    "在庫数",
    "入庫日",
    "入庫時間",
    "備考",
];
/// 在庫指定: the only kind that public files have.
const ORDINARY: &str = "通常在庫";

/// A row of the file.
#[derive(Clone, Debug)]
pub struct StockInLine {
    /// As a spreadsheet counts.
    pub row: i64,
    pub told: Result<StockInRow, ColumnFault>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockInRow {
    pub sku: String,
    pub quantity: i64,
    /// 入庫日; none: now.
    pub day: Option<Date>,
    /// 入庫時間.
    pub time: Option<NaiveTime>,
    pub note: String,
}

pub fn fault(column: &'static str, code: &'static str) -> ColumnFault {
    ColumnFault { column, code }
}

/// The rows below the header, in whichever order its columns are; or the code of what is wrong with the
/// file.
pub fn read(bytes: &[u8]) -> Result<Vec<StockInLine>, FileFault> {
    let sheet = Sheet::read(bytes, &["自社商品コード", "在庫数"], COLUMNS, MAX_ROWS)?;
    let places = COLUMNS.map(|name| sheet.place(name));
    let told = |row: &SheetRow| told(row, places);
    Ok(sheet
        .rows
        .iter()
        .map(|row| StockInLine {
            row: row.number,
            told: told(row),
        })
        .collect())
}

fn told(row: &SheetRow, places: [Option<usize>; 6]) -> Result<StockInRow, ColumnFault> {
    row.readable().map_err(|code| fault("", code))?;
    let [sku, kind, quantity, day, time, note] =
        places.map(|place| place.map_or("", |place| row.text(place)));
    let sku = excel::unwrapped_text(sku).unwrap_or(sku);
    if let Some(damage) = excel::damage(sku) {
        return Err(fault("自社商品コード", code_of(damage)));
    }
    if sku.is_empty() {
        return Err(fault("自社商品コード", "required"));
    }
    if !kind.is_empty() && kind != ORDINARY {
        return Err(fault("在庫指定", "unknown_code"));
    }
    if note.chars().count() > MAX_NOTE {
        return Err(fault("備考", "too_long"));
    }
    let wrong = |column| move |wrong: Fault| fault(column, code_of(wrong.code));
    let quantity = number::whole_number(quantity, MAX_QUANTITY).map_err(wrong("在庫数"))?;
    if quantity < 1 {
        return Err(fault("在庫数", code_of(RowIssueCode::OutOfRange)));
    }
    let day = match day {
        "" => None,
        day => Some(date::date(day).map_err(wrong("入庫日"))?),
    };
    let time = match time {
        "" => day.and_then(|(_, time)| time),
        time => Some(date::time(time).map_err(wrong("入庫時間"))?),
    };
    Ok(StockInRow {
        sku: sku.to_owned(),
        quantity,
        day: day.map(|(day, _)| day),
        time,
        note: note.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_programs_write() {
        let file = "\u{feff}\"自社商品コード\",\"在庫指定\",\"在庫数\",\"入庫日\",\"入庫時間\",\"備考\"\r\n\
            \"TEA-8\",\"通常在庫\",\"12\",\"2026/11/20\",\"09:30\",\"仕入\"\r\n\
            \"TEA-9\",\"通常在庫\",\"1,200\",\"\",\"\",\"\"\r\n\
            \"TEA-9\",\"予約在庫\",\"1\",\"\",\"\",\"\"\r\n\
            \"TEA-9\",\"\",\"0\",\"\",\"\",\"\"\r\n\
            \"\",\"\",\"1\",\"\",\"\",\"\"\r\n\
            \"TEA-9\",\"\",\"1\",\"いつか\",\"\",\"\"\r\n";
        let lines = read(file.as_bytes()).unwrap();
        let first = lines[0].told.clone().unwrap();
        assert_eq!(
            first,
            StockInRow {
                sku: "TEA-8".into(),
                quantity: 12,
                day: Date::from_ymd_opt(2026, 11, 20),
                time: NaiveTime::from_hms_opt(9, 30, 0),
                note: "仕入".into(),
            }
        );
        assert_eq!(lines[1].told.clone().unwrap().quantity, 1200);
        for (line, column, code) in [
            (2, "在庫指定", "unknown_code"),
            (3, "在庫数", "out_of_range"),
            (4, "自社商品コード", "required"),
            (5, "入庫日", "not_a_date"),
        ] {
            assert_eq!(lines[line].told.clone().unwrap_err(), fault(column, code));
        }
    }

    #[test]
    fn codes_that_a_spreadsheet_had_in_its_hands() {
        let file = "自社商品コード,在庫数\n4.90123E+12,1\n=\"0123\",=\"5\"\n";
        let lines = read(file.as_bytes()).unwrap();
        assert_eq!(
            lines[0].told.clone().unwrap_err(),
            fault("自社商品コード", "excel_exponent")
        );
        let told = lines[1].told.clone().unwrap();
        assert_eq!((told.sku.as_str(), told.quantity), ("0123", 5));
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&["自社商品コード,在庫数,入庫日,入庫時間\n".as_bytes(), &bytes].concat());
        }
    }
}
