<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 400 */
class BadRequestException extends ApiException
{
}
