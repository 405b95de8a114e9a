<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 500 and above */
class ServerException extends ApiException
{
}
