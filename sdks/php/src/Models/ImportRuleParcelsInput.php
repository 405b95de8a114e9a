<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many parcels a shipment becomes: one of these.
 *
 * @property int|null $fixed That number of parcels.
 * @property int|null $piecesEach One parcel for every so many pieces: the number of pieces that one holds.
 * @property int|null $gramsEach One parcel for every so many grams, by the weights of the products; where one is not known, the parcels stay as they are.
 */
final class ImportRuleParcelsInput extends Model
{
    protected static function fields(): array
    {
        return [
            'fixed' => ['fixed', null],
            'piecesEach' => ['pieces_each', null],
            'gramsEach' => ['grams_each', null],
        ];
    }
}
