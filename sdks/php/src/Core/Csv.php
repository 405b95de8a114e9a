<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** CSV, row by row, in UTF-8 or Windows-31J (CP932). */
final class Csv
{
    /** The same sign under another name. */
    private const TWINS = ['〜' => '～', '−' => '－', '‖' => '∥', '¢' => '￠', '£' => '￡', '¬' => '￢', '—' => '―'];

    /** What servers call CP932. */
    private const CP932 = ['cp932', 'shift_jis', 'shift-jis', 'sjis', 'windows-31j', 'ms932'];

    /**
     * The rows of a file, as they come; a header is a row like others. Left out, the encoding is what a download says,
     * else UTF-8.
     *
     * @param BinaryResponse|resource|string $source
     * @return \Generator<int, list<string>>
     */
    public static function rows(mixed $source, ?string $encoding = null): \Generator
    {
        $stream = $source instanceof BinaryResponse ? $source->stream() : $source;
        $said = $encoding ?? ($source instanceof BinaryResponse ? $source->charset() : null) ?? 'utf-8';
        $isCp932 = in_array(strtolower($said), self::CP932, true);
        $decode = static fn (string $cell): string => $isCp932 ? mb_convert_encoding($cell, 'UTF-8', 'SJIS-win') : $cell;
        $row = [];
        $cell = '';
        $state = 'start';
        $wasReturn = false;
        $isFirst = true;
        // Bytes that matter here are never the second half of a character.
        while (true) {
            $chunk = is_string($stream) ? $stream : (string) fread($stream, 65536);
            if ($isFirst && !$isCp932 && str_starts_with($chunk, "\u{feff}")) {
                $chunk = substr($chunk, 3);
            }
            $isFirst = false;
            for ($i = 0, $length = strlen($chunk); $i < $length; $i++) {
                $c = $chunk[$i];
                if ($state === 'quoted') {
                    if ($c === '"') {
                        $state = 'quote';
                    } else {
                        $cell .= $c;
                    }
                } elseif ($c === '"' && $state !== 'plain') {
                    $cell .= $state === 'quote' ? '"' : '';
                    $state = 'quoted';
                } elseif ($c === ',') {
                    $row[] = $decode($cell);
                    [$cell, $state] = ['', 'start'];
                } elseif ($c === "\n" || $c === "\r") {
                    $isBlank = $row === [] && $cell === '' && $state === 'start';
                    if (!($c === "\n" && $wasReturn) && !$isBlank) {
                        $row[] = $decode($cell);
                        yield $row;
                        [$row, $cell, $state] = [[], '', 'start'];
                    }
                } else {
                    $cell .= $c;
                    $state = 'plain';
                }
                $wasReturn = $c === "\r" && $state !== 'quoted';
            }
            if (is_string($stream) || feof($stream)) {
                break;
            }
        }
        if ($row !== [] || $cell !== '' || $state !== 'start') {
            $row[] = $decode($cell);
            yield $row;
        }
    }

    /**
     * Rows as a file, with CRLF.
     *
     * @param iterable<array<int|string, string|int|float|null>> $rows
     * @param bool $guardFormulas puts an apostrophe before what a spreadsheet would compute
     */
    public static function file(
        iterable $rows,
        string $encoding = 'utf-8',
        bool $bom = false,
        bool $guardFormulas = false,
    ): string {
        $text = '';
        foreach ($rows as $row) {
            $cells = [];
            foreach ($row as $value) {
                $cell = (string) $value;
                if ($guardFormulas && is_string($value) && preg_match('/^[=+\-@\t\r]/', $cell) === 1) {
                    $cell = "'" . $cell;
                }
                $cells[] = strpbrk($cell, "\",\r\n") === false ? $cell : '"' . str_replace('"', '""', $cell) . '"';
            }
            $text .= implode(',', $cells) . "\r\n";
        }
        if (strtolower($encoding) !== 'cp932') {
            return ($bom ? "\u{feff}" : '') . $text;
        }
        $text = strtr($text, self::TWINS);
        $bytes = mb_convert_encoding($text, 'SJIS-win', 'UTF-8');
        if (mb_convert_encoding($bytes, 'UTF-8', 'SJIS-win') !== $text) {
            throw new SdkException(Messages::text('unmappable'));
        }
        return $bytes;
    }
}
