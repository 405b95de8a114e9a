<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What became of them.
 *
 * @property int $resolved How many were open until now.
 */
final class AlertsResolved extends Model
{
    protected static function fields(): array
    {
        return [
            'resolved' => ['resolved', null, true],
        ];
    }
}
