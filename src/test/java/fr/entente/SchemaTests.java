package fr.entente;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/// The migrations made the tables and the objects are mapped onto them: both must agree.
@EntenteTest
class SchemaTests {
  @Autowired DataSource dataSource;
  @Autowired EntityManagerFactory running;

  @Test
  void everyMappedColumnExistsWithItsType() {
    assertThatCode(this::validate).doesNotThrowAnyException();
  }

  private void validate() {
    var factory = new LocalContainerEntityManagerFactoryBean();
    factory.setDataSource(dataSource);
    factory.setPackagesToScan("fr.entente");
    factory.setPersistenceProvider(new HibernatePersistenceProvider());
    factory.setJpaPropertyMap(
        Map.of(
            "hibernate.hbm2ddl.auto", "validate",
            "hibernate.physical_naming_strategy",
                running.getProperties().get("hibernate.physical_naming_strategy"),
            "hibernate.implicit_naming_strategy",
                running.getProperties().get("hibernate.implicit_naming_strategy")));
    factory.afterPropertiesSet();
    factory.destroy();
  }
}
