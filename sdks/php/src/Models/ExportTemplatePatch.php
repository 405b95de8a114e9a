<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are; a layout is replaced as a whole.
 *
 * @property string|null $name Its name, for people.
 * @property ExportLayoutInput|null $layout Columns and spelling.
 */
final class ExportTemplatePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'layout' => ['layout', ExportLayoutInput::class],
        ];
    }
}
