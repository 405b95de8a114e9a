<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class SettingsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Make a calendar
     *
     * Of one processing route, or of all that have none of their own. As soon as there is one, orders
     * whose source names no day to ship get one as they enter.
     *
     * @param Models\NewCalendar|array<string, mixed> $body
     * @return Models\Calendar
     */
    public function createCalendar(
        Models\NewCalendar|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/calendars',
            'body' => 'json',
            'bodySpec' => Models\NewCalendar::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Calendar::class,
        ];
        /** @var Models\Calendar $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make an import rule
     *
     * From now on every order that comes in, by file or by API, is asked about it. A condition on
     * personal data needs the scope `pii:read`. What is not known when an order comes in (alerts,
     * status) cannot be asked.
     *
     * @param Models\NewImportRule|array<string, mixed> $body
     * @return Models\ImportRule
     */
    public function createImportRule(
        Models\NewImportRule|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/import-rules',
            'body' => 'json',
            'bodySpec' => Models\NewImportRule::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ImportRule::class,
        ];
        /** @var Models\ImportRule $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make a processing route
     *
     * Its code cannot be changed later: orders name the lane by it.
     *
     * @param Models\NewProcessingRoute|array<string, mixed> $body
     * @return Models\ProcessingRoute
     */
    public function createProcessingRoute(
        Models\NewProcessingRoute|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/processing-routes',
            'body' => 'json',
            'bodySpec' => Models\NewProcessingRoute::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ProcessingRoute::class,
        ];
        /** @var Models\ProcessingRoute $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make a sales route
     *
     * Its code cannot be changed later: orders and files name the route by it.
     *
     * @param Models\NewSalesRoute|array<string, mixed> $body
     * @return Models\SalesRoute
     */
    public function createSalesRoute(
        Models\NewSalesRoute|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/sales-routes',
            'body' => 'json',
            'bodySpec' => Models\NewSalesRoute::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\SalesRoute::class,
        ];
        /** @var Models\SalesRoute $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make a step within a status
     *
     * Orders are moved to it by `sub_status`, and leave it with the status.
     *
     * @param Models\NewSubStatus|array<string, mixed> $body
     * @return Models\SubStatus
     */
    public function createSubStatus(
        Models\NewSubStatus|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/sub-statuses',
            'body' => 'json',
            'bodySpec' => Models\NewSubStatus::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\SubStatus::class,
        ];
        /** @var Models\SubStatus $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove a calendar
     *
     * A processing route that loses its own works by the calendar for all; where there is none, the
     * calendar is in use and stays. Days that were planned stay as they are.
     *
     * @param string $id The id of the calendar.
     */
    public function deleteCalendar(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/calendars/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Remove an import rule
     *
     * What it did to orders stays.
     *
     * @param string $id The id of the rule.
     */
    public function deleteImportRule(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/import-rules/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Remove a step within a status
     *
     * One at which no order stands; others can be made inactive.
     *
     * @param string $id The id of the step.
     */
    public function deleteSubStatus(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/sub-statuses/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Read the alert settings
     *
     * Which alerts the shop wants, and how bad they are for it.
     *
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\AlertSettings
     */
    public function getAlertSettings(
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/alert-settings',
            'params' => [['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\AlertSettings::class,
        ];
        /** @var Models\AlertSettings $answer */
        $answer = $this->client->call($operation, [...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a calendar
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the calendar.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Calendar
     */
    public function getCalendar(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/calendars/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Calendar::class,
        ];
        /** @var Models\Calendar $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read the delivery areas
     *
     * What the shop says of islands and days on the way.
     *
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\DeliveryAreas
     */
    public function getDeliveryAreas(
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/delivery-areas',
            'params' => [['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\DeliveryAreas::class,
        ];
        /** @var Models\DeliveryAreas $answer */
        $answer = $this->client->call($operation, [...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read an import rule
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the rule.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\ImportRule
     */
    public function getImportRule(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/import-rules/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ImportRule::class,
        ];
        /** @var Models\ImportRule $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Look up a postal code
     *
     * Japan Post's table, with the codes of large offices. Written in any way: `〒150-0001` and
     * `1500001` are the same.
     *
     * @param string $code The code, with or without hyphen.
     * @return Models\PostalCode
     */
    public function getPostalCode(
        string $code,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/postal-codes/{code}',
            'params' => [['name' => 'code', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PostalCode::class,
        ];
        /** @var Models\PostalCode $answer */
        $answer = $this->client->call($operation, ['code' => $code], $options);
        return $answer;
    }

    /**
     * Read a processing route
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the processing route.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\ProcessingRoute
     */
    public function getProcessingRoute(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/processing-routes/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ProcessingRoute::class,
        ];
        /** @var Models\ProcessingRoute $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a sales route
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the sales route.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\SalesRoute
     */
    public function getSalesRoute(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/sales-routes/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\SalesRoute::class,
        ];
        /** @var Models\SalesRoute $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a step within a status
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the step.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\SubStatus
     */
    public function getSubStatus(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/sub-statuses/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\SubStatus::class,
        ];
        /** @var Models\SubStatus $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read the tenant
     *
     * The one that the caller works for.
     *
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Tenant
     */
    public function getTenant(
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/tenant',
            'params' => [['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Tenant::class,
        ];
        /** @var Models\Tenant $answer */
        $answer = $this->client->call($operation, [...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List calendars
     *
     * All of them, oldest first.
     *
     * @return Models\PageCalendar
     */
    public function listCalendars(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/calendars',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageCalendar::class,
        ];
        /** @var Models\PageCalendar $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List national holidays
     *
     * 国民の祝日・休日 as the Cabinet Office publishes them, and the years of which they are known.
     *
     * @return Models\Holidays
     */
    public function listHolidays(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/holidays',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Holidays::class,
        ];
        /** @var Models\Holidays $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List import rules
     *
     * All of them, in the order in which they are asked.
     *
     * @return Models\PageImportRule
     */
    public function listImportRules(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/import-rules',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageImportRule::class,
        ];
        /** @var Models\PageImportRule $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List processing routes
     *
     * All of them, by code.
     *
     * @return Models\PageProcessingRoute
     */
    public function listProcessingRoutes(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/processing-routes',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageProcessingRoute::class,
        ];
        /** @var Models\PageProcessingRoute $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List sales routes
     *
     * All of them, by code.
     *
     * @return Models\PageSalesRoute
     */
    public function listSalesRoutes(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/sales-routes',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageSalesRoute::class,
        ];
        /** @var Models\PageSalesRoute $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List steps within statuses
     *
     * All of them, status by status, in their order.
     *
     * @return Models\PageSubStatus
     */
    public function listSubStatuses(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/sub-statuses',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageSubStatus::class,
        ];
        /** @var Models\PageSubStatus $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Replace the delivery areas
     *
     * All of them at once. Send the version read as `If-Match`. All orders that have not left are
     * looked at again in the background.
     *
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\NewDeliveryAreas|array<string, mixed> $body
     * @return Models\DeliveryAreas
     */
    public function replaceDeliveryAreas(
        string $ifMatch,
        Models\NewDeliveryAreas|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PUT',
            'path' => '/v1/delivery-areas',
            'params' => [['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\NewDeliveryAreas::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\DeliveryAreas::class,
        ];
        /** @var Models\DeliveryAreas $answer */
        $answer = $this->client->call($operation, ['ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Simulate a kept import rule
     *
     * What it would do to stored orders, if they came in now as they are, and why; active or not, and
     * without the other rules. Nothing is written. It only reads, so an `Idempotency-Key` is taken and
     * not needed.
     *
     * @param string $id The id of the rule.
     * @param Models\SimulatedOrders|array<string, mixed> $body
     * @return Models\ImportRuleSimulation
     */
    public function simulateImportRule(
        string $id,
        Models\SimulatedOrders|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/import-rules/{id}/simulate',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\SimulatedOrders::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ImportRuleSimulation::class,
        ];
        /** @var Models\ImportRuleSimulation $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Simulate an import rule before it is made
     *
     * What it would do to stored orders, if they came in now as they are, and why. Nothing is written.
     * It only reads, so an `Idempotency-Key` is taken and not needed.
     *
     * @param Models\SimulatedNewImportRule|array<string, mixed> $body
     * @return Models\ImportRuleSimulation
     */
    public function simulateNewImportRule(
        Models\SimulatedNewImportRule|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/import-rules/simulate',
            'body' => 'json',
            'bodySpec' => Models\SimulatedNewImportRule::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ImportRuleSimulation::class,
        ];
        /** @var Models\ImportRuleSimulation $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Change the alert settings
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All orders
     * that have not left are looked at again in the background.
     *
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\AlertSettingsPatch|array<string, mixed> $body
     * @return Models\AlertSettings
     */
    public function updateAlertSettings(
        string $ifMatch,
        Models\AlertSettingsPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/alert-settings',
            'params' => [['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\AlertSettingsPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\AlertSettings::class,
        ];
        /** @var Models\AlertSettings $answer */
        $answer = $this->client->call($operation, ['ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a calendar
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Days that were
     * planned stay; `POST /v1/orders/{id}/plan` plans anew.
     *
     * @param string $id The id of the calendar.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\CalendarPatch|array<string, mixed> $body
     * @return Models\Calendar
     */
    public function updateCalendar(
        string $id,
        string $ifMatch,
        Models\CalendarPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/calendars/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\CalendarPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Calendar::class,
        ];
        /** @var Models\Calendar $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change an import rule
     *
     * A JSON merge patch: what is left out stays; `where` and `actions` are replaced as a whole. Send
     * the version read as `If-Match`. Orders that are in already stay as they are.
     *
     * @param string $id The id of the rule.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ImportRulePatch|array<string, mixed> $body
     * @return Models\ImportRule
     */
    public function updateImportRule(
        string $id,
        string $ifMatch,
        Models\ImportRulePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/import-rules/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ImportRulePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ImportRule::class,
        ];
        /** @var Models\ImportRule $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a processing route
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
     *
     * @param string $id The id of the processing route.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ProcessingRoutePatch|array<string, mixed> $body
     * @return Models\ProcessingRoute
     */
    public function updateProcessingRoute(
        string $id,
        string $ifMatch,
        Models\ProcessingRoutePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/processing-routes/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ProcessingRoutePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ProcessingRoute::class,
        ];
        /** @var Models\ProcessingRoute $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a sales route
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
     *
     * @param string $id The id of the sales route.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\SalesRoutePatch|array<string, mixed> $body
     * @return Models\SalesRoute
     */
    public function updateSalesRoute(
        string $id,
        string $ifMatch,
        Models\SalesRoutePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/sales-routes/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\SalesRoutePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\SalesRoute::class,
        ];
        /** @var Models\SalesRoute $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a step within a status
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
     *
     * @param string $id The id of the step.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\SubStatusPatch|array<string, mixed> $body
     * @return Models\SubStatus
     */
    public function updateSubStatus(
        string $id,
        string $ifMatch,
        Models\SubStatusPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/sub-statuses/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\SubStatusPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\SubStatus::class,
        ];
        /** @var Models\SubStatus $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change the tenant
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
     *
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\TenantPatch|array<string, mixed> $body
     * @return Models\Tenant
     */
    public function updateTenant(
        string $ifMatch,
        Models\TenantPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/tenant',
            'params' => [['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\TenantPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Tenant::class,
        ];
        /** @var Models\Tenant $answer */
        $answer = $this->client->call($operation, ['ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
