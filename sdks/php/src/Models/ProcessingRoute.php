<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 処理ルート: a lane of work, for most shops the warehouse that ships.
 *
 * @property string $id Its id.
 * @property string $code The code that orders name the lane by. It never changes.
 * @property string $name Its name, for people.
 * @property bool $isDefault Takes the orders that nothing else decides; exactly one lane does.
 * @property bool $active Whether it is in use.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class ProcessingRoute extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'isDefault' => ['is_default', null, true],
            'active' => ['active', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
