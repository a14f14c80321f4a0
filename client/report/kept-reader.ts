/** The schemas, which are as large as the rest of the page: loaded when a file is opened. */
import './without-eval.ts';

export { workshopIn } from '../../shared/workshop/kept-file-schema.ts';
