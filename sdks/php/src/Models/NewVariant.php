<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A variant to be made.
 *
 * @property string $sku At most 100 characters, unique in the tenant.
 * @property string|null $jan JANコード: 13, 12 or 8 digits with a right check digit; empty: none.
 * @property string|null $firstOption 横軸: the value on the product's first axis.
 * @property string|null $secondOption 縦軸: the value on the product's second axis.
 * @property int|null $price 販売価格 in yen, with tax.
 * @property int|null $cost 仕入価格 in yen, without tax.
 * @property int|null $taxRateBp 消費税率 in basis points: 1000, 800 or 0.
 * @property 'ambient'|'chilled'|'frozen'|string|null $temperature
 * @property int|null $weightGrams 商品重量 in grams.
 * @property list<SetComponent>|null $components セット商品: what one of it consists of; none of it may be a set. Left out: it is no set.
 * @property StockPolicyInput|null $stockPolicy
 */
final class NewVariant extends Model
{
    protected static function fields(): array
    {
        return [
            'sku' => ['sku', null, true],
            'jan' => ['jan', null],
            'firstOption' => ['first_option', null],
            'secondOption' => ['second_option', null],
            'price' => ['price', null],
            'cost' => ['cost', null],
            'taxRateBp' => ['tax_rate_bp', null],
            'temperature' => ['temperature', null],
            'weightGrams' => ['weight_grams', null],
            'components' => ['components', ['list', SetComponent::class]],
            'stockPolicy' => ['stock_policy', StockPolicyInput::class],
        ];
    }
}
