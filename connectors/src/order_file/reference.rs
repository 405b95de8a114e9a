//! `docs/formats.md` tells the columns, code lists and issues that the code has: its tables are
//! rendered here from the same data that files are read by, and must stand there word for word.

use std::fmt::Write as _;

use domain::order::{LineKind, TaxMode, Temperature};
use domain::order_import::{FileFormat, RowIssueCode};
use serde_json::json;

use crate::order_file::codes::{CodeList, LINE_KINDS, TAX_MODES, TEMPERATURES};
use crate::order_file::field::Field;
use crate::order_file::form::Form;
use crate::order_file::format::{Column, Required};
use crate::order_file::formats::FORMATS;

/// The columns of a format's own sheet, in its order.
fn columns(format: FileFormat) -> String {
    let mut table = String::from(
        "| | Column | Of the | Read as | At most | Required | Also called |\n|--:|---|---|---|--:|---|---|\n",
    );
    for (position, column) in (1..).zip(all(format).filter(|column| column.written)) {
        let limit = match column.max {
            0 | usize::MAX => String::new(),
            max => max.to_string(),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            table,
            "| {position} | {} | {} | {} | {limit} | {} | {} |",
            column.name,
            level(column.field),
            form(column.form),
            required(column.required),
            column.aliases.join(", ")
        );
    }
    table
}

/// The columns that files carry besides, by name, those that are read apart from those that are kept.
fn further_columns(format: FileFormat, is_kept: bool) -> String {
    let names: Vec<String> = all(format)
        .filter(|column| !column.written && column.field != Field::Ignored)
        .filter(|column| (column.field == Field::Extra) == is_kept)
        .map(|column| match column.aliases {
            [] => column.name.to_owned(),
            aliases => format!("{} ({})", column.name, aliases.join(", ")),
        })
        .collect();
    names.join(", ")
}

/// The code lists: what may be written, and what it means.
fn code_lists() -> String {
    let mut table = String::from("| Column | Written | Means |\n|---|---|---|\n");
    let temperature = |value: Temperature| json!(value);
    let line_kind = |value: LineKind| json!(value);
    let tax_mode = |value: TaxMode| json!(value);
    rows(&mut table, "温度区分", TEMPERATURES, temperature);
    rows(&mut table, "商品種別", LINE_KINDS, line_kind);
    rows(&mut table, "消費税区分", TAX_MODES, tax_mode);
    table
}

/// What can be wrong with a row or a file.
fn issues() -> String {
    let mut table = String::from("| Code | English | 日本語 |\n|---|---|---|\n");
    for issue in RowIssueCode::ALL {
        let _ = writeln!(table, "| `{}` | {} | {} |", issue.code(), issue.en(), issue.ja());
    }
    table
}

fn rows<T: Copy + PartialEq>(
    table: &mut String,
    column: &str,
    list: CodeList<T>,
    wire: impl Fn(T) -> serde_json::Value,
) {
    let mut told: Vec<T> = Vec::new();
    for &(_, value) in list {
        if told.contains(&value) {
            continue;
        }
        told.push(value);
        let written: Vec<&str> = list
            .iter()
            .filter(|(_, other)| *other == value)
            .map(|(code, _)| *code)
            .collect();
        let name = wire(value);
        let _ = writeln!(
            table,
            "| {column} | {} | `{}` |",
            written.join(", "),
            name.as_str().unwrap()
        );
    }
}

fn all(format: FileFormat) -> impl Iterator<Item = &'static Column> {
    let columns = FORMATS.into_iter().find(|known| known.format == format);
    columns.map_or(&[][..], |known| known.columns).iter()
}

fn level(field: Field) -> &'static str {
    match field {
        Field::Order(_) => "order",
        Field::Party(_) | Field::RecipientNote(_) => "recipient",
        Field::Shipment(_) => "shipment",
        Field::Line(_) => "line",
        Field::Extra => "kept",
        Field::Ignored => "ignored",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Text => "text",
        Form::Key => "code",
        Form::Phone => "phone",
        Form::PostalCode => "postal code",
        Form::Amount => "yen",
        Form::Quantity => "number",
        Form::Date => "date",
        Form::Time => "time",
        Form::TaxRate => "10, 8, 0",
        Form::Temperature | Form::LineKind | Form::TaxMode => "list",
    }
}

fn required(required: Required) -> String {
    match required {
        Required::No => String::new(),
        Required::Yes => "yes".to_owned(),
        Required::UnlessDefaultRoute => "unless `route=` is given".to_owned(),
        Required::OrColumn(other) => format!("this or {other}"),
    }
}

#[test]
fn the_page_tells_what_the_code_does() {
    const PAGE: &str = include_str!("../../../docs/formats.md");
    let tables = [
        columns(FileFormat::Sukeneko),
        format!("\n{}\n", further_columns(FileFormat::Sukeneko, true)),
        format!("\n{}: ", further_columns(FileFormat::Sukeneko, false)),
        columns(FileFormat::NextEngine),
        code_lists(),
        issues(),
    ];
    for table in tables {
        assert!(PAGE.contains(&table), "docs/formats.md has to say:\n\n{table}");
    }
}
