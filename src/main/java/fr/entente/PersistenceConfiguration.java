package fr.entente;

import fr.entente.kernel.StoredAggregates;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.function.SingletonSupplier;

/// Repositories of all modules share one base (decision 0016). They begin no transactions of their
/// own: doors do, and a read outside one costs a single statement. Plain SQL sees what they
/// changed.
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
    basePackages = "fr.entente",
    // A module started alone (its test) leaves the rows of the others out.
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
    repositoryBaseClass = StoredAggregates.class,
    // Behind an interface `Inserts` the plain SQL stands in `InsertsSql`.
    repositoryImplementationPostfix = "Sql",
    enableDefaultTransactions = false)
class PersistenceConfiguration {
  @Bean
  JdbcTemplate plainSql(DataSource source, ObjectProvider<EntityManagerFactory> objects) {
    return new FlushingTemplate(source, SingletonSupplier.of(objects::getObject));
  }
}
