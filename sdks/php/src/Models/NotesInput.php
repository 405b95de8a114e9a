<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Free texts of the order as a whole.
 *
 * @property string|null $buyer 備考（注文）: what the buyer wrote.
 * @property string|null $staff 一言メモ（注文）: what the shop's people write.
 */
final class NotesInput extends Model
{
    protected static function fields(): array
    {
        return [
            'buyer' => ['buyer', null],
            'staff' => ['staff', null],
        ];
    }
}
