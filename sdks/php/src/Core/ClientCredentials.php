<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** OAuth 2: tokens are fetched, kept and renewed. */
final class ClientCredentials
{
    public function __construct(
        public readonly string $clientId,
        public readonly string $clientSecret,
        public readonly ?string $scope = null,
        public readonly ?string $tokenUrl = null,
    ) {
    }
}
