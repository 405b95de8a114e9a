//! A shipment as a row of a carrier's file, and everything that is to be said about its fields.

use domain::order::{LineKind, OrderLine, Temperature};
use domain::person::Person;
use domain::waybill::{DateStyle, FieldIssue, FieldIssueCode, FieldOutcome, Overflow};
use domain::waybill_limits::WaybillLimits;
use domain::{Date, cash_on_delivery, kana};

use super::facts::{ShipmentFacts, shipment_number};
use super::format::{Codes, Layout, LayoutColumn};
use super::kind::{Doubt, Kind, Money, With};
use super::letters::{dialled, half_width_kana, widen};
use super::source::{Party, Source};
use super::windows::{Hours, hours, is_none_asked};

/// A row, and what is to be said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderedRow {
    pub cells: Vec<String>,
    /// How often it stands in the file: once for each box, where the kind of waybill wants it so.
    pub times: usize,
    pub issues: Vec<FieldIssue>,
}

impl RenderedRow {
    /// Whether the shipment may not go into the file as it is.
    pub fn is_left_out(&self) -> bool {
        self.issues
            .iter()
            .any(|issue| issue.outcome == FieldOutcome::LeftOut)
    }
}

pub fn render(layout: &Layout, facts: &ShipmentFacts<'_>, overflow: Overflow) -> RenderedRow {
    let mut row = Rendering {
        layout,
        facts,
        issues: Vec::new(),
    };
    let mut cells: Vec<String> = layout
        .columns
        .iter()
        .map(|column| kana::composed(&row.cell(column)).into_owned())
        .collect();
    row.check(&mut cells, overflow);
    RenderedRow {
        cells,
        times: row.times(),
        issues: row.issues,
    }
}

/// A row in the making.
pub(super) struct Rendering<'a> {
    pub(super) layout: &'a Layout,
    pub(super) facts: &'a ShipmentFacts<'a>,
    pub(super) issues: Vec<FieldIssue>,
}

impl Rendering<'_> {
    fn codes(&self) -> &'static Codes {
        self.layout.codes
    }

    fn cell(&mut self, column: &LayoutColumn) -> String {
        let facts = self.facts;
        let shipment = &facts.shipment.shipment;
        match &column.source {
            Source::Blank => String::new(),
            Source::Fixed(text) => text.clone().into_owned(),
            Source::ManagementNumber => facts.management_number.to_owned(),
            Source::OrderNumber => facts.order.order.number.clone(),
            Source::WaybillKind => self.waybill_kind(column),
            Source::Cool => self.cool(column),
            Source::ShipOn => self.ship_on(column),
            Source::DeliverOn => self.date(shipment.deliver_on),
            Source::Window => self.window(column),
            Source::Recipient(part) => {
                let person = facts.recipient();
                person.map_or_else(String::new, |person| self.party(person, *part, true))
            }
            Source::Sender(part) => self.party(facts.sender, *part, false),
            Source::CustomerCode => match self.goes(With::Billed) {
                Some(false) => String::new(),
                Some(true) | None => facts.settings.customer_code.clone(),
            },
            Source::BillingCode => facts.settings.billing_code.clone(),
            Source::FreightCode => facts.settings.freight_code.clone(),
            Source::Item(place) => self.printed(&item(facts, *place)),
            Source::Note => self.printed(&facts.shipment.texts.waybill_note),
            Source::CodAmount => self.cod_amount(column),
            Source::CodTax => self.cod_tax(),
            Source::Parcels => self.copies(column),
            Source::BoxesKey => match self.goes(With::RowPerBox) {
                Some(true) => shipment_number(shipment.id),
                Some(false) | None => String::new(),
            },
        }
    }

    pub(super) fn collected(&self) -> i64 {
        cash_on_delivery::amount(self.facts.order, &self.facts.shipment.shipment).0
    }

    fn kind(&self) -> Kind {
        let (facts, kinds) = (self.facts, &self.codes().kinds);
        let money = Money {
            collected: self.collected(),
            payment_method: &facts.order.order.payment_method,
        };
        let word = &facts.shipment.shipment.waybill_kind;
        let mut kind = kinds.kind(word, &facts.settings.waybill_kinds, money);
        // One box is not several.
        if facts.shipment.shipment.parcels == 1 && kinds.goes(&kind.code, With::RowPerBox) == Some(true) {
            kinds.usual.clone_into(&mut kind.code);
        }
        kind
    }

    /// Whether this goes with the shipment's kind of waybill; none where nothing is known of it.
    pub(super) fn goes(&self, with: With) -> Option<bool> {
        self.codes().kinds.goes(&self.kind().code, with)
    }

    fn not_with_kind(&mut self, column: &LayoutColumn) {
        self.issue(column, FieldIssueCode::NotWithKind, FieldOutcome::LeftOut, None);
    }

    fn cool(&mut self, column: &LayoutColumn) -> String {
        let temperature = self.facts.shipment.shipment.temperature;
        if temperature != Temperature::Ambient && self.goes(With::Cool) == Some(false) {
            self.not_with_kind(column);
        }
        let own = self.facts.settings.temperatures.of(temperature);
        own.unwrap_or_else(|| (self.codes().cool)(temperature)).to_owned()
    }

    fn copies(&mut self, column: &LayoutColumn) -> String {
        let parcels = self.facts.shipment.shipment.parcels;
        if self.goes(With::RowPerBox) == Some(true) {
            return "1".to_owned();
        }
        if parcels > 1 && self.goes(With::Copies) == Some(false) {
            self.not_with_kind(column);
        }
        parcels.to_string()
    }

    fn times(&self) -> usize {
        match self.goes(With::RowPerBox) {
            Some(true) => usize::try_from(self.facts.shipment.shipment.parcels).unwrap_or(1),
            _ => 1,
        }
    }

    fn waybill_kind(&mut self, column: &LayoutColumn) -> String {
        let kind = self.kind();
        let told = kind.doubt.map(|doubt| match doubt {
            Doubt::Unknown => (FieldIssueCode::UnknownCode, FieldOutcome::LeftOut),
            Doubt::CannotCollect => (FieldIssueCode::CashOnDelivery, FieldOutcome::LeftOut),
            Doubt::NothingToCollect => (FieldIssueCode::CashOnDelivery, FieldOutcome::Noted),
        });
        if let Some((code, outcome)) = told {
            self.issue(column, code, outcome, None);
        }
        kind.code
    }

    fn window(&mut self, column: &LayoutColumn) -> String {
        let code = self.window_code(column);
        let mut windows = self.codes().windows.iter();
        let is_deadline = windows.any(|(hours, known)| matches!(hours, Hours::By(_)) && *known == code);
        if !code.is_empty() && self.goes(With::Deadline).is_some_and(|goes| goes != is_deadline) {
            self.not_with_kind(column);
        }
        code
    }

    fn window_code(&mut self, column: &LayoutColumn) -> String {
        let codes = self.codes();
        let text = self.facts.shipment.shipment.delivery_window.trim();
        if let Some(code) = self.facts.settings.delivery_windows.get(text) {
            return code.clone();
        }
        if is_none_asked(text) {
            return codes.no_window.to_owned();
        }
        if codes.windows.is_empty() {
            return text.to_owned();
        }
        let code = hours(text).and_then(|hours| codes.windows.iter().find(|(known, _)| *known == hours));
        if code.is_none() {
            self.issue(column, FieldIssueCode::UnknownCode, FieldOutcome::LeftOut, None);
        }
        code.map_or_else(String::new, |(_, code)| (*code).to_owned())
    }

    /// Nothing leaves on a day that is over, which the carrier's result would tell as the day it left.
    fn ship_on(&mut self, column: &LayoutColumn) -> String {
        let today = self.facts.today;
        let planned = self.facts.shipment.shipment.ship_on.unwrap_or(today);
        if planned < today {
            self.issue(column, FieldIssueCode::InThePast, FieldOutcome::Noted, None);
        }
        self.date(Some(planned.max(today)))
    }

    fn cod_amount(&mut self, column: &LayoutColumn) -> String {
        let amount = self.collected();
        if amount > self.kind().most {
            self.issue(column, FieldIssueCode::OutOfRange, FieldOutcome::LeftOut, None);
        }
        if amount > 0 {
            amount.to_string()
        } else {
            String::new()
        }
    }

    /// Of the whole bill only: of a part nobody says which.
    fn cod_tax(&self) -> String {
        let order = &self.facts.order.order;
        if self.collected() == 0 || order.paid.0 != 0 {
            return String::new();
        }
        let tax: i64 = order.by_rate.iter().map(|total| total.tax.0).sum();
        tax.to_string()
    }

    fn date(&self, date: Option<Date>) -> String {
        let style = match self.layout.dates {
            DateStyle::Slashes => "%Y/%m/%d",
            DateStyle::Compact => "%Y%m%d",
        };
        date.map_or_else(String::new, |date| date.format(style).to_string())
    }

    fn party(&self, person: &Person, part: Party, is_recipient: bool) -> String {
        match part {
            Party::Phone => dialled(&person.phone),
            Party::PostalCode => domain::postal_code::normalize_postal_code(&person.postal_code).map_or_else(
                || person.postal_code.clone(),
                domain::postal_code::PostalCode::into_string,
            ),
            Party::Address(place) => self.printed(&address(self.layout.limits, person, place)),
            Party::Name(place) => self.printed(&self.name(person, place, is_recipient)),
            Party::Kana => half_width_kana(&person.full_kana()),
            Party::Company => self.printed(&person.company),
            Party::Department => self.printed(&person.department),
            Party::Email => person.email.clone(),
        }
    }

    /// Where the company has no column of its own, it goes before the name.
    fn name(&self, person: &Person, place: usize, is_recipient: bool) -> String {
        let has = |part: Party| {
            let wanted = if is_recipient {
                Source::Recipient(part)
            } else {
                Source::Sender(part)
            };
            self.layout.columns.iter().any(|column| column.source == wanted)
        };
        let name = person.full_name();
        let company = person.full_company();
        if has(Party::Company) || company.is_empty() {
            return if place == 0 { name } else { String::new() };
        }
        match (place, has(Party::Name(1))) {
            (0, true) => company,
            (1, true) => name,
            (0, false) => format!("{company} {name}").trim().to_owned(),
            _ => String::new(),
        }
    }

    /// On one line, and in full width where the carrier's label wants it so.
    fn printed(&self, text: &str) -> String {
        let line: String = text.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
        let line = line.trim();
        if self.layout.limits.widens {
            widen(line)
        } else {
            line.to_owned()
        }
    }

    pub(super) fn issue(
        &mut self,
        column: &LayoutColumn,
        code: FieldIssueCode,
        outcome: FieldOutcome,
        length: Option<usize>,
    ) {
        self.issues.push(FieldIssue {
            column: column.name.clone().into_owned(),
            code,
            outcome,
            limit: column.limit.filter(|_| length.is_some()),
            length,
        });
    }
}

fn address(limits: &WaybillLimits, person: &Person, place: usize) -> String {
    let column = limits.address.get(place);
    let parts = column.map(|column| column.parts).unwrap_or_default();
    parts.iter().map(|part| part.of(person)).collect()
}

/// The shop's word for all goods, else the goods themselves, line by line.
fn item(facts: &ShipmentFacts<'_>, place: usize) -> String {
    let word = &facts.settings.item_name;
    if !word.is_empty() {
        return if place == 0 { word.clone() } else { String::new() };
    }
    goods(facts)
        .map(|line| line.name.clone())
        .nth(place)
        .unwrap_or_default()
}

/// What a waybill names.
pub(super) fn goods<'a>(facts: &ShipmentFacts<'a>) -> impl Iterator<Item = &'a OrderLine> {
    facts.shipment.lines.iter().filter(|line| {
        matches!(
            line.kind,
            LineKind::Product | LineKind::Set | LineKind::Promotion | LineKind::Other
        )
    })
}
