<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 429 */
class RateLimitException extends ApiException
{
}
