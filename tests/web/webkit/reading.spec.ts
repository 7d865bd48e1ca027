/**
 * Reading in WebKit: opening a proposal, paging, the browser's back and forward, selecting text, and copying citations.
 */
import { expect, test } from "./reader.js";

test("paging adds history entries, and closing goes back past them all", async ({ reader }) => {
  const heading = () => reader.text("article h2");
  await reader.open(reader.site);
  await reader.click('.hit [data-number="5"]');
  await expect.poll(heading).toMatch(/^5 /);
  await reader.click('.around [data-rel="next"]');
  await expect.poll(heading).toMatch(/^6 /);
  await reader.press("ArrowLeft");
  await expect.poll(heading).toMatch(/^5 /);
  await reader.session.back();
  await expect.poll(heading).toMatch(/^6 /);
  expect(await reader.hash()).toBe("#6");
  await reader.session.back();
  await expect.poll(heading).toMatch(/^5 /);
  await reader.session.forward();
  await expect.poll(heading).toMatch(/^6 /);
  await reader.press("Escape");
  await expect.poll(() => reader.count("article")).toBe(0);
  await expect.poll(() => reader.hash()).toBe("");
});

test("a measure's address opens its proposal, and shows the measure", async ({ reader }) => {
  await reader.open(`${reader.site}#97.2`);
  await expect.poll(() => reader.text(".target")).toContain("放寬購置第二套自住住宅物業的按揭成數");
  const top = () => reader.look(".target", ([measure]) => measure?.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThan(0);
  await expect.poll(top).toBeLessThan(900);
});

test("the lines of a title are about equally long", async ({ reader }) => {
  await reader.open(`${reader.site}#97`);
  await expect.poll(() => reader.count("article h2 .title")).toBe(1);
  const lines = await reader.look("article h2 .title", (titles) =>
    titles.flatMap((title) => [...title.getClientRects()].map(({ width }) => width)),
  );
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.min(...lines) / Math.max(...lines)).toBeGreaterThan(0.6);
});

test("related proposals are listed at the end", async ({ reader }) => {
  await reader.open(`${reader.site}#97`);
  await expect.poll(() => reader.texts(".related .number")).toHaveLength(4);
});

test("text can be selected in a result without opening it", async ({ reader }) => {
  await reader.open(`${reader.site}#q=過海隧道`);
  await reader.drag(".passages li");
  await expect.poll(() => reader.evaluate(() => getSelection()?.toString())).not.toBe("");
  expect(await reader.count("article")).toBe(0);
});

test("a citation is copied as text and as HTML", async ({ reader }) => {
  await reader.open(`${reader.others}one-tag.html`);
  await reader.evaluate(() => {
    const room = document.createElement("textarea");
    room.addEventListener("paste", (event) => {
      const { clipboardData } = event;
      room.value = clipboardData?.getData("text/html") || clipboardData?.getData("text/plain") || "";
      event.preventDefault();
    });
    document.querySelector("h1")?.after(room);
  });
  const copied = async (button: number, style: string) => {
    await reader.click(`.cite button:nth-of-type(${button})`);
    await expect.poll(() => reader.text(".actions [role=status]")).toBe(`已複製：${style}`);
    await reader.click("textarea");
    await reader.paste();
  };
  const words = "放寬購置第二套自住住宅物業的按揭成數";
  await copied(1, "文字");
  await expect.poll(() => reader.values("textarea")).toEqual([expect.stringMatching(`^${words}`)]);
  await copied(2, "HTML");
  await expect
    .poll(() => reader.values("textarea"))
    .toEqual([expect.stringMatching(`<blockquote[^>]*><p>${words}`)]);
});
