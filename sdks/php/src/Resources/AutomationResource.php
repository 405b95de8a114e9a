<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class AutomationResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Test a rule on the last month
     *
     * Everything in the feed of events that would have set it off, with the orders as they are stored
     * now, in the status of that moment; the newest 20,000 times, and `from` says since when. Rules that
     * the clock or a hand sets off have nothing in the feed. Nothing is written. It only reads, so an `Idempotency-Key` is taken and not needed.
     *
     * @param string $id The id of the rule.
     * @return Models\RuleBacktest
     */
    public function backtestRule(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/rules/{id}/backtest',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\RuleBacktest::class,
        ];
        /** @var Models\RuleBacktest $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Make a rule
     *
     * From now on it works on orders when its trigger comes, each time once. A condition on personal
     * data needs the scope `pii:read`.
     *
     * @param Models\NewRule|array<string, mixed> $body
     * @return Models\Rule
     */
    public function createRule(
        Models\NewRule|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/rules',
            'body' => 'json',
            'bodySpec' => Models\NewRule::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Rule::class,
        ];
        /** @var Models\Rule $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove a rule
     *
     * With the log of its runs, which is gone within a day. What it did to orders stays.
     *
     * @param string $id The id of the rule.
     */
    public function deleteRule(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/rules/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Read a rule
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the rule.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Rule
     */
    public function getRule(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/rules/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Rule::class,
        ];
        /** @var Models\Rule $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a run of a rule
     *
     * What set it off, what came of it, and what was before and after.
     *
     * @param string $id The id of the run.
     * @return Models\RuleRun
     */
    public function getRuleRun(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/rule-runs/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\RuleRun::class,
        ];
        /** @var Models\RuleRun $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read the stop switch
     *
     * Whether all rules stand still, and how much waits for them.
     *
     * @return Models\RuleSwitch
     */
    public function getRuleSwitch(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/rule-switch',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\RuleSwitch::class,
        ];
        /** @var Models\RuleSwitch $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List runs of rules
     *
     * Newest first, for 90 days: every order that a rule worked on, with what was before and after, and
     * those that wait, with the reason. Orders that a rule is not for are not listed; a simulation says
     * why.
     *
     * @param string|null $ruleId Those of this rule.
     * @param string|null $orderId Those on this order.
     * @param 'done'|'waiting'|'lapsed'|'refused'|'failed'|string|null $outcome Those that ended so.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\RuleRun>
     */
    public function listRuleRuns(
        ?string $ruleId = null,
        ?string $orderId = null,
        ?string $outcome = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/rule-runs',
            'params' => [['name' => 'ruleId', 'wire' => 'rule_id', 'in' => 'query'], ['name' => 'orderId', 'wire' => 'order_id', 'in' => 'query'], 'outcome', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\RuleRun::class,
        ];
        /** @var Core\Page<Models\RuleRun> $answer */
        $answer = $this->client->page($operation, [...array_filter(['ruleId' => $ruleId, 'orderId' => $orderId, 'outcome' => $outcome, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List rules
     *
     * All of them, in the order in which they are asked.
     *
     * @return Models\PageRule
     */
    public function listRules(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/rules',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageRule::class,
        ];
        /** @var Models\PageRule $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Run a rule by hand
     *
     * Puts orders before it, whatever its trigger is; they are worked on in the background, with its
     * lane, status, condition and guards. What came of it is in the runs of the rule. To see it first,
     * simulate it.
     *
     * @param string $id The id of the rule.
     * @param Models\SimulatedOrders|array<string, mixed> $body
     * @return Models\RuleRunByHand
     */
    public function runRule(
        string $id,
        Models\SimulatedOrders|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/rules/{id}/run',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\SimulatedOrders::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\RuleRunByHand::class,
        ];
        /** @var Models\RuleRunByHand $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Simulate a rule before it is made
     *
     * What it would do now to stored orders, and why. Nothing is written. It only reads, so an
     * `Idempotency-Key` is taken and not needed.
     *
     * @param Models\SimulatedNewRule|array<string, mixed> $body
     * @return Models\RuleSimulation
     */
    public function simulateNewRule(
        Models\SimulatedNewRule|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/rules/simulate',
            'body' => 'json',
            'bodySpec' => Models\SimulatedNewRule::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\RuleSimulation::class,
        ];
        /** @var Models\RuleSimulation $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Simulate a kept rule
     *
     * What it would do now to stored orders, and why: lane and status, every node of the condition, the
     * guards, and what would be changed; active or not, and without the other rules. Nothing is
     * written. It only reads, so an `Idempotency-Key` is taken and not needed.
     *
     * @param string $id The id of the rule.
     * @param Models\SimulatedOrders|array<string, mixed> $body
     * @return Models\RuleSimulation
     */
    public function simulateRule(
        string $id,
        Models\SimulatedOrders|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/rules/{id}/simulate',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\SimulatedOrders::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\RuleSimulation::class,
        ];
        /** @var Models\RuleSimulation $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a rule
     *
     * A JSON merge patch: what is left out stays, also in `guards` and `retry`; `where`, `actions` and
     * `times` are replaced as a whole. Send the version read as `If-Match`. What it did stays; `active` is its own stop
     * switch.
     *
     * @param string $id The id of the rule.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\RulePatch|array<string, mixed> $body
     * @return Models\Rule
     */
    public function updateRule(
        string $id,
        string $ifMatch,
        Models\RulePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/rules/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\RulePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Rule::class,
        ];
        /** @var Models\Rule $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Turn the stop switch
     *
     * Stopped, no rule begins with another order, at once. What happens meanwhile waits, and is put
     * before the rules when they go on, unless it is discarded.
     *
     * @param Models\RuleSwitchSetting|array<string, mixed> $body
     * @return Models\RuleSwitch
     */
    public function updateRuleSwitch(
        Models\RuleSwitchSetting|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PUT',
            'path' => '/v1/rule-switch',
            'body' => 'json',
            'bodySpec' => Models\RuleSwitchSetting::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\RuleSwitch::class,
        ];
        /** @var Models\RuleSwitch $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }
}
