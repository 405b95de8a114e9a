<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A movement to be noted.
 *
 * @property 'receive'|'return'|'adjust'|'transfer'|string $kind
 * @property string $variantId What was moved: no set.
 * @property int $quantity How many; negative only for `adjust`.
 * @property string|null $warehouse The code of the warehouse; left out: the preferred one.
 * @property string|null $toWarehouse The code of the warehouse that it was carried to; for `transfer` only.
 * @property string|null $reference What it was about: a receipt's number.
 * @property string|null $note Words for people, without personal data.
 */
final class NewStockMovement extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'variantId' => ['variant_id', null, true],
            'quantity' => ['quantity', null, true],
            'warehouse' => ['warehouse', null],
            'toWarehouse' => ['to_warehouse', null],
            'reference' => ['reference', null],
            'note' => ['note', null],
        ];
    }
}
