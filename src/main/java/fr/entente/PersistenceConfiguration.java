package fr.entente;

import fr.entente.kernel.StoredAggregates;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/// Repositories of all modules share one base (decision 0016). They begin no transactions of their
/// own: doors do, and a read outside one costs a single statement.
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
    basePackages = "fr.entente",
    // A module started alone (its test) leaves the rows of the others out.
    excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
    repositoryBaseClass = StoredAggregates.class,
    // Behind an interface `Inserts` the plain SQL stands in `InsertsSql`.
    repositoryImplementationPostfix = "Sql",
    enableDefaultTransactions = false)
class PersistenceConfiguration {}
