# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._condition import Condition
    from ._considered import ConsideredMailTemplate
    from ._mail import MailStage
    from ._order import OrderStatus
    from ._temperature import Temperature


class Rule(_core.Model):
    """オートロボ: a rule that works on orders by itself."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Unique in the tenant."""
    position: int = _core.field("position")
    """Its position among the rules: they are asked in this order, equal ones by age."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    trigger: RuleTrigger = _core.field("trigger")
    processing_route: _t.Optional[str] = _core.field("processing_route", null=True)
    """処理ルート: the code of the lane that it is for; null: any."""
    status: _t.Optional[OrderStatus] = _core.field("status", null=True)
    """ステータス that it is for; null: any."""
    times: _t.List[str] = _core.field("times")
    """The times of day in Japan of a schedule, `HH:MM`."""
    where: _t.Optional[Condition] = _core.field("where", "Condition", null=True)
    """Null where it asks about personal data and the scope `pii:read` is missing."""
    personal: bool = _core.field("personal")
    """Whether it asks about personal data."""
    guards: RuleGuards = _core.field("guards", "RuleGuards")
    retry: RuleRetry = _core.field("retry", "RuleRetry")
    actions: _t.List[RuleAction] = _core.field("actions", ("list", "RuleAction"))
    """What it does, one thing after the other: all of them, or none."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class RuleAction(_core.Model):
    """One thing that a rule does: exactly one field is set. More kinds come with time."""

    _models = _REGISTRY
    move_status: _t.Optional[RuleMoveStatus] = _core.field("move_status", "RuleMoveStatus", null=True)
    """The order goes to another status."""
    processing_route: _t.Optional[str] = _core.field("processing_route", null=True)
    """処理ルート: the code of the lane that the order goes to."""
    set_shipments: _t.Optional[RuleSetShipments] = _core.field("set_shipments", "RuleSetShipments", null=True)
    """Fields of every shipment that has not left."""
    add_tags: _t.Optional[_t.List[str]] = _core.field("add_tags", null=True)
    """Words that are added to the order's tags."""
    remove_tags: _t.Optional[_t.List[str]] = _core.field("remove_tags", null=True)
    """Words that are taken from the order's tags."""
    hold: _t.Optional[str] = _core.field("hold", null=True)
    """保留: why the order is to rest; a label without personal data."""
    release: _t.Optional[bool] = _core.field("release", null=True)
    """保留解除: true."""
    memo: _t.Optional[str] = _core.field("memo", null=True)
    """一言メモ: a line that is added."""
    call_: _t.Optional[str] = _core.field("call", null=True)
    """A label: whoever listens to `rule.called` is told, with the order."""
    send_mail: _t.Optional[RuleSendMail] = _core.field("send_mail", "RuleSendMail", null=True)
    """メール: a mail of the shop's, once for the order and stage."""
    request_shipment: _t.Optional[RuleRequestShipment] = _core.field("request_shipment", "RuleRequestShipment", null=True)
    """出荷依頼: a linked warehouse is asked for the order's shipments."""
    report_shipments: _t.Optional[bool] = _core.field("report_shipments", null=True)
    """出荷通知: true: the mall is told what has left of the order, once, also by a shop whose
    `report_shipments` is off.
    """


class RuleActionInput(_core.Model):
    """One thing that a rule does: exactly one field is set. More kinds come with time."""

    _models = _REGISTRY
    move_status: _t.Optional[RuleMoveStatusInput] = _core.field("move_status", "RuleMoveStatusInput", default=None, null=True)
    """The order goes to another status."""
    processing_route: _t.Optional[str] = _core.field("processing_route", default=None, null=True)
    """処理ルート: the code of the lane that the order goes to."""
    set_shipments: _t.Optional[RuleSetShipmentsInput] = _core.field("set_shipments", "RuleSetShipmentsInput", default=None, null=True)
    """Fields of every shipment that has not left."""
    add_tags: _t.Optional[_t.List[str]] = _core.field("add_tags", default=None, null=True)
    """Words that are added to the order's tags."""
    remove_tags: _t.Optional[_t.List[str]] = _core.field("remove_tags", default=None, null=True)
    """Words that are taken from the order's tags."""
    hold: _t.Optional[str] = _core.field("hold", default=None, null=True)
    """保留: why the order is to rest; a label without personal data."""
    release: _t.Optional[bool] = _core.field("release", default=None, null=True)
    """保留解除: true."""
    memo: _t.Optional[str] = _core.field("memo", default=None, null=True)
    """一言メモ: a line that is added."""
    call_: _t.Optional[str] = _core.field("call", default=None, null=True)
    """A label: whoever listens to `rule.called` is told, with the order."""
    send_mail: _t.Optional[RuleSendMailInput] = _core.field("send_mail", "RuleSendMailInput", default=None, null=True)
    """メール: a mail of the shop's, once for the order and stage."""
    request_shipment: _t.Optional[RuleRequestShipmentInput] = _core.field("request_shipment", "RuleRequestShipmentInput", default=None, null=True)
    """出荷依頼: a linked warehouse is asked for the order's shipments."""
    report_shipments: _t.Optional[bool] = _core.field("report_shipments", default=None, null=True)
    """出荷通知: true: the mall is told what has left of the order, once, also by a shop whose
    `report_shipments` is off.
    """


class RuleBacktest(_core.Model):
    """What a rule would have done with all that is in the feed of events."""

    _models = _REGISTRY
    triggered: int = _core.field("triggered")
    """Number of times that it would have been set off."""
    applied: int = _core.field("applied")
    """Number of times that it would have applied."""
    blocked: int = _core.field("blocked")
    """Number of times that a guard would have kept it."""
    refused: int = _core.field("refused")
    """Number of times that the order would have refused it."""
    from_: _t.Optional[_dt.datetime] = _core.field("from", "@datetime", null=True)
    """The first moment of what was looked at; null: nothing has happened in the last 30 days."""
    until: _t.Optional[_dt.datetime] = _core.field("until", "@datetime", null=True)
    """The last moment of what was looked at."""
    more: bool = _core.field("more")
    """Whether it would have been set off before `from` too, more often than the 20,000 times that are
    looked at.
    """
    items: _t.List[RuleOutcome] = _core.field("items", ("list", "RuleOutcome"))
    """The newest hundred of those that it would have applied to, or waited for."""


class RuleChange(_core.Model):
    """One thing that a rule changes."""

    _models = _REGISTRY
    field: str = _core.field("field")
    """Which field; `call`: who listens to `rule.called` is told; `mail`: one is sent; `ship_request`: a
    warehouse is asked; `shipment_report`: a mall is told what has left.
    """
    slip: _t.Optional[int] = _core.field("slip", null=True)
    """伝票No: the number of the slip that it is about; null: the order."""
    before: _t.Any = _core.field("before", null=True)
    """What it is. Of a memo, nothing is told."""
    after: _t.Any = _core.field("after", null=True)
    """What it becomes."""


class RuleGuards(_core.Model):
    """What keeps a rule from an order that it is for: it waits until the order is free."""

    _models = _REGISTRY
    no_alerts: bool = _core.field("no_alerts")
    """No alert of the order may be open."""
    no_hold: bool = _core.field("no_hold")
    """The order may not be on hold."""
    no_buyer_note: bool = _core.field("no_buyer_note")
    """備考: the buyer may not have written anything."""
    from_: _t.Optional[str] = _core.field("from", null=True)
    """From this time of day in Japan on, `HH:MM`; with `until`."""
    until: _t.Optional[str] = _core.field("until", null=True)
    """Until this time of day."""
    max_per_minute: int = _core.field("max_per_minute")
    """How many orders it works on in a minute; the others wait."""


class RuleGuardsInput(_core.Model):
    """What keeps a rule from an order that it is for: it waits until the order is free."""

    _models = _REGISTRY
    no_alerts: _t.Optional[bool] = _core.field("no_alerts", default=None)
    """No alert of the order may be open."""
    no_hold: _t.Optional[bool] = _core.field("no_hold", default=None)
    """The order may not be on hold."""
    no_buyer_note: _t.Optional[bool] = _core.field("no_buyer_note", default=None)
    """備考: the buyer may not have written anything."""
    from_: _t.Optional[str] = _core.field("from", default=None, null=True)
    """From this time of day in Japan on, `HH:MM`; with `until`."""
    until: _t.Optional[str] = _core.field("until", default=None, null=True)
    """Until this time of day."""
    max_per_minute: _t.Optional[int] = _core.field("max_per_minute", default=None)
    """How many orders it works on in a minute; the others wait."""


class RuleGuardsPatch(_core.Model):
    """What keeps a rule from an order that it is for: it waits until the order is free."""

    _models = _REGISTRY
    no_alerts: _t.Optional[bool] = _core.field("no_alerts", default=None, null=True)
    """No alert of the order may be open."""
    no_hold: _t.Optional[bool] = _core.field("no_hold", default=None, null=True)
    """The order may not be on hold."""
    no_buyer_note: _t.Optional[bool] = _core.field("no_buyer_note", default=None, null=True)
    """備考: the buyer may not have written anything."""
    from_: _t.Optional[str] = _core.field("from", default=None, null=True)
    """From this time of day in Japan on, `HH:MM`; with `until`."""
    until: _t.Optional[str] = _core.field("until", default=None, null=True)
    """Until this time of day."""
    max_per_minute: _t.Optional[int] = _core.field("max_per_minute", default=None, null=True)
    """How many orders it works on in a minute; the others wait."""


class RuleMail(_core.Model):
    """A mail that a rule would send."""

    _models = _REGISTRY
    stage: MailStage = _core.field("stage")
    fate: RuleMailFate = _core.field("fate")
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Why it is refused: `no_mail_address`, `suppressed`, `no_consent`, `mail_not_allowed`,
    `no_mail_template`, `sender_not_registered` and the other codes with which sending a mail is refused.
    """
    hint: _t.Optional[str] = _core.field("hint", null=True)
    """More about the reason: the template and its line, or the mail profile."""
    considered: _t.List[ConsideredMailTemplate] = _core.field("considered", ("list", "ConsideredMailTemplate"))
    """The templates of its stage, and what spoke for and against each; none where it did not come to the
    choice.
    """

RuleMailFate: _TypeAlias = "_t.Union[_t.Literal[\"sent\", \"known\", \"refused\"], str]"
"""What would become of a mail that a rule sends."""


class RuleMoveStatus(_core.Model):
    """Where a rule moves an order."""

    _models = _REGISTRY
    to: OrderStatus = _core.field("to")
    """The status."""
    sub_status: _t.Optional[str] = _core.field("sub_status", null=True)
    """サブステータス: the code of a step of that status."""


class RuleMoveStatusInput(_core.Model):
    """Where a rule moves an order."""

    _models = _REGISTRY
    to: OrderStatus = _core.field("to")
    """The status."""
    sub_status: _t.Optional[str] = _core.field("sub_status", default=None, null=True)
    """サブステータス: the code of a step of that status."""


class RuleOutcome(_core.Model):
    """What a rule would do to one order."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The id of the order."""
    number: str = _core.field("number")
    """受注番号."""
    verdict: RuleVerdict = _core.field("verdict")
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Which guard keeps it: `open_alerts`, `on_hold`, `buyer_note`, `outside_window`; or the code of
    the problem with which the order refuses what the rule does.
    """
    where: _t.Any = _core.field("where", null=True)
    """The condition with `holds` at every node. Null where it asks about personal data and the
    scope `pii:read` is missing, and in a backtest.
    """
    changes: _t.List[RuleChange] = _core.field("changes", ("list", "RuleChange"))
    """What would be another than it is."""
    mails: _t.List[RuleMail] = _core.field("mails", ("list", "RuleMail"))
    """The mail that it would send, and whether that may be sent; where one may not, all is refused."""


class RulePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Unique in the tenant."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """Its position among the rules."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
    trigger: _t.Optional[RuleTrigger] = _core.field("trigger", default=None)
    processing_route: _t.Optional[str] = _core.field("processing_route", default=None, null=True)
    """処理ルート; null: any."""
    status: _t.Optional[OrderStatus] = _core.field("status", default=None, null=True)
    """ステータス; null: any."""
    times: _t.Optional[_t.List[str]] = _core.field("times", default=None)
    """Replaced as a whole."""
    where: _t.Optional[Condition] = _core.field("where", "Condition", default=None)
    """Replaced as a whole."""
    guards: _t.Optional[RuleGuardsPatch] = _core.field("guards", "RuleGuardsPatch", default=None)
    """What is left out of them stays."""
    retry: _t.Optional[RuleRetryPatch] = _core.field("retry", "RuleRetryPatch", default=None)
    """What is left out of it stays."""
    actions: _t.Optional[_t.List[RuleActionInput]] = _core.field("actions", ("list", "RuleActionInput"), default=None)
    """Replaced as a whole."""


class RuleRequestShipment(_core.Model):
    """Which warehouse a rule asks, and for what."""

    _models = _REGISTRY
    warehouse: str = _core.field("warehouse")
    """The code of a linked warehouse."""
    due_only: bool = _core.field("due_only")
    """Only shipments whose 発送予定日 has come, and those without one. With `false`, all that are to go."""


class RuleRequestShipmentInput(_core.Model):
    """Which warehouse a rule asks, and for what."""

    _models = _REGISTRY
    warehouse: str = _core.field("warehouse")
    """The code of a linked warehouse."""
    due_only: _t.Optional[bool] = _core.field("due_only", default=None)
    """Only shipments whose 発送予定日 has come, and those without one. With `false`, all that are to go."""


class RuleRetry(_core.Model):
    """What becomes of what fails by the platform's fault; what the order refuses is not tried again."""

    _models = _REGISTRY
    attempts: int = _core.field("attempts")
    """Number of attempts at one occurrence; then it has failed."""
    pause_seconds: int = _core.field("pause_seconds")
    """Seconds to wait after the first attempt; then twice as long each time, up to six hours."""


class RuleRetryInput(_core.Model):
    """What becomes of what fails by the platform's fault; what the order refuses is not tried again."""

    _models = _REGISTRY
    attempts: _t.Optional[int] = _core.field("attempts", default=None)
    """Number of attempts at one occurrence; then it has failed."""
    pause_seconds: _t.Optional[int] = _core.field("pause_seconds", default=None)
    """Seconds to wait after the first attempt; then twice as long each time, up to six hours."""


class RuleRetryPatch(_core.Model):
    """What becomes of what fails by the platform's fault; what the order refuses is not tried again."""

    _models = _REGISTRY
    attempts: _t.Optional[int] = _core.field("attempts", default=None, null=True)
    """Number of attempts at one occurrence; then it has failed."""
    pause_seconds: _t.Optional[int] = _core.field("pause_seconds", default=None, null=True)
    """Seconds to wait after the first attempt; then twice as long each time, up to six hours."""


class RuleRun(_core.Model):
    """One rule at work on one order."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    rule_id: str = _core.field("rule_id")
    """The rule."""
    order_id: str = _core.field("order_id")
    """The order."""
    order_number: str = _core.field("order_number")
    """受注番号 of that order."""
    order_route: str = _core.field("order_route")
    """受注ルート of that order: the code of its sales route."""
    trigger: RuleTrigger = _core.field("trigger")
    occurrence: str = _core.field("occurrence")
    """What set it off: the id of an event, a time, a day, a request by hand. A rule works on an order
    once for each.
    """
    outcome: RuleRunOutcome = _core.field("outcome")
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Why it waits, was refused or failed: a code."""
    changes: _t.List[RuleChange] = _core.field("changes", ("list", "RuleChange"))
    """What was changed."""
    attempts: int = _core.field("attempts")
    """Number of times that it was tried."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    ran_at: _dt.datetime = _core.field("ran_at", "@datetime")
    """When it was tried last."""


class RuleRunByHand(_core.Model):
    """What was taken on by hand."""

    _models = _REGISTRY
    occurrence: str = _core.field("occurrence")
    """The `occurrence` that the runs of it bear."""
    orders: int = _core.field("orders")
    """Number of orders that are put before the rule."""

RuleRunOutcome: _TypeAlias = "_t.Union[_t.Literal[\"done\", \"waiting\", \"lapsed\", \"refused\", \"failed\"], str]"
"""How a run ended."""


class RuleSendMail(_core.Model):
    """Which mail a rule sends; the template is chosen by itself."""

    _models = _REGISTRY
    stage: MailStage = _core.field("stage")
    """What the mail is about. One of each stage is sent for an order, also if somebody sent it by hand; of
    `free` ones, one for each time that the rule is set off.
    """
    message: str = _core.field("message")
    """個別メッセージ, where the template has a place for it."""


class RuleSendMailInput(_core.Model):
    """Which mail a rule sends; the template is chosen by itself."""

    _models = _REGISTRY
    stage: MailStage = _core.field("stage")
    """What the mail is about. One of each stage is sent for an order, also if somebody sent it by hand; of
    `free` ones, one for each time that the rule is set off.
    """
    message: _t.Optional[str] = _core.field("message", default=None)
    """個別メッセージ, where the template has a place for it."""


class RuleSetShipments(_core.Model):
    """What a rule sets in shipments, one field at least."""

    _models = _REGISTRY
    carrier: _t.Optional[str] = _core.field("carrier", null=True)
    """運送会社システム."""
    waybill_kind: _t.Optional[str] = _core.field("waybill_kind", null=True)
    """送り状種別."""
    ship_in_days: _t.Optional[int] = _core.field("ship_in_days", null=True)
    """発送予定日: how many days after the day on which the rule runs."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", null=True)
    """温度帯."""
    deliver_in_days: _t.Optional[int] = _core.field("deliver_in_days", null=True)
    """お届け指定日: how many days after the day on which the rule runs."""
    no_delivery_date: bool = _core.field("no_delivery_date")
    """True: お届け指定日 is taken away."""
    delivery_window: _t.Optional[str] = _core.field("delivery_window", null=True)
    """お届け時間帯; an empty one takes it away."""
    parcels: _t.Optional[int] = _core.field("parcels", null=True)
    """個口数: how many boxes."""
    waybill_note: _t.Optional[str] = _core.field("waybill_note", null=True)
    """送り状記事欄; an empty one takes it away."""


class RuleSetShipmentsInput(_core.Model):
    """What a rule sets in shipments, one field at least."""

    _models = _REGISTRY
    carrier: _t.Optional[str] = _core.field("carrier", default=None, null=True)
    """運送会社システム."""
    waybill_kind: _t.Optional[str] = _core.field("waybill_kind", default=None, null=True)
    """送り状種別."""
    ship_in_days: _t.Optional[int] = _core.field("ship_in_days", default=None, null=True)
    """発送予定日: how many days after the day on which the rule runs."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", default=None, null=True)
    """温度帯."""
    deliver_in_days: _t.Optional[int] = _core.field("deliver_in_days", default=None, null=True)
    """お届け指定日: how many days after the day on which the rule runs."""
    no_delivery_date: _t.Optional[bool] = _core.field("no_delivery_date", default=None)
    """True: お届け指定日 is taken away."""
    delivery_window: _t.Optional[str] = _core.field("delivery_window", default=None, null=True)
    """お届け時間帯; an empty one takes it away."""
    parcels: _t.Optional[int] = _core.field("parcels", default=None, null=True)
    """個口数: how many boxes."""
    waybill_note: _t.Optional[str] = _core.field("waybill_note", default=None, null=True)
    """送り状記事欄; an empty one takes it away."""


class RuleSimulation(_core.Model):
    """What a rule would do to orders now."""

    _models = _REGISTRY
    checked: int = _core.field("checked")
    """How many orders were looked at."""
    applies: int = _core.field("applies")
    """How many of them it would work on."""
    items: _t.List[RuleOutcome] = _core.field("items", ("list", "RuleOutcome"))
    """The things of this page."""


class RuleSwitch(_core.Model):
    """The stop switch of all rules."""

    _models = _REGISTRY
    stopped: bool = _core.field("stopped")
    """Whether all rules stand still."""
    reason: _t.Optional[str] = _core.field("reason", null=True)
    """Why, if somebody said so."""
    changed_at: _t.Optional[_dt.datetime] = _core.field("changed_at", "@datetime", null=True)
    """When it was turned last; null: never."""
    waiting: int = _core.field("waiting")
    """Number of things that happened and wait to be put before the rules."""


class RuleSwitchSetting(_core.Model):
    """How the switch is to stand."""

    _models = _REGISTRY
    stopped: bool = _core.field("stopped")
    """Whether all rules are to stand still."""
    reason: _t.Optional[str] = _core.field("reason", default=None, null=True)
    """Why; a label without personal data."""
    discard_waiting: _t.Optional[bool] = _core.field("discard_waiting", default=None)
    """Whether what waits is forgotten: rules will not be asked about it."""

RuleTrigger: _TypeAlias = "_t.Union[_t.Literal[\"imported\", \"status_entered\", \"payment_confirmed\", \"tracking_registered\", \"ship_date_reached\", \"follow_mail_due\", \"schedule\", \"manual\"], str]"
"""What sets a rule off."""

RuleVerdict: _TypeAlias = "_t.Union[_t.Literal[\"applies\", \"out_of_scope\", \"condition_fails\", \"blocked\", \"refused\"], str]"
"""Whether a rule would work on an order."""
