/**
 * The permissions that a frame of embed.html needs on another site, so that readers can copy citations and share.
 */
export const PERMISSIONS = "clipboard-write; web-share";
