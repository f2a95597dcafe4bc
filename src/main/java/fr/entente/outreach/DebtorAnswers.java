package fr.entente.outreach;

import fr.entente.kernel.RunAs;
import fr.entente.outreach.answer.Answers;
import fr.entente.outreach.answer.DateAnswers;
import fr.entente.outreach.answer.DisputeAnswers;
import fr.entente.outreach.answer.LinkReader;
import fr.entente.outreach.link.Link;
import fr.entente.outreach.link.Links;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Front door for whoever comes with a link: what it opens, and the answers that are taken there,
/// once each. Nobody is signed in; the token is the right to answer, and the work is done as the
/// system.
@Service
public class DebtorAnswers {
  /// So many characters of the debtor's own words are kept.
  public static final int LONGEST = 900;

  private final Links links;
  private final LinkReader reader;
  private final Answers answers;
  private final DisputeAnswers disputes;
  private final DateAnswers dates;

  DebtorAnswers(
      Links links, LinkReader reader, Answers answers, DisputeAnswers disputes, DateAnswers dates) {
    this.links = links;
    this.reader = reader;
    this.answers = answers;
    this.disputes = disputes;
    this.dates = dates;
  }

  /// The link that a token names, in force or not; empty when it was never ours.
  public Optional<Long> link(String token) {
    return links.find(token).map(Link::id);
  }

  /// Changes nothing but the journal of visits; `person` is false for machines that look ahead.
  public LinkResult visit(String token, boolean person) {
    return RunAs.system(() -> reader.visit(token, person));
  }

  public LinkResult confirm(String token) {
    return RunAs.system(() -> answers.confirm(token));
  }

  /// Which invoices, by id: none named means all of the arrangement.
  public LinkResult dispute(String token, Set<Long> invoices, String words) {
    return RunAs.system(() -> disputes.dispute(token, invoices, words));
  }

  /// Any unpaid part: at once within the policy, else asked of a person.
  public LinkResult move(String token, int part, LocalDate wanted, String words) {
    return RunAs.system(() -> dates.move(token, part, wanted, words));
  }

  /// Nothing more is written to this debtor.
  public LinkResult noMoreMail(String token) {
    return RunAs.system(() -> answers.noMoreMail(token));
  }

  /// Whoever reads this is not the debtor: the address gets nothing more, its pages close.
  public LinkResult notMe(String token) {
    return RunAs.system(() -> answers.notMe(token));
  }
}
