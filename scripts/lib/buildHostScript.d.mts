export declare function buildHostScript(dir: string): Promise<void>;
export declare function bundleHostScript(): Promise<string>;
