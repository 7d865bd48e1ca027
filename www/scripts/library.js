/**
 * The rendering library without what no element here uses.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { without } from "./cuts.js";

/** By file. @type {Record<string, import("./cuts.js").Cut[]>} */
const CUTS = {
  "lit-html.js": [
    // Polyfills, and a list of versions for those who develop.
    [`,B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D`, `,D`],
    // Templates that begin inside a drawing or a formula: here all begin in HTML.
    [`,w=x(2),T=x(3)`],
    [`,T as mathml`],
    [`,w as svg`],
    [`2===i?"<svg>":3===i?"<math>":""`, `""`],
    [`+(2===i?"</svg>":3===i?"</math>":"")`],
    [`,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}`, `,0);`],
    // Templates that a compiler has written.
    [
      `"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)`,
      `this._$AC(t)`,
    ],
    // Directives, their news of leaving the page, and expressions for a whole element, which only they can be.
    [
      `let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i`,
      `return i`,
    ],
    [`setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}`],
    [`for(this._$AP?.(!1,!0,s);`, `for(;`],
    [`get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}`],
    [`else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));`],
    [
      `:1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))`,
      `:i=new r.ctor(h,r.name,r.strings,this,t)`,
    ],
    // Expressions in comments, and in elements that hold nothing but text.
    [`else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}`],
    [
      `if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}`,
    ],
    [`(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)`, `c=p`],
    [`(c=p,n=void 0)`, `c=p`],
  ],
  "reactive-element.js": [
    [`,p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")`],
    // What decorators leave to it, for which it writes to the page's `Symbol`.
    [`Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;`],
    [
      `const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}`,
    ],
    [`static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}`],
    [`void 0!==t.l&&(this.l=[...t.l]),`],
    [`,this.constructor.l?.forEach(t=>t(this))`],
    // Properties with symbols for names, or ways of their own to be compared, or to be read from attributes.
    [`,...o(t)`],
    [`,converter:u,reflect:!1,useDefault:!1,hasChanged:f`],
    [`(i.hasChanged??f)`, `f`],
    [`(void 0!==i.converter?.toAttribute?i.converter:u)`, `u`],
    [
      `"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u`,
      `u`,
    ],
    [`break;case Object:case Array:t=null==t?t:JSON.stringify(t)`],
    [`break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}`],
    // More than one style sheet.
    [
      `const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i`,
      `return s?[s]:[]`,
    ],
    // Updates that are put off or left out.
    [
      `const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending`,
      `this.performUpdate();return!this.isUpdatePending`,
    ],
    [`scheduleUpdate(){return this.performUpdate()}`],
    [`shouldUpdate(t){return!0}`],
    [`t=this.shouldUpdate(s),t?(`, `t=!0,(`],
    [`,this.update(s)):this._$EM()}`, `,this.update(s))}`],
    [`removeController(t){this._$EO?.delete(t)}`],
  ],
  "lit-element.js": [
    [
      `,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});`,
      `;`,
    ],
    [`(s.litElementVersions??=[]).push("4.2.2");`],
    [
      `connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}`,
    ],
    [`this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),`],
  ],
};

/** @type {import("esbuild").Plugin} */
export const library = {
  name: "library-as-far-as-used",
  setup({ onLoad, onResolve }) {
    // Style sheets of browsers that do not know `adoptedStyleSheets`.
    const path = fileURLToPath(new URL("../src/elements/adopted-styles.ts", import.meta.url));
    onResolve({ filter: /\/css-tag\.js$/ }, () => ({ path }));
    onLoad({ filter: /\/(lit-html|lit-element|reactive-element)\.js$/ }, ({ path }) => ({
      contents: without(readFileSync(path, "utf8"), CUTS[basename(path)] ?? [], path),
    }));
  },
};
