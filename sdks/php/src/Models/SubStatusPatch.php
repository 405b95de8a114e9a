<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property int|null $position Its place among the steps of its status.
 * @property bool|null $active No order can be moved to a step that is not; those that stand there stay.
 */
final class SubStatusPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'position' => ['position', null],
            'active' => ['active', null],
        ];
    }
}
