package fr.entente.backoffice.ui.listening;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import fr.entente.backoffice.ui.Labels;
import fr.entente.backoffice.ui.SmallUpload;
import fr.entente.backoffice.ui.UploadTexts;
import fr.entente.uikit.Banner;
import fr.entente.uikit.Formats;
import fr.entente.workshop.Measured;
import fr.entente.workshop.Measurements;
import fr.entente.workshop.Running;
import fr.entente.workshop.Tryout;
import fr.entente.workshop.Version;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How well a version reads labelled lines: of a file, or its own examples held back in turn.
class MeasureTab extends Div {
  // Twenty thousand lines of two hundred signs.
  private static final int MOST_BYTES = 4_000_000;

  private final Measurements measurements;
  private final Tryout tryout;
  private final Formats formats;
  private final Select<Version> version =
      Labels.choice(
          this, getTranslation("backoffice.listening.version"), "detector", Version.class, null);
  private final Banner banner = new Banner();
  private final WorkProgress progress = new WorkProgress();
  private final Div result = new Div();
  private @Nullable Measured own;
  private @Nullable Measured file;

  MeasureTab(Measurements measurements, Tryout tryout, Formats formats) {
    this.measurements = measurements;
    this.tryout = tryout;
    this.formats = formats;
    addClassName("measure");
    version.setValue(Version.LIVE);
    version.setId("measure-version");
    var held =
        new Button(
            getTranslation("backoffice.listening.heldback"),
            e -> begin(() -> measurements.heldBack(version.getValue())));
    held.setId("measure-held");
    var row = new Div(version, held, upload());
    row.addClassName("row");
    result.setId("measure-result");
    add(
        row,
        new Paragraph(getTranslation("backoffice.listening.measure.help")),
        banner,
        progress,
        result);
  }

  private Upload upload() {
    var upload = new Upload();
    upload.setUploadHandler(
        new SmallUpload(
            MOST_BYTES,
            (_, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              begin(() -> measurements.lines(version.getValue(), text));
              upload.clearFileList();
            },
            () -> banner.error(getTranslation("backoffice.upload.big"))));
    upload.setMaxFiles(1);
    upload.setAcceptedFileTypes(".tsv", ".csv", ".txt");
    upload.setMaxFileSize(MOST_BYTES);
    upload.setI18n(UploadTexts.of(this, "backoffice.listening.upload"));
    return upload;
  }

  private interface Work {
    Running<Measured> begin();
  }

  private void begin(Work work) {
    if (progress.busy()) {
      banner.warning(getTranslation("backoffice.listening.busy"));
      return;
    }
    banner.clear();
    result.removeAll();
    Version which = version.getValue();
    progress.follow(
        work.begin(),
        "backoffice.listening.measuring",
        measured -> show(measured, which),
        () -> banner.error(getTranslation("backoffice.listening.broke")));
  }

  private void show(Optional<Measured> measured, Version which) {
    if (measured.isEmpty()) {
      banner.warning(getTranslation("backoffice.listening.nothing." + which));
      return;
    }
    Measured figures = measured.get();
    banner.success(
        getTranslation(
            "backoffice.listening.measured", formats.number(figures.lines()), figures.version()));
    if (figures.cut()) {
      banner.warning(
          getTranslation("backoffice.listening.cut", formats.number(Measured.MOST_LINES)));
    }
    if (!figures.unusable().isEmpty()) {
      var wrong = new UnorderedList();
      figures
          .unusable()
          .forEach(each ->
              wrong.add(
                  new ListItem(
                      getTranslation("backoffice.listening.line", each.number())
                          + " "
                          + getTranslation(each.why()))));
      int others = figures.unusableLines() - figures.unusable().size();
      if (others > 0) {
        wrong.add(
            new ListItem(
                getTranslation(
                    "backoffice.listening.unusable.others", others, formats.number(others))));
      }
      result.add(new H2(getTranslation("backoffice.listening.unusable")), wrong);
    }
    keep(figures);
    result.add(new FourColumns(own, file));
    if (!figures.reliability().isEmpty()) {
      result.add(new ReliabilityChart(figures.reliability(), formats));
    }
    result.add(new FigureTable(figures.measures()), new MissList(figures, which, tryout, formats));
  }

  /// Columns of two versions never stand beside each other.
  private void keep(Measured figures) {
    if (figures.reliability().isEmpty()) {
      file = figures;
    } else {
      own = figures;
    }
    if (own != null && !own.version().equals(figures.version())) {
      own = null;
    }
    if (file != null && !file.version().equals(figures.version())) {
      file = null;
    }
  }
}
