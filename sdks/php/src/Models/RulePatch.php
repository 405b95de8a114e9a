<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Unique in the tenant.
 * @property int|null $position Its position among the rules.
 * @property bool|null $active Whether it is in use.
 * @property 'imported'|'status_entered'|'payment_confirmed'|'tracking_registered'|'ship_date_reached'|'follow_mail_due'|'schedule'|'manual'|string|null $trigger
 * @property string|null $processingRoute 処理ルート; null: any.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string|null $status ステータス; null: any.
 * @property list<string>|null $times Replaced as a whole.
 * @property Condition|null $where Replaced as a whole.
 * @property RuleGuardsPatch|null $guards What is left out of them stays.
 * @property RuleRetryPatch|null $retry What is left out of it stays.
 * @property list<RuleActionInput>|null $actions Replaced as a whole.
 */
final class RulePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'position' => ['position', null],
            'active' => ['active', null],
            'trigger' => ['trigger', null],
            'processingRoute' => ['processing_route', null],
            'status' => ['status', null],
            'times' => ['times', null],
            'where' => ['where', Condition::class],
            'guards' => ['guards', RuleGuardsPatch::class],
            'retry' => ['retry', RuleRetryPatch::class],
            'actions' => ['actions', ['list', RuleActionInput::class]],
        ];
    }
}
