<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a file of orders looks like.
 *
 * @property 'order'|'shipment'|'line'|'product'|string|null $rows
 * @property list<ExportColumnInput> $columns In their order.
 * @property bool|null $header Whether the first row names the columns.
 * @property 'cp932'|'utf-8'|'utf-8-bom'|string|null $encoding
 * @property 'crlf'|'lf'|string|null $lineEnd
 * @property 'needed'|'always'|string|null $quotes
 * @property 'similar'|'replace'|'html_entity'|'fail'|string|null $unmappable
 * @property bool|null $excelSafe Puts an apostrophe before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return, which spreadsheets take for formulas. Numbers are left alone.
 * @property 'first'|'every'|string|null $amounts
 */
final class ExportLayoutInput extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null],
            'columns' => ['columns', ['list', ExportColumnInput::class], true],
            'header' => ['header', null],
            'encoding' => ['encoding', null],
            'lineEnd' => ['line_end', null],
            'quotes' => ['quotes', null],
            'unmappable' => ['unmappable', null],
            'excelSafe' => ['excel_safe', null],
            'amounts' => ['amounts', null],
        ];
    }
}
