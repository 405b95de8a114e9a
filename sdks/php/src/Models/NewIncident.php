<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An incident to be recorded.
 *
 * @property 'leak'|'loss'|'damage'|'outage'|string $kind
 * @property bool|null $malicious 不正の目的: somebody may have meant harm.
 * @property bool|null $sensitive 要配慮個人情報 is among it.
 * @property bool|null $financial 財産的被害: somebody may lose money by it.
 * @property bool|null $encrypted 高度な暗号化: nobody can read what got out.
 * @property int|null $persons Number of persons, as far as it is known.
 * @property \DateTimeImmutable|null $occurredAt When it happened, as far as it is known.
 * @property \DateTimeImmutable|null $noticedAt When it was noticed; left out: now.
 * @property IncidentReportInput $report What the report says, as far as it is known.
 */
final class NewIncident extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'malicious' => ['malicious', null],
            'sensitive' => ['sensitive', null],
            'financial' => ['financial', null],
            'encrypted' => ['encrypted', null],
            'persons' => ['persons', null],
            'occurredAt' => ['occurred_at', '@datetime'],
            'noticedAt' => ['noticed_at', '@datetime'],
            'report' => ['report', IncidentReportInput::class, true],
        ];
    }
}
