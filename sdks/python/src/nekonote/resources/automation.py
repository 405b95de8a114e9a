# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_BACKTEST_RULE = _core.Operation(
    "POST",
    "/v1/rules/{id}/backtest",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="RuleBacktest",
)
_CREATE_RULE = _core.Operation(
    "POST",
    "/v1/rules",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Rule",
)
_DELETE_RULE = _core.Operation(
    "DELETE",
    "/v1/rules/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET_RULE = _core.Operation(
    "GET",
    "/v1/rules/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Rule",
)
_GET_RULE_RUN = _core.Operation(
    "GET",
    "/v1/rule-runs/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="RuleRun",
)
_GET_RULE_SWITCH = _core.Operation(
    "GET",
    "/v1/rule-switch",
    answer="json",
    spec="RuleSwitch",
)
_LIST_RULE_RUNS = _core.Operation(
    "GET",
    "/v1/rule-runs",
    params=(
        _core.Parameter("rule_id"),
        _core.Parameter("order_id"),
        _core.Parameter("outcome"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="RuleRun",
    spec="PageRuleRun",
)
_LIST_RULES = _core.Operation(
    "GET",
    "/v1/rules",
    answer="json",
    spec="PageRule",
)
_RUN_RULE = _core.Operation(
    "POST",
    "/v1/rules/{id}/run",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="RuleRunByHand",
)
_SIMULATE_NEW_RULE = _core.Operation(
    "POST",
    "/v1/rules/simulate",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="RuleSimulation",
)
_SIMULATE_RULE = _core.Operation(
    "POST",
    "/v1/rules/{id}/simulate",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="RuleSimulation",
)
_UPDATE_RULE = _core.Operation(
    "PATCH",
    "/v1/rules/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Rule",
)
_UPDATE_RULE_SWITCH = _core.Operation(
    "PUT",
    "/v1/rule-switch",
    body="json",
    answer="json",
    spec="RuleSwitch",
)


class Automation:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def backtest_rule(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleBacktest:
        """Test a rule on the last month

        Everything in the feed of events that would have set it off, with the orders as they are stored
        now, in the status of that moment; the newest 20,000 times, and `from` says since when. Rules that
        the clock or a hand sets off have nothing in the feed. Nothing is written. It only reads, so an `Idempotency-Key` is taken and not needed.

        id: The id of the rule.
        """
        return _t.cast("_models.RuleBacktest", self._client.call(_BACKTEST_RULE, {"id": id}, options))

    def create_rule(
        self,
        *,
        body: _t.Union[_models.NewRule, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Rule:
        """Make a rule

        From now on it works on orders when its trigger comes, each time once. A condition on personal
        data needs the scope `pii:read`.
        """
        return _t.cast("_models.Rule", self._client.call(_CREATE_RULE, {"body": body}, options))

    def delete_rule(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a rule

        With the log of its runs, which is gone within a day. What it did to orders stays.

        id: The id of the rule.
        """
        self._client.call(_DELETE_RULE, {"id": id}, options)

    def get_rule(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Rule:
        """Read a rule

        With the version that a change of it has to name.

        id: The id of the rule.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Rule", self._client.call(_GET_RULE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_rule_run(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleRun:
        """Read a run of a rule

        What set it off, what came of it, and what was before and after.

        id: The id of the run.
        """
        return _t.cast("_models.RuleRun", self._client.call(_GET_RULE_RUN, {"id": id}, options))

    def get_rule_switch(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleSwitch:
        """Read the stop switch

        Whether all rules stand still, and how much waits for them.
        """
        return _t.cast("_models.RuleSwitch", self._client.call(_GET_RULE_SWITCH, {}, options))

    def list_rule_runs(
        self,
        *,
        rule_id: _t.Optional[str] = None,
        order_id: _t.Optional[str] = None,
        outcome: _t.Optional[_models.RuleRunOutcome] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.RuleRun, _models.PageRuleRun]:
        """List runs of rules

        Newest first, for 90 days: every order that a rule worked on, with what was before and after, and
        those that wait, with the reason. Orders that a rule is not for are not listed; a simulation says
        why.

        rule_id: Those of this rule.
        order_id: Those on this order.
        outcome: Those that ended so.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_RULE_RUNS, {**{_k: _v for _k, _v in (("rule_id", rule_id), ("order_id", order_id), ("outcome", outcome), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_rules(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageRule:
        """List rules

        All of them, in the order in which they are asked.
        """
        return _t.cast("_models.PageRule", self._client.call(_LIST_RULES, {}, options))

    def run_rule(
        self,
        id: str,
        *,
        body: _t.Union[_models.SimulatedOrders, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleRunByHand:
        """Run a rule by hand

        Puts orders before it, whatever its trigger is; they are worked on in the background, with its
        lane, status, condition and guards. What came of it is in the runs of the rule. To see it first,
        simulate it.

        id: The id of the rule.
        """
        return _t.cast("_models.RuleRunByHand", self._client.call(_RUN_RULE, {"id": id, "body": body}, options))

    def simulate_new_rule(
        self,
        *,
        body: _t.Union[_models.SimulatedNewRule, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleSimulation:
        """Simulate a rule before it is made

        What it would do now to stored orders, and why. Nothing is written. It only reads, so an
        `Idempotency-Key` is taken and not needed.
        """
        return _t.cast("_models.RuleSimulation", self._client.call(_SIMULATE_NEW_RULE, {"body": body}, options))

    def simulate_rule(
        self,
        id: str,
        *,
        body: _t.Union[_models.SimulatedOrders, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleSimulation:
        """Simulate a kept rule

        What it would do now to stored orders, and why: lane and status, every node of the condition, the
        guards, and what would be changed; active or not, and without the other rules. Nothing is
        written. It only reads, so an `Idempotency-Key` is taken and not needed.

        id: The id of the rule.
        """
        return _t.cast("_models.RuleSimulation", self._client.call(_SIMULATE_RULE, {"id": id, "body": body}, options))

    def update_rule(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.RulePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Rule:
        """Change a rule

        A JSON merge patch: what is left out stays, also in `guards` and `retry`; `where`, `actions` and
        `times` are replaced as a whole. Send the version read as `If-Match`. What it did stays; `active` is its own stop
        switch.

        id: The id of the rule.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Rule", self._client.call(_UPDATE_RULE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_rule_switch(
        self,
        *,
        body: _t.Union[_models.RuleSwitchSetting, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleSwitch:
        """Turn the stop switch

        Stopped, no rule begins with another order, at once. What happens meanwhile waits, and is put
        before the rules when they go on, unless it is discarded.
        """
        return _t.cast("_models.RuleSwitch", self._client.call(_UPDATE_RULE_SWITCH, {"body": body}, options))


class AsyncAutomation:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def backtest_rule(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleBacktest:
        """Test a rule on the last month

        Everything in the feed of events that would have set it off, with the orders as they are stored
        now, in the status of that moment; the newest 20,000 times, and `from` says since when. Rules that
        the clock or a hand sets off have nothing in the feed. Nothing is written. It only reads, so an `Idempotency-Key` is taken and not needed.

        id: The id of the rule.
        """
        return _t.cast("_models.RuleBacktest", await self._client.call(_BACKTEST_RULE, {"id": id}, options))

    async def create_rule(
        self,
        *,
        body: _t.Union[_models.NewRule, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Rule:
        """Make a rule

        From now on it works on orders when its trigger comes, each time once. A condition on personal
        data needs the scope `pii:read`.
        """
        return _t.cast("_models.Rule", await self._client.call(_CREATE_RULE, {"body": body}, options))

    async def delete_rule(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a rule

        With the log of its runs, which is gone within a day. What it did to orders stays.

        id: The id of the rule.
        """
        await self._client.call(_DELETE_RULE, {"id": id}, options)

    async def get_rule(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Rule:
        """Read a rule

        With the version that a change of it has to name.

        id: The id of the rule.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Rule", await self._client.call(_GET_RULE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_rule_run(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleRun:
        """Read a run of a rule

        What set it off, what came of it, and what was before and after.

        id: The id of the run.
        """
        return _t.cast("_models.RuleRun", await self._client.call(_GET_RULE_RUN, {"id": id}, options))

    async def get_rule_switch(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleSwitch:
        """Read the stop switch

        Whether all rules stand still, and how much waits for them.
        """
        return _t.cast("_models.RuleSwitch", await self._client.call(_GET_RULE_SWITCH, {}, options))

    def list_rule_runs(
        self,
        *,
        rule_id: _t.Optional[str] = None,
        order_id: _t.Optional[str] = None,
        outcome: _t.Optional[_models.RuleRunOutcome] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.RuleRun, _models.PageRuleRun]:
        """List runs of rules

        Newest first, for 90 days: every order that a rule worked on, with what was before and after, and
        those that wait, with the reason. Orders that a rule is not for are not listed; a simulation says
        why.

        rule_id: Those of this rule.
        order_id: Those on this order.
        outcome: Those that ended so.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_RULE_RUNS, {**{_k: _v for _k, _v in (("rule_id", rule_id), ("order_id", order_id), ("outcome", outcome), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_rules(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageRule:
        """List rules

        All of them, in the order in which they are asked.
        """
        return _t.cast("_models.PageRule", await self._client.call(_LIST_RULES, {}, options))

    async def run_rule(
        self,
        id: str,
        *,
        body: _t.Union[_models.SimulatedOrders, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleRunByHand:
        """Run a rule by hand

        Puts orders before it, whatever its trigger is; they are worked on in the background, with its
        lane, status, condition and guards. What came of it is in the runs of the rule. To see it first,
        simulate it.

        id: The id of the rule.
        """
        return _t.cast("_models.RuleRunByHand", await self._client.call(_RUN_RULE, {"id": id, "body": body}, options))

    async def simulate_new_rule(
        self,
        *,
        body: _t.Union[_models.SimulatedNewRule, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleSimulation:
        """Simulate a rule before it is made

        What it would do now to stored orders, and why. Nothing is written. It only reads, so an
        `Idempotency-Key` is taken and not needed.
        """
        return _t.cast("_models.RuleSimulation", await self._client.call(_SIMULATE_NEW_RULE, {"body": body}, options))

    async def simulate_rule(
        self,
        id: str,
        *,
        body: _t.Union[_models.SimulatedOrders, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleSimulation:
        """Simulate a kept rule

        What it would do now to stored orders, and why: lane and status, every node of the condition, the
        guards, and what would be changed; active or not, and without the other rules. Nothing is
        written. It only reads, so an `Idempotency-Key` is taken and not needed.

        id: The id of the rule.
        """
        return _t.cast("_models.RuleSimulation", await self._client.call(_SIMULATE_RULE, {"id": id, "body": body}, options))

    async def update_rule(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.RulePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Rule:
        """Change a rule

        A JSON merge patch: what is left out stays, also in `guards` and `retry`; `where`, `actions` and
        `times` are replaced as a whole. Send the version read as `If-Match`. What it did stays; `active` is its own stop
        switch.

        id: The id of the rule.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Rule", await self._client.call(_UPDATE_RULE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_rule_switch(
        self,
        *,
        body: _t.Union[_models.RuleSwitchSetting, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.RuleSwitch:
        """Turn the stop switch

        Stopped, no rule begins with another order, at once. What happens meanwhile waits, and is put
        before the rules when they go on, unless it is discarded.
        """
        return _t.cast("_models.RuleSwitch", await self._client.call(_UPDATE_RULE_SWITCH, {"body": body}, options))
