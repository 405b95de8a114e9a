<?php

// Without Composer: the cart's own classes, and the SDK's from this repository. A shop installs nekonote/nekonote.

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    foreach (['Cart\\' => __DIR__ . '/src/', 'Nekonote\\' => __DIR__ . '/../../sdks/php/src/'] as $prefix => $folder) {
        $path = $folder . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
        if (str_starts_with($class, $prefix) && is_file($path)) {
            require $path;
        }
    }
});
