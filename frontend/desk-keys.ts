import { LitElement, html, nothing } from 'lit';

type Command = { id: string; key: string; keyLabel: string; label: string; available: boolean };
type Words = Record<string, string>;

const MODIFIERS = ['Ctrl', 'Shift', 'Alt'];

/** Can this element take typed characters? Then single characters are text and never commands. */
function typing(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

function pressable(element: Element | null): boolean {
  return !!element?.closest('button, a[href], summary, select, vaadin-button, vaadin-select, vaadin-checkbox, [role="button"]');
}

/** The desk's keyboard: one listener for every command of the server's registry, the palette and the keyboard help.
 * Keys are compared by `code`, so that digits work without Shift on a French keyboard. */
class DeskKeys extends LitElement {
  static properties = {
    commands: { type: Array },
    words: { type: Object },
    token: { type: String },
    open: { state: true },
    filter: { state: true },
    chosen: { state: true },
  };

  declare commands: Command[];
  declare words: Words;
  declare token: string;
  declare open: '' | 'palette' | 'help';
  declare filter: string;
  declare chosen: number;
  private opener: HTMLElement | null = null;

  constructor() {
    super();
    this.commands = [];
    this.words = {};
    this.token = '';
    this.open = '';
    this.filter = '';
    this.chosen = 0;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.pressed, true);
    document.addEventListener('input', this.typed, true);
    window.addEventListener('offline', this.lost);
    window.addEventListener('online', this.back);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.pressed, true);
    document.removeEventListener('input', this.typed, true);
    window.removeEventListener('offline', this.lost);
    window.removeEventListener('online', this.back);
    super.disconnectedCallback();
  }

  /** What was typed and never reached the server, if any; asked for when the page comes back. */
  kept(key: string, saved: string): string | null {
    const local = window.localStorage.getItem(key);
    return local !== null && local !== saved ? local : null;
  }

  /** The server has it: nothing stays on this computer. */
  forget(key: string, saved: string) {
    if (window.localStorage.getItem(key) === saved) window.localStorage.removeItem(key);
  }

  private typed = (event: Event) => {
    const field = (event.target as Element | null)?.closest?.('[data-keep]');
    if (field) window.localStorage.setItem(field.getAttribute('data-keep')!, (event.target as HTMLTextAreaElement).value);
  };

  private lost = () => document.documentElement.setAttribute('data-offline', '');
  private back = () => document.documentElement.removeAttribute('data-offline');

  private pressed = (event: KeyboardEvent) => {
    if (event.isComposing || event.metaKey || this.open) return;
    const wanted = this.keyOf(event);
    const command = this.commands.find((known) => known.key === wanted);
    const digit = this.digitOf(event);
    if (digit && !typing(document.activeElement)) {
      event.preventDefault();
      if (!event.repeat) this.send('DIGIT', digit);
    } else if (command && this.mine(command, event)) {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) this.run(command);
    }
  };

  private mine(command: Command, event: KeyboardEvent): boolean {
    if (command.key === 'Enter') return command.available && !typing(document.activeElement) && !pressable(document.activeElement);
    if (command.key === 'Escape') {
      return command.available && !document.querySelector('vaadin-date-picker[opened], vaadin-select[opened], vaadin-combo-box[opened]');
    }
    return !event.ctrlKey || !event.altKey;
  }

  private keyOf(event: KeyboardEvent): string {
    const held = [event.ctrlKey, event.shiftKey, event.altKey];
    return [...MODIFIERS.filter((_, i) => held[i]), event.code === 'NumpadEnter' ? 'Enter' : event.code].join('+');
  }

  private digitOf(event: KeyboardEvent): number {
    if (event.ctrlKey || event.altKey) return 0;
    const match = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    return match ? Number(match[1]) : 0;
  }

  private run(command: Command) {
    if (command.id === 'PALETTE') this.show('palette');
    else if (command.id === 'HELP') this.show('help');
    // Whoever presses the note key types on at once: the caret cannot wait for the server.
    else if (command.id === 'NOTE' && command.available) document.querySelector<HTMLElement>('#desk-note')?.focus();
    else if (command.available) this.send(command.id, 0);
  }

  /** A field gives its value when it loses the focus: it is made to, and gets the focus back. */
  private send(id: string, digit: number) {
    const active = document.activeElement as HTMLElement | null;
    if (typing(active)) {
      active!.blur();
      active!.focus({ preventScroll: true });
    }
    performance.mark('desk-key');
    this.dispatchEvent(new CustomEvent('desk-command', { detail: { id, digit, token: this.token } }));
  }

  show(what: 'palette' | 'help') {
    this.opener = document.activeElement as HTMLElement | null;
    this.filter = '';
    this.chosen = 0;
    this.open = what;
    this.updateComplete.then(() => this.querySelector<HTMLElement>('input, .desk-keys-close')?.focus());
  }

  private hide() {
    this.open = '';
    this.opener?.focus?.();
  }

  private matching(): Command[] {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const found = this.commands.filter((c) => plain(c.label).includes(plain(this.filter)));
    return [...found.filter((c) => c.available), ...found.filter((c) => !c.available)];
  }

  private inside = (event: KeyboardEvent) => {
    event.stopPropagation();
    const list = this.matching();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.hide();
    } else if (this.open === 'palette' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.chosen = (this.chosen + step + list.length) % Math.max(1, list.length);
      this.updateComplete.then(() => this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
    } else if (this.open === 'palette' && event.key === 'Enter') {
      event.preventDefault();
      this.pick(list[this.chosen]);
    } else if (event.key === 'Tab') {
      event.preventDefault();
    }
  };

  private pick(command?: Command) {
    if (!command?.available) return;
    this.hide();
    this.run(command);
  }

  private row(command: Command, at: number) {
    return html`<li
      role="option"
      id="desk-option-${command.id}"
      data-command=${command.id}
      aria-selected=${at === this.chosen ? 'true' : 'false'}
      aria-disabled=${command.available ? 'false' : 'true'}
      @click=${() => this.pick(command)}
    >
      <span>${command.label}</span>
      ${command.available ? nothing : html`<em>${this.words.unavailable}</em>`}
      ${command.keyLabel ? html`<kbd>${command.keyLabel}</kbd>` : nothing}
    </li>`;
  }

  private palette() {
    const list = this.matching();
    return html`<input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="desk-options"
        aria-activedescendant=${list.length ? `desk-option-${list[this.chosen]?.id}` : nothing}
        aria-label=${this.words.filter}
        placeholder=${this.words.filter}
        .value=${this.filter}
        @input=${(e: InputEvent) => {
          this.filter = (e.target as HTMLInputElement).value;
          this.chosen = 0;
        }}
      />
      <ul id="desk-options" role="listbox" aria-label=${this.words.palette}>
        ${list.map((command, at) => this.row(command, at))}
      </ul>
      ${list.length ? nothing : html`<p>${this.words.none}</p>`}`;
  }

  private help() {
    return html`<button type="button" class="desk-keys-close" @click=${() => this.hide()}>${this.words.close} <kbd>Esc</kbd></button>
      <dl>
        ${this.commands
          .filter((c) => c.keyLabel)
          .map((c) => html`<div data-command=${c.id}><dt><kbd>${c.keyLabel}</kbd></dt><dd>${c.label}</dd></div>`)}
        <div><dt><kbd>1</kbd>…<kbd>9</kbd></dt><dd>${this.words.answers}</dd></div>
      </dl>`;
  }

  render() {
    if (!this.open) return nothing;
    const title = this.open === 'help' ? this.words.help : this.words.palette;
    return html`<div class="desk-keys-shade" @click=${() => this.hide()}></div>
      <div class="desk-keys-${this.open}" role="dialog" aria-modal="true" aria-label=${title} @keydown=${this.inside}>
        <h2>${title}</h2>
        ${this.open === 'help' ? this.help() : this.palette()}
      </div>`;
  }
}

customElements.define('desk-keys', DeskKeys);
