<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 在庫連携: what the mall of a listing was told, beside what it ought to show.
 *
 * @property string $shopId The shop whose mall is told.
 * @property string $listingId What the mall sells.
 * @property string $variantId What the listing is of.
 * @property string $code What order lines of the shop call it.
 * @property 'waiting'|'sending'|'sent'|'confirmed'|'failed'|'unknown'|string $state
 * @property int|null $wanted The number that it ought to show now; null: nobody keeps count of it.
 * @property int|null $sent The number of pieces, or packs, that was sent last.
 * @property \DateTimeImmutable|null $sentAt When it was sent.
 * @property int|null $confirmed The number of pieces, or packs, that the mall took last.
 * @property \DateTimeImmutable|null $confirmedAt When the mall took it.
 * @property int $attempts Number of times that it was sent since the mall took one.
 * @property string $errorCode Why the mall refused it, by the mall's own code; empty where it did not.
 * @property string $errorMessage The same in the mall's words.
 * @property \DateTimeImmutable|null $failingSince Since when the mall refuses it.
 * @property int $version Counts reasons to tell the mall.
 * @property \DateTimeImmutable $changedAt When there was the last one.
 */
final class Publication extends Model
{
    protected static function fields(): array
    {
        return [
            'shopId' => ['shop_id', null, true],
            'listingId' => ['listing_id', null, true],
            'variantId' => ['variant_id', null, true],
            'code' => ['code', null, true],
            'state' => ['state', null, true],
            'wanted' => ['wanted', null, true],
            'sent' => ['sent', null, true],
            'sentAt' => ['sent_at', '@datetime', true],
            'confirmed' => ['confirmed', null, true],
            'confirmedAt' => ['confirmed_at', '@datetime', true],
            'attempts' => ['attempts', null, true],
            'errorCode' => ['error_code', null, true],
            'errorMessage' => ['error_message', null, true],
            'failingSince' => ['failing_since', '@datetime', true],
            'version' => ['version', null, true],
            'changedAt' => ['changed_at', '@datetime', true],
        ];
    }
}
