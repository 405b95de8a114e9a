// Written by sdk-gen from the API's description. Changes here are lost.

/** Lines of a shipment that are to go. */
export interface RemoveLines {
  /** Lines of this shipment, each once. */
  line_ids: Array<string>;
}
