package fr.entente.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import fr.entente.scripts.AnswerText;
import fr.entente.scripts.Field;
import fr.entente.scripts.Publication;
import fr.entente.scripts.Publications;
import fr.entente.scripts.ScriptFacts;
import fr.entente.scripts.ScriptText;
import fr.entente.scripts.Scripts;
import fr.entente.scripts.TextStep;
import fr.entente.studio.DraftChange.Accepted;
import fr.entente.studio.DraftChange.Meanwhile;
import fr.entente.studio.DraftChange.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/// From a draft into force and back, by two trainers, on the shipped scripts.
@EntenteTest
@WithMockUser(username = "thomas", roles = "TRAINER")
class StudioTests {
  private static final String SCRIPT = "fr/preventive.md";
  private static final String FILE = "_shared/fr/opening-company.md";

  @Autowired ScriptDrafts drafts;
  @Autowired ScriptReleases releases;
  @Autowired DraftChecks checks;
  @Autowired DraftRoom room;
  @Autowired Publications publications;
  @Autowired Scripts scripts;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  @BeforeEach
  void twoTrainers() {
    for (String name : List.of("thomas", "tina")) {
      RunAs.system(() ->
          agents.create(
              new NewAgent(
                  name, name, Set.of(Role.TRAINER), Language.FR, null, "correct horse battery")));
    }
  }

  @AfterEach
  void theFolderSpeaksAgain() {
    jdbc.sql("DELETE FROM script_overlay").update();
    scripts.poll();
  }

  @Test
  void aChangeIsKeptUndoneAndDoneAgain() {
    long draft = drafts.begin("Essai", SCRIPT).id();
    String before = publications.files().get(FILE);
    TextStep step = first(draft);
    assertThat(edit(draft, step, "Une aide")).isInstanceOf(Accepted.class);
    assertThat(first(draft).field(Field.EXAMPLE)).isEqualTo("Une aide");
    assertThat(publications.files().get(FILE)).isEqualTo(before);
    assertThat(drafts.undo(draft)).isInstanceOf(Accepted.class);
    assertThat(text(draft)).isEqualTo(before);
    assertThat(drafts.undo(draft)).isEqualTo(new Refused("studio.refused.noundo"));
    assertThat(drafts.redo(draft)).isInstanceOf(Accepted.class);
    assertThat(first(draft).field(Field.EXAMPLE)).isEqualTo("Une aide");
    drafts.undo(draft);
    edit(draft, first(draft), "Autre chose");
    assertThat(drafts.redo(draft)).isEqualTo(new Refused("studio.refused.noredo"));
  }

  @Test
  void whatAnotherChangedMeanwhileIsShownAndNotOverwritten() {
    long draft = drafts.begin("À deux", SCRIPT).id();
    TextStep step = first(draft);
    as("tina", () -> edit(draft, step, "De Tina"));
    var outcome = edit(draft, step, "De Thomas");
    assertThat(outcome).isInstanceOf(Meanwhile.class);
    var meanwhile = (Meanwhile) outcome;
    assertThat(meanwhile.now()).isNotNull();
    assertThat(meanwhile.by()).isEqualTo(agents.byLogin("tina").orElseThrow().id());
    assertThat(first(draft).field(Field.EXAMPLE)).isEqualTo("De Tina");
    assertThat(drafts.undo(draft)).isEqualTo(new Refused("studio.refused.others"));
  }

  @Test
  void whoHasTheSameDraftOpenSeesTheOtherAndTheChange() throws Exception {
    long draft = drafts.begin("À deux", SCRIPT).id();
    TextStep step = first(draft);
    var told = new CompletableFuture<DraftNews.Changed>();
    var me = agents.current().id();
    var tina = agents.byLogin("tina").orElseThrow().id();
    try (var mine = room.join(draft, me, _ -> {});
        var hers =
            room.join(
                draft,
                tina,
                news -> {
                  if (news instanceof DraftNews.Changed changed) {
                    told.complete(changed);
                  }
                })) {
      mine.at(step.id());
      assertThat(hers.others()).containsExactly(new DraftRoom.Present(me, step.id()));
      edit(draft, step, "Vu de loin");
      assertThat(told.get(10, TimeUnit.SECONDS))
          .isEqualTo(new DraftNews.Changed(draft, me, FILE, step.id()));
    }
  }

  @Test
  void whatIsGoodComesIntoForceAndCallsInProgressKeepTheirs() {
    var facts = new ScriptFacts(Map.of(), false);
    var call = scripts.start("preventive", Language.FR, facts).orElseThrow();
    long draft = drafts.begin("Mieux", SCRIPT).id();
    edit(draft, first(draft), "Une histoire");
    assertThat(checks.check(draft).good()).isTrue();
    assertThat(releases.ask(draft, "", null)).isEqualTo(refused("note"));
    assertThat(releases.ask(draft, "plus clair", null)).isInstanceOf(ReleaseResult.InForce.class);
    scripts.poll();
    var next = scripts.start("preventive", Language.FR, facts).orElseThrow();
    assertThat(next.step().example()).isEqualTo("Une histoire");
    assertThat(scripts.resume(call.state(), facts).orElseThrow().step().example()).isNull();
    assertThat(drafts.find(draft)).isEmpty();
    assertThat(publications.newest(5))
        .extracting(Publication::how)
        .containsExactly(Publication.How.PUBLISHED, Publication.How.FOLDER);
  }

  @Test
  void anEarlierVersionComesBackWithItsOwnBytes() {
    String before = publications.files().get(FILE);
    long draft = drafts.begin("Mieux", SCRIPT).id();
    edit(draft, first(draft), "Une histoire");
    releases.ask(draft, "plus clair", null);
    long folder = publications.newest(5).getLast().id();
    assertThat(releases.revert(folder, "c'était mieux")).isInstanceOf(ReleaseResult.InForce.class);
    assertThat(publications.files()).containsEntry(FILE, before);
    scripts.poll();
    assertThat(publications.ahead()).isEmpty();
  }

  @Test
  void whatHasErrorsNeverComesIntoForce() {
    long draft = drafts.begin("Cassé", SCRIPT).id();
    TextStep step = first(draft);
    drafts.edit(
        draft,
        new StepEdit(
            FILE,
            step.id(),
            step.hash(),
            text -> {
              var answers = new ArrayList<>(step.answers());
              answers.add(new AnswerText("Vers nulle part", "nowhere"));
              return text.withAnswers(step.id(), answers);
            }));
    assertThat(checks.check(draft).complaints())
        .anyMatch(each -> each.key().equals("scripts.complaint.unknown-target"));
    assertThat(releases.ask(draft, "vite", null)).isEqualTo(refused("complaints"));
  }

  @Test
  void aTimeIsWaitedForAndTheDraftRestsMeanwhile() {
    long draft = drafts.begin("Lundi", SCRIPT).id();
    edit(draft, first(draft), "Une histoire");
    var due = clock.instant().plus(Duration.ofHours(2));
    assertThat(releases.ask(draft, "lundi matin", due)).isEqualTo(new ReleaseResult.Scheduled(due));
    assertThat(edit(draft, first(draft), "Encore"))
        .isEqualTo(new Refused("studio.refused.pending"));
    RunAs.system(() -> releases.publishDue());
    assertThat(drafts.find(draft)).isPresent();
    clock.forward(Duration.ofHours(3));
    RunAs.system(() -> releases.publishDue());
    assertThat(drafts.find(draft)).isEmpty();
    assertThat(releases.last(draft).orElseThrow().state()).isEqualTo(Release.State.PUBLISHED);
  }

  @Test
  void whatCameIntoForceMeanwhileIsShownFirst() {
    long draft = drafts.begin("Vieux", SCRIPT).id();
    edit(draft, first(draft), "Vieille idée");
    long other = drafts.begin("Neuf", SCRIPT).id();
    edit(other, first(other), "Neuve idée");
    releases.ask(other, "neuf", null);
    assertThat(releases.ask(draft, "vieux", null)).isEqualTo(refused("stale"));
    assertThat(checks.check(draft).stale()).containsExactly(FILE);
    drafts.standOnForce(draft, FILE);
    assertThat(releases.ask(draft, "vieux", null)).isInstanceOf(ReleaseResult.InForce.class);
  }

  @Test
  void onlyTrainersWrite() {
    as(
        "lea",
        "LEAD",
        () ->
            assertThatThrownBy(() -> drafts.begin("Non", SCRIPT))
                .isInstanceOf(AccessDeniedException.class));
  }

  private static ReleaseResult refused(String why) {
    return new ReleaseResult.Refused("studio.refused." + why);
  }

  private DraftChange edit(long draft, TextStep step, String example) {
    return drafts.edit(
        draft,
        new StepEdit(
            FILE, step.id(), step.hash(), text -> text.with(step.id(), Field.EXAMPLE, example)));
  }

  private TextStep first(long draft) {
    return ScriptText.of(text(draft), Language.FR).steps().getFirst();
  }

  private String text(long draft) {
    return drafts.laidOver(draft).getOrDefault(FILE, "");
  }

  private static <T> T as(String login, Supplier<T> work) {
    return as(login, "TRAINER", work);
  }

  private static <T> T as(String login, String role, Supplier<T> work) {
    var before = SecurityContextHolder.getContext();
    var other = SecurityContextHolder.createEmptyContext();
    other.setAuthentication(new TestingAuthenticationToken(login, null, "ROLE_" + role));
    SecurityContextHolder.setContext(other);
    try {
      return work.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
