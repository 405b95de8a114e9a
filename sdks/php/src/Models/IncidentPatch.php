<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property 'leak'|'loss'|'damage'|'outage'|string|null $kind
 * @property bool|null $malicious 不正の目的.
 * @property bool|null $sensitive 要配慮個人情報.
 * @property bool|null $financial 財産的被害.
 * @property bool|null $encrypted 高度な暗号化.
 * @property int|null $persons Number of persons.
 * @property \DateTimeImmutable|null $occurredAt When it happened.
 * @property \DateTimeImmutable|null $noticedAt When it was noticed.
 * @property \DateTimeImmutable|null $tenantNotifiedAt When the tenant was told.
 * @property \DateTimeImmutable|null $preliminaryReportedAt When the 速報 was given.
 * @property \DateTimeImmutable|null $finalReportedAt When the 確報 was given.
 * @property \DateTimeImmutable|null $personsNotifiedAt When the persons were told.
 * @property \DateTimeImmutable|null $closedAt When nothing was left to do.
 * @property IncidentReportPatch|null $report What is left out of it stays.
 */
final class IncidentPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null],
            'malicious' => ['malicious', null],
            'sensitive' => ['sensitive', null],
            'financial' => ['financial', null],
            'encrypted' => ['encrypted', null],
            'persons' => ['persons', null],
            'occurredAt' => ['occurred_at', '@datetime'],
            'noticedAt' => ['noticed_at', '@datetime'],
            'tenantNotifiedAt' => ['tenant_notified_at', '@datetime'],
            'preliminaryReportedAt' => ['preliminary_reported_at', '@datetime'],
            'finalReportedAt' => ['final_reported_at', '@datetime'],
            'personsNotifiedAt' => ['persons_notified_at', '@datetime'],
            'closedAt' => ['closed_at', '@datetime'],
            'report' => ['report', IncidentReportPatch::class],
        ];
    }
}
