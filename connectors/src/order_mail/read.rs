//! A whole order mail. Every label that is needed must be there, none may be unknown, and the amounts must
//! add up: anything else is for people.

use chrono::NaiveDateTime;
use domain::order::{LineKind, OrderSource, Recipient};
use domain::order_draft::{LineDraft, OrderDraft, ShipmentDraft, StatedTotals};
use domain::person::Person;
use domain::{Instant, RateBp, Yen};

use super::amounts::Amounts;
use super::item::item;
use super::layout::Layout;
use super::lines::{Line, MailProblem, is_one_of, lines};
use super::once::{Once, is_above_the_amounts};
use crate::mall::draft;

/// The order that a mail's text tells of, for the route with this code.
pub fn read(layout: &Layout, route: &str, text: &str) -> Result<OrderDraft, MailProblem> {
    let mut head = Head::default();
    let mut boxes: Vec<Parcel> = Vec::new();
    let mut amounts = Amounts::default();
    let mut place = Place::Before;
    for line in lines(text) {
        if line.is_rule('*') && !matches!(place, Place::Before | Place::Note) {
            close(layout, &mut boxes)?;
            place = Place::Amounts;
            continue;
        }
        match place {
            Place::Note if !ends_note(layout, line) => head.note.push(line.text.to_owned()),
            Place::Items if line.labelled().is_none() => {
                if line.is_rule('-') {
                    close(layout, &mut boxes)?;
                } else if let Some(parcel) = boxes.last_mut() {
                    parcel.item.push(line);
                }
            }
            Place::Amounts => match line.labelled() {
                Some((label, _)) if is_above_the_amounts(layout, label) => {
                    return Err(MailProblem::unreadable(label, line.number));
                }
                _ => amounts.take(layout, line)?,
            },
            Place::Recipient if line.labelled().is_none() => {
                if let Some(parcel) = boxes.last_mut() {
                    parcel.address(line);
                }
            }
            Place::Delivery if line.labelled().is_none() && !line.is_blank() && !line.is_rule('=') => {
                head.delivery.push(line.text.trim().to_owned());
            }
            _ => {
                if let Some((label, value)) = line.labelled() {
                    place = take(layout, (&mut head, &mut boxes), (label, value), line, place)?;
                }
            }
        }
    }
    put_together(layout, route, head, boxes, amounts)
}

/// Where in the mail we are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// No label of ours has come yet: greetings.
    Before,
    Head,
    Delivery,
    Note,
    Recipient,
    Items,
    Amounts,
}

#[derive(Default)]
struct Head {
    once: Once,
    number: Option<String>,
    ordered_at: Option<Instant>,
    buyer: Option<Person>,
    payment_method: Option<String>,
    carrier: String,
    delivery: Vec<String>,
    note: Vec<String>,
    /// How many 送付先 there are to be.
    recipients: Option<usize>,
}

/// What goes to one recipient.
struct Parcel<'t> {
    person: Person,
    lines: Vec<LineDraft>,
    /// The lines of the item that is being read.
    item: Vec<Line<'t>>,
}

impl Parcel<'_> {
    fn address(&mut self, line: Line<'_>) {
        let text = line.text.trim();
        if let Some(rest) = text.strip_prefix('〒') {
            let end = rest
                .find(|c: char| !c.is_ascii_digit() && c != '-')
                .unwrap_or(rest.len());
            rest[..end].clone_into(&mut self.person.postal_code);
            let (prefecture, street) = split_prefecture(rest[end..].trim());
            prefecture.clone_into(&mut self.person.prefecture);
            street.clone_into(&mut self.person.street);
        } else if let Some(phone) = text
            .strip_prefix("(TEL)")
            .or_else(|| text.strip_prefix("（TEL）"))
        {
            phone.trim().clone_into(&mut self.person.phone);
        } else if !text.is_empty() && !self.person.street.is_empty() {
            self.person.building.push_str(text);
        }
    }
}

/// 備考 is free: it may look like anything, and ends with the shop's name.
fn ends_note(layout: &Layout, line: Line<'_>) -> bool {
    line.labelled()
        .is_some_and(|(label, _)| is_one_of(label, &layout.shop) || is_one_of(label, &layout.recipient))
}

fn take(
    layout: &Layout,
    (head, boxes): (&mut Head, &mut Vec<Parcel<'_>>),
    (label, value): (&str, &str),
    line: Line<'_>,
    place: Place,
) -> Result<Place, MailProblem> {
    let unreadable = || MailProblem::unreadable(label, line.number);
    let text = || {
        (!value.is_empty())
            .then(|| value.to_owned())
            .ok_or_else(unreadable)
    };
    let is = |labels: &[String]| is_one_of(label, labels);
    let of_note = place == Place::Note;
    if !head.once.allows(layout, label, of_note, boxes.len()) {
        return Err(unreadable());
    }
    if is(&layout.number) {
        let number = text()?;
        if head.number.as_ref().is_some_and(|known| *known != number) {
            return Err(unreadable());
        }
        head.number = Some(number);
    } else if is(&layout.ordered_at) {
        head.ordered_at = Some(moment(value).ok_or_else(unreadable)?);
    } else if is(&layout.buyer) {
        head.buyer = Some(person(value).ok_or_else(unreadable)?);
    } else if is(&layout.payment_method) {
        head.payment_method = Some(text()?);
    } else if is(&layout.carrier) {
        value.clone_into(&mut head.carrier);
    } else if is(&layout.delivery) {
        head.delivery
            .extend((!value.is_empty()).then(|| value.to_owned()));
        return Ok(Place::Delivery);
    } else if is(&layout.note) {
        head.note.extend((!value.is_empty()).then(|| value.to_owned()));
        return Ok(Place::Note);
    } else if is(&layout.recipients) {
        head.recipients = Some(count(value).ok_or_else(unreadable)?);
    } else if is(&layout.recipient) {
        close(layout, boxes)?;
        boxes.push(Parcel {
            person: person(value).ok_or_else(unreadable)?,
            lines: Vec::new(),
            item: Vec::new(),
        });
        return Ok(Place::Recipient);
    } else if is(&layout.items) {
        if boxes.is_empty() {
            return Err(MailProblem::missing(&layout.recipient));
        }
        return Ok(Place::Items);
    } else if !is(&layout.shop) && !is(&layout.ignored) {
        // Before the first label of ours anything may stand in brackets: the mall's own name.
        if place == Place::Before {
            return Ok(place);
        }
        return Err(MailProblem {
            code: "unknown_label",
            label: label.to_owned(),
            line: line.number,
        });
    }
    Ok(Place::Head)
}

/// Ends the item that is being read.
fn close(layout: &Layout, boxes: &mut [Parcel<'_>]) -> Result<(), MailProblem> {
    if let Some(parcel) = boxes.last_mut() {
        let lines = std::mem::take(&mut parcel.item);
        parcel.lines.extend(item(layout, &lines)?);
    }
    Ok(())
}

fn put_together(
    layout: &Layout,
    route: &str,
    head: Head,
    boxes: Vec<Parcel<'_>>,
    amounts: Amounts,
) -> Result<OrderDraft, MailProblem> {
    if boxes.is_empty() {
        return Err(MailProblem::missing(&layout.recipient));
    }
    if boxes.iter().any(|parcel| parcel.lines.is_empty()) {
        return Err(MailProblem::missing(&layout.items));
    }
    if head.recipients.is_some_and(|stated| stated != boxes.len()) {
        return Err(MailProblem::does_not_add_up(&layout.recipients));
    }
    let lines = boxes.iter().flat_map(|parcel| &parcel.lines);
    let items = lines.map(|line| line.unit_price.0 * line.quantity).sum();
    let billed = amounts.billed(layout, items)?;
    let coupon = amounts.coupon.unwrap_or(0).abs();
    let mut recipients = Vec::with_capacity(boxes.len());
    let mut shipments = Vec::with_capacity(boxes.len());
    for (place, mut parcel) in boxes.into_iter().enumerate() {
        let is_first = place == 0;
        if is_first && coupon > 0 {
            let price = Yen(-coupon);
            let line = draft::line(LineKind::Discount, "クーポン", 1, price, RateBp::STANDARD);
            parcel.lines.push(line);
        }
        recipients.push(Recipient {
            person: parcel.person,
            ..Recipient::default()
        });
        let of_first = |amount: Option<i64>| Yen(amount.filter(|_| is_first).unwrap_or(0));
        shipments.push(ShipmentDraft {
            carrier: head.carrier.clone(),
            delivery_window: head.delivery.join(" "),
            shipping_fee: of_first(amounts.shipping_fee),
            cod_fee: of_first(amounts.cod_fee),
            lines: parcel.lines,
            ..draft::shipment(i64::try_from(place + 1).unwrap_or(1), place)
        });
    }
    let missing = MailProblem::missing;
    let number = head.number.ok_or_else(|| missing(&layout.number))?;
    let ordered_at = head.ordered_at.ok_or_else(|| missing(&layout.ordered_at))?;
    let buyer = head.buyer.ok_or_else(|| missing(&layout.buyer))?;
    let payment_method = head
        .payment_method
        .ok_or_else(|| missing(&layout.payment_method))?;
    Ok(OrderDraft {
        source: OrderSource::Mail,
        buyer,
        payment_method,
        points_used: amounts.points.unwrap_or(0).abs(),
        stated: StatedTotals {
            billed: Some(Yen(billed)),
            by_rate: Vec::new(),
        },
        recipients,
        shipments,
        buyer_note: head.note.join("\n").trim().to_owned(),
        ..draft::order(route, &number, ordered_at)
    })
}

/// `2026-06-12 08:55:46` or `2026/06/12 08:55:46`, in Japan.
fn moment(text: &str) -> Option<Instant> {
    let formats = [
        "%Y-%m-%d %H:%M:%S",
        "%Y/%m/%d %H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%Y/%m/%d %H:%M",
    ];
    let wall = formats
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())?;
    Instant::from_tokyo(wall)
}

/// `2(件)`.
fn count(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text[..end].parse().ok()
}

/// `姓 名 様`, with the kana in parentheses or without.
fn person(text: &str) -> Option<Person> {
    let name = text.trim().trim_end_matches('様').trim();
    let name = name.split(['(', '（']).next().unwrap_or(name).trim();
    if name.is_empty() {
        return None;
    }
    let (family, given) = name.split_once([' ', '\u{3000}']).unwrap_or((name, ""));
    Some(Person {
        family_name: family.to_owned(),
        given_name: given.trim().to_owned(),
        ..Person::default()
    })
}

/// 都道府県 and the rest.
fn split_prefecture(address: &str) -> (&str, &str) {
    let longest = if address.starts_with("神奈川県")
        || address.starts_with("和歌山県")
        || address.starts_with("鹿児島県")
    {
        4
    } else {
        3
    };
    let end = address
        .char_indices()
        .nth(longest)
        .map_or(address.len(), |(at, _)| at);
    let prefecture = &address[..end];
    if prefecture.ends_with(['都', '道', '府', '県']) {
        (prefecture, address[end..].trim())
    } else {
        ("", address)
    }
}

#[cfg(test)]
mod tests;
