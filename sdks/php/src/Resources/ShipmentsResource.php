<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class ShipmentsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Add a shipment to an order
     *
     * 伝票追加: an empty one, plain or like another of the order's. Lines are moved to it.
     *
     * @param string $id The id of the order.
     * @param Models\NewOrderShipment|array<string, mixed> $body
     * @return Models\Shipment
     */
    public function create(
        string $id,
        Models\NewOrderShipment|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/shipments',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\NewOrderShipment::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Shipment::class,
        ];
        /** @var Models\Shipment $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Add a line to a shipment
     *
     * 明細追加: what the code leaves unsaid, name and rate, is taken from the product master. The order is
     * billed anew; a mall that it came from is not told. Refused once a waybill of it is printed.
     *
     * @param string $id The id of the shipment.
     * @param Models\NewLine|array<string, mixed> $body
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default the shipments with their lines.
     * @return Models\Order
     */
    public function createShipmentLine(
        string $id,
        Models\NewLine|array $body,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shipments/{id}/lines',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'body' => 'json',
            'bodySpec' => Models\NewLine::class,
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
     * Tell malls of shipments again
     *
     * Of those that they refused: of one shop, one order, or all. What a mall knows already it is not told
     * twice.
     *
     * @param Models\NewShipmentReport|array<string, mixed> $body
     * @param bool|null $dryRun True: the answer shows how many would be told, and nothing is.
     * @return Models\RepeatedShipmentReports
     */
    public function createShipmentReport(
        Models\NewShipmentReport|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shipment-reports',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewShipmentReport::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\RepeatedShipmentReports::class,
        ];
        /** @var Models\RepeatedShipmentReports $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Remove a shipment
     *
     * One without lines. Its fees and gifts go to another shipment of the order, so that the order
     * comes to the same.
     *
     * @param string $id The id of the shipment.
     */
    public function delete(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/shipments/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Read a shipment
     *
     * Its texts and its recipient come along with the scope `pii:read`. The version is its order's.
     *
     * @param string $id The id of the shipment.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Shipment
     */
    public function get(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/shipments/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Shipment::class,
        ];
        /** @var Models\Shipment $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List shipments
     *
     * Newest first unless sorted otherwise, without their texts. Repeated filters of one name mean any of
     * them; different filters must all hold. Nothing personal comes along unless included.
     *
     * @param list<string>|null $orderId Of these orders.
     * @param list<'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string>|null $status ステータス.
     * @param string|null $shipOn 発送予定日: planned for this day.
     * @param string|null $shipOnTo 発送予定日: planned for this day or an earlier one.
     * @param string|null $shippedOnFrom 発送日: left on this day or a later one.
     * @param string|null $shippedOnTo 発送日: left on this day or an earlier one.
     * @param string|null $carrier 運送会社システム, exactly.
     * @param string|null $trackingNumber 送り状番号 of any box, however it is written.
     * @param 'ship_on'|'-ship_on'|'shipped_on'|'-shipped_on'|string|null $sort How the list is sorted; left out: newest first.
     * @param list<'recipient'|string>|null $include What comes along with each shipment; by default nothing.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters and sort.
     * @return Core\Page<Models\Shipment>
     */
    public function list(
        ?array $orderId = null,
        ?array $status = null,
        ?string $shipOn = null,
        ?string $shipOnTo = null,
        ?string $shippedOnFrom = null,
        ?string $shippedOnTo = null,
        ?string $carrier = null,
        ?string $trackingNumber = null,
        ?string $sort = null,
        ?array $include = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/shipments',
            'params' => [['name' => 'orderId', 'wire' => 'order_id', 'in' => 'query'], 'status', ['name' => 'shipOn', 'wire' => 'ship_on', 'in' => 'query'], ['name' => 'shipOnTo', 'wire' => 'ship_on_to', 'in' => 'query'], ['name' => 'shippedOnFrom', 'wire' => 'shipped_on_from', 'in' => 'query'], ['name' => 'shippedOnTo', 'wire' => 'shipped_on_to', 'in' => 'query'], 'carrier', ['name' => 'trackingNumber', 'wire' => 'tracking_number', 'in' => 'query'], 'sort', ['name' => 'include', 'in' => 'query', 'explode' => false], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Shipment::class,
        ];
        /** @var Core\Page<Models\Shipment> $answer */
        $answer = $this->client->page($operation, [...array_filter(['orderId' => $orderId, 'status' => $status, 'shipOn' => $shipOn, 'shipOnTo' => $shipOnTo, 'shippedOnFrom' => $shippedOnFrom, 'shippedOnTo' => $shippedOnTo, 'carrier' => $carrier, 'trackingNumber' => $trackingNumber, 'sort' => $sort, 'include' => $include, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List what malls were told of shipments
     *
     * By shop and shipment: those that left while their shop reports shipments.
     *
     * @param string|null $shopId A shop.
     * @param string|null $orderId An order.
     * @param 'waiting'|'sending'|'sent'|'confirmed'|'failed'|'unknown'|string|null $state Where they stand.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\ShipmentReport>
     */
    public function listShipmentReports(
        ?string $shopId = null,
        ?string $orderId = null,
        ?string $state = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/shipment-reports',
            'params' => [['name' => 'shopId', 'wire' => 'shop_id', 'in' => 'query'], ['name' => 'orderId', 'wire' => 'order_id', 'in' => 'query'], 'state', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ShipmentReport::class,
        ];
        /** @var Core\Page<Models\ShipmentReport> $answer */
        $answer = $this->client->page($operation, [...array_filter(['shopId' => $shopId, 'orderId' => $orderId, 'state' => $state, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Move a shipment by itself
     *
     * Between 発送待ち, 発送作業 and 発送済, or to キャンセル before it has left: its goods are free again, and
     * what is billed stays as it is. Its order shows the least advanced of those that are still to go;
     * the last of these is canceled with its order.
     *
     * @param string $id The id of the shipment.
     * @param Models\MoveShipment|array<string, mixed> $body
     * @return Models\Shipment
     */
    public function move(
        string $id,
        Models\MoveShipment|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shipments/{id}/move',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\MoveShipment::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Shipment::class,
        ];
        /** @var Models\Shipment $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Move lines to another shipment
     *
     * Of the same order; whole lines, or pieces of them, which become lines of their own. The tax
     * that a line states is shared out by pieces, to the last yen.
     *
     * @param string $id The id of the shipment.
     * @param Models\MoveLines|array<string, mixed> $body
     * @return Models\Order
     */
    public function moveShipmentLines(
        string $id,
        Models\MoveLines|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shipments/{id}/move-lines',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\MoveLines::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Remove lines from a shipment
     *
     * 明細削除: all of them or none, a set with what it consists of. The order is billed anew without them;
     * its last line stays. Refused once a waybill of it is printed.
     *
     * @param string $id The id of the shipment.
     * @param Models\RemoveLines|array<string, mixed> $body
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default the shipments with their lines.
     * @return Models\Order
     */
    public function removeShipmentLines(
        string $id,
        Models\RemoveLines|array $body,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shipments/{id}/remove-lines',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'body' => 'json',
            'bodySpec' => Models\RemoveLines::class,
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
     * Say which boxes a shipment has
     *
     * 個口: one tracking number for each, in the place of those known. A wrong check digit is shown,
     * not refused.
     *
     * @param string $id The id of the shipment.
     * @param Models\Parcels|array<string, mixed> $body
     * @return Models\Shipment
     */
    public function replaceShipmentParcels(
        string $id,
        Models\Parcels|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shipments/{id}/parcels',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\Parcels::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Shipment::class,
        ];
        /** @var Models\Shipment $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Say that a shipment has left
     *
     * 発送: with the day, and the tracking numbers of its boxes if they are known by now. The order is
     * shipped when the last of its shipments is.
     *
     * @param string $id The id of the shipment.
     * @param Models\Ship|array<string, mixed> $body
     * @return Models\Shipment
     */
    public function ship(
        string $id,
        Models\Ship|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shipments/{id}/ship',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\Ship::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Shipment::class,
        ];
        /** @var Models\Shipment $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Split a shipment
     *
     * 分割: in one go, by temperature, by requested date, or just by what is in it. Every part becomes
     * a shipment like the one it is taken from; the rest stays.
     *
     * @param string $id The id of the order.
     * @param Models\SplitRequest|array<string, mixed> $body
     * @return Models\Order
     */
    public function splitOrder(
        string $id,
        Models\SplitRequest|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/split',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\SplitRequest::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Order::class,
        ];
        /** @var Models\Order $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a shipment
     *
     * A JSON merge patch: what is left out stays. Send the version read (its order's) as `If-Match`.
     *
     * @param string $id The id of the shipment.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ShipmentPatch|array<string, mixed> $body
     * @return Models\Shipment
     */
    public function update(
        string $id,
        string $ifMatch,
        Models\ShipmentPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/shipments/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ShipmentPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Shipment::class,
        ];
        /** @var Models\Shipment $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change lines of a shipment
     *
     * 明細変更: all of them or none; what is left out of a line stays. The order is billed anew for the
     * difference, its stock is reserved anew, and `undo` takes it back; a mall that it came from is not
     * told. Refused once a waybill of it is printed.
     *
     * @param string $id The id of the shipment.
     * @param Models\EditLines|array<string, mixed> $body
     * @param list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along; by default the shipments with their lines.
     * @return Models\Order
     */
    public function updateShipmentLines(
        string $id,
        Models\EditLines|array $body,
        ?array $include = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shipments/{id}/edit-lines',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'include', 'in' => 'query', 'explode' => false]],
            'body' => 'json',
            'bodySpec' => Models\EditLines::class,
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
}
