<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 受注明細 of a new order.
 *
 * @property 'product'|'set'|'component'|'promotion'|'discount'|'fee'|'shipping'|'non_product'|'other'|string|null $kind
 * @property string|null $sku 商品コード; this or `name` is needed.
 * @property string|null $name 商品名; left out: the product master's name of the code.
 * @property string|null $options 商品オプション情報（SKU）.
 * @property int $quantity 個数; negative only for discounts.
 * @property int $unitPrice 単価 in yen; see `tax_mode`.
 * @property int|null $rateBp 消費税率 in basis points; left out: the product master's rate of the code, else 1000.
 * @property 'included'|'excluded'|'exempt'|string|null $taxMode
 * @property int|null $tax 消費税 of the line in yen, where stated.
 * @property array<string, string>|null $extra Values of your own, by name; kept and given back.
 */
final class NewLine extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null],
            'sku' => ['sku', null],
            'name' => ['name', null],
            'options' => ['options', null],
            'quantity' => ['quantity', null, true],
            'unitPrice' => ['unit_price', null, true],
            'rateBp' => ['rate_bp', null],
            'taxMode' => ['tax_mode', null],
            'tax' => ['tax', null],
            'extra' => ['extra', ['map', null]],
        ];
    }
}
