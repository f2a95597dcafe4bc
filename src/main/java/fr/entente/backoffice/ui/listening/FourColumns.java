package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.entente.backoffice.ui.Lists;
import fr.entente.detection.CallFigures;
import fr.entente.kernel.Language;
import fr.entente.listening.Measures;
import fr.entente.workshop.Interval;
import fr.entente.workshop.Measured;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The same questions to four kinds of lines, side by side, each with its 95 % bounds: our own held
/// back, those of writers who saw no example, ordinary life, and whole calls. No column alone can
/// flatter.
class FourColumns extends Div {
  FourColumns(@Nullable Measured own, @Nullable Measured file) {
    setId("measure-columns");
    addClassName("measure-columns");
    var list = Lists.<ColumnRow>grid(getTranslation("backoffice.columns.title"));
    Lists.text(
            list,
            getTranslation("backoffice.columns.figure"),
            r ->
                ListeningTexts.language(this, r.language())
                    + " : "
                    + getTranslation("backoffice.columns." + r.key()))
        .setFlexGrow(2);
    Lists.figure(list, getTranslation("backoffice.columns.held"), r -> share(r.heldBack()));
    Lists.figure(list, getTranslation("backoffice.columns.fresh"), r -> share(r.fresh()));
    Lists.figure(list, getTranslation("backoffice.columns.ordinary"), r -> share(r.ordinary()));
    Lists.figure(list, getTranslation("backoffice.columns.calls"), r -> call(r.calls()));
    list.setItems(rows(own, file));
    list.setAllRowsVisible(true);
    var help = new Paragraph(getTranslation("backoffice.columns.help"));
    help.addClassName("quiet");
    add(new H2(getTranslation("backoffice.columns.title")), list, help);
    if (file != null && !file.writers().isEmpty()) {
      add(new H2(getTranslation("backoffice.columns.writers")), writers(file));
    }
  }

  private static List<ColumnRow> rows(@Nullable Measured own, @Nullable Measured file) {
    List<ColumnRow> rows = new ArrayList<>();
    for (Language language : Language.values()) {
      var held = figures(own, language);
      var fresh = figures(file, language);
      if (held != null || fresh != null) {
        rows.addAll(
            ColumnRow.of(language, held, fresh, calls(own, language, 1), calls(own, language, 3)));
      }
    }
    return rows;
  }

  private static Measures.@Nullable Figures figures(@Nullable Measured of, Language language) {
    return of == null ? null : of.measures().slices().get(language.code());
  }

  private static @Nullable CallFigures calls(@Nullable Measured of, Language language, int told) {
    return of == null
        ? null
        : of.calls().stream()
            .filter(each -> each.language() == language && each.told() == told)
            .findFirst()
            .orElse(null);
  }

  private String share(Measures.@Nullable Share share) {
    return share == null || share.of() == 0
        ? "–"
        : ListeningTexts.share(this, share.rate())
            + " ("
            + ListeningTexts.interval(this, Interval.wilson(share.part(), share.of()))
            + ")";
  }

  private String call(ColumnRow.@Nullable Call call) {
    if (call == null || Double.isNaN(call.figure().value())) {
      return "–";
    }
    var figure = call.figure();
    if (call.of() == 0) {
      return ListeningTexts.share(this, figure.value())
          + " ("
          + ListeningTexts.interval(this, new Interval(figure.low(), figure.high()))
          + ")";
    }
    return getTranslation(
        "backoffice.columns.in",
        ListeningTexts.decimal(this, figure.value()),
        call.of(),
        ListeningTexts.decimal(this, figure.low()),
        ListeningTexts.decimal(this, figure.high()));
  }

  private record Writer(String name, Language language, Measures.Figures figures) {}

  private Grid<Writer> writers(Measured file) {
    List<Writer> rows = new ArrayList<>();
    file.writers()
        .forEach((name, measures) -> {
          for (Language language : Language.values()) {
            var figures = measures.slices().get(language.code());
            if (figures != null) {
              rows.add(new Writer(name, language, figures));
            }
          }
        });
    var list = Lists.<Writer>grid(getTranslation("backoffice.columns.writers"));
    Lists.text(list, getTranslation("backoffice.columns.writer"), Writer::name);
    Lists.text(
        list, getTranslation("uikit.language"), w -> ListeningTexts.language(this, w.language()));
    Lists.figure(list, getTranslation("backoffice.columns.heard"), w -> share(w.figures().heard()));
    Lists.figure(
        list, getTranslation("backoffice.columns.right"), w -> share(w.figures().rightPrompts()));
    Lists.figure(
        list,
        getTranslation("backoffice.listening.f1"),
        w -> ListeningTexts.share(this, w.figures().f1()));
    Lists.figure(list, getTranslation("backoffice.columns.false"), w -> share(w.figures().hard()));
    Lists.figure(
        list, getTranslation("backoffice.columns.crisisheard"), w -> share(w.figures().crisis()));
    list.setItems(rows);
    list.setAllRowsVisible(true);
    return list;
  }
}
