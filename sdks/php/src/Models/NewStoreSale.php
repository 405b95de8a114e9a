<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 店頭販売: sold in a shop of bricks.
 *
 * @property string|null $warehouse The code of the warehouse; left out: the preferred one.
 * @property string|null $reference The receipt's number.
 * @property string|null $note Words for people, without personal data.
 * @property list<StoreSaleLine> $lines Sold together: all of them, or none.
 */
final class NewStoreSale extends Model
{
    protected static function fields(): array
    {
        return [
            'warehouse' => ['warehouse', null],
            'reference' => ['reference', null],
            'note' => ['note', null],
            'lines' => ['lines', ['list', StoreSaleLine::class], true],
        ];
    }
}
