<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 表示在庫設定: how many malls are shown, from how many are available.
 *
 * @property 'actual'|'minus'|'percent'|'fixed'|'plus'|string|null $mode How the shown stock comes from the available one.
 * @property int|null $amount How many pieces less, more or at all; how many per cent.
 * @property int|null $zeroAt With how many pieces available, or fewer, none is shown.
 * @property int|null $atMost How many pieces are shown at most; null: there is no limit.
 */
final class StockPolicyPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'mode' => ['mode', null],
            'amount' => ['amount', null],
            'zeroAt' => ['zero_at', null],
            'atMost' => ['at_most', null],
        ];
    }
}
