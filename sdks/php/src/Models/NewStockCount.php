<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A count to be begun.
 *
 * @property string|null $warehouse The code of a warehouse; left out: the preferred one.
 * @property 'freeze'|'delta'|string|null $mode
 * @property string|null $note Words for people, without personal data.
 */
final class NewStockCount extends Model
{
    protected static function fields(): array
    {
        return [
            'warehouse' => ['warehouse', null],
            'mode' => ['mode', null],
            'note' => ['note', null],
        ];
    }
}
