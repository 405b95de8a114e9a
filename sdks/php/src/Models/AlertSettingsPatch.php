<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property list<AlertRuleInput>|null $rules In place of all rules: kinds that are not named are enabled, and as bad as usual.
 * @property int|null $duplicateHours Hours, 1 to 744.
 */
final class AlertSettingsPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'rules' => ['rules', ['list', AlertRuleInput::class]],
            'duplicateHours' => ['duplicate_hours', null],
        ];
    }
}
