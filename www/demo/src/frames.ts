/**
 * The script for pages that show embed.html in a frame. It gives the frame the height of its content, and scrolls the
 * page to what the reader opens in the frame.
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
