<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What was found.
 *
 * @property list<CountedLine> $lines One for each variant that was counted.
 */
final class CountedLines extends Model
{
    protected static function fields(): array
    {
        return [
            'lines' => ['lines', ['list', CountedLine::class], true],
        ];
    }
}
