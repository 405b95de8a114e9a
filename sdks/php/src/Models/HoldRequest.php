<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why an order is to rest.
 *
 * @property string $reason A label, never personal data.
 * @property string|null $until The day from which it need not rest any more. It is listed by `hold_due` then; somebody still has to release it.
 */
final class HoldRequest extends Model
{
    protected static function fields(): array
    {
        return [
            'reason' => ['reason', null, true],
            'until' => ['until', null],
        ];
    }
}
