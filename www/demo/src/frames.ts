/**
 * The script for pages that show embed.html in a frame: the frame becomes as high as what is in it.
 *
 *     <iframe src="https://…/embed.html?number=97" data-policy-proposals></iframe>
 *     <script defer src="https://…/frames.js"></script>
 */
import { initialize } from "@open-iframe-resizer/core";

const begin = () => void initialize({}, "iframe[data-policy-proposals]");

if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
else begin();
