<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a row is for: one of its proposals, or orders of one's own choice.
 *
 * @property int $row The row's number.
 * @property int|null $proposal The number of one of the row's proposals.
 * @property list<ChosenOrder>|null $orders What each order gets; together the row's amount.
 */
final class PaymentChoice extends Model
{
    protected static function fields(): array
    {
        return [
            'row' => ['row', null, true],
            'proposal' => ['proposal', null],
            'orders' => ['orders', ['list', ChosenOrder::class]],
        ];
    }
}
