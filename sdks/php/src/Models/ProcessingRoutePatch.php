<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property bool|null $isDefault True takes the mark from the lane that has it; it cannot just be given up.
 * @property bool|null $active The default lane cannot be inactive.
 */
final class ProcessingRoutePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'isDefault' => ['is_default', null],
            'active' => ['active', null],
        ];
    }
}
