<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a column of a shop's own file may show.
 *
 * @property string $key Stable.
 * @property string $title For people.
 */
final class WaybillField extends Model
{
    protected static function fields(): array
    {
        return [
            'key' => ['key', null, true],
            'title' => ['title', null, true],
        ];
    }
}
