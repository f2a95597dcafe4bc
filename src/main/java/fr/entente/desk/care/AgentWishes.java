package fr.entente.desk.care;

import fr.entente.accounts.Contact;
import fr.entente.accounts.Portfolio;
import fr.entente.compliance.Compliance;
import fr.entente.compliance.ContactWishes;
import fr.entente.compliance.WrittenContact;
import fr.entente.desk.DeskCommands;
import fr.entente.desk.Subject;
import fr.entente.desk.care.ContactWish.Channel;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Notice;
import fr.entente.desk.seat.Seat;
import fr.entente.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Front door: "do not call me there", "no more e-mails", and the way back: said to an agent, in
/// force at once.
@Service
@PreAuthorize("hasAnyRole('AGENT', 'LEAD')")
public class AgentWishes {
  private final DeskCommands commands;
  private final Portfolio portfolio;
  private final Compliance compliance;
  private final WrittenContact writing;

  AgentWishes(
      DeskCommands commands, Portfolio portfolio, Compliance compliance, WrittenContact writing) {
    this.commands = commands;
    this.portfolio = portfolio;
    this.compliance = compliance;
    this.writing = writing;
  }

  /// Everything that can be stopped or taken up again, the number in hand first; empty without an
  /// account.
  public List<ContactWish> offered(Seat seat) {
    var brief = commands.look(seat).brief();
    return brief == null ? List.of() : offered(brief);
  }

  private List<ContactWish> offered(Brief brief) {
    var contacts = portfolio.file(brief.account()).map(file -> file.contacts()).orElse(List.of());
    var wishes = compliance.wishes(brief.debtor());
    var offered = new ArrayList<ContactWish>();
    again(wishes.noCalls(), wishes.noCallsTo(), Channel.PHONE, offered);
    again(wishes.noMail(), wishes.noMailTo(), Channel.MAIL, offered);
    if (!wishes.noCalls()) {
      phones(contacts, brief, wishes)
          .forEach(
              (number, name) -> offered.add(new ContactWish(Channel.PHONE, number, name, true)));
      offered.add(new ContactWish(Channel.PHONE, null, "", true));
    }
    if (!wishes.noMail()) {
      mails(contacts, wishes)
          .forEach(
              (address, name) -> offered.add(new ContactWish(Channel.MAIL, address, name, true)));
      offered.add(new ContactWish(Channel.MAIL, null, "", true));
    }
    return offered;
  }

  private static void again(
      boolean all, Set<String> some, Channel channel, List<ContactWish> offered) {
    if (all) {
      offered.add(new ContactWish(channel, null, "", false));
    }
    some.stream().sorted().forEach(one -> offered.add(new ContactWish(channel, one, "", false)));
  }

  private static Map<String, String> phones(
      List<Contact> contacts, Brief brief, ContactWishes wishes) {
    var found = new java.util.LinkedHashMap<String, String>();
    var first = brief.callee();
    java.util.stream.Stream.concat(java.util.stream.Stream.ofNullable(first), contacts.stream())
        .filter(contact -> !contact.phoneUnusable() && wishes.mayCall(contact.phone()))
        .forEach(contact -> {
          PhoneNumber number = java.util.Objects.requireNonNull(contact.phone());
          found.putIfAbsent(number.e164(), contact.name());
        });
    return found;
  }

  private static Map<String, String> mails(List<Contact> contacts, ContactWishes wishes) {
    var found = new TreeMap<String, String>();
    contacts.stream()
        .filter(contact -> wishes.mayMail(contact.email()))
        .forEach(contact ->
            found.putIfAbsent(
                java.util.Objects.requireNonNull(contact.email()).toLowerCase(Locale.ROOT),
                contact.name()));
    return found;
  }

  /// The debtor's word about being reached; in force at once.
  public DeskState note(Seat seat, ContactWish wish, String words) {
    return commands.note(
        seat, DeskCommand.WISH, (subject, desk) -> note(subject, desk.draft(), wish, words));
  }

  private Draft note(Subject subject, Draft draft, ContactWish wish, String words) {
    if (wish.channel() == Channel.PHONE) {
      phone(subject, wish, words);
    } else {
      mail(subject, wish, words);
    }
    String done = wish.stop() ? "desk.done.wish" : "desk.done.wish_again";
    return draft.closed().notice(Notice.done(done));
  }

  private void phone(Subject subject, ContactWish wish, String words) {
    var number = wish.address() == null ? null : new PhoneNumber(wish.address());
    if (wish.stop()) {
      compliance.optOut(subject.debtor(), number, words, subject.agent());
    } else {
      compliance.withdrawOptOut(subject.debtor(), number, words, subject.agent());
    }
  }

  private void mail(Subject subject, ContactWish wish, String words) {
    if (wish.stop()) {
      writing.optOut(subject.debtor(), wish.address(), words, subject.agent());
    } else {
      writing.withdrawOptOut(subject.debtor(), wish.address(), words, subject.agent());
    }
  }
}
