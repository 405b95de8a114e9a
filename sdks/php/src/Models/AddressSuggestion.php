<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What the address of a shipment may have to be.
 *
 * @property int $shipment The shipment's position in the order, from 1.
 * @property list<string> $addresses The places that its postal code stands for.
 */
final class AddressSuggestion extends Model
{
    protected static function fields(): array
    {
        return [
            'shipment' => ['shipment', null, true],
            'addresses' => ['addresses', null, true],
        ];
    }
}
