<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What is to be another of a line; fields left out stay as they are.
 *
 * @property string $lineId The line.
 * @property string|null $name 商品名.
 * @property string|null $options 商品オプション情報（SKU）.
 * @property int|null $quantity 個数: how many pieces; negative only for discounts, never 0. What a set consists of goes with it.
 * @property int|null $unitPrice 単価 in yen; see `tax_mode`.
 * @property int|null $rateBp 消費税率 in basis points.
 * @property 'included'|'excluded'|'exempt'|string|null $taxMode Whether 単価 is with or without 消費税.
 * @property int|null $tax 消費税 of the line in yen; left out where an amount changes: computed.
 */
final class LineEdit extends Model
{
    protected static function fields(): array
    {
        return [
            'lineId' => ['line_id', null, true],
            'name' => ['name', null],
            'options' => ['options', null],
            'quantity' => ['quantity', null],
            'unitPrice' => ['unit_price', null],
            'rateBp' => ['rate_bp', null],
            'taxMode' => ['tax_mode', null],
            'tax' => ['tax', null],
        ];
    }
}
