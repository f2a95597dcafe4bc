package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.entente.commitments.Commitment;
import fr.entente.commitments.Waiver;
import fr.entente.commitments.WaiverResult;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import fr.entente.uikit.Banner;
import org.jspecify.annotations.Nullable;

/// Whether interest and indemnity are forgone for the latest agreement, and the button for it.
class WaiverLine extends Div {
  private final AccountId account;
  private final AccountDesk desk;
  private final Banner banner = new Banner();

  WaiverLine(AccountId account, AccountDesk desk) {
    this.account = account;
    this.desk = desk;
    addClassName("row");
    show();
  }

  private void show() {
    removeAll();
    desk.commitments().history(account).stream().findFirst().ifPresent(this::show);
    add(banner);
  }

  private void show(Commitment latest) {
    var waiver = desk.waivers().of(latest.id());
    waiver.ifPresent(one -> add(new Span(told(one))));
    boolean open =
        desk.commitments().open(account).filter(o -> o.id().equals(latest.id())).isPresent();
    if (waiver.isEmpty() && open && desk.writes()) {
      add(new Button(getTranslation("backoffice.interest.waive"), event -> offer(latest)));
    }
  }

  private String told(Waiver waiver) {
    return getTranslation(
        "backoffice.interest.waiver." + waiver.state(),
        desk.formats().money(waiver.total()),
        desk.formats().date(waiver.offeredOn()));
  }

  private void offer(Commitment latest) {
    switch (desk.waivers().offer(latest.id())) {
      case WaiverResult.Offered(var waiver) -> banner.success(told(waiver));
      case WaiverResult.Refused(var reason, var limit) ->
          banner.error(getTranslation("desk.refused." + reason, money(limit)));
    }
    show();
  }

  private String money(@Nullable Money limit) {
    return limit == null ? "" : desk.formats().money(limit);
  }
}
