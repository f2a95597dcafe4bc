import { LitElement, html } from 'lit';

/** Counts up from `since`, or down to `until`, in the browser: no push is spent on a clock. Instants are epoch
 * milliseconds of the server; `now` is the server's clock at the moment of writing. Whoever types is given the span of
 * the warning again, as the server gives it. */
class DeskTimer extends LitElement {
  static properties = {
    since: { type: Number },
    until: { type: Number },
    warn: { type: Number },
    now: { type: Number },
    text: { state: true },
  };

  declare since?: number;
  declare until?: number;
  declare warn?: number;
  declare now?: number;
  declare text: string;
  private skew = 0;
  private tick?: number;
  private typedAt = 0;
  private typed = () => (this.typedAt = Date.now() + this.skew);

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.text = '';
    document.addEventListener('input', this.typed, true);
    this.tick = window.setInterval(() => this.count(), 500);
  }

  disconnectedCallback() {
    document.removeEventListener('input', this.typed, true);
    window.clearInterval(this.tick);
    super.disconnectedCallback();
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('now') && this.now) this.skew = this.now - Date.now();
    if (changed.has('since') || changed.has('until') || changed.has('now')) this.count();
  }

  private count() {
    // Nobody here knows whether the call still goes on.
    if (document.documentElement.dataset.away) {
      this.text = '–:–';
      return;
    }
    const now = Date.now() + this.skew;
    const warned = this.until && this.warn ? this.until - this.warn : 0;
    const until = this.until ? Math.max(this.until, warned ? this.typedAt + warned : 0) : undefined;
    const span = until ? until - now : this.since ? now - this.since : NaN;
    this.toggleAttribute('warning', !!until && !!warned && now >= until - warned);
    if (Number.isNaN(span)) {
      this.text = '';
      return;
    }
    const seconds = Math.max(0, Math.floor(span / 1000));
    this.text = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  }

  render() {
    return html`${this.text}`;
  }
}

customElements.define('desk-timer', DeskTimer);
