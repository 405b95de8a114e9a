<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order to be stored under its route and number.
 *
 * @property string|null $route 受注ルート: the code of a sales route. By phone or FAX it may be left out: the first active route of the kind `phone`, by code.
 * @property string|null $number 受注番号, unique within the route. By phone or FAX it may be left out: the next of the day, `TEL261122-0001`.
 * @property 'api'|'phone'|'fax'|string|null $source
 * @property \DateTimeImmutable|null $orderedAt When the buyer ordered. By phone or FAX it may be left out: now.
 * @property PersonInput|null $buyer 注文者; this or `customer_id` is needed.
 * @property string|null $customerId The customer who buys: instead of `buyer`, or beside it where the buyer is a known customer under another number or address.
 * @property list<RecipientInput>|null $recipients お届け先; none: the goods go to the buyer.
 * @property bool|null $copyBuyer The buyer receives, too, and stands before the recipients given (at position 0).
 * @property list<NewShipment> $shipments 伝票: what goes to one recipient together.
 * @property PaymentInput|null $payment
 * @property StatedTotals|null $totals
 * @property NotesInput|null $notes
 * @property list<string>|null $tags Words that the shop sorts its orders by.
 * @property array<string, string>|null $extra Values of your own, by name; kept and given back.
 */
final class NewOrder extends Model
{
    protected static function fields(): array
    {
        return [
            'route' => ['route', null],
            'number' => ['number', null],
            'source' => ['source', null],
            'orderedAt' => ['ordered_at', '@datetime'],
            'buyer' => ['buyer', PersonInput::class],
            'customerId' => ['customer_id', null],
            'recipients' => ['recipients', ['list', RecipientInput::class]],
            'copyBuyer' => ['copy_buyer', null],
            'shipments' => ['shipments', ['list', NewShipment::class], true],
            'payment' => ['payment', PaymentInput::class],
            'totals' => ['totals', StatedTotals::class],
            'notes' => ['notes', NotesInput::class],
            'tags' => ['tags', null],
            'extra' => ['extra', ['map', null]],
        ];
    }
}
