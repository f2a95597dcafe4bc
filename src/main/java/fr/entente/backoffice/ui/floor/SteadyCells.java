package fr.entente.backoffice.ui.floor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fr.entente.reporting.FloorLine;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Cells that are drawn anew only when what they tell is another thing: the menu that is open in
/// one, and the focus, stay.
final class SteadyCells {
  private static final String TOLD = "floor-cell";
  static final String OPEN = "event.detail.open";
  static final String WATCH =
      """
      new MutationObserver(() => {
        const open = this.querySelector('vaadin-menu-bar-button[expanded]') !== null;
        if (open !== (this._rowMenu ?? false)) {
          this._rowMenu = open;
          this.dispatchEvent(new CustomEvent('row-menu', { detail: { open } }));
        }
      }).observe(this, { subtree: true, childList: true, attributes: true, attributeFilter: ['expanded'] });
      const at = event => {
        if (!this.isConnected) {
          ['focusin', 'pointerdown'].forEach(type => document.removeEventListener(type, at));
        } else if (event.type === 'focusin' || !this.contains(event.target)) {
          this._rowFocus = this.contains(event.target)
            ? event.target.closest('[data-cell]')?.dataset.cell : undefined;
        }
      };
      ['focusin', 'pointerdown'].forEach(type => document.addEventListener(type, at));
      """;
  // Rows that change places are drawn anew, and the focus goes with its row.
  static final String FOCUS =
      """
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (this._rowFocus && document.activeElement === document.body) {
          const cell = this.querySelector(`[data-cell="${this._rowFocus}"]`);
          (cell?.querySelector('vaadin-menu-bar-button') ?? cell)?.focus();
        }
      }))
      """;

  private SteadyCells() {}

  /// `of` is what the component of a line tells.
  static ComponentRenderer<Component, FloorLine> of(
      String key, Function<FloorLine, Component> maker, Function<FloorLine, @Nullable Object> of) {
    return new ComponentRenderer<Component, FloorLine>(
        line -> told(key, line, maker, of),
        (now, line) ->
            Objects.equals(ComponentUtil.getData(now, TOLD), of.apply(line))
                ? now
                : told(key, line, maker, of));
  }

  private static Component told(
      String key,
      FloorLine line,
      Function<FloorLine, Component> maker,
      Function<FloorLine, @Nullable Object> of) {
    Component cell = maker.apply(line);
    ComponentUtil.setData(cell, TOLD, of.apply(line));
    cell.getElement().setAttribute("data-cell", key + "-" + line.row().agent().value());
    return cell;
  }
}
