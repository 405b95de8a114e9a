<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 412, 428 */
class PreconditionException extends ApiException
{
}
