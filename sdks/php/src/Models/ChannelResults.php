<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One result for each entry, in its order.
 *
 * @property list<ChannelResult> $results In the order of what was sent.
 */
final class ChannelResults extends Model
{
    protected static function fields(): array
    {
        return [
            'results' => ['results', ['list', ChannelResult::class], true],
        ];
    }
}
