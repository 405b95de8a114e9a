<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** Time and chance. */
class Clock
{
    /** Milliseconds since 1970. */
    public function now(): int
    {
        return (int) round(microtime(true) * 1000);
    }

    /** From 0 to 1. */
    public function random(): float
    {
        return mt_rand() / mt_getrandmax();
    }

    public function sleep(int $milliseconds): void
    {
        usleep($milliseconds * 1000);
    }
}
