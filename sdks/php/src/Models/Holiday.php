<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A national holiday.
 *
 * @property string $date The day.
 * @property string $name Its name in Japanese; 振替休日 and 国民の休日 are 休日.
 */
final class Holiday extends Model
{
    protected static function fields(): array
    {
        return [
            'date' => ['date', null, true],
            'name' => ['name', null, true],
        ];
    }
}
