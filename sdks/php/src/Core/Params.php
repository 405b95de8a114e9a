<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Parameters in every style of OpenAPI. */
final class Params
{
    /**
     * Writes a call's parameters into path, query and headers.
     *
     * @param array<string, mixed> $operation
     * @param array<string, mixed> $args
     * @return array{0: string, 1: list<string>, 2: array<string, string>}
     */
    public static function target(array $operation, array $args, ?string $language): array
    {
        $path = $operation['path'];
        $query = [];
        $headers = [];
        $cookies = [];
        foreach ($operation['params'] ?? [] as $spec) {
            $it = is_string($spec) ? ['name' => $spec, 'in' => 'query'] : $spec;
            $wire = $it['wire'] ?? $it['name'];
            $value = self::flat($args[$it['name']] ?? null);
            if (!array_key_exists($it['name'], $args) || ($value === null && $it['in'] !== 'query')) {
                if ($it['in'] === 'path') {
                    throw new SdkException(Messages::text('no_parameter', $language, $it['name']));
                }
                continue;
            }
            if ($it['json'] ?? false) {
                $value = Json::text($args[$it['name']], $it['spec'] ?? null);
            }
            $style = $it['style'] ?? (in_array($it['in'], ['path', 'header'], true) ? 'simple' : 'form');
            $explode = $it['explode'] ?? in_array($style, ['form', 'deepObject'], true);
            if ($it['in'] === 'path') {
                $text = self::inPath($wire, $value, $style, $explode);
                if (in_array($text, ['', '.', '..'], true)) {
                    throw new SdkException(Messages::text('bad_path', $language, $it['name']));
                }
                $path = str_replace('{' . $wire . '}', $text, $path);
            } elseif ($it['in'] === 'header') {
                // A line break would begin another header.
                $headers[$wire] = (string) preg_replace('/[\r\n]+/', ' ', self::joined($value, $explode ? '=' : ','));
            } elseif ($it['in'] === 'cookie') {
                foreach (self::pairs($wire, $value, $style, $explode) as [$name, $text]) {
                    $cookies[] = $name . '=' . rawurlencode($text);
                }
            } else {
                array_push($query, ...self::inQuery($wire, $value, $style, $explode, $it['reserved'] ?? false));
            }
        }
        if ($cookies !== []) {
            $headers['Cookie'] = implode('; ', $cookies);
        }
        return [$path, $query, $headers];
    }

    /** Arrays all the way down. */
    public static function flat(mixed $value): mixed
    {
        $value = Json::encode($value);
        if ($value instanceof \stdClass) {
            $value = get_object_vars($value);
            return $value === [] ? [] : array_map([self::class, 'flat'], $value);
        }
        return is_array($value) ? array_map([self::class, 'flat'], $value) : $value;
    }

    /** A value as a text. */
    public static function plain(mixed $value): string
    {
        return match (true) {
            $value === null => '',
            is_bool($value) => $value ? 'true' : 'false',
            is_array($value) => Json::text($value),
            default => (string) $value,
        };
    }

    private static function isList(mixed $value): bool
    {
        return is_array($value) && array_is_list($value);
    }

    private static function joined(mixed $value, string $equals): string
    {
        if (!is_array($value)) {
            return self::plain($value);
        }
        $parts = [];
        foreach ($value as $key => $it) {
            $parts[] = self::isList($value) ? self::plain($it) : $key . $equals . self::plain($it);
        }
        return implode(',', $parts);
    }

    private static function inPath(string $wire, mixed $value, string $style, bool $explode): string
    {
        $isList = self::isList($value);
        $flat = [];
        foreach (is_array($value) ? $value : [$value] as $key => $it) {
            $text = rawurlencode(self::plain($it));
            $isNamed = is_array($value) && !$isList;
            $flat[] = $isNamed ? rawurlencode((string) $key) . ($explode ? '=' : ',') . $text : $text;
        }
        if ($style === 'label') {
            return '.' . implode($explode ? '.' : ',', $flat);
        }
        if ($style === 'matrix') {
            if ($explode && is_array($value)) {
                $before = $isList ? ';' . $wire . '=' : ';';
                return implode('', array_map(static fn (string $it): string => $before . $it, $flat));
            }
            return ';' . $wire . '=' . implode(',', $flat);
        }
        return implode(',', $flat);
    }

    /**
     * Names and values of a form or a query.
     *
     * @return list<array{0: string, 1: string}>
     */
    public static function pairs(string $wire, mixed $value, string $style, bool $explode): array
    {
        if (!is_array($value)) {
            return [[$wire, self::plain($value)]];
        }
        if ($style === 'deepObject') {
            return self::deep($wire, $value);
        }
        if ($value === []) {
            return [];
        }
        $isList = self::isList($value);
        if ($explode) {
            $pairs = [];
            foreach ($value as $key => $it) {
                $pairs[] = [$isList ? $wire : (string) $key, self::plain($it)];
            }
            return $pairs;
        }
        $delimiter = ['spaceDelimited' => ' ', 'pipeDelimited' => '|'][$style] ?? ',';
        return [[$wire, $isList ? implode($delimiter, array_map([self::class, 'plain'], $value)) : self::joined($value, ',')]];
    }

    /**
     * `a[b][c]=1`, lists as `a[0]=1`.
     *
     * @return list<array{0: string, 1: string}>
     */
    private static function deep(string $wire, mixed $value): array
    {
        if (!is_array($value)) {
            return [[$wire, self::plain($value)]];
        }
        $pairs = [];
        foreach ($value as $key => $it) {
            array_push($pairs, ...self::deep($wire . '[' . $key . ']', $it));
        }
        return $pairs;
    }

    /** @return list<string> */
    private static function inQuery(string $wire, mixed $value, string $style, bool $explode, bool $reserved): array
    {
        $escape = static function (string $text) use ($reserved): string {
            $escaped = rawurlencode($text);
            $free = [':', '/', '?', '[', ']', '@', '!', '$', "'", '(', ')', '*', ',', ';', '='];
            return $reserved ? str_replace(array_map('rawurlencode', $free), $free, $escaped) : $escaped;
        };
        // Delimiters of the style itself stay readable.
        if (is_array($value) && $value !== [] && !$explode && $style !== 'deepObject') {
            $delimiter = ['spaceDelimited' => '%20', 'pipeDelimited' => '|'][$style] ?? ',';
            $parts = [];
            foreach ($value as $key => $it) {
                $text = $escape(self::plain($it));
                $parts[] = self::isList($value) ? $text : $escape((string) $key) . ',' . $text;
            }
            return [rawurlencode($wire) . '=' . implode($delimiter, $parts)];
        }
        $pairs = self::pairs($wire, $value, $style, $explode);
        return array_map(static fn (array $pair): string => rawurlencode($pair[0]) . '=' . $escape($pair[1]), $pairs);
    }
}
