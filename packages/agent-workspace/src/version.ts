/** The version of the kit. */
export const version = '0.1.0';
