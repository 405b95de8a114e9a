<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** Override what is of interest. */
class Hooks
{
    /** Before each attempt. */
    public function onRequest(Request $request): void
    {
    }

    /** After each answer, good or bad. */
    public function onResponse(Request $request, Response $response): void
    {
    }

    /** Before waiting. */
    public function onRetry(Request $request, int $milliseconds, \Throwable $reason): void
    {
    }

    /** When it is over. */
    public function onError(Request $request, \Throwable $error): void
    {
    }
}
