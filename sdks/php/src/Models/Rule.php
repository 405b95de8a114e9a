<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * オートロボ: a rule that works on orders by itself.
 *
 * @property string $id Its id.
 * @property string $name Unique in the tenant.
 * @property int $position Its position among the rules: they are asked in this order, equal ones by age.
 * @property bool $active Whether it is in use.
 * @property 'imported'|'status_entered'|'payment_confirmed'|'tracking_registered'|'ship_date_reached'|'follow_mail_due'|'schedule'|'manual'|string $trigger
 * @property string|null $processingRoute 処理ルート: the code of the lane that it is for; null: any.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string|null $status ステータス that it is for; null: any.
 * @property list<string> $times The times of day in Japan of a schedule, `HH:MM`.
 * @property Condition|null $where Null where it asks about personal data and the scope `pii:read` is missing.
 * @property bool $personal Whether it asks about personal data.
 * @property RuleGuards $guards
 * @property RuleRetry $retry
 * @property list<RuleAction> $actions What it does, one thing after the other: all of them, or none.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Rule extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'position' => ['position', null, true],
            'active' => ['active', null, true],
            'trigger' => ['trigger', null, true],
            'processingRoute' => ['processing_route', null, true],
            'status' => ['status', null, true],
            'times' => ['times', null, true],
            'where' => ['where', Condition::class, true],
            'personal' => ['personal', null, true],
            'guards' => ['guards', RuleGuards::class, true],
            'retry' => ['retry', RuleRetry::class, true],
            'actions' => ['actions', ['list', RuleAction::class], true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
