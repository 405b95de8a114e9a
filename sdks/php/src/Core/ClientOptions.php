<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** What callers may choose; times in milliseconds. */
final class ClientOptions
{
    /**
     * @param string|(\Closure(): string)|null $apiKey
     * @param array<string, string> $auth secrets by the scheme's name, where several are needed
     * @param int $timeout for each attempt, until its answer is complete; uploads and downloads: without a sign of life
     * @param int|null $totalTimeout for all attempts and waits together
     * @param int $maxRetryAfter if the server asks for more, it is not tried again
     * @param array<string, string> $headers sent with every request
     */
    public function __construct(
        public readonly string|\Closure|null $apiKey = null,
        public readonly ?string $baseUrl = null,
        public readonly ?string $username = null,
        public readonly ?string $password = null,
        public readonly ?ClientCredentials $clientCredentials = null,
        public readonly array $auth = [],
        public readonly int $timeout = 60000,
        public readonly ?int $totalTimeout = null,
        public readonly int $maxRetries = 2,
        public readonly int $baseDelay = 500,
        public readonly int $maxDelay = 8000,
        public readonly int $maxRetryAfter = 60000,
        public readonly array $headers = [],
        public readonly ?string $language = null,
        public readonly ?Transport $transport = null,
        public readonly ?Hooks $hooks = null,
        public readonly ?Clock $clock = null,
    ) {
    }
}
