<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 429 */
class RateLimitException extends ApiException
{
}
