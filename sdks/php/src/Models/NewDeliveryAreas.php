<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * In place of all areas.
 *
 * @property list<DeliveryAreaInput> $areas All of them: an area that is left out is as usual again.
 */
final class NewDeliveryAreas extends Model
{
    protected static function fields(): array
    {
        return [
            'areas' => ['areas', ['list', DeliveryAreaInput::class], true],
        ];
    }
}
