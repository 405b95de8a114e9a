<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 412, 428 */
class PreconditionException extends ApiException
{
}
