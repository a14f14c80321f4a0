/** To be loaded before any schema: each would otherwise try whether it may make code out of text, which no page here may. */
import { config } from 'zod';

config({ jitless: true });
