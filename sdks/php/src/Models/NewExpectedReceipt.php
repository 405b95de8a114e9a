<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Something that will come.
 *
 * @property string $variantId A variant that is no set.
 * @property string|null $warehouse The code of a warehouse; left out: the preferred one.
 * @property int $quantity How many.
 * @property string $expectedOn The day it is expected.
 * @property string|null $note Words for people, without personal data.
 */
final class NewExpectedReceipt extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'warehouse' => ['warehouse', null],
            'quantity' => ['quantity', null, true],
            'expectedOn' => ['expected_on', null, true],
            'note' => ['note', null],
        ];
    }
}
