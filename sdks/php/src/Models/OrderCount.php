<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many orders there are of something, counted up to 10,000.
 *
 * @property int|null $orders How many orders; null where counting took too long.
 * @property bool $more There are more than that.
 * @property string $text To be shown: `137`, `10000+`, or `?` where counting took too long.
 */
final class OrderCount extends Model
{
    protected static function fields(): array
    {
        return [
            'orders' => ['orders', null, true],
            'more' => ['more', null, true],
            'text' => ['text', null, true],
        ];
    }
}
