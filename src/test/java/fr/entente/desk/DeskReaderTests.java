package fr.entente.desk;

import static fr.entente.desk.Cases.ACCOUNT;
import static fr.entente.desk.Cases.CLAIRE;
import static fr.entente.desk.Cases.part;
import static fr.entente.desk.Cases.some;
import static fr.entente.desk.Cases.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import fr.entente.TestClock;
import fr.entente.agents.AgentStateChanged;
import fr.entente.agents.Presence;
import fr.entente.calls.CallRecord;
import fr.entente.calls.CallStatus;
import fr.entente.desk.LineSliceReader.Line;
import fr.entente.desk.SignReader.Heard;
import fr.entente.desk.picture.Counsel;
import fr.entente.desk.picture.DeskCommand;
import fr.entente.desk.picture.Draft;
import fr.entente.desk.picture.Phase;
import fr.entente.kernel.AccountId;
import fr.entente.worklist.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is read again after which change, and what is not.
class DeskReaderTests {
  private static final Instant NOON = Instant.parse("2026-11-17T11:00:00Z");
  private final LineSliceReader lines = mock();
  private final WhoReader who = mock();
  private final MoneyReader money = mock();
  private final SignReader signs = mock();
  private final DayReader days = mock();
  private final CounselReader counsel = mock();
  private final DraftRepository drafts = mock();
  private final GateReader gates = mock();
  private final DeskReader reader =
      new DeskReader(lines, who, money, signs, days, counsel, gates, drafts, new TestClock());
  private final Counsel advised = mock();
  private Readings before;

  @BeforeEach
  void anAccountIsOnTheDesk() {
    when(drafts.find(any(), anyLong()))
        .thenAnswer(call -> Draft.blank(call.getArgument(1), "click"));
    when(who.read(any())).thenAnswer(_ -> Optional.of(some(WhoReader.Who.class)));
    when(who.again(any())).thenAnswer(call -> call.getArgument(0));
    when(money.read(any())).thenAnswer(_ -> some(MoneyReader.Agreed.class));
    when(signs.read(any(), any())).thenReturn(Heard.NOTHING);
    when(days.read(any(), any())).thenReturn(DayReader.Day.WORKING);
    onTheDesk(holding(ACCOUNT, null));
    before = reader.read(CLAIRE);
    clearInvocations(lines, who, money, signs, days, counsel, drafts);
  }

  private void onTheDesk(Line line) {
    when(lines.read(CLAIRE)).thenReturn(line);
  }

  private static Line holding(@Nullable AccountId account, @Nullable CallRecord call) {
    WorkItem item = account == null ? null : mock();
    if (item != null) {
      when(item.account()).thenReturn(account);
    }
    return new Line(
        mock(),
        new AgentStateChanged(CLAIRE, Presence.READY, null, NOON),
        call,
        item,
        Phase.of(Presence.READY, item != null, call),
        List.of(),
        null);
  }

  private static CallRecord ringing() {
    return Cases.call(CallStatus.RINGING, null, null, null);
  }

  private Readings after(Set<Slice> changed) {
    return reader.read(CLAIRE, before, changed, before.draft());
  }

  @Test
  void aCommandThatChangedNothingReadsNothing() {
    assertThat(after(Slice.NONE)).isEqualTo(before);
    verifyNoInteractions(lines, who, money, signs, days, counsel, drafts);
  }

  @Test
  void aChangedSliceIsReadAndNoOther() {
    after(Slice.JUST_MONEY);
    verify(money).read(ACCOUNT);
    verifyNoInteractions(lines, who, signs, days, drafts);
    after(Slice.JUST_SIGNS);
    verify(signs).read(eq(ACCOUNT), any());
    verifyNoInteractions(lines, who, days, drafts);
    after(Set.of(Slice.WHO));
    verify(who).read(ACCOUNT);
    verifyNoMoreInteractions(money, signs);
  }

  @Test
  void anotherAccountBringsEverythingWithIt() {
    onTheDesk(holding(new AccountId(99), null));
    after(Slice.JUST_LINE);
    verify(who).read(new AccountId(99));
    verify(money).read(new AccountId(99));
    verify(drafts).find(CLAIRE, 99);
  }

  @Test
  void anAccountThatLeavesTakesEverythingAway() {
    onTheDesk(holding(null, null));
    var read = after(Slice.JUST_LINE);
    assertThat(read.account()).isNull();
    assertThat(read.draft().account()).isEqualTo(Draft.NO_ACCOUNT);
    verify(days).read(CLAIRE, Phase.READY);
    verifyNoInteractions(who, money, signs);
  }

  @Test
  void aCallThatBeginsChangesWhatIsHeardAndTheCallsBeforeButNotTheFile() {
    onTheDesk(holding(ACCOUNT, call()));
    after(Slice.JUST_LINE);
    verify(signs).read(eq(ACCOUNT), any());
    verify(who).again(any());
    verify(who, never()).read(any());
    verifyNoInteractions(money, drafts);
  }

  private static CallRecord call() {
    var call = mock(CallRecord.class);
    when(call.account()).thenReturn(ACCOUNT);
    when(call.status()).thenReturn(ringing().status());
    when(call.id()).thenReturn(ringing().id());
    return call;
  }

  @Test
  void figuresAreNotReadAgainWhileThePhaseStays() {
    onTheDesk(holding(ACCOUNT, null));
    after(Slice.JUST_LINE);
    verifyNoInteractions(days);
  }

  @Test
  void counselIsAskedOnceForTheSameTerms() {
    when(counsel.of(any(), any(), any(), any())).thenReturn(advised);
    when(signs.read(any(), any())).thenReturn(Heard.NOTHING);
    var writing = before.draft().form(DeskCommand.PROMISE, terms(part(1, "120.00")));
    var opened = reader.read(CLAIRE, before, Slice.NONE, writing);
    reader.read(CLAIRE, opened, Slice.NONE, writing.note("ein Wort"));
    verify(counsel).of(any(), any(), any(), any());
  }

  @Test
  void counselIsAskedAnewWhenTheTermsOrTheAgreementsChange() {
    when(counsel.of(any(), any(), any(), any())).thenReturn(advised);
    var writing = before.draft().form(DeskCommand.PROMISE, terms(part(1, "120.00")));
    var opened = reader.read(CLAIRE, before, Slice.NONE, writing);
    clearInvocations(counsel);
    reader.read(
        CLAIRE, opened, Slice.NONE, writing.form(DeskCommand.PROMISE, terms(part(1, "60.00"))));
    verify(counsel).of(any(), any(), any(), any());
    clearInvocations(counsel);
    reader.read(CLAIRE, opened, Slice.JUST_MONEY, writing);
    verify(counsel).of(any(), any(), any(), any());
  }
}
