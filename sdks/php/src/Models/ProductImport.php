<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a file of products came to.
 *
 * @property int $rows How many rows the file has below its header.
 * @property int $created How many rows made a variant, and a product where it is the product's first.
 * @property int $updated How many rows changed something.
 * @property int $unchanged How many rows say what is there already.
 * @property int $failed How many rows were refused.
 * @property list<FileIssue> $issues The first hundred refusals and warnings.
 */
final class ProductImport extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null, true],
            'created' => ['created', null, true],
            'updated' => ['updated', null, true],
            'unchanged' => ['unchanged', null, true],
            'failed' => ['failed', null, true],
            'issues' => ['issues', ['list', FileIssue::class], true],
        ];
    }
}
