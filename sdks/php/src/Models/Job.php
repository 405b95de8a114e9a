<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A piece of work in the background.
 *
 * @property string $id Its id.
 * @property 'import_orders'|'move_orders'|'export_orders'|'import_tracking'|'rotate_secrets'|'clean_up'|'match_payments'|'refresh_alerts'|'refresh_neighbors'|'rank_customers'|'check_blacklist'|'watch_credentials'|'resolve_products'|'reserve_stock'|'ship_reported'|'verify_stock'|'send_mails'|'follow_up'|'reconcile_shops'|'reconcile_shop'|string $kind
 * @property 'queued'|'running'|'succeeded'|'failed'|'dead'|string $status
 * @property int $attempts The number of times it was started since it last got on.
 * @property int $maxAttempts The number of attempts after which it is given up.
 * @property string|null $error What went wrong last; never personal data.
 * @property \DateTimeImmutable $runAt It does not start before.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $startedAt When it was started; null as long as it waits.
 * @property \DateTimeImmutable|null $finishedAt When it came to its end; null before.
 */
final class Job extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'kind' => ['kind', null, true],
            'status' => ['status', null, true],
            'attempts' => ['attempts', null, true],
            'maxAttempts' => ['max_attempts', null, true],
            'error' => ['error', null, true],
            'runAt' => ['run_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'startedAt' => ['started_at', '@datetime', true],
            'finishedAt' => ['finished_at', '@datetime', true],
        ];
    }
}
