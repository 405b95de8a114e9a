<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A file to be made.
 *
 * @property string $profileId How the carrier's program is used.
 * @property SelectedShipments|null $shipments Which shipments.
 * @property 'report'|'cut'|'split'|string|null $overflow What happens to texts that are too long.
 * @property bool|null $startWork Whether orders that wait for their shipment (発送待ち) and are in the file go on to 発送作業.
 */
final class NewWaybillFile extends Model
{
    protected static function fields(): array
    {
        return [
            'profileId' => ['profile_id', null, true],
            'shipments' => ['shipments', SelectedShipments::class],
            'overflow' => ['overflow', null],
            'startWork' => ['start_work', null],
        ];
    }
}
