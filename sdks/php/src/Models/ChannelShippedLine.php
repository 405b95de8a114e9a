<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Pieces of a line.
 *
 * @property string $id The line's.
 * @property int $quantity Number of pieces of it.
 */
final class ChannelShippedLine extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'quantity' => ['quantity', null, true],
        ];
    }
}
