<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 保留: an order that goes nowhere forward.
 *
 * @property string $reason A label without personal data.
 * @property string|null $until The day from which it need not rest any more; it still has to be released.
 */
final class Hold extends Model
{
    protected static function fields(): array
    {
        return [
            'reason' => ['reason', null, true],
            'until' => ['until', null, true],
        ];
    }
}
