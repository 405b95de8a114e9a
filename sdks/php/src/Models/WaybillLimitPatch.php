<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How much a column takes.
 *
 * @property int|null $most The most: a number of bytes or characters, as `unit` says.
 * @property 'bytes'|'characters'|string|null $unit How it is counted.
 */
final class WaybillLimitPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'most' => ['most', null],
            'unit' => ['unit', null],
        ];
    }
}
