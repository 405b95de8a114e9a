<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What was written about an order.
 *
 * @property string|null $buyer By who ordered.
 * @property string|null $staff By the shop's people.
 */
final class ChannelNotes extends Model
{
    protected static function fields(): array
    {
        return [
            'buyer' => ['buyer', null],
            'staff' => ['staff', null],
        ];
    }
}
