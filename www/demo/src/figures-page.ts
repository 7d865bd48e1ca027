/**
 * The page of the figures, an example of using the API without the widget. It lists the figures of the proposals that
 * match the query and filters in the address.
 */
import { load, type PolicyDocument } from "policy-proposals/slim";
import { find, h } from "./dom.js";
import { downloads } from "./downloads.js";
import { figureView } from "./figures.js";
import { asked, inWords, proposalsFor, question, remember, viewAsked, widgetAddress } from "./question.js";
import { figureTableOf } from "./tables.js";

function start(policy: PolicyDocument) {
  const figures = figureView(policy, () => {
    remember(figures.view());
    say();
  });

  function say() {
    find(".total", HTMLElement).textContent = `${figures.rows().length} 個數字`;
  }

  function show() {
    const wanted = question(policy, asked());
    const words = inWords(policy, wanted);
    find(".within", HTMLElement).hidden = words === "";
    find(".within span", HTMLElement).textContent = `出自${words}的建議`;
    find(".to-proposals", HTMLAnchorElement).hash = widgetAddress();
    figures.restore(viewAsked());
    figures.show(new Set(proposalsFor(policy, wanted)));
    say();
  }

  addEventListener("hashchange", show);
  downloads(policy, () => ({ name: "數字", table: figureTableOf(policy, figures.rows(), figures.kindName) }));
  find(".figures", HTMLElement).lang = policy.about.language;
  show();
}

function begin() {
  load().then(start, () => {
    const again = h("button", { type: "button", class: "again" }, "再試一次");
    again.addEventListener("click", begin);
    const why = h("p", { role: "alert" }, "未能載入文件，請檢查網絡連線。", again);
    find(".figures", HTMLElement).replaceChildren(why);
  });
}

begin();
