<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Bodies of requests. */
final class Body
{
    /**
     * The body, its content type, and whether it can be sent once only.
     *
     * @param array<string, mixed> $operation
     * @return array{0: mixed, 1: string|null, 2: bool}
     */
    public static function encode(array $operation, mixed $value, ?string $contentType): array
    {
        $type = $contentType ?? $operation['contentType'] ?? null;
        if ($value === null || !isset($operation['body'])) {
            return [null, null, false];
        }
        switch ($operation['body']) {
            case 'json':
                return [Json::text($value, $operation['bodySpec'] ?? null), $type ?? 'application/json', false];
            case 'form':
                return [self::form($operation, Params::flat($value)), 'application/x-www-form-urlencoded', false];
            case 'multipart':
                return self::multipart($operation, $value);
            case 'text':
                return [Params::plain(Params::flat($value)), $type, false];
            default:
                if ($value instanceof NamedFile) {
                    return [$value->content, $contentType ?? $value->contentType, is_resource($value->content)];
                }
                return [is_resource($value) ? $value : Params::plain($value), $type, is_resource($value)];
        }
    }

    /** @param array<string, mixed> $operation */
    private static function form(array $operation, mixed $value): string
    {
        $fields = [];
        foreach (is_array($value) ? $value : [] as $name => $it) {
            $how = $operation['encoding'][$name] ?? [];
            $isNested = is_array($it) && (!array_is_list($it) || array_filter($it, 'is_array') !== []);
            $style = $how['style'] ?? ($isNested ? 'deepObject' : 'form');
            foreach (Params::pairs((string) $name, $it, $style, $how['explode'] ?? true) as [$key, $text]) {
                $fields[] = urlencode($key) . '=' . urlencode($text);
            }
        }
        return implode('&', $fields);
    }

    /**
     * @param array<string, mixed> $operation
     * @return array{0: string, 1: string, 2: bool}
     */
    private static function multipart(array $operation, mixed $value): array
    {
        $boundary = bin2hex(random_bytes(16));
        $body = '';
        $given = $value instanceof Model ? get_object_vars($value->toJson()) : (array) $value;
        foreach ($given as $name => $each) {
            $type = trim(explode(',', $operation['encoding'][$name]['contentType'] ?? '')[0]);
            $spec = self::ofPart($operation['bodySpec'] ?? null, (string) $name);
            $isList = is_array($each) && array_is_list($each) && ($each !== [] || Json::encode($each, $spec) === []);
            foreach ($isList ? $each : [$each] as $it) {
                if ($it === null) {
                    continue;
                }
                $filename = '';
                if ($it instanceof NamedFile || is_resource($it)) {
                    $content = $it instanceof NamedFile ? $it->content : $it;
                    $own = $it instanceof NamedFile ? $it->filename : (string) $name;
                    $filename = '; filename="' . addcslashes(str_replace(["\r", "\n"], ' ', $own), '"\\') . '"';
                    $text = is_resource($content) ? (string) stream_get_contents($content) : $content;
                    $kind = $type !== '' ? $type : ($it instanceof NamedFile ? $it->contentType : 'application/octet-stream');
                } else {
                    $json = Json::encode($it, $isList && is_array($spec) && $spec[0] === 'list' ? $spec[1] : $spec);
                    $isStructured = is_array($json) || is_object($json);
                    $text = $isStructured ? Json::text($json) : Params::plain($json);
                    $kind = $type !== '' ? $type : ($isStructured ? 'application/json' : 'text/plain');
                }
                $body .= '--' . $boundary . "\r\nContent-Disposition: form-data; name=\""
                    . addcslashes(str_replace(["\r", "\n"], ' ', (string) $name), '"\\') . '"' . $filename
                    . "\r\nContent-Type: " . $kind . "\r\n\r\n" . $text . "\r\n";
            }
        }
        return [$body . '--' . $boundary . "--\r\n", 'multipart/form-data; boundary=' . $boundary, false];
    }

    /** How one member of a form is read. */
    private static function ofPart(mixed $spec, string $name): mixed
    {
        if (is_string($spec) && is_subclass_of($spec, Model::class)) {
            return $spec::specs()[$name] ?? null;
        }
        return is_array($spec) && $spec[0] === 'map' ? $spec[1] : null;
    }
}
