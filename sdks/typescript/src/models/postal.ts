// Written by sdk-gen from the API's description. Changes here are lost.

/** 郵便番号 and all that it stands for. */
export interface PostalCode {
  /** Seven digits. */
  code: string;
  /**
   * Several towns, now and then in several cities or prefectures, or one large office; none: the
   * code is not in the table.
   */
  places: Array<PostalPlace>;
  /** The day that the table tells of. */
  as_of: string;
}

/** A place that a postal code stands for. */
export interface PostalPlace {
  /** 都道府県. */
  prefecture: string;
  /** 市区町村. */
  city: string;
  /** 町域; empty where the code is the whole city's. */
  town: string;
  /** 番地 and building of a large office; empty otherwise. */
  street: string;
  /** 大口事業所: the organization that has the code for itself. */
  office: string | null;
}
