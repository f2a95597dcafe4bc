package fr.entente.detection;

import fr.entente.kernel.Utc;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plain SQL: a duplicate key that the object mapper meets would end the caller's transaction.
class FindingInsertsSql implements FindingInserts {
  private final JdbcClient jdbc;

  FindingInsertsSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void store(NewFinding one, Instant now) {
    var occasion = one.occasion();
    var reading = one.reading();
    jdbc.sql(
            """
            INSERT INTO finding (account_id, debtor_id, call_id, agent_id, source, place, mail_id,
              sequence, span_from, span_to, excerpt, evidence, language, speaker, label, confidence,
              strength, phrase, version, state, response, at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUSPECTED', 'NOTHING', ?, ?)
            ON DUPLICATE KEY UPDATE
              evidence = IF(state IN ('SUSPECTED', 'EXPIRED') AND source = 'NOTE', VALUES(evidence), evidence),
              confidence = IF(state IN ('SUSPECTED', 'EXPIRED') AND source = 'NOTE', VALUES(confidence), confidence),
              strength = IF(state IN ('SUSPECTED', 'EXPIRED') AND source = 'NOTE', VALUES(strength), strength),
              excerpt = IF(state IN ('SUSPECTED', 'EXPIRED') AND source = 'NOTE', VALUES(excerpt), excerpt),
              state = IF(state = 'EXPIRED' AND source = 'NOTE', 'SUSPECTED', state)
            """)
        .param(occasion.account().value())
        .param(occasion.debtor().value())
        .param(occasion.call() == null ? null : occasion.call().value())
        .param(occasion.agent() == null ? null : occasion.agent().value())
        .param(one.source().name())
        .param(one.place())
        .param(one.mail())
        .param(one.sequence())
        .param(one.span().from())
        .param(one.span().to())
        .param(one.excerpt())
        .param(FindingLine.evidence(reading))
        .param(occasion.language().code())
        .param(one.speaker().name())
        .param(reading.label().name())
        .param(BigDecimal.valueOf(reading.confidence()).setScale(4, RoundingMode.HALF_EVEN))
        .param(one.strength().name())
        .param(reading.phrase())
        .param(reading.version())
        .param(Utc.of(one.at()))
        .param(Utc.of(now))
        .update();
  }
}
