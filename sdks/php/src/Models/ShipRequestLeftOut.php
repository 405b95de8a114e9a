<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A request that is not in the file.
 *
 * @property string $shipRequestId The request.
 * @property string $code Why; stable, for programs.
 * @property bool $waits Whether it waits for the next file; else it is over, or needs people.
 */
final class ShipRequestLeftOut extends Model
{
    protected static function fields(): array
    {
        return [
            'shipRequestId' => ['ship_request_id', null, true],
            'code' => ['code', null, true],
            'waits' => ['waits', null, true],
        ];
    }
}
