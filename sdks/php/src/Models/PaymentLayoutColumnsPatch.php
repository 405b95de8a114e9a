<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Columns by the name in the file's header, or by number (from 1) in files without a header.
 *
 * @property bool|null $header Whether the file has a row of names.
 * @property list<string>|null $date 入金日: one column, or three for year, month and day.
 * @property string|null $amount 入金額. Rows with nothing, zero or less here are passed over.
 * @property list<string>|null $payer 振込依頼人: columns with the payer's name, and maybe more.
 * @property string|null $orderNumber 受注番号, where the file has it in a column of its own.
 * @property string|null $method How what the file tells of was paid: the method of the payments made from it.
 */
final class PaymentLayoutColumnsPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'header' => ['header', null],
            'date' => ['date', null],
            'amount' => ['amount', null],
            'payer' => ['payer', null],
            'orderNumber' => ['order_number', null],
            'method' => ['method', null],
        ];
    }
}
