<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Something that is not as it ought to be.
 *
 * @property 'differs'|'unknown_here'|'missing_there'|string $kind
 * @property string $code What order lines of the shop call it.
 * @property string $item The mall's own code; empty where the mall does not list it.
 * @property string $variant The mall's own code of the variant, where it has one.
 * @property string $name As the mall calls it to buyers.
 * @property string|null $listingId The listing here, if there is one.
 * @property string|null $variantId What the listing is of.
 * @property int|null $ours The number of pieces, or packs, that the mall ought to show.
 * @property int|null $theirs The number of pieces, or packs, that the mall shows.
 * @property \DateTimeImmutable $since When a reconciliation first found it so.
 * @property mixed $proposal What an unknown code may be meant to be: `variant_id`, `sku`, `multiplier` and `reason`.
 */
final class ReconciliationRow extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'code' => ['code', null, true],
            'item' => ['item', null, true],
            'variant' => ['variant', null, true],
            'name' => ['name', null, true],
            'listingId' => ['listing_id', null, true],
            'variantId' => ['variant_id', null, true],
            'ours' => ['ours', null, true],
            'theirs' => ['theirs', null, true],
            'since' => ['since', '@datetime', true],
            'proposal' => ['proposal', null, true],
        ];
    }
}
