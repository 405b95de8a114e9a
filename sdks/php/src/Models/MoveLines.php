<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Lines that go to another shipment of the same order.
 *
 * @property list<LinePart> $lines Lines of this shipment, each once.
 * @property string $to The shipment they go to.
 */
final class MoveLines extends Model
{
    protected static function fields(): array
    {
        return [
            'lines' => ['lines', ['list', LinePart::class], true],
            'to' => ['to', null, true],
        ];
    }
}
