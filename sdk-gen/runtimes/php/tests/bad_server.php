<?php

// A server that breaks off (/cut), comes to a standstill (/stall) or takes its time (/slow); it says where it listens.

declare(strict_types=1);

$server = stream_socket_server('tcp://127.0.0.1:0');
echo stream_socket_get_name($server, false), "\n";
$kept = [];
while (true) {
    $client = @stream_socket_accept($server, 3600);
    if ($client === false) {
        exit;
    }
    $path = explode(' ', (string) fgets($client))[1] ?? '';
    while (trim((string) fgets($client)) !== '') {
        continue;
    }
    $length = $path === '/slow' ? 8 : 100;
    fwrite($client, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: $length\r\n\r\n");
    for ($i = 0; $i < 8; $i++) {
        @fwrite($client, '1');
        usleep($path === '/slow' ? 100000 : 0);
    }
    if ($path === '/stall') {
        $kept[] = $client;
    } else {
        fclose($client);
    }
}
