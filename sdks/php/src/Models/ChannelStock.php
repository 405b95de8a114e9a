<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Numbers of pieces to show from now on.
 *
 * @property list<ChannelStockLevel> $levels One for each code.
 */
final class ChannelStock extends Model
{
    protected static function fields(): array
    {
        return [
            'levels' => ['levels', ['list', ChannelStockLevel::class], true],
        ];
    }
}
