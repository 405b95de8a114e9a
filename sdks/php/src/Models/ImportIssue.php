<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One thing wrong with one row.
 *
 * @property int $row The record's number in the file, as a spreadsheet counts; the first record is 1.
 * @property string|null $column The column as the format writes it; null where the row as a whole is meant.
 * @property string $code Stable, for programs.
 * @property string $detail What is wrong, for people, in the language of `Accept-Language`.
 * @property bool $warning A warning does not keep the order out.
 * @property string|null $value What the field held; null without the scope `pii:read`.
 * @property string|null $hint The other row of a conflict, the nearest header found, the length allowed.
 */
final class ImportIssue extends Model
{
    protected static function fields(): array
    {
        return [
            'row' => ['row', null, true],
            'column' => ['column', null, true],
            'code' => ['code', null, true],
            'detail' => ['detail', null, true],
            'warning' => ['warning', null, true],
            'value' => ['value', null, true],
            'hint' => ['hint', null, true],
        ];
    }
}
