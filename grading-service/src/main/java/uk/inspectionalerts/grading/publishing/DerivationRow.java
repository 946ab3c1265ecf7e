package uk.inspectionalerts.grading.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "derivation")
class DerivationRow {

    static final int ONLY = 1;

    @Id
    int id = ONLY;

    @Column(name = "derived_from")
    String derivedFrom;

    @Column(name = "derived_on")
    LocalDate derivedOn;
}
