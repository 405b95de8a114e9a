<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A carrier's program.
 *
 * @property 'yamato_b2'|'sagawa_ehiden3'|'japan_post_yupack_print_r'|'seino_kangaroo_magic2'|'custom'|string $format As profiles name it.
 * @property string $title For people.
 * @property bool $header Whether the file's first row names the columns.
 * @property list<WaybillFormatColumn> $columns In their order.
 */
final class WaybillFormatInfo extends Model
{
    protected static function fields(): array
    {
        return [
            'format' => ['format', null, true],
            'title' => ['title', null, true],
            'header' => ['header', null, true],
            'columns' => ['columns', ['list', WaybillFormatColumn::class], true],
        ];
    }
}
