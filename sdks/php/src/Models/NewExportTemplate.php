<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A template to be made.
 *
 * @property string $name Unique in the tenant.
 * @property ExportLayoutInput $layout Columns and spelling.
 */
final class NewExportTemplate extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'layout' => ['layout', ExportLayoutInput::class, true],
        ];
    }
}
