<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One line of an order.
 *
 * @property string|null $id Names the line within its order, for partial shipments.
 * @property 'product'|'discount'|'fee'|'shipping'|string|null $kind What it is.
 * @property string|null $code The cart's code of what was bought, as where stock is told.
 * @property string|null $variant The cart's code of its variant.
 * @property string|null $sku The shop's own code, another one for each variant. Missing: `code`, or `code` and `variant` joined by `-` (`tea-8-red`).
 * @property string|null $name As the buyer saw it.
 * @property string|null $options What was chosen, such as `色: 赤`.
 * @property int $quantity Number of pieces.
 * @property int $unitPrice In yen; negative for discounts.
 * @property int|null $rateBp Tax rate in basis points: 1000 is 10 %, 800 is 8 %, 0 is none.
 * @property 'included'|'excluded'|'exempt'|string|null $taxMode Whether the price holds the tax.
 */
final class ChannelLine extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null],
            'kind' => ['kind', null],
            'code' => ['code', null],
            'variant' => ['variant', null],
            'sku' => ['sku', null],
            'name' => ['name', null],
            'options' => ['options', null],
            'quantity' => ['quantity', null, true],
            'unitPrice' => ['unit_price', null, true],
            'rateBp' => ['rate_bp', null],
            'taxMode' => ['tax_mode', null],
        ];
    }
}
