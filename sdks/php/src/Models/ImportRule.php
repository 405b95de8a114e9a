<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 取込時自動処理: what happens to orders as they come in.
 *
 * @property string $id Its id.
 * @property string $name Unique in the tenant.
 * @property int $position Its position among the rules: they are asked in this order, equal ones by age.
 * @property bool $active Whether it is in use.
 * @property bool $stop Whether no later rule is asked where this one applies.
 * @property Condition|null $where Null where it asks about personal data and the scope `pii:read` is missing.
 * @property bool $personal Whether it asks about personal data.
 * @property ImportRuleActions $actions
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class ImportRule extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'position' => ['position', null, true],
            'active' => ['active', null, true],
            'stop' => ['stop', null, true],
            'where' => ['where', Condition::class, true],
            'personal' => ['personal', null, true],
            'actions' => ['actions', ImportRuleActions::class, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
