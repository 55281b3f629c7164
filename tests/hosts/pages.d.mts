/** Pages of a made-up newspaper that embed the explainer, each in a way of its own, by their file names. */
export const hostPages: Record<string, { title: string; html: string; headers?: Record<string, string> }>;
