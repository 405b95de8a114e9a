<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What holds for one route.
 *
 * @property string $salesRouteId 受注ルート.
 * @property bool $allowed A mall may forbid mail of one's own.
 * @property int|null $days Days after the goods have left; null: as for all.
 */
final class FollowMailRoute extends Model
{
    protected static function fields(): array
    {
        return [
            'salesRouteId' => ['sales_route_id', null, true],
            'allowed' => ['allowed', null, true],
            'days' => ['days', null, true],
        ];
    }
}
