<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 表示在庫設定: how many malls are shown, from how many are available.
 *
 * @property 'actual'|'minus'|'percent'|'fixed'|'plus'|string $mode
 * @property int $amount How many pieces less, more or at all; how many per cent.
 * @property int $zeroAt With how many pieces available, or fewer, none is shown.
 * @property int|null $atMost How many pieces are shown at most; null: there is no limit.
 */
final class StockPolicy extends Model
{
    protected static function fields(): array
    {
        return [
            'mode' => ['mode', null, true],
            'amount' => ['amount', null, true],
            'zeroAt' => ['zero_at', null, true],
            'atMost' => ['at_most', null, true],
        ];
    }
}
