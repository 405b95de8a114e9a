<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 422 */
class ValidationException extends ApiException
{
}
