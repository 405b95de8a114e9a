<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What becomes of what fails by the platform's fault; what the order refuses is not tried again.
 *
 * @property int|null $attempts Number of attempts at one occurrence; then it has failed.
 * @property int|null $pauseSeconds Seconds to wait after the first attempt; then twice as long each time, up to six hours.
 */
final class RuleRetryPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'attempts' => ['attempts', null],
            'pauseSeconds' => ['pause_seconds', null],
        ];
    }
}
