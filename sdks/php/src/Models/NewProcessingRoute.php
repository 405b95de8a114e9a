<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A processing route to be made.
 *
 * @property string $code At most 20 characters, unique in the tenant.
 * @property string $name Its name, for people.
 * @property bool|null $isDefault Takes the mark of the default from the lane that has it.
 */
final class NewProcessingRoute extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'isDefault' => ['is_default', null],
        ];
    }
}
