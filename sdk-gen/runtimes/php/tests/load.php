<?php

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    $path = dirname(__DIR__) . '/' . str_replace('\\', '/', substr($class, strlen('SdkRuntime\\'))) . '.php';
    if (str_starts_with($class, 'SdkRuntime\\Core\\') && is_file($path)) {
        require $path;
    }
});
