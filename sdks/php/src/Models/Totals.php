<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The order's amounts in yen.
 *
 * @property int $billed 請求金額合計: what the buyer pays, with tax, in yen.
 * @property int|null $computed What lines and fees add up to, where that differs from `billed`.
 * @property int $paid 入金額: what was received, less what was paid back, in yen.
 * @property int $unpaid 未入金額: what is still to come, in yen; 0 where more came than was billed.
 * @property int $points 利用ポイント数: how many points the buyer used.
 * @property int $pointsEarned 獲得ポイント数: how many points the buyer earned.
 * @property list<RateTotal> $byRate Per tax rate, highest first; they add up to `billed` and `points`.
 */
final class Totals extends Model
{
    protected static function fields(): array
    {
        return [
            'billed' => ['billed', null, true],
            'computed' => ['computed', null, true],
            'paid' => ['paid', null, true],
            'unpaid' => ['unpaid', null, true],
            'points' => ['points', null, true],
            'pointsEarned' => ['points_earned', null, true],
            'byRate' => ['by_rate', ['list', RateTotal::class], true],
        ];
    }
}
