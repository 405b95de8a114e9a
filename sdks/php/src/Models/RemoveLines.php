<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Lines of a shipment that are to go.
 *
 * @property list<string> $lineIds Lines of this shipment, each once.
 */
final class RemoveLines extends Model
{
    protected static function fields(): array
    {
        return [
            'lineIds' => ['line_ids', null, true],
        ];
    }
}
