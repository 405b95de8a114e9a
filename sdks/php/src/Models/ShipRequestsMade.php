<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What came of asking.
 *
 * @property list<ShipRequest> $items The requests that there are now for the shipments, also those that were there before.
 * @property list<ShipRequestRefusal> $refused Shipments that cannot be asked for.
 * @property bool $dryRun Everything was checked only: nothing was kept.
 */
final class ShipRequestsMade extends Model
{
    protected static function fields(): array
    {
        return [
            'items' => ['items', ['list', ShipRequest::class], true],
            'refused' => ['refused', ['list', ShipRequestRefusal::class], true],
            'dryRun' => ['dry_run', null, true],
        ];
    }
}
