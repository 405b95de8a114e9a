<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 同梱候補: open orders to one recipient.
 *
 * @property list<CandidateOrder> $orders Oldest first.
 */
final class BundleCandidate extends Model
{
    protected static function fields(): array
    {
        return [
            'orders' => ['orders', ['list', CandidateOrder::class], true],
        ];
    }
}
