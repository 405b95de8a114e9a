// Written by sdk-gen from the API's description. Changes here are lost.

import type { MailTemplateVerdict } from "./mail.js";

/** A template of the stage, and what spoke for or against it. */
export interface ConsideredMailTemplate {
  /** The template. */
  template_id: string;
  verdict: MailTemplateVerdict;
}
