package fr.entente.backoffice.ui.retention;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.backoffice.ui.Apart;
import fr.entente.backoffice.ui.Lists;
import fr.entente.kernel.Language;
import fr.entente.retention.Retention;
import fr.entente.retention.RetentionLine;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.Screen;
import jakarta.annotation.security.RolesAllowed;
import java.time.Period;
import java.util.Map;

/// What is kept how long, from when, and why; what would go today is counted on request, and
/// nothing goes by pressing a button here.
@Route(value = "retention", layout = MainLayout.class)
@Menu(title = "nav.retention", order = 535, icon = "vaadin:hourglass")
@RolesAllowed({"MANAGER", "ADMINISTRATOR"})
class RetentionView extends Screen {
  private final Retention retention;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final Grid<RetentionLine> list;
  private final Button count = new Button(getTranslation("backoffice.retention.count"));
  private Map<String, Long> due = Map.of();

  RetentionView(Retention retention, Formats formats) {
    super("nav.retention");
    this.retention = retention;
    this.formats = formats;
    list = Lists.grid(getTranslation("nav.retention"));
    Lists.text(list, getTranslation("backoffice.retention.kind"), this::kind).setFlexGrow(3);
    Lists.text(list, getTranslation("backoffice.retention.keep"), line -> keep(line.term().keep()));
    Lists.text(
            list,
            getTranslation("backoffice.retention.from"),
            line -> getTranslation("backoffice.retention.from." + line.term().from()))
        .setFlexGrow(2);
    Lists.text(
        list, getTranslation("backoffice.retention.before"), line -> formats.date(line.before()));
    Lists.figure(list, getTranslation("backoffice.retention.due"), this::due);
    Lists.text(
            list,
            getTranslation("backoffice.retention.source"),
            line -> line.term().source(Language.of(getLocale().getLanguage())))
        .setFlexGrow(3);
    list.setItems(retention.lines());
    list.setAllRowsVisible(true);
    count.addClickListener(event -> count());
    count.setId("retention-count");
    actions(count);
    add(new Paragraph(getTranslation("backoffice.retention.why")), banner, list);
  }

  private String kind(RetentionLine line) {
    return getTranslation("backoffice.retention.kind." + line.term().kind());
  }

  private String keep(Period keep) {
    if (keep.toTotalMonths() == 0) {
      return getTranslation("backoffice.retention.days", keep.getDays());
    }
    return keep.getMonths() == 0
        ? getTranslation("backoffice.retention.years", keep.getYears())
        : getTranslation("backoffice.retention.months", keep.toTotalMonths());
  }

  private String due(RetentionLine line) {
    Long its = due.get(line.term().kind());
    return its == null ? "" : formats.number(its);
  }

  private void count() {
    banner.clear();
    count.setEnabled(false);
    Apart.run(
        getUI().orElseThrow(),
        retention::dryRun,
        this::counted,
        () -> {
          count.setEnabled(true);
          banner.error(getTranslation("backoffice.retention.broke"));
        });
  }

  private void counted(Map<String, Long> now) {
    due = now;
    count.setEnabled(true);
    list.getDataProvider().refreshAll();
    long all = now.values().stream().mapToLong(Long::longValue).sum();
    banner.information(getTranslation("backoffice.retention.counted", all, formats.number(all)));
  }
}
