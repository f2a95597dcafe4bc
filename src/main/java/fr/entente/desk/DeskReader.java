package fr.entente.desk;

import fr.entente.desk.LineSliceReader.Line;
import fr.entente.desk.picture.Draft;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a desk from the database, slice by slice: all of it, or only what changed since it was
/// read before.
@Component
class DeskReader {
  private final LineSliceReader lines;
  private final WhoReader who;
  private final MoneyReader money;
  private final SignReader signs;
  private final DayReader days;
  private final CounselReader counsel;
  private final GateReader gates;
  private final DraftRepository drafts;
  private final Clock clock;

  DeskReader(
      LineSliceReader lines,
      WhoReader who,
      MoneyReader money,
      SignReader signs,
      DayReader days,
      CounselReader counsel,
      GateReader gates,
      DraftRepository drafts,
      Clock clock) {
    this.lines = lines;
    this.who = who;
    this.money = money;
    this.signs = signs;
    this.days = days;
    this.counsel = counsel;
    this.gates = gates;
    this.drafts = drafts;
    this.clock = clock;
  }

  /// The whole desk.
  Readings read(AgentId agent) {
    return read(agent, null, Slice.ALL, null);
  }

  /// The desk as it was read before, with these slices read again; all of it when another account
  /// is on it. `kept` is the draft that was just saved.
  Readings read(
      AgentId agent, @Nullable Readings before, Set<Slice> changed, @Nullable Draft kept) {
    var line = before == null || changed.contains(Slice.LINE) ? lines.read(agent) : before.line();
    var same = before != null && same(before.line(), line) ? before : null;
    var account = account(line, same, changed);
    var day =
        same != null && same.line().phase() == line.phase() && !changed.contains(Slice.DAY)
            ? same.day()
            : days.read(agent, line.phase());
    long place = line.account() == null ? Draft.NO_ACCOUNT : line.account().value();
    var draft = kept != null && kept.account() == place ? kept : drafts.find(agent, place);
    var gate = gates.read(line, account, draft, same == null ? null : same.gate(), changed);
    return advised(new Readings(line, account, day, draft, null, gate), same, changed);
  }

  private static boolean same(Line before, Line now) {
    return Objects.equals(before.account(), now.account());
  }

  private Readings.@Nullable Account account(
      Line line, @Nullable Readings before, Set<Slice> changed) {
    AccountId id = line.account();
    var known = before == null ? null : before.account();
    if (id == null) {
      return null;
    }
    if (before == null || known == null) {
      return who.read(id)
          .map(read -> new Readings.Account(read, money.read(id), signs.read(id, line.call())))
          .orElse(null);
    }
    boolean call = line.sameCall(before.line());
    var person =
        changed.contains(Slice.WHO)
            ? who.read(id).orElse(known.who())
            : call ? known.who() : who.again(known.who());
    return new Readings.Account(
        person,
        changed.contains(Slice.MONEY) ? money.read(id) : known.agreed(),
        changed.contains(Slice.SIGNS) || !call ? signs.read(id, line.call()) : known.heard());
  }

  // Terms are looked at again when they, or what they rest on, changed.
  private Readings advised(Readings now, @Nullable Readings before, Set<Slice> changed) {
    var account = now.account();
    if (account == null || now.masked() || !now.draft().writing()) {
      return now;
    }
    return now.with(
        before != null && sameTerms(before, now.draft(), changed)
            ? before.counsel()
            : counsel.of(
                Subject.of(now.line(), account.who()),
                Payable.of(account.who().file(), null, LocalDate.now(clock)),
                Objects.requireNonNull(now.draft().terms()),
                account.agreed().interest()));
  }

  private static boolean sameTerms(Readings before, Draft draft, Set<Slice> changed) {
    return before.counsel() != null
        && !changed.contains(Slice.MONEY)
        && !changed.contains(Slice.WHO)
        && before.draft().form() == draft.form()
        && Objects.equals(before.draft().terms(), draft.terms());
  }
}
