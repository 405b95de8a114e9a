//! What is to be said of a row's cells: those without room, without a value, without a column.

use domain::order::Temperature;
use domain::waybill::{FieldIssue, FieldIssueCode, FieldOutcome, LimitUnit, Overflow};

use super::fit::{cut, fits, length, spread};
use super::format::LayoutColumn;
use super::kind::With;
use super::row::{Rendering, goods};
use super::source::{Party, Source};
use super::windows::is_none_asked;
use crate::csv::encoding::{Lacking, Unmappable, encode_shift_jis};

/// Columns that share one text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    RecipientAddress,
    RecipientName,
    SenderAddress,
    SenderName,
}

const GROUPS: &[Group] = &[
    Group::RecipientAddress,
    Group::RecipientName,
    Group::SenderAddress,
    Group::SenderName,
];

impl Group {
    fn of(source: &Source) -> Option<Group> {
        match source {
            Source::Recipient(Party::Address(_)) => Some(Group::RecipientAddress),
            Source::Recipient(Party::Name(_)) => Some(Group::RecipientName),
            Source::Sender(Party::Address(_)) => Some(Group::SenderAddress),
            Source::Sender(Party::Name(_)) => Some(Group::SenderName),
            _ => None,
        }
    }
}

impl Rendering<'_> {
    /// Everything that is to be said once the cells are there; those that may be made to fit are.
    pub(super) fn check(&mut self, cells: &mut [String], overflow: Overflow) {
        for group in GROUPS {
            self.fit_group(cells, *group, overflow);
        }
        self.fit_others(cells, overflow);
        self.look_for_gaps(cells);
        self.look_for_lost_texts();
        if !self.layout.utf8 {
            self.look_for_lacking_characters(cells);
        }
    }

    fn fit_group(&mut self, cells: &mut [String], group: Group, overflow: Overflow) {
        let layout = self.layout;
        let places: Vec<usize> = (0..cells.len())
            .filter(|place| Group::of(&layout.columns[*place].source) == Some(group))
            .collect();
        let long: Vec<usize> = places
            .iter()
            .copied()
            .filter(|place| !fits(&cells[*place], layout.columns[*place].limit))
            .collect();
        if long.is_empty() {
            return;
        }
        let texts: Vec<String> = places.iter().map(|place| cells[*place].clone()).collect();
        let limits: Vec<_> = places.iter().map(|place| layout.columns[*place].limit).collect();
        let (parts, rest) = spread(&texts, &limits);
        let outcome = match (overflow, rest.is_empty()) {
            // Lines of one text go on by themselves.
            (Overflow::Report, true) if layout.limits.lines => FieldOutcome::Split,
            (Overflow::Report, _) | (Overflow::Split, false) => FieldOutcome::LeftOut,
            (Overflow::Split | Overflow::Cut, true) => FieldOutcome::Split,
            (Overflow::Cut, false) => FieldOutcome::Cut,
        };
        for place in long {
            let column = &layout.columns[place];
            self.too_long(column, &cells[place], outcome);
        }
        if outcome != FieldOutcome::LeftOut {
            for (place, part) in places.into_iter().zip(parts) {
                cells[place] = part;
            }
        }
    }

    fn fit_others(&mut self, cells: &mut [String], overflow: Overflow) {
        let layout = self.layout;
        for place in 0..cells.len() {
            let column = &layout.columns[place];
            if Group::of(&column.source).is_some() || fits(&cells[place], column.limit) {
                continue;
            }
            let may_be_cut = matches!(
                column.source,
                Source::Note
                    | Source::Item(_)
                    | Source::Recipient(Party::Company | Party::Department | Party::Kana)
                    | Source::Sender(Party::Company | Party::Department | Party::Kana)
            );
            if overflow == Overflow::Cut && may_be_cut {
                self.cut(cells, place);
            } else {
                self.too_long(column, &cells[place], FieldOutcome::LeftOut);
            }
        }
    }

    fn cut(&mut self, cells: &mut [String], place: usize) {
        let column = &self.layout.columns[place];
        self.too_long(column, &cells[place], FieldOutcome::Cut);
        let short = cut(&cells[place], column.limit).0.to_owned();
        cells[place] = short;
    }

    fn look_for_gaps(&mut self, cells: &[String]) {
        let layout = self.layout;
        for (column, cell) in layout.columns.iter().zip(cells) {
            let told = self.issues.iter().any(|issue| issue.column == column.name);
            if column.required && cell.is_empty() && !told && self.is_needed(&column.source) {
                self.issue(column, FieldIssueCode::Required, FieldOutcome::LeftOut, None);
            }
        }
    }

    /// With the shipment's kind of waybill.
    fn is_needed(&self, source: &Source) -> bool {
        let with = match source {
            Source::Recipient(Party::Phone) => With::Phone,
            Source::CustomerCode => With::Billed,
            _ => return true,
        };
        self.goes(with) != Some(false)
    }

    /// What the shop would expect on the waybill and the format has no place for.
    fn look_for_lost_texts(&mut self) {
        let shipment = self.facts.shipment;
        let has = |source: &Source| self.layout.columns.iter().any(|column| column.source == *source);
        let wishes = [
            (
                "送り状記事欄",
                !shipment.texts.waybill_note.trim().is_empty(),
                Source::Note,
            ),
            (
                "お届け指定日",
                shipment.shipment.deliver_on.is_some(),
                Source::DeliverOn,
            ),
            (
                "お届け時間帯",
                !is_none_asked(&shipment.shipment.delivery_window),
                Source::Window,
            ),
            (
                "温度区分",
                shipment.shipment.temperature != Temperature::Ambient,
                Source::Cool,
            ),
            ("代引請求金額", self.collected() > 0, Source::CodAmount),
            ("個口数", shipment.shipment.parcels > 1, Source::Parcels),
        ];
        let mut lost: Vec<&str> = wishes
            .iter()
            .filter(|(_, wished, source)| *wished && !has(source))
            .map(|(name, _, _)| *name)
            .collect();
        let names = self
            .layout
            .columns
            .iter()
            .filter(|column| matches!(column.source, Source::Item(_)));
        // A file without any names no goods on purpose.
        if self.facts.settings.item_name.is_empty() && (1..goods(self.facts).count()).contains(&names.count())
        {
            lost.push("品名");
        }
        for name in lost {
            self.issues.push(FieldIssue {
                column: name.to_owned(),
                code: FieldIssueCode::NoColumn,
                outcome: FieldOutcome::Noted,
                limit: None,
                length: None,
            });
        }
    }

    fn look_for_lacking_characters(&mut self, cells: &[String]) {
        let layout = self.layout;
        let mut scratch = Vec::new();
        for (column, cell) in layout.columns.iter().zip(cells) {
            scratch.clear();
            let mut lacking = Lacking::default();
            let written = encode_shift_jis(cell, Unmappable::Similar, &mut scratch, &mut lacking);
            if written.is_err() || lacking.total() > 0 {
                self.issue(column, FieldIssueCode::Replaced, FieldOutcome::Noted, None);
            }
        }
    }

    fn too_long(&mut self, column: &LayoutColumn, text: &str, outcome: FieldOutcome) {
        let unit = column.limit.map_or(LimitUnit::Characters, |limit| limit.unit);
        self.issue(column, FieldIssueCode::TooLong, outcome, Some(length(text, unit)));
    }
}
