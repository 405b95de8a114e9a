<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 409 */
class ConflictException extends ApiException
{
}
