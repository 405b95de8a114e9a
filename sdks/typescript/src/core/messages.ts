/** What the SDK itself says, in English and Japanese; each by itself, so that a bundle has what it can say. */

export type Language = 'en' | 'ja';

type Message = readonly [en: string, ja: string];

export const NO_BASE_URL: Message = ['baseUrl is missing', 'baseUrl が指定されていません'];
export const NO_PARAMETER: Message = ['parameter is missing: ', '必須パラメータがありません: '];
export const BAD_PATH: Message = ['a path parameter must not be empty, "." or "..": ', 'パスパラメータに空文字・「.」・「..」は使えません: '];
export const CONNECTION: Message = ['no connection: ', '接続できません: '];
export const TIMEOUT: Message = ['no answer within the time limit (ms): ', '制限時間内に応答がありません (ms): '];
export const NOT_JSON: Message = ['the answer is not JSON', '応答が JSON ではありません'];
export const NO_TOKEN: Message = ['no token was given: ', 'トークンを取得できません: '];
export const POLL_TIMEOUT: Message = ['not finished within the time limit', '制限時間内に完了しませんでした'];
export const UNMAPPABLE: Message = ['not in this encoding: ', 'この文字コードでは表せません: '];

export function message(said: Message, language: Language = 'en', detail = ''): string {
  return said[language === 'ja' ? 1 : 0] + detail;
}
