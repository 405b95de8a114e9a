//! 送り状種別: the carrier's code for it, with money at the door and without.

use std::collections::BTreeMap;

use domain::cash_on_delivery;

use crate::csv::header::normal;

/// A carrier's kinds of waybill.
#[derive(Clone, Copy)]
pub(super) struct Kinds {
    /// Codes by the shop's word, compared without width and white space.
    pub words: &'static [(&'static str, &'static str)],
    /// Where the shop names none.
    pub usual: &'static str,
    pub collecting: &'static [Collecting],
    /// Kinds with which the carrier collects nothing.
    pub never_collecting: &'static [&'static str],
    /// What goes with each kind, where that is known; a kind that is not here takes everything.
    pub rules: &'static [(&'static str, &'static [With])],
}

/// What a carrier does with some kinds of waybill only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum With {
    /// クール.
    Cool,
    /// 発行枚数: several labels from one row.
    Copies,
    /// 複数口: a row for each box instead, tied together by a key.
    RowPerBox,
    /// An hour by which it is there, which then takes the place of any other.
    Deadline,
    /// It needs the recipient's telephone number.
    Phone,
    /// Who sends is billed; without, the code of who is billed stays empty.
    Billed,
}

/// A kind that exists without and with money at the door; where the amount alone makes the difference,
/// both codes are one.
#[derive(Clone, Copy)]
pub(super) struct Collecting {
    pub prepaid: &'static str,
    pub code: &'static str,
    /// The most that is collected, in yen.
    pub most: i64,
}

pub(super) const fn collecting(prepaid: &'static str, code: &'static str, most: i64) -> Collecting {
    Collecting { prepaid, code, most }
}

/// What is known of the money at a shipment's door.
#[derive(Clone, Copy)]
pub(super) struct Money<'a> {
    pub collected: i64,
    pub payment_method: &'a str,
}

/// A shipment's code, and what is odd about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    pub code: String,
    /// The most that is collected with it, in yen.
    pub most: i64,
    pub doubt: Option<Doubt>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// The shop's word has no code.
    Unknown,
    /// There is money to be collected, and the carrier collects none with this kind.
    CannotCollect,
    /// The kind collects, and the payment method says nothing of it.
    NothingToCollect,
}

impl Kinds {
    /// Without codes of anybody's: the shop's words stay as they are.
    pub const OWN: Kinds = Kinds {
        words: &[],
        usual: "",
        collecting: &[],
        never_collecting: &[],
        rules: &[],
    };

    /// The code for the shop's word, which the shop's own table may give. Money to be collected turns a
    /// kind into the one of its sort that collects, and its absence turns that back.
    pub fn kind(&self, word: &str, own: &BTreeMap<String, String>, money: Money<'_>) -> Kind {
        let word = word.trim();
        let Some(code) = self.code(word, own) else {
            return Kind {
                code: String::new(),
                most: self.most(),
                doubt: Some(Doubt::Unknown),
            };
        };
        let sort = self
            .collecting
            .iter()
            .find(|sort| sort.prepaid == code || sort.code == code);
        let is_asked_for = cash_on_delivery::is_method(money.payment_method);
        let doubt = match sort {
            None if money.collected > 0 && self.never_collecting.contains(&code) => {
                Some(Doubt::CannotCollect)
            }
            Some(sort) if !is_asked_for && (sort.prepaid != code || cash_on_delivery::is_method(word)) => {
                Some(Doubt::NothingToCollect)
            }
            _ => None,
        };
        let code = match sort {
            None => code,
            Some(sort) if money.collected > 0 => sort.code,
            Some(sort) => sort.prepaid,
        };
        Kind {
            code: code.to_owned(),
            most: sort.map_or_else(|| self.most(), |sort| sort.most),
            doubt,
        }
    }

    /// Whether this goes with the kind; none where nothing is known of it.
    pub fn goes(&self, kind: &str, with: With) -> Option<bool> {
        let rule = self.rules.iter().find(|(code, _)| *code == kind);
        rule.map(|(_, goes)| goes.contains(&with))
    }

    /// Of any kind.
    fn most(&self) -> i64 {
        let sorts = self.collecting.iter().map(|sort| sort.most);
        sorts.max().unwrap_or(i64::MAX)
    }

    fn code<'a>(&self, word: &'a str, own: &'a BTreeMap<String, String>) -> Option<&'a str> {
        if let Some(code) = own.get(word) {
            return Some(code);
        }
        let same = |known: &&(&str, &str)| normal(known.0) == normal(word);
        match self.words.iter().find(same) {
            Some((_, code)) => Some(code),
            None if word.is_empty() => Some(self.usual),
            None => self.words.is_empty().then_some(word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Doubt::{CannotCollect, NothingToCollect, Unknown};
    use super::*;
    use crate::carrier::{FORMATS, japan_post, sagawa, yamato};

    fn kind(kinds: &Kinds, word: &str, collected: i64, payment_method: &str) -> (String, Option<Doubt>) {
        let own = BTreeMap::from([("代引便".to_owned(), kinds.collecting[0].code.to_owned())]);
        let money = Money {
            collected,
            payment_method,
        };
        let kind = kinds.kind(word, &own, money);
        (kind.code, kind.doubt)
    }

    #[test]
    fn money_at_the_door_and_the_kind_go_together() {
        let [b2, sagawa, post] =
            [&yamato::FORMAT, &sagawa::FORMAT, &japan_post::FORMAT].map(|format| &format.codes.kinds);
        for (kinds, word, collected, code, doubt) in [
            (b2, "", 0, "0", None),
            (b2, "", 1, "2", None),
            (b2, "宅急便", 1, "2", None),
            (b2, "コレクト", 1, "2", None),
            // Of several shipments, one collects.
            (b2, "コレクト", 0, "0", None),
            (b2, "代引便", 0, "0", None),
            (b2, "宅急便コンパクト", 0, "8", None),
            (b2, "宅急便コンパクト", 1, "9", None),
            (b2, "コンパクトコレクト", 0, "8", None),
            (b2, "ネコポス", 0, "A", None),
            (b2, "ネコポス", 1, "A", Some(CannotCollect)),
            (b2, "タイム", 1, "4", Some(CannotCollect)),
            (b2, "EAZY", 1, "1", Some(CannotCollect)),
            (b2, "着払い", 1, "5", Some(CannotCollect)),
            (b2, "特急", 1, "", Some(Unknown)),
            (sagawa, "代引", 1, "1", None),
            (sagawa, "着払", 1, "2", Some(CannotCollect)),
            (post, "ゆうパック", 1, "2", None),
            (post, "代引", 0, "0", None),
            (post, "着払い", 1, "1", Some(CannotCollect)),
        ] {
            assert_eq!(
                kind(kinds, word, collected, "代金引換"),
                (code.to_owned(), doubt),
                "{word} {collected}"
            );
        }
    }

    #[test]
    fn a_collecting_kind_without_such_a_payment_is_told() {
        let [b2, sagawa] = [&yamato::FORMAT, &sagawa::FORMAT].map(|format| &format.codes.kinds);
        for (kinds, word, code, doubt) in [
            (b2, "コレクト", "0", Some(NothingToCollect)),
            (b2, "代引便", "0", Some(NothingToCollect)),
            (b2, "宅急便", "0", None),
            (sagawa, "e-コレクト", "1", Some(NothingToCollect)),
            (sagawa, "飛脚宅配便", "1", None),
        ] {
            assert_eq!(
                kind(kinds, word, 0, "銀行振込"),
                (code.to_owned(), doubt),
                "{word}"
            );
        }
    }

    #[test]
    fn a_card_taken_by_the_carrier_s_web_shop_is_no_money_at_the_door() {
        let kinds = &yamato::FORMAT.codes.kinds;
        for (word, doubt) in [("", None), ("コレクト", Some(NothingToCollect))] {
            let kind = kind(kinds, word, 0, "クロネコwebコレクト");
            assert_eq!(kind, ("0".to_owned(), doubt), "{word}");
        }
    }

    #[test]
    fn the_smaller_kind_collects_less() {
        let kinds = &yamato::FORMAT.codes.kinds;
        let most = |word: &str| {
            let money = Money {
                collected: 1,
                payment_method: "代引",
            };
            kinds.kind(word, &BTreeMap::new(), money).most
        };
        assert_eq!(["宅急便", "コンパクト"].map(most), [300_000, 30_000]);
    }

    #[test]
    fn rules_are_of_kinds_that_a_word_stands_for() {
        for format in FORMATS {
            let kinds = &format.codes.kinds;
            for (code, _) in kinds.rules {
                assert!(
                    kinds.words.iter().any(|(_, of)| of == code),
                    "{} {code}",
                    format.name
                );
            }
            for (word, code) in kinds.words.iter().filter(|_| !kinds.rules.is_empty()) {
                assert!(kinds.goes(code, With::Cool).is_some(), "{} {word}", format.name);
            }
        }
    }

    #[test]
    fn every_word_s_kind_either_collects_or_never_does_where_that_is_known() {
        for format in FORMATS {
            let kinds = &format.codes.kinds;
            for (word, code) in kinds.words {
                let collects = |sort: &Collecting| sort.prepaid == *code || sort.code == *code;
                let collects = kinds.collecting.iter().any(collects);
                assert_ne!(
                    collects,
                    kinds.never_collecting.contains(code),
                    "{} {word}",
                    format.name
                );
            }
        }
    }
}
