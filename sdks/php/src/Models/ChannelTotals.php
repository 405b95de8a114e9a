<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What an order comes to.
 *
 * @property int|null $billed 請求金額 in yen, with tax; null while it is not fixed.
 * @property int|null $pointsUsed One point is one yen.
 * @property int|null $pointsEarned Points given for the order.
 */
final class ChannelTotals extends Model
{
    protected static function fields(): array
    {
        return [
            'billed' => ['billed', null],
            'pointsUsed' => ['points_used', null],
            'pointsEarned' => ['points_earned', null],
        ];
    }
}
