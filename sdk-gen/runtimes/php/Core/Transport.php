<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** Carries one request; redirects are not followed. */
interface Transport
{
    /** @throws ConnectionException */
    public function send(Request $request): Response;
}
