<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A rule that is not kept, and over which orders it is simulated; left out: over the newest ones.
 *
 * @property Condition $where
 * @property ImportRuleActionsInput $actions
 * @property list<string>|null $orderIds These orders.
 * @property Condition|null $among The newest of those for which this holds.
 * @property int|null $limit How many orders at most, where they are not named.
 */
final class SimulatedRule extends Model
{
    protected static function fields(): array
    {
        return [
            'where' => ['where', Condition::class, true],
            'actions' => ['actions', ImportRuleActionsInput::class, true],
            'orderIds' => ['order_ids', null],
            'among' => ['among', Condition::class],
            'limit' => ['limit', null],
        ];
    }
}
