//! What the API promises about import rules.

use domain::import_rule::{Actions, AddedGift, Insert, Parcels};
use domain::{FieldError, ImportRuleId};
use poem_openapi::Object;
use workflows::import_rules::OpenRule;

use crate::orders::TemperatureView;
use crate::wire::{At, ConditionTree, Id};

/// 取込時自動処理: what happens to orders as they come in.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportRule")]
pub struct ImportRuleView {
    pub id: Id<ImportRuleId>,
    /// Unique in the tenant.
    pub name: String,
    /// Its position among the rules: they are asked in this order, equal ones by age.
    pub position: i64,
    pub active: bool,
    /// Whether no later rule is asked where this one applies.
    pub stop: bool,
    /// Null where it asks about personal data and the scope `pii:read` is missing.
    #[oai(nullable, rename = "where")]
    pub condition: Option<ConditionTree>,
    /// Whether it asks about personal data.
    pub personal: bool,
    pub actions: RuleActionsView,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// A rule to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewImportRule", deny_unknown_fields)]
pub struct NewImportRuleView {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: String,
    /// Its position among the rules; left out: after all others.
    #[oai(nullable)]
    pub position: Option<i64>,
    #[oai(default = "yes")]
    pub active: bool,
    /// Whether no later rule is asked where this one applies.
    #[oai(default)]
    pub stop: bool,
    #[oai(rename = "where")]
    pub condition: ConditionTree,
    pub actions: RuleActionsView,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ImportRulePatch {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    pub name: Option<String>,
    /// Its position among the rules.
    pub position: Option<i64>,
    pub active: Option<bool>,
    /// Whether no later rule is asked where this one applies.
    pub stop: Option<bool>,
    /// Replaced as a whole.
    #[oai(rename = "where")]
    pub condition: Option<ConditionTree>,
    /// Replaced as a whole.
    pub actions: Option<RuleActionsView>,
}

/// What a rule does, one thing at least; what is about shipments, it does to each.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportRuleActions", deny_unknown_fields)]
pub struct RuleActionsView {
    /// 処理ルート: the code of the lane that the order goes to.
    #[oai(nullable)]
    pub processing_route: Option<String>,
    /// 運送会社システム.
    #[oai(nullable)]
    pub carrier: Option<String>,
    /// 送り状種別.
    #[oai(nullable)]
    pub waybill_kind: Option<String>,
    /// 温度区分.
    #[oai(nullable)]
    pub temperature: Option<TemperatureView>,
    /// 個口数.
    #[oai(nullable)]
    pub parcels: Option<RuleParcelsView>,
    /// 発送予定日: how many days after the day in Japan when the order comes in.
    #[oai(nullable)]
    pub ship_in_days: Option<i64>,
    /// のし・ギフト情報, free of charge. A shipment has three at most; what is over is left out.
    #[oai(default)]
    pub gifts: Vec<RuleGiftView>,
    /// 同梱物・販促品: lines of 0 yen.
    #[oai(default)]
    pub inserts: Vec<RuleInsertView>,
    /// Words that are added to the order's tags.
    #[oai(default)]
    pub tags: Vec<String>,
    /// 保留: why the order rests from the beginning; a label without personal data.
    #[oai(nullable)]
    pub hold_reason: Option<String>,
}

/// How many parcels a shipment becomes: one of these.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportRuleParcels", deny_unknown_fields)]
pub struct RuleParcelsView {
    /// That number of parcels.
    #[oai(nullable)]
    pub fixed: Option<i64>,
    /// One parcel for every so many pieces: the number of pieces that one holds.
    #[oai(nullable)]
    pub pieces_each: Option<i64>,
    /// One parcel for every so many grams, by the weights of the products; where one is not known, the
    /// parcels stay as they are.
    #[oai(nullable)]
    pub grams_each: Option<i64>,
}

/// のし・ギフト情報 that a rule adds.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportRuleGift", deny_unknown_fields)]
pub struct RuleGiftView {
    /// 種類.
    pub kind: String,
    /// 内容.
    #[oai(default)]
    pub text: String,
}

/// Something that a rule puts in.
#[derive(Clone, Debug, Object)]
#[oai(rename = "ImportRuleInsert", deny_unknown_fields)]
pub struct RuleInsertView {
    /// 商品コード.
    pub sku: String,
    /// 商品名.
    #[oai(default)]
    pub name: String,
    /// How many.
    #[oai(default = "one")]
    pub quantity: i64,
    /// That many for every so many pieces of goods that the shipment has in full: the number of
    /// pieces. Null: once for each shipment.
    #[oai(nullable)]
    pub per_pieces: Option<i64>,
}

fn yes() -> bool {
    true
}

fn one() -> i64 {
    1
}

impl From<OpenRule> for ImportRuleView {
    fn from(open: OpenRule) -> ImportRuleView {
        let rule = open.rule;
        ImportRuleView {
            id: Id(rule.id),
            name: rule.name,
            position: rule.position,
            active: rule.active,
            stop: rule.stops,
            condition: open.tree.map(ConditionTree),
            personal: open.personal,
            actions: open.actions.into(),
            created_at: At(rule.created_at),
            updated_at: At(rule.updated_at),
            version: rule.version,
        }
    }
}

impl From<Actions> for RuleActionsView {
    fn from(actions: Actions) -> RuleActionsView {
        let parcels = |parcels| match parcels {
            Parcels::Fixed(count) => (Some(count), None, None),
            Parcels::PiecesEach(each) => (None, Some(each), None),
            Parcels::GramsEach(each) => (None, None, Some(each)),
        };
        RuleActionsView {
            processing_route: actions.processing_route,
            carrier: actions.carrier,
            waybill_kind: actions.waybill_kind,
            temperature: actions.temperature.map(Into::into),
            parcels: actions
                .parcels
                .map(parcels)
                .map(|(fixed, pieces_each, grams_each)| RuleParcelsView {
                    fixed,
                    pieces_each,
                    grams_each,
                }),
            ship_in_days: actions.ship_in_days,
            gifts: actions
                .gifts
                .into_iter()
                .map(|AddedGift { kind, text }| RuleGiftView { kind, text })
                .collect(),
            inserts: actions.inserts.into_iter().map(RuleInsertView::from).collect(),
            tags: actions.tags,
            hold_reason: actions.hold_reason,
        }
    }
}

impl From<Insert> for RuleInsertView {
    fn from(insert: Insert) -> RuleInsertView {
        RuleInsertView {
            sku: insert.sku,
            name: insert.name,
            quantity: insert.quantity,
            per_pieces: insert.per_pieces,
        }
    }
}

impl TryFrom<RuleActionsView> for Actions {
    type Error = FieldError;

    fn try_from(view: RuleActionsView) -> Result<Actions, FieldError> {
        let parcels = |parcels: RuleParcelsView| {
            let conflicts = |field, hint: &str| {
                let pointer = format!("/actions/parcels/{field}");
                Err(FieldError::new(pointer, "conflicts").hint(hint))
            };
            match (parcels.fixed, parcels.pieces_each, parcels.grams_each) {
                (Some(count), None, None) => Ok(Parcels::Fixed(count)),
                (None, Some(each), None) => Ok(Parcels::PiecesEach(each)),
                (None, None, Some(each)) => Ok(Parcels::GramsEach(each)),
                (None, None, None) => Err(FieldError::new("/actions/parcels", "required")),
                (Some(_), Some(_), _) => conflicts("pieces_each", "fixed"),
                (Some(_), None, Some(_)) => conflicts("grams_each", "fixed"),
                (None, Some(_), Some(_)) => conflicts("grams_each", "pieces_each"),
            }
        };
        Ok(Actions {
            processing_route: view.processing_route,
            carrier: view.carrier,
            waybill_kind: view.waybill_kind,
            temperature: view.temperature.map(Into::into),
            parcels: view.parcels.map(parcels).transpose()?,
            ship_in_days: view.ship_in_days,
            gifts: view
                .gifts
                .into_iter()
                .map(|RuleGiftView { kind, text }| AddedGift { kind, text })
                .collect(),
            inserts: view
                .inserts
                .into_iter()
                .map(|insert| Insert {
                    sku: insert.sku,
                    name: insert.name,
                    quantity: insert.quantity,
                    per_pieces: insert.per_pieces,
                })
                .collect(),
            tags: view.tags,
            hold_reason: view.hold_reason,
        })
    }
}
