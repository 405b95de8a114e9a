<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 409 */
class ConflictException extends ApiException
{
}
