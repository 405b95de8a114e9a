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
 * @property 'applies'|'out_of_scope'|'condition_fails'|'blocked'|'refused'|string $verdict
 * @property string|null $reason Which guard keeps it: `open_alerts`, `on_hold`, `buyer_note`, `outside_window`; or the code of the problem with which the order refuses what the rule does.
 * @property mixed $where The condition with `holds` at every node. Null where it asks about personal data and the scope `pii:read` is missing, and in a backtest.
 * @property list<RuleChange> $changes What would be another than it is.
 * @property list<RuleMail> $mails The mail that it would send, and whether that may be sent; where one may not, all is refused.
 */
final class RuleOutcome extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'number' => ['number', null, true],
            'verdict' => ['verdict', null, true],
            'reason' => ['reason', null, true],
            'where' => ['where', null, true],
            'changes' => ['changes', ['list', RuleChange::class], true],
            'mails' => ['mails', ['list', RuleMail::class], true],
        ];
    }
}
