/** What the SDK itself says, in English and Japanese. */

export type Language = 'en' | 'ja';

const MESSAGES = {
  noBaseUrl: ['baseUrl is missing', 'baseUrl が指定されていません'],
  noParameter: ['parameter is missing: ', '必須パラメータがありません: '],
  badPath: ['a path parameter must not be empty, "." or "..": ', 'パスパラメータに空文字・「.」・「..」は使えません: '],
  connection: ['no connection: ', '接続できません: '],
  timeout: ['no answer within the time limit (ms): ', '制限時間内に応答がありません (ms): '],
  notJson: ['the answer is not JSON', '応答が JSON ではありません'],
  noToken: ['no token was given: ', 'トークンを取得できません: '],
  consumed: ['the body is a stream and cannot be sent twice', 'ストリームの本文は再送できません'],
  pollTimeout: ['not finished within the time limit', '制限時間内に完了しませんでした'],
  unmappable: ['not in this encoding: ', 'この文字コードでは表せません: '],
} as const;

export type MessageKey = keyof typeof MESSAGES;

export function message(key: MessageKey, language: Language = 'en', detail = ''): string {
  return MESSAGES[key][language === 'ja' ? 1 : 0] + detail;
}
