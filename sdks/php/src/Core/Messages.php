<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** What the SDK itself says, in English and Japanese. */
final class Messages
{
    private const TEXTS = [
        'no_base_url' => ['baseUrl is missing', 'baseUrl が指定されていません'],
        'no_parameter' => ['parameter is missing: ', '必須パラメータがありません: '],
        'bad_path' => [
            'a path parameter must not be empty, "." or "..": ',
            'パスパラメータに空文字・「.」・「..」は使えません: ',
        ],
        'connection' => ['no connection: ', '接続できません: '],
        'timeout' => ['no answer within the time limit (ms): ', '制限時間内に応答がありません (ms): '],
        'not_json' => ['the answer is not JSON', '応答が JSON ではありません'],
        'no_token' => ['no token was given: ', 'トークンを取得できません: '],
        'poll_timeout' => ['not finished within the time limit', '制限時間内に完了しませんでした'],
        'unmappable' => ['not in this encoding', 'この文字コードでは表せない文字があります'],
    ];

    public static function text(string $key, ?string $language = null, string $detail = ''): string
    {
        return (self::TEXTS[$key][$language === 'ja' ? 1 : 0] ?? $key) . $detail;
    }
}
