package fr.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.entente.EntenteTest;
import fr.entente.exchange.Imports;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EntenteTest
class ImportBenchTests {
  @Autowired Imports imports;
  @Autowired DataSource source;
  @Autowired JdbcClient jdbc;

  /// Small in the suite; a million with -Dentente.bench.invoices=1000000.
  @Test
  void theMeasuredImportIsComplete() {
    int count = Integer.getInteger("entente.bench.invoices", 5_000);
    var timings = new ImportBench(imports, source, jdbc).run(count);
    assertThat(jdbc.sql("SELECT COUNT(*) FROM invoice").query(Integer.class).single())
        .isEqualTo(count);
    assertThat(jdbc.sql("SELECT COUNT(*) FROM account").query(Integer.class).single())
        .isEqualTo((int) timings.debtors());
    assertThat(timings.bareMs()).as("%s ratio %s", timings, timings.ratio()).isPositive();
    if (count > 100_000) {
      System.out.println(timings + " ratio " + timings.ratio());
    }
  }
}
