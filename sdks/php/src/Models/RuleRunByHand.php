<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What was taken on by hand.
 *
 * @property string $occurrence The `occurrence` that the runs of it bear.
 * @property int $orders Number of orders that are put before the rule.
 */
final class RuleRunByHand extends Model
{
    protected static function fields(): array
    {
        return [
            'occurrence' => ['occurrence', null, true],
            'orders' => ['orders', null, true],
        ];
    }
}
