<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a rule would do to orders now.
 *
 * @property int $checked How many orders were looked at.
 * @property int $applies How many of them it would work on.
 * @property list<RuleOutcome> $items The things of this page.
 */
final class RuleSimulation extends Model
{
    protected static function fields(): array
    {
        return [
            'checked' => ['checked', null, true],
            'applies' => ['applies', null, true],
            'items' => ['items', ['list', RuleOutcome::class], true],
        ];
    }
}
