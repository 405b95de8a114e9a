<?php

// Reads every file of an SDK as PHP does, so that nothing in it is a parse error or a class that cannot be.

declare(strict_types=1);

[, $folder] = $argv;
$package = json_decode((string) file_get_contents("$folder/composer.json"), true);
$namespace = (string) array_key_first($package['autoload']['psr-4']);
spl_autoload_register(static function (string $class) use ($folder, $namespace): void {
    $path = "$folder/src/" . str_replace('\\', '/', substr($class, strlen($namespace))) . '.php';
    if (str_starts_with($class, $namespace) && is_file($path)) {
        require $path;
    }
});
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator("$folder/src")) as $file) {
    if ($file->getExtension() === 'php') {
        require_once $file->getPathname();
    }
}
require "$folder/examples/all.php";
require "$folder/examples/topics.php";
