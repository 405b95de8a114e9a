<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class AlertsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Count open alerts
     *
     * By kind and by the status of their orders. It takes the same time however many there are.
     *
     * @return Models\AlertCounts
     */
    public function count(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/alerts/counts',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\AlertCounts::class,
        ];
        /** @var Models\AlertCounts $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List alerts
     *
     * Newest first, the open ones unless asked otherwise. Repeated filters of one name mean any of
     * them; different filters must all hold.
     *
     * @param list<'amount_mismatch'|'address_mismatch'|'postal_code_unknown'|'blacklist'|'bundle_candidate'|'duplicate_suspected'|'gift'|'chilled'|'frozen'|'deliver_today_or_earlier'|'deliver_tomorrow'|'deliver_day_after_tomorrow'|'pickup_point'|'buyer_note'|'waybill_field_too_long'|'island'|'two_days_plus'|'product_unknown'|'stock_short'|'waybill_outdated'|'tax_rate_differs'|'told_differently'|string>|null $kind What they are about.
     * @param list<'info'|'warning'|'stop'|string>|null $severity How bad they are.
     * @param list<'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string>|null $orderStatus Where their orders stand.
     * @param bool|null $open Those that wait for somebody, or those that were resolved.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Alert>
     */
    public function list(
        ?array $kind = null,
        ?array $severity = null,
        ?array $orderStatus = null,
        ?bool $open = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/alerts',
            'params' => ['kind', 'severity', ['name' => 'orderStatus', 'wire' => 'order_status', 'in' => 'query'], 'open', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Alert::class,
        ];
        /** @var Core\Page<Models\Alert> $answer */
        $answer = $this->client->page($operation, [...array_filter(['kind' => $kind, 'severity' => $severity, 'orderStatus' => $orderStatus, 'open' => $open, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List an order's alerts
     *
     * All of them, open and resolved, oldest first. An address that does not go with its postal code
     * comes with what it may have to be, if the caller may read personal data.
     *
     * @param string $id The id of the order.
     * @return Models\PageAlert
     */
    public function listOrderAlerts(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/orders/{id}/alerts',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageAlert::class,
        ];
        /** @var Models\PageAlert $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Open an alert again
     *
     * Takes back that it was resolved.
     *
     * @param string $id The id of the alert.
     * @return Models\Alert
     */
    public function reopen(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/alerts/{id}/reopen',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Alert::class,
        ];
        /** @var Models\Alert $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Resolve many alerts
     *
     * All of them or, where one does not exist, none. Those that are resolved already stay so.
     *
     * @param Models\AlertsToResolve|array<string, mixed> $body
     * @return Models\AlertsResolved
     */
    public function resolve(
        Models\AlertsToResolve|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/alerts/resolve',
            'body' => 'json',
            'bodySpec' => Models\AlertsToResolve::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\AlertsResolved::class,
        ];
        /** @var Models\AlertsResolved $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Resolve an alert
     *
     * Somebody has looked, and the order may go on. It opens again only if the facts change: if
     * other amounts do not add up, or another candidate for bundling comes.
     *
     * @param string $id The id of the alert.
     * @return Models\Alert
     */
    public function resolveAlert(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/alerts/{id}/resolve',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Alert::class,
        ];
        /** @var Models\Alert $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }
}
