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
  return !!element?.closest(
    'button, a[href], summary, select, vaadin-button, vaadin-select, vaadin-checkbox, vaadin-radio-button, vaadin-tab, vaadin-item, ' +
      'vaadin-details-summary, [role="button"], [role="link"], [role="menuitem"], [role="option"], [role="tab"], [role="radio"]',
  );
}

const BUTTONS = '.desk vaadin-button, .desk button, .desk a[href]';

/** The button of the desk that this event is about; those of the palette and of the page around it are none. */
function pressedButton(event: Event): Element | null {
  return (event.target as Element | null)?.closest?.('.desk vaadin-button, vaadin-button[data-command]') ?? null;
}

type PaletteElement = HTMLElement & { open: boolean; show(only?: string): void };

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
  private third = false;
  private aim: { button: Element; token: string } | null = null;

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
    window.addEventListener('keyup', this.released, true);
    window.addEventListener('blur', this.left);
    document.addEventListener('pointerdown', this.aimed, true);
    document.body.addEventListener('click', this.clicked, true);
    document.addEventListener('input', this.typed, true);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.pressed, true);
    window.removeEventListener('keyup', this.released, true);
    window.removeEventListener('blur', this.left);
    document.removeEventListener('pointerdown', this.aimed, true);
    document.body.removeEventListener('click', this.clicked, true);
    document.removeEventListener('input', this.typed, true);
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

  /** What was typed on other accounts and calls, and never reached the server: to be sent to those, and to no other. */
  strays(prefix: string, here: string): string[][] {
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(prefix) && key !== here);
    return keys.map((key) => [key, window.localStorage.getItem(key)!]);
  }

  private typed = (event: Event) => {
    const field = (event.target as Element | null)?.closest?.('[data-keep]');
    if (field) window.localStorage.setItem(field.getAttribute('data-keep')!, (event.target as HTMLTextAreaElement).value);
  };

  /** What a button means is fixed when it is pressed, not when the finger comes up again. */
  private aimed = (event: Event) => {
    const button = pressedButton(event);
    this.aim = button ? { button, token: this.token } : null;
  };

  /** A click on a command is its key: one guard for both. The second half of a double click is no wish of its own, for what
   * stands under the pointer by then nobody has read. */
  private clicked = (event: MouseEvent) => {
    const button = pressedButton(event);
    if (!button) return;
    const seen = this.aim?.button === button ? this.aim.token : this.token;
    this.aim = null;
    const command = this.commands.find((known) => known.id === button.getAttribute('data-command'));
    if (event.detail > 1 || command) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (command && event.detail <= 1 && !button.hasAttribute('disabled')) this.run(command, seen);
  };

  private released = (event: KeyboardEvent) => {
    if (event.key === 'AltGraph') this.third = false;
  };

  private left = () => (this.third = false);

  /** The third level of a keyboard types characters; on some systems it is told as Ctrl and Alt, on others not at all. */
  private types(event: KeyboardEvent): boolean {
    if (event.key === 'AltGraph') this.third = true;
    return this.third || event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey);
  }

  private pressed = (event: KeyboardEvent) => {
    if (this.types(event) || event.isComposing || event.metaKey || this.open || palette()?.open) return;
    // A key that is held down presses a button once.
    if (event.repeat && ['Enter', ' '].includes(event.key) && document.activeElement?.closest(BUTTONS)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
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
    const match = /^(Digit|Numpad)([1-9])$/.exec(event.code);
    // Without NumLock the keypad moves the page.
    return match && (match[1] === 'Digit' || event.key === match[2]) ? Number(match[2]) : 0;
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

  private run(command: Command, seen = this.token) {
    if (command.id === 'PALETTE') this.show('palette');
    else if (command.id === 'HELP') this.show('help');
    else if (command.id === 'INCOMING' && command.available) this.show('incoming');
    // Whoever presses the note key types on at once: the caret cannot wait for the server.
    else if (command.id === 'NOTE' && command.available) document.querySelector<HTMLElement>('#desk-note')?.focus();
    else if (command.available) this.send(command.id, 0, seen);
  }

  /** A field gives its value when it loses the focus: it is made to, and gets the focus back. */
  private send(id: string, digit: number, token = this.token) {
    const active = document.activeElement as HTMLElement | null;
    if (typing(active)) {
      active!.blur();
      active!.focus({ preventScroll: true });
    }
    performance.mark('desk-key');
    this.dispatchEvent(new CustomEvent('desk-command', { detail: { id, digit, token } }));
  }

  deeds(): Deed[] {
    const others = this.commands.filter((c) => c.id !== 'PALETTE');
    return others.map((c) => ({ id: c.id, name: c.label, key: c.keyLabel, available: c.available }));
  }

  act(id: string) {
    const command = this.commands.find((known) => known.id === id);
    if (command) this.run(command);
  }

  show(what: 'palette' | 'incoming' | 'help') {
    if (what !== 'help') {
      palette()?.show(what === 'incoming' ? 'INCOMING' : '');
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
