//! お届け先 of an order: the distinct blocks of its rows, in order of appearance.

use std::collections::HashMap;

use domain::order::Recipient;
use domain::person::Person;

use crate::csv::header::normal;
use crate::order_file::cells::Cells;
use crate::order_file::field::{NoteField, PartyField, PersonField};
use crate::order_file::layout::Layout;
use crate::order_file::person::set_person;
use crate::order_file::value::Unwrapped as _;

pub(super) struct Recipients {
    pub recipients: Vec<Recipient>,
    /// Which of them each row goes to.
    pub of_row: Vec<usize>,
}

pub(super) fn read(cells: &mut Cells<'_>, layout: &Layout, buyer: &Person) -> Recipients {
    let mut recipients: Vec<Recipient> = Vec::new();
    let mut rows_of: Vec<Vec<usize>> = Vec::new();
    let mut of_row: Vec<usize> = Vec::with_capacity(cells.rows.len());
    // Most orders have one recipient, which then need not be compared with anybody.
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in 0..cells.rows.len() {
        let same = of_row
            .last()
            .copied()
            .filter(|_| repeats_row_before(cells, layout, row) || is_blank(cells, layout, row));
        let index = same.unwrap_or_else(|| {
            let recipient = block(cells, layout, row, buyer);
            if let ([first], true) = (&recipients[..], known.is_empty()) {
                known.insert(identity(first), 0);
            }
            let next = recipients.len();
            let index = if next == 0 {
                0
            } else {
                *known.entry(identity(&recipient)).or_insert(next)
            };
            if index == next {
                recipients.push(recipient);
                rows_of.push(Vec::new());
            }
            index
        });
        rows_of[index].push(row);
        of_row.push(index);
    }
    for (recipient, rows) in recipients.iter_mut().zip(&rows_of) {
        read_notes(cells, layout, recipient, rows);
    }
    Recipients { recipients, of_row }
}

fn repeats_row_before(cells: &Cells<'_>, layout: &Layout, row: usize) -> bool {
    let mut columns = layout.parties.iter();
    columns.all(|bound| cells.rows.field(row, bound.index) == cells.rows.field(row - 1, bound.index))
}

fn is_blank(cells: &Cells<'_>, layout: &Layout, row: usize) -> bool {
    !layout
        .parties
        .iter()
        .any(|bound| cells.is_filled(row, bound.index))
}

/// The row's recipient and sender. Where nobody is named the buyer receives.
fn block(cells: &mut Cells<'_>, layout: &Layout, row: usize, buyer: &Person) -> Recipient {
    let (mut person, mut sender) = (Person::default(), Person::default());
    for bound in &layout.parties {
        let text = cells.value(row, bound).text();
        if text.is_empty() {
            continue;
        }
        match bound.field {
            PartyField::Recipient(field) => set_person(&mut person, field, text),
            PartyField::Sender(field) => set_person(&mut sender, field, text),
        }
    }
    if person.is_empty() {
        person = Person {
            email: String::new(),
            ..buyer.clone()
        };
    }
    Recipient {
        person,
        sender: (!sender.is_empty()).then_some(sender),
        note: String::new(),
        staff_note: String::new(),
    }
}

fn read_notes(cells: &mut Cells<'_>, layout: &Layout, recipient: &mut Recipient, rows: &[usize]) {
    for bound in &layout.recipient_notes {
        let text = cells.agreed(rows.iter().copied(), bound).text();
        match bound.field {
            NoteField::Buyer => recipient.note = text,
            NoteField::Staff => recipient.staff_note = text,
        }
    }
}

/// The form in which recipients are compared: widths, white space, and hyphens in phone numbers
/// and postal codes do not make another recipient.
fn identity(recipient: &Recipient) -> String {
    const FIELDS: [PersonField; 12] = [
        PersonField::FamilyName,
        PersonField::GivenName,
        PersonField::FamilyKana,
        PersonField::GivenKana,
        PersonField::Company,
        PersonField::Department,
        PersonField::PostalCode,
        PersonField::Prefecture,
        PersonField::City,
        PersonField::Street,
        PersonField::Building,
        PersonField::Phone,
    ];
    let mut identity = String::new();
    for person in std::iter::once(&recipient.person).chain(&recipient.sender) {
        for field in FIELDS {
            let text = normal(field.of(person));
            let is_number = matches!(field, PersonField::PostalCode | PersonField::Phone);
            identity.extend(text.chars().filter(|c| !(is_number && is_hyphen(*c))));
            identity.push('\n');
        }
    }
    identity
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー')
}
