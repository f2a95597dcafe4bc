package fr.entente.desk;

import fr.entente.accounts.ChasingLetter;
import fr.entente.accounts.FactKind;
import fr.entente.attachments.Attachment;
import fr.entente.attachments.AttachmentKind;
import fr.entente.desk.picture.Background;
import fr.entente.detection.ReceivedMail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands around the debt, of all that is kept of it. Pure.
final class BackgroundWriter {
  private BackgroundWriter() {}

  static Background of(WhoReader.Who who, Clock clock) {
    var facts = who.file().facts();
    var around = who.around();
    return new Background(
        Stream.of(FactKind.PORTAL, FactKind.ORDER_NEEDED, FactKind.CUT_OFF)
            .map(kind -> kind.latest(facts))
            .flatMap(Optional::stream)
            .toList(),
        FactKind.CREDIT.latest(facts).orElse(null),
        around.asked().stream()
            .map(one -> new Background.Asked(one, one.state(clock.instant())))
            .toList(),
        around.letters().stream()
            .map(letter -> new Background.Sent(letter, reply(letter, who.mails(), clock)))
            .toList(),
        unsigned(around.papers()));
  }

  // The first that came back after the letter.
  private static @Nullable LocalDate reply(
      ChasingLetter letter, List<ReceivedMail> mails, Clock clock) {
    var noted = Optional.ofNullable(letter.repliedOn());
    var received =
        mails.stream()
            .map(mail -> mail.at().atZone(clock.getZone()).toLocalDate())
            .filter(day -> !day.isBefore(letter.sentOn()))
            .min(Comparator.naturalOrder());
    return noted.or(() -> received).orElse(null);
  }

  // One signed paper of a kind is enough; where nothing is attached nothing is known.
  static List<AttachmentKind> unsigned(List<Attachment> papers) {
    return AttachmentKind.toBeSigned().stream()
        .filter(kind -> papers.stream().anyMatch(paper -> paper.kind() == kind))
        .filter(kind -> papers.stream().noneMatch(paper -> paper.kind() == kind && paper.signed()))
        .toList();
  }
}
