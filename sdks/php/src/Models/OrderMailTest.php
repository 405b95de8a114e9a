<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a source makes of a mail.
 *
 * @property string|null $number 受注番号 that was read; null: it does not read.
 * @property int|null $lines How many lines the order has.
 * @property int|null $billed What is to be paid, in yen.
 * @property OrderMailProblem|null $problem What does not read.
 */
final class OrderMailTest extends Model
{
    protected static function fields(): array
    {
        return [
            'number' => ['number', null, true],
            'lines' => ['lines', null, true],
            'billed' => ['billed', null, true],
            'problem' => ['problem', OrderMailProblem::class, true],
        ];
    }
}
