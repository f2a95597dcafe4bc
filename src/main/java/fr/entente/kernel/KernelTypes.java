package fr.entente.kernel;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;

/// Teaches the object mapper the identities that everyone shares. Found by Hibernate through the
/// service file of that name.
public final class KernelTypes implements TypeContributor {
  @Override
  public void contribute(TypeContributions types, ServiceRegistry services) {
    types.contributeJavaType(IdentityType.of(AccountId.class, AccountId::new));
    types.contributeJavaType(IdentityType.of(AgentId.class, AgentId::new));
    types.contributeJavaType(IdentityType.of(CallId.class, CallId::new));
    types.contributeJavaType(IdentityType.of(CommitmentId.class, CommitmentId::new));
    types.contributeJavaType(IdentityType.of(ContactId.class, ContactId::new));
    types.contributeJavaType(IdentityType.of(CreditorId.class, CreditorId::new));
    types.contributeJavaType(IdentityType.of(DebtorId.class, DebtorId::new));
    types.contributeJavaType(IdentityType.of(InvoiceId.class, InvoiceId::new));
  }
}
