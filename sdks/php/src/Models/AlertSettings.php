<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which alerts a shop wants.
 *
 * @property list<AlertRule> $rules One for every kind of alert.
 * @property int $duplicateHours 重複の疑い: two orders of one buyer for the same things that are at most so many hours apart are taken for one.
 * @property \DateTimeImmutable|null $updatedAt Null as long as everything is as usual.
 * @property int $version Counts changes; the `ETag`.
 */
final class AlertSettings extends Model
{
    protected static function fields(): array
    {
        return [
            'rules' => ['rules', ['list', AlertRule::class], true],
            'duplicateHours' => ['duplicate_hours', null, true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
