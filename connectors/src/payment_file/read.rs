//! Bytes to lines.

use domain::card_number::holds_card_number;
use domain::money::MAX_YEN;
use domain::order_import::{FileEncoding, RowIssueCode};
use domain::payment_import::PaymentRowError;
use domain::{Date, Yen};

use super::layout::{Bound, Layout};
use super::layouts::{TRANSFER, ZENGIN, ZENGIN_CSV, built_in, zengin_csv};
use super::{MAX_ROWS, PaymentFile, PaymentFileError, PaymentLine, fixed};
use crate::csv::encoding::{decode, decode_lossy};
use crate::csv::record::{Record, RecordReader};
use crate::csv::source::Source;
use crate::csv::surplus::Surplus;
use crate::csv::{date, excel, header, number};

/// Title rows may stand above the header, but not more than this.
const HEADER_WITHIN: usize = 20;

/// What a row holds, or why that cannot be told.
type Fields = Result<Vec<String>, PaymentRowError>;

/// Reads a file in the layout with the code `wanted`, or in the first that fits: the tenant's own come
/// first. `today` tells which year a year of two digits is.
pub fn read(
    bytes: &[u8],
    own: &[Layout],
    wanted: Option<&str>,
    today: Date,
) -> Result<PaymentFile, PaymentFileError> {
    let is_wanted = |code: &str| wanted.is_none_or(|wanted| wanted == code);
    if is_wanted(ZENGIN) && fixed::is_fixed(bytes) {
        return finish(ZENGIN, TRANSFER, fixed_lines(bytes, today));
    }
    let known: Vec<Layout> = own
        .iter()
        .cloned()
        .chain(built_in().iter().map(super::BuiltIn::layout))
        .filter(|layout| is_wanted(&layout.code))
        .collect();
    if known.is_empty() {
        return Err(PaymentFileError::UnknownLayout);
    }
    let mut rows = rows(bytes, &known)?;
    let zengin = zengin_csv();
    let first = rows.first().and_then(|(_, fields)| fields.as_ref().ok());
    let is_zengin = first.is_some_and(|fields| fields.len() > 2 && fields[0] == "1" && fields[1] == "01");
    if is_wanted(ZENGIN_CSV) && is_zengin {
        let bound = zengin.bind(&[]).ok_or(PaymentFileError::NoLayoutFits)?;
        return finish(ZENGIN_CSV, TRANSFER, lines(&rows, &bound, today));
    }
    let mut first_rows = rows.iter().take(HEADER_WITHIN).enumerate();
    let found = first_rows.find_map(|(place, (_, fields))| {
        let names = fields.as_ref().ok()?;
        Some((place, names.len(), bind(names, &known)?))
    });
    if let Some((place, width, bound)) = found {
        let rows = &mut rows[place + 1..];
        refuse_shifted(rows, width);
        return finish(
            &bound.layout.code,
            &bound.layout.method,
            lines(rows, &bound, today),
        );
    }
    // A layout without a header fits whatever has a date in its place.
    for layout in known.iter().filter(|layout| !layout.header) {
        let Some(bound) = layout.bind(&[]) else { continue };
        let first = rows.first().and_then(|(_, fields)| fields.as_ref().ok());
        let fits = first.is_some_and(|fields| received_on(fields, &bound, today).is_some());
        if fits || wanted.is_some() {
            return finish(&layout.code, &layout.method, lines(&rows, &bound, today));
        }
    }
    Err(PaymentFileError::NoLayoutFits)
}

fn finish(
    layout: &str,
    method: &str,
    (lines, skipped): (Vec<PaymentLine>, i64),
) -> Result<PaymentFile, PaymentFileError> {
    if lines.len() > MAX_ROWS {
        return Err(PaymentFileError::TooManyRows);
    }
    if lines.is_empty() && skipped == 0 {
        return Err(PaymentFileError::Empty);
    }
    Ok(PaymentFile {
        layout: layout.to_owned(),
        method: method.to_owned(),
        lines,
        skipped,
    })
}

/// The first of the layouts whose header this is.
fn bind<'l>(names: &[String], known: &'l [Layout]) -> Option<Bound<'l>> {
    let names: Vec<String> = names.iter().map(|name| header::normal(name)).collect();
    let mut layouts = known.iter().filter(|layout| layout.header);
    layouts.find_map(|layout| layout.bind(&names))
}

/// Rows that have other fields behind the header's last column than all rows have fail.
fn refuse_shifted(rows: &mut [(i64, Fields)], width: usize) {
    let mut surplus = Surplus::new(width);
    for (_, fields) in rows.iter() {
        if let Ok(fields) = fields {
            surplus.cells(fields.len(), |place| {
                fields.get(place).map_or(&[], |field| field.as_bytes())
            });
        }
    }
    let is_shifted = |fields: &Vec<String>| fields.len() > width && fields.len() != width + surplus.usual();
    for (_, fields) in rows {
        if fields.as_ref().is_ok_and(is_shifted) {
            *fields = Err(PaymentRowError::TooManyFields);
        }
    }
}

/// Every record with its number.
fn rows(bytes: &[u8], known: &[Layout]) -> Result<Vec<(i64, Fields)>, PaymentFileError> {
    let broken = |_| PaymentFileError::NoLayoutFits;
    let (source, encoding) = Source::sniff(bytes).map_err(broken)?;
    let mut records = RecordReader::new(source);
    let within = u32::try_from(HEADER_WITHIN).unwrap_or(u32::MAX);
    let mut width = 0;
    let is_header = |record: &Record| {
        let is_header = fields(record, encoding).is_ok_and(|names| bind(&names, known).is_some());
        width = if is_header { record.len() } else { 0 };
        is_header
    };
    records.find_separator(within, is_header).map_err(broken)?;
    records.expect(width);
    let (mut record, mut rows) = (Record::new(), Vec::new());
    while records.read(&mut record).map_err(broken)? {
        if record.is_blank() {
            continue;
        }
        if rows.len() > MAX_ROWS + HEADER_WITHIN {
            return Err(PaymentFileError::TooManyRows);
        }
        rows.push((i64::from(record.row), fields(&record, encoding)));
    }
    if rows.is_empty() {
        return Err(PaymentFileError::Empty);
    }
    Ok(rows)
}

fn fields(record: &Record, encoding: FileEncoding) -> Fields {
    match record.fault {
        None => {}
        Some(RowIssueCode::BadQuote) => return Err(PaymentRowError::BadQuote),
        Some(RowIssueCode::TooFewFields) => return Err(PaymentRowError::TooFewFields),
        Some(_) => return Err(PaymentRowError::RecordTooLong),
    }
    let text = |field| decode(encoding, field).map(|text| text.trim().to_owned());
    let texts: Option<Vec<String>> = record.fields().map(text).collect();
    texts.ok_or(PaymentRowError::UndecodableText)
}

fn lines(rows: &[(i64, Fields)], bound: &Bound<'_>, today: Date) -> (Vec<PaymentLine>, i64) {
    let (mut lines, mut skipped) = (Vec::new(), 0);
    for (row, fields) in rows {
        let fields = match fields {
            Ok(fields) => fields,
            Err(error) => {
                lines.push(failed(*row, *error));
                continue;
            }
        };
        if let Some((place, only)) = bound.layout.only
            && fields.get(place).map(String::as_str) != Some(only)
        {
            continue;
        }
        match line(*row, fields, bound, today) {
            Some(line) => lines.push(line),
            None => skipped += 1,
        }
    }
    (lines, skipped)
}

/// `None` where no money came in.
fn line(row: i64, fields: &[String], bound: &Bound<'_>, today: Date) -> Option<PaymentLine> {
    if fields.iter().any(|field| holds_card_number(field)) {
        return Some(failed(row, PaymentRowError::CardNumber));
    }
    let field = |place: usize| fields.get(place).map_or("", String::as_str);
    let amount = match field(bound.amount) {
        "" => return None,
        text => number::whole_number(text, MAX_YEN.0).ok(),
    };
    if amount.is_some_and(|amount| amount <= 0) {
        return None;
    }
    let received_on = received_on(fields, bound, today);
    let order_number = bound.order_number.map_or("", field);
    let payer: Vec<&str> = bound
        .payer
        .iter()
        .map(|&place| field(place))
        .filter(|text| !text.is_empty())
        .collect();
    Some(PaymentLine {
        row,
        received_on,
        amount: amount.map(Yen),
        payer: payer.join(" "),
        order_number: excel::unwrapped_text(order_number)
            .unwrap_or(order_number)
            .to_owned(),
        error: error(received_on, amount),
        identity: fields.join("\u{1f}"),
    })
}

fn error(received_on: Option<Date>, amount: Option<i64>) -> Option<PaymentRowError> {
    match (received_on, amount) {
        (None, _) => Some(PaymentRowError::NotADate),
        (_, None) => Some(PaymentRowError::NotANumber),
        _ => None,
    }
}

fn failed(row: i64, error: PaymentRowError) -> PaymentLine {
    PaymentLine {
        row,
        received_on: None,
        amount: None,
        payer: String::new(),
        order_number: String::new(),
        error: Some(error),
        identity: String::new(),
    }
}

fn received_on(fields: &[String], bound: &Bound<'_>, today: Date) -> Option<Date> {
    let parts: Vec<&str> = bound
        .date
        .iter()
        .map(|&place| fields.get(place).map_or("", String::as_str))
        .collect();
    day(&parts.join("/"), today)
}

/// A date as spreadsheets write it, or the six digits of a bank: the year is one of Reiwa or the end
/// of a Western one, whichever lies nearer to today.
fn day(text: &str, today: Date) -> Option<Date> {
    let text = text.trim();
    if text.len() != 6 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return date::date(text).ok().map(|(date, _)| date);
    }
    let number = |from: usize| text[from..from + 2].parse::<u32>().ok();
    let (year, month, day) = (number(0)?, number(2)?, number(4)?);
    let year = i32::try_from(year).ok()?;
    [2018 + year, 2000 + year]
        .into_iter()
        .filter_map(|year| Date::from_ymd_opt(year, month, day))
        .min_by_key(|date| (*date - today).num_days().abs())
}

fn fixed_lines(bytes: &[u8], today: Date) -> (Vec<PaymentLine>, i64) {
    let (mut lines, mut skipped) = (Vec::new(), 0);
    for (row, record) in fixed::records(bytes) {
        let texts = fixed::fields(record)
            .map(|field| decode(FileEncoding::ShiftJis, field).map(|text| text.trim().to_owned()));
        let [Some(date), Some(amount), Some(payer), Some(message)] = texts else {
            lines.push(failed(row, PaymentRowError::UndecodableText));
            continue;
        };
        if holds_card_number(&payer) || holds_card_number(&message) {
            lines.push(failed(row, PaymentRowError::CardNumber));
            continue;
        }
        let amount: Option<i64> = amount.parse().ok();
        if amount == Some(0) {
            skipped += 1;
            continue;
        }
        let received_on = day(&date, today);
        lines.push(PaymentLine {
            row,
            received_on,
            amount: amount.map(Yen),
            identity: decode_lossy(FileEncoding::ShiftJis, record).into_owned(),
            payer: format!("{payer} {message}").trim().to_owned(),
            order_number: String::new(),
            error: error(received_on, amount),
        });
    }
    (lines, skipped)
}

#[cfg(test)]
mod tests;
