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
 * @property bool|null $stop Whether no later rule is asked where this one applies.
 * @property Condition|null $where Replaced as a whole.
 * @property ImportRuleActionsInput|null $actions Replaced as a whole.
 */
final class ImportRulePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'position' => ['position', null],
            'active' => ['active', null],
            'stop' => ['stop', null],
            'where' => ['where', Condition::class],
            'actions' => ['actions', ImportRuleActionsInput::class],
        ];
    }
}
