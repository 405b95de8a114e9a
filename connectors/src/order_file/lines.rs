//! 明細: one line from one row.

use domain::order::{LineKind, TaxMode};
use domain::order_draft::{Extra, LineDraft};
use domain::order_import::RowIssueCode;
use domain::{RateBp, Yen};

use crate::csv::Fault;
use crate::order_file::cells::Cells;
use crate::order_file::field::LineField;
use crate::order_file::format::Required;
use crate::order_file::layout::{Bound, Layout};
use crate::order_file::value::Unwrapped as _;

pub(super) fn read(cells: &mut Cells<'_>, row: usize, layout: &Layout) -> LineDraft {
    let mut line = LineDraft {
        kind: LineKind::default(),
        kind_code: String::new(),
        sku: String::new(),
        name: String::new(),
        options: String::new(),
        quantity: 0,
        unit_price: Yen::ZERO,
        tax_rate: None,
        tax_mode: TaxMode::default(),
        tax: None,
        extra: Extra::new(),
    };
    let (mut rate, mut mode, mut more_options) = (None, None, None);
    for bound in &layout.line {
        if bound.field == LineField::OwnSku {
            continue;
        }
        let value = cells.value(row, bound);
        if bound.column.required == Required::Yes && value.is_none() {
            let is_filled = cells.is_filled(row, bound.index);
            cells.require(row, bound.column, is_filled);
        }
        match bound.field {
            LineField::Sku => line.sku = value.text(),
            LineField::Name => line.name = value.text(),
            LineField::OwnSku => {}
            LineField::Options => line.options = value.text(),
            LineField::MoreOptions => more_options = Some((bound, value.text())),
            LineField::Quantity => line.quantity = value.number().unwrap_or_default(),
            LineField::UnitPrice => line.unit_price = Yen(value.number().unwrap_or_default()),
            LineField::Tax => line.tax = value.number().map(Yen),
            LineField::Kind => (line.kind, line.kind_code) = value.line_kind().unwrap_or_default(),
            LineField::TaxRate => rate = value.tax_rate(),
            LineField::TaxMode => mode = value.tax_mode(),
        }
    }
    if let Some((bound, more)) = more_options.filter(|(_, more)| !more.is_empty()) {
        add_options(cells, row, bound, &mut line, &more);
    }
    settle_tax(&mut line, rate, mode);
    settle_code(cells, row, layout, &mut line);
    require_product(cells, row, layout);
    judge_negative(cells, row, layout, &mut line);
    line
}

/// Tax stated beside a price means that the price is without it; prices with tax carry 0 there.
fn settle_tax(line: &mut LineDraft, rate: Option<RateBp>, mode: Option<TaxMode>) {
    let states_tax = line.tax.is_some_and(|tax| tax != Yen::ZERO);
    let mode_told_by_tax = if states_tax {
        TaxMode::Excluded
    } else {
        TaxMode::Included
    };
    line.tax_mode = mode.unwrap_or(mode_told_by_tax);
    line.tax_rate = rate;
    if !states_tax && line.tax_mode != TaxMode::Excluded {
        line.tax = None;
    }
}

/// Each on a line of its own, as malls tell them; together no longer than by themselves.
fn add_options(
    cells: &mut Cells<'_>,
    row: usize,
    bound: &Bound<LineField>,
    line: &mut LineDraft,
    more: &str,
) {
    if !line.options.is_empty() {
        line.options.push('\n');
    }
    line.options += more;
    let max = bound.column.max;
    if line.options.chars().count() > max {
        let fault = Fault::hinting(RowIssueCode::TooLong, max.to_string());
        cells.fault(row, bound, fault);
    }
}

/// The shop's own code stands in for the one that is missing; beside that it is kept as it is.
fn settle_code(cells: &mut Cells<'_>, row: usize, layout: &Layout, line: &mut LineDraft) {
    let Some(bound) = layout.line.iter().find(|bound| bound.field == LineField::OwnSku) else {
        return;
    };
    if line.sku.is_empty() {
        line.sku = cells.value(row, bound).text();
    } else {
        let text = cells.value(row, bound).text();
        if !text.is_empty() {
            line.extra.insert(bound.column.name.to_owned(), text);
        }
    }
}

/// A line names its product by code or by name.
fn require_product(cells: &mut Cells<'_>, row: usize, layout: &Layout) {
    let names = |field: &LineField| matches!(field, LineField::Sku | LineField::OwnSku | LineField::Name);
    let columns = || layout.line.iter().filter(|bound| names(&bound.field));
    let is_named = columns().any(|bound| cells.is_filled(row, bound.index));
    if let Some(bound) = columns().next() {
        cells.require(row, bound.column, is_named);
    }
}

/// A product at a negative price is a discount: a coupon, whose code stands where a product's would, is told
/// of. Less than none of a product that has a code is a mistake.
fn judge_negative(cells: &mut Cells<'_>, row: usize, layout: &Layout, line: &mut LineDraft) {
    let negative = match (line.quantity < 0, line.unit_price < Yen::ZERO) {
        (false, false) => return,
        (true, _) => LineField::Quantity,
        (false, true) => LineField::UnitPrice,
    };
    match line.kind {
        LineKind::Product if line.sku.is_empty() => line.kind = LineKind::Discount,
        LineKind::Product if negative == LineField::UnitPrice => {
            line.kind = LineKind::Discount;
            if let Some(bound) = layout.line.iter().find(|bound| bound.field == negative) {
                let raw = cells.rows.field(row, bound.index);
                cells.warn(row, bound.column.name, RowIssueCode::TakenAsDiscount, raw);
            }
        }
        LineKind::Product | LineKind::Set | LineKind::Component | LineKind::Promotion => {
            if let Some(bound) = layout.line.iter().find(|bound| bound.field == negative) {
                cells.fault(row, bound, RowIssueCode::NegativeQuantity.into());
            }
        }
        _ => {}
    }
}
