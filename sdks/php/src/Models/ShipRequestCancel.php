<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How a request is to be left.
 *
 * @property bool|null $agreed The warehouse has agreed on another way, by telephone: the request is over at once.
 */
final class ShipRequestCancel extends Model
{
    protected static function fields(): array
    {
        return [
            'agreed' => ['agreed', null],
        ];
    }
}
