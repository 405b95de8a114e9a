<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A rule to be made.
 *
 * @property string $name Unique in the tenant.
 * @property int|null $position Its position among the rules; left out: after all others.
 * @property bool|null $active Whether it is in use.
 * @property bool|null $stop Whether no later rule is asked where this one applies.
 * @property Condition $where
 * @property ImportRuleActionsInput $actions
 */
final class NewImportRule extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'position' => ['position', null],
            'active' => ['active', null],
            'stop' => ['stop', null],
            'where' => ['where', Condition::class, true],
            'actions' => ['actions', ImportRuleActionsInput::class, true],
        ];
    }
}
