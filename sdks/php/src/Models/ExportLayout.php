<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a file of orders looks like.
 *
 * @property 'order'|'shipment'|'line'|'product'|string $rows
 * @property list<ExportColumn> $columns In their order.
 * @property bool $header Whether the first row names the columns.
 * @property 'cp932'|'utf-8'|'utf-8-bom'|string $encoding
 * @property 'crlf'|'lf'|string $lineEnd
 * @property 'needed'|'always'|string $quotes
 * @property 'similar'|'replace'|'html_entity'|'fail'|string $unmappable
 * @property bool $excelSafe Puts an apostrophe before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return, which spreadsheets take for formulas. Numbers are left alone.
 * @property 'first'|'every'|string $amounts
 */
final class ExportLayout extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null, true],
            'columns' => ['columns', ['list', ExportColumn::class], true],
            'header' => ['header', null, true],
            'encoding' => ['encoding', null, true],
            'lineEnd' => ['line_end', null, true],
            'quotes' => ['quotes', null, true],
            'unmappable' => ['unmappable', null, true],
            'excelSafe' => ['excel_safe', null, true],
            'amounts' => ['amounts', null, true],
        ];
    }
}
