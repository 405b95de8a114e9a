//! Order files for uploads: the demo shop's, and small ones made of named columns.

use connectors::sukeneko::demo;
use domain::Date;
use domain::order_draft::OrderDraft;

/// The last day of the demo orders.
pub fn day() -> Date {
    Date::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The demo shop's CP932 file.
pub fn demo_file(orders: u64) -> Vec<u8> {
    let mut file = Vec::new();
    workflows::demo::generate(orders, 1, day(), &mut file).unwrap();
    file
}

/// The orders in [`demo_file`].
pub fn demo_drafts(orders: u64) -> Vec<OrderDraft> {
    demo::drafts(orders, 1, day()).collect()
}

/// The same text in UTF-8 with a byte order mark.
pub fn as_utf8_with_mark(cp932: &[u8]) -> Vec<u8> {
    let (text, _, damaged) = encoding_rs::SHIFT_JIS.decode(cp932);
    assert!(!damaged);
    format!("\u{feff}{text}").into_bytes()
}

/// 助ネコ columns that a small order needs.
pub const COLUMNS: &str =
    "受注ルート,受注番号,注文日,注文者名（姓）,注文者電話番号,商品コード,個数,単価,請求金額合計";

/// A file of [`COLUMNS`] with these rows, in UTF-8.
pub fn file(rows: &[&str]) -> Vec<u8> {
    file_with(COLUMNS, rows)
}

pub fn file_with(header: &str, rows: &[&str]) -> Vec<u8> {
    let mut text = format!("{header}\r\n");
    for row in rows {
        text.push_str(row);
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// The file as the part `file` of a form; with its content type.
pub fn form(file: &[u8]) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "neko-no-te-42";
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"comment\"\r\n\r\n朝の分\r\n\
         --{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"受注.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n"
    );
    let tail = format!("\r\n--{BOUNDARY}--\r\n");
    let body = [head.as_bytes(), file, tail.as_bytes()].concat();
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}
