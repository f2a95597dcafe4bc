package fr.entente.payments;

import fr.entente.accounts.Incoming;
import fr.entente.accounts.SmallDifference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Posts what a person decided: each part of an entry to the ledger of its account.
@Component
class EntryPosting {
  private final EntryStateRepository states;
  private final BankAllocationRepository allocations;
  private final PostingRepository postings;
  private final Payments payments;

  EntryPosting(
      EntryStateRepository states,
      BankAllocationRepository allocations,
      PostingRepository postings,
      Payments payments) {
    this.states = states;
    this.allocations = allocations;
    this.postings = postings;
    this.payments = payments;
  }

  void post(EntryLine line, List<Share> shares) {
    List<Long> ids = new ArrayList<>();
    List<Incoming> parts = new ArrayList<>();
    for (Share share : shares) {
      String reference = reference(line, share);
      SmallDifference letGo = letGo(line, share);
      var part = new BankAllocation(line.id(), share.account(), share.amount(), reference, letGo);
      long id = allocations.persist(part).id();
      ids.add(id);
      parts.add(
          new Incoming(
              share.account(),
              share.amount(),
              line.bookedOn(),
              reference,
              line.means(),
              PostingRepository.source(id),
              letGo,
              null));
    }
    payments.receiveAll(parts);
    postings.posted(ids);
  }

  // Only with the whole of the entry, as the rules proposed it: who divides it decides otherwise.
  private @Nullable SmallDifference letGo(EntryLine line, Share share) {
    boolean asProposed = share.invoice() == null && share.amount().compareTo(line.amount()) == 0;
    return asProposed
        ? states
            .letGo(line.id(), share.account().value())
            .map(row -> PostingRepository.letGo(row.getAmount(), row.getKind()))
            .orElse(null)
        : null;
  }

  // What a person named, else what the rules read, else the bank's own words.
  private String reference(EntryLine line, Share share) {
    return share.invoice() == null
        ? states
            .reference(line.id(), share.account())
            .orElseGet(() -> EntryRepository.cut(line.text(), 200))
        : DecisionRepository.reference(List.of(share.invoice()), line.text());
  }
}
