<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 商品画像.
 *
 * @property string $url Where it is, or its file's name.
 * @property string|null $caption 画像キャプション.
 */
final class ProductImageInput extends Model
{
    protected static function fields(): array
    {
        return [
            'url' => ['url', null, true],
            'caption' => ['caption', null],
        ];
    }
}
