<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 422 */
class ValidationException extends ApiException
{
}
