<?php

// Calls every operation as the README shows it, against the mock server: run.php SDK URL

declare(strict_types=1);

[, $sdk, $url] = $argv;
spl_autoload_register(static function (string $class) use ($sdk): void {
    $path = "$sdk/src/" . str_replace('\\', '/', substr($class, strlen('Nekonote\\'))) . '.php';
    if (str_starts_with($class, 'Nekonote\\') && is_file($path)) {
        require $path;
    }
});
$before = get_defined_functions()['user'];
require "$sdk/examples/all.php";
$calls = array_diff(get_defined_functions()['user'], $before);
$client = new Nekonote\Nekonote(new Nekonote\Core\ClientOptions(apiKey: 'key', baseUrl: $url, maxRetries: 0));
$failed = 0;
foreach ($calls as $call) {
    ob_start();
    try {
        $call($client);
    } catch (Throwable $error) {
        $failed++;
        fwrite(STDERR, "php $call: $error\n");
    }
    ob_end_clean();
}
echo 'php: ', count($calls) - $failed, ' of ', count($calls), " operations\n";
exit($failed > 0 || $calls === [] ? 1 : 0);
