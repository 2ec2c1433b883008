/**
 * The bytes are not a PDF of the shape that Chromium prints (classic cross-reference table, no object streams, no
 * encryption, not updated afterwards). A fault of the program that called us, not of a user's file.
 */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';

  constructor(message: string, offset?: number) {
    super(offset === undefined ? message : `${message} (at byte ${offset})`);
  }
}
