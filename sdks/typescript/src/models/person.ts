// Written by sdk-gen from the API's description. Changes here are lost.

/** Name, address and ways to reach a person, exactly as received. Empty where not known. */
export interface Person {
  /** 姓; the whole name where the source has only one field. */
  family_name: string;
  /** 名. */
  given_name: string;
  /** セイ, katakana. */
  family_kana: string;
  /** メイ, katakana. */
  given_kana: string;
  /** 会社名. */
  company: string;
  /** 部署名. */
  department: string;
  /** 郵便番号: seven digits, with or without a hyphen. */
  postal_code: string;
  /** 都道府県. */
  prefecture: string;
  /** 市区町村. */
  city: string;
  /** 市区町村以降: the rest of the address without the building. */
  street: string;
  /** 建物名等. */
  building: string;
  /** 電話番号. */
  phone: string;
  /** メールアドレス. */
  email: string;
}

/** Name, address and ways to reach a person, exactly as received. Empty where not known. */
export interface PersonInput {
  /** 姓; the whole name where the source has only one field. */
  family_name?: string | undefined;
  /** 名. */
  given_name?: string | undefined;
  /** セイ, katakana. */
  family_kana?: string | undefined;
  /** メイ, katakana. */
  given_kana?: string | undefined;
  /** 会社名. */
  company?: string | undefined;
  /** 部署名. */
  department?: string | undefined;
  /** 郵便番号: seven digits, with or without a hyphen. */
  postal_code?: string | undefined;
  /** 都道府県. */
  prefecture?: string | undefined;
  /** 市区町村. */
  city?: string | undefined;
  /** 市区町村以降: the rest of the address without the building. */
  street?: string | undefined;
  /** 建物名等. */
  building?: string | undefined;
  /** 電話番号. */
  phone?: string | undefined;
  /** メールアドレス. */
  email?: string | undefined;
}

/** Some fields of a person; those left out stay, an empty text takes one away. */
export interface PersonPatch {
  /** 姓; the whole name where the source has only one field. */
  family_name?: string | undefined;
  /** 名. */
  given_name?: string | undefined;
  /** セイ, katakana. */
  family_kana?: string | undefined;
  /** メイ, katakana. */
  given_kana?: string | undefined;
  /** 会社名. */
  company?: string | undefined;
  /** 部署名. */
  department?: string | undefined;
  /** 郵便番号: seven digits, with or without a hyphen. */
  postal_code?: string | undefined;
  /** 都道府県. */
  prefecture?: string | undefined;
  /** 市区町村. */
  city?: string | undefined;
  /** 市区町村以降: the rest of the address without the building. */
  street?: string | undefined;
  /** 建物名等. */
  building?: string | undefined;
  /** 電話番号. */
  phone?: string | undefined;
  /** メールアドレス. */
  email?: string | undefined;
}
