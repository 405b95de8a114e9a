<?php

declare(strict_types=1);

namespace Cart;

/** The cart's orders: a file with one order a line, which a real cart keeps in its database. */
final class Orders
{
    public function __construct(private readonly string $folder)
    {
        if (!is_dir($folder)) {
            mkdir($folder, 0700, true);
        }
    }

    public function add(Order $order): void
    {
        $line = json_encode($order, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR) . "\n";
        file_put_contents("{$this->folder}/orders.jsonl", $line, FILE_APPEND | LOCK_EX);
    }

    /** @return list<Order> */
    public function all(): array
    {
        $lines = is_file("{$this->folder}/orders.jsonl") ? (array) file("{$this->folder}/orders.jsonl") : [];
        return array_map(
            static fn (string $line): Order => Order::from((array) json_decode($line, true, flags: JSON_THROW_ON_ERROR)),
            $lines,
        );
    }

    /** @return list<Order> those that the platform does not have yet */
    public function unsent(): array
    {
        $sent = $this->sent();
        return array_values(array_filter($this->all(), static fn (Order $it): bool => !in_array($it->number, $sent, true)));
    }

    /** @param list<string> $numbers */
    public function markSent(array $numbers): void
    {
        $sent = array_values(array_unique([...$this->sent(), ...$numbers]));
        file_put_contents("{$this->folder}/sent.json", json_encode($sent, JSON_THROW_ON_ERROR), LOCK_EX);
    }

    /** @return list<string> */
    public function sent(): array
    {
        $file = "{$this->folder}/sent.json";
        return is_file($file) ? json_decode((string) file_get_contents($file), true, flags: JSON_THROW_ON_ERROR) : [];
    }
}
