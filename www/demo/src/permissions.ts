/**
 * What a frame of embed.html has to be allowed on a page of another site, so that a reader may copy citations from it,
 * and share.
 */
export const PERMISSIONS = "clipboard-write; web-share";
