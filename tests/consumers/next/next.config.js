/**
 * Next as it comes, told where this project ends: it takes the first folder with a lock file above it otherwise.
 */
import { fileURLToPath } from "node:url";

export default { turbopack: { root: fileURLToPath(new URL("..", import.meta.url)) } };
