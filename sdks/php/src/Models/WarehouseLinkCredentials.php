<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Keys and tokens, in place of all that were there.
 *
 * @property mixed $credentials An object; which fields a kind has stands in the documentation of linked warehouses.
 */
final class WarehouseLinkCredentials extends Model
{
    protected static function fields(): array
    {
        return [
            'credentials' => ['credentials', null, true],
        ];
    }
}
