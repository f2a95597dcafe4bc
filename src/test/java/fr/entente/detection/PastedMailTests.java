package fr.entente.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.TestClock;
import fr.entente.agents.Agents;
import fr.entente.agents.SignIn;
import fr.entente.calls.Calls;
import fr.entente.calls.Floor;
import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A pasted mail is kept whole or not at all.
@EntenteTest
class PastedMailTests {
  @Autowired Correspondence correspondence;
  @Autowired Calls calls;
  @Autowired Agents agents;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;
  private AgentId agent;
  private AccountId account;

  @BeforeEach
  void anAccount() {
    var floor = new Floor(jdbc, calls, clock);
    agent = floor.agent();
    account = floor.account("+33199000054");
    SignIn.as(jdbc.sql("SELECT login FROM agent").query(String.class).single(), agents);
  }

  @AfterEach
  void signOut() {
    SignIn.out();
  }

  private MailKept paste(String sender, String subject, String body) {
    return correspondence.paste(account, null, agent, new PastedMail(sender, subject, body));
  }

  private static String of(int length) {
    return "mot ".repeat(length / 4 + 1).substring(0, length - 1) + ".";
  }

  @Test
  void aMailAtTheLimitIsKeptToTheLastCharacter() {
    String body = of(20_000);
    assertThat(paste("a@b.example", "Facture", body)).isInstanceOf(MailKept.Kept.class);
    assertThat(jdbc.sql("SELECT body FROM received_mail").query(String.class).single())
        .isEqualTo(body);
  }

  @Test
  void aMailOverTheLimitIsRefusedAndNotCut() {
    assertThat(paste("a@b.example", "Facture", of(20_001))).isEqualTo(new MailKept.TooLong(20_000));
    assertThat(correspondence.of(account, 1)).isEmpty();
  }

  @Test
  void soIsALongSubjectOrALongSender() {
    assertThat(paste("a@b.example", of(251), "Bonjour")).isEqualTo(new MailKept.TooLong(250));
    assertThat(paste(of(161), "Facture", "Bonjour")).isEqualTo(new MailKept.TooLong(160));
    assertThat(paste("  a@b.example ".repeat(3) + " ".repeat(200), "Facture", "Bonjour"))
        .isInstanceOf(MailKept.Kept.class);
  }

  @Test
  void aMailOfNothingButHistoryIsNothing() {
    assertThat(paste("a@b.example", "Facture", "  ")).isInstanceOf(MailKept.Nothing.class);
  }
}
