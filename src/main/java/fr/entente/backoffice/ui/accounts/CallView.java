package fr.entente.backoffice.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.entente.backoffice.ui.Labels;
import fr.entente.calls.CallRecord;
import fr.entente.commitments.Commitment;
import fr.entente.compliance.Compliance;
import fr.entente.kernel.CallId;
import fr.entente.reporting.CallFile;
import fr.entente.reporting.CallFiles;
import fr.entente.uikit.EmptyState;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;

/// One call: its facts and what was agreed, beside everything said and done in order.
@Route(value = CallView.ROUTE, layout = MainLayout.class)
@RolesAllowed({"LEAD", "MANAGER"})
public class CallView extends Screen implements HasUrlParameter<Long> {
  /// Where a call is; its number follows.
  static final String ROUTE = "calls/file";

  private final CallFiles files;
  private final Compliance compliance;
  private final Formats formats;
  private final Div page = new Div();

  CallView(CallFiles files, Compliance compliance, Formats formats) {
    super("backoffice.callfile.title");
    this.files = files;
    this.compliance = compliance;
    this.formats = formats;
    page.addClassNames("columns", "account-file");
    add(page);
  }

  @Override
  public void setParameter(BeforeEvent event, Long call) {
    page.removeAll();
    files
        .read(new CallId(call))
        .ifPresentOrElse(
            this::show,
            () ->
                page.add(
                    new EmptyState(
                        word("none"), getTranslation("backoffice.callfile.none.advice"))));
  }

  private void show(CallFile file) {
    var left = new Div(new H2(account(file)), facts(file), new H3(word("agreed")));
    if (file.commitments().isEmpty()) {
      left.add(new Paragraph(word("agreed.none")));
    }
    file.commitments().forEach(each -> left.add(new Paragraph(told(each))));
    left.add(new H3(word("note")), new Paragraph(Optional.ofNullable(file.note()).orElse("–")));
    page.add(left, new Div(new H2(word("story")), new CallStoryList(file, formats)));
  }

  // A policy whose file is gone keeps the name it had.
  private String policy(CallRecord call) {
    return compliance.policies().stream()
        .filter(each -> each.key().equals(call.policyKey()))
        .findFirst()
        .map(each -> word("policy", Labels.policy(this, each), call.policyVersion()))
        .orElseGet(() -> call.policyVersion() == 0 ? word("policy.none") : call.policyKey());
  }

  private static RouterLink account(CallFile file) {
    return new RouterLink(file.debtorName(), AccountView.class, file.call().account().value());
  }

  private Component facts(CallFile file) {
    CallRecord call = file.call();
    var list = new DescriptionList();
    list.addClassName("facts");
    fact(list, "backoffice.at", formats.moment(call.requestedAt()));
    fact(list, "agents.role.AGENT", file.agentName());
    fact(list, "backoffice.callfile.creditor", file.creditorName());
    fact(list, "backoffice.phone", formats.phone(call.number()));
    fact(list, "backoffice.call.status", Labels.of(this, "call.status", call.status()));
    fact(list, "backoffice.call.length", length(call));
    fact(list, "backoffice.callfile.heard", heard(file));
    fact(list, "backoffice.callfile.identity", identity(call));
    fact(list, "backoffice.call.outcome", outcome(call));
    fact(list, "backoffice.policy", policy(call));
    fact(list, "backoffice.callfile.script", script(call));
    return list;
  }

  private void fact(DescriptionList list, String key, String value) {
    list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }

  private Span told(Commitment commitment) {
    return new Span(
        getTranslation(
            "backoffice.callfile.told",
            formats.money(commitment.total()),
            commitment.instalments().size(),
            formats.date(commitment.instalments().getFirst().effectiveDueOn()),
            Labels.of(this, "commitment.status", commitment.overall()),
            commitment.words()));
  }

  private String heard(CallFile file) {
    Double share = file.heard().share();
    return share == null ? "–" : formats.percent(share);
  }

  private String identity(CallRecord call) {
    return call.identityConfirmedAt() == null
        ? word("identity.no")
        : formats.moment(call.identityConfirmedAt());
  }

  private String outcome(CallRecord call) {
    return call.disposition() == null
        ? "–"
        : getTranslation("backoffice.disposition." + call.disposition());
  }

  private static String script(CallRecord call) {
    return call.scriptKey() == null || call.scriptHash() == null
        ? "–"
        : call.scriptKey() + " · " + call.scriptHash().substring(0, 7);
  }

  private String length(CallRecord call) {
    if (call.answeredAt() == null || call.endedAt() == null) {
      return "–";
    }
    var length = Duration.between(call.answeredAt(), call.endedAt());
    return getTranslation("backoffice.call.minutes", length.toMinutes(), length.toSecondsPart());
  }

  private String word(String key, Object... values) {
    return getTranslation("backoffice.callfile." + key, values);
  }
}
