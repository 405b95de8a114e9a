<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property int|null $quantity How many.
 * @property string|null $expectedOn The day it is expected.
 * @property string|null $note Words for people, without personal data.
 */
final class ExpectedReceiptPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'quantity' => ['quantity', null],
            'expectedOn' => ['expected_on', null],
            'note' => ['note', null],
        ];
    }
}
