<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a rule would do to one order.
 *
 * @property string $orderId The id of the order.
 * @property string $number 受注番号.
 * @property bool $applies Whether the condition holds.
 * @property mixed $where The condition with `holds` at every node. Null where it asks about personal data and the scope `pii:read` is missing.
 * @property list<ImportRuleChange> $changes What would be another than it is.
 */
final class ImportRuleOutcome extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'number' => ['number', null, true],
            'applies' => ['applies', null, true],
            'where' => ['where', null, true],
            'changes' => ['changes', ['list', ImportRuleChange::class], true],
        ];
    }
}
