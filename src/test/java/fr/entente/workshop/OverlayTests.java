package fr.entente.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.kernel.AgentId;
import fr.entente.kernel.Language;
import fr.entente.listening.Channel;
import fr.entente.listening.Label;
import fr.entente.listening.ListeningContent;
import fr.entente.listening.Phrase;
import fr.entente.workshop.Change.At;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlayTests {
  private static final String NONE = "fr/examples/none.tsv";
  private static final String CASH = "fr/examples/cash_flow_hidden.tsv";

  private final TreeMap<String, String> files = new TreeMap<>();
  private int ids;

  private Change change(@Nullable At before, At after) {
    return new Change(++ids, before, after, 1, new AgentId(7), Instant.EPOCH);
  }

  @Test
  void aLineIsReplacedWhereItStandsAndRemarksStay() {
    files.put(NONE, "# salutations\nnote\tbonjour\r\nnote\tbonsoir\n");
    var overlay =
        new Overlay(
            files, List.of(change(new At(NONE, "note\tbonjour"), new At(NONE, "note\tsalut"))));
    assertThat(overlay.texts())
        .containsOnlyKeys(NONE)
        .containsEntry(NONE, "# salutations\nnote\tsalut\nnote\tbonsoir\n");
    assertThat(overlay.lines())
        .filteredOn(DraftLine::changed)
        .singleElement()
        .matches(line -> line.line() == 2 && line.entry().text().equals("salut"))
        .matches(line -> line.live() != null && line.live().text().equals("bonjour"));
  }

  @Test
  void anotherLabelIsAnotherFile() {
    files.put(NONE, "note\tplus un rond\nnote\tbonsoir\n");
    files.put(CASH, "note\ton attend\n");
    var overlay =
        new Overlay(
            files,
            List.of(
                change(new At(NONE, "note\tplus un rond"), new At(CASH, "note\tplus un rond"))));
    assertThat(overlay.texts())
        .containsEntry(NONE, "note\tbonsoir\n")
        .containsEntry(CASH, "note\ton attend\nnote\tplus un rond\n");
  }

  @Test
  void aLineOfOrdinaryLifeStandsInTheBackgroundAndIsReadBackAsOne() {
    var entry = Entry.background(Language.FR, Channel.TRANSCRIPT, "c'est serré, comme rue");
    var at = At.of(entry);
    assertThat(at)
        .isEqualTo(
            new At("fr/examples/background-floor.tsv", "transcript\tc'est serré, comme rue"));
    var overlay = new Overlay(files, List.of(change(null, at)));
    assertThat(overlay.lines()).extracting(DraftLine::entry).containsExactly(entry);
    files.putAll(overlay.texts());
    assertThat(ListeningContent.of(files).examples())
        .singleElement()
        .matches(line -> line.background() && line.label() == Label.NONE);
  }

  @Test
  void whatElseChangedInTheFolderStaysAndALostLineIsNamed() {
    files.put(NONE, "note\tautre\n");
    var lost = change(new At(NONE, "note\tbonjour"), new At(NONE, "note\tsalut"));
    var added = change(null, new At(NONE, "note\tmerci"));
    var overlay = new Overlay(files, List.of(lost, added));
    assertThat(overlay.lost()).containsExactly(lost);
    assertThat(overlay.texts()).containsEntry(NONE, "note\tautre\nnote\tmerci\n");
  }

  @Test
  void aChangeThatTheFolderAlreadyHasIsDone() {
    files.put(NONE, "note\tsalut\n");
    var done = change(new At(NONE, "note\tbonjour"), new At(NONE, "note\tsalut"));
    var overlay = new Overlay(files, List.of(done));
    assertThat(overlay.done()).containsExactly(done);
    assertThat(overlay.texts()).isEmpty();
  }

  @Test
  void aFirstPhraseGetsItsHeaderAndIsReadBack() {
    Entry phrase = Entry.phrase(Language.FR, Label.CASH_FLOW_HIDDEN, "rond", true, "plus un rond");
    var overlay = new Overlay(files, List.of(change(null, At.of(phrase))));
    files.put("fr/phrases.tsv", overlay.texts().get("fr/phrases.tsv"));
    var content = ListeningContent.of(files);
    assertThat(content.complaints()).isEmpty();
    assertThat(content.phrases())
        .containsExactly(
            new Phrase("rond", Language.FR, Label.CASH_FLOW_HIDDEN, true, false, "plus un rond"));
  }

  @Test
  void everyEntryComesBackFromItsLineAsItWas() {
    var example = Entry.example(Language.EN, Label.NONE, Channel.MAIL, "all paid");
    var hard =
        new Entry(
            Entry.Kind.EXAMPLE,
            Language.FR,
            Label.NONE,
            Label.CRISIS_RISK,
            Channel.NOTE,
            "",
            false,
            "ça me tue",
            "idiome",
            true);
    var veto =
        new Entry(
            Entry.Kind.NOT_PHRASE,
            Language.FR,
            Label.NONE,
            null,
            Channel.TRANSCRIPT,
            "blague",
            true,
            "c'est pour rire",
            "",
            false);
    for (Entry each : List.of(example, hard, veto)) {
      assertThat(EntryLines.entry(EntryLines.file(each), EntryLines.line(each))).contains(each);
    }
    files.put(EntryLines.file(hard), EntryLines.line(hard.withOff(false)) + "\n");
    assertThat(ListeningContent.of(files).complaints()).isEmpty();
    files.put(EntryLines.file(hard), EntryLines.line(hard) + "\n");
    assertThat(ListeningContent.of(files).examples()).isEmpty();
  }
}
