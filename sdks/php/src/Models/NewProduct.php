<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A product to be made.
 *
 * @property string $code At most 100 characters, unique in the tenant.
 * @property string $name Its name, for people.
 * @property string|null $description 商品説明文.
 * @property list<string>|null $categories カテゴリー大・中・小分類.
 * @property list<ProductImageInput>|null $images 商品画像, in the order that the shop gave them.
 * @property string|null $firstAxis 横軸項目名.
 * @property string|null $secondAxis 縦軸項目名.
 * @property int|null $position 並び順: its position among the shop's products.
 * @property \DateTimeImmutable|null $soldFrom 販売期間: from when it is sold.
 * @property \DateTimeImmutable|null $soldUntil Until when it is sold.
 * @property array<string, string>|null $extra Values of your own, by name; kept and given back.
 * @property list<NewVariant>|null $variants 商品バリエーション; none: one whose sku is the product's code.
 */
final class NewProduct extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'description' => ['description', null],
            'categories' => ['categories', null],
            'images' => ['images', ['list', ProductImageInput::class]],
            'firstAxis' => ['first_axis', null],
            'secondAxis' => ['second_axis', null],
            'position' => ['position', null],
            'soldFrom' => ['sold_from', '@datetime'],
            'soldUntil' => ['sold_until', '@datetime'],
            'extra' => ['extra', ['map', null]],
            'variants' => ['variants', ['list', NewVariant::class]],
        ];
    }
}
