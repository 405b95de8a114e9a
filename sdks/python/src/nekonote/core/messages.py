"""What the SDK itself says, in English and Japanese."""

from __future__ import annotations

from typing import Dict, Optional, Tuple

_MESSAGES: Dict[str, Tuple[str, str]] = {
    "no_base_url": ("base_url is missing", "base_url が指定されていません"),
    "no_parameter": ("parameter is missing: ", "必須パラメータがありません: "),
    "bad_path": (
        'a path parameter must not be empty, "." or "..": ',
        "パスパラメータに空文字・「.」・「..」は使えません: ",
    ),
    "connection": ("no connection: ", "接続できません: "),
    "timeout": ("no answer within the time limit (ms): ", "制限時間内に応答がありません (ms): "),
    "not_json": ("the answer is not JSON", "応答が JSON ではありません"),
    "no_token": ("no token was given: ", "トークンを取得できません: "),
    "poll_timeout": ("not finished within the time limit", "制限時間内に完了しませんでした"),
    "asynchronous": (
        "what is asynchronous needs an asynchronous client",
        "非同期のデータは非同期のクライアントでしか送れません",
    ),
    "unmappable": ("not in this encoding: ", "この文字コードでは表せません: "),
}


def message(key: str, language: Optional[str] = None, detail: str = "") -> str:
    return _MESSAGES[key][1 if language == "ja" else 0] + detail
