<?php

// As much of PSR-7, PSR-17 and PSR-18 as the transport over them names.
// phpcs:disable PSR1.Classes.ClassDeclaration

declare(strict_types=1);

namespace Psr\Http\Client {
    interface ClientInterface
    {
    }
    interface ClientExceptionInterface extends \Throwable
    {
    }
}

namespace Psr\Http\Message {
    interface RequestFactoryInterface
    {
    }
    interface StreamFactoryInterface
    {
    }
    interface StreamInterface
    {
    }
}
