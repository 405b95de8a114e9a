<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a warehouse says of a request.
 *
 * @property string $key 依頼番号: as the warehouse was told.
 * @property 'received'|'accepted'|'shipped'|'partly_shipped'|'refused'|'cancelled'|string $state
 * @property list<string>|null $trackingNumbers 送り状番号, one for each box.
 * @property string|null $carrier Who brings it, as the warehouse calls them; empty: as planned.
 * @property string|null $shippedOn 出荷日; left out: today.
 * @property string|null $reference The warehouse's own number of it.
 * @property string|null $message Why, in the warehouse's words.
 */
final class NewShipResult extends Model
{
    protected static function fields(): array
    {
        return [
            'key' => ['key', null, true],
            'state' => ['state', null, true],
            'trackingNumbers' => ['tracking_numbers', null],
            'carrier' => ['carrier', null],
            'shippedOn' => ['shipped_on', null],
            'reference' => ['reference', null],
            'message' => ['message', null],
        ];
    }
}
