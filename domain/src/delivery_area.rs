//! 配送地域: how far away a parcel's destination is, and whether it is an island; what a shop says
//! about it, over what is usual.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::address::PREFECTURES;
use crate::carrier::Carrier;
use crate::destination::Destination;
use crate::islands::is_island;
use crate::lead_time::lead_days;
use crate::{FieldError, Instant, TenantId};

/// What a shop says of areas; version 0 is a shop that never said anything.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct DeliveryAreas {
    pub tenant_id: TenantId,
    pub areas: Json<Vec<DeliveryArea>>,
    pub updated_at: Option<Instant>,
    pub version: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryArea {
    /// The first 2 to 7 digits of postal codes, or a prefecture with or without the beginning of the
    /// rest of the address.
    pub area: String,
    /// None: of all carriers.
    pub carrier: Option<Carrier>,
    /// 離島. None: as usual.
    pub island: Option<bool>,
    /// Days on the way, from wherever the shop sends. None: as usual.
    pub lead_days: Option<i64>,
}

pub const MAX_AREAS: usize = 5_000;
pub const MAX_LEAD_DAYS: i64 = 30;
const POSTAL_DIGITS: std::ops::RangeInclusive<usize> = 2..=7;

/// What is known of the way to somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    pub island: bool,
    /// Days, at least 1.
    pub lead_days: u64,
}

impl DeliveryAreas {
    pub fn usual(tenant_id: TenantId) -> DeliveryAreas {
        DeliveryAreas {
            tenant_id,
            areas: Json(Vec::new()),
            updated_at: None,
            version: 0,
        }
    }

    pub fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.areas.0.len() > MAX_AREAS {
            errors.push(FieldError::new("/areas", "too_many_items").hint(MAX_AREAS.to_string()));
        }
        let mut seen = std::collections::HashSet::new();
        for (i, area) in self.areas.0.iter().enumerate() {
            if !area.is_postal() && !PREFECTURES.iter().any(|name| area.area.starts_with(name)) {
                errors.push(
                    FieldError::new(format!("/areas/{i}/area"), "bad_format").hint("952 / 新潟県佐渡市"),
                );
            }
            if !seen.insert((&area.area, area.carrier)) {
                errors.push(FieldError::new(format!("/areas/{i}/area"), "duplicate_item"));
            }
            if area.island.is_none() && area.lead_days.is_none() {
                errors.push(FieldError::new(format!("/areas/{i}"), "required").hint("island / lead_days"));
            }
        }
        errors
    }
}

impl DeliveryArea {
    fn is_postal(&self) -> bool {
        POSTAL_DIGITS.contains(&self.area.len()) && self.area.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn holds(&self, to: &Destination, carrier: Option<Carrier>) -> bool {
        if self.carrier.is_some() && self.carrier != carrier {
            return false;
        }
        if self.is_postal() {
            return to.postal_code().is_some_and(|code| code.starts_with(&self.area));
        }
        let rest = self.area.strip_prefix(to.prefecture());
        !to.prefecture().is_empty() && rest.is_some_and(|rest| to.rest().starts_with(rest))
    }

    /// What says more of a place goes first: a postal code before a name, a longer before a shorter
    /// one, one carrier before all.
    fn precision(&self) -> (bool, usize, bool) {
        (self.is_postal(), self.area.len(), self.carrier.is_some())
    }
}

/// Areas in the order in which they are asked.
#[derive(Clone, Debug, Default)]
pub struct AreaTable(Vec<DeliveryArea>);

impl AreaTable {
    pub fn new(areas: DeliveryAreas) -> AreaTable {
        let mut areas = areas.areas.0;
        areas.sort_by_key(|area| std::cmp::Reverse(area.precision()));
        AreaTable(areas)
    }

    /// From a prefecture to somewhere; what is left open is as usual.
    pub fn way(&self, origin: &str, to: &Destination, carrier: Option<Carrier>) -> Way {
        let (mut island, mut days) = (None, None);
        for area in self.0.iter().filter(|area| area.holds(to, carrier)) {
            island = island.or(area.island);
            days = days.or(area.lead_days);
        }
        let days = days.and_then(|days| u64::try_from(days).ok());
        Way {
            island: island.unwrap_or_else(|| is_island(to.prefecture(), to.rest())),
            lead_days: days.unwrap_or_else(|| lead_days(origin, to.prefecture())).max(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::person::Person;

    fn area(
        area: &str,
        carrier: Option<Carrier>,
        island: Option<bool>,
        lead_days: Option<i64>,
    ) -> DeliveryArea {
        DeliveryArea {
            area: area.into(),
            carrier,
            island,
            lead_days,
        }
    }

    fn areas(list: Vec<DeliveryArea>) -> DeliveryAreas {
        DeliveryAreas {
            areas: Json(list),
            ..DeliveryAreas::usual(TenantId(Uuid::nil()))
        }
    }

    fn to(postal_code: &str, prefecture: &str, street: &str) -> Destination {
        let person = Person {
            postal_code: postal_code.into(),
            prefecture: prefecture.into(),
            street: street.into(),
            ..Person::default()
        };
        Destination::of(&person, None)
    }

    #[test]
    fn what_says_more_goes_first() {
        let table = AreaTable::new(areas(vec![
            area("新潟県", None, None, Some(2)),
            area("新潟県佐渡市", None, Some(false), Some(3)),
            area("952", Some(Carrier::Seino), Some(true), Some(5)),
            area("9521", None, None, Some(4)),
        ]));
        let sado = to("952-1234", "新潟県", "佐渡市河原田");
        for (to, carrier, island, days) in [
            (&sado, None, false, 4),
            (&sado, Some(Carrier::Seino), true, 4),
            (&to("952-0001", "新潟県", "佐渡市"), Some(Carrier::Seino), true, 5),
            (&to("", "新潟県", "佐渡市"), None, false, 3),
            (&to("950-0001", "新潟県", "新潟市"), None, false, 2),
            (&to("810-0001", "福岡県", "福岡市"), None, false, 2),
            (&to("907-0001", "沖縄県", "石垣市"), None, true, 3),
            (&to("", "", ""), None, false, 1),
        ] {
            let way = Way {
                island,
                lead_days: days,
            };
            assert_eq!(table.way("東京都", to, carrier), way, "{to:?} {carrier:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let wrong = areas(vec![
            area("95", None, Some(true), None),
            area("95", None, Some(true), None),
            area("9", None, Some(true), None),
            area("佐渡市", None, Some(true), None),
            area("95", Some(Carrier::Sagawa), None, None),
        ]);
        let told: Vec<_> = wrong
            .check()
            .into_iter()
            .map(|error| (error.pointer.clone(), error.code))
            .collect();
        assert_eq!(
            told,
            [
                ("/areas/1/area".to_owned(), "duplicate_item"),
                ("/areas/2/area".to_owned(), "bad_format"),
                ("/areas/3/area".to_owned(), "bad_format"),
                ("/areas/4".to_owned(), "required"),
            ]
        );
    }
}
