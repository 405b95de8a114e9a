<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 商品: what its variants share.
 *
 * @property string $id Its id.
 * @property string $code 助ネコ商品コード: what files name it by. It never changes.
 * @property string $name Its name, for people.
 * @property string $description 商品説明文.
 * @property list<string> $categories カテゴリー大・中・小分類.
 * @property list<ProductImage> $images 商品画像, in the order that the shop gave them.
 * @property string $firstAxis 横軸項目名: what the first choice is about, such as 色; empty: there is none.
 * @property string $secondAxis 縦軸項目名; empty: there is none.
 * @property int $position 並び順: its position among the shop's products.
 * @property \DateTimeImmutable|null $soldFrom 販売期間: from when it is sold; null: it always was.
 * @property \DateTimeImmutable|null $soldUntil Until when it is sold; null: for ever.
 * @property array<string, string> $extra Values of files that mean nothing to the platform, by column.
 * @property bool $active Whether it is in use.
 * @property list<Variant> $variants 商品バリエーション, in the order they were made.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes of the product itself; the `ETag`.
 */
final class Product extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'description' => ['description', null, true],
            'categories' => ['categories', null, true],
            'images' => ['images', ['list', ProductImage::class], true],
            'firstAxis' => ['first_axis', null, true],
            'secondAxis' => ['second_axis', null, true],
            'position' => ['position', null, true],
            'soldFrom' => ['sold_from', '@datetime', true],
            'soldUntil' => ['sold_until', '@datetime', true],
            'extra' => ['extra', ['map', null], true],
            'active' => ['active', null, true],
            'variants' => ['variants', ['list', Variant::class], true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
