<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Work that goes on after the answer. */
final class Poll
{
    /**
     * Looks until it is done; times in milliseconds. `progress` says how far it is: with it, `onProgress` is called
     * when this has changed, and without it, with every look.
     *
     * @template T
     * @param callable(): T $look
     * @param callable(T): bool $isDone
     * @param (callable(T): void)|null $onProgress
     * @param (callable(T): mixed)|null $progress
     * @return T
     */
    public static function until(
        callable $look,
        callable $isDone,
        int $interval = 500,
        int $timeout = 3600000,
        ?callable $onProgress = null,
        ?Clock $clock = null,
        ?callable $progress = null,
    ): mixed {
        $clock ??= new Clock();
        $end = $clock->now() + $timeout;
        $pause = (float) $interval;
        $told = [];
        while (true) {
            $state = $look();
            [$isOver, $reached] = [$isDone($state), [$progress === null ? null : $progress($state)]];
            if ($onProgress !== null && ($progress === null || $isOver || $reached !== $told)) {
                $onProgress($state);
            }
            if ($isOver) {
                return $state;
            }
            $told = $reached;
            if ($clock->now() + $pause > $end) {
                throw new SdkException(Messages::text('poll_timeout'));
            }
            $clock->sleep((int) round($pause));
            $pause = min($pause * 1.5, $interval * 5);
        }
    }
}
