//! 全銀協規定フォーマット 振込入金通知: records of 200 bytes, with or without line ends. The fields are
//! as the banks publish them (e.g. 阿波銀行, <http://www.awabank.co.jp/houjin/service/fb/zengin/tsuchi/>).

use std::ops::Range;

const RECORD: usize = 200;
/// データ区分 2.
const DATA: u8 = b'2';
/// 勘定日, 金額, 振込依頼人名, EDI情報.
const FIELDS: [Range<usize>; 4] = [7..13, 19..29, 49..97, 128..148];

/// A file of such records begins with a header record of 種別 01.
pub(super) fn is_fixed(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| matches!(byte, b'\r' | b'\n')).next();
    first.is_some_and(|first| first.len() >= RECORD && first.starts_with(b"101"))
}

/// The data records, with their numbers from 1.
pub(super) fn records(bytes: &[u8]) -> impl Iterator<Item = (i64, &[u8])> {
    let lines = bytes.split(|byte| matches!(byte, b'\r' | b'\n'));
    let records = lines.flat_map(|line| line.chunks_exact(RECORD));
    (1..).zip(records).filter(|(_, record)| record[0] == DATA)
}

/// Date, amount, payer and message of a record.
pub(super) fn fields(record: &[u8]) -> [&[u8]; 4] {
    FIELDS.map(|field| &record[field])
}
