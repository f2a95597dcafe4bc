package fr.entente.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import fr.entente.backoffice.ui.accounts.AccountView;
import fr.entente.kernel.AccountId;
import fr.entente.uikit.Chip;
import fr.entente.uikit.Errand;
import java.util.Locale;

/// Cells of long lists, drawn by the browser from a few words each: fifty rows of components, each
/// known to the server one by one, are what a person waits for when a page opens.
public final class Cells {
  private static final String LINK =
      """
      <div class="named"><a href="${item.link.href}" router-link>${item.link.text}</a>\
      <span class="quiet" ?hidden="${!item.link.quiet}">${item.link.quiet}</span></div>\
      """;
  private static final String CHIP =
      """
      <div class="named"><span class="chip" data-tone="${item.status.tone}">\
      <vaadin-icon icon="${item.status.icon}" aria-hidden="true"></vaadin-icon>\
      <span>${item.status.text}</span></span>\
      <span class="quiet" ?hidden="${!item.status.quiet}">${item.status.quiet}</span></div>\
      """;
  private static final String TWO_LINES =
      """
      <div class="two-lines"><span>${item.lines.first}</span>\
      <span class="quiet" ?hidden="${!item.lines.second}">${item.lines.second}</span></div>\
      """;
  private static final String CALL =
      """
      <button type="button" class="call-key" data-call="${item.account}" aria-label="${item.whom}" \
      title="${item.whom}" @click="${call}"><vaadin-icon icon="vaadin:phone" aria-hidden="true"></vaadin-icon></button>\
      """;

  private Cells() {}

  /// A way to another page, and quietly behind it what tells two of the same name apart.
  public record Link(String href, String text, String quiet) {
    public Link(String href, String text) {
      this(href, text, "");
    }

    /// To an account's file.
    public static Link to(AccountId account, String name, String quiet) {
      return new Link(file(account), name, quiet);
    }

    /// To an account's file, from a list that it can be walked along.
    public static Link to(AccountId account, QueryParameters from, String name, String quiet) {
      return new Link(file(account) + "?" + from.getQueryString(), name, quiet);
    }

    private static String file(AccountId account) {
      return AccountView.ROUTE + "/" + account.value();
    }
  }

  /// A status by icon and word, and quietly behind it what explains it.
  public record Status(Chip.Tone tone, VaadinIcon icon, String text, String quiet) {
    public Status(Chip.Tone tone, VaadinIcon icon, String text) {
      this(tone, icon, text, "");
    }
  }

  /// One above the other, for names that would be cut side by side.
  public record Lines(String first, String second) {}

  /// A [Status] in the words of the template.
  public record Chipped(String tone, String icon, String text, String quiet) {
    static Chipped of(Status status) {
      return new Chipped(
          status.tone().name().toLowerCase(Locale.ROOT),
          "vaadin:" + status.icon().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          status.text(),
          status.quiet());
    }
  }

  // One value for each row: what it is made of is looked up once.
  static <T> Renderer<T> links(SerializableFunction<T, Link> of) {
    return LitRenderer.<T>of(LINK).withProperty("link", of::apply);
  }

  static <T> Renderer<T> lines(SerializableFunction<T, Lines> of) {
    return LitRenderer.<T>of(TWO_LINES).withProperty("lines", of::apply);
  }

  static <T> Renderer<T> statuses(SerializableFunction<T, Status> of) {
    return LitRenderer.<T>of(CHIP).withProperty("status", row -> Chipped.of(of.apply(row)));
  }

  static <T> Renderer<T> calls(
      Grid<T> grid,
      SerializableFunction<T, AccountId> account,
      SerializableFunction<T, String> whom) {
    return LitRenderer.<T>of(CALL)
        .withProperty("account", row -> Long.toString(account.apply(row).value()))
        .withProperty(
            "whom", row -> grid.getTranslation("backoffice.call.key.whom", whom.apply(row)))
        .withFunction("call", row -> Errand.call(account.apply(row)).send(UI.getCurrent()));
  }
}
