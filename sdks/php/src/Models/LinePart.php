<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A line, or some pieces of it.
 *
 * @property string $lineId The line.
 * @property int|null $quantity How many pieces of it; left out: all.
 */
final class LinePart extends Model
{
    protected static function fields(): array
    {
        return [
            'lineId' => ['line_id', null, true],
            'quantity' => ['quantity', null],
        ];
    }
}
