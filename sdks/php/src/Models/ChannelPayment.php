<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How an order is paid.
 *
 * @property string|null $method By the name that the shop uses, such as 代金引換.
 * @property int|null $fee 決済手数料 in yen, without the cash-on-delivery fee.
 * @property bool|null $paid Whether the cart has the money; never of 代引, which the carrier collects.
 * @property string|null $paidOn The day on which the money came, where it is known.
 */
final class ChannelPayment extends Model
{
    protected static function fields(): array
    {
        return [
            'method' => ['method', null],
            'fee' => ['fee', null],
            'paid' => ['paid', null],
            'paidOn' => ['paid_on', null],
        ];
    }
}
