<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $sku Orders that have the old code stay the variant's.
 * @property string|null $jan JANコード; empty: none.
 * @property string|null $firstOption 横軸: the value on the product's first axis.
 * @property string|null $secondOption 縦軸: the value on the product's second axis.
 * @property int|null $price 販売価格 in yen, with tax; null: unknown.
 * @property int|null $cost 仕入価格 in yen, without tax; null: unknown.
 * @property int|null $taxRateBp 消費税率 in basis points: 1000, 800 or 0.
 * @property 'ambient'|'chilled'|'frozen'|string|null $temperature
 * @property int|null $weightGrams 商品重量 in grams; null: unknown.
 * @property bool|null $active Whether it is in use.
 * @property StockPolicyPatch|null $stockPolicy 表示在庫設定; what is left out of it stays.
 * @property list<SetComponent>|null $components セット商品: what one of it consists of, as a whole; null: it is no set any more.
 */
final class VariantPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'sku' => ['sku', null],
            'jan' => ['jan', null],
            'firstOption' => ['first_option', null],
            'secondOption' => ['second_option', null],
            'price' => ['price', null],
            'cost' => ['cost', null],
            'taxRateBp' => ['tax_rate_bp', null],
            'temperature' => ['temperature', null],
            'weightGrams' => ['weight_grams', null],
            'active' => ['active', null],
            'stockPolicy' => ['stock_policy', StockPolicyPatch::class],
            'components' => ['components', ['list', SetComponent::class]],
        ];
    }
}
