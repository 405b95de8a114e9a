<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** When to try again, and after how many milliseconds. */
final class Retry
{
    private const AGAIN = [408, 429, 500, 502, 503, 504];

    /** Whether asking again may help and does no harm. */
    public static function may(int $status, bool $isSafe): bool
    {
        // Who is turned away by the limit has had no effect.
        return $status === 429 || ($isSafe && in_array($status, self::AGAIN, true));
    }

    /**
     * What the server asks for: `Retry-After` as seconds or date, `Retry-After-Ms`, or `RateLimit`'s `t`.
     *
     * @param array<string, string> $headers names in lower case
     */
    public static function asked(int $status, array $headers, int $now): ?int
    {
        if (preg_match('/^\d{1,12}(\.\d+)?$/', $headers['retry-after-ms'] ?? '') === 1) {
            return (int) round((float) $headers['retry-after-ms']);
        }
        $after = trim($headers['retry-after'] ?? '');
        if (preg_match('/^\d{1,12}(\.\d+)?$/', $after) === 1) {
            return (int) round((float) $after * 1000);
        }
        if (preg_match('/^[A-Za-z]{3,9},? /', $after) === 1) {
            $date = strtotime($after);
            if ($date !== false) {
                return max(0, $date * 1000 - $now);
            }
        }
        if ($status === 429 && preg_match('/(?:^|;)\s*t=(\d{1,12})/', $headers['ratelimit'] ?? '', $left) === 1) {
            return (int) $left[1] * 1000;
        }
        return null;
    }

    /** Our own choice: doubling, less up to a quarter by chance. */
    public static function backoff(int $attempt, ClientOptions $options, float $random): int
    {
        $full = min($options->maxDelay, $options->baseDelay * (2 ** min($attempt, 32)));
        return (int) round($full * (1 - 0.25 * $random));
    }
}
