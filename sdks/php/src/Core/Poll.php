<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Work that goes on after the answer. */
final class Poll
{
    /**
     * Looks until it is done; times in milliseconds.
     *
     * @template T
     * @param callable(): T $look
     * @param callable(T): bool $isDone
     * @param (callable(T): void)|null $onProgress
     * @return T
     */
    public static function until(
        callable $look,
        callable $isDone,
        int $interval = 500,
        int $timeout = 3600000,
        ?callable $onProgress = null,
        ?Clock $clock = null,
    ): mixed {
        $clock ??= new Clock();
        $end = $clock->now() + $timeout;
        $pause = (float) $interval;
        while (true) {
            $state = $look();
            if ($onProgress !== null) {
                $onProgress($state);
            }
            if ($isDone($state)) {
                return $state;
            }
            if ($clock->now() + $pause > $end) {
                throw new SdkException(Messages::text('poll_timeout'));
            }
            $clock->sleep((int) round($pause));
            $pause = min($pause * 1.5, $interval * 5);
        }
    }
}
