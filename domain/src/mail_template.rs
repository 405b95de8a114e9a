//! メールテンプレート: what is written at a stage, and which of several templates it is.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::mail::{MailDevice, MailStage};
use crate::text::fold_compact;
use crate::{CustomerRankId, Instant, MailImageId, MailTemplateId, SalesRouteId, TenantId};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailTemplate {
    pub tenant_id: TenantId,
    pub id: MailTemplateId,
    pub name: String,
    pub stage: MailStage,
    /// 支払方法 that it is for, as orders name it; none: all.
    pub payment_method: Option<String>,
    pub sales_route_id: Option<SalesRouteId>,
    pub device: Option<MailDevice>,
    pub subject: String,
    /// The line that addresses the buyer.
    pub salutation: String,
    pub body: String,
    pub html: Option<String>,
    /// Whether the order itself is listed below the body.
    pub order_block: bool,
    pub rank_messages: Json<Vec<RankMessage>>,
    pub images: Json<Vec<MailImageId>>,
    /// Needs no consent: it says nothing but what the order needs.
    pub transactional: bool,
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What customers of a rank are told besides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankMessage {
    pub rank: CustomerRankId,
    pub text: String,
}

impl MailTemplate {
    pub fn rank_message(&self, rank: Option<CustomerRankId>) -> &str {
        let message = self
            .rank_messages
            .iter()
            .find(|message| Some(message.rank) == rank);
        message.map_or("", |message| message.text.as_str())
    }
}

/// What a template is looked for by.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    pub stage: MailStage,
    pub sales_route: SalesRouteId,
    pub payment_method: &'a str,
    pub device: MailDevice,
}

/// What was found about one template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is the one.
    Chosen,
    /// It would do; another says more exactly what it is for.
    LessExact,
    /// It would do as well as the one; that is older.
    Younger,
    OtherRoute,
    OtherPaymentMethod,
    OtherDevice,
    Inactive,
}

/// One template of the stage and what speaks for or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Considered {
    pub template: MailTemplateId,
    pub verdict: Verdict,
}

/// The most exact template of the stage: one for the route goes before one for the payment method, that
/// before one for the device, and the older before the younger. All of the stage are told of.
pub fn choose<'t>(
    templates: &'t [MailTemplate],
    occasion: &Occasion<'_>,
) -> (Option<&'t MailTemplate>, Vec<Considered>) {
    let of_stage = || {
        templates
            .iter()
            .filter(|template| template.stage == occasion.stage)
    };
    let fitting = of_stage().filter(|template| against(template, occasion).is_none());
    let chosen = fitting.max_by_key(|template| (exactness(template), std::cmp::Reverse(template.id)));
    let considered = of_stage().map(|template| {
        let verdict = against(template, occasion).unwrap_or_else(|| match chosen {
            Some(chosen) if chosen.id == template.id => Verdict::Chosen,
            Some(chosen) if exactness(chosen) == exactness(template) => Verdict::Younger,
            _ => Verdict::LessExact,
        });
        Considered {
            template: template.id,
            verdict,
        }
    });
    let considered = considered.collect();
    (chosen, considered)
}

fn against(template: &MailTemplate, occasion: &Occasion<'_>) -> Option<Verdict> {
    if !template.active {
        return Some(Verdict::Inactive);
    }
    if template
        .sales_route_id
        .is_some_and(|route| route != occasion.sales_route)
    {
        return Some(Verdict::OtherRoute);
    }
    let method = template.payment_method.as_deref();
    if method.is_some_and(|method| fold_compact(method) != fold_compact(occasion.payment_method)) {
        return Some(Verdict::OtherPaymentMethod);
    }
    if template.device.is_some_and(|device| device != occasion.device) {
        return Some(Verdict::OtherDevice);
    }
    None
}

fn exactness(template: &MailTemplate) -> (bool, bool, bool) {
    (
        template.sales_route_id.is_some(),
        template.payment_method.is_some(),
        template.device.is_some(),
    )
}

/// The pictures that HTML shows as parts of its mail: what stands after each `cid:`.
pub fn pictures_in(html: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '@');
    let is_begun = |before: &str| before.ends_with(['"', '\'', '=', '(']);
    let found = html
        .match_indices("cid:")
        .filter(|(at, _)| is_begun(&html[..*at]));
    let mut found: Vec<&str> = found
        .map(|(at, scheme)| {
            let rest = &html[at + scheme.len()..];
            rest.split(|c| !is_part(c)).next().unwrap_or_default()
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::Verdict::{Chosen, Inactive, LessExact, OtherDevice, OtherPaymentMethod, OtherRoute, Younger};
    use super::*;
    use crate::samples::mail_template;
    use proptest::prelude::*;
    use uuid::Uuid;

    const HERE: SalesRouteId = SalesRouteId(Uuid::from_u128(1));
    const ELSEWHERE: SalesRouteId = SalesRouteId(Uuid::from_u128(2));

    fn template(
        id: u128,
        route: Option<SalesRouteId>,
        method: Option<&str>,
        device: Option<MailDevice>,
    ) -> MailTemplate {
        MailTemplate {
            id: MailTemplateId(Uuid::from_u128(id)),
            sales_route_id: route,
            payment_method: method.map(str::to_owned),
            device,
            ..mail_template()
        }
    }

    fn occasion(method: &str) -> Occasion<'_> {
        Occasion {
            stage: MailStage::NewOrder,
            sales_route: HERE,
            payment_method: method,
            device: MailDevice::Pc,
        }
    }

    #[test]
    fn the_most_exact_is_chosen_and_all_are_explained() {
        let templates = [
            template(1, None, None, None),
            template(2, None, Some("銀行振込"), None),
            template(3, Some(ELSEWHERE), Some("銀行振込"), None),
            template(4, None, Some("銀行振込"), None),
            template(5, None, None, Some(MailDevice::Mobile)),
            MailTemplate {
                active: false,
                ..template(6, Some(HERE), None, None)
            },
            MailTemplate {
                stage: MailStage::Shipped,
                ..template(7, Some(HERE), None, None)
            },
        ];
        for (method, chosen, verdicts) in [
            (
                "銀行振込 ",
                2,
                [LessExact, Chosen, OtherRoute, Younger, OtherDevice, Inactive],
            ),
            (
                "代金引換",
                1,
                [
                    Chosen,
                    OtherPaymentMethod,
                    OtherRoute,
                    OtherPaymentMethod,
                    OtherDevice,
                    Inactive,
                ],
            ),
        ] {
            let (found, considered) = choose(&templates, &occasion(method));
            assert_eq!(found.map(|found| found.id.0.as_u128()), Some(chosen), "{method}");
            let told: Vec<Verdict> = considered.iter().map(|considered| considered.verdict).collect();
            assert_eq!(told, verdicts, "{method}");
        }
        assert!(choose(&templates[2..3], &occasion("代金引換")).0.is_none());
    }

    proptest! {
        #[test]
        fn the_order_of_templates_does_not_matter(kinds in proptest::collection::vec((0_u8..3, any::<bool>(), 0_u8..3), 0..8), turn in 0_usize..8) {
            let mut templates: Vec<MailTemplate> = (1..).zip(kinds).map(|(id, (route, method, device))| {
                let route = [None, Some(HERE), Some(ELSEWHERE)][usize::from(route)];
                let device = [None, Some(MailDevice::Pc), Some(MailDevice::Mobile)][usize::from(device)];
                template(id, route, method.then_some("銀行振込"), device)
            }).collect();
            let first = choose(&templates, &occasion("銀行振込")).0.map(|found| found.id);
            let len = templates.len();
            templates.rotate_left(turn % len.max(1));
            prop_assert_eq!(choose(&templates, &occasion("銀行振込")).0.map(|found| found.id), first);
        }
    }

    #[test]
    fn pictures_that_html_shows() {
        for (html, pictures) in [
            (
                "<img src=\"cid:mim_1\"><img src='cid:mim_2'>",
                &["mim_1", "mim_2"][..],
            ),
            (
                "<img src=\"cid:mim_1\"> <td style=\"background:url(cid:mim_1)\">",
                &["mim_1"],
            ),
            ("the acid: <p>cid:mim_1</p>", &[]),
            ("<img src=cid:>", &[""]),
            ("", &[]),
        ] {
            assert_eq!(pictures_in(html), pictures, "{html}");
        }
    }
}
