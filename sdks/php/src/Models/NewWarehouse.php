<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A warehouse to be made.
 *
 * @property string $code At most 20 characters, unique in the tenant.
 * @property string $name Its name, for people.
 * @property int|null $position Its position among the warehouses, in order of preference.
 * @property bool|null $sells Whether orders are served from it.
 */
final class NewWarehouse extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'position' => ['position', null],
            'sells' => ['sells', null],
        ];
    }
}
