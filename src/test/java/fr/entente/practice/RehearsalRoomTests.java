package fr.entente.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.entente.EntenteTest;
import fr.entente.agents.Agents;
import fr.entente.agents.NewAgent;
import fr.entente.agents.Role;
import fr.entente.kernel.Language;
import fr.entente.kernel.RunAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@EntenteTest
class RehearsalRoomTests {
  @Autowired RehearsalRoom room;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void peopleWorkHere() {
    hire("marie", Role.AGENT);
    hire("karim", Role.AGENT);
    hire("lea", Role.LEAD);
    hire("claire", Role.MANAGER);
    hire("thomas", Role.TRAINER);
    signIn("marie", Role.AGENT);
  }

  private void hire(String login, Role role) {
    RunAs.system(() ->
        agents.create(
            new NewAgent(login, login, Set.of(role), Language.FR, null, "correct horse battery")));
  }

  private static void signIn(String login, Role role) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(login, "", "ROLE_" + role.name()));
  }

  private long rehearse(String session) throws IOException {
    long id = room.begin("restaurant", Language.FR).orElseThrow().id();
    Path file = Path.of("src/test/resources/fr/entente/practice/sessions/fr", session);
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("//")) {
        room.move(id, RehearsalMove.of(line));
      }
    }
    return id;
  }

  @Test
  void aReloadGoesOnWhereItWas() throws IOException {
    long id = rehearse("restaurant-pass.txt");
    var before = room.open().orElseThrow();
    assertThat(before.id()).isEqualTo(id);
    assertThat(before.rehearsal().run().step().id()).isEqualTo("purpose");
    assertThat(before.rehearsal().lines())
        .last()
        .extracting(TalkLine::text)
        .isEqualTo("Merci. Au revoir.");
    var judged = room.finish(id).orElseThrow();
    assertThat(judged.rehearsal().score().passed()).isTrue();
    assertThat(room.open()).isEmpty();
    assertThat(room.move(id, RehearsalMove.of("Bonjour"))).isEmpty();
    assertThat(room.mine()).singleElement().extracting(RehearsalEntry::passed).isEqualTo(true);
  }

  @Test
  void onlyWhoDidItAndTrainersSeeIt() throws IOException {
    long id = rehearse("restaurant-fail.txt");
    room.finish(id);
    assertThatThrownBy(room::all).isInstanceOf(AccessDeniedException.class);

    signIn("karim", Role.AGENT);
    assertThat(room.read(id)).isEmpty();
    assertThat(room.finish(id)).isEmpty();
    assertThat(room.mine()).isEmpty();

    for (String login : Set.of("lea", "claire")) {
      signIn(login, login.equals("lea") ? Role.LEAD : Role.MANAGER);
      assertThatThrownBy(room::all).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(room::mine).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> room.read(id)).isInstanceOf(AccessDeniedException.class);
    }

    signIn("thomas", Role.TRAINER);
    assertThat(room.all()).singleElement().extracting(RehearsalEntry::passed).isEqualTo(false);
    assertThat(room.read(id)).isPresent();
  }

  @Test
  void nothingIsAnAccountOrACall() throws IOException {
    room.finish(rehearse("restaurant-pass.txt"));
    for (String table : Set.of("account", "debtor", "phone_call", "commitment", "invoice")) {
      assertThat(jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void anotherBeginningLeavesTheOldOne() {
    room.begin("restaurant", Language.FR);
    long second = room.begin("crisis", Language.EN).orElseThrow().id();
    assertThat(room.open()).get().extracting(RehearsalSeat::id).isEqualTo(second);
    room.leave();
    assertThat(room.open()).isEmpty();
    assertThat(room.mine()).isEmpty();
  }
}
