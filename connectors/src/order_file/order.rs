//! One order from its rows: what the rows must agree about, then recipients, shipments and lines.

use domain::order::{LineKind, OrderSource, TaxMode};
use domain::order_draft::{Extra, LineDraft, OrderDraft, StatedRate, StatedTotals};
use domain::order_import::RowIssueCode;
use domain::person::Person;
use domain::{Instant, RateBp, Yen};

use crate::order_file::cells::Cells;
use crate::order_file::field::OrderField;
use crate::order_file::format::{Column, Required};
use crate::order_file::layout::Layout;
use crate::order_file::person::set_person;
use crate::order_file::value::{Unwrapped as _, Value};
use crate::order_file::{lines, recipients, shipments};

/// The draft, unless the rows lack what no order can do without; what is wrong is in the cells.
pub(crate) fn read(
    cells: &mut Cells<'_>,
    layout: &Layout,
    default_route: Option<&str>,
) -> Option<OrderDraft> {
    let rows = cells.rows.len();
    for row in 0..rows {
        if cells.rows.overflows(row, layout.width, layout.surplus) {
            cells.fail_row(row, RowIssueCode::TooManyFields, None);
        }
    }
    if cells.has_errors() {
        // The columns have shifted; what else seems wrong follows from that.
        return None;
    }
    let mut head = Head::read(cells, layout, default_route);
    let parties = recipients::read(cells, layout, &head.buyer);
    let mut shipments = shipments::read(cells, layout, &parties.of_row);
    let lines = (0..rows).map(|row| lines::read(cells, row, layout)).collect();
    let (extra, lines) = extras(cells, layout, lines);
    for (row, line) in lines.into_iter().enumerate() {
        shipments.drafts[shipments.of_row[row]].lines.push(line);
    }
    let mut shipments = shipments.drafts;
    head.settle_fees(&mut shipments);
    Some(OrderDraft {
        route: head.route,
        number: head.number,
        source: OrderSource::Csv,
        ordered_at: head.ordered_at?,
        buyer: head.buyer,
        payment_method: head.payment_method,
        payment_fee: head.payment_fee,
        points_used: head.points_used,
        points_earned: head.points_earned,
        stated: head.stated,
        recipients: parties.recipients,
        shipments,
        buyer_note: head.buyer_note,
        staff_note: head.staff_note,
        tags: Vec::new(),
        extra,
    })
}

/// What all rows of an order agree about.
#[derive(Default)]
struct Head {
    route: String,
    number: String,
    ordered_at: Option<Instant>,
    buyer: Person,
    payment_method: String,
    payment_fee: Yen,
    payment_or_cod_fee: Yen,
    other_cost: Yen,
    tax_on_top: Yen,
    points_used: i64,
    points_earned: i64,
    stated: StatedTotals,
    buyer_note: String,
    staff_note: String,
}

impl Head {
    fn read(cells: &mut Cells<'_>, layout: &Layout, default_route: Option<&str>) -> Head {
        let rows = cells.rows.len();
        let mut head = Head::default();
        let (mut ordered_on, mut ordered_time) = (None, None);
        for bound in &layout.order {
            let value = cells.agreed(0..rows, bound);
            if value.is_none() && is_required(bound.column, default_route) {
                let is_filled = (0..rows).any(|row| cells.is_filled(row, bound.index));
                cells.require(0, bound.column, is_filled);
            }
            match bound.field {
                OrderField::OrderedOn => ordered_on = value.date(),
                OrderField::OrderedTime => ordered_time = value.time(),
                field => head.set(field, value),
            }
        }
        if head.route.is_empty() {
            default_route.unwrap_or_default().clone_into(&mut head.route);
        }
        head.stated
            .by_rate
            .sort_by_key(|stated| std::cmp::Reverse(stated.rate));
        head.ordered_at = ordered_on.and_then(|(date, appended)| {
            Instant::from_tokyo(date.and_time(ordered_time.or(appended).unwrap_or_default()))
        });
        head
    }

    fn set(&mut self, field: OrderField, value: Option<Value>) {
        match field {
            OrderField::Route => self.route = value.text(),
            OrderField::Number => self.number = value.text(),
            OrderField::OrderedOn | OrderField::OrderedTime => {}
            OrderField::Buyer(part) => set_person(&mut self.buyer, part, value.text()),
            OrderField::PaymentMethod => self.payment_method = value.text(),
            OrderField::PaymentFee => self.payment_fee = yen(value),
            OrderField::PaymentOrCodFee => self.payment_or_cod_fee = yen(value),
            OrderField::OtherCost => self.other_cost = yen(value),
            OrderField::TaxOnTop => self.tax_on_top = yen(value),
            OrderField::PointsUsed => self.points_used = value.number().unwrap_or_default(),
            OrderField::PointsEarned => self.points_earned = value.number().unwrap_or_default(),
            OrderField::BuyerNote => self.buyer_note = value.text(),
            OrderField::StaffNote => self.staff_note = value.text(),
            OrderField::Billed => self.stated.billed = value.number().map(Yen),
            OrderField::BilledAt(rate) => {
                if let Some(billed) = value.number() {
                    self.stated_at(rate).billed = Some(Yen(billed));
                }
            }
            OrderField::PointsAt(rate) => {
                if let Some(points) = value.number() {
                    self.stated_at(rate).points = Some(points);
                }
            }
        }
    }

    fn stated_at(&mut self, rate: RateBp) -> &mut StatedRate {
        let by_rate = &mut self.stated.by_rate;
        let place = by_rate.iter().position(|stated| stated.rate == rate);
        let place = place.unwrap_or_else(|| {
            let (billed, points) = (None, None);
            by_rate.push(StatedRate { rate, billed, points });
            by_rate.len() - 1
        });
        &mut by_rate[place]
    }

    /// Puts the amounts of a format that does not tell their kind where the draft has a place.
    fn settle_fees(&mut self, shipments: &mut [domain::order_draft::ShipmentDraft]) {
        let Some(first) = shipments.first_mut() else {
            return;
        };
        let fee = std::mem::take(&mut self.payment_or_cod_fee);
        let place = if domain::cash_on_delivery::is_method(&self.payment_method) {
            &mut first.cod_fee
        } else {
            &mut self.payment_fee
        };
        *place = [*place, fee].into_iter().sum();
        if self.other_cost != Yen::ZERO {
            first.lines.push(other_cost_line(self.other_cost));
        }
        if self.tax_on_top != Yen::ZERO {
            for line in shipments.iter_mut().flat_map(|shipment| &mut shipment.lines) {
                if line.tax_mode == TaxMode::Included && line.name != OTHER_COST {
                    line.tax_mode = TaxMode::Excluded;
                }
            }
        }
    }
}

const OTHER_COST: &str = "その他費用";

fn other_cost_line(amount: Yen) -> LineDraft {
    LineDraft {
        kind: if amount < Yen::ZERO {
            LineKind::Discount
        } else {
            LineKind::Fee
        },
        kind_code: String::new(),
        sku: String::new(),
        name: OTHER_COST.to_owned(),
        options: String::new(),
        quantity: 1,
        unit_price: amount,
        tax_rate: Some(RateBp::STANDARD),
        tax_mode: TaxMode::Included,
        tax: None,
        extra: Extra::new(),
    }
}

fn is_required(column: &Column, default_route: Option<&str>) -> bool {
    match column.required {
        Required::Yes => true,
        Required::UnlessDefaultRoute => default_route.is_none(),
        Required::No | Required::OrColumn(_) => false,
    }
}

fn yen(value: Option<Value>) -> Yen {
    Yen(value.number().unwrap_or_default())
}

/// Values without a place in the draft: the order's where all rows say the same, else the line's.
fn extras(cells: &mut Cells<'_>, layout: &Layout, mut lines: Vec<LineDraft>) -> (Extra, Vec<LineDraft>) {
    let mut of_order = Extra::new();
    for kept in &layout.extra {
        let first = cells.rows.field(0, kept.index);
        if (1..lines.len()).all(|row| cells.rows.field(row, kept.index) == first) {
            if let Some(text) = cells.extra(0, kept) {
                of_order.insert(kept.name.clone(), text);
            }
            continue;
        }
        for (row, line) in lines.iter_mut().enumerate() {
            if let Some(text) = cells.extra(row, kept) {
                line.extra.insert(kept.name.clone(), text);
            }
        }
    }
    (of_order, lines)
}
