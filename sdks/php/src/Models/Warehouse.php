<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 倉庫: where goods lie.
 *
 * @property string $id Its id.
 * @property string $code What stock is moved by. It never changes.
 * @property string $name Its name, for people.
 * @property int $position Its position among the warehouses, in order of preference: orders are served from the first that has the goods.
 * @property bool $sells Whether orders are served from it, and malls shown what is in it.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Warehouse extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'position' => ['position', null, true],
            'sells' => ['sells', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
