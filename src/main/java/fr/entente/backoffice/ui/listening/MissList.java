package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.entente.backoffice.ui.Lists;
import fr.entente.listening.Measures;
import fr.entente.uikit.Formats;
import fr.entente.uikit.StatusBadge;
import fr.entente.workshop.Measured;
import fr.entente.workshop.Tryout;
import fr.entente.workshop.Version;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Every line that was read otherwise than it is labelled; the chosen one is explained as under
/// "Try". All of it can be taken along as a file.
class MissList extends Div {
  private final Measured measured;
  private final Version version;
  private final Tryout tryout;
  private final Formats formats;
  private final Div why = new Div();

  MissList(Measured measured, Version version, Tryout tryout, Formats formats) {
    this.measured = measured;
    this.version = version;
    this.tryout = tryout;
    this.formats = formats;
    why.setId("miss-why");
    why.getElement().setAttribute("aria-live", "polite");
    var head =
        new Div(
            new H2(
                getTranslation("backoffice.listening.misses", measured.measures().misses().size())),
            download());
    head.addClassName("row");
    add(head, list(), new Paragraph(getTranslation("backoffice.listening.misses.why")), why);
  }

  private Grid<Measures.Miss> list() {
    var list =
        Lists.<Measures.Miss>grid(
            getTranslation("backoffice.listening.misses", measured.measures().misses().size()));
    Lists.component(list, getTranslation("backoffice.listening.kindofmiss"), this::kind)
        .setFlexGrow(0);
    Lists.text(
            list,
            getTranslation("backoffice.listening.labelled"),
            m -> ListeningTexts.label(this, m.line().label()))
        .setFlexGrow(0);
    Lists.text(
            list,
            getTranslation("backoffice.listening.given"),
            m -> ListeningTexts.label(this, m.reading().label()))
        .setFlexGrow(0);
    Lists.text(list, getTranslation("backoffice.listening.sentence"), m -> m.line().text())
        .setAutoWidth(false)
        .setFlexGrow(4);
    Lists.text(
            list,
            getTranslation("backoffice.listening.where"),
            m -> m.line().file() + ":" + m.line().line())
        .setFlexGrow(0);
    list.setItems(
        measured.measures().misses().stream()
            .sorted(Comparator.comparing(Measures.Miss::prompt).reversed())
            .toList());
    list.setHeight("18rem");
    list.setId("miss-grid");
    list.setSelectionMode(Grid.SelectionMode.SINGLE);
    list.asSingleSelect().addValueChangeListener(e -> explain(e.getValue()));
    return list;
  }

  private StatusBadge kind(Measures.Miss miss) {
    if (!miss.prompt()) {
      return new StatusBadge(
          StatusBadge.Shape.OFFLINE, getTranslation("backoffice.listening.miss.label"));
    }
    return miss.line().label().prompt()
        ? new StatusBadge(
            StatusBadge.Shape.ALERT, getTranslation("backoffice.listening.miss.missed"))
        : new StatusBadge(
            StatusBadge.Shape.ON_CALL, getTranslation("backoffice.listening.miss.alarm"));
  }

  private void explain(Measures.@org.jspecify.annotations.Nullable Miss miss) {
    why.removeAll();
    if (miss != null) {
      tryout
          .explain(miss.line().remark(), version)
          .ifPresent(explained -> why.add(new WhyPanel(explained, formats)));
    }
  }

  private Anchor download() {
    DownloadHandler file =
        event -> {
          event.setFileName("detector-" + measured.version() + ".tsv");
          event.setContentType("text/tab-separated-values; charset=UTF-8");
          event.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
        };
    return new Anchor(file, getTranslation("backoffice.listening.download"));
  }

  private String text() {
    var text = new StringBuilder("# detector " + measured.version() + "\n");
    text.append("slice\tprecision\trecall\tf1\thard\thard_of\teasy\teasy_of\tcrisis\tcrisis_of\n");
    measured
        .measures()
        .slices()
        .forEach((slice, f) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%s\t%.4f\t%.4f\t%.4f\t%d\t%d\t%d\t%d\t%d\t%d\n",
                    slice,
                    f.precision(),
                    f.recall(),
                    f.f1(),
                    f.hard().part(),
                    f.hard().of(),
                    f.easy().part(),
                    f.easy().of(),
                    f.crisis().part(),
                    f.crisis().of())));
    text.append("\nwhere\tlanguage\tchannel\tlabel\tgiven\tconfidence\tutterance\n");
    List<Measures.Miss> misses = measured.measures().misses();
    misses.forEach(miss ->
        text.append(
            String.join(
                "\t",
                miss.line().file() + ":" + miss.line().line(),
                miss.line().language().code(),
                miss.line().channel().code(),
                miss.line().label().code(),
                miss.reading().label().code(),
                String.format(Locale.ROOT, "%.4f", miss.reading().confidence()),
                miss.line().text() + "\n")));
    return text.toString();
  }
}
