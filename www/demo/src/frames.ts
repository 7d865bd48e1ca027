/**
 * The script for pages that show embed.html in a frame: the frame becomes as high as what is in it, and the page
 * scrolls to what the reader opens there.
 *
 *     <iframe src="https://…/embed.html?number=97" data-policy-proposals></iframe>
 *     <script defer src="https://…/frames.js"></script>
 */
import { initialize } from "@open-iframe-resizer/core";
import { follow } from "./reveal.js";

const FRAMES = "iframe[data-policy-proposals]";

const begin = () => void initialize({}, FRAMES);

follow(FRAMES);

if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
else begin();
