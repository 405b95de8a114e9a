<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What became of the rows.
 *
 * @property PaymentImport $import
 * @property list<PaymentRowOutcome> $rows In the order asked for.
 */
final class PaymentOutcome extends Model
{
    protected static function fields(): array
    {
        return [
            'import' => ['import', PaymentImport::class, true],
            'rows' => ['rows', ['list', PaymentRowOutcome::class], true],
        ];
    }
}
