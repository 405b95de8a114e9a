<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class NoticesResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Write an announcement
     *
     * To all people and programs of the tenant.
     *
     * @param Models\NewAnnouncement|array<string, mixed> $body
     * @return Models\Announcement
     */
    public function createAnnouncement(
        Models\NewAnnouncement|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/announcements',
            'body' => 'json',
            'bodySpec' => Models\NewAnnouncement::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Announcement::class,
        ];
        /** @var Models\Announcement $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Record an incident
     *
     * The clocks run from when it was noticed: 72 hours to tell the tenant; where the law wants it
     * reported, five days for the first report and 30 for the last, or 60 where harm was meant. People
     * are told at once, a day before each deadline, and when one went by.
     *
     * @param Models\NewIncident|array<string, mixed> $body
     * @return Models\Incident
     */
    public function createIncident(
        Models\NewIncident|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/incidents',
            'body' => 'json',
            'bodySpec' => Models\NewIncident::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Incident::class,
        ];
        /** @var Models\Incident $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Read an announcement
     *
     * That alone does not mark it read.
     *
     * @param string $id The id of the announcement.
     * @return Models\Announcement
     */
    public function getAnnouncement(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/announcements/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Announcement::class,
        ];
        /** @var Models\Announcement $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read an incident
     *
     * With its clocks, and the version that a change of it has to name.
     *
     * @param string $id The id of the incident.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Incident
     */
    public function getIncident(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/incidents/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Incident::class,
        ];
        /** @var Models\Incident $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List announcements
     *
     * Newest first, for 180 days: what people wrote, and what the platform tells of jobs that were
     * given up, endpoints that were switched off, credentials that run out, deadlines that come near.
     *
     * @param bool|null $unread Only those that the caller has not read.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Announcement>
     */
    public function listAnnouncements(
        ?bool $unread = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/announcements',
            'params' => ['unread', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Announcement::class,
        ];
        /** @var Core\Page<Models\Announcement> $answer */
        $answer = $this->client->page($operation, [...array_filter(['unread' => $unread, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List incidents
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\Incident>
     */
    public function listIncidents(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/incidents',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Incident::class,
        ];
        /** @var Core\Page<Models\Incident> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Mark an announcement read
     *
     * By the caller: others still see it unread. When it was read first stays.
     *
     * @param string $id The id of the announcement.
     * @return Models\Announcement
     */
    public function markAnnouncementRead(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/announcements/{id}/read',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Announcement::class,
        ];
        /** @var Models\Announcement $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Change an incident
     *
     * A JSON merge patch: what is left out stays, also in `report`. Send the version read as
     * `If-Match`. What was done is noted by its time.
     *
     * @param string $id The id of the incident.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\IncidentPatch|array<string, mixed> $body
     * @return Models\Incident
     */
    public function updateIncident(
        string $id,
        string $ifMatch,
        Models\IncidentPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/incidents/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\IncidentPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Incident::class,
        ];
        /** @var Models\Incident $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
