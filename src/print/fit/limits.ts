/** Pt. Type of tables gets no smaller; text in drawings should not be. */
export const SMALLEST_TABLE_TYPE = 7.5;
export const SMALLEST_DRAWN_TYPE = 6;
