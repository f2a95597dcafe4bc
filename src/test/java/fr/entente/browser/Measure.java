package fr.entente.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/// What a ruler says about a page: whether it fits, whether words are whole, whether a finger finds
/// its targets, whether the place of the caret is seen.
final class Measure {
  // A cell of a table may end in three dots: its column can be widened, and its file has it whole.
  private static final String AMISS =
      """
      () => {
        const amiss = [];
        const page = document.documentElement;
        const content = document.querySelector('#content') ?? page;
        const name = e => e.localName + (e.id ? '#' + e.id : '') + (e.className ? '.' + e.className : '')
          + ' "' + e.textContent.trim().slice(0, 40) + '"';
        for (const box of [page, content])
          if (box.scrollWidth > box.clientWidth)
            amiss.push(name(box).slice(0, 40) + ' must be pushed sideways: ' + box.scrollWidth + ' in ' + box.clientWidth);
        for (const e of document.querySelectorAll('body *')) {
          const words = [...e.childNodes].some(node => node.nodeType === 3 && node.data.trim());
          if (!words || e.closest('vaadin-grid-cell-content') || !e.checkVisibility({ visibilityProperty: true })) continue;
          const style = getComputedStyle(e);
          if (style.overflowX === 'visible' || style.overflowX === 'auto' || e.clientWidth <= 1) continue;
          if (e.scrollWidth > e.clientWidth + 1)
            amiss.push(name(e) + ' is clipped: ' + e.scrollWidth + ' in ' + e.clientWidth);
        }
        const targets = 'vaadin-button, button, summary, vaadin-checkbox, vaadin-radio-button, vaadin-tab, vaadin-select,'
          + ' vaadin-text-field, vaadin-combo-box, vaadin-date-picker, vaadin-side-nav-item';
        for (const e of document.querySelectorAll(targets)) {
          const box = e.getBoundingClientRect();
          if (!e.checkVisibility({ visibilityProperty: true }) || box.width <= 1) continue;
          const label = e.shadowRoot?.querySelector('[part=label]');
          if (box.width < 24 || box.height < 24)
            amiss.push(name(e) + ' is a small target: ' + box.width + ' x ' + box.height);
          // A button with a picture keeps its words for those who hear them.
          if (e.matches('vaadin-button:not([theme~=icon])') && label && label.scrollWidth > label.clientWidth + 1)
            amiss.push(name(e) + ' is clipped: ' + label.scrollWidth + ' in ' + label.clientWidth);
        }
        return amiss;
      }
      """;

  // Something about the element, what it is a part of, or its parts changes when the caret comes.
  private static final String UNSEEN =
      """
      () => {
        const around = e => {
          const all = [];
          for (let at = e; at && all.length < 4; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host)
            all.push(at, ...(at.shadowRoot?.querySelectorAll('[part]') ?? []));
          return all;
        };
        const look = e => around(e).map(at => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(at);
          return [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor].join();
        }).join(';');
        const wanted = 'a[href], button, vaadin-button, summary, input, textarea, select, vaadin-tab, [tabindex="0"]';
        const unseen = [];
        for (const e of document.querySelectorAll(wanted)) {
          if (!e.checkVisibility({ visibilityProperty: true }) || e.disabled || e.tabIndex < 0) continue;
          document.activeElement?.blur();
          const before = look(e);
          e.focus({ preventScroll: true });
          if (e.matches(':focus') && look(e) === before)
            unseen.push(e.localName + ' "' + (e.textContent || e.id).trim().slice(0, 40) + '" does not show the caret');
        }
        document.activeElement?.blur();
        return unseen;
      }
      """;

  private Measure() {}

  static List<?> amiss(Page page) {
    return (List<?>) Look.at(page, AMISS);
  }

  /// As whoever uses the keyboard moves about.
  static List<?> unseenCaret(Page page) {
    page.keyboard().press("Tab");
    return (List<?>) Look.at(page, UNSEEN);
  }
}
