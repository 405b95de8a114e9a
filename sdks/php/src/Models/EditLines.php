<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Lines of a shipment that are to be other ones.
 *
 * @property list<LineEdit> $lines Lines of this shipment.
 */
final class EditLines extends Model
{
    protected static function fields(): array
    {
        return [
            'lines' => ['lines', ['list', LineEdit::class], true],
        ];
    }
}
