<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Orders that a row may be for.
 *
 * @property int $proposal The number of the proposal; confirm it by this.
 * @property int $score How sure it is, in percent.
 * @property list<'order_number'|'amount'|'name'|'sum'|string> $reasons What speaks for it.
 * @property list<ProposedOrder> $orders What each order would get; together the row's amount.
 */
final class PaymentProposal extends Model
{
    protected static function fields(): array
    {
        return [
            'proposal' => ['proposal', null, true],
            'score' => ['score', null, true],
            'reasons' => ['reasons', null, true],
            'orders' => ['orders', ['list', ProposedOrder::class], true],
        ];
    }
}
