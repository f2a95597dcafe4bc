package fr.entente.backoffice.ui.payments;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.accounts.Portfolio;
import fr.entente.backoffice.ui.SinglePress;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.payments.DecisionResult;
import fr.entente.payments.EntryLine;
import fr.entente.payments.Share;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Divides one entry among accounts and their invoices. What is left over may wait; more than came
/// in is refused, and so is a fraction of a cent.
class SplitDialog extends Dialog {
  private final Portfolio portfolio;
  private final Formats formats;
  private final Money rest;
  private final Function<List<Share>, DecisionResult> post;
  private final Banner banner = new Banner();
  private final Div accounts = new Div();
  private final Paragraph left = new Paragraph();
  private final Map<AccountId, SplitAccount> parts = new LinkedHashMap<>();
  private final OtherAccount other;

  SplitDialog(
      EntryLine line,
      Portfolio portfolio,
      Formats formats,
      Function<List<Share>, DecisionResult> post) {
    this.portfolio = portfolio;
    this.formats = formats;
    this.rest = line.rest();
    this.post = post;
    setHeaderTitle(
        getTranslation(
            "reconciliation.split.title",
            formats.money(rest),
            line.payer().isEmpty() ? formats.date(line.bookedOn()) : line.payer()));
    setWidth("46rem");
    setMaxHeight("90vh");
    setId("split-dialog");
    setCloseOnOutsideClick(false);
    other =
        new OtherAccount(
            portfolio,
            formats,
            getTranslation("reconciliation.split.add"),
            (account, name) -> add(account.id()));
    accounts.addClassName("split-accounts");
    left.setId("split-left");
    left.getElement().setAttribute("role", "status");
    var save = SinglePress.button(getTranslation("reconciliation.split.save"), this::save);
    save.setId("split-save");
    save.addThemeNames("primary");
    var cancel = new Button(getTranslation("uikit.cancel"), e -> close());
    add(banner, accounts, other);
    getFooter().add(left, cancel, save);
    Keys.click(save, Key.ENTER, this, KeyModifier.CONTROL);
    tell();
  }

  /// Adds an account with its open invoices; what is left is laid on the oldest of them.
  void add(AccountId account) {
    SplitAccount known = parts.get(account);
    if (known == null) {
      var file = portfolio.file(account).orElseThrow();
      known = new SplitAccount(file, formats, remaining(), this::tell);
      parts.put(account, known);
      accounts.add(known);
    }
    known.begin();
    tell();
  }

  void search() {
    other.search();
  }

  private Money remaining() {
    Money sum = parts.values().stream().map(SplitAccount::sum).reduce(Money.ZERO, Money::plus);
    return rest.minus(sum);
  }

  private void tell() {
    Money open = remaining();
    boolean over = open.compareTo(Money.ZERO) < 0;
    left.setText(
        over
            ? getTranslation("reconciliation.split.over", formats.money(Money.ZERO.minus(open)))
            : getTranslation("reconciliation.rest", formats.money(open)));
    left.getElement().setAttribute("data-tone", over ? "error" : "none");
  }

  private void save() {
    banner.clear();
    List<Share> shares = new ArrayList<>();
    for (SplitAccount part : parts.values()) {
      if (!part.collect(shares)) {
        return;
      }
    }
    if (post.apply(shares) instanceof DecisionResult.Refused(String key)) {
      banner.error(getTranslation(key));
    } else {
      close();
    }
  }
}
