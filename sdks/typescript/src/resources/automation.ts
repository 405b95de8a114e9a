// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface BacktestRuleParams {
  /** The id of the rule. */
  id: string;
}

export interface CreateRuleParams {
  body: $models.NewRule;
}

export interface DeleteRuleParams {
  /** The id of the rule. */
  id: string;
}

export interface GetRuleParams {
  /** The id of the rule. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetRuleRunParams {
  /** The id of the run. */
  id: string;
}

export interface ListRuleRunsParams {
  /** Those of this rule. */
  rule_id?: string | undefined;
  /** Those on this order. */
  order_id?: string | undefined;
  /** Those that ended so. */
  outcome?: $models.RuleRunOutcome | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface RunRuleParams {
  /** The id of the rule. */
  id: string;
  body: $models.SimulatedOrders;
}

export interface SimulateNewRuleParams {
  body: $models.SimulatedNewRule;
}

export interface SimulateRuleParams {
  /** The id of the rule. */
  id: string;
  body: $models.SimulatedOrders;
}

export interface UpdateRuleParams {
  /** The id of the rule. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.RulePatch;
}

export interface UpdateRuleSwitchParams {
  body: $models.RuleSwitchSetting;
}

export class Automation {
  constructor(private readonly client: $core.Client) {}

  /**
   * Test a rule on the last month
   *
   * Everything in the feed of events that would have set it off, with the orders as they are stored
   * now, in the status of that moment; the newest 20,000 times, and `from` says since when. Rules that
   * the clock or a hand sets off have nothing in the feed. Nothing is written. It only reads, so an `Idempotency-Key` is taken and not needed.
   */
  backtestRule(params: BacktestRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.RuleBacktest> {
    return this.client.call<$models.RuleBacktest>(
      { method: "POST", path: "/v1/rules/{id}/backtest", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a rule
   *
   * From now on it works on orders when its trigger comes, each time once. A condition on personal
   * data needs the scope `pii:read`.
   */
  createRule(params: CreateRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Rule> {
    return this.client.call<$models.Rule>(
      { method: "POST", path: "/v1/rules", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove a rule
   *
   * With the log of its runs, which is gone within a day. What it did to orders stays.
   */
  deleteRule(params: DeleteRuleParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/rules/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read a rule
   *
   * With the version that a change of it has to name.
   */
  getRule(params: GetRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Rule> {
    return this.client.call<$models.Rule>(
      { method: "GET", path: "/v1/rules/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a run of a rule
   *
   * What set it off, what came of it, and what was before and after.
   */
  getRuleRun(params: GetRuleRunParams, options?: $core.RequestOptions): $core.ApiPromise<$models.RuleRun> {
    return this.client.call<$models.RuleRun>(
      { method: "GET", path: "/v1/rule-runs/{id}" },
      params,
      options,
    );
  }

  /**
   * Read the stop switch
   *
   * Whether all rules stand still, and how much waits for them.
   */
  getRuleSwitch(options?: $core.RequestOptions): $core.ApiPromise<$models.RuleSwitch> {
    return this.client.call<$models.RuleSwitch>(
      { method: "GET", path: "/v1/rule-switch" },
      {},
      options,
    );
  }

  /**
   * List runs of rules
   *
   * Newest first, for 90 days: every order that a rule worked on, with what was before and after, and
   * those that wait, with the reason. Orders that a rule is not for are not listed; a simulation says
   * why.
   */
  listRuleRuns(params: ListRuleRunsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageRuleRun>["items"]>[number], $models.PageRuleRun> {
    return this.client.page<NonNullable<NonNullable<$models.PageRuleRun>["items"]>[number], $models.PageRuleRun>(
      { method: "GET", path: "/v1/rule-runs", params: ["rule_id", "order_id", "outcome", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List rules
   *
   * All of them, in the order in which they are asked.
   */
  listRules(options?: $core.RequestOptions): $core.ApiPromise<$models.PageRule> {
    return this.client.call<$models.PageRule>(
      { method: "GET", path: "/v1/rules" },
      {},
      options,
    );
  }

  /**
   * Run a rule by hand
   *
   * Puts orders before it, whatever its trigger is; they are worked on in the background, with its
   * lane, status, condition and guards. What came of it is in the runs of the rule. To see it first,
   * simulate it.
   */
  runRule(params: RunRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.RuleRunByHand> {
    return this.client.call<$models.RuleRunByHand>(
      { method: "POST", path: "/v1/rules/{id}/run", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Simulate a rule before it is made
   *
   * What it would do now to stored orders, and why. Nothing is written. It only reads, so an
   * `Idempotency-Key` is taken and not needed.
   */
  simulateNewRule(params: SimulateNewRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.RuleSimulation> {
    return this.client.call<$models.RuleSimulation>(
      { method: "POST", path: "/v1/rules/simulate", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Simulate a kept rule
   *
   * What it would do now to stored orders, and why: lane and status, every node of the condition, the
   * guards, and what would be changed; active or not, and without the other rules. Nothing is
   * written. It only reads, so an `Idempotency-Key` is taken and not needed.
   */
  simulateRule(params: SimulateRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.RuleSimulation> {
    return this.client.call<$models.RuleSimulation>(
      { method: "POST", path: "/v1/rules/{id}/simulate", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change a rule
   *
   * A JSON merge patch: what is left out stays, also in `guards` and `retry`; `where`, `actions` and
   * `times` are replaced as a whole. Send the version read as `If-Match`. What it did stays; `active` is its own stop
   * switch.
   */
  updateRule(params: UpdateRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Rule> {
    return this.client.call<$models.Rule>(
      { method: "PATCH", path: "/v1/rules/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Turn the stop switch
   *
   * Stopped, no rule begins with another order, at once. What happens meanwhile waits, and is put
   * before the rules when they go on, unless it is discarded.
   */
  updateRuleSwitch(params: UpdateRuleSwitchParams, options?: $core.RequestOptions): $core.ApiPromise<$models.RuleSwitch> {
    return this.client.call<$models.RuleSwitch>(
      { method: "PUT", path: "/v1/rule-switch", body: "json" },
      params,
      options,
    );
  }
}
