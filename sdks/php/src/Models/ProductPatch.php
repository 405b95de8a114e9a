<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property string|null $description 商品説明文.
 * @property list<string>|null $categories カテゴリー大・中・小分類; the list as a whole.
 * @property list<ProductImageInput>|null $images The list as a whole.
 * @property string|null $firstAxis 横軸項目名.
 * @property string|null $secondAxis 縦軸項目名.
 * @property int|null $position 並び順: its position among the shop's products.
 * @property \DateTimeImmutable|null $soldFrom 販売期間: from when it is sold; null: it always was.
 * @property \DateTimeImmutable|null $soldUntil Until when it is sold; null: for ever.
 * @property bool|null $active Whether it is in use.
 */
final class ProductPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'description' => ['description', null],
            'categories' => ['categories', null],
            'images' => ['images', ['list', ProductImageInput::class]],
            'firstAxis' => ['first_axis', null],
            'secondAxis' => ['second_axis', null],
            'position' => ['position', null],
            'soldFrom' => ['sold_from', '@datetime'],
            'soldUntil' => ['sold_until', '@datetime'],
            'active' => ['active', null],
        ];
    }
}
