package fr.entente.backoffice.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.entente.agents.Agents;
import fr.entente.backoffice.ui.Lists;
import fr.entente.jobs.JobLine;
import fr.entente.jobs.Jobs;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.uikit.MainLayout;
import fr.entente.uikit.PanelLayout;
import fr.entente.uikit.Screen;
import fr.entente.uikit.SidePanel;
import fr.entente.uikit.StatusBadge;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What runs by itself: how it went, when it comes next, what broke; and a way to bring it forward.
@Route(value = "jobs", layout = MainLayout.class)
@Menu(title = "nav.jobs", order = 540, icon = "vaadin:automation")
@RolesAllowed("ADMINISTRATOR")
class JobsView extends Screen {
  private static final int FAILURES_SHOWN = 20;

  private final Jobs jobs;
  private final Agents agents;
  private final Formats formats;
  private final Banner banner = new Banner();
  private final Grid<JobLine> list;
  private final PanelLayout panels;

  JobsView(Jobs jobs, Agents agents, Formats formats) {
    super("nav.jobs");
    this.jobs = jobs;
    this.agents = agents;
    this.formats = formats;
    list = Lists.grid(getTranslation("nav.jobs"));
    panels = new PanelLayout(list, "job", this::panel);
    Lists.sorts(
            Lists.component(list, getTranslation("backoffice.job.name"), this::name),
            Comparator.comparing(this::title))
        .setFlexGrow(2);
    Lists.component(list, getTranslation("backoffice.job.state"), this::state);
    Lists.text(list, getTranslation("backoffice.job.every"), this::every);
    sorts(
        Lists.text(
            list, getTranslation("backoffice.job.last"), line -> formats.moment(line.lastStart())),
        JobLine::lastStart);
    sorts(
        Lists.figure(list, getTranslation("backoffice.job.length"), line -> length(line.length())),
        JobLine::length);
    sorts(
        Lists.figure(list, getTranslation("backoffice.job.changed"), this::changed),
        JobLine::changed);
    sorts(
        Lists.text(
            list, getTranslation("backoffice.job.next"), line -> formats.moment(line.next())),
        JobLine::next);
    Lists.component(list, getTranslation("backoffice.job.failures"), this::failures);
    Lists.deeds(list, getTranslation("backoffice.job.do"), this::runNow);
    actions(new Button(getTranslation("backoffice.job.refresh"), event -> anew()));
    add(new Paragraph(getTranslation("backoffice.job.why")), banner, panels);
    refresh();
  }

  // What has not happened comes last.
  private static <V extends Comparable<V>> void sorts(
      Grid.Column<JobLine> column, Function<JobLine, @Nullable V> figure) {
    Lists.sorts(
        column, Comparator.comparing(figure, Comparator.nullsLast(Comparator.<V>naturalOrder())));
  }

  private void anew() {
    refresh();
    // What was narrow before a failure is not any more.
    list.recalculateColumnWidths();
  }

  private void refresh() {
    Lists.show(list, jobs.all());
  }

  private Component name(JobLine line) {
    return panels.opener(title(line), line.name());
  }

  // A job without a title of its own is shown by its name.
  private String title(JobLine line) {
    String key = "backoffice.job.name." + line.name();
    String title = getTranslation(key);
    return title.contains(key) ? line.name() : title;
  }

  private Component state(JobLine line) {
    if (line.running()) {
      return badge(StatusBadge.Shape.DIALLING, "running");
    }
    if (line.next() == null) {
      return badge(StatusBadge.Shape.ALERT, "unplanned");
    }
    if (line.runs() == 0) {
      return badge(StatusBadge.Shape.OFFLINE, "waiting");
    }
    return line.changed() == null
        ? badge(StatusBadge.Shape.ALERT, "broke")
        : badge(StatusBadge.Shape.DONE, "well");
  }

  private Component badge(StatusBadge.Shape shape, String state) {
    return new StatusBadge(shape, getTranslation("backoffice.job.state." + state));
  }

  private String every(JobLine line) {
    if (line.every() == null) {
      return getTranslation("backoffice.job.daily", String.valueOf(line.dailyAt()));
    }
    long seconds = line.every().toSeconds();
    return seconds < 60
        ? getTranslation("backoffice.job.seconds", seconds)
        : getTranslation("backoffice.job.minutes", line.every().toMinutes());
  }

  private String length(@Nullable Duration length) {
    return length == null ? "–" : getTranslation("backoffice.job.millis", length.toMillis());
  }

  private String changed(JobLine line) {
    return line.changed() == null ? "–" : formats.number(line.changed());
  }

  private Component failures(JobLine line) {
    if (line.lastFailure() == null) {
      return new Span("0");
    }
    var button =
        new Button(
            getTranslation("backoffice.job.failed", line.failures()),
            event -> panels.open(line.name()));
    button.addThemeNames("tertiary", "small", "error");
    return button;
  }

  private Optional<SidePanel> panel(String name) {
    return jobs.all().stream()
        .filter(job -> job.name().equals(name))
        .findFirst()
        .map(job -> new JobPanel(title(job), job, jobs.failures(name, FAILURES_SHOWN), formats));
  }

  private Component runNow(JobLine line) {
    var button = new Button(getTranslation("backoffice.job.run"), event -> confirm(line));
    button.addThemeName("small");
    button.setEnabled(line.next() != null && !line.running());
    button.setAriaLabel(getTranslation("backoffice.job.run") + ": " + title(line));
    return button;
  }

  private void confirm(JobLine line) {
    String title = title(line);
    var dialog =
        new ConfirmDialog(
            getTranslation("backoffice.job.run.title"),
            getTranslation("backoffice.job.run.text", title),
            getTranslation("backoffice.job.run"),
            event -> run(line, title));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("backoffice.job.cancel"));
    dialog.open();
  }

  private void run(JobLine line, String title) {
    if (jobs.runNow(line.name(), agents.current().id())) {
      banner.success(getTranslation("backoffice.job.run.done", title));
    } else {
      banner.warning(getTranslation("backoffice.job.run.not", title));
    }
    refresh();
  }
}
