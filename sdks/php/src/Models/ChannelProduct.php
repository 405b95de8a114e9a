<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What is listed: one for each variant.
 *
 * @property string $code The cart's code.
 * @property string|null $variant The cart's code of the variant.
 * @property string|null $sku The shop's own code, another one for each variant. Missing: `code`, or `code` and `variant` joined by `-` (`tea-8-red`).
 * @property string|null $name As it is sold.
 * @property string|null $options What sets the variant apart.
 * @property string|null $jan JAN code.
 * @property int|null $price In yen, with tax.
 * @property int|null $quantity Number of pieces that the cart shows.
 * @property bool|null $visible Whether it can be bought.
 */
final class ChannelProduct extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'variant' => ['variant', null],
            'sku' => ['sku', null],
            'name' => ['name', null],
            'options' => ['options', null],
            'jan' => ['jan', null],
            'price' => ['price', null],
            'quantity' => ['quantity', null],
            'visible' => ['visible', null],
        ];
    }
}
