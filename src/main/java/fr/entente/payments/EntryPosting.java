package fr.entente.payments;

import fr.entente.accounts.Incoming;
import java.util.ArrayList;
import java.util.List;
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
      var part = new BankAllocation(line.id(), share.account(), share.amount(), reference);
      long id = allocations.persist(part).id();
      ids.add(id);
      parts.add(
          new Incoming(
              share.account(),
              share.amount(),
              line.bookedOn(),
              reference,
              line.means(),
              PostingRepository.source(id)));
    }
    payments.receiveAll(parts);
    postings.posted(ids);
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
