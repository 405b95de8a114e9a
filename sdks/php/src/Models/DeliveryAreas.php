<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 配送地域: what the shop says of islands and days on the way, over what is usual.
 *
 * @property list<DeliveryArea> $areas What is other than usual, area by area.
 * @property \DateTimeImmutable|null $updatedAt Null as long as everything is as usual.
 * @property int $version Counts changes; the `ETag`.
 */
final class DeliveryAreas extends Model
{
    protected static function fields(): array
    {
        return [
            'areas' => ['areas', ['list', DeliveryArea::class], true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
