<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What is wrong with a row of a file, or odd about it.
 *
 * @property int $row The row's number in the file, as a spreadsheet counts.
 * @property string $column The column's name; empty: the row as a whole.
 * @property string $code Stable, for programs: the codes of fields and of rows.
 * @property bool $warning It went in all the same.
 */
final class FileIssue extends Model
{
    protected static function fields(): array
    {
        return [
            'row' => ['row', null, true],
            'column' => ['column', null, true],
            'code' => ['code', null, true],
            'warning' => ['warning', null, true],
        ];
    }
}
