//! Which column of a file is which: the header resolved once against a format's table.

use std::collections::HashMap;

use domain::order_import::{FileFormat, RowIssue, RowIssueCode};

use crate::csv::header::{nearest, normal};
use crate::order_file::field::{Field, LineField, NoteField, OrderField, PartyField, ShipmentField};
use crate::order_file::form::Form;
use crate::order_file::format::{Column, Format, Required};
use crate::order_file::formats::FORMATS;

/// A row is a header if it names at least so many columns of a format.
const LEAST_NAMES: usize = 3;
/// How a route is given beside a file that has no column of it.
const ROUTE_BESIDE: &str = "?route=";

/// Where each known column of a format is in a file.
pub(crate) struct Layout {
    pub order: Vec<Bound<OrderField>>,
    pub parties: Vec<Bound<PartyField>>,
    pub recipient_notes: Vec<Bound<NoteField>>,
    pub shipment: Vec<Bound<ShipmentField>>,
    pub line: Vec<Bound<LineField>>,
    /// Columns without a place in the draft.
    pub extra: Vec<Kept>,
    /// The column that an earlier report of failed rows added.
    pub ignored: Option<usize>,
    pub route: Option<usize>,
    pub number: usize,
    /// How many fields the header has.
    pub width: usize,
    /// How many empty ones all rows have behind them.
    pub surplus: usize,
}

impl Layout {
    /// The columns that tell how many pieces.
    pub fn pieces(&self) -> impl Iterator<Item = usize> {
        let pieces = self
            .line
            .iter()
            .filter(|bound| bound.field == LineField::Quantity);
        pieces.map(|bound| bound.index)
    }
}

/// A column of the format, found in the file.
#[derive(Clone, Copy)]
pub(crate) struct Bound<F> {
    pub column: &'static Column,
    pub index: usize,
    pub field: F,
}

/// A column without a place in the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Under which its values are kept.
    pub name: String,
    pub index: usize,
    /// None where the column is not known.
    pub form: Option<Form>,
}

/// The format whose header this is, if it is one.
pub(crate) fn recognise(names: &[String], wanted: Option<FileFormat>) -> Option<&'static Format> {
    let normal: Vec<String> = names.iter().map(|name| normal(name)).collect();
    FORMATS
        .into_iter()
        .filter(|format| wanted.is_none_or(|wanted| wanted == format.format))
        .map(|format| {
            let known = format.names();
            (normal.iter().filter(|name| known.contains_key(*name)).count(), format)
        })
        .filter(|(count, _)| *count >= LEAST_NAMES)
        // Of equals the first.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, format)| format)
}

/// The columns that a file has to have, for whoever sent one without a header: of the format that was asked
/// for, else of the first.
pub(crate) fn needed(wanted: Option<FileFormat>) -> Option<String> {
    let format = FORMATS
        .into_iter()
        .find(|format| wanted.is_none_or(|wanted| wanted == format.format))?;
    let needed = format
        .columns
        .iter()
        .filter(|column| column.required != Required::No);
    Some(needed.map(|column| column.name).collect::<Vec<_>>().join(", "))
}

/// Resolves a header, or tells everything that is wrong with it.
pub(crate) fn resolve(
    format: &'static Format,
    names: &[String],
    row: i64,
    has_default_route: bool,
) -> Result<(Layout, Vec<RowIssue>), Vec<RowIssue>> {
    let header = Header { names, row };
    let known = format.names();
    let mut found: Vec<Option<(usize, usize)>> = vec![None; format.columns.len()];
    let mut extra: Vec<Kept> = Vec::new();
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    for (index, name) in names.iter().enumerate() {
        let Some((column, rank)) = known.get(&normal(name)).copied() else {
            if !name.trim().is_empty() {
                warnings.push(header.issue(RowIssueCode::UnknownColumn, name).warn());
            }
            extra.push(header.kept(index, &extra));
            continue;
        };
        match found[column] {
            Some((_, other)) if other == rank => {
                errors.push(header.issue(RowIssueCode::DuplicateColumn, format.columns[column].name));
            }
            Some((_, better)) if better < rank => extra.push(header.kept(index, &extra)),
            Some((other, _)) => {
                extra.push(header.kept(other, &extra));
                found[column] = Some((index, rank));
            }
            None => found[column] = Some((index, rank)),
        }
    }
    errors.extend(header.missing(format, &found, has_default_route));
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut layout = Layout::new(names.len(), extra);
    for (column, found) in format.columns.iter().zip(found) {
        if let Some((index, _)) = found {
            layout.bind(column, index);
        }
    }
    Ok((layout, warnings))
}

impl Format {
    /// Every name a column goes by: the column, and 0 for the name itself or the alias's rank.
    fn names(&self) -> HashMap<String, (usize, usize)> {
        let mut names = HashMap::new();
        for (index, column) in self.columns.iter().enumerate() {
            for (rank, name) in std::iter::once(&column.name).chain(column.aliases).enumerate() {
                names.insert(normal(name), (index, rank));
            }
        }
        names
    }
}

impl Layout {
    fn new(width: usize, extra: Vec<Kept>) -> Layout {
        Layout {
            order: Vec::new(),
            parties: Vec::new(),
            recipient_notes: Vec::new(),
            shipment: Vec::new(),
            line: Vec::new(),
            extra,
            ignored: None,
            route: None,
            number: 0,
            width,
            surplus: 0,
        }
    }

    /// 受注番号.
    pub fn number_column(&self) -> Option<&Bound<OrderField>> {
        self.order.iter().find(|bound| bound.field == OrderField::Number)
    }

    fn bind(&mut self, column: &'static Column, index: usize) {
        match column.field {
            Field::Order(field) => {
                match field {
                    OrderField::Route => self.route = Some(index),
                    OrderField::Number => self.number = index,
                    _ => {}
                }
                self.order.push(Bound { column, index, field });
            }
            Field::Party(field) => self.parties.push(Bound { column, index, field }),
            Field::RecipientNote(field) => self.recipient_notes.push(Bound { column, index, field }),
            Field::Shipment(field) => self.shipment.push(Bound { column, index, field }),
            Field::Line(field) => self.line.push(Bound { column, index, field }),
            Field::Extra => self.extra.push(Kept {
                name: column.name.to_owned(),
                index,
                form: Some(column.form),
            }),
            Field::Ignored => self.ignored = Some(index),
        }
    }
}

struct Header<'a> {
    names: &'a [String],
    row: i64,
}

impl Header<'_> {
    fn missing(
        &self,
        format: &'static Format,
        found: &[Option<(usize, usize)>],
        has_default_route: bool,
    ) -> Vec<RowIssue> {
        let has = |name: &str| {
            let mut columns = format.columns.iter().zip(found);
            columns.any(|(column, found)| column.name == name && found.is_some())
        };
        let absent = format
            .columns
            .iter()
            .zip(found)
            .filter(|(_, found)| found.is_none());
        let wanting = absent.filter(|(column, _)| match column.required {
            Required::No => false,
            Required::Yes => true,
            Required::UnlessDefaultRoute => !has_default_route,
            Required::OrColumn(other) => !has(other),
        });
        let known = format.names();
        let strangers = || {
            let names = self
                .names
                .iter()
                .filter(|name| !known.contains_key(&normal(name)));
            names.map(String::as_str)
        };
        wanting
            .map(|(column, _)| {
                let mut issue = self.issue(RowIssueCode::MissingColumn, column.name);
                let other = match column.required {
                    Required::OrColumn(other) => nearest(other, strangers()),
                    _ => None,
                };
                let meant = nearest(column.name, strangers()).or(other);
                let beside = (column.required == Required::UnlessDefaultRoute).then_some(ROUTE_BESIDE);
                issue.hint = meant.or(beside).map(str::to_owned);
                issue
            })
            .collect()
    }

    /// An unknown column, under its name as written, told apart where two are the same, and by its place
    /// where it has none.
    fn kept(&self, index: usize, taken: &[Kept]) -> Kept {
        let mut name = match self.names[index].trim() {
            "" => format!("列{}", index + 1),
            name => name.to_owned(),
        };
        if taken.iter().any(|other| other.name == name) {
            name = format!("{name} ({})", index + 1);
        }
        let form = None;
        Kept { name, index, form }
    }

    fn issue(&self, code: RowIssueCode, column: &str) -> RowIssue {
        RowIssue {
            row: self.row,
            column: Some(column.to_owned()),
            code,
            warning: false,
            value: None,
            hint: None,
        }
    }
}

trait Warn {
    fn warn(self) -> Self;
}

impl Warn for RowIssue {
    fn warn(mut self) -> RowIssue {
        self.warning = true;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sukeneko::FORMAT;

    const NEEDED: [&str; 5] = ["受注ルート", "受注番号", "注文日", "個数", "単価"];

    fn resolved(more: &[&str]) -> (Layout, Vec<RowIssue>) {
        let names: Vec<String> = NEEDED.iter().chain(more).map(ToString::to_string).collect();
        resolve(&FORMAT, &names, 1, false).ok().unwrap()
    }

    fn index_of(layout: &Layout, field: LineField) -> usize {
        layout
            .line
            .iter()
            .find(|bound| bound.field == field)
            .unwrap()
            .index
    }

    fn extra(layout: &Layout) -> Vec<(&str, usize)> {
        layout
            .extra
            .iter()
            .map(|kept| (kept.name.as_str(), kept.index))
            .collect()
    }

    #[test]
    fn the_name_itself_wins_over_its_aliases_wherever_it_stands() {
        let (layout, warnings) = resolved(&["商品コード（店舗）", "商品コード"]);
        assert_eq!(index_of(&layout, LineField::Sku), 6);
        assert_eq!(extra(&layout), [("商品コード（店舗）", 5)]);
        assert_eq!(warnings, []);
        let (layout, _) = resolved(&["商品コード", "商品コード（店舗）"]);
        assert_eq!(
            (index_of(&layout, LineField::Sku), extra(&layout)),
            (5, vec![("商品コード（店舗）", 6)])
        );
        let (layout, _) = resolved(&["商品コード（店舗）"]);
        assert_eq!((index_of(&layout, LineField::Sku), extra(&layout)), (5, vec![]));
    }

    #[test]
    fn unknown_columns_are_told_apart() {
        let (layout, warnings) = resolved(&["商品名", "棚", "", "棚", "JANコード"]);
        assert_eq!(
            extra(&layout),
            [("棚", 6), ("列8", 7), ("棚 (9)", 8), ("JANコード", 9)]
        );
        let told: Vec<_> = warnings
            .iter()
            .map(|issue| (issue.column.as_deref(), issue.code))
            .collect();
        assert_eq!(told, [(Some("棚"), RowIssueCode::UnknownColumn); 2]);
    }

    #[test]
    fn a_row_is_a_header_if_it_names_enough_columns() {
        let recognised = |names: &[&str], wanted| {
            let names: Vec<String> = names.iter().map(ToString::to_string).collect();
            recognise(&names, wanted).map(|format| format.format)
        };
        assert_eq!(recognised(&["受注番号", "個数"], None), None);
        assert_eq!(
            recognised(&["受注番号", "個数", "単価"], None),
            Some(FileFormat::Sukeneko)
        );
        assert_eq!(
            recognised(&["店舗伝票番号", "受注日", "商品名"], None),
            Some(FileFormat::NextEngine)
        );
        assert_eq!(
            recognised(&["受注番号", "個数", "単価"], Some(FileFormat::NextEngine)),
            None
        );
    }
}
