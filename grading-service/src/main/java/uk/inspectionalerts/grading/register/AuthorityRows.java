package uk.inspectionalerts.grading.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AuthorityRows implements PanacheRepositoryBase<AuthorityRow, String> {}
