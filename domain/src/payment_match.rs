//! Which orders a row of a bank's statement may be for.

use std::collections::{BTreeMap, HashMap};

use crate::payer_name::{number_like, payer_key, transfer_key};
use crate::payment_import::{MatchReason, PaymentRowPersonal, Proposal, ProposalPart};
use crate::person::Person;
use crate::{OrderId, Yen};

/// Proposals a row; more help nobody.
const MOST: usize = 5;
/// An amount that so many orders wait for says nothing by itself.
const COMMON: usize = 5;
/// Banks cut long names; what is left must still tell somebody.
const SHORTEST_CUT: usize = 6;

/// An order that waits for money.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub order: OrderId,
    pub number: String,
    /// Those of the orders that were bundled into it, which a buyer may name all the same.
    pub bundled: Vec<String>,
    pub unpaid: Yen,
    /// [`payer_key`]s of the buyer's kana and name.
    pub names: Vec<String>,
}

impl Waiting {
    /// The ways in which a bank may write the buyer.
    pub fn names_of(buyer: &Person) -> Vec<String> {
        let mut names = Vec::new();
        for name in [buyer.full_kana(), buyer.full_name(), buyer.company.clone()] {
            let key = payer_key(&name);
            if !key.is_empty() && !names.contains(&key) {
                names.push(key);
            }
        }
        names
    }
}

/// All orders that wait, by what finds them.
#[derive(Default)]
pub struct Matcher {
    orders: Vec<Waiting>,
    by_number: HashMap<String, Vec<usize>>,
    by_amount: HashMap<Yen, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl Matcher {
    pub fn new(orders: Vec<Waiting>) -> Matcher {
        let mut matcher = Matcher::default();
        for (place, order) in orders.iter().enumerate() {
            for number in order.bundled.iter().chain([&order.number]) {
                let number = number_key(number);
                matcher.by_number.entry(number).or_default().push(place);
            }
            matcher.by_amount.entry(order.unpaid).or_default().push(place);
            for name in &order.names {
                matcher.by_name.entry(name.clone()).or_default().push(place);
            }
        }
        matcher.orders = orders;
        matcher
    }

    /// What a row may be for, best first.
    pub fn proposals(&self, amount: Yen, row: &PaymentRowPersonal) -> Vec<Proposal> {
        let named = self.named(row);
        let theirs = self.of_payer(&row.payer);
        let mut found: BTreeMap<usize, Vec<MatchReason>> = BTreeMap::new();
        for &place in &named {
            found.entry(place).or_default().push(MatchReason::OrderNumber);
        }
        let alike = self.by_amount.get(&amount).map_or(&[][..], Vec::as_slice);
        for &place in alike {
            let other = named.contains(&place) || theirs.contains(&place);
            if other || alike.len() <= COMMON {
                found.entry(place).or_default().push(MatchReason::Amount);
            }
        }
        for &place in &theirs {
            found.entry(place).or_default().push(MatchReason::Name);
        }
        let mut proposals: Vec<Proposal> = found
            .into_iter()
            .map(|(place, reasons)| self.proposal(&[place], amount, reasons))
            .collect();
        proposals.extend(self.together(amount, &theirs));
        // Stable: of equals, the older order comes first.
        proposals.sort_by_key(|proposal| std::cmp::Reverse(proposal.score));
        proposals.truncate(MOST);
        proposals
    }

    /// The orders that the row names.
    fn named(&self, row: &PaymentRowPersonal) -> Vec<usize> {
        let mut texts = number_like(&row.payer);
        if !row.order_number.is_empty() {
            texts.push(number_key(&row.order_number));
        }
        let mut places: Vec<usize> = texts
            .iter()
            .filter_map(|text| self.by_number.get(text))
            .flatten()
            .copied()
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// The orders of whoever paid.
    fn of_payer(&self, payer: &str) -> Vec<usize> {
        let mut keys = vec![payer_key(payer)];
        keys.extend(transfer_key(payer));
        for key in &keys {
            if let Some(places) = self.by_name.get(key) {
                return places.clone();
            }
        }
        keys.iter()
            .map(|key| self.of_cut_name(key))
            .find(|places| !places.is_empty())
            .unwrap_or_default()
    }

    /// Those whose names begin so.
    fn of_cut_name(&self, key: &str) -> Vec<usize> {
        if key.chars().count() < SHORTEST_CUT {
            return Vec::new();
        }
        let longer = self.by_name.range(key.to_owned()..);
        let mut places: Vec<usize> = longer
            .take_while(|(name, _)| name.starts_with(key))
            .flat_map(|(_, places)| places.iter().copied())
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// All that the payer still has to pay, where it is what came.
    fn together(&self, amount: Yen, theirs: &[usize]) -> Option<Proposal> {
        let sum: Yen = theirs.iter().map(|&place| self.orders[place].unpaid).sum();
        (theirs.len() > 1 && sum == amount)
            .then(|| self.proposal(theirs, amount, vec![MatchReason::Name, MatchReason::Sum]))
    }

    fn proposal(&self, places: &[usize], amount: Yen, reasons: Vec<MatchReason>) -> Proposal {
        let whole = places.len() == 1;
        let parts = places.iter().map(|&place| {
            let order = &self.orders[place];
            ProposalPart {
                order: order.order,
                number: order.number.clone(),
                amount: if whole { amount } else { order.unpaid },
                to_come: Some(order.unpaid),
            }
        });
        Proposal {
            score: score(&reasons),
            parts: parts.collect(),
            reasons,
        }
    }
}

/// How numbers compare: as they are folded within a text.
pub fn number_key(number: &str) -> String {
    crate::text::fold(number).into_owned()
}

fn score(reasons: &[MatchReason]) -> i64 {
    let has = |reason| reasons.contains(&reason);
    match (
        has(MatchReason::OrderNumber),
        has(MatchReason::Amount),
        has(MatchReason::Name),
        has(MatchReason::Sum),
    ) {
        (true, true, ..) => 100,
        (_, true, true, _) => 90,
        (.., true) => 85,
        (true, _, true, _) => 80,
        (true, ..) => 70,
        (_, _, true, _) => 40,
        _ => 30,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use MatchReason::{Amount, Name, OrderNumber, Sum};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn waiting(id: u128, number: &str, unpaid: i64, kana: &str) -> Waiting {
        Waiting {
            order: OrderId(Uuid::from_u128(id)),
            number: number.into(),
            bundled: Vec::new(),
            unpaid: Yen(unpaid),
            names: vec![payer_key(kana)],
        }
    }

    fn matcher() -> Matcher {
        Matcher::new(vec![
            waiting(1, "261122-0001", 1360, "ヤマモト ナオキ"),
            waiting(2, "261122-0002", 3200, "サトウ ジュンコ"),
            waiting(3, "261122-0003", 800, "サトウ ジュンコ"),
            waiting(4, "261122-0004", 1360, "タカハシ リョウタロウ"),
        ])
    }

    #[test]
    fn what_rows_are_proposed_for() {
        for (payer, amount, best, score, reasons) in [
            (
                "261122-0001 ﾔﾏﾓﾄ ﾅｵｷ",
                1360,
                &[1][..],
                100,
                &[OrderNumber, Amount, Name][..],
            ),
            ("ﾔﾏﾓﾄ ﾅｵｷ", 1360, &[1], 90, &[Amount, Name]),
            ("振込＊ヤマモト ナオキ", 1360, &[1], 90, &[Amount, Name]),
            ("ﾌﾘｺﾐ ﾀｶﾊｼ ﾘﾖｳﾀ", 1360, &[4], 90, &[Amount, Name]),
            ("ﾔﾏﾓﾄ ﾅｵｷ", 1000, &[1], 40, &[Name]),
            ("ｻﾄｳ ｼﾞﾕﾝｺ", 4000, &[2, 3], 85, &[Name, Sum]),
            ("ｻﾄｳ ｼﾞﾕﾝｺ", 800, &[3], 90, &[Amount, Name]),
            ("261122-0004", 500, &[4], 70, &[OrderNumber]),
            ("ﾀｶﾊｼ ﾘﾖｳﾀ", 1360, &[4], 90, &[Amount, Name]),
            ("ｽｽﾞｷ ｲﾁﾛｳ", 3200, &[2], 30, &[Amount]),
        ] {
            let row = PaymentRowPersonal {
                payer: payer.into(),
                order_number: String::new(),
            };
            let first = matcher().proposals(Yen(amount), &row).remove(0);
            let orders: Vec<u128> = first.parts.iter().map(|part| part.order.0.as_u128()).collect();
            assert_eq!(
                (orders.as_slice(), first.score),
                (best, score),
                "{payer} {amount}"
            );
            assert_eq!(first.reasons, reasons, "{payer} {amount}");
        }
    }

    #[test]
    fn the_number_of_a_bundled_order_names_the_one_it_went_to() {
        let parent = Waiting {
            bundled: vec!["261122-0009".into()],
            ..waiting(1, "261122-0001", 1360, "ヤマモト ナオキ")
        };
        let row = PaymentRowPersonal {
            payer: "261122-0009 ﾔﾏﾓﾄ".into(),
            ..PaymentRowPersonal::default()
        };
        let proposals = Matcher::new(vec![parent]).proposals(Yen(500), &row);
        assert_eq!(proposals[0].reasons, [OrderNumber]);
        assert_eq!(proposals[0].parts[0].number, "261122-0001");
    }

    #[test]
    fn a_stranger_with_another_amount_is_nobody() {
        let row = PaymentRowPersonal {
            payer: "ｽｽﾞｷ ｲﾁﾛｳ".into(),
            ..PaymentRowPersonal::default()
        };
        assert!(matcher().proposals(Yen(77), &row).is_empty());
        // Two wait for 1,360 yen: both are proposed, neither with much confidence.
        let both = matcher().proposals(Yen(1360), &row);
        assert_eq!(both.iter().map(|p| p.score).collect::<Vec<_>>(), [30, 30]);
    }

    proptest! {
        #[test]
        fn parts_are_the_row_s_amount(amount in 1_i64..5000, payer in "(ﾔﾏﾓﾄ ﾅｵｷ|ｻﾄｳ ｼﾞﾕﾝｺ|261122-0004|ｽｽﾞｷ)") {
            let row = PaymentRowPersonal { payer, ..PaymentRowPersonal::default() };
            for proposal in matcher().proposals(Yen(amount), &row) {
                let sum: Yen = proposal.parts.iter().map(|part| part.amount).sum();
                prop_assert_eq!(sum, Yen(amount));
                prop_assert!((0..=100).contains(&proposal.score));
            }
        }
    }
}
