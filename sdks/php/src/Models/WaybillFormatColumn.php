<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A column of a carrier's file.
 *
 * @property string $name As the carrier names it.
 * @property string|null $field What it shows; null: nothing, or the same in every row.
 * @property WaybillLimit|null $max How much it takes; null: not known.
 * @property bool $guessed Whether no documentation of the carrier's says how much it takes: the length is a careful guess, and a profile's `settings.limits` can replace it.
 * @property bool $required Whether the carrier needs it.
 */
final class WaybillFormatColumn extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'field' => ['field', null, true],
            'max' => ['max', WaybillLimit::class, true],
            'guessed' => ['guessed', null, true],
            'required' => ['required', null, true],
        ];
    }
}
