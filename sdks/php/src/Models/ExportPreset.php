<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A list of columns that is known by name.
 *
 * @property string $name Its name, for people.
 * @property string $title For people, in Japanese.
 * @property string $titleEn For people, in English.
 * @property ExportLayout $layout Columns and spelling, to be used as they are or to start a template from.
 */
final class ExportPreset extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'title' => ['title', null, true],
            'titleEn' => ['title_en', null, true],
            'layout' => ['layout', ExportLayout::class, true],
        ];
    }
}
