<?php

declare(strict_types=1);

namespace Nekonote\Core;

/**
 * One page; iterated, the items of it and of all that follow.
 *
 * @template T
 * @implements \IteratorAggregate<int, T>
 */
final class Page implements \IteratorAggregate
{
    /**
     * @param array<string, mixed> $operation
     * @param array<string, mixed> $args
     * @param mixed $raw the answer as it came
     */
    public function __construct(
        private readonly Client $client,
        private readonly array $operation,
        private readonly array $args,
        private readonly ?RequestOptions $options,
        public readonly mixed $raw,
        public readonly Response $response,
    ) {
    }

    /** @return list<T> */
    public function items(): array
    {
        $spec = $this->operation['page'];
        $items = $spec['by'] === 'link' ? $this->raw : ($this->raw->{$spec['items']} ?? []);
        $read = fn (mixed $it): mixed => Json::decode($this->operation['item'] ?? null, $it);
        /** @var list<T> */
        return is_array($items) ? array_map($read, array_values($items)) : [];
    }

    /**
     * The next page; null after the last.
     *
     * @return Page<T>|null
     */
    public function next(): ?Page
    {
        $call = $this->nextCall();
        /** @var Page<T>|null */
        return $call === null ? null : $this->client->page($call[0], $call[1], $this->options);
    }

    public function hasNext(): bool
    {
        return $this->nextCall() !== null;
    }

    /** @return \Generator<int, T> */
    public function getIterator(): \Generator
    {
        $number = 0;
        for ($page = $this; $page !== null; $page = $page->next()) {
            foreach ($page->items() as $item) {
                yield $number++ => $item;
            }
        }
    }

    /** @return array{0: array<string, mixed>, 1: array<string, mixed>}|null */
    private function nextCall(): ?array
    {
        [$operation, $args, $spec] = [$this->operation, $this->args, $this->operation['page']];
        if ($spec['by'] === 'link') {
            $header = $this->response->headers['link'] ?? '';
            $isThere = preg_match('/<([^>]*)>\s*;[^,]*rel="?next"?/', $header, $link) === 1;
            // Credentials go nowhere else.
            $path = $isThere && $this->items() !== [] ? $this->client->relative($link[1]) : null;
            return $path === null ? null : [['path' => $path, 'params' => []] + $operation, []];
        }
        $cursor = null;
        if ($spec['by'] === 'cursor') {
            $cursor = $this->raw->{$spec['next']} ?? null;
        } elseif (($this->raw->{$spec['more']} ?? false) === true) {
            $items = $this->raw->{$spec['items']} ?? [];
            $last = is_array($items) && $items !== [] ? $items[count($items) - 1] : null;
            $cursor = $last->{$spec['id']} ?? null;
        }
        if (!is_string($cursor) || $cursor === '') {
            return null;
        }
        // The same cursor again would never end.
        if ($spec['inBody'] ?? false) {
            $body = Json::encode($args['body'] ?? [], $operation['bodySpec'] ?? null);
            $isSame = (((array) $body)[$spec['parameter']] ?? null) === $cursor;
            return $isSame ? null : [$operation, ['body' => (object) [...(array) $body, $spec['parameter'] => $cursor]] + $args];
        }
        $isSame = ($args[$spec['parameter']] ?? null) === $cursor;
        return $isSame ? null : [$operation, [...$args, $spec['parameter'] => $cursor]];
    }
}
