// Written by sdk-gen from the API's description. Changes here are lost.

/** Free texts of the order as a whole. */
export interface Notes {
  /** 備考（注文）: what the buyer wrote. */
  buyer: string;
  /** 一言メモ（注文）: what the shop's people write. */
  staff: string;
}

/** Free texts of the order as a whole. */
export interface NotesInput {
  /** 備考（注文）: what the buyer wrote. */
  buyer?: string | undefined;
  /** 一言メモ（注文）: what the shop's people write. */
  staff?: string | undefined;
}

/** Free texts of the order as a whole. */
export interface NotesPatch {
  /** 備考（注文）. */
  buyer?: string | undefined;
  /** 一言メモ（注文）. */
  staff?: string | undefined;
}
