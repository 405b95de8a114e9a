<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property PersonPatch|null $person What is left out of it stays. By whom the customer is found does not change.
 * @property string|null $memo A note of the shop's people.
 * @property list<string>|null $tags Replaces all.
 */
final class CustomerPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'person' => ['person', PersonPatch::class],
            'memo' => ['memo', null],
            'tags' => ['tags', null],
        ];
    }
}
