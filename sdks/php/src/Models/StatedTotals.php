<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The amounts as the source states them. What does not add up becomes an alert, not a refusal.
 *
 * @property int|null $billed 請求金額合計 in yen; left out: what lines and fees add up to.
 * @property int|null $points 利用ポイント数: how many points the buyer used.
 * @property int|null $pointsEarned 獲得ポイント数: how many points the buyer earned.
 * @property list<StatedRate>|null $byRate 請求金額内訳 and 利用ポイント内訳 per tax rate, where known.
 */
final class StatedTotals extends Model
{
    protected static function fields(): array
    {
        return [
            'billed' => ['billed', null],
            'points' => ['points', null],
            'pointsEarned' => ['points_earned', null],
            'byRate' => ['by_rate', ['list', StatedRate::class]],
        ];
    }
}
