package uk.inspectionalerts.grading.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "authority")
class AuthorityRow {

    @Id
    String urn;

    /** What was last published about it. */
    @JdbcTypeCode(SqlTypes.JSON)
    String body;

    protected AuthorityRow() {}

    AuthorityRow(String urn) {
        this.urn = urn;
    }
}
