//! What a rule does, on the wire: one object for each action, with one field set.

use domain::FieldError;
use domain::rule::{RuleAction, SetShipments};
use poem_openapi::Object;

use crate::mail_templates::StageView;
use crate::orders::{Status, TemperatureView};

/// One thing that a rule does: exactly one field is set. More kinds come with time.
#[derive(Clone, Debug, Default, Object)]
#[oai(rename = "RuleAction", deny_unknown_fields)]
pub struct ActionView {
    /// The order goes to another status.
    #[oai(nullable)]
    move_status: Option<MoveStatusView>,
    /// 処理ルート: the code of the lane that the order goes to.
    #[oai(nullable)]
    processing_route: Option<String>,
    /// Fields of every shipment that has not left.
    #[oai(nullable)]
    set_shipments: Option<SetShipmentsView>,
    /// Words that are added to the order's tags.
    #[oai(nullable)]
    add_tags: Option<Vec<String>>,
    /// Words that are taken from the order's tags.
    #[oai(nullable)]
    remove_tags: Option<Vec<String>>,
    /// 保留: why the order is to rest; a label without personal data.
    #[oai(nullable)]
    hold: Option<String>,
    /// 保留解除: true.
    #[oai(nullable)]
    release: Option<bool>,
    /// 一言メモ: a line that is added.
    #[oai(nullable)]
    memo: Option<String>,
    /// A label: whoever listens to `rule.called` is told, with the order.
    #[oai(nullable)]
    call: Option<String>,
    /// メール: a mail of the shop's, once for the order and stage.
    #[oai(nullable)]
    send_mail: Option<SendMailView>,
    /// 出荷依頼: a linked warehouse is asked for the order's shipments.
    #[oai(nullable)]
    request_shipment: Option<RequestShipmentView>,
    /// 出荷通知: true: the mall is told what has left of the order, once, also by a shop whose
    /// `report_shipments` is off.
    #[oai(nullable)]
    report_shipments: Option<bool>,
}

/// Where a rule moves an order.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleMoveStatus", deny_unknown_fields)]
pub struct MoveStatusView {
    /// The status.
    to: Status,
    /// サブステータス: the code of a step of that status.
    #[oai(nullable)]
    sub_status: Option<String>,
}

/// What a rule sets in shipments, one field at least.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleSetShipments", deny_unknown_fields)]
pub struct SetShipmentsView {
    /// 運送会社システム.
    #[oai(nullable)]
    carrier: Option<String>,
    /// 送り状種別.
    #[oai(nullable)]
    waybill_kind: Option<String>,
    /// 発送予定日: how many days after the day on which the rule runs.
    #[oai(nullable)]
    ship_in_days: Option<i64>,
    /// 温度帯.
    #[oai(nullable)]
    temperature: Option<TemperatureView>,
    /// お届け指定日: how many days after the day on which the rule runs.
    #[oai(nullable)]
    deliver_in_days: Option<i64>,
    /// True: お届け指定日 is taken away.
    #[oai(default)]
    no_delivery_date: bool,
    /// お届け時間帯; an empty one takes it away.
    #[oai(nullable)]
    delivery_window: Option<String>,
    /// 個口数: how many boxes.
    #[oai(nullable)]
    parcels: Option<i64>,
    /// 送り状記事欄; an empty one takes it away.
    #[oai(nullable)]
    waybill_note: Option<String>,
}

/// Which mail a rule sends; the template is chosen by itself.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleSendMail", deny_unknown_fields)]
pub struct SendMailView {
    /// What the mail is about. One of each stage is sent for an order, also if somebody sent it by hand; of
    /// `free` ones, one for each time that the rule is set off.
    stage: StageView,
    /// 個別メッセージ, where the template has a place for it.
    #[oai(default)]
    message: String,
}

/// Which warehouse a rule asks, and for what.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RuleRequestShipment", deny_unknown_fields)]
pub struct RequestShipmentView {
    /// The code of a linked warehouse.
    warehouse: String,
    /// Only shipments whose 発送予定日 has come, and those without one. With `false`, all that are to go.
    #[oai(default = "due_only")]
    due_only: bool,
}

fn due_only() -> bool {
    true
}

/// Every one of them, or what is wrong with those that are none.
pub(super) fn actions(views: Vec<ActionView>) -> Result<Vec<RuleAction>, domain::Error> {
    let mut errors = Vec::new();
    let mut actions = Vec::new();
    for (i, view) in views.into_iter().enumerate() {
        let mut set = view.set();
        match (set.pop(), set.is_empty()) {
            (Some(action), true) => actions.push(action),
            (Some(_), false) => errors.push(FieldError::new(format!("/actions/{i}"), "conflicts")),
            (None, _) => errors.push(FieldError::new(format!("/actions/{i}"), "required")),
        }
    }
    if errors.is_empty() {
        Ok(actions)
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

impl ActionView {
    /// What the fields say that are set.
    fn set(self) -> Vec<RuleAction> {
        let moved = self.move_status.map(|view| RuleAction::MoveStatus {
            to: view.to.into(),
            sub_status: view.sub_status,
        });
        let lane = self
            .processing_route
            .map(|processing_route| RuleAction::ChangeProcessingRoute { processing_route });
        let shipments = self
            .set_shipments
            .map(|view| RuleAction::SetShipments(view.into()));
        let release = self.release.filter(|release| *release);
        let reports = self.report_shipments.filter(|report| *report);
        [
            moved,
            lane,
            shipments,
            self.add_tags.map(|tags| RuleAction::AddTags { tags }),
            self.remove_tags.map(|tags| RuleAction::RemoveTags { tags }),
            self.hold.map(|reason| RuleAction::Hold { reason }),
            release.map(|_| RuleAction::Release),
            self.memo.map(|text| RuleAction::AddMemo { text }),
            self.call.map(|label| RuleAction::Call { label }),
            self.send_mail.map(|view| RuleAction::SendMail {
                stage: view.stage.into(),
                message: view.message,
            }),
            self.request_shipment.map(|view| RuleAction::RequestShipment {
                warehouse: view.warehouse,
                due_only: view.due_only,
            }),
            reports.map(|_| RuleAction::ReportShipments),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl From<RuleAction> for ActionView {
    fn from(action: RuleAction) -> ActionView {
        let mut view = ActionView::default();
        match action {
            RuleAction::MoveStatus { to, sub_status } => {
                view.move_status = Some(MoveStatusView {
                    to: to.into(),
                    sub_status,
                });
            }
            RuleAction::ChangeProcessingRoute { processing_route } => {
                view.processing_route = Some(processing_route);
            }
            RuleAction::SetShipments(fields) => view.set_shipments = Some(fields.into()),
            RuleAction::AddTags { tags } => view.add_tags = Some(tags),
            RuleAction::RemoveTags { tags } => view.remove_tags = Some(tags),
            RuleAction::Hold { reason } => view.hold = Some(reason),
            RuleAction::Release => view.release = Some(true),
            RuleAction::AddMemo { text } => view.memo = Some(text),
            RuleAction::Call { label } => view.call = Some(label),
            RuleAction::RequestShipment { warehouse, due_only } => {
                view.request_shipment = Some(RequestShipmentView { warehouse, due_only });
            }
            RuleAction::ReportShipments => view.report_shipments = Some(true),
            RuleAction::SendMail { stage, message } => {
                view.send_mail = Some(SendMailView {
                    stage: stage.into(),
                    message,
                });
            }
        }
        view
    }
}

impl From<SetShipmentsView> for SetShipments {
    fn from(view: SetShipmentsView) -> SetShipments {
        SetShipments {
            carrier: view.carrier,
            waybill_kind: view.waybill_kind,
            ship_in_days: view.ship_in_days,
            temperature: view.temperature.map(Into::into),
            deliver_in_days: view.deliver_in_days,
            no_delivery_date: view.no_delivery_date,
            delivery_window: view.delivery_window,
            parcels: view.parcels,
            waybill_note: view.waybill_note,
        }
    }
}

impl From<SetShipments> for SetShipmentsView {
    fn from(fields: SetShipments) -> SetShipmentsView {
        SetShipmentsView {
            carrier: fields.carrier,
            waybill_kind: fields.waybill_kind,
            ship_in_days: fields.ship_in_days,
            temperature: fields.temperature.map(Into::into),
            deliver_in_days: fields.deliver_in_days,
            no_delivery_date: fields.no_delivery_date,
            delivery_window: fields.delivery_window,
            parcels: fields.parcels,
            waybill_note: fields.waybill_note,
        }
    }
}
