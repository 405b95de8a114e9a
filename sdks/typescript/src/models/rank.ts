// Written by sdk-gen from the API's description. Changes here are lost.

/** What customers of a rank are told. */
export interface RankMessage {
  /** 顧客ランク. */
  rank_id: string;
  /** What they are told; may hold placeholders. */
  text: string;
}
