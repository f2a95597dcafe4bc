package fr.entente.outreach.answer;

import fr.entente.commitments.CommitmentStatus;
import fr.entente.commitments.Commitments;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.HoldType;
import fr.entente.kernel.Language;
import fr.entente.kernel.PublicHolidays;
import fr.entente.outreach.AnswerKind;
import fr.entente.outreach.DateChoices;
import fr.entente.outreach.Dossier;
import fr.entente.outreach.Dossiers;
import fr.entente.outreach.LinkResult;
import fr.entente.outreach.LinkResult.Closed;
import fr.entente.outreach.LinkResult.Open;
import fr.entente.outreach.OpenInvoice;
import fr.entente.outreach.OutreachSettings;
import fr.entente.outreach.link.Link;
import fr.entente.outreach.link.Links;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who comes with a token: finds the arrangement and what can still be said about it, or that there
/// is nothing here. To be called as the system, for nobody is signed in.
@Component
public class LinkReader {
  private final Links links;
  private final Dossiers dossiers;
  private final AnswerRepository answers;
  private final Commitments commitments;
  private final Compliance compliance;
  private final OutreachSettings settings;
  private final Clock clock;

  LinkReader(
      Links links,
      Dossiers dossiers,
      AnswerRepository answers,
      Commitments commitments,
      Compliance compliance,
      OutreachSettings settings,
      Clock clock) {
    this.links = links;
    this.dossiers = dossiers;
    this.answers = answers;
    this.commitments = commitments;
    this.compliance = compliance;
    this.settings = settings;
    this.clock = clock;
  }

  /// Changes nothing but the journal of visits; `person` is false for machines that look ahead.
  @Transactional
  public LinkResult visit(String token, boolean person) {
    Optional<Link> link = links.find(token);
    if (link.isEmpty()) {
      return nobody();
    }
    LinkResult page = page(link.get());
    if (person) {
      links.event(link.get().id(), page instanceof Open ? "VISITED" : "CLOSED", "");
    }
    return page;
  }

  public Closed nobody() {
    return new Closed(Dossiers.phone(settings.agencyPhone()), null, Language.FR);
  }

  public LinkResult page(Link link) {
    Dossier dossier = dossiers.of(link.commitment()).orElseThrow();
    boolean moved =
        answers.of(link.commitment()).stream().anyMatch(a -> a.kind() == AnswerKind.MOVED);
    boolean over =
        switch (dossier.commitment().overall()) {
          case CANCELLED -> true;
          case RESCHEDULED -> !moved;
          default -> false;
        };
    return !links.inForce(link) || over || stopped(link) ? closed(dossier) : open(link, dossier);
  }

  static Closed closed(Dossier dossier) {
    return new Closed(dossier.phone(), dossier.sender(), dossier.language());
  }

  // A dispute that was said here stays readable; every other stop takes the demand off the page.
  private boolean stopped(Link link) {
    return compliance.holds(link.account()).stream()
        .anyMatch(hold ->
            hold.type().stops()
                && hold.type() != HoldType.DISPUTE
                && hold.type() != HoldType.LEGAL_REPRESENTATIVE);
  }

  private Open open(Link link, Dossier dossier) {
    var given = answers.of(link.commitment());
    boolean disputed = given.stream().anyMatch(a -> a.kind() == AnswerKind.DISPUTED);
    boolean confirmed = given.stream().anyMatch(a -> a.kind() == AnswerKind.CONFIRMED);
    var commitment = dossier.commitment();
    boolean waits = commitment.overall() == CommitmentStatus.PENDING;
    boolean stopped = disputed && held(dossier);
    boolean owed =
        commitment.overall() != CommitmentStatus.KEPT
            && commitment.overall() != CommitmentStatus.KEPT_LATE
            && commitment.overall() != CommitmentStatus.RESCHEDULED;
    var invoices = owed ? answers.invoices(commitment.id()) : List.<OpenInvoice>of();
    return new Open(
        dossier,
        dossiers.successor(commitment.id()).orElse(commitment),
        link.id(),
        given,
        waits && !stopped ? dates(dossier) : List.of(),
        invoices,
        disputed && !stopped ? answers.disputed(commitment.id()) : List.of(),
        waits && !disputed && !confirmed,
        owed && (!disputed || !invoices.isEmpty() && !stopped));
  }

  private boolean held(Dossier dossier) {
    return dossier.file().account().whollyDisputed()
        || compliance.holds(dossier.commitment().account()).stream()
            .anyMatch(hold -> hold.type() == HoldType.DISPUTE);
  }

  private List<DateChoices> dates(Dossier dossier) {
    boolean mayMove = commitments.moves(dossier.commitment().id()) < settings.selfMoves();
    var bounds =
        new DateChoices.Bounds(
            LocalDate.now(clock), mayMove, settings.selfMoveDays(), settings.askDays());
    return DateChoices.of(
        dossier.commitment(),
        PublicHolidays.ofPostcode(dossier.file().debtor().postcode()),
        bounds);
  }
}
