<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A column: exactly one of `field`, `fields`, `value` and `extra` says where its values come from.
 *
 * @property string $label What the header says.
 * @property string|null $field The key of a field; see `GET /v1/export-columns`.
 * @property list<string>|null $fields Keys of fields that are joined into one; empty ones leave no separator.
 * @property string|null $separator What stands between joined fields; by default a space.
 * @property string|null $value The same in every row.
 * @property string|null $extra The name of a column of uploaded files that the platform does not know.
 */
final class ExportColumnInput extends Model
{
    protected static function fields(): array
    {
        return [
            'label' => ['label', null, true],
            'field' => ['field', null],
            'fields' => ['fields', null],
            'separator' => ['separator', null],
            'value' => ['value', null],
            'extra' => ['extra', null],
        ];
    }
}
