<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why a message is left to people, such as an order mail that did not become an order; never what stands
 * in it.
 *
 * @property string $code Stable, for programs: `missing_label`, `unknown_label`, `unreadable_value`, `does_not_add_up`, `told_differently`, or the code of a field; of fetched messages also `unreadable`, `too_large` (only its beginning is kept) and `not_taken` (by our fault).
 * @property string $label Which label or field.
 * @property int $line Line of the mail's text, from 1; 0: none in particular.
 */
final class OrderMailProblem extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'label' => ['label', null, true],
            'line' => ['line', null, true],
        ];
    }
}
