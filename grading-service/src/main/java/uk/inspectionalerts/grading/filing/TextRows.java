package uk.inspectionalerts.grading.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TextRows implements PanacheRepositoryBase<TextRow, UUID> {}
