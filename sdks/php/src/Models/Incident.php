<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 漏えい等の事案: what happened to personal data, and whom to tell until when.
 *
 * @property string $id Its id.
 * @property 'leak'|'loss'|'damage'|'outage'|string $kind
 * @property bool $malicious 不正の目的: somebody may have meant harm.
 * @property bool $sensitive 要配慮個人情報 is among it.
 * @property bool $financial 財産的被害: somebody may lose money by it.
 * @property bool $encrypted 高度な暗号化: nobody can read what got out.
 * @property int|null $persons Number of persons, as far as it is known.
 * @property \DateTimeImmutable|null $occurredAt When it happened, as far as it is known.
 * @property \DateTimeImmutable $noticedAt When it was noticed: the clocks run from here.
 * @property bool $reportable Whether the law wants it reported.
 * @property list<IncidentDeadline> $deadlines What has to be done, and until when.
 * @property IncidentReport $report What the report says, as far as it is known.
 * @property \DateTimeImmutable|null $personsNotifiedAt When the persons were told.
 * @property \DateTimeImmutable|null $closedAt When nothing was left to do.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Incident extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'kind' => ['kind', null, true],
            'malicious' => ['malicious', null, true],
            'sensitive' => ['sensitive', null, true],
            'financial' => ['financial', null, true],
            'encrypted' => ['encrypted', null, true],
            'persons' => ['persons', null, true],
            'occurredAt' => ['occurred_at', '@datetime', true],
            'noticedAt' => ['noticed_at', '@datetime', true],
            'reportable' => ['reportable', null, true],
            'deadlines' => ['deadlines', ['list', IncidentDeadline::class], true],
            'report' => ['report', IncidentReport::class, true],
            'personsNotifiedAt' => ['persons_notified_at', '@datetime', true],
            'closedAt' => ['closed_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
