<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A column by its name, else by its place.
 *
 * @property string|null $name What the header says.
 * @property int|null $position The number of its place, from 1; where no header names it.
 */
final class ResultColumnPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'position' => ['position', null],
        ];
    }
}
