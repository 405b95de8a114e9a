<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 商品バリエーション: one color in one size; what has a code and a stock of its own.
 *
 * @property string $id Its id.
 * @property string $productId The product that it is one of.
 * @property string $sku 自社商品コード, unique in the tenant.
 * @property string $jan JANコード; empty: none.
 * @property bool|null $janValid Whether the bar code has the right length and check digit; null: there is none.
 * @property string $firstOption 横軸: the value on the product's first axis.
 * @property string $secondOption 縦軸: the value on the product's second axis.
 * @property int|null $price 販売価格 in yen, with tax; null: unknown.
 * @property int|null $cost 仕入価格 in yen, without tax; null: unknown.
 * @property int $taxRateBp 消費税率 in basis points: 1000, 800 or 0.
 * @property 'ambient'|'chilled'|'frozen'|string $temperature
 * @property int|null $weightGrams 商品重量 in grams; null: unknown.
 * @property list<SetComponent>|null $components セット商品: what one of it consists of, and what stands for it in stock; null: it is no set.
 * @property StockPolicy $stockPolicy
 * @property bool $active Whether it is in use.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Variant extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'productId' => ['product_id', null, true],
            'sku' => ['sku', null, true],
            'jan' => ['jan', null, true],
            'janValid' => ['jan_valid', null, true],
            'firstOption' => ['first_option', null, true],
            'secondOption' => ['second_option', null, true],
            'price' => ['price', null, true],
            'cost' => ['cost', null, true],
            'taxRateBp' => ['tax_rate_bp', null, true],
            'temperature' => ['temperature', null, true],
            'weightGrams' => ['weight_grams', null, true],
            'components' => ['components', ['list', SetComponent::class], true],
            'stockPolicy' => ['stock_policy', StockPolicy::class, true],
            'active' => ['active', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
