package uk.inspectionalerts.grading.correcting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CorrectionRows implements PanacheRepositoryBase<CorrectionRow, UUID> {}
