<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** For one call; left out, the client's. */
final class RequestOptions
{
    /**
     * @param array<string, string> $headers
     * @param int|null $timeout milliseconds for each attempt
     * @param int|null $totalTimeout milliseconds for all attempts and waits together
     * @param string|null $idempotencyKey the same for every repetition; left out, a new one for each call
     * @param string|null $contentType of the body, where the operation takes several
     * @param array<string, string> $query besides the operation's own parameters
     * @param (\Closure(Response): void)|null $onResponse is given the answer that the value came with
     */
    public function __construct(
        public readonly array $headers = [],
        public readonly ?int $timeout = null,
        public readonly ?int $totalTimeout = null,
        public readonly ?int $maxRetries = null,
        public readonly ?string $idempotencyKey = null,
        public readonly ?string $contentType = null,
        public readonly array $query = [],
        public readonly ?\Closure $onResponse = null,
    ) {
    }
}
