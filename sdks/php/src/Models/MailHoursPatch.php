<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Hours of the day in Japan; over midnight where the end is before the beginning.
 *
 * @property string|null $from From this minute on.
 * @property string|null $until Up to this minute.
 */
final class MailHoursPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'from' => ['from', null],
            'until' => ['until', null],
        ];
    }
}
