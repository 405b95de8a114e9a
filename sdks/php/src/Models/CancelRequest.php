<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why an order is canceled.
 *
 * @property string $reason For the timeline. A label, never personal data.
 */
final class CancelRequest extends Model
{
    protected static function fields(): array
    {
        return [
            'reason' => ['reason', null, true],
        ];
    }
}
