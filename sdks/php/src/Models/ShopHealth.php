<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How a shop is, and why orders did not come in.
 *
 * @property 'paused'|'no_credentials'|'new'|'healthy'|'failing'|'needs_action'|string $state
 * @property \DateTimeImmutable $reachedAt Every order up to here has been read.
 * @property \DateTimeImmutable|null $polledAt When the last poll ended.
 * @property \DateTimeImmutable|null $succeededAt When one ended well.
 * @property \DateTimeImmutable $nextPollAt When the next one is due.
 * @property int $failures Number of polls that failed since.
 * @property ShopFailure|null $failure Why the last one failed.
 * @property int $ordersCreated Number of orders that came in by it, ever.
 * @property list<CredentialExpiry> $expiries Credentials that run out.
 * @property list<ShopOrder> $orders Orders that the mall told and that are not in, or not to be worked on yet; seen last first, at most 200.
 * @property list<ShopWriter> $writers What the mall is told by itself, and how that went.
 * @property list<PublicationCount> $publications Listings whose numbers the mall has not taken yet, by state; counted up to 10,000 each.
 * @property list<OrderConfirmation> $confirmations Orders that the mall does not know to be taken, although it is to be told; 200 at most.
 */
final class ShopHealth extends Model
{
    protected static function fields(): array
    {
        return [
            'state' => ['state', null, true],
            'reachedAt' => ['reached_at', '@datetime', true],
            'polledAt' => ['polled_at', '@datetime', true],
            'succeededAt' => ['succeeded_at', '@datetime', true],
            'nextPollAt' => ['next_poll_at', '@datetime', true],
            'failures' => ['failures', null, true],
            'failure' => ['failure', ShopFailure::class, true],
            'ordersCreated' => ['orders_created', null, true],
            'expiries' => ['expiries', ['list', CredentialExpiry::class], true],
            'orders' => ['orders', ['list', ShopOrder::class], true],
            'writers' => ['writers', ['list', ShopWriter::class], true],
            'publications' => ['publications', ['list', PublicationCount::class], true],
            'confirmations' => ['confirmations', ['list', OrderConfirmation::class], true],
        ];
    }
}
