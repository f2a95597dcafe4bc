import { LitElement, html, nothing } from 'lit';

type Line = { name: string; detail: string; figure: string; path: string; account: string };
type Answer = { turn: number; parts: { kind: string; lines: Line[] }[]; broken: boolean };
type Words = Record<string, string>;

/** What can be done: everywhere, or on the page that is shown. */
export type Deed = { id: string; name: string; key: string; available?: boolean };

/** An element of the page that knows deeds carries `data-deeds` and answers these. */
export interface Doer {
  deeds(): Deed[];
  act(id: string): void;
}

type Option = Partial<Line> & { name: string; key?: string; deed?: string; available: boolean; choose: () => void };
type Group = { kind: string; options: Option[] };

const PAUSE = 120;
const SHORTEST = 2;
const LONGEST = 100;
const MOST = 8;

const ERRANDS = [
  { kind: 'CALL', word: 'call', key: '⇧ Enter', shift: true, ctrl: false },
  { kind: 'INCOMING', word: 'incoming', key: 'Ctrl Enter', shift: false, ctrl: true },
];

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The one search of the product, over every page. Pages and actions are matched here; whatever has to be looked for is
 * asked of the server after a pause in typing and comes below them, so that nothing moves under the finger. */
class Palette extends LitElement {
  static properties = {
    pages: { type: Array },
    deeds: { type: Array },
    words: { type: Object },
    answer: { type: Object },
    open: { state: true },
    text: { state: true },
    chosen: { state: true },
    only: { state: true },
  };

  declare pages: Line[];
  declare deeds: Deed[];
  declare words: Words;
  declare answer: Answer | null;
  declare open: boolean;
  declare text: string;
  declare chosen: number;
  declare only: string;
  private opener: HTMLElement | null = null;
  private turn = 0;
  private eager = false;
  private timer = 0;

  constructor() {
    super();
    this.pages = [];
    this.deeds = [];
    this.words = {};
    this.answer = null;
    this.open = false;
    this.text = '';
    this.chosen = 0;
    this.only = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.pressed, true);
    document.addEventListener('click', this.clicked);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.pressed, true);
    document.removeEventListener('click', this.clicked);
    super.disconnectedCallback();
  }

  private pressed = (event: KeyboardEvent) => {
    if (event.code !== 'KeyK' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.show();
  };

  private clicked = (event: Event) => {
    if ((event.target as Element | null)?.closest?.('.palette-open')) this.show();
  };

  /** Whole, or with one errand as its only purpose: then accounts alone are listed, and Enter carries it out. */
  show(only = '') {
    if (this.open) return;
    this.only = only;
    this.opener = document.activeElement as HTMLElement | null;
    this.typed('');
    this.open = true;
  }

  private hide() {
    clearTimeout(this.timer);
    this.turn++;
    this.querySelector('dialog')?.close();
    this.open = false;
    this.opener?.focus?.({ preventScroll: true });
  }

  /** In the top layer: nothing behind it can be reached, whatever is open there. */
  updated(changed: Map<string, unknown>) {
    if (changed.has('open') && this.open) {
      this.querySelector('dialog')!.showModal();
      this.querySelector('input')!.focus();
    }
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    // Enter came before what it was meant for.
    if (this.eager && changed.has('answer') && !this.searching()) {
      this.eager = false;
      this.pick(this.options()[0]);
    }
  }

  private typed(text: string) {
    this.text = text;
    this.chosen = 0;
    this.eager = false;
    const turn = ++this.turn;
    clearTimeout(this.timer);
    if (!this.searchable()) return;
    this.timer = window.setTimeout(() => this.tell('palette-typed', { text: text.trim(), turn }), PAUSE);
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private searchable(): boolean {
    return this.text.trim().length >= SHORTEST;
  }

  private searching(): boolean {
    return this.searchable() && this.answer?.turn !== this.turn;
  }

  private groups(): Group[] {
    if (this.only) {
      const accounts = this.found().map((part) => ({ kind: part.kind, options: part.lines.filter((line) => line.account).map((line) => this.going(line)) }));
      return accounts.filter((group) => group.options.length);
    }
    const here = this.here();
    const everywhere = this.deeds.map((deed) => this.doing(deed, () => this.tell('palette-chosen', { path: '', deed: deed.id })));
    const actions = this.matching([...here, ...everywhere]);
    const known = [
      { kind: this.words.actions, options: actions.filter((action) => action.available) },
      { kind: this.words.pages, options: this.matching(this.pages.map((page) => this.going(page))) },
    ];
    // A page without actions of its own begins with the places.
    if (!here.length) known.reverse();
    return [
      ...known,
      ...this.found().map((part) => ({ kind: part.kind, options: part.lines.map((line) => this.going(line)) })),
      // Listed for their keys; whatever can be chosen goes before them.
      { kind: `${this.words.actions}, ${this.words.unavailable}`, options: actions.filter((action) => !action.available) },
    ].filter((group) => group.options.length);
  }

  private found() {
    return this.answer && !this.searching() && this.searchable() ? this.answer.parts : [];
  }

  private here(): Option[] {
    return [...document.querySelectorAll('[data-deeds]')].flatMap((element) => {
      const doer = element as unknown as Doer;
      return doer.deeds().map((deed) => this.doing(deed, () => doer.act(deed.id)));
    });
  }

  private doing(deed: Deed, choose: () => void): Option {
    return { name: deed.name, key: deed.key, deed: deed.id, available: deed.available !== false, choose };
  }

  private going(line: Line): Option {
    return { ...line, available: true, choose: () => this.tell('palette-chosen', { path: line.path, deed: '' }) };
  }

  private matching(all: Option[]): Option[] {
    const wanted = plain(this.text.trim());
    return wanted ? all.filter((option) => plain(option.name).includes(wanted)).slice(0, MOST) : all;
  }

  private options(): Option[] {
    return this.groups().flatMap((group) => group.options);
  }

  private inside = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const options = this.options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      this.hide();
    } else if (step) {
      event.preventDefault();
      this.chosen = (this.chosen + step + options.length) % Math.max(1, options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const errand = ERRANDS.find((one) => one.shift === event.shiftKey && one.ctrl === event.ctrlKey);
      if (errand && !this.only) this.send(errand.kind, options[this.chosen]);
      else if (options.length) this.pick(options[this.chosen]);
      else this.eager = this.searching();
    } else if (event.key === 'Tab') {
      // The field is all there is to reach: the lines are chosen from it.
      event.preventDefault();
    }
  };

  private pick(option?: Option) {
    if (!option?.available) return;
    if (this.only) return this.send(this.only, option);
    this.hide();
    option.choose();
  }

  /** Another key than that which opens the file: call this account, or log a call that came from it. */
  private send(errand: string, option?: Option) {
    if (!option?.account) return;
    this.hide();
    this.tell('palette-chosen', { path: '', deed: '', errand, account: option.account, typed: this.text.trim() });
  }

  private errands() {
    const only = ERRANDS.filter((one) => one.kind === this.only).map((one) => ({ ...one, key: 'Enter' }));
    return this.only ? only : ERRANDS;
  }

  private row(option: Option, at: number) {
    return html`<div
      role="option"
      id="palette-option-${at}"
      class="palette-option"
      data-command=${option.deed ?? nothing}
      data-path=${option.path ?? nothing}
      aria-selected=${at === this.chosen ? 'true' : 'false'}
      aria-disabled=${option.available ? 'false' : 'true'}
      @click=${() => this.pick(option)}
    >
      <span class="palette-name">${option.name}</span>
      ${option.detail ? html`<span class="palette-detail">${option.detail}</span>` : nothing}
      ${option.figure ? html`<span class="money">${option.figure}</span>` : nothing}
      ${option.key ? html`<kbd>${option.key}</kbd>` : nothing}
      ${option.account && at === this.chosen
        ? this.errands().map((one) => html`<span class="palette-errand"><kbd>${one.key}</kbd> ${this.words[one.word]}</span>`)
        : nothing}
    </div>`;
  }

  private list(groups: Group[]) {
    let at = 0;
    return html`<div role="listbox" id="palette-list" class="palette-list" aria-label=${this.words.title}>
      ${groups.map(
        (group, i) =>
          html`<div role="group" aria-labelledby="palette-kind-${i}">
            <div role="presentation" class="palette-kind" id="palette-kind-${i}">${group.kind}</div>
            ${group.options.map((option) => this.row(option, at++))}
          </div>`,
      )}
    </div>`;
  }

  private status(count: number): string {
    if (this.searching()) return this.words.searching;
    if (this.searchable() && this.answer?.broken) return this.words.broken;
    if (this.only && !this.searchable()) return this.words.who;
    return count ? `${this.words.found} ${count}` : this.words.none;
  }

  render() {
    if (!this.open) return nothing;
    const groups = this.groups();
    const hint = this.only ? this.words['who.hint'] : this.words.hint;
    const count = groups.reduce((sum, group) => sum + group.options.length, 0);
    return html`<dialog
      class="palette"
      aria-label=${this.only ? this.words.who : this.words.title}
      @keydown=${this.inside}
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.hide();
      }}
      @click=${(event: Event) => {
        if (event.target === event.currentTarget) this.hide();
      }}
    >
      <div class="palette-body">
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          maxlength=${LONGEST}
          aria-autocomplete="list"
          aria-expanded=${count ? 'true' : 'false'}
          aria-controls=${count ? 'palette-list' : nothing}
          aria-activedescendant=${count ? `palette-option-${this.chosen}` : nothing}
          aria-label=${hint}
          placeholder=${hint}
          .value=${this.text}
          @input=${(event: InputEvent) => this.typed((event.target as HTMLInputElement).value)}
        />
        ${count ? this.list(groups) : nothing}
        <p role="status" class="palette-status">${this.status(count)}</p>
      </div>
    </dialog>`;
  }
}

customElements.define('entente-palette', Palette);
