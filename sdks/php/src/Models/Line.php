<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 受注明細.
 *
 * @property string $id Its id.
 * @property int $position Its position in the order, from 1.
 * @property 'product'|'set'|'component'|'promotion'|'discount'|'fee'|'shipping'|'non_product'|'other'|string $kind
 * @property string $kindCode 商品種別 as received, where it is not one that is known.
 * @property string $sku 商品コード.
 * @property string $name 商品名.
 * @property string $options 商品オプション情報（SKU）.
 * @property int $quantity 個数; negative only for discounts.
 * @property int $unitPrice 単価 in yen; see `tax_mode`.
 * @property int $rateBp 消費税率 in basis points.
 * @property 'included'|'excluded'|'exempt'|string $taxMode
 * @property int|null $tax 消費税 of the line in yen, where the source states it.
 * @property string|null $variantId Which of the shop's products it is; null: its code is unknown, or it is no product.
 * @property int $multiplier How many of the variant one of the line is: 3 for a three-pack.
 * @property array<string, string>|null $extra Values of unknown columns that differ from line to line. Null without the scope `pii:read`.
 */
final class Line extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'position' => ['position', null, true],
            'kind' => ['kind', null, true],
            'kindCode' => ['kind_code', null, true],
            'sku' => ['sku', null, true],
            'name' => ['name', null, true],
            'options' => ['options', null, true],
            'quantity' => ['quantity', null, true],
            'unitPrice' => ['unit_price', null, true],
            'rateBp' => ['rate_bp', null, true],
            'taxMode' => ['tax_mode', null, true],
            'tax' => ['tax', null, true],
            'variantId' => ['variant_id', null, true],
            'multiplier' => ['multiplier', null, true],
            'extra' => ['extra', ['map', null], true],
        ];
    }
}
