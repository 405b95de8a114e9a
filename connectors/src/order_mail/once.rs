//! Labels that stand once. 備考 is the buyer's: whoever writes labels into it must get neither goods nor
//! another address of it, so that what could be the buyer's is left to people.

use super::layout::Layout;
use super::lines::is_one_of;

/// Which of the labels that stand once have come.
#[derive(Default)]
pub(super) struct Once {
    seen: Vec<usize>,
    /// 備考 ended with a 送付先 and not with the shop's name: it may be the buyer's.
    doubtful: bool,
}

impl Once {
    /// Whether a label may come here, after so many 送付先.
    pub fn allows(&mut self, layout: &Layout, label: &str, of_note: bool, recipients: usize) -> bool {
        if is_one_of(label, &layout.recipient) {
            self.doubtful |= of_note;
            return !(self.doubtful && recipients > 0);
        }
        let once = [
            &layout.shop,
            &layout.ordered_at,
            &layout.buyer,
            &layout.payment_method,
            &layout.carrier,
            &layout.delivery,
            &layout.note,
            &layout.recipients,
        ];
        let Some(place) = once.iter().position(|labels| is_one_of(label, labels)) else {
            return true;
        };
        let is_late = recipients > 0 && is_one_of(label, &layout.shop);
        if is_late || self.seen.contains(&place) {
            return false;
        }
        self.seen.push(place);
        true
    }
}

/// Labels that cannot stand below the amounts: there the buyer's stars were taken for the mall's.
pub(super) fn is_above_the_amounts(layout: &Layout, label: &str) -> bool {
    [&layout.shop, &layout.recipient, &layout.items]
        .iter()
        .any(|labels| is_one_of(label, labels))
}
