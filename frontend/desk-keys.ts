import { LitElement, html, nothing } from 'lit';
import type { Deed, Doer } from './palette';

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

type PaletteElement = HTMLElement & { open: boolean; show(): void };

const palette = () => document.querySelector<PaletteElement>('entente-palette');

/** The desk's keyboard: one listener for every command of the server's registry, and the keyboard help. The palette of
 * the product lists the commands too. Keys are compared by `code`, so that digits work without Shift on a French keyboard. */
class DeskKeys extends LitElement implements Doer {
  static properties = {
    commands: { type: Array },
    words: { type: Object },
    token: { type: String },
    open: { state: true },
  };

  declare commands: Command[];
  declare words: Words;
  declare token: string;
  declare open: boolean;
  private opener: HTMLElement | null = null;

  constructor() {
    super();
    this.commands = [];
    this.words = {};
    this.token = '';
    this.open = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('data-deeds', '');
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
    if (event.isComposing || event.metaKey || this.open || palette()?.open) return;
    const wanted = this.keyOf(event);
    const command = this.commands.find((known) => known.key === wanted);
    const digit = this.digitOf(event);
    const lettered = this.letteredBy(event);
    if (lettered) {
      event.preventDefault();
      if (!event.repeat) lettered.click();
    } else if (command?.id === 'CLOSE_FORM' && this.laidOver()) {
      event.preventDefault();
      event.stopPropagation();
      this.send('HISTORY', 0);
    } else if (digit && !typing(document.activeElement)) {
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
      return command.available && !document.querySelector('vaadin-date-picker[opened], vaadin-select[opened], vaadin-combo-box[opened], vaadin-popover[opened]');
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

  /** The choice in sight that has this letter; letters are those printed on the keyboard in use. */
  private letteredBy(event: KeyboardEvent): HTMLElement | undefined {
    if (event.ctrlKey || event.altKey || event.key.length !== 1 || typing(document.activeElement)) return undefined;
    const letter = event.key.toUpperCase();
    const choices = [...document.querySelectorAll<HTMLElement>('[data-letter]')];
    return choices.find((choice) => choice.dataset.letter === letter && choice.checkVisibility());
  }

  private laidOver(): boolean {
    return !!document.querySelector('.desk-history-all') && !document.querySelector('vaadin-popover[opened]');
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

  deeds(): Deed[] {
    const others = this.commands.filter((c) => c.id !== 'PALETTE');
    return others.map((c) => ({ id: c.id, name: c.label, key: c.keyLabel, available: c.available }));
  }

  act(id: string) {
    const command = this.commands.find((known) => known.id === id);
    if (command) this.run(command);
  }

  show(what: 'palette' | 'help') {
    if (what === 'palette') {
      palette()?.show();
      return;
    }
    this.opener = document.activeElement as HTMLElement | null;
    this.open = true;
    this.updateComplete.then(() => this.querySelector<HTMLElement>('.desk-keys-close')?.focus());
  }

  private hide() {
    this.open = false;
    this.opener?.focus?.();
  }

  private inside = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.hide();
    } else if (event.key === 'Tab') {
      event.preventDefault();
    }
  };

  private help() {
    return html`<button type="button" class="desk-keys-close" @click=${() => this.hide()}>${this.words.close} <kbd>Esc</kbd></button>
      <dl>
        ${this.commands
          .filter((c) => c.keyLabel)
          .map((c) => html`<div data-command=${c.id}><dt><kbd>${c.keyLabel}</kbd></dt><dd>${c.label}</dd></div>`)}
        <div><dt><kbd>1</kbd>…<kbd>9</kbd></dt><dd>${this.words.answers}</dd></div>
        <div><dt><kbd>A</kbd>…<kbd>Z</kbd></dt><dd>${this.words.letters}</dd></div>
      </dl>`;
  }

  render() {
    if (!this.open) return nothing;
    return html`<div class="desk-keys-shade" @click=${() => this.hide()}></div>
      <div class="desk-keys-help" role="dialog" aria-modal="true" aria-label=${this.words.help} @keydown=${this.inside}>
        <h2>${this.words.help}</h2>
        ${this.help()}
      </div>`;
  }
}

customElements.define('desk-keys', DeskKeys);
