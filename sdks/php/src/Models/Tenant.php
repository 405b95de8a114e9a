<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 契約者: one shop company; everything belongs to exactly one.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property 'down'|'half_up'|'up'|string $rounding
 * @property bool $shipWhenPaid Orders in 入金待ち go on to 発送待ち by themselves once they are paid, unless they are on hold.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Tenant extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'rounding' => ['rounding', null, true],
            'shipWhenPaid' => ['ship_when_paid', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
