<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A rule that is not kept, and over which orders it is simulated.
 *
 * @property NewImportRule $rule The rule as it would be made.
 * @property SimulatedOrders|null $over Over which orders; left out: over the newest ones.
 */
final class SimulatedNewImportRule extends Model
{
    protected static function fields(): array
    {
        return [
            'rule' => ['rule', NewImportRule::class, true],
            'over' => ['over', SimulatedOrders::class],
        ];
    }
}
