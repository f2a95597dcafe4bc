package fr.entente.desk.picture;

import fr.entente.accounts.ChasingLetter;
import fr.entente.accounts.Fact;
import fr.entente.attachments.AttachmentKind;
import fr.entente.outreach.ColleagueQuestion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known around the debt, and from whom: how invoices are handled at the customer's, how
/// sound the customer is, what colleagues were asked, which letters went out, and which papers
/// nobody has signed.
public record Background(
    List<Fact> billing,
    @Nullable Fact credit,
    List<Asked> asked,
    List<Sent> letters,
    List<AttachmentKind> unsigned) {
  /// A question to a colleague, and where it stands now.
  public record Asked(ColleagueQuestion question, ColleagueQuestion.State state) {}

  /// A letter, and what came back: the day of a reply that was noted or of a mail that was received
  /// since, if any.
  public record Sent(ChasingLetter letter, @Nullable LocalDate repliedOn) {}

  /// Nothing: nothing is known, or nothing may be.
  public static final Background NONE =
      new Background(List.of(), null, List.of(), List.of(), List.of());
}
