<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many of one variant there are.
 *
 * @property string $code The cart's code.
 * @property string|null $variant The cart's code of the variant; missing where there is none.
 * @property int $quantity Number of pieces: absolute, not a difference.
 * @property string $key Names this number of this code: the same key is the same number told again.
 */
final class ChannelStockLevel extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'variant' => ['variant', null],
            'quantity' => ['quantity', null, true],
            'key' => ['key', null, true],
        ];
    }
}
