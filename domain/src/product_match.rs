//! Which variant a line of an order is: by the code its sales route has for it, else by its own sku.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use crate::alert::{AlertKind, Finding};
use crate::order::{LineKind, OrderLine};
use crate::text::fold_compact;
use crate::{SalesRouteId, VariantId};

/// Lines that an alert names.
const NAMED: usize = 20;

/// The form in which codes that people copy are compared: width, case, spaces and hyphens do not count.
pub fn code_key(code: &str) -> String {
    fold_compact(code)
        .chars()
        .filter(|c| !matches!(c, '-' | '_' | '.' | 'ー'))
        .collect()
}

/// Whether a line of this kind is a thing that the shop has, and so ought to be one of its products.
pub fn is_goods(kind: LineKind) -> bool {
    matches!(
        kind,
        LineKind::Product | LineKind::Set | LineKind::Component | LineKind::Promotion
    )
}

/// Whether a line has a code that should be known, and is not.
pub fn is_unknown(line: &OrderLine) -> bool {
    is_goods(line.kind) && !line.sku.is_empty() && line.variant_id.is_none()
}

/// What codes stand for.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    listings: HashMap<(SalesRouteId, String), (VariantId, i64)>,
    skus: HashMap<String, VariantId>,
}

/// One code: of a route, or of the shop itself.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct KnownCode {
    pub sales_route_id: Option<SalesRouteId>,
    pub code: String,
    pub variant_id: VariantId,
    pub multiplier: i64,
}

impl FromIterator<KnownCode> for Codes {
    fn from_iter<I: IntoIterator<Item = KnownCode>>(known: I) -> Codes {
        let mut codes = Codes::default();
        for known in known {
            match known.sales_route_id {
                Some(route) => {
                    let target = (known.variant_id, known.multiplier);
                    codes.listings.insert((route, known.code), target);
                }
                None => {
                    codes.skus.insert(known.code, known.variant_id);
                }
            }
        }
        codes
    }
}

impl Codes {
    /// All that some code stands for.
    pub fn variants(&self) -> impl Iterator<Item = VariantId> {
        let listed = self.listings.values().map(|(variant, _)| *variant);
        listed.chain(self.skus.values().copied())
    }

    /// The variant, and how many of it the code stands for.
    pub fn find(&self, route: SalesRouteId, code: &str) -> Option<(VariantId, i64)> {
        let listed = self.listings.get(&(route, code.to_owned())).copied();
        listed.or_else(|| self.skus.get(code).map(|variant| (*variant, 1)))
    }
}

/// What an unknown code may be meant to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub variant_id: VariantId,
    pub sku: String,
    pub multiplier: i64,
    pub reason: ProposalReason,
}

/// Why something is proposed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProposalReason {
    /// Another sales route has this very code.
    OtherRoute,
    /// The code is its bar code.
    Jan,
    /// Written otherwise: in width, case or hyphens.
    Spelling,
}

impl ProposalReason {
    pub fn as_str(self) -> &'static str {
        match self {
            ProposalReason::OtherRoute => "other_route",
            ProposalReason::Jan => "jan",
            ProposalReason::Spelling => "spelling",
        }
    }
}

/// The alert of lines whose codes are unknown; none where there are none.
pub fn finding<'a>(
    unknown: impl IntoIterator<Item = &'a OrderLine>,
    proposals: &BTreeMap<String, Proposal>,
) -> Option<Finding> {
    let mut lines = Vec::new();
    let mut more = false;
    for line in unknown {
        if lines.len() == NAMED {
            more = true;
            break;
        }
        let mut told = json!({ "line": line.position, "code": line.sku });
        if let Some(proposal) = proposals.get(&line.sku) {
            told["proposal"] = json!({
                "variant": proposal.variant_id, "sku": proposal.sku,
                "multiplier": proposal.multiplier, "reason": proposal.reason.as_str(),
            });
        }
        lines.push(told);
    }
    (!lines.is_empty())
        .then(|| Finding::new(AlertKind::ProductUnknown, json!({ "lines": lines, "more": more })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn spellings_of_one_code() {
        for (a, b) in [
            ("TEA-001", "tea001"),
            ("ＴＥＡ－００１", "TEA 001"),
            ("tea_001", "TEA.001"),
        ] {
            assert_eq!(code_key(a), code_key(b), "{a} {b}");
        }
        assert_ne!(code_key("TEA-001"), code_key("TEA-002"));
    }

    #[test]
    fn a_routes_own_code_comes_first() {
        let (route, other) = (SalesRouteId(Uuid::from_u128(1)), SalesRouteId(Uuid::from_u128(2)));
        let (single, pack) = (VariantId(Uuid::from_u128(3)), VariantId(Uuid::from_u128(4)));
        let code = |sales_route_id, code: &str, variant_id, multiplier| KnownCode {
            sales_route_id,
            code: code.into(),
            variant_id,
            multiplier,
        };
        let codes: Codes = [
            code(None, "A", single, 1),
            code(Some(route), "A", pack, 3),
            code(Some(route), "B", single, 2),
        ]
        .into_iter()
        .collect();
        for (on, text, expected) in [
            (route, "A", Some((pack, 3))),
            (other, "A", Some((single, 1))),
            (route, "B", Some((single, 2))),
            (other, "B", None),
            (route, "a", None),
        ] {
            assert_eq!(codes.find(on, text), expected, "{text}");
        }
    }
}
