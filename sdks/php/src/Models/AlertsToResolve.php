<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Alerts that somebody has looked at.
 *
 * @property list<string> $alertIds Their ids, at most 1,000.
 */
final class AlertsToResolve extends Model
{
    protected static function fields(): array
    {
        return [
            'alertIds' => ['alert_ids', null, true],
        ];
    }
}
