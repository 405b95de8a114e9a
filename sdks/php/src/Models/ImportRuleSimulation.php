<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a rule would do to orders, if they came in now as they are stored.
 *
 * @property int $checked How many orders were looked at.
 * @property int $applies How many of them the rule applies to.
 * @property list<ImportRuleOutcome> $items The things of this page.
 */
final class ImportRuleSimulation extends Model
{
    protected static function fields(): array
    {
        return [
            'checked' => ['checked', null, true],
            'applies' => ['applies', null, true],
            'items' => ['items', ['list', ImportRuleOutcome::class], true],
        ];
    }
}
