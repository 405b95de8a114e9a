//! What the API promises about rules.

use domain::rule::{Guards, Retry, RuleBody, TimeOfDay, TriggerKind, Window};
use domain::{FieldError, RuleId};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::rules::{NewRule, OpenRule, RuleEdit};

use super::actions::{ActionView, actions};
use crate::failure::Failure;
use crate::orders::Status;
use crate::wire::{At, ConditionTree, Id, Merge, maybe};

/// オートロボ: a rule that works on orders by itself.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Rule")]
pub struct RuleView {
    pub id: Id<RuleId>,
    /// Unique in the tenant.
    pub name: String,
    /// Its position among the rules: they are asked in this order, equal ones by age.
    position: i64,
    active: bool,
    trigger: TriggerView,
    /// 処理ルート: the code of the lane that it is for; null: any.
    #[oai(nullable)]
    processing_route: Option<String>,
    /// ステータス that it is for; null: any.
    #[oai(nullable)]
    status: Option<Status>,
    /// The times of day in Japan of a schedule, `HH:MM`.
    times: Vec<String>,
    /// Null where it asks about personal data and the scope `pii:read` is missing.
    #[oai(nullable, rename = "where")]
    condition: Option<ConditionTree>,
    /// Whether it asks about personal data.
    pub personal: bool,
    guards: GuardsView,
    retry: RetryView,
    /// What it does, one thing after the other: all of them, or none.
    actions: Vec<ActionView>,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// What sets a rule off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "RuleTrigger", remote = "TriggerKind", rename_all = "snake_case")]
pub enum TriggerView {
    /// The order came in.
    Imported,
    /// It reached the rule's status.
    StatusEntered,
    /// 入金確認: a payment came, and what is billed has been paid.
    PaymentConfirmed,
    /// 送り状番号: a parcel has its number.
    TrackingRegistered,
    /// 発送予定日 of a shipment has come.
    ShipDateReached,
    /// フォローメール: its day has come.
    FollowMailDue,
    /// At times of the day.
    Schedule,
    /// By hand only.
    Manual,
}

/// What keeps a rule from an order that it is for: it waits until the order is free.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleGuards", deny_unknown_fields)]
pub struct GuardsView {
    /// No alert of the order may be open.
    #[oai(default = "yes")]
    no_alerts: bool,
    /// The order may not be on hold.
    #[oai(default = "yes")]
    no_hold: bool,
    /// 備考: the buyer may not have written anything.
    #[oai(default)]
    no_buyer_note: bool,
    /// From this time of day in Japan on, `HH:MM`; with `until`.
    #[oai(nullable)]
    from: Option<String>,
    /// Until this time of day.
    #[oai(nullable)]
    until: Option<String>,
    /// How many orders it works on in a minute; the others wait.
    #[oai(default = "five_hundred")]
    max_per_minute: i64,
}

/// What becomes of what fails by the platform's fault; what the order refuses is not tried again.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleRetry", deny_unknown_fields)]
pub struct RetryView {
    /// Number of attempts at one occurrence; then it has failed.
    #[oai(default = "five", validator(minimum(value = "1"), maximum(value = "20")))]
    attempts: i64,
    /// Seconds to wait after the first attempt; then twice as long each time, up to six hours.
    #[oai(default = "twenty", validator(minimum(value = "1"), maximum(value = "3600")))]
    pause_seconds: i64,
}

/// A rule to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewRule", deny_unknown_fields)]
pub struct NewRuleView {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Its position among the rules; left out: after all others.
    #[oai(nullable)]
    position: Option<i64>,
    #[oai(default = "yes")]
    active: bool,
    trigger: TriggerView,
    /// 処理ルート: the code of the lane that it is for; left out: any.
    #[oai(nullable)]
    processing_route: Option<String>,
    /// ステータス that it is for; left out: any, where the trigger allows it.
    #[oai(nullable)]
    status: Option<Status>,
    /// The times of day in Japan of a schedule, `HH:MM`.
    #[oai(default)]
    times: Vec<String>,
    #[oai(rename = "where")]
    condition: ConditionTree,
    /// Left out: no alerts, not on hold.
    #[oai(nullable)]
    guards: Option<GuardsView>,
    /// Left out: five attempts, 20 seconds after the first.
    #[oai(nullable)]
    retry: Option<RetryView>,
    /// What it does, one thing after the other.
    actions: Vec<ActionView>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct RulePatch {
    /// Unique in the tenant.
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Its position among the rules.
    position: Option<i64>,
    active: Option<bool>,
    trigger: Option<TriggerView>,
    /// 処理ルート; null: any.
    #[oai(nullable)]
    processing_route: MaybeUndefined<String>,
    /// ステータス; null: any.
    #[oai(nullable)]
    status: MaybeUndefined<Status>,
    /// Replaced as a whole.
    times: Option<Vec<String>>,
    /// Replaced as a whole.
    #[oai(rename = "where")]
    condition: Option<ConditionTree>,
    /// What is left out of them stays.
    guards: Option<Merge<GuardsView>>,
    /// What is left out of it stays.
    retry: Option<Merge<RetryView>>,
    /// Replaced as a whole.
    actions: Option<Vec<ActionView>>,
}

fn yes() -> bool {
    true
}

fn five_hundred() -> i64 {
    500
}

fn five() -> i64 {
    Retry::default().attempts
}

fn twenty() -> i64 {
    Retry::default().pause_seconds
}

impl From<Retry> for RetryView {
    fn from(retry: Retry) -> RetryView {
        RetryView {
            attempts: retry.attempts,
            pause_seconds: retry.pause_seconds,
        }
    }
}

impl From<RetryView> for Retry {
    fn from(view: RetryView) -> Retry {
        Retry {
            attempts: view.attempts,
            pause_seconds: view.pause_seconds,
        }
    }
}

impl From<OpenRule> for RuleView {
    fn from(open: OpenRule) -> RuleView {
        let (rule, body) = (open.rule, open.body);
        RuleView {
            id: Id(rule.id),
            name: rule.name,
            position: rule.position,
            active: rule.active,
            trigger: rule.trigger_kind.into(),
            processing_route: body.processing_route,
            status: body.status.map(Into::into),
            times: body.times.iter().map(TimeOfDay::to_string).collect(),
            condition: open.shown.then_some(ConditionTree(body.tree)),
            personal: open.personal,
            guards: body.guards.into(),
            retry: body.retry.into(),
            actions: body.actions.into_iter().map(ActionView::from).collect(),
            created_at: At(rule.created_at),
            updated_at: At(rule.updated_at),
            version: rule.version,
        }
    }
}

impl From<Guards> for GuardsView {
    fn from(guards: Guards) -> GuardsView {
        GuardsView {
            no_alerts: guards.no_alerts,
            no_hold: guards.no_hold,
            no_buyer_note: guards.no_buyer_note,
            from: guards.window.map(|window| window.from.to_string()),
            until: guards.window.map(|window| window.until.to_string()),
            max_per_minute: guards.max_per_minute,
        }
    }
}

impl TryFrom<GuardsView> for Guards {
    type Error = FieldError;

    fn try_from(view: GuardsView) -> Result<Guards, FieldError> {
        let time = |name: &str, text: &str| {
            let wrong = |hint| FieldError::new(format!("/guards/{name}"), "bad_format").hint(hint);
            text.parse::<TimeOfDay>().map_err(wrong)
        };
        let window = match (view.from, view.until) {
            (None, None) => None,
            (Some(from), Some(until)) => Some(Window {
                from: time("from", &from)?,
                until: time("until", &until)?,
            }),
            (Some(_), None) => return Err(FieldError::new("/guards/until", "required")),
            (None, Some(_)) => return Err(FieldError::new("/guards/from", "required")),
        };
        Ok(Guards {
            no_alerts: view.no_alerts,
            no_hold: view.no_hold,
            no_buyer_note: view.no_buyer_note,
            window,
            max_per_minute: view.max_per_minute,
        })
    }
}

fn times(texts: &[String]) -> Result<Vec<TimeOfDay>, FieldError> {
    let time = |(i, text): (usize, &String)| {
        let wrong = |hint| FieldError::new(format!("/times/{i}"), "bad_format").hint(hint);
        text.parse().map_err(wrong)
    };
    texts.iter().enumerate().map(time).collect()
}

impl TryFrom<NewRuleView> for NewRule {
    type Error = Failure;

    fn try_from(view: NewRuleView) -> Result<NewRule, Failure> {
        let guards = view.guards.map(Guards::try_from).transpose()?;
        let body = RuleBody {
            processing_route: view.processing_route,
            status: view.status.map(Into::into),
            times: times(&view.times)?,
            tree: view.condition.0,
            guards: guards.unwrap_or_default(),
            retry: view.retry.map(Retry::from).unwrap_or_default(),
            actions: actions(view.actions)?,
        };
        Ok(NewRule {
            name: view.name,
            position: view.position,
            active: view.active,
            trigger: view.trigger.into(),
            body,
        })
    }
}

impl TryFrom<RulePatch> for RuleEdit {
    type Error = Failure;

    fn try_from(patch: RulePatch) -> Result<RuleEdit, Failure> {
        Ok(RuleEdit {
            name: patch.name,
            position: patch.position,
            active: patch.active,
            trigger: patch.trigger.map(Into::into),
            processing_route: maybe(patch.processing_route, |code| code),
            status: maybe(patch.status, Into::into),
            times: patch.times.map(|texts| times(&texts)).transpose()?,
            tree: patch.condition.map(|tree| tree.0),
            guards: patch.guards.map(|guards| guards.amend("/guards")),
            retry: patch.retry.map(|retry| retry.amend("/retry")),
            actions: patch.actions.map(actions).transpose()?,
        })
    }
}
