<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A file to be made.
 *
 * @property string $warehouse The code of the warehouse: what waits for it is put into the file, 1,000 requests at most.
 */
final class NewShipRequestFile extends Model
{
    protected static function fields(): array
    {
        return [
            'warehouse' => ['warehouse', null, true],
        ];
    }
}
