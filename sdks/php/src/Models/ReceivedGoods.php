<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What came.
 *
 * @property int|null $quantity How many; left out: as many as were expected.
 */
final class ReceivedGoods extends Model
{
    protected static function fields(): array
    {
        return [
            'quantity' => ['quantity', null],
        ];
    }
}
