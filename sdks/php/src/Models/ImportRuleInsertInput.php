<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Something that a rule puts in.
 *
 * @property string $sku 商品コード.
 * @property string|null $name 商品名.
 * @property int|null $quantity How many.
 * @property int|null $perPieces That many for every so many pieces of goods that the shipment has in full: the number of pieces. Null: once for each shipment.
 */
final class ImportRuleInsertInput extends Model
{
    protected static function fields(): array
    {
        return [
            'sku' => ['sku', null, true],
            'name' => ['name', null],
            'quantity' => ['quantity', null],
            'perPieces' => ['per_pieces', null],
        ];
    }
}
