package fr.entente.desk;

import fr.entente.accounts.AccountFile;
import fr.entente.accounts.CollectorKind;
import fr.entente.desk.DayReader.Day;
import fr.entente.desk.picture.Brief;
import fr.entente.desk.picture.Counsel;
import fr.entente.desk.picture.DeskState;
import fr.entente.desk.picture.KnownOutcome;
import fr.entente.desk.picture.MoneySlice;
import fr.entente.desk.picture.Objective;
import fr.entente.desk.picture.SignSlice;
import fr.entente.desk.picture.WhoSlice;
import fr.entente.outreach.SentDocument;
import fr.entente.scripts.ScriptFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Arranges what was read as its agent may see it. Masks here, so that no caller can forget to.
@Component
class DeskPresenter {
  private final LineSliceReader lines;
  private final ScriptDesk scripts;
  private final DeskSettings settings;
  private final Clock clock;

  DeskPresenter(LineSliceReader lines, ScriptDesk scripts, DeskSettings settings, Clock clock) {
    this.lines = lines;
    this.scripts = scripts;
    this.settings = settings;
    this.clock = clock;
  }

  Desk desk(Readings read) {
    var account = read.account();
    if (account == null) {
      var state =
          new DeskState(
              lines.shown(read.line(), read.draft()),
              null,
              null,
              money(read.day(), null, List.of()),
              SignSlice.NONE,
              read.draft());
      return new Desk(state, null, null, null, null, state.notice());
    }
    return desk(read, account);
  }

  private Desk desk(Readings read, Readings.Account account) {
    var line = read.line();
    var file = account.who().file();
    boolean masked = read.masked();
    var brief = BriefWriter.brief(read, account, settings, clock);
    var walk =
        scripts
            .run(
                line.call(),
                brief.scriptKey(),
                file.debtor().language(),
                facts(read, account, brief))
            .map(run -> read.crisis() ? ScriptDesk.inCrisis(run) : run)
            .orElse(null);
    var written = read.crisis() ? read.draft().outcome(KnownOutcome.CRISIS) : read.draft();
    var aim = read.crisis() ? Objective.CARE : brief.objective();
    var state =
        new DeskState(
            lines.shown(line, written),
            new WhoSlice(masked ? brief.mask(aim) : brief, account.who().room(), read.gate()),
            walk == null ? null : ScriptDesk.page(walk),
            money(read.day(), read.counsel(), masked ? List.of() : account.agreed().documents()),
            SignReader.shown(account.heard(), walk, written, brief.commitment() != null),
            written);
    var shown = masked ? hidden(state) : state;
    return new Desk(
        shown,
        Subject.of(line, account.who()),
        line.item(),
        walk,
        masked ? null : Payable.of(file, brief.callee(), LocalDate.now(clock)),
        shown.notice());
  }

  private static MoneySlice money(
      Day day, @Nullable Counsel counsel, List<SentDocument> documents) {
    return new MoneySlice(
        counsel, day.smallAccounts(), day.figures(), day.parked(), day.thanks(), documents);
  }

  private ScriptFacts facts(Readings read, Readings.Account account, Brief brief) {
    boolean confirmed = read.line().confirmed() && !read.crisis();
    return SpokenFacts.of(
        account.who().file(),
        read.line().agent(),
        brief,
        account.agreed().story().latest(),
        company(account.who().file()),
        account.who().recall(),
        clock,
        confirmed,
        account.heard().distress(),
        CriteriaReader.of(
            read.line(), account, settings.lastStageDays(), LocalDate.now(clock), confirmed));
  }

  // What must not be spoken of is not written either: terms, and forms that could not be opened
  // now.
  private static DeskState hidden(DeskState state) {
    var form = state.draft().form();
    return form == null || !form.availableIn(state)
        ? state.with(state.draft().closed())
        : state.with(state.draft().form(form, null));
  }

  // A third party says its own name first: the creditor's would tell of the debt.
  private String company(AccountFile file) {
    return file.creditor().collector() == CollectorKind.CREDITOR
        ? file.creditor().name()
        : settings.agencyName();
  }
}
