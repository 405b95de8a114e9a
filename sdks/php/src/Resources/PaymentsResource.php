<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class PaymentsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Confirm rows
     *
     * Books the payments of up to 1,000 rows: each row wholly or not at all, and no row stops another.
     * Confirm a proposal by its number, or name the orders yourself.
     *
     * @param string $id The id of the import.
     * @param Models\ConfirmPayments|array<string, mixed> $body
     * @param bool|null $dryRun The same answer, but nothing is booked.
     * @return Models\PaymentOutcome
     */
    public function confirmPaymentImport(
        string $id,
        Models\ConfirmPayments|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/payment-imports/{id}/confirm',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\ConfirmPayments::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\PaymentOutcome::class,
        ];
        /** @var Models\PaymentOutcome $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Register a payment
     *
     * The order's received sum follows at once; part payments, overpayments and refunds are fine. What
     * is paid for an order that is bundled counts in the sum of the order that it was bundled into.
     * Send an `Idempotency-Key`, so that a repeated request books nothing twice.
     *
     * @param string $id The id of the order.
     * @param Models\NewOrderPayment|array<string, mixed> $body
     * @return Models\OrderPayment
     */
    public function create(
        string $id,
        Models\NewOrderPayment|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/payments',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\NewOrderPayment::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderPayment::class,
        ];
        /** @var Models\OrderPayment $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Upload a file of payments
     *
     * 入金消込: a bank's statement or a mall's list of settlements (CSV in CP932 or UTF-8, or 全銀's
     * fixed length; at most 4 MiB and 20,000 rows). Orders are proposed for each row with money that
     * came in; nothing is booked until it is confirmed. Follow `Location`. A row that is booked
     * already, with whichever file, is told and not proposed again.
     *
     * @param string|resource|Core\NamedFile $body The file: raw, or as the part `file` of a form.
     * @param string|null $layout The code of a layout; left out, the file's header tells.
     * @return Models\PaymentImport
     */
    public function createPaymentImport(
        mixed $body,
        ?string $layout = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/payment-imports',
            'params' => ['layout'],
            'body' => 'binary',
            'contentType' => 'application/octet-stream',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\PaymentImport::class,
        ];
        /** @var Models\PaymentImport $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['layout' => $layout], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Make a layout of payment files
     *
     * For banks, malls and payment agencies whose files are not known by themselves.
     *
     * @param Models\NewPaymentLayout|array<string, mixed> $body
     * @return Models\PaymentLayout
     */
    public function createPaymentLayout(
        Models\NewPaymentLayout|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/payment-layouts',
            'body' => 'json',
            'bodySpec' => Models\NewPaymentLayout::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\PaymentLayout::class,
        ];
        /** @var Models\PaymentLayout $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove a layout of payment files
     *
     * Imports made with it stay as they are.
     *
     * @param string $id The id of the layout.
     */
    public function deletePaymentLayout(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/payment-layouts/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Read a payment
     *
     * Also one that was taken back.
     *
     * @param string $id The id of the payment.
     * @return Models\OrderPayment
     */
    public function get(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/payments/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderPayment::class,
        ];
        /** @var Models\OrderPayment $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read an import of payments
     *
     * How far it is, and what its rows came to.
     *
     * @param string $id The id of the import.
     * @return Models\PaymentImport
     */
    public function getPaymentImport(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/payment-imports/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PaymentImport::class,
        ];
        /** @var Models\PaymentImport $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read a layout of payment files
     *
     * One of the shop's own, with the version that a change of it has to name.
     *
     * @param string $id The id of the layout.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\PaymentLayout
     */
    public function getPaymentLayout(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/payment-layouts/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PaymentLayout::class,
        ];
        /** @var Models\PaymentLayout $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List payments
     *
     * Of all orders, received last first, with those that were taken back.
     *
     * @param string|null $receivedFrom Received on or after this day.
     * @param string|null $receivedTo Received on or before this day.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\OrderPayment>
     */
    public function list(
        ?string $receivedFrom = null,
        ?string $receivedTo = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/payments',
            'params' => [['name' => 'receivedFrom', 'wire' => 'received_from', 'in' => 'query'], ['name' => 'receivedTo', 'wire' => 'received_to', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\OrderPayment::class,
        ];
        /** @var Core\Page<Models\OrderPayment> $answer */
        $answer = $this->client->page($operation, [...array_filter(['receivedFrom' => $receivedFrom, 'receivedTo' => $receivedTo, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List an order's payments
     *
     * All of them, oldest first, with those that were taken back.
     *
     * @param string $id The id of the order.
     * @return Models\PageOrderPayment
     */
    public function listOrderPayments(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/orders/{id}/payments',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageOrderPayment::class,
        ];
        /** @var Models\PageOrderPayment $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * List the rows of an import of payments
     *
     * In the file's order, each with the orders it may be for: by the order's number in the row, the
     * amount that is still to come, and the payer's name.
     *
     * @param string $id The id of the import.
     * @param 'open'|'booked'|'known'|'failed'|string|null $status Where the row stands.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filter.
     * @return Core\Page<Models\PaymentImportRow>
     */
    public function listPaymentImportRows(
        string $id,
        ?string $status = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/payment-imports/{id}/rows',
            'params' => [['name' => 'id', 'in' => 'path'], 'status', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\PaymentImportRow::class,
        ];
        /** @var Core\Page<Models\PaymentImportRow> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['status' => $status, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List imports of payments
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\PaymentImport>
     */
    public function listPaymentImports(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/payment-imports',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\PaymentImport::class,
        ];
        /** @var Core\Page<Models\PaymentImport> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List layouts of payment files
     *
     * All of them: the shop's own by code, then those that come with the platform.
     *
     * @return Models\PagePaymentLayout
     */
    public function listPaymentLayouts(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/payment-layouts',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PagePaymentLayout::class,
        ];
        /** @var Models\PagePaymentLayout $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Take a payment back
     *
     * For what was registered by mistake: the order's received sum is as if it had never been. Money
     * that goes back to the buyer is a payment of kind `refund` instead. A payment of which something
     * was refunded cannot be taken back before the refund is.
     *
     * @param string $id The id of the payment.
     * @return Models\OrderPayment
     */
    public function undo(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/payments/{id}/undo',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderPayment::class,
        ];
        /** @var Models\OrderPayment $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Take confirmed rows back
     *
     * Their payments count no more, and the rows wait again: each row wholly or not at all.
     *
     * @param string $id The id of the import.
     * @param Models\UndoPayments|array<string, mixed> $body
     * @return Models\PaymentOutcome
     */
    public function undoPaymentImport(
        string $id,
        Models\UndoPayments|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/payment-imports/{id}/undo',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\UndoPayments::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\PaymentOutcome::class,
        ];
        /** @var Models\PaymentOutcome $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a layout of payment files
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
     *
     * @param string $id The id of the layout.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\PaymentLayoutPatch|array<string, mixed> $body
     * @return Models\PaymentLayout
     */
    public function updatePaymentLayout(
        string $id,
        string $ifMatch,
        Models\PaymentLayoutPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/payment-layouts/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\PaymentLayoutPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PaymentLayout::class,
        ];
        /** @var Models\PaymentLayout $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
