<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 400 */
class BadRequestException extends ApiException
{
}
