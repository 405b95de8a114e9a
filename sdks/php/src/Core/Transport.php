<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Carries one request; redirects are not followed. */
interface Transport
{
    /** @throws ConnectionException */
    public function send(Request $request): Response;
}
