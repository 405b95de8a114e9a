<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property int|null $position Its position among the warehouses, in order of preference.
 * @property bool|null $sells What orders hold in it stays theirs.
 */
final class WarehousePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'position' => ['position', null],
            'sells' => ['sells', null],
        ];
    }
}
