<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class OrdersResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Cancel an order
     *
     * With all of its shipments. Once a part of it has left it would be a return, and is refused.
     * Only `undo` brings it back.
     *
     * @param string $id The id of the order.
     * @param Models\CancelRequest|array<string, mixed> $body
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default nothing.
     * @return Models\Order
     */
    public function cancel(
        string $id,
        Models\CancelRequest|array $body,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/cancel',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'body' => 'json',
            'bodySpec' => Models\CancelRequest::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body, ...array_filter(['include' => $include], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Count orders
     *
     * By status, and those that need somebody. Each number is exact up to 10,000; there it stops, and says
     * that there are more. It takes the same time however many orders there are: cheap enough to be asked
     * whenever a screen is opened.
     *
     * @return Models\OrderCounts
     */
    public function count(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/orders/counts',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderCounts::class,
        ];
        /** @var Models\OrderCounts $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Count what a kept search finds
     *
     * Now, up to 10,000. Cheap enough to be asked whenever a screen is opened.
     *
     * @param string $id The id of the search.
     * @return Models\OrderCount
     */
    public function countSavedSearch(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/saved-searches/{id}/count',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderCount::class,
        ];
        /** @var Models\OrderCount $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Store an order
     *
     * An order that is there already under the same route and number takes the new contents, as
     * long as nobody has started to ship it and no waybill of it is printed. The same contents again
     * change nothing. Whoever corrects an order that they have read sends the version read as `If-Match`:
     * then nothing that somebody else changed meanwhile is lost, and none is made. An amount that does
     * not add up is an alert on the order, not a refusal.
     *
     * @param Models\NewOrder|array<string, mixed> $body
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default the shipments with their lines.
     * @param string|null $ifMatch The `ETag` of what was read, where this is to change it. If it has changed since, or is not there, the answer is 412 and nothing is changed. `*` changes whatever is there. Without the header nothing is compared.
     * @return Models\Order
     */
    public function create(
        Models\NewOrder|array $body,
        ?array $include = null,
        ?string $ifMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders',
            'params' => [['name' => 'include', 'in' => 'query', 'explode' => false], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\NewOrder::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['include' => $include, 'ifMatch' => $ifMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Cancel an order at its mall
     *
     * In the background; the order here stays as it is. The mall may write to the buyer, and what it has
     * done is not taken back. One that the mall refused may be asked for again.
     *
     * @param Models\NewMallCancellation|array<string, mixed> $body
     * @param bool|null $dryRun True: the answer shows what the mall would be told, and it is told nothing.
     * @return Models\MallCancellation
     */
    public function createMallCancellation(
        Models\NewMallCancellation|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mall-cancellations',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewMallCancellation::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MallCancellation::class,
        ];
        /** @var Models\MallCancellation $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Keep a search
     *
     * Under a name of its own, for everybody of the shop. A condition on personal data needs the
     * scope `pii:read`; others may then use the search without seeing what it says.
     *
     * @param Models\NewSavedSearch|array<string, mixed> $body
     * @return Models\SavedSearch
     */
    public function createSavedSearch(
        Models\NewSavedSearch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/saved-searches',
            'body' => 'json',
            'bodySpec' => Models\NewSavedSearch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\SavedSearch::class,
        ];
        /** @var Models\SavedSearch $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Delete the personal data of a customer's orders
     *
     * Of those that are shipped or canceled, ordered last first, a page a call, with those of customers
     * merged into it; the others stay and say why. Customer and mail of the customer are deleted by
     * themselves.
     *
     * @param string $id The id of the customer.
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @param int|null $limit How many a call, 1 to 200.
     * @param string|null $cursor `next_cursor` of the call before.
     * @return Core\Page<Models\OrderErasure>
     */
    public function deleteCustomerOrdersPersonalData(
        string $id,
        ?bool $dryRun = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/customers/{id}/orders/personal-data',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\OrderErasure::class,
        ];
        /** @var Core\Page<Models\OrderErasure> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['dryRun' => $dryRun, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Delete an order's personal data
     *
     * Buyer, recipients, senders, notes, the texts of gifts and unknown columns are gone for good, from the
     * order and those bundled into it, and so is what mail about them says; no search finds them by a
     * person any more, and no change before can be taken back. Lines, amounts, taxes, payments, dates,
     * statuses and tracking numbers stay. Refused until it is shipped or canceled, and while something
     * needs the data. Done twice, it changes nothing the second time; a later telling by its source brings
     * nothing back.
     *
     * @param string $id The id of the order.
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @return Models\OrderErasure
     */
    public function deleteOrderPersonalData(
        string $id,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/orders/{id}/personal-data',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderErasure::class,
        ];
        /** @var Models\OrderErasure $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Forget a kept search
     *
     * The orders stay, of course.
     *
     * @param string $id The id of the search.
     */
    public function deleteSavedSearch(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/saved-searches/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Read an order
     *
     * With everything that the caller may read, unless `include` asks for certain parts.
     *
     * @param string $id The id of the order.
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default everything.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Order
     */
    public function get(
        string $id,
        ?array $include = null,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/orders/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'include', 'in' => 'query', 'explode' => false], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['include' => $include, 'ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a kept search
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the search.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\SavedSearch
     */
    public function getSavedSearch(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/saved-searches/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\SavedSearch::class,
        ];
        /** @var Models\SavedSearch $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Put an order on hold
     *
     * 保留: it keeps its status and goes nowhere forward until it is released. Holding again changes
     * the reason.
     *
     * @param string $id The id of the order.
     * @param Models\HoldRequest|array<string, mixed> $body
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default nothing.
     * @return Models\Order
     */
    public function hold(
        string $id,
        Models\HoldRequest|array $body,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/hold',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'body' => 'json',
            'bodySpec' => Models\HoldRequest::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body, ...array_filter(['include' => $include], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List orders
     *
     * Newest first unless sorted otherwise. Nothing personal comes along unless included. Repeated
     * filters of one name mean any of them; different filters must all hold. Mail addresses, phone
     * numbers and names are found however they are written (`０９０－１２３４－５６７８` finds
     * `09012345678`).
     *
     * @param list<string>|null $id Ids of orders, at most 200: several orders in one answer.
     * @param list<string>|null $customerId 顧客: of these customers, at most 200.
     * @param list<string>|null $route 受注ルート: codes of sales routes.
     * @param list<string>|null $processingRoute 処理ルート: codes of processing routes.
     * @param list<'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string>|null $status ステータス.
     * @param list<string>|null $number 受注番号, exactly; at most 200.
     * @param \DateTimeInterface|string|null $orderedFrom Ordered at or after.
     * @param \DateTimeInterface|string|null $orderedTo Ordered before.
     * @param \DateTimeInterface|string|null $updatedFrom Changed at or after.
     * @param \DateTimeInterface|string|null $updatedTo Changed before.
     * @param string|null $buyerEmail Mail address of the buyer. Needs `pii:read`.
     * @param string|null $buyerPhone Phone number of the buyer. Needs `pii:read`.
     * @param string|null $buyerName Whole name of the buyer. Needs `pii:read`.
     * @param string|null $sku 商品コード of any line, exactly.
     * @param bool|null $hasAlerts With (or without) alerts that wait for somebody.
     * @param 'unpaid'|'partial'|'paid'|'over'|string|null $paymentState 入金状況: how far the order is paid.
     * @param bool|null $onHold 保留: on hold, or not.
     * @param bool|null $holdDue True: on hold until today or an earlier day, so that somebody may release it.
     * @param list<string>|null $subStatus サブステータス: codes of steps.
     * @param string|null $savedSearchId 検索条件の保存: those that this search finds.
     * @param '-ordered_at'|'ordered_at'|'-updated_at'|'updated_at'|string|null $sort How the list is sorted.
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along with each order; by default nothing.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters and sort.
     * @return Core\Page<Models\Order>
     */
    public function list(
        ?array $id = null,
        ?array $customerId = null,
        ?array $route = null,
        ?array $processingRoute = null,
        ?array $status = null,
        ?array $number = null,
        \DateTimeInterface|string|null $orderedFrom = null,
        \DateTimeInterface|string|null $orderedTo = null,
        \DateTimeInterface|string|null $updatedFrom = null,
        \DateTimeInterface|string|null $updatedTo = null,
        ?string $buyerEmail = null,
        ?string $buyerPhone = null,
        ?string $buyerName = null,
        ?string $sku = null,
        ?bool $hasAlerts = null,
        ?string $paymentState = null,
        ?bool $onHold = null,
        ?bool $holdDue = null,
        ?array $subStatus = null,
        ?string $savedSearchId = null,
        ?string $sort = null,
        ?array $include = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/orders',
            'params' => ['id', ['name' => 'customerId', 'wire' => 'customer_id', 'in' => 'query'], 'route', ['name' => 'processingRoute', 'wire' => 'processing_route', 'in' => 'query'], 'status', 'number', ['name' => 'orderedFrom', 'wire' => 'ordered_from', 'in' => 'query'], ['name' => 'orderedTo', 'wire' => 'ordered_to', 'in' => 'query'], ['name' => 'updatedFrom', 'wire' => 'updated_from', 'in' => 'query'], ['name' => 'updatedTo', 'wire' => 'updated_to', 'in' => 'query'], ['name' => 'buyerEmail', 'wire' => 'buyer_email', 'in' => 'query'], ['name' => 'buyerPhone', 'wire' => 'buyer_phone', 'in' => 'query'], ['name' => 'buyerName', 'wire' => 'buyer_name', 'in' => 'query'], 'sku', ['name' => 'hasAlerts', 'wire' => 'has_alerts', 'in' => 'query'], ['name' => 'paymentState', 'wire' => 'payment_state', 'in' => 'query'], ['name' => 'onHold', 'wire' => 'on_hold', 'in' => 'query'], ['name' => 'holdDue', 'wire' => 'hold_due', 'in' => 'query'], ['name' => 'subStatus', 'wire' => 'sub_status', 'in' => 'query'], ['name' => 'savedSearchId', 'wire' => 'saved_search_id', 'in' => 'query'], 'sort', ['name' => 'include', 'in' => 'query', 'explode' => false], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Order::class,
        ];
        /** @var Core\Page<Models\Order> $answer */
        $answer = $this->client->page($operation, [...array_filter(['id' => $id, 'customerId' => $customerId, 'route' => $route, 'processingRoute' => $processingRoute, 'status' => $status, 'number' => $number, 'orderedFrom' => $orderedFrom, 'orderedTo' => $orderedTo, 'updatedFrom' => $updatedFrom, 'updatedTo' => $updatedTo, 'buyerEmail' => $buyerEmail, 'buyerPhone' => $buyerPhone, 'buyerName' => $buyerName, 'sku' => $sku, 'hasAlerts' => $hasAlerts, 'paymentState' => $paymentState, 'onHold' => $onHold, 'holdDue' => $holdDue, 'subStatus' => $subStatus, 'savedSearchId' => $savedSearchId, 'sort' => $sort, 'include' => $include, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List the fields of conditions
     *
     * Everything that searches, saved searches and import rules may ask about, with the operators of
     * each. Other fields and operators are refused, with a pointer into the condition.
     *
     * @return Models\PageConditionField
     */
    public function listConditionFields(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/condition-fields',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageConditionField::class,
        ];
        /** @var Models\PageConditionField $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List orders canceled at their malls
     *
     * Of the newest orders first.
     *
     * @param string|null $orderId An order.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\MallCancellation>
     */
    public function listMallCancellations(
        ?string $orderId = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mall-cancellations',
            'params' => [['name' => 'orderId', 'wire' => 'order_id', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\MallCancellation::class,
        ];
        /** @var Core\Page<Models\MallCancellation> $answer */
        $answer = $this->client->page($operation, [...array_filter(['orderId' => $orderId, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List what happened to an order
     *
     * Oldest first.
     *
     * @param string $id The id of the order.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\Event>
     */
    public function listOrderEvents(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/orders/{id}/events',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Event::class,
        ];
        /** @var Core\Page<Models\Event> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List kept searches
     *
     * By name. With `include=count` each says how many orders it finds now, counted up to 10,000.
     *
     * @param list<'count'|string>|null $include What comes along with each search; by default nothing.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\SavedSearch>
     */
    public function listSavedSearches(
        ?array $include = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/saved-searches',
            'params' => [['name' => 'include', 'in' => 'query', 'explode' => false], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\SavedSearch::class,
        ];
        /** @var Core\Page<Models\SavedSearch> $answer */
        $answer = $this->client->page($operation, [...array_filter(['include' => $include, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Move an order
     *
     * To a status that follows its present one, with all of its shipments; those that are further on
     * already stay where they are. Leaving a status leaves its step. What is on hold goes nowhere
     * forward.
     *
     * @param string $id The id of the order.
     * @param Models\OrderMoveRequest|array<string, mixed> $body
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default nothing.
     * @return Models\Order
     */
    public function move(
        string $id,
        Models\OrderMoveRequest|array $body,
        ?bool $dryRun = null,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/move',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'body' => 'json',
            'bodySpec' => Models\OrderMoveRequest::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body, ...array_filter(['dryRun' => $dryRun, 'include' => $include], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Release an order
     *
     * 保留解除: it may go on from the status it is in.
     *
     * @param string $id The id of the order.
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default nothing.
     * @return Models\Order
     */
    public function release(
        string $id,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/release',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['include' => $include], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Search orders
     *
     * Those for which a condition holds, as `GET /v1/orders` shows them. Asking about personal data
     * needs the scope `pii:read`. A search that takes too long is given up: add a condition that few
     * orders fulfil. It only reads, so an `Idempotency-Key` is taken and not needed: sent again, it
     * searches again.
     *
     * @param Models\OrderSearch|array<string, mixed> $body
     * @return Core\Page<Models\Order>
     */
    public function search(
        Models\OrderSearch|array $body,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/search',
            'body' => 'json',
            'bodySpec' => Models\OrderSearch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'inBody' => true, 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Order::class,
        ];
        /** @var Core\Page<Models\Order> $answer */
        $answer = $this->client->page($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Take the last change back
     *
     * The last change of the order that is not taken back: a move, a hold, a cancel, a note, a split,
     * lines moved, a bundle. Called again, the one before. What was is again what is, exactly; only
     * the version counts on. Refused once something followed that cannot be taken back, such as a
     * mail or a new telling by the order's source.
     *
     * @param string $id The id of the order.
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default nothing.
     * @return Models\Order
     */
    public function undo(
        string $id,
        ?bool $dryRun = null,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/undo',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['dryRun' => $dryRun, 'include' => $include], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Change an order
     *
     * Its notes, tags and processing route; and what was typed wrong of the buyer, the payment and the
     * points, until it has left or a waybill of it is printed. A mall that it came from is not told. A JSON
     * merge patch: what is left out stays. An order whose processing route was changed stays in it
     * when its source tells it anew. Send the version read as `If-Match`.
     *
     * @param string $id The id of the order.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\OrderPatch|array<string, mixed> $body
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default what was changed, as far as the caller may read it.
     * @return Models\Order
     */
    public function update(
        string $id,
        string $ifMatch,
        Models\OrderPatch|array $body,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/orders/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'body' => 'json',
            'bodySpec' => Models\OrderPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body, ...array_filter(['include' => $include], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Plan when an order ships
     *
     * By the calendar of its processing route, the day asked for and the days on the way; whatever
     * was planned before. It can be undone.
     *
     * @param string $id The id of the order.
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @return Models\OrderPlan
     */
    public function updateOrderPlan(
        string $id,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/plan',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderPlan::class,
        ];
        /** @var Models\OrderPlan $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Change a kept search
     *
     * A JSON merge patch: what is left out stays; `where` is replaced as a whole. Send the version
     * read as `If-Match`.
     *
     * @param string $id The id of the search.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\SavedSearchPatch|array<string, mixed> $body
     * @return Models\SavedSearch
     */
    public function updateSavedSearch(
        string $id,
        string $ifMatch,
        Models\SavedSearchPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/saved-searches/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\SavedSearchPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\SavedSearch::class,
        ];
        /** @var Models\SavedSearch $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
