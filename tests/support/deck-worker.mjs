// A thread inherits no TypeScript from whoever starts it: this one learns it first.
import { tsImport } from 'tsx/esm/api';

await tsImport('../../server/content/import/worker.ts', import.meta.url);
