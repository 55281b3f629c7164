/** The project's folder, with a slash at its end. */
export const root: string;
/** What the build writes and the server serves. */
export const distDir: string;
