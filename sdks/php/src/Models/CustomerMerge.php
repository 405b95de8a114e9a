<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Into whom a customer is merged.
 *
 * @property string $into The id of the customer that stays.
 */
final class CustomerMerge extends Model
{
    protected static function fields(): array
    {
        return [
            'into' => ['into', null, true],
        ];
    }
}
