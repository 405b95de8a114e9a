<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A further shipment of an order. It is empty: lines are moved to it.
 *
 * @property string|null $copyOf 伝票コピー: a shipment of the order whose recipient, carrier, dates and notes it takes over.
 * @property int|null $recipient Position in the order's recipients, from 0.
 * @property bool|null $toBuyer True: it goes to the buyer.
 * @property RecipientInput|null $newRecipient Somebody new.
 */
final class NewOrderShipment extends Model
{
    protected static function fields(): array
    {
        return [
            'copyOf' => ['copy_of', null],
            'recipient' => ['recipient', null],
            'toBuyer' => ['to_buyer', null],
            'newRecipient' => ['new_recipient', RecipientInput::class],
        ];
    }
}
