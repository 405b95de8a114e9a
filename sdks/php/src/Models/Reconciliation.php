<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 在庫照合: what a mall shows, held against what it ought to show.
 *
 * @property string $id The id of the reconciliation.
 * @property string $shopId The shop whose mall was asked.
 * @property 'running'|'succeeded'|'failed'|string $status
 * @property bool $repair Whether numbers that differ are told to the mall again.
 * @property int $compared Number of listings of which both sides told how many there are.
 * @property int $agreeing Number of those that were the same.
 * @property list<string> $problems What the mall told that could not be read, a hundred at most.
 * @property string $message Why it failed; empty where it did not.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $finishedAt Null while it runs.
 */
final class Reconciliation extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'shopId' => ['shop_id', null, true],
            'status' => ['status', null, true],
            'repair' => ['repair', null, true],
            'compared' => ['compared', null, true],
            'agreeing' => ['agreeing', null, true],
            'problems' => ['problems', null, true],
            'message' => ['message', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'finishedAt' => ['finished_at', '@datetime', true],
        ];
    }
}
