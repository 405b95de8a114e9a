<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What was written into the ledger.
 *
 * @property list<StockMovement> $movements One for each level that changed.
 */
final class StockMovements extends Model
{
    protected static function fields(): array
    {
        return [
            'movements' => ['movements', ['list', StockMovement::class], true],
        ];
    }
}
